import type { Collector } from '../check/collector.js'
import type { JsonValue } from '../check/finding.js'
import type { CellPath, FormId } from '../forms/catalogue.js'
import { forms } from '../forms/catalogue.js'
import { type FormPlan, planOf } from '../forms/plan.js'
import type { RollupAccumulator, RollupGroup } from './accumulator.js'
import { addChecksums, agencyChecksum, agencyName } from './agencies.js'
import { canContain, type PartFigures, type SumOfParts, sumsOfParts } from './contained.js'
import { addAmounts, addCounts } from './exact.js'
import {
  rollupAgenciesDiffer,
  rollupBlanks,
  rollupContainsItself,
  rollupDuplicate,
  rollupForm,
  rollupMissing,
  rollupNestedParts,
  rollupNoReports,
  rollupSumOfOthers,
  rollupSumOfParts,
  rollupUnexpected,
  rollupYear,
} from './rules.js'

/** What the combined report is to be. */
export interface RollupTarget {
  readonly agency: string
  readonly year: number
  readonly form: FormId
  readonly expected?: Iterable<string> | undefined
  /** The figures of each part, where they are at hand: they tell what names alone cannot. */
  readonly parts?: readonly PartFigures[]
}

/**
 * Checks which reports went into a roll-up: years, forms, organs missing or double, parts that contain others.
 *
 * @returns Whether every expected organ is known to be there exactly once, and nothing else.
 */
export function checkParts(
  accumulator: RollupAccumulator,
  group: RollupGroup,
  { agency, year, form, expected, parts }: RollupTarget,
  { judge }: Collector,
): boolean {
  judge(rollupNoReports, group.reports > 0 ? 'held' : violated({ form, year }))
  const others = accumulator.groups.filter((other) => other.form !== form || other.year !== year)
  const ofYear = others.filter((other) => other.year !== year)
  const ofForm = others.filter((other) => other.year === year)
  for (const other of ofYear) judge(rollupYear, violated({ ...briefly(other), expected: year }))
  for (const other of ofForm) judge(rollupForm, violated({ ...briefly(other), expected: form }))
  if (ofYear.length === 0) judge(rollupYear, 'held')
  if (ofForm.length === 0) judge(rollupForm, 'held')

  const complete = checkAgencies(group, expected, judge)
  const known = group.unnamed === 0 ? group.agencies.map(([name]) => name) : null
  const own = placeOf(agencyName(agency))
  const itself = (known ?? [...group.sample, agencyName(group.largest.agency)]).some(
    (name) => placeOf(name) === own,
  )
  judge(rollupContainsItself, itself ? violated({ agency }) : known === null ? 'notApplicable' : 'held')
  judge(rollupSumOfOthers, isSumOfOthers(group) ? violated({ agency: group.largest.agency }) : 'held')
  const named = nestedAgencies(known ?? [], own)
  const plan = planOf(forms[form])
  const sums = parts === undefined ? [] : sumsOfParts(plan, parts, named)
  for (const each of sums) judge(rollupSumOfParts, violated({ ...each }))
  if (sums.length === 0) judge(rollupSumOfParts, parts === undefined ? 'notApplicable' : 'held')
  const byName = new Map(parts?.map((part) => [agencyName(part.agency), part]))
  const nested = named
    .filter(({ agency }) => !sums.some((sum) => agencyName(sum.agency) === agency))
    .map((each) => withoutLarger(each, plan, byName))
    .filter(({ agencies }) => agencies.length > 0)
  for (const each of nested) judge(rollupNestedParts, violated({ ...each }))
  if (nested.length === 0) judge(rollupNestedParts, known === null ? 'notApplicable' : 'held')
  checkBlanks(group, judge)
  return complete
}

function violated(data: { readonly [key: string]: JsonValue }) {
  return { outcome: 'violated' as const, data }
}

function briefly({ form, year, reports, sample }: RollupGroup) {
  return { form, year, reports, agencies: sample }
}

