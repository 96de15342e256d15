import { DisclosureReportError } from '../errors.js'
import type { CellPath } from '../forms/catalogue.js'
import type { FormPlan } from '../forms/plan.js'
import { planOfReport } from '../report/cells.js'
import { type Figure, figuresOf } from '../report/figures.js'
import type { Report } from '../report/types.js'
import { blankTotals, unprintedIn, unreadableIn } from './erasures.js'
import { type Equation, equationsOf } from './system.js'

/** A figure in a region. */
export interface RollupCell {
  /** Position among the parts; `null`: the combined report. */
  readonly part: number | null
  readonly path: CellPath
}

/** The figures of a region in one row: those of the combined report, then of each part; cells count through. */
export interface Region {
  readonly plan: FormPlan
  /** The combined report and the parts that can be added up to it. */
  readonly reports: readonly Report[]
  readonly figures: readonly Figure[]
  /** Position among all parts of each part that is used. */
  readonly used: readonly number[]
  readonly skipped: readonly number[]
  /** Figures that cannot be read. */
  readonly hidden: ReadonlySet<number>
  /** Totals that were not worked out. */
  readonly blankTotals: readonly number[]
  readonly placeOf: (cell: number) => RollupCell
  readonly agencyOf: (cell: number) => string
}

/** Lays out a region. Throws `invalid-option`, `unknown-cell`. */
export function regionOf(
  combined: Report,
  parts: readonly Report[],
  unreadable: readonly RollupCell[],
): Region {
  for (const { part } of unreadable)
    if (part !== null && parts[part] === undefined)
      throw new DisclosureReportError('invalid-option', `unreadable: part ${String(part)} is not there`)
  const plan = planOfReport(combined)
  const size = plan.cells.length
  const positions = parts.map((_, at) => at)
  const isPart = (at: number) => parts[at]!.form === combined.form && parts[at]!.year === combined.year
  const used = positions.filter(isPart)
  const reports = [combined, ...used.map((at) => parts[at]!)]
  const figures = reports.map((report) => figuresOf(plan, report))
  const hidden = new Set(
    reports.flatMap((report, at) => {
      const part = at === 0 ? null : used[at - 1]
      const named = unreadable.filter((each) => each.part === part).map(({ path }) => path)
      return [...unreadableIn(plan, report, figures[at]!, named)].map((cell) => at * size + cell)
    }),
  )
  const reportOf = (cell: number) => Math.floor(cell / size)
  return {
    plan,
    reports,
    figures: figures.flat(),
    used,
    skipped: positions.filter((at) => !isPart(at)),
    hidden,
    blankTotals: reports.flatMap((report, at) => {
      const unprinted = unprintedIn(plan, report, figures[at]!)
      return blankTotals(plan, figures[at]!)
        .filter((cell) => !unprinted.has(cell))
        .map((cell) => at * size + cell)
    }),
    placeOf: (cell) => ({
      part: reportOf(cell) === 0 ? null : used[reportOf(cell) - 1]!,
      path: plan.cells[cell % size]!.path as CellPath,
    }),
    agencyOf: (cell) => reports[reportOf(cell)]!.agency,
  }
}

/** What the figures of a region are held to: the sums of each report, and each cell of the combined one. */
export function equationsOfRegion({ plan, reports, figures, hidden }: Region): Equation[] {
  const size = plan.cells.length
  const equations = reports.flatMap((_, at) => equationsOf(plan, at * size))
  if (reports.length === 1) return equations
  for (const { index, kind, path } of plan.cells) {
    // A blank of the whole says nothing.
    if (kind === 'amount' || (figures[index] === null && !hidden.has(index))) continue
    const terms = new Map([[index, -1]])
    for (let at = 1; at < reports.length; at += 1) terms.set(at * size + index, 1)
    equations.push({ terms, constant: 0, name: { rule: 'rollup/cell', instance: path } })
  }
  return equations
}
