import { choice, given, wholeNumber } from '../choice.js'
import type { CellPath } from '../forms/catalogue.js'
import type { Report } from '../report/types.js'
import { blindSpotsOf } from './blind-spots.js'
import { byCost, candidatesFor } from './candidates.js'
import { gridOf } from './grid.js'
import type { Candidate } from './judge.js'
import type { RepairOptions } from './options.js'
import { allowedIn, CONTRADICTION, type Problem, problemOf } from './problem.js'
import { certaintyOf, type OpenRelation, type RepairedRelation, type RepairResult } from './repair.js'
import { bestSums, repairOf, type Sum } from './sums.js'
import { partsOf, residualsOf } from './system.js'

/**
 * Which figures are wrong and what they should be: all smallest sets of figures whose change makes every equation of
 * the form hold, and the slips of a clerk that explain more figures at once, best first.
 *
 * Blank parts count as zero; blank totals and unreadable figures are free to take any value, which the repair states
 * where it is proven. Amounts stand in no equation. Sets whose new values the equations leave open are not offered.
 *
 * @returns See {@link RepairResult}. Throws {@link DisclosureReportError}: `invalid-option`, `unknown-cell`.
 * @example
 * suggestRepairs(withCell(report, 'requests.received.total', 3151)).repairs[0].changes // [{"path":"requests.received.total","from":3151,"to":3511,"reason":"digitsExchanged"}]
 */
export function suggestRepairs(report: Report, options: RepairOptions = {}): RepairResult {
  given('options', options, 'object')
  const maxCells = wholeNumber('maxCells', options.maxCells ?? 4, 6)
  const limit = wholeNumber('limit', options.limit ?? 50)
  const maxSteps = wholeNumber('maxSteps', options.maxSteps ?? 10_000)
  const isRequired = choice('further', options.further ?? 'prefer', ['prefer', 'require']) === 'require'
  const problem = problemOf(report, options)
  const { plan, system, valueAt, judge, unreadable } = problem
  const search = { grid: gridOf(plan), system, valueAt, judge, maxCells, maxSteps }
  const open: OpenRelation[] = []
  const openCells = new Set<number>()
  const settled: RepairedRelation[] = []
  let sums: readonly Sum[] = [{ candidates: [], cost: 0 }]
  let count = 1
  let isComplete = true
  let isOnly = true
  for (const { off, cells } of partsOf(system, residualsOf(system, valueAt))) {
    const names = [...off.keys()].map((row) => system.equations[row]!.name)
    const isTooLarge = [...off.values()].some(Number.isNaN)
    const { found, complete, only } = isTooLarge
      ? nothing
      : candidatesFor({ ...search, isAllowed: allowedIn(problem, cells) }, off)
    const heard = heed(problem, found, cells, limit, isRequired)
    if (heard.length === 0) {
      const reason = isTooLarge ? 'tooLarge' : complete ? 'none' : 'exhausted'
      open.push(...names.map((name) => ({ ...name, reason }) as const))
      for (const cell of cells) openCells.add(cell)
      continue
    }
    settled.push(...names)
    count *= heard.length
    isComplete &&= complete
    isOnly &&= only || heard.length === 1
    sums = bestSums(sums, heard, limit + 1)
  }
  const found = sums.slice(0, limit).map((sum) => repairOf(problem, sum, settled, openCells))
  const repairs = found.map(({ repair }) => repair).filter(({ changes }) => changes.length > 0)
  const proven = found[0]?.proven
  return {
    outcome:
      repairs.length > 0
        ? open.length === 0
          ? 'repaired'
          : 'partial'
        : ((open.find(({ reason }) => reason !== 'none') ?? open[0])?.reason ?? 'consistent'),
    certainty: repairs.length > 0 ? certaintyOf(sums, isComplete, isOnly) : null,
    repairs,
    leftOut: repairs.length > 0 ? count - repairs.length : 0,
    open,
    unproven: [...unreadable]
      .filter((cell) => proven?.has(cell) !== true)
      .map((cell) => plan.cells[cell]!.path as CellPath),
    maxCells,
    blindSpots: blindSpotsOf(plan),
  }
}

const nothing = { found: [], complete: true, only: false }

/** Holds the likeliest changes of a table against the sentences. */
function heed(
  { figures, contradicted }: Problem,
  found: readonly Candidate[],
  cells: ReadonlySet<number>,
  limit: number,
  isRequired: boolean,
): readonly Candidate[] {
  if (contradicted === undefined) return found
  const heard = found.slice(0, limit).flatMap((candidate) => {
    const count = contradicted(
      figures.map((figure, cell) => candidate.solution.get(cell) ?? figure),
      cells,
    )
    return isRequired && count > 0 ? [] : { ...candidate, cost: candidate.cost + CONTRADICTION * count }
  })
  return [...heard.sort(byCost), ...(isRequired ? [] : found.slice(limit))]
}
