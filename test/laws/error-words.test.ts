import { expect, test } from 'vitest'
import {
  blankReport,
  type CellPath,
  checkContinuity,
  checkReport,
  compareYears,
  Decimal,
  defineRule,
  describeFinding,
  describeRepair,
  describeSchemaIssues,
  fillTotals,
  getCell,
  type Report,
  renderComparison,
  renderFindings,
  renderMarkdown,
  renderText,
  reportJsonSchema,
  suggestRepairs,
  suggestRollupRepairs,
  withCell,
} from '../../src/index.js'
import { describeNote } from '../../src/read.js'
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
