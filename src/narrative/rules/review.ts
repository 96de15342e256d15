import { reviewPractice } from '../../rules/basis.js'
import { defineRule } from '../../rules/define-rule.js'
import type { CheckRuleDefinition, Rule, RuleContext, RuleOutcome } from '../../rules/rule.js'
import type { AllUpheldClaim } from '../claim.js'
import { compareEach, placeOf, reserveOf, undetermined } from './compare.js'
import { narrativeMessage } from './message.js'
import { type Stated, statedOf } from './stated.js'
import { contradictedCells, litigationGroups, reviewOf, rowTotal } from './table.js'

const common = { basis: [reviewPractice], message: narrativeMessage } as const
const scopeNote = {
  'zh-CN': '备案、受理、审理等另一口径的件数不能判断。',
  en: 'Counts of another kind (cases put on record, heard as the reviewing organ) cannot be judged.',
} as const

/** A rule with what the rules of this file have in common. */
function commonRule(definition: Omit<CheckRuleDefinition, keyof typeof common>): Rule {
  return defineRule({ ...common, ...definition })
}

export const narrativeReconsideration: Rule = /* @__PURE__ */ commonRule({
  id: 'narrative/reconsideration',
  title: { 'zh-CN': '文表一致：行政复议', en: 'Words and tables: reconsideration' },
  formula: {
    'zh-CN': '文字所述行政复议件数＝表四相应数字',
    en: 'Reconsiderations in words = the figure in table four',
  },
  explanation: scopeNote,
  check: (context) =>
    compareEach(
      context,
      statedOf(context, 'reconsideration').filter(({ claim }) => !claim.none),
      ({ result }) => reviewOf(context, ['reconsideration'], result),
    ),
})

export const narrativeLitigation: Rule = /* @__PURE__ */ commonRule({
  id: 'narrative/litigation',
  title: { 'zh-CN': '文表一致：行政诉讼', en: 'Words and tables: litigation' },
  formula: {
    'zh-CN': '文字所述行政诉讼件数＝直接起诉与复议后起诉之和，或写明的一组',
    en: 'Lawsuits in words = direct + after reconsideration, or the group that is named',
  },
  explanation: scopeNote,
  check: (context) =>
    compareEach(
      context,
      statedOf(context, 'litigation').filter(({ claim }) => !claim.none),
      ({ route, result }) => reviewOf(context, litigationGroups(route), result),
    ),
})

export const narrativeAllUpheld: Rule = /* @__PURE__ */ commonRule({
  id: 'narrative/all-upheld',
  title: { 'zh-CN': '“均获维持”与表四', en: '“All upheld” and table four' },
  formula: {
    'zh-CN': '写明均获维持的，结果纠正、其他结果、尚未审结＝0',
    en: 'Where all are said to be upheld: corrected, other and pending = 0',
  },
  explanation: {
    'zh-CN': '只有尚未审结的、又没有写明件数的，不能判断：可能只指已审结的。',
    en: 'Where only pending cases are left and no number is given, it may be about those decided: cannot tell.',
  },
  check: (context) =>
    statedOf(context, 'allUpheld').flatMap((stated) =>
      stated.claim.of.map((each) => judge(context, stated, each)),
    ),
})

function judge(
  context: RuleContext,
  stated: Stated<AllUpheldClaim>,
  { subject, value }: AllUpheldClaim['of'][number],
): RuleOutcome {
  const groups = subject === 'litigation' ? litigationGroups('all') : ['reconsideration']
  const of = (result: Parameters<typeof reviewOf>[2]) => reviewOf(context, groups, result)
  const [upheld, corrected, other, pending] = (['upheld', 'corrected', 'other', 'pending'] as const).map(
    (result) => of(result).accepted[0] ?? null,
  )
  const cells = [
    ...of('upheld').cells,
    ...of('corrected').cells,
    ...of('other').cells,
    ...of('pending').cells,
  ]
  const data = { stated: value, expected: upheld! }
  if (upheld === null) return undetermined(stated, 'blank', data, cells)
  const otherwise = (corrected ?? 0) + (other ?? 0)
  if (otherwise === 0 && (pending ?? 0) === 0) return 'held'
  if (cells.some((path) => contradictedCells(context).has(path))) return 'notApplicable'
  const more = value !== null && value > upheld!
  const reserve = reserveOf(stated.claim, context) ?? (otherwise === 0 && !more ? 'pending' : undefined)
  if (reserve !== undefined) return undetermined(stated, reserve, data, cells)
  return { outcome: 'violated', cells, data: { ...placeOf(stated), ...data } }
}

export const narrativeNoneStated: Rule = /* @__PURE__ */ commonRule({
  id: 'narrative/none-stated',
  title: { 'zh-CN': '“未收到”“未发生”与表格', en: '“None” in words and in the tables' },
  formula: {
    'zh-CN': '写明没有申请、复议、诉讼的，表中相应数字＝0',
    en: 'Where none are said to have come in, the figure in the table = 0',
  },
  explanation: {
    'zh-CN': '写“未收到”而表中有数，或漏改上年文字，或填错。',
    en: 'Either the sentence was left from last year or the figure is wrong.',
  },
  check: (context) =>
    compareEach(
      context,
      statedOf(context, 'received', 'reconsideration', 'litigation').filter(({ claim }) => claim.none),
      (claim) =>
        claim.kind === 'received'
          ? { accepted: [rowTotal(context, 'received')], cells: ['requests.received.total'] }
          : claim.kind === 'reconsideration'
            ? reviewOf(context, ['reconsideration'], 'total')
            : reviewOf(context, litigationGroups(claim.route), 'total'),
    ),
})
