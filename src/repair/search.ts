import type { System } from './system.js'

/** New values by cell. */
export type Solution = ReadonlyMap<number, number>

interface Pivot {
  readonly row: number
  readonly column: ReadonlyMap<number, number>
}

/** How much work is left before the search is given up. */
export interface Budget {
  nodes: number
  solutions: number
}

/**
 * All smallest sets of cells, of `minCells` or more, whose change makes every equation hold, with the new values (Fellegi and Holt, 1976).
 *
 * A set must hit every equation that is off. Where some cells are chosen, eliminating them leaves equations that their
 * values cannot mend: one of those that is off must be hit by a further cell. Branching on the one with the fewest cells
 * therefore loses no solution.
 */
export function smallestSolutions(
  system: System,
  residuals: ReadonlyMap<number, number>,
  valueAt: (cell: number) => number,
  isAllowed: (solution: Solution) => boolean,
  maxCells: number,
  budget: Budget,
  minCells = 1,
): Solution[] {
  const { equations, columns } = system
  const off = [...residuals.keys()]
  const overlaps = overlapsOf(system, residuals)
  const solutions: Solution[] = []
  const chosen: number[] = []
  const pivots: Pivot[] = []
  const excluded = new Set<number>()

  const visit = (open: ReadonlyMap<number, number>, unhit: readonly number[], left: number): void => {
    if (open.size === 0) return
    const [bestRow, best] = narrowest(system, open, unhit, pivots)
    const candidates = new Map<number, number>()
    for (const [row, weight] of best) {
      for (const [cell, factor] of equations[row]!.terms) add(candidates, cell, weight * factor)
    }
    const tried: number[] = []
    for (const cell of candidates.keys()) {
      if (excluded.has(cell)) continue
      excluded.add(cell)
      tried.push(cell)
      const own = columns.get(cell)!
      const rest = unhit.filter((row) => !own.has(row))
      if (needsMoreThan(left - 1, rest, overlaps)) continue
      budget.nodes -= 1
      if (budget.nodes < 0 || budget.solutions <= 0) break
      const column = reduced(own, pivots)
      const scale = column.get(bestRow)!
      const factor = open.get(bestRow)! / scale
      chosen.push(cell)
      if (left > 1) {
        const still = new Map(open)
        for (const [row, value] of column) add(still, row, -factor * value)
        still.delete(bestRow)
        for (const [row, value] of column) column.set(row, value / scale)
        pivots.push({ row: bestRow, column })
        visit(still, rest, left - 1)
        pivots.pop()
      } else if (isMultiple(open, column, factor)) {
        const rows = [...pivots.map(({ row }) => row), bestRow]
        const solution = solve(system, residuals, valueAt, chosen, rows)
        if (solution !== undefined && isAllowed(solution)) {
          solutions.push(solution)
          budget.solutions -= 1
        }
      }
      chosen.pop()
    }
    for (const cell of tried) excluded.delete(cell)
  }

  for (let size = minCells; size <= maxCells && solutions.length === 0 && budget.nodes >= 0; size += 1)
    if (!needsMoreThan(size, off, overlaps)) visit(residuals, off, size)
  return solutions
}

/** Of each equation that is off, those that share a cell with it. */
function overlapsOf(
  { equations, columns }: System,
  residuals: ReadonlyMap<number, number>,
): ReadonlyMap<number, ReadonlySet<number>> {
  const overlaps = new Map<number, Set<number>>()
  for (const row of residuals.keys()) {
    const own = new Set<number>()
    for (const cell of equations[row]!.terms.keys())
      for (const other of columns.get(cell)!.keys()) if (residuals.has(other)) own.add(other)
    overlaps.set(row, own)
  }
  return overlaps
}

/** Equations without a cell in common need a cell each. Taken one by one, from the first and from the last. */
function needsMoreThan(
  cells: number,
  rows: readonly number[],
  overlaps: ReadonlyMap<number, ReadonlySet<number>>,
): boolean {
  if (rows.length <= cells) return false
  for (const from of [0, rows.length - 1]) {
    const apart: number[] = []
    for (let i = 0; i < rows.length; i += 1) {
      const row = rows[Math.abs(from - i)]!
      const own = overlaps.get(row)!
      if (apart.every((each) => !own.has(each)) && apart.push(row) > cells) return true
    }
  }
  return false
}

