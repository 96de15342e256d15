import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import * as core from '../../src/index.js'
import * as reading from '../../src/read.js'
import * as readingPages from '../../src/read-page.js'
import * as rendering from '../../src/render.js'
import { deepFreeze } from '../support/deep-freeze.js'
import { hongze2023, huaian2024, shanghai2019, suqian2023, xinyang2023 } from '../support/reports.js'

const library: { readonly [name: string]: unknown } = { ...rendering, ...reading, ...readingPages, ...core }

const wrong = core.withCell(suqian2023, 'requests.received.total', 3151)
const marked: core.Report = {
  ...core.withCell(suqian2023, 'review.reconsideration.total', null),
  marks: { 'review.reconsideration.total': '/' },
}
const reports: readonly core.Report[] = [
  suqian2023,
  xinyang2023,
  shanghai2019,
  huaian2024,
  hongze2023,
  wrong,
  marked,
]
const checked = core.checkReport(wrong, { repairs: true })
const finding = checked.findings[0]!
const repair = checked.repairs!.repairs[0]!
const earlier: core.Report = { ...suqian2023, year: 2022 }
const parts: core.Report[] = [
  { ...suqian2023, agency: '甲局' },
  { ...wrong, agency: '乙局' },
]
const sums = core.addToRollup(core.emptyRollup(), parts, { agencies: 'names' })
const rolled = core.rollUp(parts, { agency: '宿迁市', year: 2023 }).report
const definition: core.RuleDefinition = {
  id: 'house/more-received',
  title: { 'zh-CN': '新收多于结转', en: 'More received than carried over' },
  basis: [{ document: '自定', place: '一' }],
  forms: ['2021'],
  equations: [{ left: ['requests.carriedOver.total'], operator: '<=', right: ['requests.received.total'] }],
}
const rule = core.defineRule(definition)
const table: core.TableLayout = {
  caption: '表',
  rows: [
    [
      { role: 'corner', text: '项', rowSpan: 2 },
      { role: 'column', text: '甲', columnSpan: 2 },
    ],
    [
      { role: 'column', text: '一' },
      { role: 'column', text: '二' },
    ],
    [
      { role: 'row', text: '行' },
      { role: 'figure', text: '1', id: 'a' },
      { role: 'words', text: '长文字'.repeat(20) },
    ],
  ],
}
const page = parse(core.renderHtml(suqian2023, { page: true }))
const notes = {
  findings: checked.findings,
  repair,
  notes: [{ cells: ['requests.received.total'], text: '核对', severity: 'info' as const }],
  sections: ['requests' as const, 'review' as const],
}
const checkOptions: core.CheckOptions = {
  rules: { '*': 'warning', 'requests/*': 'error' },
  additionalRules: [rule],
  waivers: [core.waive(finding, '已核')],
  deadlines: { township: '01-15' },
  level: 'township',
  repairs: { previous: earlier, claims: { 'requests.received.total': 3511 } },
}
const comparison = core.compareYears(earlier, suqian2023)
const issues = core.reportSchema.safeParse({ ...suqian2023, agency: 1 }).error!.issues
const json = core.reportSchema.encode(suqian2023)
const ofReport = reports.map((report) => [report])
const ofTwo = [
  [earlier, suqian2023],
  [shanghai2019, { ...shanghai2019, year: 2020 }],
  [shanghai2019, suqian2023],
]

