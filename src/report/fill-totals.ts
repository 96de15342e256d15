import { DisclosureReportError } from '../errors.js'
import { Decimal } from '../figures/decimal.js'
import type { CellKind } from '../forms/form.js'
import type { FormPlan } from '../forms/plan.js'
import { planOfReport, withFigures } from './cells.js'
import { type Figure, figuresOf } from './figures.js'
import { isFigureOf } from './leaves.js'
import type { Report } from './types.js'

/**
 * A copy of a report with every total worked out from its parts: per row, per column and per group of section four.
 *
 * Blank parts count as zero among stated ones; a total whose parts are all blank stays as it is, and so does
 * everything that is no total. The balance of section three has no single total, so nothing is changed for it.
 *
 * @returns A new report. Throws {@link DisclosureReportError} `invalid-value` where a sum is more than a cell can hold.
 * @example
 * fillTotals(withCell(report, 'review.reconsideration.total', null)).review.reconsideration.total // 440
 */
export function fillTotals<R extends Report>(report: R): R {
  const plan = planOfReport(report)
  return withFigures(report, figuresWithTotals(plan, figuresOf(plan, report)))
}

/** The figures with every total worked out, in the order of the form's cells. */
export function figuresWithTotals(plan: FormPlan, figures: readonly Figure[]): Figure[] {
  const filled = [...figures]
  // Sums of columns come before sums of rows, so the corner where both meet is the sum of totals that are worked out.
  for (const { left, right } of plan.relations) {
    if (right.length !== 1) continue
    const parts = left.map((index) => filled[index]!).filter((part) => part !== null)
    if (parts.length === 0) continue
    const cell = plan.cells[right[0]!]!
    const total = sumOf(cell.kind, parts)
    if (!isFigureOf(cell.kind, total)) {
      throw new DisclosureReportError(
        'invalid-value',
        `${cell.path}: its parts add up to ${total}, which is no ${cell.kind}`,
      )
    }
    filled[cell.index] = total
  }
  return filled
}

function sumOf(kind: CellKind, parts: readonly NonNullable<Figure>[]): NonNullable<Figure> {
  return kind === 'amount'
    ? parts.reduce<Decimal>((sum, part) => sum.plus(part), new Decimal(0))
    : parts.reduce<number>((sum, part) => sum + (part as number), 0)
}
