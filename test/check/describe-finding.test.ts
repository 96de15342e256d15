import { describe, expect, test } from 'vitest'
import {
  blankReport,
  type CellPath,
  type CheckOptions,
  checkReport,
  defineRule,
  describeFinding,
  type Report,
  type Rule,
  withCell,
} from '../../src/index.js'
import { hongze2023, shanghai2019, suqian2023 } from '../support/reports.js'

/** The words of the only finding of a rule, in both languages. */
function words(report: Report, rule: string, options: CheckOptions = {}, own: Rule[] = []): string[] {
  const { findings } = checkReport(report, { ...options, rules: { '*': 'off', [rule]: 'error' } })
  expect(findings).toHaveLength(1)
  return [
    describeFinding(findings[0]!, { rules: own }),
    describeFinding(findings[0]!, { rules: own, locale: 'en' }),
  ]
}

describe('sums name the section, the row or column, the terms, the total and the difference', () => {
  test('a row', () => {
    expect(words(withCell(suqian2023, 'requests.carriedOver.total', 97), 'requests/applicant-total')).toEqual(
      [
        '三、收到和处理政府信息公开申请情况，“二、上年结转政府信息公开申请数量”一行：自然人 91 + 商业企业 3 + 法律服务机构 2 = 96，而“总计”为 97，多 1。请核对各项和总计。',
        '3. Requests received and handled, row “2. Requests carried over from last year”: Natural persons 91 + Commercial enterprises 3 + Legal service organizations 2 = 96, but “Total” is 97, 1 too many. Check the parts and the total.',
      ],
    )
  })

  test('a column', () => {
    const report = withCell(suqian2023, 'requests.outcomes.total.otherOrganizations', 0)
    expect(words(report, 'requests/outcome-total')).toEqual([
      '三、收到和处理政府信息公开申请情况，“法人或其他组织·其他”一列：（四）无法提供·1.本机关不掌握相关政府信息 1 = 1，而“（七）总计”为 0，少 1。请核对各项和总计。',
      '3. Requests received and handled, column “Legal persons or other organizations·Other”: (4) Cannot be provided·1. Information not held by this organ 1 = 1, but “(7) Total” is 0, 1 too few. Check the parts and the total.',
    ])
  })

  test('a balance', () => {
    const report = withCell(suqian2023, 'requests.carriedForward.commercialEnterprises', 4)
    expect(words(report, 'requests/balance')).toEqual([
      '三、收到和处理政府信息公开申请情况，“法人或其他组织·商业企业”一列：一、本年新收政府信息公开申请数量 99 + 二、上年结转政府信息公开申请数量 3 = 102，而 三、本年度办理结果·（七）总计 99 + 四、结转下年度继续办理 4 = 103，后者多 1，二者应当相等。请核对这几项。',
      '3. Requests received and handled, column “Legal persons or other organizations·Commercial enterprises”: 1. Requests newly received this year 99 + 2. Requests carried over from last year 3 = 102, but 3. Results this year·(7) Total 99 + 4. Carried forward to next year 4 = 103, 1 too many; the two should be equal. Check these figures.',
    ])
  })

  test('a balance that is short, and a row whose label carries a note', () => {
    const short = withCell(suqian2023, 'requests.carriedForward.commercialEnterprises', 2)
    const [zh, en] = words(short, 'requests/balance')
    expect(zh).toMatch(/四、结转下年度继续办理 2 = 101，后者少 1，二者应当相等。/)
    expect(en).toMatch(/4\. Carried forward to next year 2 = 101, 1 too few; the two should be equal\./)
    const outcomes = words(
      withCell(suqian2023, 'requests.outcomes.total.legalServiceOrganizations', 9),
      'requests/outcome-total',
    )
    expect(outcomes[0]).toContain('“法人或其他组织·法律服务机构”一列：（一）予以公开 1 + （二）部分公开 2 + ')
    expect(outcomes[1]).toContain(': (1) Granted 1 + (2) Partially granted 2 + ')
  })

  test('a single figure of a house rule', () => {
    const rule = defineRule({
      id: 'house/no-loss',
      title: 'x',
      equations: [{ left: [], operator: '<=', right: ['proactiveDisclosure.licensing.change'] }],
    })
    const report = withCell(shanghai2019, 'proactiveDisclosure.licensing.change', -4)
    expect(words(report, rule.id, { additionalRules: [rule] }, [rule])).toEqual([
      '二、主动公开政府信息情况，“行政许可”一行：本年增/减 -4 不应小于 0。请核对。',
      '2. Proactive disclosure of government information, row “Licensing”: Change this year -4 should not be below 0. Please check.',
    ])
  })

  test('one figure alone, under a heading of several columns', () => {
    const rule = defineRule({
      id: 'house/none',
      title: 'x',
      equations: [{ left: ['review.litigation.direct.upheld'], operator: '<=', right: [] }],
    })
    expect(words(suqian2023, rule.id, { additionalRules: [rule] }, [rule])).toEqual([
      '四、政府信息公开行政复议、行政诉讼情况，“行政诉讼·未经复议直接起诉·结果维持”一组：结果维持 1 不应大于 0。请核对。',
      '4. Administrative reconsideration and litigation over disclosure, group “Administrative litigation·Sued directly without reconsideration·Upheld”: Upheld 1 should not exceed 0. Please check.',
    ])
  })

  test('an inequality', () => {
    const report = withCell(suqian2023, 'proactiveDisclosure.normativeDocuments.issued', 9999)
    expect(words(report, 'disclosure/opening-stock')).toEqual([
      '二、主动公开政府信息情况，“行政规范性文件”一行：本年制发件数 9999 不应大于 现行有效件数 597 + 本年废止件数 489。请核对。',
      '2. Proactive disclosure of government information, row “Administrative normative documents”: Issued this year 9999 should not exceed In force 597 + Repealed this year 489. Please check.',
    ])
  })

  test('cells of several sections', () => {
    const rule = defineRule({
      id: 'house/reviews',
      title: 'x',
      equations: [
        { left: ['review.reconsideration.total'], operator: '<=', right: ['requests.received.total'] },
      ],
    })
    const report = withCell(suqian2023, 'review.reconsideration.total', 9999)
    expect(words(report, rule.id, { additionalRules: [rule] }, [rule])).toEqual([
      '各表之间：四、政府信息公开行政复议、行政诉讼情况·行政复议·总计 9999 不应大于 三、收到和处理政府信息公开申请情况·一、本年新收政府信息公开申请数量·总计 3511。请核对。',
      'Between tables: 4. Administrative reconsideration and litigation over disclosure·Administrative reconsideration·Total 9999 should not exceed 3. Requests received and handled·1. Requests newly received this year·Total 3511. Please check.',
    ])
  })
})

