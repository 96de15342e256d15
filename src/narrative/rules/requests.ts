import { reviewPractice } from '../../rules/basis.js'
import { defineRule } from '../../rules/define-rule.js'
import type { CheckRuleDefinition, Rule, RuleContext } from '../../rules/rule.js'
import { compareEach, placeOf, reserveOf, undetermined } from './compare.js'
import { narrativeMessage } from './message.js'
import { statedOf } from './stated.js'
import { applicantOf, contradictedCells, outcomesOf, rowTotal } from './table.js'

const common = { basis: [reviewPractice], message: narrativeMessage } as const

export const narrativeRequestsReceived: Rule = /* @__PURE__ */ commonRule({
  id: 'narrative/requests-received',
  title: { 'zh-CN': '文表一致：收到申请', en: 'Words and tables: requests received' },
  formula: {
    'zh-CN': '文字所述收到申请数＝本年新收，或＝本年新收＋上年结转',
    en: 'Requests received in words = newly received, or newly received + carried over',
  },
  explanation: {
    'zh-CN': '“收到”可指新收，也可含上年结转，两种都算相符；写明“新收”的只能是新收。',
    en: '“Received” may or may not include those carried over; either agrees. “Newly received” is only that.',
  },
  check: (context) => {
    const [received = null, all = null] = receivedOf(context)
    return compareEach(
      context,
      statedOf(context, 'received').filter(({ claim }) => !claim.none),
      ({ counts }) => ({
        accepted: counts === 'new' ? [received] : counts === 'all' ? [all, received] : [received, all],
        cells: ['requests.received.total', ...(counts === 'new' ? [] : ['requests.carriedOver.total'])],
      }),
    )
  },
})

/** Requests received: new ones, and with those carried over. */
function receivedOf(context: RuleContext): readonly (number | null)[] {
  const received = rowTotal(context, 'received')
  return [received, received === null ? null : received + (rowTotal(context, 'carriedOver') ?? 0)]
}

/** A rule with what the rules of this file have in common. */
function commonRule(definition: Omit<CheckRuleDefinition, keyof typeof common>): Rule {
  return defineRule({ ...common, ...definition })
}

export const narrativeRequestsAnswered: Rule = /* @__PURE__ */ commonRule({
  id: 'narrative/requests-answered',
  title: { 'zh-CN': '文表一致：答复申请', en: 'Words and tables: requests answered' },
  formula: {
    'zh-CN': '文字所述答复（办结）数＝办理结果总计',
    en: 'Answered (closed) in words = total of outcomes',
  },
  explanation: {
    'zh-CN': '答复可能不含上年结转、不予处理和其他处理的申请，少出的部分在此之内的不能判断。',
    en: 'Answered may leave out those carried over, not processed or otherwise handled; a difference within these cannot be judged.',
  },
  check: (context) => {
    const total = rowTotal(context, 'outcomes.total')
    const left =
      (rowTotal(context, 'carriedOver') ?? 0) +
      (outcomesOf(context, ['notProcessed', 'otherHandling']).accepted[0] ?? 0)
    return compareEach(context, statedOf(context, 'answered'), ({ certainty }) => ({
      // 办理量 may be any of the three.
      accepted: certainty === 'ambiguous' ? [total, ...receivedOf(context)] : [total],
      cells: ['requests.outcomes.total.total'],
      tolerated: (value) => value < total! && value >= total! - left,
    }))
  },
})

function rowRule(row: 'carriedOver' | 'carriedForward', id: string, zh: string, en: string): Rule {
  return commonRule({
    id,
    title: { 'zh-CN': `文表一致：${zh}`, en: `Words and tables: ${en}` },
    formula: {
      'zh-CN': `文字所述${zh}数＝表中${zh}数`,
      en: `Requests ${en} in words = the figure in the table`,
    },
    explanation: {
      'zh-CN': '文字与表格说的是同一批申请。',
      en: 'Both tell of the same requests.',
    },
    check: (context) =>
      compareEach(context, statedOf(context, row), () => ({
        accepted: [rowTotal(context, row)],
        cells: [`requests.${row}.total`],
      })),
  })
}

export const narrativeRequestsCarriedOver: Rule = /* @__PURE__ */ rowRule(
  'carriedOver',
  'narrative/requests-carried-over',
  '上年结转',
  'carried over',
)

export const narrativeRequestsCarriedForward: Rule = /* @__PURE__ */ rowRule(
  'carriedForward',
  'narrative/requests-carried-forward',
  '结转下年度',
  'carried forward',
)

export const narrativeOutcomes: Rule = /* @__PURE__ */ commonRule({
  id: 'narrative/requests-outcomes',
  title: { 'zh-CN': '文表一致：办理结果', en: 'Words and tables: outcomes' },
  formula: {
    'zh-CN': '文字所述予以公开、部分公开、不予公开等件数＝表中该类各行之和',
    en: 'Granted, partially granted, refused and so on in words = the sum of the rows of that group',
  },
  explanation: {
    'zh-CN': '常见的错：把其中一行或自然人一列的数字写成了全部。',
    en: 'A common slip: the figure of one row, or of natural persons alone, is given for the whole.',
  },
  check: (context) =>
    compareEach(context, statedOf(context, 'outcome'), ({ groups }) => outcomesOf(context, groups)),
})

export const narrativeApplicants: Rule = /* @__PURE__ */ commonRule({
  id: 'narrative/requests-applicants',
  title: { 'zh-CN': '文表一致：申请人', en: 'Words and tables: applicants' },
  formula: {
    'zh-CN': '文字所述自然人、法人或其他组织申请数＝该列新收，或＝新收＋上年结转',
    en: 'Requests of a kind of applicant in words = its newly received, or newly received + carried over',
  },
  explanation: {
    'zh-CN': '文字可只说新收，也可含上年结转，任一相符即可。',
    en: 'Words may or may not include those carried over; either agrees.',
  },
  check: (context) =>
    compareEach(context, statedOf(context, 'applicant'), ({ applicant }) => applicantOf(context, applicant)),
})

export const narrativeAllHandled: Rule = /* @__PURE__ */ commonRule({
  id: 'narrative/all-handled',
  title: { 'zh-CN': '“均已办结”与结转下年度', en: '“All closed” and carried forward' },
  formula: {
    'zh-CN': '写明均已办结的，结转下年度＝0',
    en: 'Where all are said to be closed, carried forward = 0',
  },
  explanation: {
    'zh-CN': '写“均已答复”或办结率100%的，也可能只指已到期的申请，不能判断。',
    en: '“All answered”, or a rate of 100 %, may be about those that were due; then it cannot tell.',
  },
  check: (context: RuleContext) => {
    const claims = statedOf(context, 'allHandled')
    const forward = rowTotal(context, 'carriedForward')
    if (claims.length === 0) return 'notApplicable'
    const cells = ['requests.carriedForward.total']
    const said = statedOf(context, 'carriedForward').some(({ claim }) => claim.value > 0)
    return claims.map((stated) => {
      const data = { stated: 0, expected: forward }
      if (forward === null) return undetermined(stated, 'blank', data, cells)
      if (forward === 0) return 'held'
      if (contradictedCells(context).has(cells[0]!)) return 'notApplicable'
      const reserve =
        reserveOf(stated.claim, context) ?? (said || !stated.claim.closed ? 'notDue' : undefined)
      if (reserve !== undefined) return undetermined(stated, reserve, data, cells)
      return { outcome: 'violated', cells, data: { ...placeOf(stated), ...data } }
    })
  },
})
