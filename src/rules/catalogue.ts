import { narrativeRules } from '../narrative/rules/catalogue.js'
import { cellsBlank, cellsPlaceholder } from './cells.js'
import {
  disclosureDisclosedTotal,
  disclosureItemStock,
  disclosureOpeningStock,
  disclosureRulemakingPower,
} from './disclosure.js'
import { formMixedEditions, formOutdated, formPremature } from './edition.js'
import { overviewAccountability, overviewAspects, overviewLength } from './overview.js'
import { reportPublishedEarly, reportPublishedLate } from './publication.js'
import { reviewDirectLitigation } from './review.js'
import type { Rule } from './rule.js'
import { improvementNoAnswer, reportSectionEmpty, reportSectionMissing } from './sections.js'
import { statisticsPublications, statisticsVisits } from './statistics.js'
import { requestsApplicantTotal, requestsBalance, requestsOutcomeTotal, reviewGroupTotal } from './totals.js'

/** Version of the rule set: fewer findings raise the last number, more the second, another meaning the first. */
export const ruleSetVersion = '0.1.0'

/** Ids of rules that were withdrawn. None is ever used again. */
export const retiredRuleIds: readonly string[] = /* @__PURE__ */ Object.freeze([])

/**
 * Every rule within one report, in the order in which findings are given: the report as a whole, section by
 * section, then words against figures.
 *
 * @example
 * rules.filter(({ kind, severity }) => kind === 'law' && severity === 'error').map(({ id }) => id)
 */
export const rules: readonly Rule[] = /* @__PURE__ */ everyRule()

function everyRule(): readonly Rule[] {
  return Object.freeze([
    formOutdated,
    formPremature,
    formMixedEditions,
    reportPublishedLate,
    reportPublishedEarly,
    reportSectionMissing,
    reportSectionEmpty,
    overviewLength,
    overviewAspects,
    overviewAccountability,
    statisticsPublications,
    statisticsVisits,
    cellsPlaceholder,
    cellsBlank,
    disclosureOpeningStock,
    disclosureRulemakingPower,
    disclosureDisclosedTotal,
    disclosureItemStock,
    requestsBalance,
    requestsOutcomeTotal,
    requestsApplicantTotal,
    reviewGroupTotal,
    reviewDirectLitigation,
    improvementNoAnswer,
    ...narrativeRules,
  ])
}
