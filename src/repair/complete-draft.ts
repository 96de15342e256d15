import { given, wholeNumber } from '../choice.js'
import type { CellPath } from '../forms/catalogue.js'
import { planOfReport } from '../report/cells.js'
import { figuresOf } from '../report/figures.js'
import type { Report } from '../report/types.js'
import { unprintedIn } from './erasures.js'
import { countOf } from './problem.js'
import type { RepairedRelation } from './repair.js'
import { type Equation, equationsOf, type System, systemOf, withoutCells } from './system.js'

/** Blank figures that hang together. */
export interface MissingFigures {
  /**
   * The smallest set of figures that, once stated, settle all of `open`. Empty where the stated figures settle them
   * already, but only a conflict or a sum beyond 2^53 would come of it.
   */
  readonly enter: readonly CellPath[]
  /** Other sets of the same size that settle them too. */
  readonly others: readonly (readonly CellPath[])[]
  /** There are still other sets: see `sets` of {@link DraftOptions}. */
  readonly more: boolean
  /** Blank figures that the equations do not prove yet. */
  readonly open: readonly CellPath[]
}

/** Options of {@link completeDraft}. */
export interface DraftOptions {
  /** Smallest sets of missing figures to list for each group. Default: 10. */
  readonly sets?: number
}

/** What is known of the blanks of a report. */
export interface DraftCompletion {
  /** Blank figures that have only one possible value. They are not stated: the report is unchanged. */
  readonly proven: readonly { readonly path: CellPath; readonly value: number }[]
  readonly missing: readonly MissingFigures[]
  /** Blank figures in no equation: amounts, and counts that stand for themselves. */
  readonly unchecked: readonly CellPath[]
  /** Equations that no filling of the blanks can make hold. While there are any, nothing of their table is proven. */
  readonly conflicts: readonly RepairedRelation[]
}

/**
 * What the stated figures say of the blank ones: which have only one value, given the equations and that no count is
 * negative, and the fewest figures that have still to be entered.
 *
 * @returns Plain data. A blank is unknown here, not zero; one that the edition of its table does not print is nothing.
 * Sums beyond 2^53 prove nothing. Throws {@link DisclosureReportError} `invalid-option`.
 * @example
 * completeDraft(withCell(report, 'requests.received.total', null)).proven // [{"path":"requests.received.total","value":3511}]
 */
export function completeDraft(report: Report, options: DraftOptions = {}): DraftCompletion {
  const sets = wholeNumber('sets', given('options', options, 'object').sets ?? 10)
  const plan = planOfReport(report)
  const figures = figuresOf(plan, report)
  const unprinted = unprintedIn(plan, report, figures)
  const unknown = plan.cells
    .map(({ index }) => index)
    .filter((index) => figures[index] === null && !unprinted.has(index))
  const equations = equationsOf(plan)
  const inEquation = systemOf(equations).columns
  const range = new Map<number, [number, number]>()
  for (const index of unknown) {
    if (!inEquation.has(index)) continue
    range.set(index, [0, Number.POSITIVE_INFINITY])
  }
  const rangeOf = (cell: number): readonly [number, number] =>
    range.get(cell) ?? [countOf(figures[cell]), countOf(figures[cell])]
  const conflicting = narrow(equations, range, rangeOf)
  const pathsOf = (cells: Iterable<number>) => [...cells].map((cell) => plan.cells[cell]!.path as CellPath)
  const tableOf = (cell: number) => plan.cells[cell]!.section.key
  const broken = new Set(conflicting.map(({ terms }) => tableOf([...terms.keys()][0]!)))
  const settled = [...range].filter(([cell, [least, most]]) => least === most && !broken.has(tableOf(cell)))
  for (const [cell] of settled) range.delete(cell)
  return {
    proven: settled.map(([cell, [value]]) => ({ path: plan.cells[cell]!.path as CellPath, value })),
    missing: missingOf(equations, new Set(range.keys()), sets).map(({ enter, open, more }) => ({
      enter: pathsOf(enter[0]!),
      others: enter.slice(1).map(pathsOf),
      more,
      open: pathsOf(open),
    })),
    unchecked: pathsOf(unknown.filter((cell) => !inEquation.has(cell))),
    conflicts: conflicting.map(({ name }) => name),
  }
}

