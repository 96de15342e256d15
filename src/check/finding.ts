import type { CellPath } from '../forms/catalogue.js'

/** `error`: an identity or a duty is broken. `warning`: look, and explain or correct. `info`: a hint. */
export type Severity = 'error' | 'warning' | 'info'

/** `violated`: the figures contradict each other. `undetermined`: something that the rule needs is not stated. */
export type Outcome = 'violated' | 'undetermined'

/** Plain data that survives JSON. Amounts are decimal strings. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }

/** A figure that a finding is about. */
export interface FindingCell {
  readonly path: CellPath
  /** As stated: a count, an amount as decimal string, `null` if not stated. */
  readonly value: number | string | null
  /** `1`: on the left side of the equation; `-1`: on the right; `0`: only mentioned. */
  readonly sign: 1 | -1 | 0
}

/**
 * One thing to look at. Plain, frozen, JSON-serialisable; its words are made on demand by `describeFinding`, in the
 * language of the reader.
 */
export interface Finding {
  /** Id of the rule, for instance `requests/balance`. */
  readonly rule: string
  readonly severity: Severity
  readonly outcome: Outcome
  /** The figures involved, the first to look at first. Empty for a finding about texts or dates. */
  readonly cells: readonly FindingCell[]
  /** Expected, actual, difference, and whatever the message needs. */
  readonly data: { readonly [key: string]: JsonValue }
}

/** How many instances of the rules held, were violated, could not be decided, or did not apply. */
export interface Verdicts {
  readonly held: number
  readonly violated: number
  readonly undetermined: number
  readonly notApplicable: number
}
