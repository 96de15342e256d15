import { DisclosureReportError } from '../errors.js'
import type { CellPath } from '../forms/catalogue.js'
import type { FormPlan } from '../forms/plan.js'
import { planOfReport } from '../report/cells.js'
import { type Figure, figuresOf } from '../report/figures.js'
import type { Report } from '../report/types.js'
import { blindSpotsOf } from './blind-spots.js'
import { byCost, candidatesFor } from './candidates.js'
import { blankTotals, equationsWith, erasedValue, unprintedIn, unreadableIn } from './erasures.js'
import { brokenBy, type FurtherKnowledge, furtherOf } from './further.js'
import { gridOf } from './grid.js'
import { type Candidate, judgeFor } from './judge.js'
import {
  certaintyOf,
  type OpenRelation,
  type Repair,
  type RepairChange,
  type RepairedRelation,
  type RepairReason,
  type RepairResult,
} from './repair.js'
import type { Solution } from './search.js'
import {
  type Equation,
  equationsOf,
  partsOf,
  residualsOf,
  type System,
  systemOf,
  withoutCells,
} from './system.js'

/** Options of {@link suggestRepairs}. */
export interface RepairOptions extends FurtherKnowledge {
  /** Figures that a repair may change in each table that stands for itself. Default: 4; at most 6. */
  readonly maxCells?: number
  /** Repairs to return. Default: 50. */
  readonly limit?: number
  /** Steps of the search, for each table, before it is given up. Default: 10,000. */
  readonly maxSteps?: number
  /** Figures that cannot be read, as the notes of a reader name them. What stands in them is not believed. */
  readonly unreadable?: readonly CellPath[]
  /**
   * How `previous`, `claims` and `parts` count. `prefer` (default): they break ties, and may be wrong themselves.
   * `require`: figures must agree with them as with the form; repairs that contradict a sentence are left out.
   */
  readonly further?: 'prefer' | 'require'
}

const systems = /* @__PURE__ */ new WeakMap<FormPlan, System>()

/** What a contradiction to another source weighs, in the measure of costs. */
const CONTRADICTION = 6

/**
 * Which figures are wrong and what they should be: all smallest sets of figures whose change makes every equation of
 * the form hold, and the slips of a clerk that explain more figures at once, best first.
 *
 * Blank parts count as zero; blank totals and unreadable figures are free to take any value, which the repair states
 * where it is proven. Amounts stand in no equation. Sets whose new values the equations leave open are not offered.
 *
 * @returns See {@link RepairResult}. Throws {@link DisclosureReportError}: `invalid-option`, `unknown-cell`.
 * @example
 * suggestRepairs(withCell(report, 'requests.received.total', 3151)).repairs[0].changes // [{"path":"requests.received.total","from":3151,"to":3511,"reason":"digitsExchanged"}]
 */
