import { givenWith } from '../choice.js'
import { DisclosureReportError } from '../errors.js'
import { getCell } from '../report/cells.js'
import type { Report } from '../report/types.js'
import { withCell } from '../report/with-cell.js'
import type { Repair } from './repair.js'

/** What `applyRepair` takes: the changes of a repair, or of one made by hand. */
export type Patch = Pick<Repair, 'changes'>

/**
 * The report with the values of a repair. A mark that stood in a changed cell goes.
 *
 * @returns A new report. Throws {@link DisclosureReportError} `invalid-value` where a cell does not hold the value that
 * the repair was made for, `unknown-cell` for an address that the form does not have.
 * @example
 * const mistyped = withCell(report, 'requests.received.total', 3151)
 * applyRepair(mistyped, suggestRepairs(mistyped).repairs[0]).requests.received.total // 3511
 */
export function applyRepair<R extends Report>(report: R, repair: Patch): R {
  return patched(report, repair, 'from', 'to')
}

/**
 * The report without a repair: what {@link applyRepair} had been given. Marks do not come back.
 *
 * @returns A new report. Throws {@link DisclosureReportError} `invalid-value` where a cell does not hold the repaired
 * value, `unknown-cell` for an address that the form does not have.
 * @example
 * const mistyped = withCell(report, 'requests.received.total', 3151)
 * const repair = suggestRepairs(mistyped).repairs[0]
 * revertRepair(applyRepair(mistyped, repair), repair).requests.received.total // 3151
 */
export function revertRepair<R extends Report>(report: R, repair: Patch): R {
  return patched(report, repair, 'to', 'from')
}

function patched<R extends Report>(report: R, repair: Patch, old: 'from' | 'to', next: 'from' | 'to'): R {
  const { changes } = givenWith('repair', repair, { changes: 'list' })
  for (const change of changes) {
    const value = getCell(report, change.path)
    if (value !== change[old]) {
      throw new DisclosureReportError(
        'invalid-value',
        `${change.path} holds ${String(value)}, not ${change[old]}`,
      )
    }
  }
  return changes.reduce((result, change) => withCell(result, change.path, change[next]), report)
}
