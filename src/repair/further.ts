import { DisclosureReportError } from '../errors.js'
import type { CellPath } from '../forms/catalogue.js'
import type { FormPlan } from '../forms/plan.js'
import type { Claim } from '../narrative/claim.js'
import { claimsAgainst } from '../narrative/claims-against.js'
import { indexOfCell, planOfReport } from '../report/cells.js'
import { figuresOf } from '../report/figures.js'
import type { Report } from '../report/types.js'
import { yearEquations } from '../series/year-equations.js'
import type { Solution } from './search.js'
import { type Equation, systemOf } from './system.js'

/** What else is known of the figures of a report. */
export interface FurtherKnowledge {
  /** Last year's report of the same organ: what was carried forward is carried over, and the other relations. */
  readonly previous?: Report
  /** What words say: `true` for the report's own, claims of another text, or values by address. */
  readonly claims?: true | readonly Claim[] | { readonly [Path in CellPath]?: number }
  /** The reports that this one is the roll-up of. Those of another form or year are left out. */
  readonly parts?: readonly Report[]
}

/** The further equations; those of sentences apart, as each allows for several readings. */
export interface Further {
  readonly equations: readonly Equation[]
  /** How many sentences about some cells the figures contradict. */
  readonly contradicted: ReturnType<typeof claimsAgainst> | undefined
}

export function furtherOf(plan: FormPlan, report: Report, knowledge: FurtherKnowledge): Further {
  const { previous, claims, parts = [] } = knowledge
  const equations: Equation[] = []
  const state = (terms: ReadonlyMap<number, number>, constant: number, rule: string, instance: string) =>
    equations.push({ terms, constant, name: { rule, instance } })
  if (previous !== undefined && previous.year === report.year - 1) {
    const before = planOfReport(previous)
    const figures = figuresOf(before, previous)
    for (const { total, terms, rule } of yearEquations(before, plan).flatMap(
      (each) => each.equations ?? [],
    )) {
      const cells = new Map([[total, 1]])
      let constant = 0
      for (const { of, index, sign } of terms) {
        if (of === 'current') cells.set(index, -sign)
        else constant += sign * ((figures[index] as number | null) ?? Number.NaN)
      }
      if (Number.isSafeInteger(constant)) state(cells, constant, rule, plan.cells[total]!.path)
    }
  }
  const used = parts.filter(({ form, year }) => form === report.form && year === report.year)
  const figures = used.map((part) => figuresOf(plan, part))
  for (const { index, path } of plan.cells) {
    // Amounts are no numbers.
    const stated = figures.map((each) => each[index]).filter((each) => typeof each === 'number')
    if (stated.length === 0) continue
    const sum = stated.reduce((all, each) => all + each, 0)
    if (Number.isSafeInteger(sum)) state(new Map([[index, 1]]), sum, 'rollup/cell', path)
  }
  const list = claims === true ? undefined : Array.isArray(claims) ? (claims as readonly Claim[]) : null
  for (const [path, value] of Object.entries(list === null ? (claims ?? {}) : {})) {
    if (!Number.isSafeInteger(value) || value < 0)
      throw new DisclosureReportError('invalid-option', `claims: ${path}: ${String(value)} is no count`)
    state(new Map([[indexOfCell(plan, path), 1]]), value, 'claim', path)
  }
  return { equations, contradicted: list === null ? undefined : claimsAgainst(report, list) }
}

/** How many further equations a change breaks, less those that it mends. */
export function brokenBy(equations: readonly Equation[], valueAt: (cell: number) => number) {
  const { columns } = systemOf(equations)
  const off = ({ terms, constant }: Equation, at: (cell: number) => number) => {
    let sum = -constant
    for (const [cell, factor] of terms) sum += factor * at(cell)
    return Number(sum !== 0)
  }
  return (solution: Solution): number => {
    const rows = new Set([...solution.keys()].flatMap((cell) => [...(columns.get(cell)?.keys() ?? [])]))
    let broken = 0
    for (const row of rows) {
      const equation = equations[row]!
      broken += off(equation, (cell) => solution.get(cell) ?? valueAt(cell)) - off(equation, valueAt)
    }
    return broken
  }
}
