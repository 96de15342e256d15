import { given } from '../choice.js'
import { DisclosureReportError } from '../errors.js'
import type { Localized } from '../locale.js'
import type { Rule, RuleDefinition } from './rule.js'

/**
 * Makes a rule: one of the library's own or a bureau's house rule for `checkReport(report, { additionalRules })`.
 *
 * Either `equations` (cells that add up to, or do not exceed, others) or `check` (anything else).
 *
 * @returns A frozen rule. Throws {@link DisclosureReportError} `invalid-option` for an id that is not `group/name`.
 * @example
 * defineRule({
 *   id: 'suqian/few-pending-cases',
 *   title: { 'zh-CN': '尚未审结的复议案件不多于已审结的维持案件', en: 'No more cases pending than upheld' },
 *   equations: [{ left: ['review.reconsideration.pending'], operator: '<=', right: ['review.reconsideration.upheld'] }],
 * }).severity // "warning"
 */
export function defineRule(definition: RuleDefinition): Rule {
  const {
    id,
    title,
    kind = 'practice',
    severity = 'warning',
    basis = [],
    forms = null,
    message,
  } = given('definition', definition, 'object')
  if (!/^[a-z][a-z\d-]*(?:\/[a-z\d][a-z\d-]*)+$/.test(id)) {
    throw new DisclosureReportError(
      'invalid-option',
      `Rule id ${id}: expected group/name in small letters, digits and hyphens`,
    )
  }
  const words = inBothLanguages(title)
  const rule: Rule = {
    id,
    title: words,
    explanation: definition.explanation === undefined ? words : inBothLanguages(definition.explanation),
    formula: definition.formula === undefined ? words : inBothLanguages(definition.formula),
    basis: Object.freeze([...basis]),
    kind,
    severity,
    forms: forms === null ? null : Object.freeze([...forms]),
    since: definition.since ?? '0.1.0',
    ...(message === undefined ? {} : { message }),
    ...actionOf(definition),
  }
  return Object.freeze(rule)
}

function actionOf(definition: RuleDefinition): Pick<Rule, 'equations' | 'check'> {
  if ('equations' in definition) {
    const { equations } = definition
    return { equations: typeof equations === 'function' ? equations : () => equations }
  }
  const { check } = definition
  return {
    check: (context) => {
      const outcomes = check(context)
      return Array.isArray(outcomes) ? outcomes : [outcomes]
    },
  }
}

function inBothLanguages(text: Localized | string): Localized {
  return Object.freeze(typeof text === 'string' ? { 'zh-CN': text, en: text } : { ...text })
}
