import type { Grid } from './grid.js'
import type { RepairReason } from './repair.js'
import { add, type Solution } from './search.js'
import type { System } from './system.js'

/** How unlikely a slip that moves whole values is, in the measure of single digits. */
const SLIP = 4.5

const slips = ['nextColumn', 'nextRow', 'exchanged', 'rowShifted', 'totalCopied']

/** Does a reason explain several changes together? */
export function isSlip(reason: RepairReason): boolean {
  return slips.includes(reason)
}

/** Changes of a whole row that one slip explains, if they make all equations hold. */
export function rowSlips(
  grid: Grid,
  system: System,
  residuals: ReadonlyMap<number, number>,
  valueAt: (cell: number) => number,
): { readonly solution: Solution; readonly slip: RepairReason; readonly cost: number }[] {
  const off = [...residuals.keys()].map((row) => system.equations[row]!.terms)
  return grid.rows
    .filter((row) => row.length > 3 && off.every((terms) => row.some((cell) => terms.has(cell))))
    .flatMap((row) => {
      const found: { solution: Solution; slip: RepairReason; cost: number }[] = []
      const attempt = (slip: RepairReason, known: Map<number, number>, open: readonly number[]) => {
        const solution = solveFor(system, residuals, valueAt, known, open)
        if (solution !== undefined) found.push({ solution, slip, cost: SLIP })
      }
      for (const length of [row.length - 1, row.length]) {
        const cells = row.slice(0, length)
        const values = cells.map(valueAt)
        attempt('rowShifted', new Map(values.slice(1).map((value, i) => [cells[i]!, value])), [cells.at(-1)!])
        attempt('rowShifted', new Map(values.slice(0, -1).map((value, i) => [cells[i + 1]!, value])), [
          cells[0]!,
        ])
      }
      // Where no column tells, in a group of figures, the search does not look for two that changed places.
      row.slice(1).forEach((right, i) => {
        const left = row[i]!
        const swapped = new Map([
          [left, valueAt(right)],
          [right, valueAt(left)],
        ])
        attempt(pairSlip(grid, swapped, valueAt)!.slip, swapped, [])
      })
      const total = valueAt(row.at(-1)!)
      const copies = total === 0 ? [] : row.slice(0, -1).filter((cell) => valueAt(cell) === total)
      if (copies.length > 1) attempt('totalCopied', new Map(), copies)
      return found
    })
}

/** Values for the open cells, each from an equation in which it is the only one open. */
function solveFor(
  system: System,
  residuals: ReadonlyMap<number, number>,
  valueAt: (cell: number) => number,
  known: Map<number, number>,
  open: readonly number[],
): Solution | undefined {
  const values = new Map(known)
  const rest = new Set(open)
  const current = (cell: number) => values.get(cell) ?? valueAt(cell)
  for (let before = -1; before !== rest.size && rest.size > 0; ) {
    before = rest.size
    for (const cell of rest) {
      for (const [row, factor] of system.columns.get(cell) ?? []) {
        const { terms, constant } = system.equations[row]!
        let sum = -constant
        let others = false
        for (const [each, weight] of terms) {
          if (each !== cell && rest.has(each)) others = true
          else if (each !== cell) sum += weight * current(each)
        }
        if (others) continue
        values.set(cell, 0 - sum / factor)
        rest.delete(cell)
        break
      }
    }
  }
  const gaps = new Map(residuals)
  for (const [cell, value] of values) {
    const by = value - valueAt(cell)
    const column = system.columns.get(cell)
    if (by === 0) values.delete(cell)
    // An erased figure, or one that only erased figures could contradict.
    else if (column === undefined) return undefined
    else for (const [row, factor] of column) add(gaps, row, factor * by)
  }
  return gaps.size === 0 ? values : undefined
}

/** The slip that explains the change of two neighbours: one value moved, or both exchanged. */
export function pairSlip(
  { right, below }: Grid,
  solution: Solution,
  valueAt: (cell: number) => number,
): { readonly slip: RepairReason; readonly cost: number } | undefined {
  if (solution.size !== 2) return undefined
  const [a, b] = [...solution.keys()].sort((x, y) => x - y) as [number, number]
  const beside = right.get(a) === b
  if (!beside && below.get(a) !== b) return undefined
  const [fromA, fromB, toA, toB] = [valueAt(a), valueAt(b), solution.get(a)!, solution.get(b)!]
  const moved: RepairReason = beside ? 'nextColumn' : 'nextRow'
  if (toA === fromB && toB === fromA) {
    return { slip: fromA === 0 || fromB === 0 ? moved : 'exchanged', cost: SLIP }
  }
  // The value that stood where the other was typed is lost.
  if ((toA === fromB && fromA === 0) || (toB === fromA && fromB === 0))
    return { slip: moved, cost: SLIP + 1.5 }
  return undefined
}
