import { DisclosureReportError } from '../errors.js'
import type { CellPath } from '../forms/catalogue.js'
import type { FormPlan } from '../forms/plan.js'
import { getCell, indexOfCell, planOfReport } from '../report/cells.js'
import { type Figure, figuresOf } from '../report/figures.js'
import type { Report } from '../report/types.js'
import { blindSpotsOf } from './blind-spots.js'
import { type Grid, gridOf } from './grid.js'
import { judgeEdit } from './plausibility.js'
import type { Repair, RepairChange, RepairReason, RepairResult } from './repair.js'
import { type Budget, type Solution, smallestSolutions } from './search.js'
import { pairSlip, rowSlips } from './slips.js'
import { type Equation, equationsOf, residualsOf, type System, systemOf, withoutCells } from './system.js'

/** Options of {@link suggestRepairs}. */
export interface RepairOptions {
  /** Figures that a repair may change in each table that stands for itself. Default: 4; at most 6. */
  readonly maxCells?: number
  /** Repairs to return. Default: 50. */
  readonly limit?: number
  /** Steps of the search before it is given up. Default: 10,000. */
  readonly maxSteps?: number
  /** Last year's report: what it carried forward is what this one carried over. */
  readonly previous?: Report
  /** Values that figures must have by other sources: sentences of the report, a roll-up. */
  readonly claims?: { readonly [Path in CellPath]?: number }
}

const systems = /* @__PURE__ */ new WeakMap<FormPlan, System>()

/** A way to make one table hold. */
interface Candidate {
  readonly solution: Solution
  readonly slip: RepairReason | null
  readonly cost: number
}

/**
 * Which figures are wrong and what they should be: all smallest sets of figures whose change makes every equation of
 * the form hold, and the slips of a clerk that explain more figures at once, best first.
 *
 * Blank parts count as zero; blank totals and figures with a mark are free to take any value. Amounts stand in no
 * equation. Sets whose new values the equations leave open are not offered.
 *
 * @returns See {@link RepairResult}. Throws {@link DisclosureReportError}: `invalid-option`, `unknown-cell`.
 * @example
 * suggestRepairs(withCell(report, 'requests.received.total', 3151)).repairs[0].changes // [{"path":"requests.received.total","from":3151,"to":3511,"reason":"digitsExchanged"}]
 */
