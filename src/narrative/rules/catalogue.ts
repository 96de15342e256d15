import type { Rule } from '../../rules/rule.js'
import { narrativeBreakdown } from './breakdown.js'
import { narrativeChange, narrativeShare, narrativeYear } from './derived.js'
import { narrativeDocuments, narrativeFees, narrativePeriod, narrativeVisits } from './other.js'
import {
  narrativeAllHandled,
  narrativeApplicants,
  narrativeOutcomes,
  narrativeRequestsAnswered,
  narrativeRequestsCarriedForward,
  narrativeRequestsCarriedOver,
  narrativeRequestsReceived,
} from './requests.js'
import {
  narrativeAllUpheld,
  narrativeLitigation,
  narrativeNoneStated,
  narrativeReconsideration,
} from './review.js'

/** Words against figures. */
export const narrativeRules: readonly Rule[] = /* @__PURE__ */ Object.freeze([
  narrativePeriod,
  narrativeYear,
  narrativeBreakdown,
  narrativeShare,
  narrativeChange,
  narrativeVisits,
  narrativeDocuments,
  narrativeRequestsReceived,
  narrativeRequestsCarriedOver,
  narrativeRequestsAnswered,
  narrativeOutcomes,
  narrativeApplicants,
  narrativeRequestsCarriedForward,
  narrativeAllHandled,
  narrativeReconsideration,
  narrativeLitigation,
  narrativeAllUpheld,
  narrativeNoneStated,
  narrativeFees,
])
