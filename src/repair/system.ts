import type { FormPlan } from '../forms/plan.js'
import type { RepairedRelation } from './repair.js'

/** Terms by cell; with the values put in they add up to `constant`. */
export interface Equation {
  readonly terms: ReadonlyMap<number, number>
  readonly constant: number
  readonly name: RepairedRelation
}

/** Equations over non-negative integers, and the equations in which each cell stands. */
export interface System {
  readonly equations: readonly Equation[]
  readonly columns: ReadonlyMap<number, ReadonlyMap<number, number>>
}

/** Does an equation hold one of some cells? */
export function isIn({ terms }: Equation, cells: { has(cell: number): boolean }): boolean {
  for (const cell of terms.keys()) if (cells.has(cell)) return true
  return false
}

export function systemOf(equations: readonly Equation[]): System {
  const columns = new Map<number, Map<number, number>>()
  equations.forEach(({ terms }, row) => {
    for (const [cell, factor] of terms) {
      const column = columns.get(cell) ?? new Map<number, number>()
      columns.set(cell, column.set(row, factor))
    }
  })
  return { equations, columns }
}

/** The equations of a form. `shift`: number of its first cell. */
export function equationsOf({ relations, cells }: FormPlan, shift = 0): Equation[] {
  const isCount = (index: number) => cells[index]!.kind !== 'amount'
  return relations
    .filter(({ left, right }) => [...left, ...right].every(isCount))
    .map(({ rule, instance, left, right }) => {
      const terms = new Map<number, number>()
      for (const index of left) terms.set(index + shift, 1)
      for (const index of right) terms.set(index + shift, -1)
      return { terms, constant: 0, name: { rule, instance } }
    })
}

/** By how much each equation is off, where it is; `NaN` where the sum is too large to be exact. */
export function residualsOf({ equations }: System, valueAt: (cell: number) => number): Map<number, number> {
  const residuals = new Map<number, number>()
  equations.forEach(({ terms, constant }, row) => {
    let sum = -constant
    let size = Math.abs(constant)
    for (const [cell, factor] of terms) {
      const term = factor * valueAt(cell)
      sum += term
      size += Math.abs(term)
    }
    if (size > Number.MAX_SAFE_INTEGER) {
      let exact = -BigInt(constant)
      for (const [cell, factor] of terms) exact += BigInt(factor) * BigInt(valueAt(cell))
      if (exact !== 0n) residuals.set(row, Number.NaN)
    } else if (sum !== 0) residuals.set(row, sum)
  })
  return residuals
}

/** Equations that are off, by the part of the form in which cells hang together; `cells`: those of the part. */
export function partsOf(
  { equations, columns }: System,
  residuals: ReadonlyMap<number, number>,
): { readonly off: ReadonlyMap<number, number>; readonly cells: ReadonlySet<number> }[] {
  const seen = new Set<number>()
  return [...residuals.keys()].flatMap((start) => {
    if (seen.has(start)) return []
    const off = new Map<number, number>()
    const cells = new Set<number>()
    const queue = [start]
    seen.add(start)
    for (const row of queue) {
      if (residuals.has(row)) off.set(row, residuals.get(row)!)
      for (const cell of equations[row]!.terms.keys()) {
        if (cells.has(cell)) continue
        cells.add(cell)
        for (const next of columns.get(cell)!.keys()) {
          if (!seen.has(next)) queue.push(next)
          seen.add(next)
        }
      }
    }
    return [{ off, cells }]
  })
}

/**
 * The system without some cells: each is solved from an equation and put into the others. `solved` gives back the
 * values of those that the others determine.
 */
export function withoutCells(
  system: System,
  cells: Iterable<number>,
): { readonly system: System; readonly solved: ReadonlyMap<number, Equation> } {
  const equations: (Equation | undefined)[] = [...system.equations]
  const rows = new Map([...system.columns].map(([cell, column]) => [cell, new Set(column.keys())]))
  const solved = new Map<number, Equation>()
  /** Of the solved ones, those whose equation holds a cell. */
  const solvedWith = new Map<number, Set<number>>()
  for (const cell of cells) {
    const own = rows.get(cell)
    if (own === undefined || own.size === 0) continue
    const at = Math.min(...own)
    const pivot = equations[at]!
    const put = (equation: Equation): Equation =>
      combine(equation, pivot, -equation.terms.get(cell)! / pivot.terms.get(cell)!)
    equations[at] = undefined
    for (const each of pivot.terms.keys()) rows.get(each)!.delete(at)
    for (const row of own) {
      equations[row] = put(equations[row]!)
      note(rows, equations[row]!, pivot, row)
    }
    for (const other of solvedWith.get(cell) ?? []) {
      solved.set(other, put(solved.get(other)!))
      note(solvedWith, solved.get(other)!, pivot, other)
    }
    solved.set(cell, pivot)
    note(solvedWith, pivot, pivot, cell)
  }
  const rest = equations.filter((each) => each !== undefined && (each.terms.size > 0 || each.constant !== 0))
  return { system: systemOf(rest as Equation[]), solved }
}

/** Notes which of the cells that a combination concerned its outcome holds. */
function note(
  index: Map<number, Set<number>>,
  { terms }: Equation,
  { terms: concerned }: Equation,
  at: number,
): void {
  for (const cell of concerned.keys()) {
    const own = index.get(cell) ?? new Set()
    if (terms.has(cell)) own.add(at)
    else own.delete(at)
    index.set(cell, own)
  }
}

function combine(equation: Equation, other: Equation, factor: number): Equation {
  const terms = new Map(equation.terms)
  for (const [cell, value] of other.terms) {
    const sum = (terms.get(cell) ?? 0) + factor * value
    if (sum === 0) terms.delete(cell)
    else terms.set(cell, sum)
  }
  return { ...equation, terms, constant: equation.constant + factor * other.constant }
}