describe('blanks', () => {
  const pending = withCell(suqian2023, 'review.reconsideration.pending', null)

  test('taken as zero', () => {
    expect(words(pending, 'review/group-total')).toEqual([
      '四、政府信息公开行政复议、行政诉讼情况，“行政复议”一组：结果维持 309 + 结果纠正 17 + 其他结果 88 = 414，而“总计”为 440，多 26。请核对各项和总计。（空格按 0 计：尚未审结）',
      '4. Administrative reconsideration and litigation over disclosure, group “Administrative reconsideration”: Upheld 309 + Corrected 17 + Other result 88 = 414, but “Total” is 440, 26 too many. Check the parts and the total. (Blank, taken as 0: Pending)',
    ])
  })

  test('unknown', () => {
    const [zh, en] = words(pending, 'review/group-total', { blanks: 'unknown' })
    expect(zh).toMatch(/有空格，不能判断 .* 与 总计 440 是否相符。请补填：尚未审结。$/)
    expect(en).toMatch(/blanks leave it open whether .* and Total 440 agree\. Please fill in: Pending\.$/)
  })

  test('those of one side, of both sides', () => {
    const parts = ['upheld', 'corrected', 'other', 'pending'].map(
      (part) => `review.reconsideration.${part}` as CellPath,
    )
    const unfilled = parts.reduce<Report>((report, path) => withCell(report, path, null), suqian2023)
    expect(words(unfilled, 'review/group-total')).toEqual([
      '四、政府信息公开行政复议、行政诉讼情况，“行政复议”一组：有空格，不能判断 未填各格 与 总计 440 是否相符。请补填：结果维持、结果纠正、其他结果、尚未审结。',
      '4. Administrative reconsideration and litigation over disclosure, group “Administrative reconsideration”: blanks leave it open whether the blank figures and Total 440 agree. Please fill in: Upheld, Corrected, Other result, Pending.',
    ])
    const open = ['outcomes.total', 'carriedForward'].reduce<Report>(
      (report, row) => withCell(report, `requests.${row}.naturalPersons` as CellPath, null),
      suqian2023,
    )
    const right = checkReport(open, { blanks: 'unknown' }).findings.find(
      ({ rule, data }) => rule === 'requests/balance' && data.instance === 'requests.naturalPersons',
    )!
    expect([describeFinding(right), describeFinding(right, { locale: 'en' })]).toEqual([
      '三、收到和处理政府信息公开申请情况，“自然人”一列：有空格，不能判断 一、本年新收政府信息公开申请数量 3402 + 二、上年结转政府信息公开申请数量 91 与 未填各格 是否相符。请补填：三、本年度办理结果·（七）总计、四、结转下年度继续办理。',
      '3. Requests received and handled, column “Natural persons”: blanks leave it open whether 1. Requests newly received this year 3402 + 2. Requests carried over from last year 91 and the blank figures agree. Please fill in: 3. Results this year·(7) Total, 4. Carried forward to next year.',
    ])
    const column = 'requests.researchInstitutions'
    const { findings } = checkReport(shanghai2019, { blanks: 'unknown' })
    const balance = findings.find(
      ({ rule, data }) => rule === 'requests/balance' && data.instance === column,
    )!
    expect([describeFinding(balance), describeFinding(balance, { locale: 'en' })]).toEqual([
      '三、收到和处理政府信息公开申请情况，“法人或其他组织·科研机构”一列：各格均未填，无从核对。请补填：一、本年新收政府信息公开申请数量、二、上年结转政府信息公开申请数量、三、本年度办理结果·（七）总计、四、结转下年度继续办理。',
      '3. Requests received and handled, column “Legal persons or other organizations·Research institutions”: all figures are blank, so there is nothing to check. Please fill in: 1. Requests newly received this year, 2. Requests carried over from last year, 3. Results this year·(7) Total, 4. Carried forward to next year.',
    ])
  })

  test('a total and one of its parts: the other parts are its sum', () => {
    const unfilled = ['outcomes.total', 'outcomes.granted'].reduce<Report>(
      (report, row) => withCell(report, `requests.${row}.naturalPersons` as CellPath, null),
      suqian2023,
    )
    expect(words(unfilled, 'requests/balance')[0]).toBe(
      '三、收到和处理政府信息公开申请情况，“自然人”一列：一、本年新收政府信息公开申请数量 3402 + 二、上年结转政府信息公开申请数量 91 = 3493，而 三、本年度办理结果·（七）总计 2200 + 四、结转下年度继续办理 118 = 2318，后者少 1175，二者应当相等。请核对这几项。',
    )
  })

  test('a total', () => {
    const [zh, en] = words(withCell(suqian2023, 'review.reconsideration.total', null), 'review/group-total')
    expect(zh).toMatch(/“总计”未填，按各项相加（.* \+ 尚未审结 26）应为 440。请补填。$/)
    expect(en).toMatch(/“Total” is blank; its parts \(.* \+ Pending 26\) make 440\. Please fill it in\.$/)
  })

  test('many blanks are counted, not listed', () => {
    const { findings } = checkReport(shanghai2019)
    const one = findings.find(({ data }) => data.instance === 'requests.outcomes.partiallyGranted')
    expect(describeFinding(one!)).toMatch(/自然人 3）应为 3。请补填。（空格按 0 计：5 格）$/)
    expect(describeFinding(one!, { locale: 'en' })).toMatch(
      / \(Natural persons 3\) make 3\. Please fill it in\. \(Blank, taken as 0: 5 cells\)$/,
    )
  })

  test('a few are named, zeros beside them shown', () => {
    const group = 'review.reconsideration'
    const zeros = [
      [`${group}.upheld`, 0],
      [`${group}.other`, 0],
      [`${group}.total`, 5],
    ] as const
    const report = zeros.reduce<Report>(
      (each, [path, value]) => withCell(each, path, value),
      blankReport({ form: '2021', agency: '某市某局', year: 2023 }),
    )
    expect(words(report, 'review/group-total')).toEqual([
      '四、政府信息公开行政复议、行政诉讼情况，“行政复议”一组：结果维持 0 + 其他结果 0 = 0，而“总计”为 5，多 5。请核对各项和总计。（空格按 0 计：结果纠正、尚未审结）',
      '4. Administrative reconsideration and litigation over disclosure, group “Administrative reconsideration”: Upheld 0 + Other result 0 = 0, but “Total” is 5, 5 too many. Check the parts and the total. (Blank, taken as 0: Corrected, Pending)',
    ])
  })
})

