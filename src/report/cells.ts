import { DisclosureReportError } from '../errors.js'
import type { CellPath, FormId } from '../forms/catalogue.js'
import type { CellKind, Label, TableSectionKey } from '../forms/form.js'
import { type FormPlan, labelsOf, planOf } from '../forms/plan.js'
import { type Figure, figuresOf, tablesFrom } from './figures.js'
import { formOfReport } from './form-of.js'
import type { Report } from './types.js'

/** One figure of a report, with where it stands. */
export interface Cell {
  readonly path: CellPath
  readonly section: TableSectionKey
  /** The official labels from the section to the column. */
  readonly labels: readonly Label[]
  readonly kind: CellKind
  /** The count, the amount in 万元, or `null`: not stated. */
  readonly value: Figure
}

/** The plan of the form that a report is on. Throws `unknown-form` for any other, and for what is no report at all. */
export function planOfReport(report: { readonly form: FormId }): FormPlan {
  return planOf(formOfReport(report))
}

/**
 * Every figure of a report in printed order: section two row by row, section three row by row and left to right,
 * section four left to right.
 *
 * @example
 * cellsOf(report).filter((cell) => cell.value === null).map((cell) => cell.path)
 */
export function cellsOf(report: Report): readonly Cell[] {
  const plan = planOfReport(report)
  const figures = figuresOf(plan, report)
  return plan.cells.map((cell) => ({
    path: cell.path as CellPath,
    section: cell.section.key,
    labels: labelsOf(cell).map(({ zh, en }) => ({ zh, en })),
    kind: cell.kind,
    value: figures[cell.index] ?? null,
  }))
}

/** Position of a cell in its form. Throws `unknown-cell` for an address that the form does not have. */
export function indexOfCell(plan: FormPlan, path: string): number {
  const index = plan.indexOf.get(path)
  if (index === undefined) {
    throw new DisclosureReportError('unknown-cell', `Form ${plan.form.id} has no cell ${path}`)
  }
  return index
}

/**
 * The figure at an address.
 *
 * @returns A count, an amount in 万元, or `null`. Throws {@link DisclosureReportError} `unknown-cell`; `invalid-value`
 * for an object that lacks the cell.
 * @example
 * getCell(report, 'requests.outcomes.total.total') // 3486
 */
export function getCell(report: Report, path: CellPath): Figure {
  const plan = planOfReport(report)
  const { path: known } = plan.cells[indexOfCell(plan, path)]!
  const figure = known
    .split('.')
    .reduce<unknown>((place, key) => (place as { [key: string]: unknown } | undefined)?.[key], report)
  if (figure !== undefined) return figure as Figure
  throw new DisclosureReportError('invalid-value', `The report lacks ${known}: decode it with reportSchema`)
}

/** A copy of a report with other figures; everything that is no figure stays. */
export function withFigures<R extends Report>(report: R, figures: readonly Figure[]): R {
  return { ...report, ...tablesFrom(planOfReport(report), figures) }
}
