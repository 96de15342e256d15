import { type Collector, collectorFor, type FindingsResult } from '../check/collector.js'
import type { RuleSettings } from '../check/settings.js'
import { givenWith } from '../choice.js'
import { DisclosureReportError } from '../errors.js'
import { Decimal } from '../figures/decimal.js'
import { type CellPath, type FormId, formForYear, forms } from '../forms/catalogue.js'
import { planOf } from '../forms/plan.js'
import { blankReport } from '../report/blank.js'
import { tablesFrom } from '../report/figures.js'
import type { Report } from '../report/types.js'
import {
  addToRollup,
  emptyGroup,
  emptyRollup,
  groupsIn,
  type RollupAccumulator,
  type RollupGroup,
} from './accumulator.js'
import { checkParts } from './parts.js'
import { rollupRules, rollupTooLarge } from './rules.js'

/** Options of {@link rollUp} and {@link rollupReport}. */
export interface RollupOptions {
  /** Name of the organ whose report it becomes. */
  readonly agency: string
  /** Report year. Reports of other years are named and left out. */
  readonly year: number
  /** Form. Default: the form of that year. Reports on another form are named and left out. */
  readonly form?: FormId
  /** Names of all organs that have to report. Default: nobody is missed. */
  readonly expected?: Iterable<string>
  /** Another severity for a rule, or `off`. */
  readonly rules?: RuleSettings
}

/** A combined report, and what there is to say about its making. */
export interface Rollup extends FindingsResult {
  /** The sums as a report. Cells that everybody left blank are `null`. Its texts are missing: they need an author. */
  readonly report: Report
  /** How many reports are in the sums. */
  readonly reports: number
  /** The cells that some left blank, with how many. */
  readonly blanks: readonly { readonly path: CellPath; readonly blank: number }[]
}

/**
 * Adds the reports of subordinate organs up to the report of their area (article 49, second paragraph).
 *
 * Sums are exact; amounts in 万元. Blanks add nothing and are counted per cell. Takes any iterable in one pass.
 *
 * @returns The combined report with findings: another year or form (left out), an organ twice, missing, or containing
 * others. Throws {@link DisclosureReportError} `unknown-form`, and `invalid-value` for a figure that is none.
 * @example
 * rollUp([report, withCell(report, 'requests.received.total', 12)], { agency: '某省', year: 2023 }).report.requests.received.total // 3523
 */
export function rollUp(parts: Iterable<Report>, options: RollupOptions): Rollup {
  return rollupReport(addToRollup(emptyRollup(), parts, { agencies: 'names' }), options)
}

/**
 * The combined report of an accumulator: the end of a roll-up by {@link addToRollup} and {@link mergeRollups}.
 *
 * @returns As {@link rollUp}. Where names were not kept, a list of expected organs is compared by checksum.
 * @example
 * rollupReport(addToRollup(emptyRollup(), report), { agency: '某省', year: 2023 }).reports // 1
 */
export function rollupReport(accumulator: RollupAccumulator, options: RollupOptions): Rollup {
  const { agency, year } = givenWith('options', options, { agency: 'text' })
  const form = formOf(options)
  const group = groupOf(accumulator, form, year)
  const collector = collectorFor(rollupRules, options.rules)
  checkParts(accumulator, group, { agency, year, form, expected: options.expected }, collector)
  const plan = planOf(forms[form])
  const tables = tablesFrom(
    plan,
    plan.cells.map(({ index }) => figureOf(group, index, collector)),
  )
  return {
    report: { ...blankReport({ form, agency, year }), ...tables },
    reports: group.reports,
    blanks: plan.cells
      .filter(({ index }) => group.blanks[index]! > 0)
      .map(({ path, index }) => ({ path: path as CellPath, blank: group.blanks[index]! })),
    ...collector.result(),
  }
}

/** The form of a roll-up: as asked, or that of its year. */
export function formOf({ form, year }: { readonly form?: FormId; readonly year: number }): FormId {
  const id = form ?? formForYear(year)
  if (id !== undefined) return id
  throw new DisclosureReportError('unknown-form', `No form is known for ${year}; name one by the option form`)
}

/** The sums of one form and year. */
export function groupOf(accumulator: RollupAccumulator, form: FormId, year: number): RollupGroup {
  return (
    groupsIn(accumulator).find((group) => group.form === form && group.year === year) ??
    emptyGroup({ form, year })
  )
}

function figureOf({ form, reports, sums, blanks }: RollupGroup, index: number, { judge }: Collector) {
  const { path, kind } = planOf(forms[form]).cells[index]!
  const sum = sums[index]!
  if (blanks[index] === reports) return null
  if (kind === 'amount') return new Decimal(sum)
  if (typeof sum === 'number') return sum
  const cells = [{ path: path as CellPath, value: null, sign: 0 as const }]
  judge(rollupTooLarge, { outcome: 'violated', cells, data: { sum } })
  return null
}
