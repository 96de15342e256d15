import { DisclosureReportError } from '../errors.js'
import { Decimal } from '../figures/decimal.js'
import type { CellPath } from '../forms/catalogue.js'
import { getCell, indexOfCell, planOfReport } from './cells.js'
import { isAmountInput, isFigureOf } from './leaves.js'
import type { Report } from './types.js'

/**
 * A copy of a report with another figure in one cell. The mark that stood in the cell, if any, goes with the old
 * figure.
 *
 * @param value A count, or an amount in 万元 as `Decimal`, decimal text or exact number; `null`: not stated.
 * @returns A new report. Throws {@link DisclosureReportError}: `unknown-cell` for an address that the form does not
 * have, `invalid-value` for a value that the cell cannot hold.
 * @example
 * withCell(report, 'requests.received.total', 3512).requests.received.total // 3512
 */
export function withCell<R extends Report>(
  report: R,
  path: CellPath,
  value: Decimal | number | string | null,
): R {
  const plan = planOfReport(report)
  const { kind, path: known } = plan.cells[indexOfCell(plan, path)]!
  const figure = kind === 'amount' && isAmountInput(value) ? new Decimal(value) : value
  if (figure !== null && !isFigureOf(kind, figure)) {
    throw new DisclosureReportError('invalid-value', `${known}: ${shown(value)} is no ${kind}`)
  }
  getCell(report, path)
  const changed = replaced(report, known.split('.'), figure) as R
  const { [known]: _, ...marks } = (report.marks ?? {}) as { [path: string]: string }
  return report.marks === undefined ? changed : { ...changed, marks }
}

function replaced(place: unknown, [key, ...rest]: readonly string[], figure: unknown): unknown {
  if (key === undefined) return figure
  const object = place as { readonly [key: string]: unknown }
  return { ...object, [key]: replaced(object[key], rest, figure) }
}

function shown(value: unknown): string {
  return typeof value === 'object'
    ? `a ${Decimal.isDecimal(value) ? 'decimal' : 'object'}`
    : `${typeof value} ${String(value).slice(0, 40)}`
}
