import type { Form } from '../forms/form.js'
import type { RepairOptions } from '../repair/options.js'
import type { RepairResult } from '../repair/repair.js'
import type { Deadlines, ReportLevel, Rule } from '../rules/rule.js'
import type { Finding, JsonValue, Severity, Verdicts } from './finding.js'

/** An accepted finding: it stays settled as long as the figures stay what they were. */
export interface Waiver {
  readonly rule: string
  /** Every figure of the finding with its value. */
  readonly cells: readonly { readonly path: string; readonly value: number | string | null }[]
  /** For a finding about texts or dates, which has no figures: its data. */
  readonly data?: { readonly [key: string]: JsonValue }
  readonly reason: string
}

/** How {@link checkReport} works. */
export interface CheckOptions {
  /** Another severity for a rule, or `off`, by id, by group (`overview/*`) or for all (`*`). The nearest word counts. */
  readonly rules?: { readonly [rule: string]: Severity | 'off' }
  /**
   * `zero` (default): a blank part of a sum is zero, which the finding says. `unknown`: nothing is concluded from a
   * blank, unless what is stated decides all the same.
   */
  readonly blanks?: 'zero' | 'unknown'
  /** Most findings to return; `omitted` says how many more there are. Default: no limit. */
  readonly limit?: number
  /** Stop at the first error: enough to know that a report may not be filed. Default: false. */
  readonly stopAtFirst?: boolean
  /** House rules, made with `defineRule`, in a group of your own. */
  readonly additionalRules?: readonly Rule[]
  /** Findings that were looked at and accepted. */
  readonly waivers?: readonly Waiver[]
  /** Who reports. Decides the deadline. */
  readonly level?: ReportLevel
  /** Last days of publication, `MM-DD`. Default: 01-31 for departments, 03-31 for governments (article 49). */
  readonly deadlines?: Deadlines
  /** The declaration of the report's form, where it is none of the official ones. */
  readonly form?: Form
  /** Say which figures are likely wrong and what they should be, for official forms. Default: false. */
  readonly repairs?: boolean | RepairOptions
}

/** What {@link checkReport} found. Plain, JSON-serialisable. */
export interface CheckResult {
  /** No error stands. Accepted findings do not count. */
  readonly ok: boolean
  /**
   * May the report be filed? `blocked`: an error, accepted or not. `explain`: no error, but warnings that nobody has
   * accepted with a reason. `open`: neither.
   */
  readonly gate: 'open' | 'explain' | 'blocked'
  /** In the order of the form. */
  readonly findings: readonly Finding[]
  /** Findings beyond the limit. */
  readonly omitted: number
  /** Violated equations that only repeat what a finding says, for instance in the column of totals. */
  readonly implied: number
  /** Accepted findings with the reason. */
  readonly settled: readonly { readonly finding: Finding; readonly reason: string }[]
  /** Waivers that settled nothing: the finding is gone or a value has changed. */
  readonly lapsedWaivers: readonly Waiver[]
  /** Every instance of every rule, so that "no findings" does not look like "nothing was checked". */
  readonly verdicts: Verdicts
  /** Rules that were switched off. */
  readonly off: readonly string[]
  /** What would make every equation hold, where the option asked for it. */
  readonly repairs?: RepairResult
  /** False where checking stopped at the first error. */
  readonly complete: boolean
  readonly ruleSetVersion: string
  /** Id of the form that the report was checked against. */
  readonly formEdition: string
}
