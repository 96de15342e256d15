import { describe, expect, test } from 'vitest'
import {
  blankReport,
  type CellPath,
  checkReport,
  describeFinding,
  type Report,
  readClaims,
  withCell,
} from '../../src/index.js'
import { huaian2024, shanghai2019, suqian2023, xinyang2023 } from '../support/reports.js'

function saying(report: Report, text: string): Report {
  return { ...report, introduction: '', overview: { aspects: [{ heading: '', text }] } }
}

/** What one rule says of a text: how often it held, was violated, could not tell. */
function verdict(report: Report, text: string, rule: string): readonly [number, number, number] {
  const { verdicts } = checkReport(saying(report, text), {
    rules: { '*': 'off', [`narrative/${rule}`]: 'warning' },
  })
  return [verdicts.held, verdicts.violated, verdicts.undetermined]
}

const held = [1, 0, 0]
const violated = [0, 1, 0]
const cannotTell = [0, 0, 1]

/** Figures of published reports, in sentences of our own. */
describe('figures of published reports', () => {
  test('429 items in nine categories', () => {
    const text =
      '全年在门户网站公开信息 429 条，其中综合消息 133 条、工作动态 168 条、重要通知 25 条、信息公开 11 条、政策解读 13 条、建议提案办理 12 条、公示公告 16 条、营商环境 47 条、依法行政专栏 4 条。'
    expect(verdict(xinyang2023, text, 'breakdown')).toEqual(held)
    expect(verdict(xinyang2023, text.replace('168', '186'), 'breakdown')).toEqual(violated)
  })

  test('146 items in ten categories', () => {
    const text =
      '依托县政府网站的公开目录，共公开信息146条，其中预决算101条，工作措施16条，教育类1条，动态9条，政策9条，公告5条，学生事务2条，收费清单1条，招考1条，执行情况1条。'
    expect(verdict(xinyang2023, text, 'breakdown')).toEqual(held)
  })

  test('53 items whose parts make 54; what follows the semicolon is no part', () => {
    const text = '教育局网站全年发布53篇信息，其中机构2篇、文件5篇、动态43篇、预算4篇；公众号发布信息158条。'
    expect(verdict(xinyang2023, text, 'breakdown')).toEqual(violated)
    const [list] = readClaims(text).filter((claim) => claim.kind === 'breakdown')
    expect(list).toMatchObject({
      total: 53,
      open: false,
      parts: [{}, {}, {}, { label: '预算', value: 4, unit: '篇' }],
    })
  })

  test('497 items in an open list with several measure words', () => {
    const text =
      '全年主动公开信息497条，其中新闻165条，通知39条，政策及解读10条，教育服务23篇，建议答复34篇，专题10个，义务教育121篇等；另有公众号文章1135条。'
    expect(verdict(xinyang2023, text, 'breakdown')).toEqual(held)
    expect(readClaims(text).find((claim) => claim.kind === 'breakdown')).toMatchObject({ open: true })
  })

  test('49 items of a subdistrict', () => {
    const text = '经政务公开网公开政府信息共49条，其中政务公开14条，基层政务6条，动态27条，公告2条。'
    expect(verdict(xinyang2023, text, 'breakdown')).toEqual(held)
  })

  test('none received, no case', () => {
    const text = '没有收到政府信息公开申请，也没有发生因政府信息公开而被申请行政复议、被提起行政诉讼的情况。'
    expect(verdict(xinyang2023, text, 'none-stated')).toEqual([3, 0, 0])
    expect(verdict(suqian2023, text, 'none-stated')).toEqual([0, 3, 0])
  })

  test('two in words, three in the table', () => {
    let report: Report = blankReport({ form: '2021', agency: '长春市某局', year: 2023 })
    for (const [path, value] of [
      ['requests.received.total', 3],
      ['requests.carriedOver.total', 0],
    ] as const)
      report = withCell(report, path as CellPath, value)
    const text = '全年共受理政府信息公开申请2件，均在法定期限内答复。'
    expect(verdict(report, text, 'requests-received')).toEqual(violated)
    const [finding] = checkReport(saying(report, text), {
      rules: { '*': 'off', 'narrative/requests-received': 'warning' },
    }).findings
    expect(finding).toMatchObject({
      cells: [
        { path: 'requests.received.total', value: 3 },
        { path: 'requests.carriedOver.total', value: 0 },
      ],
      data: { section: 'overview', aspect: 0, text: '全年共受理政府信息公开申请2件', stated: 2, expected: 3 },
    })
    expect(describeFinding(finding!)).toBe(
      '一、总体情况写的是“全年共受理政府信息公开申请2件”，表格为 3，两者不符。请核对。',
    )
  })

  test('3607 with those carried over, by applicant and by outcome', () => {
    const text =
      '全市共收办政府信息公开申请3607件（含各县区），增幅70.3%，其中，自然人提出3493件，法人或其他组织提出114件；予以公开1191件、部分公开328件、不予公开142件、无法提供1078件、不予处理406件、作其他处理（含撤回）341件、转下年度办理121件。'
    expect(verdict(suqian2023, text, 'requests-received')).toEqual(held)
    expect(verdict(suqian2023, text, 'breakdown')).toEqual([2, 0, 0])
    expect(verdict(suqian2023, text, 'requests-applicants')).toEqual([2, 0, 0])
    expect(verdict(suqian2023, text, 'requests-outcomes')).toEqual([6, 0, 0])
    expect(verdict(suqian2023, text, 'requests-carried-forward')).toEqual(held)
    expect(verdict(suqian2023, text.replace('1078', '1087'), 'requests-outcomes')).toEqual([5, 1, 0])
  })

  test('cases put on record by another scheme', () => {
    const text = '政府信息公开领域全市备案行政复议案件134件，行政诉讼案件57件。'
    expect(verdict(suqian2023, text, 'reconsideration')).toEqual(cannotTell)
    expect(verdict(suqian2023, text, 'litigation')).toEqual(cannotTell)
  })

  test('a fee of 2950 yuan for 25 requests', () => {
    const text = '对25件政府信息公开申请，共收取信息处理费2950元。'
    expect(readClaims(text)).toMatchObject([{ kind: 'fees', amount: 2950, requests: 25, none: false }])
    expect(verdict(suqian2023, text, 'fees')).toEqual(held)
  })

  test('one request, in the measure word 项', () => {
    expect(readClaims('2022年度我局收到依申请公开1项，按程序在期限内办结。')).toMatchObject([
      { kind: 'year', role: 'account', year: 2022 },
      { kind: 'received', value: 1, unit: '项', scope: 'whole', year: 2022 },
    ])
  })

  test('received, answered, carried over and forward in one sentence', () => {
    const text =
      '全年共受理政府信息公开申请859件，答复805件（含上年度结转的申请18件，另有72件申请依照《条例》顺延到下年度答复）。'
    expect(readClaims(text)).toMatchObject([
      { kind: 'received', value: 859 },
      { kind: 'answered', value: 805 },
      { kind: 'carriedOver', value: 18 },
      { kind: 'carriedForward', value: 72 },
    ])
    for (const rule of ['received', 'answered', 'carried-over', 'carried-forward'])
      expect(verdict(shanghai2019, text, `requests-${rule}`)).toEqual(held)
  })

  test('9,540,370 visits, 3,809,505 visitors', () => {
    const text = '门户网站全年总访问9540370次，访客量3809505人次。'
    expect(verdict(suqian2023, text, 'visits')).toEqual(held)
    expect(verdict(suqian2023, '门户网站全年总访问3809505次，访客量9540370人次。', 'visits')).toEqual(
      violated,
    )
  })
})