describe('words from templates', () => {
  test('sections by their official headings', () => {
    const report = { ...suqian2023, improvement: null, otherMatters: '' }
    const { findings } = checkReport(report, { rules: { '*': 'off', 'report/*': 'error' } })
    expect(findings.map((finding) => describeFinding(finding))).toEqual([
      '缺少“五、存在的主要问题及改进情况”。请补上这一部分。',
      '“六、其他需要报告的事项”没有内容。请填写；没有的，表格填 0，文字写明没有。',
    ])
  })

  test('cells by their official labels, on the form of the report', () => {
    const marks = { 'proactiveDisclosure.normativeDocuments.created': '/' } as const
    const [zh, en] = words({ ...shanghai2019, marks }, 'cells/placeholder')
    expect(zh).toBe(
      '二、主动公开政府信息情况 · 第二十条第（一）项 · 规范性文件 · 本年新制作数量：填的是“/”，不是数字。没有的请填 0。',
    )
    expect(en).toContain('Normative documents · Newly created this year: it reads “/”')
  })

  test('what stands in a report is written as it is, whatever it looks like', () => {
    const mark = '$& {cell} {section} <b>'
    const [zh] = words(
      { ...suqian2023, marks: { 'review.reconsideration.total': mark } },
      'cells/placeholder',
    )
    expect(zh).toContain(`填的是“${mark}”，`)
  })

  test('editions, and dates that cannot be judged', () => {
    expect(words(hongze2023, 'form/mixed-editions')[0]).toBe(
      '“三、收到和处理政府信息公开申请情况”用的是 2019 年的格式，报告用的是 2021 年的格式。请换成同一版本。',
    )
    const [zh, en] = words({ ...suqian2023, publishedOn: '2024-02-01' }, 'report/published-late')
    expect(zh).toContain('部门的期限是 2024-01-31，已超过；政府汇总报告的期限是 2024-03-31，未超过')
    expect(en).toContain(
      'late for a department (2024-01-31), in time for a government’s combined report (2024-03-31)',
    )
  })

  test('aspects that are missing, by their official names', () => {
    const report = { ...suqian2023, overview: { aspects: suqian2023.overview.aspects.slice(0, 2) } }
    expect(words(report, 'overview/aspects')).toEqual([
      '第一部分没有谈到：政府信息管理、政府信息公开平台建设、监督保障。请补写。',
      'Section one says nothing of: Management of government information, Disclosure platforms, Supervision and safeguards. Please add it.',
    ])
  })
})

