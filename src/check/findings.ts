import type { CellPath } from '../forms/catalogue.js'
import type { FormPlan } from '../forms/plan.js'
import type { Figure } from '../report/figures.js'
import type { RuleOutcome } from '../rules/rule.js'
import type { Equation } from './equation.js'
import type { Finding, FindingCell, JsonValue, Severity } from './finding.js'
import { freezeDeep } from './freeze-deep.js'
import type { Judgement } from './judge.js'
import type { Step } from './program.js'
import { cappedFor } from './settings.js'
import { plain, type Sum, subtract } from './sum.js'

/** The finding of an equation that is violated or undetermined. */
export function equationFinding(
  { rule, severity }: Step,
  { instance, left: leftCells, right: rightCells, atMost, total, amounts }: Equation,
  { verdict, left, right, blank, derived }: Judgement,
  figures: readonly Figure[],
  plan: FormPlan,
  unknown: boolean,
): Finding {
  const cells: FindingCell[] = []
  for (const index of leftCells) cells.push(findingCell(plan.cells[index]!.path, figures[index]!, 1))
  for (const index of rightCells) cells.push(findingCell(plan.cells[index]!.path, figures[index]!, -1))
  const told = (sum: Sum) => (amounts && typeof sum === 'number' ? String(sum) : plain(sum))
  const path = (index: number) => plan.cells[index]!.path
  const open = verdict === 'undetermined'
  // Of a blank total the sum of the parts is known; of other blanks nothing is.
  const totalOnly = open && blank.includes(total) && (!unknown || blank.length === 1)
  const assumed = open && !totalOnly ? [] : blank.filter((index) => !derived.has(index) && index !== total)
  const data: { [key: string]: JsonValue } = {
    form: plan.form.id,
    instance,
    operator: atMost ? '<=' : '=',
    expected: !open || totalOnly ? told(atMost ? right : left) : null,
    actual: open ? null : told(atMost ? left : right),
    difference: open ? null : told(atMost ? subtract(left, right) : subtract(right, left)),
  }
  if (total >= 0) data.total = path(total)
  if (blank.length > 0) {
    data.blank = Object.freeze(blank.map(path))
    if (!unknown && assumed.length > 0) data.assumedZero = Object.freeze(assumed.map(path))
    if (derived.size > 0)
      data.derived = Object.freeze(
        Object.fromEntries([...derived].map(([index, sum]) => [path(index), told(sum)])),
      )
  }
  return finding(
    rule.id,
    cappedFor(verdict, severity),
    open ? 'undetermined' : 'violated',
    cells,
    Object.freeze(data),
  )
}

/** The finding of any other rule, from what its check gave. */
export function outcomeFinding(
  { rule, severity, asked }: Step,
  outcome: Exclude<RuleOutcome, string>,
  figures: readonly Figure[],
  plan: FormPlan,
): Finding {
  const cells = (outcome.cells ?? []).map((each) => {
    const { path, sign } = typeof each === 'string' ? { path: each, sign: 0 as const } : each
    return findingCell(path, figures[plan.indexOf.get(path) ?? -1] ?? null, sign)
  })
  const own = asked ? severity : (outcome.severity ?? severity)
  const data = freezeDeep({ form: plan.form.id, ...outcome.data })
  return finding(rule.id, cappedFor(outcome.outcome, own), outcome.outcome, cells, data)
}

function finding(
  rule: string,
  severity: Severity,
  outcome: Finding['outcome'],
  cells: readonly FindingCell[],
  data: Finding['data'],
): Finding {
  return Object.freeze({ rule, severity, outcome, cells: Object.freeze(cells), data })
}

function findingCell(path: string, figure: Figure, sign: 1 | -1 | 0): FindingCell {
  const value = typeof figure === 'number' || figure === null ? figure : figure.toFixed()
  return Object.freeze({ path: path as CellPath, value, sign })
}
