import { given, wholeNumber } from '../choice.js'
import type { Report } from '../report/types.js'
import { byCost } from './candidates.js'
import { equationsWith, erasedValue, isTouched } from './erasures.js'
import { judgeEdit } from './plausibility.js'
import { countOf, erase, isBelowZero } from './problem.js'
import { equationsOfRegion, type Region, type RollupCell, regionOf } from './region.js'
import { certaintyOf, type RepairChange, type RepairResult } from './repair.js'
import { type Budget, type Solution, smallestSolutions } from './search.js'
import { residualsOf, type System, systemOf } from './system.js'

/** One figure of a repair in a region: whose it is. */
export interface RollupRepairChange extends RepairChange {
  readonly agency: string
  /** Position among the parts; `null`: the combined report. */
  readonly part: number | null
}

/** A change of figures after which the reports agree with themselves and with their roll-up. */
export interface RollupRepair {
  readonly changes: readonly RollupRepairChange[]
  readonly cost: number
}

/** What {@link suggestRollupRepairs} found; the words are those of `RepairResult`. */
export interface RollupRepairResult extends Pick<RepairResult, 'certainty' | 'maxCells'> {
  readonly outcome: Exclude<RepairResult['outcome'], 'partial'>
  readonly repairs: readonly RollupRepair[]
  /** Positions of parts that were left out: on another form, or of another year, than the combined report. */
  readonly skipped: readonly number[]
  /** Unreadable figures whose value the first repair does not prove. */
  readonly unproven: readonly RollupCell[]
}

/** Options of {@link suggestRollupRepairs}. */
export interface RollupRepairOptions {
  /** Figures that a repair may change, in all reports together. Default: 3; at most 4. */
  readonly maxCells?: number
  /** Steps of the search before it is given up. Default: 20,000. */
  readonly maxSteps?: number
  /** Figures that cannot be read, besides those that a mark hides. What stands in them is not believed. */
  readonly unreadable?: readonly RollupCell[]
}

/**
 * Which figure of which organ is wrong, where a combined report is not the sum of its parts: the smallest change that
 * makes every report hold and every cell the sum.
 *
 * Unreadable figures may hold anything: a repair states the values that are proven. Blank parts count as zero, blank
 * totals as not worked out; a blank of the combined report says nothing of the parts.
 *
 * @returns Best first, at most 50. Throws {@link DisclosureReportError}: `invalid-option`, `unknown-cell`.
 * @example
 * const region = withCell(report, 'requests.received.total', 3151)
 * suggestRollupRepairs(region, [report]).repairs[0].changes.map(({ part, to }) => [part, to]) // [[null,3511]]
 */
export function suggestRollupRepairs(
  combined: Report,
  parts: readonly Report[],
  options: RollupRepairOptions = {},
): RollupRepairResult {
  given('parts', parts, 'list')
  const { maxCells = 3, maxSteps = 20_000, unreadable = [] } = given('options', options, 'object')
  wholeNumber('maxCells', maxCells, 4)
  wholeNumber('maxSteps', maxSteps)
  const region = regionOf(combined, parts, unreadable)
  const { plan, figures, hidden, skipped } = region
  const valueAt = (cell: number) => countOf(figures[cell])
  const isImpossible = (cell: number, value: number) => isBelowZero(plan, cell % plan.cells.length, value)
  const full = systemOf(equationsOfRegion(region))
  const { system, solved, erased } = erase(full, valueAt, isImpossible, [...hidden, ...region.blankTotals])
  /** Unreadable figures and blank totals that follow from the others. */
  const provenBy = (solution: Solution): [number, number][] =>
    [...solved].flatMap(([cell, equation]) => {
      const to = erasedValue(cell, equation, erased, (each) => solution.get(each) ?? valueAt(each))
      return to === undefined ? [] : [[cell, to]]
    })
  const unprovenBy = (solution?: Solution): RollupCell[] => {
    const proven = new Map(solution === undefined ? [] : provenBy(solution))
    return [...hidden].filter((cell) => !proven.has(cell)).map(region.placeOf)
  }
  const failed = (outcome: RollupRepairResult['outcome'], solution?: Solution): RollupRepairResult => ({
    outcome,
    certainty: null,
    repairs: [],
    unproven: unprovenBy(solution),
    maxCells,
    skipped,
  })
  const residuals = residualsOf(system, valueAt)
  if ([...residuals.values()].some(Number.isNaN)) return failed('tooLarge')
  const budget: Budget = { nodes: maxSteps, solutions: 500 }
  const isAllowed = (solution: Solution) =>
    [...solution, ...provenBy(solution)].every(
      ([cell, value]) => Number.isSafeInteger(value) && !isImpossible(cell, value),
    )
  const solutions =
    residuals.size > 0
      ? smallestSolutions(system, residuals, valueAt, isAllowed, maxCells, budget)
      : [nothing]
  const complete = budget.nodes >= 0 && budget.solutions > 0
  const ranked = solutions
    .map((solution) => ({ solution, ...repairBy(region, full, solution, provenBy(solution)) }))
    .sort(byCost)
  const [best] = ranked
  if (best === undefined) return failed(complete ? 'none' : 'exhausted')
  if (best.changes.length === 0) return failed('consistent', nothing)
  return {
    outcome: 'repaired',
    certainty: certaintyOf(ranked, complete, ranked.length === 1),
    repairs: ranked.slice(0, 50).map(({ changes, cost }) => ({ changes, cost })),
    unproven: unprovenBy(best.solution),
    maxCells,
    skipped,
  }
}

const nothing: Solution = new Map()

/** A solution as a repair: whose figures change, and the unreadable ones and blank totals of their sums that follow. */
function repairBy(
  { figures, hidden, placeOf, agencyOf }: Region,
  full: System,
  solution: Solution,
  proven: readonly (readonly [number, number])[],
): RollupRepair {
  let sum = 0
  const change = (cell: number, to: number, reason: RollupRepairChange['reason']): RollupRepairChange => ({
    agency: agencyOf(cell),
    ...placeOf(cell),
    from: figures[cell] as number | null,
    to,
    reason,
  })
  const changes = [...solution].map(([cell, to]) => {
    const [reason, cost] = judgeEdit(figures[cell] as number | null, to, [], false)
    sum += cost
    return change(cell, to, reason)
  })
  for (const [cell, to] of proven) {
    if (to === figures[cell]) continue
    if (hidden.has(cell)) changes.push(change(cell, to, 'unreadable'))
    else if (isTouched(equationsWith(full, cell), solution, hidden)) changes.push(change(cell, to, 'blank'))
  }
  return { changes, cost: Math.round(sum * 100) / 100 }
}