export function suggestRepairs(report: Report, options: RepairOptions = {}): RepairResult {
  const maxCells = numberOption('maxCells', options.maxCells ?? 4, 6)
  const limit = numberOption('limit', options.limit ?? 50)
  const maxSteps = numberOption('maxSteps', options.maxSteps ?? 10_000)
  const { further = 'prefer' } = options
  if (further !== 'prefer' && further !== 'require')
    throw new DisclosureReportError('invalid-option', `further: ${String(further)} is not known`)
  const isRequired = further === 'require'
  const plan = planOfReport(report)
  const figures = figuresOf(plan, report)
  const valueAt = (cell: number) => countOf(figures[cell])
  const pathOf = (cell: number) => plan.cells[cell]!.path as CellPath
  const { equations, contradicted } = furtherOf(plan, report, options)
  const base = systemFor(plan)
  const full = isRequired && equations.length > 0 ? systemOf([...base.equations, ...equations]) : base
  const unprinted = unprintedIn(plan, report, figures)
  const unreadable = unreadableIn(plan, report, figures, options.unreadable ?? [])
  const { system, erased, solved } = erase(plan, full, valueAt, [
    ...unreadable,
    ...blankTotals(plan, figures).filter((cell) => !unprinted.has(cell)),
  ])
  const residuals = residualsOf(system, valueAt)
  const broken = brokenBy(isRequired ? [] : equations, valueAt)
  const judge = judgeFor(plan, figures, valueAt, (solution) => CONTRADICTION * broken(solution))
  const isWithin = ({ terms }: Equation, cells: { has(cell: number): boolean }) =>
    [...terms.keys()].some((cell) => cells.has(cell))
  /** Are there only counts, also among the erased figures of the table? */
  const allowedIn = (table: ReadonlySet<number>) => {
    return (solution: Solution) => {
      for (const [cell, value] of solution) {
        if (!Number.isSafeInteger(value) || unprinted.has(cell) || isBelowZero(plan, cell, value))
          return false
      }
      const at = (cell: number) => solution.get(cell) ?? valueAt(cell)
      return ![...solved].some(
        ([cell, equation]) =>
          (isWithin(equation, table) || isWithin(equation, solution)) &&
          isBelowZero(plan, cell, erasedValue(cell, equation, erased, at) ?? 0),
      )
    }
  }
  /** Sentences against the likeliest changes. */
  const heed = (found: Candidate[], cells: ReadonlySet<number>): Candidate[] => {
    if (contradicted === undefined) return found
    const heard = found.slice(0, limit).flatMap((candidate) => {
      const count = contradicted(
        figures.map((figure, cell) => candidate.solution.get(cell) ?? figure),
        cells,
      )
      return isRequired && count > 0 ? [] : { ...candidate, cost: candidate.cost + CONTRADICTION * count }
    })
    return [...heard.sort(byCost), ...(isRequired ? [] : found.slice(limit))]
  }
  const search = { grid: gridOf(plan), system, valueAt, judge, maxCells, maxSteps }
  const open: OpenRelation[] = []
  const openCells = new Set<number>()
  const settled: RepairedRelation[] = []
  let sums: readonly Sum[] = [{ candidates: [], cost: 0 }]
  let count = 1
  let isComplete = true
  let isOnly = true
  for (const { off, cells } of partsOf(system, residuals)) {
    const names = [...off.keys()].map((row) => system.equations[row]!.name)
    const isTooLarge = [...off.values()].some(Number.isNaN)
    const { found, complete, only } = isTooLarge
      ? nothing
      : candidatesFor({ ...search, isAllowed: allowedIn(cells) }, off)
    const heard = heed(found, cells)
    if (heard.length === 0) {
      const reason = isTooLarge ? 'tooLarge' : complete ? 'none' : 'exhausted'
      open.push(...names.map((name) => ({ ...name, reason }) as const))
      for (const cell of cells) openCells.add(cell)
      continue
    }
    settled.push(...names)
    count *= heard.length
    isComplete &&= complete
    isOnly &&= only || heard.length === 1
    sums = bestSums(sums, heard, limit + 1)
  }
  const proven = new Set<number>()
  const repairs = sums.slice(0, limit).flatMap(({ candidates, cost }, rank): Repair[] => {
    const solution = new Map(candidates.flatMap((each) => [...each.solution]))
    const at = (cell: number) => solution.get(cell) ?? valueAt(cell)
    const change = (cell: number, to: number, reason: RepairReason): RepairChange => ({
      path: pathOf(cell),
      from: figures[cell] as number | null,
      to,
      reason,
    })
    const changes = candidates.flatMap((each) =>
      [...each.solution].map(([cell, to]) => change(cell, to, each.slip ?? judge.edit(cell, to)[0])),
    )
    const settles = new Set(settled)
    for (const [cell, equation] of solved) {
      const own = equationsWith(full, cell)
      const isHidden = unreadable.has(cell)
      // A blank total is worked out where a figure of its sum is.
      const isTouched = own.some((each) => isWithin(each, solution) || isWithin(each, unreadable))
      if ((!isHidden && !isTouched) || [...equation.terms.keys()].some((each) => openCells.has(each)))
        continue
      const to = erasedValue(cell, equation, erased, at)
      if (to === undefined || !Number.isSafeInteger(to) || isBelowZero(plan, cell, to)) continue
      if (rank === 0) proven.add(cell)
      if (to === figures[cell]) continue
      changes.push(change(cell, to, isHidden ? 'unreadable' : 'blank'))
      if (isHidden) for (const { name } of own) settles.add(name)
    }
    if (changes.length === 0) return []
    const slip = candidates.length === 1 ? candidates[0]!.slip : null
    return [{ changes, slip, settles: [...settles], cost: Math.round(cost * 100) / 100 }]
  })
  const outcome = open.length === 0 ? 'repaired' : 'partial'
  return {
    outcome:
      repairs.length > 0
        ? outcome
        : ((open.find(({ reason }) => reason !== 'none') ?? open[0])?.reason ?? 'consistent'),
    certainty: repairs.length > 0 ? certaintyOf(sums, isComplete, isOnly) : null,
    repairs,
    leftOut: repairs.length > 0 ? count - repairs.length : 0,
    open,
    unproven: [...unreadable].filter((cell) => !proven.has(cell)).map(pathOf),
    maxCells,
    blindSpots: blindSpotsOf(plan),
  }
}