/** Arguments for every function of the package. */
const calls: { readonly [name: string]: readonly (readonly unknown[])[] } = {
  addToRollup: [
    [sums, parts, { agencies: 'names' }],
    [core.emptyRollup(), suqian2023],
  ],
  applyRepair: [[wrong, repair]],
  blankReport: [[{ form: '2021', agency: '甲局', year: 2023 }]],
  cellsOf: ofReport,
  checkContinuity: ofTwo.map((years) => [...years, { rules: { 'continuity/*': 'info' } }]),
  checkReport: [...ofReport, ...reports.map((report) => [report, checkOptions])],
  checkRollup: [
    [rolled, parts, { expected: ['甲局', '丙局'], rules: { 'rollup/*': 'warning' } }],
    [wrong, parts],
  ],
  compareYears: ofTwo,
  completeDraft: [...ofReport, [core.blankReport({ form: '2021', agency: '甲局', year: 2023 })]],
  createChecker: [[checkOptions]],
  Decimal: [['1.5']],
  defineRule: [[definition]],
  describeFinding: checked.findings.flatMap((each) => [[each], [each, { locale: 'en', rules: [rule] }]]),
  describeNote: reading.readReport('一、总体情况').notes.map((note) => [note, { locale: 'en' }]),
  describeRepair: [[repair], [repair, { locale: 'en' }]],
  describeSchemaIssues: [[issues], [{ issues }, { locale: 'en' }]],
  DisclosureReportError: [['unknown-cell', 'no cell']],
  emptyRollup: [[]],
  fillTotals: ofReport,
  formForYear: [[2023]],
  getCell: [[suqian2023, 'requests.received.total']],
  groupFindings: [[checked.findings, checked.repairs]],
  mergeRollups: [[sums, sums]],
  printHtmlTable: [[table, { idPrefix: 'x' }]],
  printMarkdownTable: [[table], [table, { tables: 'html' }]],
  printTextTable: [[table], [table, { tables: 'tsv' }], [table, { width: 40 }]],
  readClaims: [[suqian2023.overview.aspects[1]!.text]],
  readPage: [[page]],
  readReport: [[core.renderMarkdown(suqian2023)], [page], [core.renderText(suqian2023), { format: 'text' }]],
  renderComparison: [[comparison], [comparison, { format: 'html', cells: 'all' }]],
  renderFindings: [[checked], [checked, { format: 'html', locale: 'en', rules: [rule] }]],
  renderHtml: [...ofReport, [wrong, notes]],
  renderMarkdown: [...ofReport, [wrong, notes]],
  renderText: [...ofReport, [wrong, notes]],
  reportJsonSchema: [['2021']],
  revertRepair: [[core.applyRepair(wrong, repair), repair]],
  rollUp: [[parts, { agency: '宿迁市', year: 2023, expected: ['甲局'], rules: { 'rollup/*': 'warning' } }]],
  rollupReport: [[sums, { agency: '宿迁市', year: 2023 }]],
  rulesCatalogue: [[]],
  schemaOfForm: [[core.forms['2021']]],
  statisticsFromText: [['共公开信息9件，其中甲5件、乙4件。']],
  suggestRepairs: [...ofReport, [wrong, { previous: earlier, claims: { 'requests.received.total': 3511 } }]],
  suggestRollupRepairs: [[core.withCell(rolled, 'review.reconsideration.total', 1), parts]],
  textRepetition: [['去年的话', '今年的话']],
  waive: [[finding, '已核']],
  withCell: [
    [marked, 'review.reconsideration.total', 440],
    [suqian2023, 'proactiveDisclosure.administrativeFees.amount', new core.Decimal(1)],
  ],
}

function call(name: string, args: readonly unknown[]): unknown {
  const fn = library[name] as (...args: readonly unknown[]) => unknown
  return /^class /.test(Function.prototype.toString.call(fn)) ? Reflect.construct(fn, args) : fn(...args)
}

describe('no function changes its arguments, nor needs to', () => {
  test('every function of the package is here', () => {
    const functions = Object.keys(library).filter((name) => typeof library[name] === 'function')
    expect(Object.keys(calls).sort()).toEqual(functions.sort())
    expect(Object.values(calls).every((list) => list.length > 0)).toBe(true)
  })

  test.each(Object.keys(calls))('%s, with frozen arguments', (name) => {
    for (const args of calls[name]!) {
      // Frozen arguments make a write throw. What comes out must be what comes out of arguments that are not frozen.
      const expected = JSON.stringify(call(name, args))
      const before = JSON.stringify(args, withoutParents)
      expect(JSON.stringify(call(name, deepFreeze(args)))).toBe(expected)
      expect(JSON.stringify(args, withoutParents)).toBe(before)
    }
  })

  test('nor do a checker and a schema', () => {
    const checker = core.createChecker(deepFreeze(checkOptions))
    for (const report of deepFreeze(reports))
      expect(checker(report)).toEqual(core.checkReport(report, checkOptions))
    expect(core.reportSchema.encode(core.reportSchema.parse(deepFreeze(json)))).toEqual(json)
  })

  test('the rules, forms and lists that the package gives away are frozen', () => {
    for (const list of [core.rules, core.continuityRules, core.rollupRules, core.retiredRuleIds]) {
      expect(Object.isFrozen(list)).toBe(true)
      for (const each of list) expect(Object.isFrozen(each)).toBe(true)
    }
  })

  test('the test sees a write', () => {
    expect(() => {
      deepFreeze({ list: [{ x: 1 }] }).list[0]!.x = 2
    }).toThrow(TypeError)
  })
})

/** A page's nodes know their parents: JSON does not take that. */
function withoutParents(key: string, value: unknown): unknown {
  return key === 'parentNode' ? undefined : value
}
