import { type Collector, collectorFor, type FindingsResult } from '../check/collector.js'
import type { RuleSettings } from '../check/settings.js'
import { add, plain, type Sum, signOf, subtract } from '../check/sum.js'
import { given } from '../choice.js'
import { DisclosureReportError } from '../errors.js'
import { Decimal } from '../figures/decimal.js'
import type { CellPath } from '../forms/catalogue.js'
import type { FormPlan } from '../forms/plan.js'
import { planOfReport } from '../report/cells.js'
import { requireTexts } from '../report/decoded.js'
import { type Figure, figuresOf } from '../report/figures.js'
import type { Report } from '../report/types.js'
import type { Rule } from '../rules/rule.js'
import {
  continuityAgency,
  continuityAmountUnit,
  continuityRecycledText,
  continuityRules,
  continuityStatedChange,
  continuityYears,
} from './continuity-rules.js'
import { narrativeText } from './narrative-text.js'
import { textRepetition } from './similarity.js'
import { statedChanges } from './stated-change.js'
import { type YearEquation, yearEquations } from './year-equations.js'

/** Options of {@link checkContinuity}. */
export interface ContinuityOptions {
  /** Another severity for a rule, or `off`. */
  readonly rules?: RuleSettings
  /** `zero` (default): blanks are zero where that agrees, unknown otherwise. `unknown`: nothing follows from a blank. */
  readonly blanks?: 'zero' | 'unknown'
  /** Share of repeated text, 0 to 1, above which a section is found. Default: 0.5. */
  readonly repetition?: number
}

/** Why a rule had nothing to look at. */
export type NotApplicableReason = 'years-apart' | 'other-form' | 'not-stated' | 'too-short'

/** What {@link checkContinuity} found. */
export interface ContinuityCheck extends FindingsResult {
  /** Instances of rules that did not apply, with the reason. */
  readonly notApplicable: readonly {
    readonly rule: string
    readonly instance: string
    readonly reason: NotApplicableReason
  }[]
}

/** Below this many characters a text is a formula (“无其他需要报告的事项”), which may well be the same every year. */
const SHORT_TEXT = 50

/**
 * Whether this year's report continues last year's: requests carried, documents in force, items and their change, unit
 * of amounts, wording.
 *
 * Works across forms: rules whose figures mean something else on the other form do not apply, and the result says so.
 *
 * @returns Findings as in `checkReport`. Throws {@link DisclosureReportError} for a mistake in the options.
 * @example
 * checkContinuity(report, { ...report, year: 2024 }).findings.map((finding) => finding.rule)
 */
export function checkContinuity(
  previous: Report,
  current: Report,
  options: ContinuityOptions = {},
): ContinuityCheck {
  const { repetition = 0.5, blanks = 'zero' } = given('options', options, 'object')
  if (!(repetition >= 0 && repetition <= 1)) {
    throw new DisclosureReportError(
      'invalid-option',
      `repetition ${repetition}: expected a share from 0 to 1`,
    )
  }
  const collector = collectorFor(continuityRules, options.rules)
  const before: Side = sideOf(previous)
  const now: Side = sideOf(current)
  const notApplicable: { rule: string; instance: string; reason: NotApplicableReason }[] = []
  const skip = (rule: string, instance: string, reason: NotApplicableReason) => {
    notApplicable.push({ rule, instance, reason })
    collector.judge(ruleOf(rule), 'notApplicable')
  }
  const years = { previousYear: previous.year, year: current.year }
  const agencies = { previousAgency: previous.agency, agency: current.agency }
  const consecutive = current.year === previous.year + 1
  collector.judge(continuityYears, consecutive ? 'held' : { outcome: 'violated', data: years })
  const sameAgency = bareName(previous.agency) === bareName(current.agency)
  collector.judge(continuityAgency, sameAgency ? 'held' : { outcome: 'violated', data: agencies })
  for (const { rule, equations } of yearEquations(before.plan, now.plan)) {
    if (!consecutive || equations === null) skip(rule, rule, consecutive ? 'other-form' : 'years-apart')
    else {
      for (const equation of equations) {
        if (judgeEquation(equation, before, now, blanks, collector) === 'notApplicable') {
          skip(rule, now.plan.cells[equation.total]!.path, 'not-stated')
        }
      }
    }
  }
  for (const { index, path, kind } of now.plan.cells) {
    if (kind !== 'amount') continue
    const other = before.plan.indexOf.get(path)
    const value = now.figures[index]
    const last = other === undefined ? undefined : before.figures[other]
    if (!consecutive || other === undefined) {
      skip(continuityAmountUnit.id, path, consecutive ? 'other-form' : 'years-apart')
    } else if (value == null || last == null || Number(value) === 0 || Number(last) === 0) {
      skip(continuityAmountUnit.id, path, 'not-stated')
    } else {
      judgeUnit(path as CellPath, new Decimal(last), new Decimal(value), collector)
    }
  }
  const table = ({ plan, figures }: Side) => ({
    plan,
    blanks,
    figure: (path: string) => figures[plan.indexOf.get(path) ?? -1] ?? null,
  })
  const changes = consecutive ? statedChanges(current, table(before), table(now)) : []
  for (const change of changes) collector.judge(continuityStatedChange, change)
  if (changes.length === 0)
    skip(continuityStatedChange.id, continuityStatedChange.id, consecutive ? 'not-stated' : 'years-apart')
  for (const section of now.plan.form.sections) {
    if (section.kind !== 'narrative') continue
    const key = section.key as 'overview' | 'improvement' | 'otherMatters'
    const measured = textRepetition(narrativeText(current, key), narrativeText(previous, key))
    const { characters, repeated, share } = measured
    if (current.year <= previous.year) skip(continuityRecycledText.id, key, 'years-apart')
    else if (characters < SHORT_TEXT) skip(continuityRecycledText.id, key, 'too-short')
    else {
      const data = { section: key, characters, repeated, share, threshold: repetition }
      collector.judge(
        continuityRecycledText,
        repeated <= repetition * characters ? 'held' : { outcome: 'violated', data },
      )
    }
  }
  return { ...collector.result(), notApplicable }
}

