import type { Dependency } from './dependencies.js'
import type { Equation } from './equation.js'
import type { JudgedEquation } from './evaluate.js'
import type { Judgement } from './judge.js'
import { type Sum, signOf, subtract } from './sum.js'

/** How the equations of a form hang together: worked out at the first violation, then kept. */
export interface EquationStructure {
  /** The library's own equations, which come first. A house rule neither silences them nor is silenced. */
  readonly count: number
  readonly dependencies: readonly Dependency[]
  /** By total: the equations that it stands in. */
  readonly touching: ReadonlyMap<number, readonly number[]>
}

/**
 * Violated equations that repeat what others say, so that one wrong cell does not read as three mistakes:
 * - what is wrong in a column of totals because it is wrong in a row or another column;
 * - where every equation of a total is off by the same amount, all but the one whose total it is;
 * - where a total is blank, every equation but the first that says what it should be, if they say the same.
 *
 * @param judged - The equations that do not hold.
 */
export function consequencesOf(
  equations: readonly Equation[],
  judged: readonly JudgedEquation[],
  { count, dependencies, touching }: EquationStructure,
): ReadonlySet<number> {
  const implied = new Set<number>()
  const judgements = new Map<number, Judgement>()
  for (const { position, judgement } of judged) judgements.set(position, judgement)
  const verdictOf = (position: number) => judgements.get(position)?.verdict ?? 'held'
  for (const { equation, others } of dependencies) {
    // One of the others is violated too, or it would hold. What is open among them may be what is wrong.
    if (verdictOf(equation) === 'violated' && others.every((other) => verdictOf(other) !== 'undetermined'))
      implied.add(equation)
  }
  for (const { position, judgement } of judged) {
    const { total } = equations[position]!
    if (total < 0 || position >= count || implied.has(position)) continue
    const others = touching.get(total)!.filter((other) => other !== position)
    if (judgement.verdict === 'violated') {
      const correction = correctionOf(equations[position]!, judgement, total)
      const same = others.every(
        (other) =>
          verdictOf(other) === 'violated' &&
          signOf(subtract(correctionOf(equations[other]!, judgements.get(other)!, total), correction)) === 0,
      )
      if (same) for (const other of others) implied.add(other)
    } else if (judgement.verdict === 'undetermined' && judgement.blank.includes(total)) {
      for (const other of others) {
        const twin = judgements.get(other)
        const both = twin?.verdict === 'undetermined' && equations[other]!.total === total
        if (both && signOf(subtract(twin.left, judgement.left)) === 0) implied.add(other)
      }
    }
  }
  return implied
}

/** What has to be added to a cell for the equation to hold. */
function correctionOf({ right: cells }: Equation, { left, right }: Judgement, index: number): Sum {
  return cells.includes(index) ? subtract(left, right) : subtract(right, left)
}