export function suggestRepairs(report: Report, options: RepairOptions = {}): RepairResult {
  const maxCells = numberOption('maxCells', options.maxCells ?? 4, 6)
  const limit = numberOption('limit', options.limit ?? 50, Number.MAX_SAFE_INTEGER)
  const budget: Budget = {
    nodes: numberOption('maxSteps', options.maxSteps ?? 10_000, Number.MAX_SAFE_INTEGER),
    solutions: 2000,
  }
  const plan = planOfReport(report)
  const figures = figuresOf(plan, report)
  const valueAt = (cell: number) => countOf(figures[cell]!)
  const full = systemFor(plan, report, options)
  const erased = erasuresOf(plan, report, figures, full)
  const { system, solved } =
    erased.size === 0 ? { system: full, solved: new Map<number, Equation>() } : withoutCells(full, erased)
  const residuals = residualsOf(system, valueAt)
  const result = { maxCells, blindSpots: blindSpotsOf(plan), leftOut: 0 }
  if (residuals.size === 0) return { ...result, outcome: 'consistent', certainty: null, repairs: [] }
  const judge = judgeWith(gridOf(plan), totalsOf(plan), figures, valueAt)
  let candidates: Candidate[] = [{ solution: new Map(), slip: null, cost: 0 }]
  let only = true
  for (const part of partsOf(system, residuals)) {
    const isAllowed = (solution: Solution) => hasNoNegative(plan, solution, solved, valueAt)
    const find = (least: number, most: number) =>
      smallestSolutions(system, part, valueAt, isAllowed, most, budget, least).map(judge)
    const found = find(1, maxCells)
    const partSystem = part.size === residuals.size ? system : systemOf(rowsOfPart(system, residuals, part))
    const byKey = new Map(found.map((candidate, at) => [keyOf(candidate.solution), at]))
    for (const slip of rowSlips(gridOf(plan), partSystem, residualsOf(partSystem, valueAt), valueAt)) {
      const at = byKey.get(keyOf(slip.solution))
      if (at === undefined) {
        if (isAllowed(slip.solution)) byKey.set(keyOf(slip.solution), found.push(slip) - 1)
      } else if (slip.cost < found[at]!.cost) found[at] = slip
    }
    found.sort(byCost)
    const best = found[0]
    const size = best?.solution.size ?? maxCells
    if (best !== undefined && size < maxCells && isStrange(best, judge.edit)) {
      // Mistakes can cancel out: then one figure more tells a likelier story.
      found.push(...find(size + 1, size + 1).filter(({ cost }) => cost < best.cost))
      found.sort(byCost)
    }
    if (found.length === 0) {
      const outcome = budget.nodes < 0 ? 'exhausted' : 'none'
      return { ...result, outcome, certainty: null, repairs: [] }
    }
    only &&= found.length === 1
    candidates = candidates
      .flatMap((first) => found.slice(0, 2000).map((second) => joined(first, second)))
      .sort(byCost)
      .slice(0, 2000)
  }
  const complete = budget.nodes >= 0 && budget.solutions > 0
  const settles = [...residuals.keys()].map((row) => system.equations[row]!.name)
  const repairs = candidates.slice(0, limit).map((candidate): Repair => {
    const changes = [...candidate.solution].map(
      ([cell, to]): RepairChange => ({
        path: plan.cells[cell]!.path as CellPath,
        from: figures[cell] as number | null,
        to,
        reason: candidate.slip ?? judge.edit(cell, to)[0],
      }),
    )
    return { changes, slip: candidate.slip, settles, cost: Math.round(candidate.cost * 100) / 100 }
  })
  const lead = (candidates[1]?.cost ?? Number.POSITIVE_INFINITY) - candidates[0]!.cost
  const certainty = !complete ? 'open' : only ? 'only' : lead >= 3 ? 'likelier' : 'open'
  return { ...result, outcome: 'repaired', certainty, repairs, leftOut: candidates.length - repairs.length }
}

function numberOption(name: string, value: number, most: number): number {
  if (Number.isSafeInteger(value) && value > 0 && value <= most) return value
  throw new DisclosureReportError(
    'invalid-option',
    `${name}: ${String(value)} is no whole number from 1 to ${most}`,
  )
}

export function countOf(figure: Figure): number {
  return typeof figure === 'number' ? figure : 0
}

function systemFor(plan: FormPlan, report: Report, { previous, claims }: RepairOptions): System {
  let system = systems.get(plan)
  if (system === undefined) {
    system = systemOf(equationsOf(plan))
    systems.set(plan, system)
  }
  const more: Equation[] = []
  const fix = (path: string, constant: number, rule: string) =>
    more.push({ terms: new Map([[indexOfCell(plan, path), 1]]), constant, name: { rule, instance: path } })
  if (previous !== undefined && previous.year === report.year - 1) {
    for (const { path } of plan.cells) {
      if (!path.startsWith('requests.carriedOver.')) continue
      const value = getCell(previous, path.replace('carriedOver', 'carriedForward') as CellPath)
      if (typeof value === 'number') fix(path, value, 'continuity/requests-carried')
    }
  }
  for (const [path, value] of Object.entries(claims ?? {})) {
    if (!Number.isSafeInteger(value) || value < 0)
      throw new DisclosureReportError('invalid-option', `claims: ${path}: ${String(value)} is no count`)
    fix(path, value, 'claim')
  }
  return more.length === 0 ? system : systemOf([...system.equations, ...more])
}

/** Blank totals and unreadable figures: they take whatever value the others give them. */
function erasuresOf(
  plan: FormPlan,
  report: Report,
  figures: readonly Figure[],
  system: System,
): ReadonlySet<number> {
  const erased = new Set<number>()
  for (const { left, right } of plan.relations) {
    if (right.length === 1 && figures[right[0]!] === null) erased.add(right[0]!)
    if (left.length === 1 && figures[left[0]!] === null) erased.add(left[0]!)
  }
  for (const path of Object.keys(report.marks ?? {})) {
    const index = plan.indexOf.get(path)
    if (index !== undefined && figures[index] === null && system.columns.has(index)) erased.add(index)
  }
  return erased
}

