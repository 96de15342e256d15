import type { FormPlan, Relation } from '../forms/plan.js'
import type { Figure } from '../report/figures.js'
import { type Grid, gridOf } from './grid.js'
import { type Judged, judgeEdit, unlikely } from './plausibility.js'
import type { RepairReason } from './repair.js'
import type { Solution } from './search.js'
import { pairSlip } from './slips.js'

/** A way to make one table hold. */
export interface Candidate {
  readonly solution: Solution
  readonly slip: RepairReason | null
  readonly cost: number
}

/** Finds the likeliest story behind changes of figures. */
export interface Judge {
  /** Of one figure. */
  readonly edit: (cell: number, to: number) => Judged
  /** Of several; `slip`: the one that explains them all, if it is known. */
  readonly all: (solution: Solution, slip?: Slip) => Candidate
  /** No slip explains the change, and at least one figure looks nothing like what was meant. */
  readonly isStrange: (candidate: Candidate) => boolean
}

interface Slip {
  readonly slip: RepairReason
  readonly cost: number
}

export function judgeFor(
  plan: FormPlan,
  figures: readonly Figure[],
  valueAt: (cell: number) => number,
  /** What other sources say against a change. */
  against: (solution: Solution) => number,
): Judge {
  const grid = gridOf(plan)
  const { totals, sumsWith } = sumsOf(plan)
  /** What a sum comes to: by its total and by its parts, which may both be wrong. */
  const sizeOf = ({ left, right }: Relation) =>
    (valueAt(right[0]!) + left.reduce((sum, cell) => sum + valueAt(cell), 0)) / 2
  /** What the sums of its row and column let expect of a part. */
  const means = new Map<number, number>()
  const meanOf = (cell: number): number => {
    let mean = means.get(cell)
    if (mean === undefined) {
      const [one, other] = sumsWith.get(cell) ?? []
      // The sum of its row total: that of the whole table, so that the part stands in the sum of a column too.
      const all = one && sumsWith.get(one.right[0]!)?.[0]
      if (one === undefined) mean = 0
      else if (all === undefined) mean = sizeOf(one) / one.left.length
      else mean = (sizeOf(one) * sizeOf(other!)) / Math.max(1, sizeOf(all))
      means.set(cell, mean)
    }
    return mean
  }
  const edit = (cell: number, to: number) =>
    judgeEdit(figures[cell] as number | null, to, around(grid, cell).map(valueAt), totals.has(cell))
  const all = (solution: Solution, known?: Slip): Candidate => {
    let edits = 0
    let rest = against(solution)
    for (const [cell, to] of solution) {
      edits += edit(cell, to)[1]
      // Totals follow from their parts.
      if (totals.has(cell)) continue
      const mean = meanOf(cell)
      rest += unlikely(to, mean) - (figures[cell] === null ? 0 : unlikely(valueAt(cell), mean))
    }
    const slip = known ?? pairSlip(grid, solution, valueAt)
    return slip !== undefined && slip.cost < edits
      ? { solution, slip: slip.slip, cost: slip.cost + rest }
      : { solution, slip: null, cost: edits + rest }
  }
  const isStrange = ({ solution, slip }: Candidate) =>
    slip === null && [...solution].some(([cell, to]) => edit(cell, to)[0] === 'other')
  return { edit, all, isStrange }
}

function around({ right, below, left, above }: Grid, cell: number): number[] {
  return [right, below, left, above].flatMap((side) => side.get(cell) ?? [])
}

interface Sums {
  readonly totals: ReadonlySet<number>
  /** By part. */
  readonly sumsWith: ReadonlyMap<number, readonly Relation[]>
}

const known = /* @__PURE__ */ new WeakMap<FormPlan, Sums>()

function sumsOf(plan: FormPlan): Sums {
  const before = known.get(plan)
  if (before !== undefined) return before
  const totals = new Set<number>()
  const sumsWith = new Map<number, Relation[]>()
  for (const relation of plan.relations) {
    if (relation.right.length !== 1) continue
    totals.add(relation.right[0]!)
    for (const cell of relation.left) sumsWith.set(cell, [...(sumsWith.get(cell) ?? []), relation])
  }
  const sums = { totals, sumsWith }
  known.set(plan, sums)
  return sums
}
