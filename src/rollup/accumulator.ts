import { DisclosureReportError } from '../errors.js'
import { type FormId, forms } from '../forms/catalogue.js'
import { planOf } from '../forms/plan.js'
import { planOfReport } from '../report/cells.js'
import { requireTexts } from '../report/decoded.js'
import { formOfId } from '../report/form-of.js'
import type { Report } from '../report/types.js'
import { type AgencyCounts, addChecksums, mergeAgencies } from './agencies.js'
import { addAmounts, addCounts, type ExactSum } from './exact.js'
import { type OpenGroup, openGroup } from './open-group.js'

/** The report with the most counted in it: it may be a roll-up itself. */
export interface LargestReport {
  readonly agency: string
  /** All its counts added up. Reports of nothing but zeros do not compete. */
  readonly weight: number
  /** Its figures in the order of `cellsOf`. */
  readonly figures: readonly (number | string | null)[]
}

/** The sums over the reports of one form and one year. */
export interface RollupGroup {
  readonly form: FormId
  readonly year: number
  readonly reports: number
  /** Per cell, in the order of `cellsOf`, what is stated, added up without rounding. */
  readonly sums: readonly ExactSum[]
  /** Per cell, how many reports left it blank. */
  readonly blanks: readonly number[]
  readonly largest: LargestReport
  /** The first three names in alphabetical order: reports of a wrong year or form can be named. */
  readonly sample: readonly string[]
  /** Sum of the checksums of all names. */
  readonly checksum: number
  /** The names, where the caller had them kept. */
  readonly agencies: AgencyCounts
  /** How many of the reports came without keeping the name. */
  readonly unnamed: number
}

/**
 * Reports added up: plain JSON that other processes and languages can keep, send and merge.
 *
 * Its size depends on the number of forms and years, not on the number of reports, unless names are kept. Reports of
 * another form or year never mix: each pair has sums of its own.
 */
export interface RollupAccumulator {
  /** By form, then by year. */
  readonly groups: readonly RollupGroup[]
}

/** Options of {@link addToRollup}. */
export interface AddToRollupOptions {
  /**
   * `checksum` (default): names are not kept, the accumulator stays of one size; with a list of expected organs it
   * still tells whether exactly those reported. `names`: double reports are named; grows with the number of organs.
   */
  readonly agencies?: 'checksum' | 'names'
}

/**
 * The sum of no reports: the neutral element of {@link mergeRollups}.
 *
 * @example
 * emptyRollup() // {"groups":[]}
 */
export function emptyRollup(): RollupAccumulator {
  return { groups: [] }
}

/**
 * Adds reports to an accumulator.
 *
 * One report or any iterable, a generator for instance: memory does not grow with the number of reports. Each call
 * copies the accumulator once, so adding in batches is faster than one by one.
 *
 * @returns A new accumulator. Throws {@link DisclosureReportError} `invalid-value`, naming organ and cell, for a figure
 * that is no count, no amount and not `null`, and for an accumulator of another shape; `unknown-form` for an unknown form.
 * @example
 * addToRollup(emptyRollup(), [previous, report]).groups.map((group) => group.year) // [2022,2023]
 */
export function addToRollup(
  accumulator: RollupAccumulator,
  reports: Report | Iterable<Report>,
  options: AddToRollupOptions = {},
): RollupAccumulator {
  const groups = new Map(groupsIn(accumulator).map((group) => [keyOf(group), group]))
  const open = new Map<string, OpenGroup>()
  const keepNames = options.agencies === 'names'
  let last: OpenGroup | undefined
  for (const report of isIterable(reports) ? reports : [reports]) {
    planOfReport(report)
    requireTexts(report)
    if (last === undefined || last.form !== report.form || last.year !== report.year) {
      const key = keyOf(report)
      last = open.get(key)
      if (last === undefined) {
        last = openGroup(groups.get(key) ?? emptyGroup(report))
        open.set(key, last)
      }
    }
    last.add(report, keepNames)
  }
  for (const [key, group] of open) groups.set(key, group.close())
  return inOrder(groups)
}

