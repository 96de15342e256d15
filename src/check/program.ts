import { DisclosureReportError } from '../errors.js'
import type { FormPlan } from '../forms/plan.js'
import { rules as catalogue } from '../rules/catalogue.js'
import type { Rule } from '../rules/rule.js'
import { declaredRule } from '../rules/totals.js'
import type { EquationStructure } from './consequences.js'
import { dependenciesOf } from './dependencies.js'
import { type Equation, equationsOf } from './equation.js'
import type { Severity } from './finding.js'
import type { CheckOptions } from './options.js'
import { askedSeverity, checkSettings, groupOf } from './settings.js'
import { type Sweep, sweepOf } from './sweep.js'

/** A rule that is switched on, ready to run on a form. */
export interface Step {
  readonly rule: Rule
  readonly severity: Severity
  /** The caller asked for this severity: it counts before what an instance says. */
  readonly asked: boolean
  readonly applies: boolean
  /** Its equations are those from `from` up to `to`. */
  readonly from: number
  readonly to: number
}

/** What to do for reports on one form. */
export interface Program {
  readonly plan: FormPlan
  readonly steps: readonly Step[]
  readonly equations: readonly Equation[]
  readonly off: readonly string[]
  readonly sweep: Sweep
  structure(): EquationStructure
}

/** The rules for a form: the catalogue, then the form's own relations that no rule names, then house rules. */
export function rulesFor(plan: FormPlan, additional: readonly Rule[] = []): readonly Rule[] {
  const named = new Set([...catalogue, ...additional].map(({ id }) => id))
  const own = new Set(plan.relations.map(({ rule }) => rule).filter((id) => !named.has(id)))
  return [...catalogue, ...[...own].map(formRule), ...additional]
}

function formRule(id: string): Rule {
  return declaredRule({ id, title: id })
}

/** Resolves options once for a form. Throws `unknown-rule`, `invalid-option`, `unknown-cell`. */
export function makeProgram(plan: FormPlan, options: CheckOptions): Program {
  const all = rulesFor(plan, options.additionalRules)
  checkIds(all, options)
  const equations: Equation[] = []
  const steps: Step[] = []
  const off: string[] = []
  for (const rule of all) {
    const asked = askedSeverity(rule.id, options.rules ?? {})
    if (asked === 'off') {
      off.push(rule.id)
      continue
    }
    const applies = rule.forms === null || rule.forms.includes(plan.form.id)
    const from = equations.length
    if (applies) equations.push(...equationsOf(rule, plan))
    steps.push({
      rule,
      severity: asked ?? rule.severity,
      asked: asked !== undefined,
      applies: applies && (rule.equations === undefined || equations.length > from),
      from,
      to: equations.length,
    })
  }
  // A house rule is never silenced by what the library's own rules say.
  const house = new Set(options.additionalRules)
  const end = steps.find(({ rule }) => house.has(rule))?.from ?? equations.length
  let structure: EquationStructure | undefined
  return {
    plan,
    steps,
    equations,
    off,
    sweep: sweepOf(equations, plan.cells.length),
    structure: () => (structure ??= structureOf(equations.slice(0, end))),
  }
}

function structureOf(equations: readonly Equation[]): EquationStructure {
  const touching = new Map<number, number[]>()
  for (const { total } of equations) if (total >= 0) touching.set(total, [])
  equations.forEach(({ left, right, atMost }, position) => {
    if (!atMost) for (const index of [...left, ...right]) touching.get(index)?.push(position)
  })
  return { count: equations.length, dependencies: dependenciesOf(equations), touching }
}

function checkIds(all: readonly Rule[], { rules = {}, additionalRules = [] }: CheckOptions): void {
  const groups = new Set([
    ...catalogue.map(({ id }) => groupOf(id)),
    'continuity/*',
    'rollup/*',
    'narrative/*',
  ])
  const taken = new Set<string>()
  for (const { id } of additionalRules) {
    if (groups.has(groupOf(id)) || taken.has(id)) {
      throw new DisclosureReportError(
        'invalid-option',
        `House rule ${id}: use a group of your own and every id once`,
      )
    }
    taken.add(id)
  }
  checkSettings(rules, all)
}
