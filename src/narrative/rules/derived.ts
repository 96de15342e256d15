import { derived, reviewPractice } from '../../rules/basis.js'
import { defineRule } from '../../rules/define-rule.js'
import type { Rule, RuleContext, RuleOutcome } from '../../rules/rule.js'
import type { ShareClaim } from '../claim.js'
import { placeOf, reserveOf, undetermined } from './compare.js'
import { narrativeMessage } from './message.js'
import { type Stated, statedOf } from './stated.js'
import { applicantOf, contradictedCells, outcomesOf, rowTotal } from './table.js'

/** Rounded or cut off at the decimals printed: both are in use. */
export function isPercent(stated: number, exact: number, places: number): boolean {
  return Math.abs(stated - exact) < 10 ** -places + 1e-9
}

export const narrativeShare: Rule = /* @__PURE__ */ defineRule({
  id: 'narrative/share',
  title: { 'zh-CN': '文字中的百分比', en: 'Percentages in the text' },
  formula: {
    'zh-CN': '“……其中 A a 件，占 p%”：p＝a÷总数；“自然人申请占 p%”“予以公开率 p%”：p＝表中相应数字之比',
    en: '“… of which A a, p %”: p = a ÷ total; shares of applicants and outcomes: p = the ratio of the figures in the table',
  },
  explanation: {
    'zh-CN':
      '四舍五入和舍去尾数都算相符；分母可以是新收、新收＋上年结转或办理结果总计。办结率口径不一，不符时不能判断。',
    en: 'Rounded or cut off, both agree; the denominator may be the new requests, these and those carried over, or all outcomes. Answer rates are defined in several ways: a difference cannot be judged.',
  },
  basis: [derived],
  kind: 'plausibility',
  message: narrativeMessage,
  check: (context) => {
    const shares = statedOf(context, 'share')
    return shares.length === 0 ? 'notApplicable' : shares.map((stated) => judgeShare(stated, context))
  },
})

function judgeShare(stated: Stated<ShareClaim>, context: RuleContext): RuleOutcome {
  const { percent, places, part, whole, subject, certainty } = stated.claim
  const { ratios, cells } =
    subject === null ? { ratios: [part! / whole!], cells: [] } : ratiosOf(subject, context)
  const exact = ratios.filter(Number.isFinite).map((ratio) => ratio * 100)
  if (exact.some((each) => isPercent(percent, each, places))) return 'held'
  const contradicted = contradictedCells(context)
  if (cells.some((path) => contradicted.has(path))) return 'notApplicable'
  const data = {
    stated: percent,
    expected: exact.length === 0 ? null : `${exact[0]!.toFixed(Math.max(places, 1))}%`,
  }
  if (exact.length === 0) return undetermined(stated, 'blank', data, cells)
  if (certainty === 'approximate' && exact.some((each) => Math.abs(each - percent) <= 3)) return 'held'
  const reserve = reserveOf(stated.claim, context) ?? (subject === 'answered' ? 'ambiguous' : undefined)
  if (reserve !== undefined) return undetermined(stated, reserve, data, cells)
  return { outcome: 'violated', cells, data: { ...placeOf(stated), ...data } }
}

function ratiosOf(subject: NonNullable<ShareClaim['subject']>, context: RuleContext) {
  const received = rowTotal(context, 'received')
  const both = received === null ? null : received + (rowTotal(context, 'carriedOver') ?? 0)
  const done = rowTotal(context, 'outcomes.total')
  const over = (numerators: readonly (number | null)[], denominators: readonly (number | null)[]) =>
    numerators.flatMap((above) =>
      denominators.map((below) =>
        above === null || below === null || below === 0 ? Number.NaN : above / below,
      ),
    )
  if (subject === 'answered')
    return { ratios: over([done], [both, received]), cells: ['requests.outcomes.total.total'] }
  if (subject === 'naturalPersons' || subject === 'organizations') {
    const { accepted, cells } = applicantOf(context, subject)
    return { ratios: over(accepted, [received, both]), cells }
  }
  const { accepted, cells } = outcomesOf(context, [subject])
  const granted = subject === 'granted' ? outcomesOf(context, ['granted', 'partiallyGranted']).accepted : []
  return { ratios: over([...accepted, ...granted], [done, received, both]), cells }
}

