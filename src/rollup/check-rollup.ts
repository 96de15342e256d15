import { type Collector, collectorFor, type FindingsResult } from '../check/collector.js'
import type { RuleSettings } from '../check/settings.js'
import { given } from '../choice.js'
import { Decimal } from '../figures/decimal.js'
import type { CellPath } from '../forms/catalogue.js'
import type { CellKind } from '../forms/form.js'
import type { FormPlan } from '../forms/plan.js'
import { planOfReport } from '../report/cells.js'
import { requireTexts } from '../report/decoded.js'
import { type Figure, figuresOf } from '../report/figures.js'
import type { Report } from '../report/types.js'
import { addToRollup, emptyRollup } from './accumulator.js'
import type { PartFigures } from './contained.js'
import { addAmounts, type ExactSum, exactCount } from './exact.js'
import { checkParts } from './parts.js'
import { groupOf } from './roll-up.js'
import { rollupCell, rollupPartCountedTwice, rollupPartLeftOut, rollupRules } from './rules.js'

/** Options of {@link checkRollup}. */
export interface CheckRollupOptions {
  /** Names of all organs that have to report. With it, and nobody missing, a wrong sum is an error. */
  readonly expected?: Iterable<string>
  /** Another severity for a rule, or `off`. */
  readonly rules?: RuleSettings
}

/** What {@link checkRollup} found. */
export interface RollupCheck extends FindingsResult {
  /** How many parts are of the form and year of the combined report. */
  readonly reports: number
  /** Cells that are not the sum, but told in one finding about the part that was left out or counted twice. */
  readonly implied: number
}

interface Difference {
  readonly index: number
  readonly expected: ExactSum
  readonly actual: ExactSum | null
  readonly difference: ExactSum | null
}

/**
 * Compares a combined report with its parts: every cell must be the sum.
 *
 * Blank parts add nothing. An amount (万元) that is the sum rounded to the decimals printed holds. Each finding lists
 * the organs whose figures make up the sum, the largest first.
 *
 * @returns Findings `rollup/*`. Where all differences are the figures of one part, one finding says so. Throws
 * `invalid-value` for a part with a figure that is none.
 * @example
 * checkRollup(withCell(report, 'requests.received.total', 3515), [report]).findings.map(({ rule, data }) => [rule, data.difference]) // [["rollup/contains-itself",null],["rollup/cell",4]]
 */
export function checkRollup(
  combined: Report,
  parts: Iterable<Report>,
  options: CheckRollupOptions = {},
): RollupCheck {
  const plan = planOfReport(combined)
  requireTexts(combined)
  given('options', options, 'object')
  const reports = [...given('parts', parts, 'iterable')]
  const accumulator = addToRollup(emptyRollup(), reports, { agencies: 'names' })
  const { agency, year, form } = combined
  const group = groupOf(accumulator, form, year)
  const collector = collectorFor(rollupRules, options.rules)
  const added = reports
    .filter((part) => part.form === form && part.year === year)
    .map((part) => ({ agency: part.agency, figures: figuresOf(plan, part).map(plainFigure) }))
  const complete = checkParts(
    accumulator,
    group,
    { agency, year, form, expected: options.expected, parts: added },
    collector,
  )
  const stated = figuresOf(plan, combined)
  const differences: Difference[] = []
  for (const { index, kind } of plan.cells) {
    const actual = plainFigure(stated[index]!)
    const expected = group.sums[index]!
    const difference = minus(actual ?? 0, expected, kind)
    if (group.reports === 0 || (actual === null && group.blanks[index] === group.reports)) {
      collector.judge(rollupCell, 'notApplicable')
    } else if (
      isZero(difference) ||
      (kind === 'amount' && actual !== null && isRounding(actual, difference))
    ) {
      collector.judge(rollupCell, 'held')
    } else {
      differences.push({ index, expected, actual, difference: actual === null ? null : difference })
    }
  }
  const implied = findPart(plan, differences, added, collector)
  if (!implied) {
    for (const { index, expected, actual, difference } of differences) {
      const path = plan.cells[index]!.path as CellPath
      const contributions = contributionsTo(index, added)
      const suspects = contributions.filter(
        ({ value }) => difference !== null && unsigned(value) === unsigned(difference),
      )
      collector.judge(rollupCell, {
        outcome: actual === null ? 'undetermined' : 'violated',
        severity: complete ? 'error' : rollupCell.severity,
        cells: [{ path, value: actual, sign: -1 }],
        data: {
          form,
          expected,
          actual,
          difference,
          reports: group.reports,
          blank: group.blanks[index]!,
          contributions,
          suspects: suspects.length > 3 ? [] : suspects.map((each) => each.agency),
        },
      })
    }
  }
  return { ...collector.result(), reports: group.reports, implied: implied ? differences.length : 0 }
}

function plainFigure(figure: Figure): number | string | null {
  return typeof figure === 'object' && figure !== null ? figure.toFixed() : figure
}

function minus(a: ExactSum, b: ExactSum, kind: CellKind): ExactSum {
  return kind === 'amount' ? addAmounts(String(a), negative(String(b))) : exactCount(BigInt(a) - BigInt(b))
}

function negative(amount: string): string {
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`
}

function isZero(sum: ExactSum): boolean {
  return Number(sum) === 0
}

function unsigned(sum: ExactSum): string {
  return String(sum).replace('-', '')
}

/** Whether a difference is no more than half a unit of the last decimal printed. */
function isRounding(printed: ExactSum, difference: ExactSum): boolean {
  const places = new Decimal(printed).decimalPlaces()
  return new Decimal(difference).abs().times(2).lessThanOrEqualTo(new Decimal(10).pow(-places))
}

function contributionsTo(
  index: number,
  parts: readonly PartFigures[],
): { agency: string; value: number | string }[] {
  return parts
    .flatMap(({ agency, figures }) => {
      const value = figures[index]!
      return value === null || isZero(value) ? [] : [{ agency, value }]
    })
    .sort((a, b) => Math.abs(Number(b.value)) - Math.abs(Number(a.value)))
}

/** One part whose figures are all the differences: left out (−) or counted twice (+). */
function findPart(
  plan: FormPlan,
  differences: readonly Difference[],
  parts: readonly PartFigures[],
  { judge }: Collector,
): boolean {
  const byIndex = new Map(differences.map(({ index, difference }) => [index, String(difference)]))
  const matches = (own: readonly (number | string | null)[], sign: '' | '-') =>
    plan.cells.every(({ index }) => {
      const figure = own[index] ?? 0
      const wanted = isZero(figure) ? undefined : sign === '' ? String(figure) : negative(String(figure))
      return byIndex.get(index) === wanted
    })
  // In a single cell the part is only a suspect, which the finding of the cell says.
  const candidates = differences.length < 2 ? [] : parts
  const found = (sign: '' | '-') => candidates.find(({ figures }) => matches(figures, sign))
  const leftOut = found('-')
  const twice = found('')
  const cells = differences.map(({ index, actual }) => ({
    path: plan.cells[index]!.path as CellPath,
    value: actual,
    sign: -1 as const,
  }))
  const finding = (part: PartFigures | undefined) =>
    part === undefined
      ? 'held'
      : { outcome: 'violated' as const, cells, data: { agency: part.agency, cells: cells.length } }
  judge(rollupPartLeftOut, finding(leftOut))
  judge(rollupPartCountedTwice, finding(twice))
  return leftOut !== undefined || twice !== undefined
}
