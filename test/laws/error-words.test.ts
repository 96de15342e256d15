import { expect, test } from 'vitest'
import {
  applyRepair,
  blankReport,
  type CellPath,
  checkContinuity,
  checkReport,
  checkRollup,
  compareYears,
  completeDraft,
  Decimal,
  defineRule,
  describeFinding,
  describeRepair,
  describeSchemaIssues,
  fillTotals,
  getCell,
  groupFindings,
  printHtmlTable,
  printMarkdownTable,
  printTextTable,
  type Report,
  readClaims,
  renderComparison,
  renderFindings,
  renderHtml,
  renderMarkdown,
  renderText,
  reportJsonSchema,
  revertRepair,
  rollUp,
  schemaOfForm,
  statisticsFromText,
  suggestRepairs,
  suggestRollupRepairs,
  textRepetition,
  waive,
  withCell,
} from '../../src/index.js'
import { describeNote, readReport } from '../../src/read.js'
import { suqian2023 } from '../support/reports.js'

const received = 'requests.received.total'
const amount = 'proactiveDisclosure.administrativeFees.amount'
const rule = (id: string) => defineRule({ id, title: '自定', check: () => 'held' })
const without = (key: string) => ({ ...suqian2023, [key]: undefined }) as unknown as Report
const { reconsideration } = suqian2023.review
const withoutUpheld = {
  ...suqian2023,
  review: { ...suqian2023.review, reconsideration: { ...reconsideration, upheld: undefined } },
} as unknown as Report
const other = { ...suqian2023, form: '2030' } as unknown as Report

const nothing = null as never
const empty = {} as never
const finding = { rule: 'x/y', severity: 'error', outcome: 'violated', cells: [], data: {} } as const
const rows = { rows: [] }

/** Arguments that are missing or of another kind. */
const missing: readonly (readonly [message: string, () => unknown])[] = [
  ['options: null is no object', () => checkContinuity(suqian2023, suqian2023, nothing)],
  ['options: null is no object', () => checkReport(suqian2023, nothing)],
  ['options: null is no object', () => suggestRepairs(suqian2023, nothing)],
  ['options: null is no object', () => suggestRollupRepairs(suqian2023, [], nothing)],
  ['options: null is no object', () => completeDraft(suqian2023, nothing)],
  ['options: null is no object', () => checkRollup(suqian2023, [], nothing)],
  ['options: null is no object', () => rollUp([], nothing)],
  ['options: null is no object', () => renderHtml(suqian2023, nothing)],
  ['options: null is no object', () => renderMarkdown(suqian2023, nothing)],
  ['options: null is no object', () => renderText(suqian2023, nothing)],
  ['options: null is no object', () => printHtmlTable(rows, nothing)],
  ['options: null is no object', () => printMarkdownTable(rows, nothing)],
  ['options: null is no object', () => printTextTable(rows, nothing)],
  ['options: null is no object', () => describeFinding(finding, nothing)],
  ['options: null is no object', () => readReport('', nothing)],
  ['options.agency: undefined is no text', () => rollUp([], empty)],
  ['parts: undefined is no list', () => suggestRollupRepairs(suqian2023, undefined as never)],
  ['parts: object is no iterable', () => checkRollup(suqian2023, empty)],
  ['text: number is no text', () => textRepetition(1 as never, '')],
  ['earlier: undefined is no text', () => textRepetition('', undefined as never)],
  ['text: null is no text', () => readClaims(nothing)],
  ['text: null is no text', () => statisticsFromText(nothing)],
  ['error: string is no object', () => describeSchemaIssues('' as never)],
  ['error.issues: object is no list', () => describeSchemaIssues(empty)],
  ['input: null is no object', () => blankReport(nothing)],
  ['repair: undefined is no object', () => applyRepair(suqian2023, suggestRepairs(suqian2023).repairs[0]!)],
  ['repair.changes: undefined is no list', () => revertRepair(suqian2023, empty)],
  ['repair: null is no object', () => describeRepair(nothing)],
  ['repair.changes: undefined is no list', () => describeRepair(empty)],
  ['findings: null is no list', () => groupFindings(nothing, { repairs: [], certainty: null })],
  ['result: null is no object', () => groupFindings([], nothing)],
  ['result.repairs: undefined is no list', () => groupFindings([], empty)],
  ['comparison: null is no object', () => renderComparison(nothing)],
  ['comparison.previous: undefined is no object', () => renderComparison(empty)],
  ['table: null is no object', () => printHtmlTable(nothing)],
  ['table: null is no object', () => printMarkdownTable(nothing)],
  ['table: null is no object', () => printTextTable(nothing)],
  ['table.rows: undefined is no list', () => printHtmlTable(empty)],
  ['table.rows: undefined is no list', () => printMarkdownTable(empty)],
  ['table.rows: undefined is no list', () => printTextTable(empty)],
  ['definition: null is no object', () => defineRule(nothing)],
  ['source: null is no object', () => readReport(nothing)],
  ['source.nodeName: undefined is no text', () => readReport(empty)],
  ['note: null is no object', () => describeNote(nothing)],
  ['finding: null is no object', () => describeFinding(nothing)],
  ['finding.cells: undefined is no list', () => describeFinding(empty)],
  ['finding.data: undefined is no object', () => describeFinding({ cells: [] } as never)],
  ['finding: null is no object', () => waive(nothing, '')],
  ['finding.cells: undefined is no list', () => waive(empty, '')],
  ['result: null is no object', () => renderFindings(nothing)],
  ['result.findings: undefined is no list', () => renderFindings(empty)],
  ['result.verdicts: undefined is no object', () => renderFindings({ findings: [] } as never)],
  ['form: string is no object', () => renderHtml(suqian2023, { form: '2021' as never })],
  ['form.sections: undefined is no list', () => schemaOfForm(empty)],
]

