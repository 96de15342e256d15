import { DisclosureReportError } from '../errors.js'
import type { Rule } from '../rules/rule.js'
import type { Severity } from './finding.js'

/** Another severity for a rule, or `off`: by id, by group (`rollup/*`), or for all (`*`). The nearest word counts. */
export type RuleSettings = { readonly [rule: string]: Severity | 'off' }

export function groupOf(id: string): string {
  return `${id.slice(0, id.lastIndexOf('/'))}/*`
}

function namesOf(id: string): readonly string[] {
  return [id, groupOf(id), '*']
}

/** What settings say of a rule, if they do. */
export function askedSeverity(id: string, settings: RuleSettings): Severity | 'off' | undefined {
  const name = namesOf(id).find((each) => Object.hasOwn(settings, each))
  return name === undefined ? undefined : settings[name]
}

/** Throws `unknown-rule` or `invalid-option` for settings that name or say something else. */
export function checkSettings(settings: RuleSettings, rules: readonly Rule[]): void {
  const known = new Set(rules.flatMap(({ id }) => namesOf(id)))
  for (const [id, word] of Object.entries(settings)) {
    if (!known.has(id)) throw new DisclosureReportError('unknown-rule', `No rule ${id}`)
    if (!['error', 'warning', 'info', 'off'].includes(word)) {
      throw new DisclosureReportError('invalid-option', `Rule ${id}: ${String(word)} is no severity`)
    }
  }
}

/** What cannot be judged is never an error. */
export function cappedFor(outcome: string, severity: Severity): Severity {
  return outcome === 'undetermined' && severity === 'error' ? 'warning' : severity
}
