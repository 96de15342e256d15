import { suggestRepairs } from '../repair/suggest-repairs.js'
import { requireTexts } from '../report/decoded.js'
import { type Figure, noFigure, whatStandsIn } from '../report/figures.js'
import type { Report } from '../report/types.js'
import { ruleSetVersion } from '../rules/catalogue.js'
import { consequencesOf } from './consequences.js'
import { type Evaluation, evaluate } from './evaluate.js'
import type { Finding } from './finding.js'
import { equationFinding, outcomeFinding } from './findings.js'
import type { CheckOptions, CheckResult, Waiver } from './options.js'
import type { Program } from './program.js'
import { takeCounts } from './sweep.js'
import { settles } from './waivers.js'

/** Checks a report: every rule, then findings, then what the caller accepted. */
export function run(program: Program, report: Report, options: CheckOptions): CheckResult {
  requireTexts(report)
  const found = whatStandsIn(program.plan, report)
  const wrong = takeCounts(program.sweep, found)
  if (wrong >= 0) throw noFigure(program.plan, found, wrong)
  const figures = found as Figure[]
  const evaluation = evaluate(program, report, figures, options)
  const { all, implied } = findingsOf(program, evaluation, figures, options.blanks === 'unknown')
  const { open, settled, lapsed } = settle(all, options.waivers)
  const findings = open.slice(0, options.limit)
  const result: CheckResult = {
    ok: !open.some(isError),
    gate: all.some(isError) ? 'blocked' : open.some(isWarning) ? 'explain' : 'open',
    findings,
    omitted: open.length - findings.length,
    implied,
    settled,
    lapsedWaivers: lapsed,
    verdicts: evaluation.verdicts,
    off: program.off,
    complete: evaluation.complete,
    ruleSetVersion,
    formEdition: program.plan.form.id,
  }
  const { repairs = false, form } = options
  if (repairs === false || form !== undefined) return result
  return { ...result, repairs: suggestRepairs(report, repairs === true ? {} : repairs) }
}

const isError = ({ severity }: Finding) => severity === 'error'
const isWarning = ({ severity }: Finding) => severity === 'warning'

const clean = /* @__PURE__ */ Object.freeze({ all: /* @__PURE__ */ Object.freeze([]), implied: 0 })

function findingsOf(
  { plan, steps, equations, structure }: Program,
  { judgements, objections }: Evaluation,
  figures: readonly Figure[],
  unknown: boolean,
): { readonly all: readonly Finding[]; readonly implied: number } {
  if (judgements.length + objections.length === 0) return clean
  const all: Finding[] = []
  const repeated = consequencesOf(equations, judgements, structure())
  let next = 0
  let nextObjection = 0
  for (let at = 0; at < steps.length; at += 1) {
    const step = steps[at]!
    for (; next < judgements.length && judgements[next]!.position < step.to; next += 1) {
      const { position, judgement } = judgements[next]!
      if (judgement.verdict === 'notApplicable' || repeated.has(position)) continue
      all.push(equationFinding(step, equations[position]!, judgement, figures, plan, unknown))
    }
    for (; objections[nextObjection]?.step === at; nextObjection += 1) {
      all.push(outcomeFinding(step, objections[nextObjection]!.objection, figures, plan))
    }
  }
  return { all, implied: repeated.size }
}

function settle(
  all: readonly Finding[],
  waivers: readonly Waiver[] = [],
): {
  readonly open: readonly Finding[]
  readonly settled: CheckResult['settled']
  readonly lapsed: readonly Waiver[]
} {
  const byRule = new Map<string, Waiver[]>()
  for (const waiver of waivers) {
    const list = byRule.get(waiver.rule)
    if (list === undefined) byRule.set(waiver.rule, [waiver])
    else list.push(waiver)
  }
  const used = new Set<Waiver>()
  const open: Finding[] = []
  const settled: { finding: Finding; reason: string }[] = []
  for (const finding of all) {
    const waiver = byRule.get(finding.rule)?.find((each) => settles(each, finding))
    if (waiver === undefined) open.push(finding)
    else {
      used.add(waiver)
      settled.push({ finding, reason: waiver.reason })
    }
  }
  return { open, settled, lapsed: waivers.filter((waiver) => !used.has(waiver)) }
}
