import type { Grid } from './grid.js'
import type { Candidate, Judge } from './judge.js'
import { type Budget, type Solution, smallestSolutions } from './search.js'
import { rowSlips } from './slips.js'
import type { System } from './system.js'

/** What a figure more than need be weighs, in the measure of costs. */
const MORE = 5

/** Where to look for the mistakes of one table, and how to judge them. */
export interface Search {
  readonly grid: Grid
  readonly system: System
  readonly valueAt: (cell: number) => number
  readonly isAllowed: (solution: Solution) => boolean
  readonly judge: Judge
  readonly maxCells: number
  readonly maxSteps: number
}

/** Ways to make the equations hold that are off in one table, best first, and whether all of them were found. */
export function candidatesFor(
  { grid, system, valueAt, isAllowed, judge, maxCells, maxSteps }: Search,
  part: ReadonlyMap<number, number>,
): { readonly found: Candidate[]; readonly complete: boolean; readonly only: boolean } {
  const budget: Budget = { nodes: maxSteps, solutions: 2000 }
  const find = (least: number, most: number, left: Budget) =>
    smallestSolutions(system, part, valueAt, isAllowed, most, left, least).map((each) => judge.all(each))
  const found = find(1, maxCells, budget)
  const positions = new Map(found.map(({ solution }, at) => [keyOf(solution), at]))
  for (const { solution, ...slip } of rowSlips(grid, system, part, valueAt)) {
    if (!isAllowed(solution)) continue
    const candidate = judge.all(solution, slip)
    const at = positions.get(keyOf(solution))
    if (at === undefined) positions.set(keyOf(solution), found.push(candidate) - 1)
    else if (candidate.cost < found[at]!.cost) found[at] = candidate
  }
  found.sort(byCost)
  const best = found[0]
  const only = found.length === 1
  const size = best?.solution.size ?? maxCells
  if (best !== undefined && size < maxCells && (size === 2 || judge.isStrange(best))) {
    // Mistakes can cancel out: then one figure more may tell a likelier story.
    const most = best.cost + (size === 2 ? 7 : -MORE)
    const larger = find(size + 1, size + 1, { nodes: Math.min(2500, maxSteps), solutions: 200 })
    found.push(
      ...larger
        .filter(({ solution, cost }) => cost < most && !positions.has(keyOf(solution)))
        .map((each) => ({ ...each, cost: each.cost + MORE })),
    )
    found.sort(byCost)
  }
  return {
    found,
    complete: budget.nodes >= 0 && budget.solutions > 0,
    only: only && (found[1]?.cost ?? Number.POSITIVE_INFINITY) - found[0]!.cost >= 3 && found[0] === best,
  }
}

export function byCost(a: { readonly cost: number }, b: { readonly cost: number }): number {
  return a.cost - b.cost
}

function keyOf(solution: Solution): string {
  return [...solution].sort(([a], [b]) => a - b).join(';')
}
