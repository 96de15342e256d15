import { isFigure } from '../report/figures.js'
import type { Equation } from './equation.js'

/** Equations laid out for {@link notPlainlyHeld}. */
export interface Sweep {
  /**
   * One equation after the other: the number of cells on the left and the cells, the same for the right, then 1 for "at
   * most". Amounts and signed counts have no plain sums: they have no cells here and -1 for their number.
   */
  readonly equations: Int32Array
  /** Room for the counts of the report at hand. */
  readonly counts: Float64Array
}

/** Lays out equations over so many cells. */
export function sweepOf(equations: readonly Equation[], cells: number): Sweep {
  return {
    equations: Int32Array.from(
      equations.flatMap(({ left, right, atMost, special }) =>
        special ? [-1] : [left.length, ...left, right.length, ...right, Number(atMost)],
      ),
    ),
    counts: new Float64Array(cells),
  }
}

/**
 * Takes down the counts of a report; whatever is no plain count as NaN, which equals nothing.
 *
 * @returns The position of something that is no figure, or -1.
 */
export function takeCounts({ counts }: Sweep, found: readonly unknown[]): number {
  let wrong = -1
  for (let index = 0; index < counts.length; index += 1) {
    const figure = found[index]
    if (typeof figure === 'number') counts[index] = figure
    else {
      counts[index] = Number.NaN
      if (!isFigure(figure)) wrong = index
    }
  }
  return wrong
}

/**
 * Positions of the equations that need a closer look. The common case, all counts stated and the equation holding, is
 * a walk over one list of numbers.
 */
export function notPlainlyHeld({ equations, counts }: Sweep): number[] {
  const doubtful: number[] = []
  const { length } = equations
  for (let at = 0, position = 0; at < length; position += 1) {
    const left = equations[at]!
    at += 1
    if (left < 0) {
      doubtful.push(position)
      continue
    }
    let sum = 0
    for (const end = at + left; at < end; at += 1) sum += counts[equations[at]!]!
    let total = 0
    const right = equations[at]!
    at += 1
    for (const end = at + right; at < end; at += 1) total += counts[equations[at]!]!
    const holds = equations[at] === 1 ? sum <= total : sum === total
    at += 1
    if (!holds || total > Number.MAX_SAFE_INTEGER) doubtful.push(position)
  }
  return doubtful
}
