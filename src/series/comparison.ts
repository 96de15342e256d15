import { add, plain, type Sum, signOf, subtract } from '../check/sum.js'
import { Decimal } from '../figures/decimal.js'
import type { CellPath, FormId } from '../forms/catalogue.js'
import type { CellKind, Label } from '../forms/form.js'
import { indicators } from '../forms/indicators.js'
import { type FormCell, type FormPlan, labelsOf } from '../forms/plan.js'
import { planOfReport } from '../report/cells.js'
import { requireTexts } from '../report/decoded.js'
import { type Figure, figuresOf } from '../report/figures.js'
import type { Report } from '../report/types.js'
import { type NarrativeKey, narrativeText } from './narrative-text.js'
import { type Repetition, textRepetition } from './similarity.js'

/** A figure as plain data: a count, an amount (万元) as decimal string, or `null`: not stated. */
export type PlainFigure = number | string | null

/** How a figure went. `from-zero`: last year 0, so there is no ratio. `unknown`: one of the two is not stated. */
export type Trend = 'same' | 'up' | 'down' | 'from-zero' | 'to-zero' | 'unknown'

/** One cell in both years. */
export interface ComparedCell {
  /** Address on the current form; of a figure that only the previous form asks for, on that. */
  readonly path: CellPath
  readonly labels: readonly Label[]
  readonly kind: CellKind
  /** Which of the two forms asks for the figure. */
  readonly asked: 'both' | 'previous' | 'current'
  readonly previous: PlainFigure
  readonly current: PlainFigure
  /** `current − previous`. */
  readonly difference: PlainFigure
  /** `current ÷ previous` to four decimals; `null` where nothing, zero or less was before. */
  readonly ratio: string | null
  readonly trend: Trend
}

/** A ratio with what stands above and below the line. */
export interface IndicatorValue {
  readonly numerator: PlainFigure
  readonly denominator: PlainFigure
  /** To four decimals; `null` where a side is not stated or the denominator is 0. */
  readonly value: string | null
}

/** An indicator in both years. */
export interface ComparedIndicator {
  readonly id: string
  readonly label: Label
  readonly formula: Label
  readonly previous: IndicatorValue
  readonly current: IndicatorValue
  /** `current − previous`, as share: `0.0100` is one percentage point. */
  readonly difference: string | null
}

/** A section of text: how much of this year's stands in last year's too. */
export interface ComparedText extends Repetition {
  readonly section: NarrativeKey
  readonly label: Label
}

/** Whose report it is, and for which year. */
export interface ComparedReport {
  readonly agency: string
  readonly year: number
  readonly form: FormId
}

/** Two years side by side. Plain, JSON-serialisable. */
export interface Comparison {
  readonly previous: ComparedReport
  readonly current: ComparedReport
  /** In printed order of the current form, then what only the previous form asks for. */
  readonly cells: readonly ComparedCell[]
  readonly indicators: readonly ComparedIndicator[]
  readonly texts: readonly ComparedText[]
}

/**
 * Sets the reports of two years side by side: every figure with difference and ratio, the indicators that follow, and
 * how much of the wording is last year's.
 *
 * Across forms, a figure of one that the other splits into rows is compared with their sum; what only one form asks
 * for says so. Counts, amounts in 万元. Blanks stay blank: their difference is unknown.
 *
 * @returns Plain data, to be printed by `renderComparison`. Never throws for figures.
 * @example
 * compareYears(report, { ...report, year: 2024 }).indicators[0].current // {"numerator":3486,"denominator":3607,"value":"0.9665"}
 */
export function compareYears(previous: Report, current: Report): Comparison {
  const before = sideOf(previous)
  const now = sideOf(current)
  const own = now.plan.cells.map((cell) => compareCell(cell, before, now))
  const gone = before.plan.cells
    .filter(({ path }) => !now.plan.indexOf.has(path))
    .map((cell) => compareCell(cell, before, now))
  return {
    previous: headOf(previous),
    current: headOf(current),
    cells: [...own, ...gone],
    indicators: indicators.map(({ id, label, formula, numerator, denominator }) => {
      const values = [before, now].map((side) => ratioOf(total(side, numerator), total(side, denominator)))
      const [was, is] = values as [IndicatorValue, IndicatorValue]
      return {
        id,
        label,
        formula,
        previous: was,
        current: is,
        difference: shareDifference(was.value, is.value),
      }
    }),
    texts: now.plan.form.sections.flatMap((section) => {
      if (section.kind !== 'narrative') return []
      const key = section.key as NarrativeKey
      const label = { zh: section.zh, en: section.en }
      return [
        { section: key, label, ...textRepetition(narrativeText(current, key), narrativeText(previous, key)) },
      ]
    }),
  }
}

