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
      '2023 年',
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

describe('every kind of claim, in the spellings that reports use', () => {
  const written = (text: string) =>
    readClaims(text).map((claim) => {
      if (claim.kind === 'breakdown')
        return `${claim.total}=${claim.parts.map(({ value }) => value).join('+')}${claim.open ? '+' : ''}`
      return `${claim.kind} ${'value' in claim ? claim.value : ''}`.trim()
    })

  test.each([
    ['full-width digits', '收到政府信息公开申请１２件。', ['received 12']],
    ['万', '公开信息1.2万条。', ['publications 12000']],
    ['Chinese numerals', '收到政府信息公开申请十二件。', ['received 12']],
    ['未收到', '未收到政府信息公开申请。', ['received 0']],
    ['没有', '没有因政府信息公开被申请行政复议。', ['reconsideration 0']],
    ['无', '无政府信息公开行政诉讼。', ['litigation 0']],
    ['均未发生', '政府信息公开行政复议、行政诉讼均未发生。', ['litigation 0', 'reconsideration 0']],
    ['an open list', '公开信息90条，其中招聘40条、招标30条等。', ['90=40+30+', 'publications 90']],
    [
      'nested brackets',
      '公开信息45条，其中动态30条（含视频（短视频）4条），公告15条。',
      ['45=30+15', 'publications 45'],
    ],
    [
      'a chain of 其中',
      '公开信息100条，其中政策类40条，其中文件30条、解读10条，动态类60条。',
      ['100=40+60', '40=30+10', 'publications 100'],
    ],
    [
      'two lists of one total',
      '收到政府信息公开申请12件，其中自然人9件，法人或其他组织3件；予以公开5件，部分公开7件。',
      ['12=5+7', '12=9+3', 'applicant 3', 'applicant 9', 'outcome 5', 'outcome 7', 'received 12'],
    ],
    [
      'a semicolon',
      '公开信息40条，其中动态25条，公告15条；推送信息90条。',
      ['40=25+15', 'publications 40', 'publications 90'],
    ],
    [
      'items behind a colon',
      '公开信息40条，包括：（1）动态25条；（2）公告15条。',
      ['40=25+15', 'publications 40'],
    ],
    ['a full stop before 其中', '公开信息40条。其中：动态25条，公告15条。', ['40=25+15', 'publications 40']],
    ['the total behind its parts', '动态25条、公告15条，合计公开信息40条。', ['40=25+15', 'publications 40']],
    [
      'carried over, answered, carried forward',
      '上年结转政府信息公开申请2件，办结13件，结转下年度1件。',
      ['answered 13', 'carriedForward 1', 'carriedOver 2'],
    ],
    [
      'all closed, all upheld',
      '政府信息公开申请均已办结。政府信息公开行政复议均获维持。',
      ['allHandled', 'allUpheld'],
    ],
    ['fees', '收取信息处理费700元。', ['fees']],
    ['visits', '网站访问量5万次，独立访客2万人。', ['visits 20000', 'visits 50000']],
    ['documents', '制发行政规范性文件4件，废止2件。', ['documents 2', 'documents 4']],
    ['no documents', '未制定规章和行政规范性文件。', ['documents 0', 'documents 0']],
    ['the period', '数据统计期限为2023年1月1日至2023年12月31日。', ['period']],
    ['a share', '公开信息40条，其中动态25条，占62.5%。', ['40=25+', 'publications 40', 'share']],
    ['a change', '公开信息40条，比上年增加8条，增长25%。', ['change 40', 'publications 40']],
    ['the year', '现将2023年度政府信息公开工作情况报告如下。', ['year']],
    ['a plan', '2024年，我局将继续努力。', ['year']],
  ])('%s: %s', (_, text, expected) => expect(written(text).sort()).toEqual(expected))

  test('a change keeps its sign, its percentage and last year’s number', () => {
    expect(readClaims('收到政府信息公开申请12件，比上年的15件减少3件，下降20.0%。').at(-1)).toMatchObject({
      kind: 'change',
      of: 'received',
      value: 12,
      previous: 15,
      difference: -3,
      percent: -20,
      places: 1,
    })
  })

  test('behind the last part of a list a change may be about the total', () => {
    const change = readClaims('公开信息24条，其中小学10条、初中14条，比上年增加3条，增长14.3%。').at(-1)
    expect(change).toMatchObject({ kind: 'change', certainty: 'ambiguous' })
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
