import type { FormPlan } from '../forms/plan.js'
import type { Figure } from '../report/figures.js'
import type { Equation } from './equation.js'
import { add, type Sum, signOf, subtract } from './sum.js'

/** What an equation comes to on the figures of a report. */
export interface Judgement {
  readonly verdict: 'held' | 'violated' | 'undetermined' | 'notApplicable'
  readonly left: Sum
  readonly right: Sum
  /** Cells that were not stated. */
  readonly blank: readonly number[]
  /** Totals that were not stated and count as the sum of their parts. */
  readonly derived: ReadonlyMap<number, Sum>
}

const none: ReadonlyMap<number, Sum> = /* @__PURE__ */ new Map()

/** Judges one equation. `unknown`: nothing follows from a blank; otherwise it is zero, or the sum of its parts. */
export function judge(
  equation: Equation,
  figures: readonly Figure[],
  plan: FormPlan,
  unknown: boolean,
): Judgement {
  const { left, right, atMost, total } = equation
  const cells = [...left, ...right]
  const blank = cells.filter((index) => figures[index] === null)
  const derived =
    blank.length === 0 || unknown
      ? none
      : deriveTotals(
          blank.filter((index) => index !== total),
          figures,
          plan,
        )
  const sumOf = (indexes: readonly number[]) =>
    indexes.reduce<Sum>((sum, index) => add(sum, figures[index] ?? derived.get(index)), 0)
  const sums = { left: sumOf(left), right: sumOf(right), blank, derived }
  const excess = signOf(subtract(sums.left, sums.right))
  const holds = atMost ? excess <= 0 : excess === 0
  const decided = { verdict: holds ? ('held' as const) : ('violated' as const), ...sums }
  if (blank.length === 0) return decided

  if (blank.length === cells.length) return { ...sums, verdict: unknown ? 'undetermined' : 'notApplicable' }
  if (!unknown && !atMost) {
    // Blanks among stated figures are zero; a side without any figure was not filled in.
    const empty = (side: readonly number[]) =>
      side.every((index) => figures[index] === null && !derived.has(index))
    const open = figures[total] === null || (!holds && (empty(left) || empty(right)))
    return open ? { ...sums, verdict: 'undetermined' } : decided
  }
  return { ...sums, verdict: bound(equation, figures, plan, unknown, excess) }
}

/** What the stated figures prove, since no count and no amount is negative. */
function bound(
  { left, right, atMost }: Equation,
  figures: readonly Figure[],
  plan: FormPlan,
  unknown: boolean,
  excess: number,
): Judgement['verdict'] {
  const open = (indexes: readonly number[]) => indexes.filter((index) => figures[index] === null)
  const signed = (indexes: readonly number[]) =>
    indexes.some((index) => plan.cells[index]!.kind === 'signedCount')
  const onLeft = open(left)
  const onRight = open(right)
  if (onRight.length === 0 && excess > 0 && !signed(onLeft)) return 'violated'
  if (!atMost && onLeft.length === 0 && excess < 0 && !signed(onRight)) return 'violated'
  if (atMost && excess <= 0 && (!unknown || (onLeft.length === 0 && !signed(onRight)))) return 'held'
  return 'undetermined'
}

/** Totals left blank count as the sum of their parts where any part is stated: a clerk did not work them out. */
function deriveTotals(
  blank: readonly number[],
  figures: readonly Figure[],
  plan: FormPlan,
): ReadonlyMap<number, Sum> {
  const derived = new Map<number, Sum>()
  for (const index of blank) {
    const sum = derive(index, figures, plan)
    if (sum !== null) derived.set(index, sum)
  }
  return derived
}

function derive(index: number, figures: readonly Figure[], plan: FormPlan): Sum | null {
  for (const { left, right } of plan.relations) {
    if (right.length !== 1 || right[0] !== index) continue
    const parts = left.map((part) => figures[part] ?? derive(part, figures, plan))
    if (parts.some((part) => part !== null)) return parts.reduce<Sum>((sum, part) => add(sum, part), 0)
  }
  return null
}
