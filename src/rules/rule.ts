import type { Finding, JsonValue, Severity } from '../check/finding.js'
import type { CellPath } from '../forms/catalogue.js'
import type { Form } from '../forms/form.js'
import type { FormPlan } from '../forms/plan.js'
import type { Locale, Localized } from '../locale.js'
import type { Figure } from '../report/figures.js'
import type { Report } from '../report/types.js'

/** `law`: a duty or an identity of the form. `practice`: what reviewers expect. `plausibility`: a sign of a slip. */
export type RuleKind = 'law' | 'practice' | 'plausibility'

/** Where a rule comes from: a document, by number or name, and the place in it. */
export interface RuleBasis {
  readonly document: string
  readonly place?: string
}

/** The address of a figure, with completion; forms of your own have other addresses. */
export type CellAddress = CellPath | (string & {})

/**
 * One instance of an equation rule: the cells on the left add up to (`=`) or do not exceed (`<=`) those on the right.
 * A single cell on the right of `=` is the total of the left.
 */
export interface RuleEquation {
  /** What sets the instance apart from the others of its rule. Default: the address of the first cell on the right. */
  readonly instance?: string
  readonly left: readonly CellAddress[]
  readonly operator?: '=' | '<='
  readonly right: readonly CellAddress[]
}

/** Who reports: it decides the deadline (article 49) and whether the organ can have made regulations. */
export type ReportLevel = 'department' | 'government' | 'township'

/** Last day of publication in the following year, as `MM-DD`. */
export type Deadlines = { readonly [Level in ReportLevel]?: string | undefined }

/** What a rule may look at. */
export interface RuleContext {
  readonly report: Report
  readonly form: Form
  readonly plan: FormPlan
  /** The figures of the report in the order of `plan.cells`. */
  readonly figures: readonly Figure[]
  /** The figure at an address; `null` if it is not stated or the form has no such cell. */
  figure(path: CellAddress): Figure
  /** How blanks among the parts of a sum count. */
  readonly blanks: 'zero' | 'unknown'
  /** `undefined`: not told. */
  readonly level: ReportLevel | undefined
  readonly deadlines: Deadlines
}

/**
 * What became of one instance of a rule. `held` and `notApplicable` need no more; the other two become findings.
 */
export type RuleOutcome =
  | 'held'
  | 'notApplicable'
  | {
      readonly outcome: 'violated' | 'undetermined'
      /** Figures to look at, the first first. A bare address has sign 0: only mentioned. */
      readonly cells?: readonly (CellAddress | { readonly path: CellAddress; readonly sign: 1 | -1 | 0 })[]
      /** What the message needs. */
      readonly data?: { readonly [key: string]: JsonValue }
      /** Where this instance weighs otherwise than its rule. A severity that the caller set counts before it. */
      readonly severity?: Severity
    }

/** What a message function may ask for. */
export interface MessageContext {
  readonly locale: Locale
  /** The official labels of a cell from section to column, joined. */
  label(path: CellAddress): string
  /** The heading of a section or an aspect by its key. */
  heading(key: string): string
}

/**
 * The words of a finding: a template in which `{name}` stands for `data.name`, or a function.
 * Equation rules need none: their sum is written out.
 */
export type RuleMessage = Localized | ((finding: Finding, context: MessageContext) => string)

interface RuleDeclaration {
  /** `group/name`, in words. Never renamed, never used again. */
  readonly id: string
  /** Words in both languages, or one text for both. */
  readonly title: Localized | string
  /** What goes wrong where the rule is broken, and what to look at. */
  readonly explanation?: Localized | string
  /** The formula in words. */
  readonly formula?: Localized | string
  readonly basis?: readonly RuleBasis[]
  /** Default: `practice`. */
  readonly kind?: RuleKind
  /** Default: `warning`. */
  readonly severity?: Severity
  /** Ids of the forms that the rule is for. Default: every form. */
  readonly forms?: readonly string[]
  /** Version of the rule set that brought the rule. */
  readonly since?: string
  readonly message?: RuleMessage
}

/** A rule that relates figures: its equations are data, from which checks, repairs and pages follow. */
export interface EquationRuleDefinition extends RuleDeclaration {
  readonly equations: readonly RuleEquation[] | ((plan: FormPlan) => readonly RuleEquation[])
}

/** A rule that looks at a report as it likes. It must not throw, change the report or depend on anything else. */
export interface CheckRuleDefinition extends RuleDeclaration {
  /** One outcome per instance; none is the same as `notApplicable`. */
  readonly check: (context: RuleContext) => RuleOutcome | readonly RuleOutcome[]
}

/** What {@link defineRule} takes. */
export type RuleDefinition = EquationRuleDefinition | CheckRuleDefinition

/** A rule as the catalogue holds it. */
export interface Rule {
  readonly id: string
  readonly title: Localized
  readonly explanation: Localized
  readonly formula: Localized
  readonly basis: readonly RuleBasis[]
  readonly kind: RuleKind
  readonly severity: Severity
  /** `null`: every form. */
  readonly forms: readonly string[] | null
  readonly since: string
  readonly message?: RuleMessage
  /** Of an equation rule: its instances on a form. */
  readonly equations?: (plan: FormPlan) => readonly RuleEquation[]
  /** Of any other rule. */
  readonly check?: (context: RuleContext) => readonly RuleOutcome[]
}
