import type { Equation } from './equation.js'

/** Equations that follow from others: where all `others` hold, `equation` holds. Positions in the list given. */
export interface Dependency {
  readonly equation: number
  readonly others: readonly number[]
}

/**
 * Which equations follow from which: Gaussian elimination over the cells. Equations between totals come last, so that
 * they are the ones that follow, and a mistake is told by the rows and columns in which it was made.
 */
export function dependenciesOf(equations: readonly Equation[]): Dependency[] {
  const totals = new Set(equations.map(({ total }) => total))
  const rank = ({ left, right }: Equation) => Number([...left, ...right].every((index) => totals.has(index)))
  const ranks = equations.map(rank)
  // Among equations between totals the later ones, the sums along a row, are kept.
  const order = equations
    .map((_, position) => position)
    .sort((a, b) => ranks[a]! - ranks[b]! || (ranks[a] === 0 ? a - b : b - a))
  const pivots = new Map<number, { readonly cells: Vector; readonly made: Vector }>()
  const dependencies: Dependency[] = []
  for (const position of order) {
    const { left, right, atMost } = equations[position]!
    if (atMost) continue
    const cells: Vector = new Map()
    for (const index of left) addTo(cells, index, 1)
    for (const index of right) addTo(cells, index, -1)
    const made: Vector = new Map([[position, 1]])
    let open = next(cells, pivots)
    while (open !== undefined) {
      const { cells: base, made: from } = pivots.get(open)!
      const factor = cells.get(open)! / base.get(open)!
      for (const [index, value] of base) addTo(cells, index, -factor * value)
      for (const [index, value] of from) addTo(made, index, -factor * value)
      open = next(cells, pivots)
    }
    const [pivot] = cells.keys()
    if (pivot === undefined) {
      made.delete(position)
      dependencies.push({ equation: position, others: [...made.keys()] })
    } else pivots.set(pivot, { cells, made })
  }
  return dependencies
}

type Vector = Map<number, number>

function addTo(vector: Vector, index: number, value: number): void {
  const sum = (vector.get(index) ?? 0) + value
  if (Math.abs(sum) < 1e-9) vector.delete(index)
  else vector.set(index, sum)
}

function next(cells: Vector, pivots: ReadonlyMap<number, unknown>): number | undefined {
  for (const index of cells.keys()) if (pivots.has(index)) return index
  return undefined
}
