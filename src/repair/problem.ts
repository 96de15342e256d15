import type { FormPlan } from '../forms/plan.js'
import { planOfReport } from '../report/cells.js'
import { type Figure, figuresOf } from '../report/figures.js'
import type { Report } from '../report/types.js'
import { blankTotals, erasedValue, unprintedIn, unreadableIn } from './erasures.js'
import { brokenBy, type Further, furtherOf } from './further.js'
import { type Judge, judgeFor } from './judge.js'
import type { RepairOptions } from './options.js'
import type { Solution } from './search.js'
import {
  type Equation,
  equationsOf,
  isIn,
  partsOf,
  residualsOf,
  type System,
  systemOf,
  withoutCells,
} from './system.js'

/** What a contradiction to another source weighs, in the measure of costs. */
export const CONTRADICTION = 6

/** A report to be repaired: its figures, the equations that they are held to, and what is known of them besides. */
export interface Problem {
  readonly plan: FormPlan
  readonly figures: readonly Figure[]
  /** What counts for a figure: blanks as zero. */
  readonly valueAt: (cell: number) => number
  /** The equations of the form, and further ones where figures must agree with them. */
  readonly full: System
  /** The same without the figures that may hold anything. */
  readonly system: System
  /** Figures that may hold anything: unreadable ones and blank totals. */
  readonly erased: ReadonlySet<number>
  /** From which equation the value of each of them follows. */
  readonly solved: ReadonlyMap<number, Equation>
  readonly unreadable: ReadonlySet<number>
  /** Blanks that the edition of their table does not have. */
  readonly unprinted: ReadonlySet<number>
  readonly judge: Judge
  readonly contradicted: Further['contradicted']
}

/** Lays out the equations of a report. Throws `unknown-cell`, `invalid-option`. */
export function problemOf(report: Report, options: RepairOptions): Problem {
  const plan = planOfReport(report)
  const figures = figuresOf(plan, report)
  const valueAt = (cell: number) => countOf(figures[cell])
  const isRequired = options.further === 'require'
  const { equations, contradicted } = furtherOf(plan, report, options)
  const base = systemFor(plan)
  const full = isRequired && equations.length > 0 ? systemOf([...base.equations, ...equations]) : base
  const unprinted = unprintedIn(plan, report, figures)
  const unreadable = unreadableIn(plan, report, figures, options.unreadable ?? [])
  const totals = blankTotals(plan, figures).filter((cell) => !unprinted.has(cell))
  const broken = brokenBy(isRequired ? [] : equations, valueAt)
  return {
    plan,
    figures,
    valueAt,
    full,
    ...erase(full, valueAt, (cell, value) => isBelowZero(plan, cell, value), [...unreadable, ...totals]),
    unreadable,
    unprinted,
    judge: judgeFor(plan, figures, valueAt, (solution) => CONTRADICTION * broken(solution)),
    contradicted,
  }
}

/** May a solution stand: are there only counts, also among the erased figures of the table? */
export function allowedIn(
  { plan, valueAt, erased, solved, unprinted }: Problem,
  table: ReadonlySet<number>,
): (solution: Solution) => boolean {
  return (solution) => {
    for (const [cell, value] of solution) {
      if (!Number.isSafeInteger(value) || unprinted.has(cell) || isBelowZero(plan, cell, value)) return false
    }
    const at = (cell: number) => solution.get(cell) ?? valueAt(cell)
    return ![...solved].some(
      ([cell, equation]) =>
        (isIn(equation, table) || isIn(equation, solution)) &&
        isBelowZero(plan, cell, erasedValue(cell, equation, erased, at) ?? 0),
    )
  }
}

export function countOf(figure: Figure | undefined): number {
  return typeof figure === 'number' ? figure : 0
}

export function isBelowZero(plan: FormPlan, cell: number, value: number): boolean {
  return value < 0 && plan.cells[cell]!.kind !== 'signedCount'
}

const systems = /* @__PURE__ */ new WeakMap<FormPlan, System>()

function systemFor(plan: FormPlan): System {
  let system = systems.get(plan)
  if (system === undefined) {
    system = systemOf(equationsOf(plan))
    systems.set(plan, system)
  }
  return system
}

/** Takes figures that may hold anything out of the equations, and says how their values follow from the others. */
export function erase(
  full: System,
  valueAt: (cell: number) => number,
  isImpossible: (cell: number, value: number) => boolean,
  cells: readonly number[],
): Pick<Problem, 'system' | 'solved' | 'erased'> {
  const erased = new Set(cells)
  for (;;) {
    const { system, solved } =
      erased.size === 0 ? { system: full, solved: new Map<number, Equation>() } : withoutCells(full, erased)
    const off = partsOf(system, residualsOf(system, valueAt))
    const impossible = [...solved].find(
      ([cell, equation]) =>
        isImpossible(cell, erasedValue(cell, equation, erased, valueAt) ?? 0) &&
        !off.some(({ cells }) => [...equation.terms.keys()].some((each) => cells.has(each))),
    )
    // What would have to be below zero, though all else agrees, is no more than zero: some other figure is wrong.
    if (impossible === undefined) return { system, solved, erased }
    erased.delete(impossible[0])
  }
}
