import { derived } from '../../rules/basis.js'
import { defineRule } from '../../rules/define-rule.js'
import type { Rule, RuleContext, RuleOutcome } from '../../rules/rule.js'
import type { BreakdownClaim } from '../claim.js'
import { placeOf, undetermined } from './compare.js'
import { narrativeMessage } from './message.js'
import { type Stated, statedOf } from './stated.js'

export const narrativeBreakdown: Rule = /* @__PURE__ */ defineRule({
  id: 'narrative/breakdown',
  title: { 'zh-CN': '文字中的分项合计', en: 'Lists in the text add up' },
  formula: {
    'zh-CN': '“N 条，其中……”：各项之和＝N；以“等”结尾的，各项之和≤N',
    en: '“N items, of which …”: the sum of the parts = N, or at most N where the list goes on',
  },
  explanation: {
    'zh-CN': '“其中”不一定列全：各项之和小于总数、又看不出已列全的，不能判断。',
    en: 'A list need not be complete: where the parts stay below the total and nothing says that they are all, it cannot tell.',
  },
  basis: [derived],
  kind: 'plausibility',
  message: narrativeMessage,
  check: (context) => {
    const lists = statedOf(context, 'breakdown')
    return lists.length === 0 ? 'notApplicable' : lists.map((stated) => judge(stated, context))
  },
})

const outcome = /(?:予以|同意|部分|不予)公开|无法提供|不予处理/

function judge(stated: Stated<BreakdownClaim>, { report }: RuleContext): RuleOutcome {
  const { parts, total, open, certainty, year } = stated.claim
  const sum = parts.reduce((all, { value }) => all + value, 0)
  const data = { stated: total, sum, parts: parts.map(({ label, value }) => ({ label, value })) }
  if (sum === total || (open && sum < total && certainty !== 'ambiguous')) return 'held'
  if (certainty !== 'exact') return undetermined(stated, certainty, data)
  if (year !== undefined && year !== report.year) return undetermined(stated, 'otherYear', data)
  // Close to the total it is a slip. Far below, the list is more often a selection, far above its parts overlap.
  const close = Math.abs(sum - total) <= Math.max(2, total / 10)
  const last = parts.at(-1)!.label
  // The form has six kinds of outcome: those that are not named may make up the rest.
  const complete = close && parts.length > 2 && !parts.some(({ label }) => outcome.test(label))
  if (sum < total && !(/^其[他它]/.test(last) || complete)) return undetermined(stated, 'partial', data)
  const whole = open || parts[0]!.value > total || /自然人|法人|组织/.test(last)
  if (sum > total && !close && !whole) return undetermined(stated, 'ambiguous', data)
  return { outcome: 'violated', data: { ...placeOf(stated), ...data, difference: total - sum } }
}