/** What the caller got wrong, and what is said of it: the value, and where there are few, what is possible. */
const mistakes: readonly (readonly [code: string, message: string, () => unknown])[] = [
  [
    'unknown-form',
    'No form 2030; the forms are 2019, 2021',
    () => blankReport({ form: '2030' as '2021', agency: '', year: 1 }),
  ],
  ['unknown-form', 'No form 2030; the forms are 2019, 2021', () => reportJsonSchema('2030' as '2021')],
  [
    'unknown-form',
    'No form 2030; the forms are 2019, 2021. Decode the report with reportSchema',
    () => fillTotals(other),
  ],
  [
    'unknown-form',
    'No form undefined; the forms are 2019, 2021. Decode the report with reportSchema',
    () => compareYears({} as Report, suqian2023),
  ],
  [
    'unknown-form',
    'No form 2030; the forms are 2019, 2021. Decode the report with reportSchema',
    () => checkReport(other),
  ],
  [
    'unknown-form',
    'No form 2030; the forms are 2019, 2021. Decode the report with reportSchema',
    () => renderMarkdown(other),
  ],
  [
    'unknown-cell',
    'Form 2021 has no cell requests.total',
    () => getCell(suqian2023, 'requests.total' as CellPath),
  ],
  [
    'unknown-cell',
    'Rule house/x: form 2021 has no cell a.b',
    () =>
      checkReport(suqian2023, {
        additionalRules: [
          defineRule({
            id: 'house/x',
            title: 'x',
            equations: [{ left: ['a.b'], operator: '=', right: [received] }],
          }),
        ],
      }),
  ],
  [
    'invalid-value',
    'The report lacks review.reconsideration.upheld: decode it with reportSchema',
    () => getCell(withoutUpheld, 'review.reconsideration.upheld'),
  ],
  [
    'invalid-value',
    'The report lacks tables or rows of form 2021: decode it with reportSchema',
    () => suggestRepairs(without('review')),
  ],
  [
    'invalid-value',
    'The report lacks tables or rows of form 2021: decode it with reportSchema',
    () => checkReport(without('review')),
  ],
  [
    'invalid-value',
    'The report lacks review.reconsideration.upheld: decode it with reportSchema',
    () => checkReport(withoutUpheld),
  ],
  ['invalid-value', `${received}: string 3511 is no count`, () => withCell(suqian2023, received, '3511')],
  [
    'invalid-value',
    `${received}: a decimal is no count`,
    () => withCell(suqian2023, received, new Decimal(1)),
  ],
  ['invalid-value', `${received}: a object is no count`, () => withCell(suqian2023, received, {} as never)],
  [
    'invalid-value',
    `${amount}: string ${'9'.repeat(40)} is no amount`,
    () => withCell(suqian2023, amount, '9'.repeat(50)),
  ],
  [
    'invalid-value',
    `${received}: its parts add up to 9007199254741100, which is no count`,
    () => fillTotals(withCell(suqian2023, 'requests.received.naturalPersons', Number.MAX_SAFE_INTEGER)),
  ],
  [
    'invalid-option',
    'Rule id Rule: expected group/name in small letters, digits and hyphens',
    () => rule('Rule'),
  ],
  [
    'invalid-option',
    'House rule requests/x: use a group of your own and every id once',
    () => checkReport(suqian2023, { additionalRules: [rule('requests/x')] }),
  ],
  ['unknown-rule', 'No rule x/y', () => checkReport(suqian2023, { rules: { 'x/y': 'off' } })],
  ['unknown-rule', 'No rule x/*', () => checkContinuity(suqian2023, suqian2023, { rules: { 'x/*': 'off' } })],
  [
    'invalid-option',
    'Rule requests/balance: fatal is no severity',
    () => checkReport(suqian2023, { rules: { 'requests/balance': 'fatal' as 'error' } }),
  ],
  [
    'invalid-option',
    'Rule *: fatal is no severity',
    () => checkContinuity(suqian2023, suqian2023, { rules: { '*': 'fatal' as 'error' } }),
  ],
  [
    'invalid-option',
    'limit -1: expected a whole number from 0',
    () => checkReport(suqian2023, { limit: -1 }),
  ],
  [
    'invalid-option',
    'limit 1.5: expected a whole number from 0',
    () => checkReport(suqian2023, { limit: 1.5 }),
  ],
  [
    'invalid-option',
    'locale: fr is none of zh-CN, en',
    () => renderText(suqian2023, { locale: 'fr' as 'en' }),
  ],
  [
    'invalid-option',
    'tables: pdf is none of box, ascii, tsv',
    () => renderText(suqian2023, { tables: 'pdf' as 'box' }),
  ],
  [
    'invalid-option',
    'tables: box is none of flat, html',
    () => renderMarkdown(suqian2023, { tables: 'box' as 'flat' }),
  ],
  [
    'invalid-option',
    'ambiguous: 2 is none of narrow, wide',
    () => renderText(suqian2023, { ambiguous: 2 as never }),
  ],
  [
    'invalid-option',
    'limit: 0 is no whole number from 1 to 9007199254740991',
    () => suggestRepairs(suqian2023, { limit: 0 }),
  ],
  [
    'invalid-option',
    `claims: ${received}: -1 is no count`,
    () => suggestRepairs(suqian2023, { claims: { [received]: -1 } }),
  ],
  [
    'invalid-option',
    'maxCells: 5 is no whole number from 1 to 4',
    () => suggestRollupRepairs(suqian2023, [], { maxCells: 5 }),
  ],
  [
    'invalid-option',
    'maxSteps: 0 is no whole number from 1 to 9007199254740991',
    () => suggestRollupRepairs(suqian2023, [], { maxSteps: 0 }),
  ],
  [
    'invalid-option',
    'maxCells: 7 is no whole number from 1 to 6',
    () => suggestRepairs(suqian2023, { maxCells: 7 }),
  ],
  [
    'invalid-option',
    'maxSteps: 0 is no whole number from 1 to 9007199254740991',
    () => suggestRepairs(suqian2023, { maxSteps: 0 }),
  ],
  [
    'invalid-value',
    `${received} holds 3511, not 3151`,
    () => applyRepair(suqian2023, { changes: [{ path: received, from: 3151, to: 3511, reason: 'other' }] }),
  ],
  [
    'invalid-value',
    `${received} holds null, not 3151`,
    () =>
      applyRepair(withCell(suqian2023, received, null), {
        changes: [{ path: received, from: 3151, to: 3511, reason: 'other' }],
      }),
  ],
  [
    'invalid-option',
    'sets: 0 is no whole number from 1 to 9007199254740991',
    () => completeDraft(suqian2023, { sets: 0 }),
  ],
  ...missing.map(([message, run]) => ['invalid-value', message, run] as const),
  ...(
    [
      (locale) =>
        describeFinding(
          { rule: 'form/outdated', severity: 'error', outcome: 'violated', cells: [], data: {} },
          { locale },
        ),
      (locale) => describeRepair({ changes: [], slip: null }, { locale }),
      (locale) => describeSchemaIssues([], { locale }),
      (locale) => describeNote({ code: 'left-over' } as never, { locale }),
      (locale) => renderFindings(checkReport(suqian2023), { locale }),
      (locale) => renderComparison(compareYears(suqian2023, { ...suqian2023, year: 2024 }), { locale }),
    ] satisfies ((locale: never) => unknown)[]
  ).map((describe): [string, string, () => unknown] => [
    'invalid-option',
    'locale: fr is none of zh-CN, en',
    () => describe('fr' as never),
  ]),
  [
    'invalid-option',
    'format: pdf is none of text, markdown, html',
    () => renderFindings(checkReport(suqian2023), { format: 'pdf' as never }),
  ],
  [
    'invalid-option',
    'format: pdf is none of text, markdown, html',
    () =>
      renderComparison(compareYears(suqian2023, { ...suqian2023, year: 2024 }), { format: 'pdf' as never }),
  ],
]

test.each(mistakes)('%s: %s', (code, message, work) => {
  expect(work).toThrow(expect.objectContaining({ name: 'DisclosureReportError', code, message }))
})
