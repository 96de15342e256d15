import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkContinuity,
  checkReport,
  Decimal,
  type FormId,
  fillTotals,
  forms,
  type Report,
  renderMarkdown,
  rollUp,
  suggestRepairs,
} from '../../src/index.js'
import { anyReport } from '../support/arbitrary-report.js'
import { hongze2023, shanghai2019, suqian2023 } from '../support/reports.js'

/** The same value with the keys of every object in another order. */
function reordered<Value>(value: Value, order: (keys: string[]) => string[]): Value {
  if (typeof value !== 'object' || value === null || Decimal.isDecimal(value)) return value
  if (Array.isArray(value)) return value.map((each) => reordered(each, order)) as Value
  return Object.fromEntries(
    order(Object.keys(value)).map((key) => [
      key,
      reordered((value as { readonly [key: string]: unknown })[key], order),
    ]),
  ) as Value
}

const orders: readonly (readonly [string, (keys: string[]) => string[]])[] = [
  ['backwards', (keys) => [...keys].reverse()],
  ['by the alphabet', (keys) => [...keys].sort()],
  ['the last key first', (keys) => [...keys.slice(-1), ...keys.slice(0, -1)]],
]

const works: readonly (readonly [string, (report: Report) => unknown])[] = [
  ['checkReport', (report) => checkReport(report)],
  ['checkReport, blanks unknown', (report) => checkReport(report, { blanks: 'unknown' })],
  ['checkContinuity', (report) => checkContinuity({ ...report, year: report.year - 1 }, report)],
  ['suggestRepairs', (report) => suggestRepairs(report, { maxSteps: 200 })],
  ['renderMarkdown', (report) => renderMarkdown(report)],
  ['rollUp', (report) => rollUp([report], { agency: '全市', year: report.year, form: report.form })],
]

/** Byte for byte, findings in their order. */
function same(work: (report: Report) => unknown, report: Report, other: Report): void {
  expect(JSON.stringify(work(other))).toBe(JSON.stringify(work(report)))
}

describe.each(works)('%s does not depend on the order of keys', (_, work) => {
  test.each(orders)('of a published report, %s', (_, order) => {
    for (const report of [suqian2023, shanghai2019, hongze2023]) {
      const other = reordered(report, order)
      expect(Object.keys(other)).not.toEqual(Object.keys(report))
      same(work, report, other)
    }
  })

  test.each(Object.keys(forms) as FormId[])('of any report on form %s', (form) => {
    fc.assert(
      fc.property(anyReport(form), fc.constantFrom(...orders), (drawn, [, order]) => {
        same(work, drawn as Report, reordered(drawn as Report, order))
      }),
      { numRuns: 25 },
    )
  })
})

test('fillTotals gives the same figures, in whatever order the keys are', () => {
  for (const report of [suqian2023, shanghai2019])
    expect(fillTotals(reordered(report, ([...keys]) => keys.reverse()))).toEqual(fillTotals(report))
})