function hasNoNegative(
  plan: FormPlan,
  solution: Solution,
  solved: ReadonlyMap<number, Equation>,
  valueAt: (cell: number) => number,
): boolean {
  for (const [cell, value] of solution) {
    if (!Number.isSafeInteger(value) || (value < 0 && plan.cells[cell]!.kind !== 'signedCount')) return false
  }
  for (const [cell, { terms, constant }] of solved) {
    let sum = constant
    let isOpen = false
    for (const [other, factor] of terms) {
      if (other === cell) continue
      if (solved.has(other)) isOpen = true
      sum -= factor * (solution.get(other) ?? valueAt(other))
    }
    if (!isOpen && sum / terms.get(cell)! < 0) return false
  }
  return true
}

/** Equations that are off, by the part of the form in which cells hang together. */
function partsOf(system: System, residuals: ReadonlyMap<number, number>): Map<number, number>[] {
  const parts: Map<number, number>[] = []
  const seen = new Set<number>()
  for (const start of residuals.keys()) {
    if (seen.has(start)) continue
    const part = new Map<number, number>()
    const queue = [start]
    seen.add(start)
    for (const row of queue) {
      if (residuals.has(row)) part.set(row, residuals.get(row)!)
      if (part.size + seen.size > 0) {
        for (const cell of system.equations[row]!.terms.keys()) {
          for (const next of system.columns.get(cell)!.keys()) {
            if (seen.has(next)) continue
            seen.add(next)
            queue.push(next)
          }
        }
      }
    }
    parts.push(part)
  }
  return parts
}

/** The system without the equations that are off in other parts. */
function rowsOfPart(
  { equations }: System,
  residuals: ReadonlyMap<number, number>,
  part: ReadonlyMap<number, number>,
): Equation[] {
  return equations.filter((_, row) => !residuals.has(row) || part.has(row))
}

function byCost(a: Candidate, b: Candidate): number {
  return a.cost - b.cost || a.solution.size - b.solution.size
}

/** No slip explains the change, and at least one figure looks nothing like what was meant. */
function isStrange(
  { solution, slip }: Candidate,
  edit: (cell: number, to: number) => readonly [RepairReason, number],
): boolean {
  return slip === null && [...solution].some(([cell, to]) => edit(cell, to)[0] === 'other')
}

function keyOf(solution: Solution): string {
  return [...solution].sort(([a], [b]) => a - b).join(';')
}

function joined(first: Candidate, second: Candidate): Candidate {
  return {
    solution: new Map([...first.solution, ...second.solution]),
    slip: first.solution.size === 0 ? second.slip : null,
    cost: first.cost + second.cost,
  }
}

function totalsOf({ relations }: FormPlan): ReadonlySet<number> {
  return new Set(relations.flatMap(({ right }) => (right.length === 1 ? right : [])))
}

/** Finds the likeliest story behind a solution. */
function judgeWith(
  grid: Grid,
  totals: ReadonlySet<number>,
  figures: readonly Figure[],
  valueAt: (cell: number) => number,
) {
  const left = new Map([...grid.right].map(([a, b]) => [b, a]))
  const above = new Map([...grid.below].map(([a, b]) => [b, a]))
  const edit = (cell: number, to: number) => {
    const around = [grid.right, grid.below, left, above].map((map) => map.get(cell))
    return judgeEdit(
      figures[cell] as number | null,
      to,
      around.filter((each) => each !== undefined).map(valueAt),
      totals.has(cell),
    )
  }
  const judge = (solution: Solution): Candidate => {
    let cost = 0
    for (const [cell, to] of solution) cost += edit(cell, to)[1]
    const slip = pairSlip(grid, solution, valueAt)
    return slip !== undefined && slip.cost < cost ? { solution, ...slip } : { solution, slip: null, cost }
  }
  return Object.assign(judge, { edit })
}
