import type { Decimal } from '../figures/decimal.js'
import type { FormPlan } from '../forms/plan.js'

/** A figure in memory: a count, an amount in 万元, or `null` for "not stated". */
export type Figure = number | Decimal | null

type Tree = { readonly [key: string]: unknown }

/** The figures of a report as a flat list, in the order of the form's cells. */
export function figuresOf(plan: FormPlan, report: object): Figure[] {
  const figures: Figure[] = new Array(plan.cells.length)
  for (const { parents, keys, indexes } of plan.groups) {
    let place = report as Tree
    for (const parent of parents) place = place[parent] as Tree
    for (let i = 0; i < keys.length; i += 1) figures[indexes[i]!] = place[keys[i]!] as Figure
  }
  return figures
}

/** The three tables of a report from a flat list of figures, in the order of the form's cells. */
export function tablesFrom(plan: FormPlan, figures: readonly unknown[]): { [section: string]: object } {
  const tables: { [key: string]: unknown } = {}
  for (const { parents, keys, indexes } of plan.groups) {
    let place = tables
    for (const parent of parents) {
      place[parent] ??= {}
      place = place[parent] as { [key: string]: unknown }
    }
    keys.forEach((key, i) => {
      place[key] = figures[indexes[i]!]
    })
  }
  return tables as { [section: string]: object }
}
