import { dependenciesOf } from '../check/dependencies.js'
import { equationsOf } from '../check/equation.js'
import type { JsonValue, Severity } from '../check/finding.js'
import { forms } from '../forms/catalogue.js'
import type { Form } from '../forms/form.js'
import { planOf } from '../forms/plan.js'
import type { Localized } from '../locale.js'
import { rollupRules } from '../rollup/rules.js'
import { continuityRules } from '../series/continuity-rules.js'
import { yearEquations } from '../series/year-equations.js'
import { retiredRuleIds, ruleSetVersion, rules } from './catalogue.js'
import type { Rule, RuleBasis, RuleKind } from './rule.js'

/** One equation of a rule on a form, by addresses. `previous:` stands before a figure of last year’s report. */
export interface CatalogueEquation {
  readonly instance: string
  readonly left: readonly string[]
  readonly operator: '=' | '<='
  readonly right: readonly string[]
}

/** A rule as data for programs in any language. */
export interface CatalogueRule {
  readonly id: string
  /** What it looks at: one report, the reports of two years, or a combined report and its parts. */
  readonly scope: 'report' | 'years' | 'parts'
  readonly title: Localized
  readonly explanation: Localized
  readonly formula: Localized
  readonly basis: readonly RuleBasis[]
  readonly kind: RuleKind
  readonly severity: Severity
  /** `null`: every form. */
  readonly forms: readonly string[] | null
  readonly since: string
  /** The words of its findings, where they are a template; `{name}` stands for `data.name`. */
  readonly message: Localized | null
  /** By form; empty for a rule that is no equation. */
  readonly equations: { readonly [form: string]: readonly CatalogueEquation[] }
}

/** What the rules cover of a form. */
export interface RuleCoverage {
  readonly figures: number
  /** Figures that stand in no equation: nothing in the report can tell whether they are right. */
  readonly unchecked: readonly string[]
  readonly equations: number
  /** Equations that follow from others: they are checked, but never told beside what they follow from. */
  readonly redundant: readonly {
    readonly rule: string
    readonly instance: string
    readonly followsFrom: number
  }[]
}

/** The whole rule set as JSON. */
export interface RulesCatalogue {
  readonly version: string
  readonly retired: readonly string[]
  readonly rules: readonly CatalogueRule[]
  readonly coverage: { readonly [form: string]: RuleCoverage }
}

/**
 * The rules as plain JSON, with their equations on each form: for other languages, and for the pages that follow from
 * them.
 *
 * @example
 * rulesCatalogue().coverage['2021'].equations // 44
 */
export function rulesCatalogue(): RulesCatalogue {
  const official: readonly Form[] = Object.values(forms)
  return {
    version: ruleSetVersion,
    retired: retiredRuleIds,
    rules: [
      ...rules.map((rule) => ruleAsData(rule, 'report')),
      ...continuityRules.map((rule) => ruleAsData(rule, 'years')),
      ...rollupRules.map((rule) => ruleAsData(rule, 'parts')),
    ],
    coverage: Object.fromEntries(official.map((form) => [form.id, coverageOf(form)])),
  } satisfies RulesCatalogue & { readonly [key: string]: JsonValue | object }
}

function ruleAsData(rule: Rule, scope: CatalogueRule['scope']): CatalogueRule {
  const { id, title, explanation, formula, basis, kind, severity, since, message = null } = rule
  const equationsIn = scope === 'years' ? yearEquationsOn : equationsOn
  const equations = Object.values<Form>(forms).map((form) => [form.id, equationsIn(form, id)] as const)
  return {
    id,
    scope,
    title,
    explanation,
    formula,
    basis,
    kind,
    severity,
    forms: rule.forms,
    since,
    message: typeof message === 'function' ? null : message,
    equations: Object.fromEntries(equations.filter(([, list]) => list.length > 0)),
  }
}

/** The equations of a rule between two years on one form. */
function yearEquationsOn(form: Form, id: string): CatalogueEquation[] {
  const plan = planOf(form)
  const found = yearEquations(plan, plan).find(({ rule }) => rule === id)
  return (found?.equations ?? []).map(({ total, terms }) => {
    const { path } = plan.cells[total]!
    const side = (wanted: 1 | -1) =>
      terms
        .filter(({ sign }) => sign === wanted)
        .map((term) => (term.of === 'previous' ? `previous:${term.path}` : term.path))
    return { instance: path, left: side(1), operator: '=', right: [path, ...side(-1)] }
  })
}

function compiled(form: Form) {
  const plan = planOf(form)
  return rules.flatMap((rule) => equationsOf(rule, plan).map((equation) => ({ rule: rule.id, equation })))
}

function equationsOn(form: Form, id: string): CatalogueEquation[] {
  const { cells } = planOf(form)
  const paths = (indexes: readonly number[]) => indexes.map((index) => cells[index]!.path)
  return compiled(form)
    .filter(({ rule }) => rule === id)
    .map(({ equation: { instance, left, right, atMost } }) => ({
      instance,
      left: paths(left),
      operator: atMost ? '<=' : '=',
      right: paths(right),
    }))
}

function coverageOf(form: Form): RuleCoverage {
  const { cells } = planOf(form)
  const all = compiled(form)
  const related = new Set(all.flatMap(({ equation: { left, right } }) => [...left, ...right]))
  return {
    figures: cells.length,
    unchecked: cells.filter(({ index }) => !related.has(index)).map(({ path }) => path),
    equations: all.length,
    redundant: dependenciesOf(all.map(({ equation }) => equation)).map(({ equation, others }) => ({
      rule: all[equation]!.rule,
      instance: all[equation]!.equation.instance,
      followsFrom: others.length,
    })),
  }
}
