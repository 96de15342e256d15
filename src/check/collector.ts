import { DisclosureReportError } from '../errors.js'
import type { Rule } from '../rules/rule.js'
import type { Finding, FindingCell, JsonValue, Severity, Verdicts } from './finding.js'

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

/** Another severity for a rule, or `off`: by id, by group (`rollup/*`), or for all (`*`). The nearest word counts. */
export type RuleSettings = { readonly [rule: string]: Severity | 'off' }

/** Takes down verdicts and findings of rules that look at several reports. */
export interface Collector {
  judge(rule: Rule, judgement: Judgement): void
  result(): FindingsResult
}

/** A collector for some rules. Throws `unknown-rule` or `invalid-option` for settings that name or say something else. */
export function collectorFor(rules: readonly Rule[], settings: RuleSettings = {}): Collector {
  const names = (id: string) => [id, `${id.slice(0, id.indexOf('/'))}/*`, '*']
  for (const [id, word] of Object.entries(settings)) {
    if (!rules.some((rule) => names(rule.id).includes(id))) {
      throw new DisclosureReportError('unknown-rule', `No rule ${id}`)
    }
    if (!['error', 'warning', 'info', 'off'].includes(word)) {
      throw new DisclosureReportError('invalid-option', `Rule ${id}: ${String(word)} is no severity`)
    }
  }
  const findings: Finding[] = []
  const verdicts = { held: 0, violated: 0, undetermined: 0, notApplicable: 0 }
  return {
    judge({ id, severity }, judgement) {
      const asked = names(id).find((name) => Object.hasOwn(settings, name))
      const word = asked === undefined ? undefined : settings[asked]
      if (word === 'off') return
      if (typeof judgement === 'string') {
        verdicts[judgement] += 1
        return
      }
      const { outcome, cells = [], data } = judgement
      verdicts[outcome] += 1
      const weight = word ?? judgement.severity ?? severity
      // What cannot be judged is never an error.
      const capped = outcome === 'undetermined' && weight === 'error' ? 'warning' : weight
      findings.push(freeze({ rule: id, severity: capped, outcome, cells, data }))
    },
    result: () => ({ ok: findings.every(({ severity }) => severity !== 'error'), findings, verdicts }),
  }
}

function freeze<Value extends object>(value: Value): Value {
  for (const each of Object.values(value) as JsonValue[]) {
    if (typeof each === 'object' && each !== null) freeze(each)
  }
  return Object.freeze(value)
}
