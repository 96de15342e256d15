import type { CellPath } from '../forms/catalogue.js'
import { planOfReport } from '../report/cells.js'
import { type Figure, figuresOf } from '../report/figures.js'
import type { Report } from '../report/types.js'
import { judgeEdit } from './plausibility.js'
import { certaintyOf, type RepairChange, type RepairResult } from './repair.js'
import { type Budget, type Solution, smallestSolutions } from './search.js'
import { countOf, numberOption } from './suggest-repairs.js'
import { type Equation, equationsOf, residualsOf, systemOf } from './system.js'

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
}

/** Options of {@link suggestRollupRepairs}. */
export interface RollupRepairOptions {
  /** Figures that a repair may change, in all reports together. Default: 3; at most 4. */
  readonly maxCells?: number
  /** Steps of the search before it is given up. Default: 20,000. */
  readonly maxSteps?: number
}

/**
 * Which figure of which organ is wrong, where a combined report is not the sum of its parts: the smallest change that
 * makes every report hold and every cell the sum.
 *
 * Blank figures count as zero; an equation whose total is blank, and a blank of the combined report, say nothing.
 *
 * @returns Best first, at most 50. Throws {@link DisclosureReportError} `invalid-option`.
 * @example
 * const region = withCell(report, 'requests.received.total', 3151)
 * suggestRollupRepairs(region, [report]).repairs[0].changes.map(({ part, to }) => [part, to]) // [[null,3511]]
 */
export function suggestRollupRepairs(
  combined: Report,
  parts: readonly Report[],
  { maxCells = 3, maxSteps = 20_000 }: RollupRepairOptions = {},
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
  const equations: Equation[] = reports.flatMap((_, at) =>
    equationsOf(plan, at * size).filter(({ terms }) => {
      const right = [...terms].filter(([, factor]) => factor < 0)
      return right.length !== 1 || figures[right[0]![0]] !== null
    }),
  )
  if (used.length > 0) {
    for (const { index, kind, path } of plan.cells) {
      if (kind === 'amount' || figures[index] === null) continue
      const terms = new Map([[index, -1]])
      for (let at = 1; at < reports.length; at += 1) terms.set(at * size + index, 1)
      equations.push({ terms, constant: 0, name: { rule: 'rollup/cell', instance: path } })
    }
  }
  const system = systemOf(equations)
  const residuals = residualsOf(system, valueAt)
  const result = { maxCells, skipped }
  if (residuals.size === 0) return { ...result, outcome: 'consistent', certainty: null, repairs: [] }
  if ([...residuals.values()].some(Number.isNaN))
    return { ...result, outcome: 'tooLarge', certainty: null, repairs: [] }
  const budget: Budget = { nodes: maxSteps, solutions: 500 }
  const isAllowed = (solution: Solution) =>
    [...solution].every(
      ([cell, value]) =>
        Number.isSafeInteger(value) && (value >= 0 || plan.cells[cell % size]!.kind === 'signedCount'),
    )
  const repairs = smallestSolutions(system, residuals, valueAt, isAllowed, maxCells, budget)
    .map((solution): RollupRepair => {
      let cost = 0
      const changes = [...solution].map(([cell, to]): RollupRepairChange => {
        const at = Math.floor(cell / size)
        const from = figures[cell] as number | null
        const [reason, unlikely] = judgeEdit(from, to, [], false)
        cost += unlikely
        const path = plan.cells[cell % size]!.path as CellPath
        return { agency: reports[at]!.agency, part: at === 0 ? null : used[at - 1]!, path, from, to, reason }
      })
      return { changes, cost: Math.round(cost * 100) / 100 }
    })
    .sort((a, b) => a.cost - b.cost)
  const complete = budget.nodes >= 0 && budget.solutions > 0
  if (repairs.length === 0)
    return { ...result, outcome: complete ? 'none' : 'exhausted', certainty: null, repairs: [] }
  const certainty = certaintyOf(repairs, complete, repairs.length === 1)
  return { ...result, outcome: 'repaired', certainty, repairs: repairs.slice(0, 50) }
}
