import type { FormPlan } from '../forms/plan.js'
import { notice2019, notice2021 } from './basis.js'
import { defineRule } from './define-rule.js'
import type { EquationRuleDefinition, Rule, RuleEquation } from './rule.js'

/** The instances that a form itself declares for a rule. */
function declaredEquations(id: string): (plan: FormPlan) => readonly RuleEquation[] {
  return ({ cells, relations }) => {
    const paths = (indexes: readonly number[]) => indexes.map((index) => cells[index]!.path)
    return relations
      .filter((relation) => relation.rule === id)
      .map(({ instance, left, right }) => ({ instance, left: paths(left), right: paths(right) }))
  }
}

/** A rule of sums that a form itself prints. */
export function declaredRule(definition: Omit<EquationRuleDefinition, 'equations'>): Rule {
  const equations = declaredEquations(definition.id)
  return defineRule({ kind: 'law', severity: 'error', ...definition, equations })
}

export const requestsBalance: Rule = /* @__PURE__ */ declaredRule({
  id: 'requests/balance',
  title: { 'zh-CN': '申请收支平衡', en: 'Requests in equal requests out' },
  formula: {
    'zh-CN': '每列：本年新收＋上年结转＝办理结果总计＋结转下年度',
    en: 'In every column: received + carried over = total of outcomes + carried forward',
  },
  explanation: {
    'zh-CN': '表三左上角印明的勾稽关系。不平时，先核对四项中最晚填写的一项。',
    en: 'The form prints this in the corner of table three. If it fails, look first at the figure entered last.',
  },
  basis: [notice2021('附件，表三左上角'), notice2019('附件，表三左上角')],
})

export const requestsOutcomeTotal: Rule = /* @__PURE__ */ declaredRule({
  id: 'requests/outcome-total',
  title: { 'zh-CN': '办理结果合计', en: 'Outcomes add up' },
  formula: {
    'zh-CN': '每列：各项办理结果之和＝（七）总计',
    en: 'In every column: the sum of all outcomes = total of outcomes',
  },
  explanation: {
    'zh-CN': '一件申请只按最终结果计一次；部分公开不再计入不予公开。',
    en: 'Each request counts once, by its final outcome; a partial grant is not counted as a refusal too.',
  },
  basis: [notice2021('附件，表三（七）总计'), notice2019('附件，表三（七）总计')],
})

export const requestsApplicantTotal: Rule = /* @__PURE__ */ declaredRule({
  id: 'requests/applicant-total',
  title: { 'zh-CN': '申请人合计', en: 'Applicants add up' },
  formula: {
    'zh-CN': '每行：自然人与五类法人或其他组织之和＝总计',
    en: 'In every row: natural persons + the five kinds of organization = total',
  },
  explanation: {
    'zh-CN': '每行总计由六类申请人相加得出。',
    en: 'The total of a row is the sum of the six kinds of applicant.',
  },
  basis: [notice2021('附件，表三总计列'), notice2019('附件，表三总计列')],
})

export const reviewGroupTotal: Rule = /* @__PURE__ */ declaredRule({
  id: 'review/group-total',
  title: { 'zh-CN': '复议诉讼合计', en: 'Cases add up' },
  formula: {
    'zh-CN': '每组：结果维持＋结果纠正＋其他结果＋尚未审结＝总计',
    en: 'In each group: upheld + corrected + other + pending = total',
  },
  explanation: {
    'zh-CN': '行政复议、未经复议直接起诉、复议后起诉三组各自相加。',
    en: 'Reconsideration, direct suits and suits after reconsideration each add up on their own.',
  },
  basis: [
    notice2021('附件，表四'),
    notice2019('附件，表四'),
    { document: '国务院令第711号', place: '第五十条第（三）项' },
  ],
})