interface Side {
  readonly plan: FormPlan
  readonly figures: readonly Figure[]
}

function sideOf(report: Report): Side {
  const plan = planOfReport(report)
  requireTexts(report)
  return { plan, figures: figuresOf(plan, report) }
}

function headOf({ agency, year, form }: Report): ComparedReport {
  return { agency, year, form }
}

function compareCell(cell: FormCell, before: Side, now: Side): ComparedCell {
  const was = figureIn(before, cell)
  const is = figureIn(now, cell)
  const known = was != null && is != null
  const difference = known ? subtract(is, was) : null
  return {
    path: cell.path as CellPath,
    labels: labelsOf(cell).map(({ zh, en }) => ({ zh, en })),
    kind: cell.kind,
    asked: was === undefined ? 'current' : is === undefined ? 'previous' : 'both',
    previous: was == null ? null : plain(was),
    current: is == null ? null : plain(is),
    difference: difference === null ? null : plain(difference),
    ratio: known && signOf(was) > 0 ? fixed(is, was) : null,
    trend: difference === null ? 'unknown' : trendOf(was!, is!, signOf(difference)),
  }
}

function trendOf(was: Sum, is: Sum, sign: number): Trend {
  if (sign === 0) return 'same'
  if (signOf(was) === 0) return 'from-zero'
  if (signOf(is) === 0) return 'to-zero'
  return sign > 0 ? 'up' : 'down'
}

/** The figure at a cell's address, or the sum of the rows into which this form splits it; `undefined`: not asked. */
function figureIn({ plan, figures }: Side, cell: FormCell): Sum | null | undefined {
  const index = plan.indexOf.get(cell.path)
  if (index !== undefined) return figures[index] ?? null
  const parts = plan.cells.filter(
    ({ section, rowPath, columnPath }) =>
      section.key === cell.section.key &&
      columnPath === cell.columnPath &&
      rowPath.startsWith(`${cell.rowPath}.`),
  )
  return parts.length === 0 ? undefined : sumOf(parts.map((part) => figures[part.index] ?? null))
}

/** Blanks add nothing; where all are blank, so is the sum. */
function sumOf(figures: readonly (Sum | null)[]): Sum | null {
  const stated = figures.filter((figure) => figure !== null)
  return stated.length === 0 ? null : stated.reduce<Sum>((sum, figure) => add(sum, figure), 0)
}

function total(side: Side, patterns: readonly string[]): Sum | null {
  const matches = patterns.map(
    (pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replace('*', '[^.]+')}$`),
  )
  const cells = side.plan.cells.filter(({ path }) => matches.some((match) => match.test(path)))
  // A blank total of a row is that of its columns.
  return sumOf(cells.map((cell) => side.figures[cell.index] ?? acrossRow(side, cell)))
}

function acrossRow({ plan, figures }: Side, { index, rowPath }: FormCell): Sum | null {
  const row = plan.relations.find(
    ({ left, right }) => right[0] === index && plan.cells[left[0]!]!.rowPath === rowPath,
  )
  return sumOf((row?.left ?? []).map((part) => figures[part] ?? null))
}

function ratioOf(numerator: Sum | null, denominator: Sum | null): IndicatorValue {
  const known = numerator !== null && denominator !== null && signOf(denominator) !== 0
  return {
    numerator: numerator === null ? null : plain(numerator),
    denominator: denominator === null ? null : plain(denominator),
    value: known ? fixed(numerator, denominator) : null,
  }
}

function fixed(numerator: Sum, denominator: Sum): string {
  return new Decimal(numerator).dividedBy(denominator).toFixed(4)
}

function shareDifference(was: string | null, is: string | null): string | null {
  return was === null || is === null ? null : new Decimal(is).minus(was).toFixed(4)
}