describe('findings that another program made', () => {
  const made = { severity: 'info', outcome: 'violated' } as const
  const cell = (path: string) => [{ path: path as CellPath, value: 1, sign: 1 as const }]

  test.each([
    ['without cells', [], {}],
    ['without cells, though about a sum', [], { operator: '=' }],
    ['about a cell, but no sum', cell('requests.received.total'), {}],
    ['about a cell that no form has', cell('requests.lost.total'), { operator: '=' }],
  ])('of a rule that is not known: the id, %s', (_, cells, data) => {
    expect(describeFinding({ ...made, rule: 'elsewhere/rule', cells, data })).toBe('elsewhere/rule')
  })

  test.each([
    [
      'of the newest form that has them',
      '2022',
      'requests.received.total',
      '三、收到和处理政府信息公开申请情况 · 一、本年新收政府信息公开申请数量 · 申请人情况 · 总计',
    ],
    [
      'of an older form',
      undefined,
      'proactiveDisclosure.normativeDocuments.created',
      '二、主动公开政府信息情况 · 第二十条第（一）项 · 规范性文件 · 本年新制作数量',
    ],
    [
      'of the form that is named',
      '2019',
      'proactiveDisclosure.normativeDocuments.inForce',
      'proactiveDisclosure.normativeDocuments.inForce',
    ],
    ['of none, by their address', '2021', 'requests.lost.total', 'requests.lost.total'],
  ])('cells %s', (_, form, path, words) => {
    const data = { cell: path, mark: null, ...(form === undefined ? {} : { form }) }
    const finding = { ...made, rule: 'cells/placeholder', cells: cell(path), data }
    expect(describeFinding(finding)).toBe(`${words}：填的是“—”，不是数字。没有的请填 0。`)
  })

  test('sections that no form has keep their key', () => {
    const finding = { ...made, rule: 'report/section-missing', cells: [], data: { section: 'annex' } }
    expect(describeFinding(finding, { locale: 'en' })).toBe('The section “annex” is missing. Please add it.')
  })
})

