import type { FormPlan } from '../forms/plan.js'
import type { Figure } from '../report/figures.js'
import type { Report } from '../report/types.js'
import type { RuleContext } from './rule.js'

const usualDeadlines = { department: '01-31', government: '03-31' } as const

/** What a rule is given to look at. */
export function contextOf(
  plan: FormPlan,
  report: Report,
  figures: readonly Figure[],
  { blanks = 'zero', level, deadlines }: Partial<RuleContext> = {},
): RuleContext {
  return {
    report,
    form: plan.form,
    plan,
    figures,
    figure: (path) => figures[plan.indexOf.get(path) ?? -1] ?? null,
    blanks,
    level,
    deadlines: deadlines === undefined ? usualDeadlines : { ...usualDeadlines, ...deadlines },
  }
}