export const narrativeChange: Rule = /* @__PURE__ */ defineRule({
  id: 'narrative/change',
  title: { 'zh-CN': '文字中的增减', en: 'Increases and decreases in the text' },
  formula: {
    'zh-CN': '“a 件，比上年（的 b 件）增加 d 件，增长 p%”：b＝a－d，p＝d÷b',
    en: '“a, d more than (the b of) last year, up p %”: b = a − d, p = d ÷ b',
  },
  explanation: {
    'zh-CN': '常见的错：用本年数作分母。只写一个数的，要有上年报告才能判断（见 continuity/stated-change）。',
    en: 'A common slip: this year’s figure as denominator. Where only one of these is given it takes last year’s report (continuity/stated-change).',
  },
  basis: [derived],
  kind: 'plausibility',
  message: narrativeMessage,
  check: (context) => {
    const outcomes = statedOf(context, 'change').flatMap((stated): RuleOutcome[] => {
      const { value, difference, percent, places, certainty } = stated.claim
      const previous = stated.claim.previous ?? (difference === null ? null : value - difference)
      if (previous === null || (percent === null && stated.claim.previous === null)) return []
      const grown = value - previous
      const exact = previous > 0 ? (100 * grown) / previous : Number.NaN
      const fits =
        (difference === null || difference === grown) &&
        (percent === null || Number.isNaN(exact) || isPercent(percent, exact, places))
      if (fits) return ['held']
      const wrong = difference !== null && difference !== grown
      const data = wrong
        ? { stated: difference, expected: `${grown}` }
        : { stated: percent, expected: `${exact.toFixed(Math.max(places, 1))}%` }
      if (certainty !== 'exact') return [undetermined(stated, certainty, data)]
      return [{ outcome: 'violated', data: { ...placeOf(stated), ...data } }]
    })
    return outcomes.length === 0 ? 'notApplicable' : outcomes
  },
})

export const narrativeYear: Rule = /* @__PURE__ */ defineRule({
  id: 'narrative/year',
  title: { 'zh-CN': '文字中的年份', en: 'Years in the text' },
  formula: {
    'zh-CN': '报告自称的年度、记述工作的年度＝报告年度；“某年将……”的年度＞报告年度',
    en: 'The year that the report says it is of, or accounts for = report year; the year of a plan is later',
  },
  explanation: {
    'zh-CN': '多为沿用上年文字而未改年份。全段只写上一年的，也可能是作比较，不能判断。',
    en: 'Mostly last year’s words with the year left as it was. A passage that names only last year may compare: it cannot tell.',
  },
  basis: [reviewPractice],
  message: narrativeMessage,
  check: (context) => {
    const { year, overview } = context.report
    const received = statedOf(context, 'received')
    const fresh = rowTotal(context, 'received')
    const figures = [fresh, (fresh ?? 0) + (rowTotal(context, 'carriedOver') ?? 0)]
    const outcomes = statedOf(context, 'year').flatMap((stated): RuleOutcome[] => {
      const { role, year: named } = stated.claim
      const place = { ...placeOf(stated), stated: named }
      if (role === 'plan')
        return named > year
          ? ['held']
          : [{ outcome: 'violated', data: { ...place, expected: `${year + 1}` } }]
      if (named === year) return ['held']
      if (role === 'report') return [{ outcome: 'violated', data: { ...place, expected: `${year}` } }]
      const passage = overview.aspects[stated.aspect ?? -1]?.text ?? ''
      const compares = passage === '' || passage.includes(String(year)) || /今年|本年/.test(passage)
      // A number of that year that is not this year's is told by its own rule.
      const told = received.some(
        (each) =>
          each.aspect === stated.aspect && each.claim.year === named && !figures.includes(each.claim.value),
      )
      return named !== year - 1 || compares || told
        ? []
        : [undetermined(stated, 'otherYear', { stated: named, expected: `${year}` })]
    })
    return outcomes.length === 0 ? 'notApplicable' : outcomes
  },
})