/**
 * The sum of two accumulators: what a combiner of a map-reduce engine, a worker pool or a database aggregate calls.
 *
 * Associative and commutative, with {@link emptyRollup} as neutral element, to the last byte of the JSON: the order in
 * which reports are added and parts are merged does not show in the result.
 *
 * @returns A new accumulator. Throws {@link DisclosureReportError} `invalid-value` for accumulators of another shape.
 * @example
 * mergeRollups(emptyRollup(), addToRollup(emptyRollup(), report)).groups[0].reports // 1
 */
export function mergeRollups(a: RollupAccumulator, b: RollupAccumulator): RollupAccumulator {
  const groups = new Map<string, RollupGroup>()
  for (const group of [...groupsIn(a), ...groupsIn(b)]) {
    const key = keyOf(group)
    const other = groups.get(key)
    groups.set(key, other === undefined ? group : mergeGroups(other, group))
  }
  return inOrder(groups)
}

function isIterable(reports: Report | Iterable<Report>): reports is Iterable<Report> {
  return Symbol.iterator in Object(reports)
}

function keyOf({ form, year }: { readonly form: FormId; readonly year: number }): string {
  return `${form}/${year}`
}

function inOrder(groups: ReadonlyMap<string, RollupGroup>): RollupAccumulator {
  return {
    groups: [...groups.values()].sort((a, b) =>
      a.form === b.form ? a.year - b.year : a.form < b.form ? -1 : 1,
    ),
  }
}

/** The groups of an accumulator, which may come from another process: refused where one is of another shape. */
export function groupsIn(accumulator: RollupAccumulator): readonly RollupGroup[] {
  const { groups } = Object(accumulator) as RollupAccumulator
  const fits = Array.isArray(groups) && groups.every(isGroup)
  if (!fits || new Set(groups.map(keyOf)).size < groups.length)
    throw new DisclosureReportError('invalid-value', 'The accumulator is of another shape')
  return groups
}

function isGroup(group: RollupGroup): boolean {
  const { form, year, reports, sums, blanks, largest, sample, checksum, agencies, unnamed } = Object(group)
  const { cells } = planOf(formOfId(form))
  return (
    [year, reports, checksum, unnamed].every(Number.isSafeInteger) &&
    [sums, blanks].every((each) => each?.length === cells.length) &&
    [sample, agencies, largest?.figures].every(Array.isArray) &&
    agencies.every(Array.isArray) &&
    cells.every(
      ({ kind, index }) =>
        Number.isSafeInteger(blanks[index]) &&
        (kind === 'amount' ? /^-?\d+(?:\.\d+)?$/.test(sums[index]) : /^-?\d+$/.test(sums[index])),
    )
  )
}

/** A group without reports. */
export function emptyGroup({ form, year }: { readonly form: FormId; readonly year: number }): RollupGroup {
  const { cells } = planOf(formOfId(form))
  return {
    form,
    year,
    reports: 0,
    sums: cells.map(({ kind }) => (kind === 'amount' ? '0' : 0)),
    blanks: cells.map(() => 0),
    largest: { agency: '', weight: 0, figures: [] },
    sample: [],
    checksum: 0,
    agencies: [],
    unnamed: 0,
  }
}

function mergeGroups(a: RollupGroup, b: RollupGroup): RollupGroup {
  const { cells } = planOf(forms[a.form])
  return {
    form: a.form,
    year: a.year,
    reports: a.reports + b.reports,
    sums: cells.map(({ kind }, i) =>
      kind === 'amount'
        ? addAmounts(a.sums[i] as string, b.sums[i] as string)
        : addCounts(a.sums[i]!, b.sums[i]!),
    ),
    blanks: a.blanks.map((blank, i) => blank + b.blanks[i]!),
    largest: larger(a.largest, b.largest),
    sample: [...new Set([...a.sample, ...b.sample])].sort().slice(0, SAMPLE),
    checksum: addChecksums(a.checksum, b.checksum),
    agencies: mergeAgencies(a.agencies, b.agencies),
    unnamed: a.unnamed + b.unnamed,
  }
}

/** How many names a group keeps in any case. */
export const SAMPLE = 3

/** The one with more counted in it. Where that is equal, name and figures decide, so that order does not. */
export function larger(a: LargestReport, b: LargestReport): LargestReport {
  if (a.weight !== b.weight) return a.weight > b.weight ? a : b
  if (a.agency !== b.agency) return a.agency < b.agency ? a : b
  return JSON.stringify(a) <= JSON.stringify(b) ? a : b
}
