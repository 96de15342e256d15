import type { Figure } from '../report/figures.js'
import type { Report } from '../report/types.js'
import type { RuleContext, RuleOutcome } from '../rules/rule.js'
import type { Equation } from './equation.js'
import type { Verdicts } from './finding.js'
import { type Judgement, judge } from './judge.js'
import type { CheckOptions } from './options.js'
import type { Program } from './program.js'

/** What the rules say of a report, before findings are made of it. */
export interface Evaluation {
  /** By position of the equation; nothing where it holds. */
  readonly judgements: readonly (Judgement | undefined)[]
  /** By position of the step: what its check objects to. */
  readonly objections: readonly (readonly Exclude<RuleOutcome, string>[] | undefined)[]
  readonly context: RuleContext
  readonly verdicts: Verdicts
  readonly complete: boolean
}

/** Runs every rule that is switched on. */
export function evaluate(
  { plan, steps, equations }: Program,
  report: Report,
  figures: readonly Figure[],
  options: CheckOptions,
): Evaluation {
  const unknown = options.blanks === 'unknown'
  const judgements: (Judgement | undefined)[] = []
  const objections: Exclude<RuleOutcome, string>[][] = []
  const verdicts = { held: 0, violated: 0, undetermined: 0, notApplicable: 0 }
  const context: RuleContext = {
    report,
    form: plan.form,
    plan,
    figures,
    figure: (path) => figures[plan.indexOf.get(path) ?? -1] ?? null,
    blanks: options.blanks ?? 'zero',
    level: options.level,
    deadlines: { department: '01-31', government: '03-31', ...options.deadlines },
  }
  const evaluation = { judgements, objections, context, verdicts }

  for (let at = 0; at < steps.length; at += 1) {
    const { rule, severity, applies, asked, from, to } = steps[at]!
    if (!applies) {
      verdicts.notApplicable += 1
      continue
    }
    const decisive = options.stopAtFirst === true && severity === 'error'
    for (let position = from; position < to; position += 1) {
      if (holdsPlainly(equations[position]!, figures)) {
        verdicts.held += 1
        continue
      }
      const judgement = judge(equations[position]!, figures, plan, unknown)
      verdicts[judgement.verdict] += 1
      if (judgement.verdict === 'held') continue
      judgements[position] = judgement
      if (decisive && judgement.verdict === 'violated') return { ...evaluation, complete: false }
    }
    if (rule.check === undefined) continue
    for (const outcome of rule.check(context)) {
      if (typeof outcome === 'string') {
        verdicts[outcome] += 1
        continue
      }
      verdicts[outcome.outcome] += 1
      const list = objections[at] ?? []
      list.push(outcome)
      objections[at] = list
      const weight = asked ? severity : (outcome.severity ?? severity)
      if (options.stopAtFirst === true && outcome.outcome === 'violated' && weight === 'error') {
        return { ...evaluation, complete: false }
      }
    }
  }
  return { ...evaluation, complete: true }
}

/** The common case: all counts stated, and the equation holds. Everything else is left to {@link judge}. */
function holdsPlainly({ left, right, atMost, special }: Equation, figures: readonly Figure[]): boolean {
  if (special) return false
  let one = 0
  let other = 0
  for (let i = 0; i < left.length; i += 1) {
    const figure = figures[left[i]!]
    if (typeof figure !== 'number') return false
    one += figure
  }
  for (let i = 0; i < right.length; i += 1) {
    const figure = figures[right[i]!]
    if (typeof figure !== 'number') return false
    other += figure
  }
  return (atMost ? one <= other : one === other) && other <= Number.MAX_SAFE_INTEGER
}