/** The equation that says most about which cell comes next: the one with the fewest cells. */
function narrowest(
  { equations }: System,
  open: ReadonlyMap<number, number>,
  unhit: readonly number[],
  pivots: readonly Pivot[],
): [number, ReadonlyMap<number, number>] {
  let best: [number, ReadonlyMap<number, number>] | undefined
  let least = Number.POSITIVE_INFINITY
  for (const row of unhit.length > 0 ? unhit : open.keys()) {
    const combination = unhit.length > 0 ? new Map([[row, 1]]) : combinationFor(row, pivots)
    let size = 0
    for (const each of combination.keys()) size += equations[each]!.terms.size
    if (size < least) {
      least = size
      best = [row, combination]
    }
  }
  return best!
}

/** Adds to an entry; what comes to nothing goes. */
export function add(vector: Map<number, number>, key: number, value: number): void {
  const sum = (vector.get(key) ?? 0) + value
  if (Math.abs(sum) < 1e-7) vector.delete(key)
  else vector.set(key, sum)
}

function reduced(column: ReadonlyMap<number, number>, pivots: readonly Pivot[]): Map<number, number> {
  const rest = new Map(column)
  for (const pivot of pivots) {
    const factor = rest.get(pivot.row)
    if (factor === undefined) continue
    for (const [row, value] of pivot.column) add(rest, row, -factor * value)
  }
  return rest
}

/** The combination of equations that says what equation `row` says once the chosen cells are eliminated. */
function combinationFor(start: number, pivots: readonly Pivot[]): Map<number, number> {
  const weights = new Map([[start, 1]])
  for (let at = pivots.length - 1; at >= 0; at -= 1) {
    const { row, column } = pivots[at]!
    let product = 0
    for (const [each, weight] of weights) product += weight * (column.get(each) ?? 0)
    if (product !== 0) add(weights, row, -product)
  }
  return weights
}

function isMultiple(
  open: ReadonlyMap<number, number>,
  column: ReadonlyMap<number, number>,
  factor: number,
): boolean {
  if (open.size !== column.size) return false
  for (const [row, value] of open) {
    if (Math.abs((column.get(row) ?? 0) * factor - value) > 1e-6) return false
  }
  return true
}

/** The values of the chosen cells from as many equations; nothing if they are no counts. Checked with every equation. */
function solve(
  { columns }: System,
  residuals: ReadonlyMap<number, number>,
  valueAt: (cell: number) => number,
  cells: readonly number[],
  rows: readonly number[],
): Solution | undefined {
  const matrix = rows.map((row) => [
    ...cells.map((cell) => columns.get(cell)!.get(row) ?? 0),
    -(residuals.get(row) ?? 0),
  ])
  const size = cells.length
  for (let column = 0; column < size; column += 1) {
    const at = matrix.findIndex((line, i) => i >= column && Math.abs(line[column]!) > 1e-9)
    if (at < 0) return undefined
    const pivot = matrix[at]!
    matrix[at] = matrix[column]!
    matrix[column] = pivot
    for (const line of matrix) {
      const factor = line === pivot ? 0 : line[column]! / pivot[column]!
      if (factor !== 0) for (let i = column; i <= size; i += 1) line[i]! -= factor * pivot[i]!
    }
  }
  const solution = new Map<number, number>()
  const rest = new Map(residuals)
  for (let i = 0; i < size; i += 1) {
    const delta = Math.round(matrix[i]![size]! / matrix[i]![i]!)
    if (delta === 0) return undefined
    for (const [row, factor] of columns.get(cells[i]!)!) add(rest, row, factor * delta)
    solution.set(cells[i]!, valueAt(cells[i]!) + delta)
  }
  return rest.size === 0 ? solution : undefined
}
