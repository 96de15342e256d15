import type { Figure } from '../report/figures.js'
import type { Report } from '../report/types.js'
import { contextOf } from '../rules/context.js'
import type { RuleContext, RuleOutcome } from '../rules/rule.js'
import type { Verdicts } from './finding.js'
import { type Judgement, judge } from './judge.js'
import type { CheckOptions } from './options.js'
import type { Program } from './program.js'
import { notPlainlyHeld } from './sweep.js'

type Objection = Exclude<RuleOutcome, string>

/** An equation that does not hold, by its position. */
export interface JudgedEquation {
  readonly position: number
  readonly judgement: Judgement
}

/** What the rules say of a report, before findings are made of it. */
export interface Evaluation {
  /** In order of the equations; nothing where one holds. */
  readonly judgements: readonly JudgedEquation[]
  /** What checks object to, by position of the step, in order. */
  readonly objections: readonly { readonly step: number; readonly objection: Objection }[]
  readonly verdicts: Verdicts
  readonly complete: boolean
}

/** Runs every rule that is switched on. */
export function evaluate(
  { plan, steps, equations, sweep }: Program,
  report: Report,
  figures: readonly Figure[],
  options: CheckOptions,
): Evaluation {
  const unknown = options.blanks === 'unknown'
  const judgements: JudgedEquation[] = []
  const objections: { step: number; objection: Objection }[] = []
  const verdicts = { held: 0, violated: 0, undetermined: 0, notApplicable: 0 }
  const evaluation = { judgements, objections, verdicts, complete: true }
  const doubtful = notPlainlyHeld(sweep)
  let next = 0
  let context: RuleContext | undefined

  for (let at = 0; at < steps.length; at += 1) {
    const { rule, severity, applies, asked, from, to } = steps[at]!
    if (!applies) {
      verdicts.notApplicable += 1
      continue
    }
    verdicts.held += to - from
    for (; next < doubtful.length && doubtful[next]! < to; next += 1) {
      const position = doubtful[next]!
      const judgement = judge(equations[position]!, figures, plan, unknown)
      if (judgement.verdict === 'held') continue
      judgements.push({ position, judgement })
      verdicts.held -= 1
      verdicts[judgement.verdict] += 1
      if (options.stopAtFirst === true && severity === 'error' && judgement.verdict === 'violated') {
        verdicts.held -= to - position - 1
        evaluation.complete = false
        return evaluation
      }
    }
    if (rule.check === undefined) continue
    context ??= contextOf(plan, report, figures, options)
    const outcomes = rule.check(context)
    if (outcomes.length === 0) verdicts.notApplicable += 1
    for (const outcome of outcomes) {
      if (typeof outcome === 'string') {
        verdicts[outcome] += 1
        continue
      }
      verdicts[outcome.outcome] += 1
      objections.push({ step: at, objection: outcome })
      const weight = asked ? severity : (outcome.severity ?? severity)
      if (options.stopAtFirst === true && outcome.outcome === 'violated' && weight === 'error') {
        evaluation.complete = false
        return evaluation
      }
    }
  }
  return evaluation
}