function checkAgencies(
  { agencies, unnamed, checksum, reports }: RollupGroup,
  expected: Iterable<string> | undefined,
  judge: Collector['judge'],
): boolean {
  const named = unnamed === 0
  const doubles = named ? agencies.filter(([, count]) => count > 1) : []
  for (const [agency, count] of doubles) judge(rollupDuplicate, violated({ agency, reports: count }))
  if (doubles.length === 0) judge(rollupDuplicate, named ? 'held' : 'notApplicable')
  if (expected === undefined) {
    for (const rule of [rollupMissing, rollupUnexpected, rollupAgenciesDiffer]) judge(rule, 'notApplicable')
    return false
  }
  const wanted = new Set([...expected].map(agencyName))
  const sum = [...wanted].reduce((total, name) => addChecksums(total, agencyChecksum(name)), 0)
  const complete = sum === checksum && wanted.size === reports
  if (!named) {
    judge(rollupMissing, 'notApplicable')
    judge(rollupUnexpected, 'notApplicable')
    judge(rollupAgenciesDiffer, complete ? 'held' : violated({ reports, expected: wanted.size }))
    return complete
  }
  const seen = new Set(agencies.map(([name]) => name))
  const missing = [...wanted].filter((name) => !seen.has(name))
  const unexpected = [...seen].filter((name) => !wanted.has(name))
  judge(rollupMissing, missing.length === 0 ? 'held' : violated({ agencies: missing, expected: wanted.size }))
  judge(rollupUnexpected, unexpected.length === 0 ? 'held' : violated({ agencies: unexpected }))
  judge(rollupAgenciesDiffer, 'notApplicable')
  return complete
}

/** With three or more reports, whether the largest is the sum of all others in every cell. */
function isSumOfOthers({ form, reports, largest, sums }: RollupGroup): boolean {
  if (reports < 3 || largest.weight === 0) return false
  return planOf(forms[form]).cells.every(({ kind }, i) => {
    const figure = largest.figures[i] ?? 0
    return kind === 'amount'
      ? addAmounts(String(figure), String(figure)) === sums[i]
      : addCounts(figure, figure) === sums[i]
  })
}

/** 宿城区人民政府 and 宿城区 are one area. */
function placeOf(name: string): string {
  return name.replace(/(?:人民)?政府$/, '')
}

const area = /(?:省|自治区|市|州|盟|地区|县|区|旗|镇|乡|街道)$/

/** A part with a larger figure than the area cannot be contained in it. */
function withoutLarger(
  { agency, agencies }: SumOfParts,
  plan: FormPlan,
  parts: ReadonlyMap<string, PartFigures>,
): SumOfParts {
  const whole = parts.get(agency)
  const inside = (name: string) => whole === undefined || canContain(plan, whole, parts.get(name)!)
  return { agency, agencies: agencies.filter(inside) }
}

/** Names of areas (宿城区, 宿城区人民政府) with the names that begin with them. `sorted`: so they stand together. */
function nestedAgencies(sorted: readonly string[], own: string): SumOfParts[] {
  const nested: SumOfParts[] = []
  const byArea = new Map<string, SumOfParts>()
  for (const agency of sorted) {
    const place = placeOf(agency)
    if (place !== own && area.test(place) && !byArea.has(place)) {
      const entry = { agency, agencies: [] }
      byArea.set(place, entry)
      nested.push(entry)
    }
  }
  for (const agency of sorted) {
    for (let end = agency.length - 1; end >= 2; end -= 1) {
      const entry = byArea.get(agency.slice(0, end))
      if (entry !== undefined && entry.agency !== agency) entry.agencies.push(agency)
    }
  }
  return nested.filter(({ agencies }) => agencies.length > 0)
}

function checkBlanks({ form, reports, sums, blanks }: RollupGroup, judge: Collector['judge']): void {
  const most = Math.max(0, ...blanks)
  if (most === 0) {
    judge(rollupBlanks, 'held')
    return
  }
  const cells = planOf(forms[form]).cells.filter(({ index }) => blanks[index]! > 0)
  const first = cells.find(({ index }) => blanks[index] === most)!
  judge(rollupBlanks, {
    outcome: 'violated',
    cells: [first, ...cells.filter((cell) => cell !== first)].map(({ path, index }) => ({
      path: path as CellPath,
      value: blanks[index] === reports ? null : sums[index]!,
      sign: 0,
    })),
    data: { cells: cells.length, blank: most, reports },
  })
}
