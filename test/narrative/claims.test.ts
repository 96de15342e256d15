import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readClaims, statisticsFromText } from '../../src/index.js'
import { suqian2023, xinyang2023 } from '../support/reports.js'

const one = (text: string) => readClaims(text)[0]

describe('numbers', () => {
  test.each([
    ['12', 12],
    ['１２', 12],
    ['1,808', 1808],
    ['1，808，595', 1808595],
    ['1.2万', 12000],
    ['0.29万', 2900],
    ['3万', 30000],
    ['1.00005亿', 100005000],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零三', 103],
    ['一百一十', 110],
    ['两千', 2000],
    ['三千零五', 3005],
    ['一万二千', 12000],
    ['〇', 0],
    ['二〇', 20],
    ['0', 0],
  ])('%s', (written, value) => {
    expect(one(`全年收到政府信息公开申请${written}件。`)).toMatchObject({
      kind: 'received',
      value,
      unit: '件',
    })
  })

  test.each(['第12', '每12', '9007199254740993000', '百', '一二三四五六七八九十一二三四五六七八九'])(
    '%s is no number of requests',
    (written) => expect(readClaims(`全年收到政府信息公开申请${written}件。`)).toEqual([]),
  )

  test('any count is read back, in every spelling', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), (value) => {
        const full = [...String(value)]
          .map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
          .join('')
        for (const written of [String(value), value.toLocaleString('en-US'), full])
          expect(one(`收到政府信息公开申请${written}件。`)).toMatchObject({ value, certainty: 'exact' })
      }),
    )
  })
})

describe('ranges', () => {
  test('are those of the original, white space and all', () => {
    const text = '　2023 年，共 收到 政府信息公开申请 １２ 件 ，答复 9 件。'
    expect(readClaims(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '共 收到 政府信息公开申请 １２ 件',
      '答复 9 件',
    ])
  })

  test('lie in the text and are ordered, whatever the text', () => {
    const words = fc.constantFrom(
      ...'收到 政府信息公开申请 12件 3条 ， 。 ； 其中 （ ） 行政复议 未 无 ： 等 等 上年结转 均获维持 信息处理费 40元 2023年1月1日至12月31日 统计期限'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 40 }), (parts) => {
        const text = parts.join('')
        let last = 0
        for (const { start, end } of readClaims(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = start
        }
      }),
    )
  })
})

describe('what a claim says of itself', () => {
  test.each([
    ['收到政府信息公开申请约12件。', { certainty: 'approximate' }],
    ['收到政府信息公开申请12件左右。', { certainty: 'approximate' }],
    ['收到政府信息公开申请百余件，其中12件。', undefined],
    ['全市共收到政府信息公开申请12件。', { scope: 'whole', scopeWords: '全市' }],
    ['开发区管委会收到政府信息公开申请12件。', { scope: 'narrowed' }],
    ['上半年收到政府信息公开申请12件。', { scope: 'narrowed', scopeWords: '上半年' }],
    ['收到蓝色政府信息公开申请12件。', { scope: 'unclear', scopeWords: '蓝色' }],
    ['2021年收到政府信息公开申请12件。', { year: 2021 }],
    ['新收政府信息公开申请12件。', { counts: 'new' }],
    ['收到政府信息公开申请12件（含上年结转3件）。', { counts: 'all' }],
  ])('%s', (text, expected) => {
    const claim = readClaims(text).find(({ kind }) => kind === 'received')
    if (expected === undefined) expect(claim).toBeUndefined()
    else expect(claim).toMatchObject(expected)
  })

  test('none is zero', () => {
    expect(one('未收到政府信息公开申请。')).toMatchObject({ kind: 'received', value: 0, none: true })
    expect(one('收到政府信息公开申请0件。')).toMatchObject({ kind: 'received', value: 0, none: false })
  })

  test.each([
    ['本年度未收费。', { amount: 0, none: true }],
    ['未发出收费通知，没有收取信息处理费。', { amount: 0, none: true }],
    ['向2件申请收取信息处理费0.03万元。', { amount: 300, requests: 2, none: false }],
    ['信息处理费按规定收取。', { amount: null, none: false }],
    ['行政事业性收费100万元。', undefined],
  ])('fees: %s', (text, expected) => {
    const fees = readClaims(text).find(({ kind }) => kind === 'fees')
    if (expected === undefined) expect(fees).toBeUndefined()
    else expect(fees).toMatchObject(expected)
  })

  test('all upheld names whose cases', () => {
    const claims = readClaims('因政府信息公开引发行政复议7件、行政诉讼9件，均获维持。')
    expect(claims.at(-1)).toMatchObject({
      kind: 'allUpheld',
      of: [
        { subject: 'reconsideration', value: 7 },
        { subject: 'litigation', value: 9 },
      ],
    })
  })
})

describe('statistics from text', () => {
  test.each([xinyang2023, suqian2023])('those of $agency', ({ overview }) => {
    const text = overview.aspects.map((aspect) => aspect.text).join('\n')
    expect(statisticsFromText(text)).toEqual(overview.statistics ?? {})
  })

  test('what leaves a choice is left out', () => {
    expect(statisticsFromText('网站公开信息30条。公众号推送信息40条。')).toEqual({})
    expect(statisticsFromText('网站公开信息约30条。')).toEqual({})
    expect(statisticsFromText('网站访问量30次。另一网站访问量40次。')).toEqual({})
    expect(statisticsFromText('')).toEqual({})
  })

  test('a total without categories, visits without visitors', () => {
    expect(statisticsFromText('主动公开信息30条，网站访问量1.5万次。')).toEqual({
      publications: { total: 30, categories: [] },
      visits: { uniqueVisitors: null, total: 15000 },
    })
  })
})