describe('whole reports', () => {
  const narrative = (report: Report) =>
    checkReport(report, { rules: { '*': 'off', 'narrative/*': 'warning' } })

  test.each([
    ['xinyang2023', xinyang2023],
    ['suqian2023', suqian2023],
    ['huaian2024', huaian2024],
  ])('%s: nothing to object', (_, report) => {
    expect(narrative(report).verdicts).toMatchObject({ violated: 0, undetermined: 0 })
    expect(narrative(report).verdicts.held).toBeGreaterThan(3)
  })

  test('Shanghai 2019: one column and one row given for the whole', () => {
    const wrong = narrative(shanghai2019).findings.filter(({ outcome }) => outcome === 'violated')
    expect(wrong.map(({ data }) => [data.stated, data.expected])).toEqual([
      [258, 275],
      [265, 337],
    ])
  })

  test('a sum that fails speaks before the words do', () => {
    const path = 'requests.received.total'
    expect(narrative(withCell(suqian2023, path, 3512)).verdicts.violated).toBe(0)
  })

  test('blanks leave it open', () => {
    const blank = blankReport({ form: '2021', agency: '临江市教育局', year: 2023 })
    const text = '全年收到政府信息公开申请3件，未发生政府信息公开行政诉讼。'
    expect(verdict(blank, text, 'requests-received')).toEqual(cannotTell)
    expect(verdict(blank, text, 'none-stated')).toEqual(cannotTell)
  })

  test('blank parts count as zero, or as unknown where asked', () => {
    const text = '答复中，不予公开政府信息公开申请35件。'
    const rules = { '*': 'off', 'narrative/requests-outcomes': 'warning' } as const
    const report = saying(shanghai2019, text)
    expect(checkReport(report, { rules }).verdicts.held).toBe(1)
    expect(checkReport(report, { rules, blanks: 'unknown' }).verdicts.undetermined).toBe(1)
  })
})

describe('words in both languages', () => {
  test.each([
    ['通过网站收到政府信息公开申请7件。', '“通过网站” is about another scope'],
    ['2022年收到政府信息公开申请7件。', 'it is about another year'],
    ['收到政府信息公开申请70余件。', 'the words give a round figure'],
    ['全部政府信息公开申请均已答复。', 'it may be about those that were due'],
    ['公开信息900条，其中重点信息10条，解读30条。', 'the list may not be complete'],
  ])('%s', (text, reason) => {
    const { findings } = checkReport(saying(suqian2023, text), {
      rules: { '*': 'off', 'narrative/*': 'warning' },
    })
    const told = findings.filter(({ rule }) => rule !== 'narrative/fees')
    expect(told).toHaveLength(1)
    expect(describeFinding(told[0]!, { locale: 'en' })).toContain(reason)
    expect(describeFinding(told[0]!)).toMatch(/不能判断/)
  })
})
