import type { Rule } from '../rules/rule.js'
import type { Finding, FindingCell, Severity, Verdicts } from './finding.js'
import { freezeDeep } from './freeze-deep.js'
import { askedSeverity, cappedFor, checkSettings, type RuleSettings } from './settings.js'

/** What became of one instance of a rule over several reports. */
export type Judgement =
  | 'held'
  | 'notApplicable'
  | {
      readonly outcome: Finding['outcome']
      readonly cells?: readonly FindingCell[]
      readonly data: Finding['data']
      /** Where this instance weighs otherwise than its rule. */
      readonly severity?: Severity
    }

/** What checks over several reports give. Plain, JSON-serialisable. */
export interface FindingsResult {
  /** No finding is an error. */
  readonly ok: boolean
  readonly findings: readonly Finding[]
  readonly verdicts: Verdicts
}

/** Takes down verdicts and findings of rules that look at several reports. */
export interface Collector {
  judge(rule: Rule, judgement: Judgement): void
  result(): FindingsResult
}

/** A collector for some rules. Throws `unknown-rule` or `invalid-option` for settings that name or say something else. */
export function collectorFor(rules: readonly Rule[], settings: RuleSettings = {}): Collector {
  checkSettings(settings, rules)
  const findings: Finding[] = []
  const verdicts = { held: 0, violated: 0, undetermined: 0, notApplicable: 0 }
  return {
    judge({ id, severity }, judgement) {
      const word = askedSeverity(id, settings)
      if (word === 'off') return
      if (typeof judgement === 'string') {
        verdicts[judgement] += 1
        return
      }
      const { outcome, cells = [], data } = judgement
      verdicts[outcome] += 1
      const weight = cappedFor(outcome, word ?? judgement.severity ?? severity)
      findings.push(freezeDeep({ rule: id, severity: weight, outcome, cells, data }))
    },
    result: () => ({ ok: findings.every(({ severity }) => severity !== 'error'), findings, verdicts }),
  }
}