/** Narrows the range of each unknown by what the others in its equations leave; returns equations that cannot hold. */
function narrow(
  equations: readonly Equation[],
  range: Map<number, [number, number]>,
  rangeOf: (cell: number) => readonly [number, number],
): Equation[] {
  const conflicting = new Set<Equation>()
  // Every pass settles a figure or narrows a range; wide ranges could narrow for long, so passes are bounded.
  for (let pass = 0, changed = true; changed && pass < 100; pass += 1) {
    changed = false
    for (const equation of equations) {
      const { terms, constant } = equation
      const ends = [...terms].map(([cell, factor]) => {
        const [least, most] = rangeOf(cell)
        return factor > 0 ? [least, most] : [-most, -least]
      })
      const [least, most] = [0, 1].map((side) => ends.reduce((sum, end) => sum + end[side]!, 0)) as [
        number,
        number,
      ]
      const size = ends.reduce((sum, end) => sum + Math.max(...end.map(finite)), Math.abs(constant))
      if (size > Number.MAX_SAFE_INTEGER) continue
      if (least > constant || most < constant) {
        conflicting.add(equation)
        continue
      }
      for (const [cell, factor] of terms) {
        const own = range.get(cell)
        if (own === undefined || own[0] === own[1]) continue
        const others = [0, 1].map((side) =>
          [...terms].reduce((sum, [each], i) => (each === cell ? sum : sum + ends[i]![side]!), 0),
        ) as [number, number]
        const [low, high] = [constant - others[1], constant - others[0]]
        const next: [number, number] =
          factor > 0
            ? [Math.max(own[0], low), Math.min(own[1], high)]
            : [Math.max(own[0], -high), Math.min(own[1], -low)]
        if (next[0] > next[1]) conflicting.add(equation)
        else if (next[0] !== own[0] || next[1] !== own[1]) {
          range.set(cell, next)
          changed = true
          break
        }
      }
    }
  }
  return [...conflicting]
}

function finite(value: number): number {
  return Number.isFinite(value) ? Math.abs(value) : 0
}

/** The fewest unknowns that leave the others no freedom: those that elimination cannot express by others. */
function missingOf(
  equations: readonly Equation[],
  open: ReadonlySet<number>,
  sets: number,
): { readonly enter: number[][]; readonly open: number[]; readonly more: boolean }[] {
  const system = systemOf(
    equations.map(({ terms, name }) => ({
      terms: new Map([...terms].filter(([cell]) => open.has(cell))),
      constant: 0,
      name,
    })),
  )
  // From the end, where the totals stand, so that what is left to enter are parts.
  const { solved } = withoutCells(
    system,
    [...open].sort((a, b) => b - a),
  )
  const { equations: rows, columns } = system
  const seen = new Set<number>()
  const groups: { enter: number[][]; open: number[]; more: boolean }[] = []
  for (const start of open) {
    if (seen.has(start)) continue
    seen.add(start)
    const group = [start]
    for (const cell of group) {
      for (const row of columns.get(cell)!.keys()) {
        for (const other of rows[row]!.terms.keys()) {
          if (seen.has(other)) continue
          seen.add(other)
          group.push(other)
        }
      }
    }
    group.sort((a, b) => a - b)
    const found = smallestSets(
      system,
      group,
      group.filter((cell) => solved.has(cell)),
      sets + 1,
    )
    groups.push({ enter: found.slice(0, sets), open: group, more: found.length > sets })
  }
  return groups
}

/**
 * Sets of unknowns to enter, from one on: what is worked out can change places with any figure that it is worked out
 * from. Every smallest set is reached in such steps.
 */
function smallestSets(
  system: System,
  group: readonly number[],
  first: readonly number[],
  most: number,
): number[][] {
  const worked: (readonly number[])[] = [first]
  const seen = new Set([first.join()])
  for (const basis of worked) {
    for (const [cell, { terms }] of withoutCells(system, basis).solved) {
      for (const other of terms.keys()) {
        if (worked.length === most) break
        const next = [...basis.filter((each) => each !== cell), other].sort((a, b) => a - b)
        if (seen.has(next.join())) continue
        seen.add(next.join())
        worked.push(next)
      }
    }
  }
  return worked.map((basis) => group.filter((cell) => !basis.includes(cell)))
}