const nothing = { found: [], complete: true, only: false }

export function numberOption(name: string, value: number, most = Number.MAX_SAFE_INTEGER): number {
  if (Number.isSafeInteger(value) && value > 0 && value <= most) return value
  throw new DisclosureReportError(
    'invalid-option',
    `${name}: ${String(value)} is no whole number from 1 to ${most}`,
  )
}

export function countOf(figure: Figure | undefined): number {
  return typeof figure === 'number' ? figure : 0
}

function systemFor(plan: FormPlan): System {
  let system = systems.get(plan)
  if (system === undefined) {
    system = systemOf(equationsOf(plan))
    systems.set(plan, system)
  }
  return system
}

function isBelowZero(plan: FormPlan, cell: number, value: number): boolean {
  return value < 0 && plan.cells[cell]!.kind !== 'signedCount'
}

/** Takes figures that may hold anything out of the equations, and says how their values follow from the others. */
function erase(plan: FormPlan, full: System, valueAt: (cell: number) => number, cells: readonly number[]) {
  const erased = new Set(cells)
  for (;;) {
    const { system, solved } =
      erased.size === 0 ? { system: full, solved: new Map<number, Equation>() } : withoutCells(full, erased)
    const off = partsOf(system, residualsOf(system, valueAt))
    const impossible = [...solved].find(
      ([cell, equation]) =>
        isBelowZero(plan, cell, erasedValue(cell, equation, erased, valueAt) ?? 0) &&
        !off.some(({ cells }) => [...equation.terms.keys()].some((each) => cells.has(each))),
    )
    // What would have to be below zero, though all else agrees, is no more than zero: some other figure is wrong.
    if (impossible === undefined) return { system, solved, erased }
    erased.delete(impossible[0])
  }
}

/** A way to repair several tables: one candidate for each. */
interface Sum {
  readonly candidates: readonly Candidate[]
  readonly cost: number
}

/** The cheapest pairs of two lists in order: one of them never needs the `i`th and `j`th where `i·j` others are cheaper. */
function bestSums(sums: readonly Sum[], found: readonly Candidate[], most: number): Sum[] {
  return sums
    .flatMap(({ candidates, cost }, i) =>
      found
        .slice(0, Math.ceil(most / (i + 1)))
        .map((each) => ({ candidates: [...candidates, each], cost: cost + each.cost })),
    )
    .sort(byCost)
    .slice(0, most)
}