interface Side {
  readonly plan: FormPlan
  readonly figures: readonly Figure[]
  readonly year: number
}

function sideOf(report: Report): Side {
  const plan = planOfReport(report)
  requireTexts(report)
  return { plan, figures: figuresOf(plan, report), year: report.year }
}

function ruleOf(id: string): Rule {
  return continuityRules.find((rule) => rule.id === id)!
}

function bareName(agency: string): string {
  return agency.normalize('NFKC').replace(/\s+/g, '')
}

function plainFigure(figure: Figure): number | string | null {
  return figure === null ? null : plain(figure)
}

/** Judges one equation; says so where it has nothing to judge, and leaves that to the caller. */
function judgeEquation(
  { rule: id, total, terms }: YearEquation,
  before: Side,
  now: Side,
  blanks: 'zero' | 'unknown',
  { judge }: Collector,
): 'judged' | 'notApplicable' {
  const rule = ruleOf(id)
  const stated = now.figures[total] ?? null
  const of = (term: (typeof terms)[number]) =>
    (term.of === 'previous' ? before : now).figures[term.index] ?? null
  const open = terms.filter((term) => of(term) === null)
  if (stated === null && open.length === terms.length) return 'notApplicable'
  const expected = terms.reduce<Sum>((sum, term) => {
    const value = of(term)
    return value === null ? sum : term.sign > 0 ? add(sum, value) : subtract(sum, value)
  }, 0)
  const difference = subtract(stated ?? 0, expected)
  const blank = stated === null || open.length > 0
  if (signOf(difference) === 0 && (!blank || blanks === 'zero')) {
    judge(rule, 'held')
    return 'judged'
  }
  const cell = (index: number, sign: 1 | -1) => ({
    path: now.plan.cells[index]!.path as CellPath,
    value: plainFigure(now.figures[index] ?? null),
    sign,
  })
  const inTotal = now.plan.cells[total]!.columnNodes.at(-1)?.total !== undefined
  judge(rule, {
    outcome: blank ? 'undetermined' : 'violated',
    severity: rule.severity === 'error' && !inTotal ? 'warning' : rule.severity,
    cells: [
      cell(total, -1),
      ...terms.filter((term) => term.of === 'current').map((term) => cell(term.index, term.sign)),
    ],
    data: {
      form: now.plan.form.id,
      instance: now.plan.cells[total]!.path,
      year: now.year,
      previousYear: before.year,
      expected: open.length > 0 ? null : plain(expected),
      actual: plainFigure(stated),
      difference: blank ? null : plain(difference),
      previous: terms
        .filter((term) => term.of === 'previous')
        .map((term) => ({ path: term.path, value: plainFigure(of(term)), sign: term.sign })),
    },
  })
  return 'judged'
}

/** A ratio near 10,000, either way: one of the two years was filled in yuan. */
function judgeUnit(path: CellPath, last: Decimal, value: Decimal, { judge }: Collector): void {
  const ratio = value.greaterThan(last) ? value.dividedBy(last) : last.dividedBy(value)
  const suspect = ratio.greaterThanOrEqualTo(5000) && ratio.lessThanOrEqualTo(20000)
  const actual = plain(value)
  judge(
    continuityAmountUnit,
    suspect
      ? {
          outcome: 'violated',
          cells: [{ path, value: actual, sign: 0 }],
          data: { actual, previous: plain(last) },
        }
      : 'held',
  )
}