describe('a sum of nothing but zeros says so', () => {
  const blank = blankReport({ form: '2021', agency: '某市某局', year: 2023 })
  const rowOf = (start: string, columns: readonly string[], total: number): Report =>
    [...columns.map((column) => [column, 0] as const), ['total', total] as const].reduce<Report>(
      (report, [column, value]) => withCell(report, `${start}.${column}` as CellPath, value),
      blank,
    )

  test('term by term where there are few', () => {
    const group = rowOf('review.reconsideration', ['upheld', 'corrected', 'other', 'pending'], 5)
    expect(words(group, 'review/group-total')).toEqual([
      '四、政府信息公开行政复议、行政诉讼情况，“行政复议”一组：结果维持 0 + 结果纠正 0 + 其他结果 0 + 尚未审结 0 = 0，而“总计”为 5，多 5。请核对各项和总计。',
      '4. Administrative reconsideration and litigation over disclosure, group “Administrative reconsideration”: Upheld 0 + Corrected 0 + Other result 0 + Pending 0 = 0, but “Total” is 5, 5 too many. Check the parts and the total.',
    ])
  })

  test('in one word where there are many', () => {
    const columns = Object.keys(blank.requests.received).filter((column) => column !== 'total')
    const row = rowOf('requests.received', columns, 9)
    expect(words(row, 'requests/applicant-total')).toEqual([
      '三、收到和处理政府信息公开申请情况，“一、本年新收政府信息公开申请数量”一行：各项均为 0，而“总计”为 9，多 9。请核对各项和总计。',
      '3. Requests received and handled, row “1. Requests newly received this year”: all parts are 0, but “Total” is 9, 9 too many. Check the parts and the total.',
    ])
  })

  test('a sum below zero is no comparison with a bare zero', () => {
    let report: Report = blankReport({ form: '2019', agency: '某市某局', year: 2020 })
    report = withCell(report, 'proactiveDisclosure.licensing.previousItems', 3)
    report = withCell(report, 'proactiveDisclosure.licensing.change', -4)
    expect(words(report, 'disclosure/item-stock')).toEqual([
      '二、主动公开政府信息情况，“行政许可”一行：上一年项目数量 3 + 本年增/减 -4 不应小于 0。请核对。',
      '2. Proactive disclosure of government information, row “Licensing”: Items last year 3 + Change this year -4 should not be below 0. Please check.',
    ])
  })
})

test('an unknown language is refused by name', () => {
  const [finding] = checkReport(withCell(suqian2023, 'requests.carriedOver.total', 97)).findings
  expect(() => describeFinding(finding!, { locale: 'fr' as 'en' })).toThrow('locale: fr is none of zh-CN, en')
})
