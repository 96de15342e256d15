import { DisclosureReportError } from '../errors.js'
import type { CellPath } from '../forms/catalogue.js'
import { planOfReport } from '../report/cells.js'
import { type Figure, figuresOf } from '../report/figures.js'
import type { Report } from '../report/types.js'
import { erasedValue, unreadableIn } from './erasures.js'
import { judgeEdit } from './plausibility.js'
import { certaintyOf, type RepairChange, type RepairResult } from './repair.js'
import { type Budget, type Solution, smallestSolutions } from './search.js'
import { countOf, numberOption } from './suggest-repairs.js'
import { type Equation, equationsOf, residualsOf, systemOf, withoutCells } from './system.js'

/** A figure in a region. */
export interface RollupCell {
  /** Position among the parts; `null`: the combined report. */
  readonly part: number | null
  readonly path: CellPath
}

/** One figure of a repair in a region: whose it is. */
export interface RollupRepairChange extends RepairChange {
  readonly agency: string
  /** Position among the parts; `null`: the combined report. */
  readonly part: number | null
}

/** A change of figures after which the reports agree with themselves and with their roll-up. */
export interface RollupRepair {
  readonly changes: readonly RollupRepairChange[]
  readonly cost: number
}

/** What {@link suggestRollupRepairs} found; the words are those of `RepairResult`. */
export interface RollupRepairResult extends Pick<RepairResult, 'certainty' | 'maxCells'> {
  readonly outcome: Exclude<RepairResult['outcome'], 'partial'>
  readonly repairs: readonly RollupRepair[]
  /** Positions of parts that were left out: on another form, or of another year, than the combined report. */
  readonly skipped: readonly number[]
  /** Unreadable figures whose value the first repair does not prove. */
  readonly unproven: readonly RollupCell[]
}

/** Options of {@link suggestRollupRepairs}. */
export interface RollupRepairOptions {
  /** Figures that a repair may change, in all reports together. Default: 3; at most 4. */
  readonly maxCells?: number
  /** Steps of the search before it is given up. Default: 20,000. */
  readonly maxSteps?: number
  /** Figures that cannot be read, besides those that a mark hides. What stands in them is not believed. */
  readonly unreadable?: readonly RollupCell[]
}

/**
 * Which figure of which organ is wrong, where a combined report is not the sum of its parts: the smallest change that
 * makes every report hold and every cell the sum.
 *
 * Unreadable figures may hold anything: a repair states the values that are proven. Blank ones count as zero; an equation whose total is blank, and a blank of the combined report, say nothing.
 *
 * @returns Best first, at most 50. Throws {@link DisclosureReportError}: `invalid-option`, `unknown-cell`.
 * @example
 * const region = withCell(report, 'requests.received.total', 3151)
 * suggestRollupRepairs(region, [report]).repairs[0].changes.map(({ part, to }) => [part, to]) // [[null,3511]]
 */
