import { DisclosureReportError } from '../errors.js'
import type { FormPlan } from '../forms/plan.js'
import type { Rule, RuleEquation } from '../rules/rule.js'

/** An equation on a form: cells as positions in the form's list, so that checking is a walk over numbers. */
export interface Equation {
  readonly instance: string
  readonly left: readonly number[]
  readonly right: readonly number[]
  /** The left must not exceed the right, instead of being equal. */
  readonly atMost: boolean
  /** The cell that is the total of the others, or -1. */
  readonly total: number
  /** Amounts or negative figures: no plain sums of counts. */
  readonly special: boolean
  /** Its sums are amounts. */
  readonly amounts: boolean
}

/** The equations of a rule on a form. Throws `unknown-cell` for an address that the form does not have. */
export function equationsOf(rule: Rule, plan: FormPlan): Equation[] {
  return (rule.equations?.(plan) ?? []).map((equation) => compile(equation, rule, plan))
}

function compile({ left, right, operator, instance }: RuleEquation, rule: Rule, plan: FormPlan): Equation {
  const indexes = (paths: readonly string[]) =>
    paths.map((path) => {
      const index = plan.indexOf.get(path)
      if (index === undefined) {
        throw new DisclosureReportError(
          'unknown-cell',
          `Rule ${rule.id}: form ${plan.form.id} has no cell ${path}`,
        )
      }
      return index
    })
  const [one, other] = [indexes(left), indexes(right)]
  const kinds = new Set([...one, ...other].map((index) => plan.cells[index]!.kind))
  const atMost = operator === '<='
  return {
    instance: instance ?? right[0] ?? left[0] ?? rule.id,
    left: one,
    right: other,
    atMost,
    total: !atMost && other.length === 1 ? other[0]! : -1,
    special: kinds.has('amount') || kinds.has('signedCount'),
    amounts: kinds.has('amount'),
  }
}
