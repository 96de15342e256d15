import type { CellPath } from '../forms/catalogue.js'
import { byCost } from './candidates.js'
import { equationsWith, erasedValue, isTouched } from './erasures.js'
import type { Candidate } from './judge.js'
import { isBelowZero, type Problem } from './problem.js'
import type { Repair, RepairChange, RepairedRelation, RepairReason } from './repair.js'
import { isIn } from './system.js'

/** A way to repair several tables: one candidate for each. */
export interface Sum {
  readonly candidates: readonly Candidate[]
  readonly cost: number
}

/** The cheapest pairs of two lists in order: one of them never needs the `i`th and `j`th where `i·j` others are cheaper. */
export function bestSums(sums: readonly Sum[], found: readonly Candidate[], most: number): Sum[] {
  return sums
    .flatMap(({ candidates, cost }, i) =>
      found
        .slice(0, Math.ceil(most / (i + 1)))
        .map((each) => ({ candidates: [...candidates, each], cost: cost + each.cost })),
    )
    .sort(byCost)
    .slice(0, most)
}

/**
 * The repair that a sum stands for: its changes, and the erased figures whose values follow then.
 *
 * @param settled The equations of the tables that it repairs.
 * @param openCells The figures of tables that no repair settles.
 */
export function repairOf(
  problem: Problem,
  { candidates, cost }: Sum,
  settled: readonly RepairedRelation[],
  openCells: ReadonlySet<number>,
): { readonly repair: Repair; readonly proven: ReadonlySet<number> } {
  const { plan, figures, valueAt, full, erased, solved, unreadable, judge } = problem
  const solution = new Map(candidates.flatMap((each) => [...each.solution]))
  const at = (cell: number) => solution.get(cell) ?? valueAt(cell)
  const change = (cell: number, to: number, reason: RepairReason): RepairChange => ({
    path: plan.cells[cell]!.path as CellPath,
    from: figures[cell] as number | null,
    to,
    reason,
  })
  const changes = candidates.flatMap((each) =>
    [...each.solution].map(([cell, to]) => change(cell, to, each.slip ?? judge.edit(cell, to)[0])),
  )
  const settles = new Set(settled)
  const proven = new Set<number>()
  for (const [cell, equation] of solved) {
    const own = equationsWith(full, cell)
    const isHidden = unreadable.has(cell)
    if ((!isHidden && !isTouched(own, solution, unreadable)) || isIn(equation, openCells)) continue
    const to = erasedValue(cell, equation, erased, at)
    if (to === undefined || !Number.isSafeInteger(to) || isBelowZero(plan, cell, to)) continue
    proven.add(cell)
    if (to === figures[cell]) continue
    changes.push(change(cell, to, isHidden ? 'unreadable' : 'blank'))
    if (isHidden) for (const { name } of own) settles.add(name)
  }
  const slip = candidates.length === 1 ? candidates[0]!.slip : null
  return { repair: { changes, slip, settles: [...settles], cost: Math.round(cost * 100) / 100 }, proven }
}
