import type { FormPlan } from '../forms/plan.js'
import { agencyName } from './agencies.js'
import { addAmounts } from './exact.js'

/** A part with its figures in the order of the plan. */
export interface PartFigures {
  readonly agency: string
  readonly figures: readonly (number | string | null)[]
}

/** A part and the parts that it is the sum of. */
export interface SumOfParts {
  readonly agency: string
  readonly agencies: string[]
}

/**
 * Parts whose every figure is the sum of at least two others, but not of all: of those that follow or precede it in the
 * list, or of those that are of its area by their names. Any other selection is not looked for.
 */
export function sumsOfParts(
  plan: FormPlan,
  parts: readonly PartFigures[],
  nested: readonly SumOfParts[],
): SumOfParts[] {
  const amounts = new Set(plan.cells.filter(({ kind }) => kind === 'amount').map(({ index }) => index))
  const weights = parts.map(({ figures }) =>
    figures.reduce<number>((sum, figure, i) => (amounts.has(i) ? sum : sum + Number(figure)), 0),
  )
  const byName = new Map(parts.map((part, i) => [agencyName(part.agency), i]))
  const families = new Map(
    nested.map(({ agency, agencies }) => [agency, agencies.map((name) => byName.get(name)!)]),
  )
  // What all parts before a position weigh, and the outermost positions with that weight.
  const before = [0]
  for (const weight of weights) before.push(before.at(-1)! + weight)
  const first = new Map(before.map((weight, at) => [weight, at] as const).reverse())
  const last = new Map(before.map((weight, at) => [weight, at]))
  const between = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)

  return parts.flatMap(({ agency, figures }, at) => {
    const weight = weights[at]!
    if (weight === 0) return []
    const candidates = [
      families.get(agencyName(agency)) ?? [],
      between(at + 1, first.get(before[at + 1]! + weight) ?? 0),
      between(last.get(before[at]! - weight) ?? at, at),
    ]
    const found = candidates.find((members) => {
      const counted = members.filter((member) => weights[member]! > 0)
      if (counted.length < 2 || members.length === parts.length - 1) return false
      return plan.cells.every(({ index }) => {
        const own = members.map((member) => parts[member]!.figures[index] ?? 0)
        const sum = amounts.has(index)
          ? own.reduce<string>((total, figure) => addAmounts(total, String(figure)), '0')
          : own.reduce<number>((total, figure) => total + Number(figure), 0)
        return Number(sum) === Number(figures[index] ?? 0)
      })
    })
    return found === undefined
      ? []
      : [{ agency, agencies: found.map((member) => parts[member]!.agency).sort() }]
  })
}

/** Whether the figures of one part can include those of another: none is smaller. */
export function canContain(plan: FormPlan, whole: PartFigures, part: PartFigures): boolean {
  return plan.cells.every(
    ({ index }) => Number(part.figures[index] ?? 0) <= Number(whole.figures[index] ?? 0),
  )
}
