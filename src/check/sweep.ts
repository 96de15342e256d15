import type { Figure } from '../report/figures.js'
import type { Equation } from './equation.js'

/**
 * Equations one after the other: cells on the left and their number before them, cells on the right and theirs, then
 * 1 for "at most". Amounts and signed counts have no plain sums: they have no cells here and -1 for their number.
 */
export type Sweep = Int32Array

/** Lays equations out for {@link notPlainlyHeld}. */
export function sweepOf(equations: readonly Equation[]): Sweep {
  return Int32Array.from(
    equations.flatMap(({ left, right, atMost, special }) =>
      special ? [-1] : [left.length, ...left, right.length, ...right, Number(atMost)],
    ),
  )
}

/**
 * Positions of the equations that need a closer look. The common case, all counts stated and the equation holding, is
 * a walk over one list of numbers.
 */
export function notPlainlyHeld(sweep: Sweep, figures: readonly Figure[]): number[] {
  const doubtful: number[] = []
  const { length } = sweep
  for (let at = 0, position = 0; at < length; position += 1) {
    const left = sweep[at]!
    at += 1
    if (left < 0) {
      doubtful.push(position)
      continue
    }
    let plain = true
    let sum = 0
    for (const end = at + left; at < end; at += 1) {
      const figure = figures[sweep[at]!]
      if (typeof figure === 'number') sum += figure
      else plain = false
    }
    let total = 0
    const right = sweep[at]!
    at += 1
    for (const end = at + right; at < end; at += 1) {
      const figure = figures[sweep[at]!]
      if (typeof figure === 'number') total += figure
      else plain = false
    }
    const holds = sweep[at] === 1 ? sum <= total : sum === total
    at += 1
    if (!plain || !holds || total > Number.MAX_SAFE_INTEGER) doubtful.push(position)
  }
  return doubtful
}