export function suggestRollupRepairs(
  combined: Report,
  parts: readonly Report[],
  { maxCells = 3, maxSteps = 20_000, unreadable = [] }: RollupRepairOptions = {},
): RollupRepairResult {
  numberOption('maxCells', maxCells, 4)
  numberOption('maxSteps', maxSteps)
  const plan = planOfReport(combined)
  const size = plan.cells.length
  const isPart = (report: Report) => report.form === combined.form && report.year === combined.year
  const used = parts.map((_, at) => at).filter((at) => isPart(parts[at]!))
  const skipped = parts.map((_, at) => at).filter((at) => !isPart(parts[at]!))
  const reports = [combined, ...used.map((at) => parts[at]!)]
  const figures: Figure[] = reports.flatMap((report) => figuresOf(plan, report))
  const valueAt = (cell: number) => countOf(figures[cell])
  for (const { part } of unreadable)
    if (part !== null && parts[part] === undefined)
      throw new DisclosureReportError('invalid-option', `unreadable: part ${String(part)} is not there`)
  const hidden = new Set(
    reports.flatMap((report, at) => {
      const own = unreadable.filter(({ part }) => part === (at === 0 ? null : used[at - 1]))
      const stated = figures.slice(at * size, (at + 1) * size)
      const cells = unreadableIn(
        plan,
        report,
        stated,
        own.map(({ path }) => path),
      )
      return [...cells].map((cell) => at * size + cell)
    }),
  )
  const saysNothing = (cell: number) => figures[cell] === null && !hidden.has(cell)
  const equations: Equation[] = reports.flatMap((_, at) =>
    equationsOf(plan, at * size).filter(({ terms }) => {
      const right = [...terms].filter(([, factor]) => factor < 0)
      return right.length !== 1 || !saysNothing(right[0]![0])
    }),
  )
  if (used.length > 0) {
    for (const { index, kind, path } of plan.cells) {
      if (kind === 'amount' || saysNothing(index)) continue
      const terms = new Map([[index, -1]])
      for (let at = 1; at < reports.length; at += 1) terms.set(at * size + index, 1)
      equations.push({ terms, constant: 0, name: { rule: 'rollup/cell', instance: path } })
    }
  }
  const full = systemOf(equations)
  const { system, solved } =
    hidden.size === 0 ? { system: full, solved: new Map<number, Equation>() } : withoutCells(full, hidden)
  const residuals = residualsOf(system, valueAt)
  const placeOf = (cell: number): RollupCell => {
    const at = Math.floor(cell / size)
    return { part: at === 0 ? null : used[at - 1]!, path: plan.cells[cell % size]!.path as CellPath }
  }
  /** Unreadable figures that follow from the others. */
  const provenBy = (solution: Solution): [number, number][] =>
    [...solved].flatMap(([cell, equation]) => {
      const to = erasedValue(cell, equation, hidden, (each) => solution.get(each) ?? valueAt(each))
      return to === undefined ? [] : [[cell, to]]
    })
  const unprovenBy = (solution?: Solution): RollupCell[] => {
    const proven = new Map(solution === undefined ? [] : provenBy(solution))
    return [...hidden].filter((cell) => !proven.has(cell)).map(placeOf)
  }
  const result = { maxCells, skipped }
  const failed = (outcome: RollupRepairResult['outcome'], solution?: Solution): RollupRepairResult => ({
    ...result,
    outcome,
    certainty: null,
    repairs: [],
    unproven: unprovenBy(solution),
  })
  if ([...residuals.values()].some(Number.isNaN)) return failed('tooLarge')
  const budget: Budget = { nodes: maxSteps, solutions: 500 }
  const isAllowed = (solution: Solution) =>
    [...solution, ...provenBy(solution)].every(
      ([cell, value]) =>
        Number.isSafeInteger(value) && (value >= 0 || plan.cells[cell % size]!.kind === 'signedCount'),
    )
  const nothing: Solution = new Map()
  const solutions =
    residuals.size > 0
      ? smallestSolutions(system, residuals, valueAt, isAllowed, maxCells, budget)
      : [nothing].filter(isAllowed)
  const ranked = solutions
    .map((solution) => {
      let cost = 0
      const change = (cell: number, to: number, reason: RollupRepairChange['reason']): RollupRepairChange => {
        const from = figures[cell] as number | null
        return { agency: reports[Math.floor(cell / size)]!.agency, ...placeOf(cell), from, to, reason }
      }
      const changes = [...solution].map(([cell, to]) => {
        const [reason, unlikely] = judgeEdit(figures[cell] as number | null, to, [], false)
        cost += unlikely
        return change(cell, to, reason)
      })
      for (const [cell, to] of provenBy(solution))
        if (to !== figures[cell]) changes.push(change(cell, to, 'unreadable'))
      return { solution, repair: { changes, cost: Math.round(cost * 100) / 100 } }
    })
    .sort((a, b) => a.repair.cost - b.repair.cost)
  const repairs = ranked.map(({ repair }) => repair)
  if (repairs[0]?.changes.length === 0) return failed('consistent', nothing)
  const complete = budget.nodes >= 0 && budget.solutions > 0
  if (repairs.length === 0) return failed(complete ? 'none' : 'exhausted')
  const certainty = certaintyOf(repairs, complete, repairs.length === 1)
  const unproven = unprovenBy(ranked[0]!.solution)
  return { ...result, outcome: 'repaired', certainty, repairs: repairs.slice(0, 50), unproven }
}
