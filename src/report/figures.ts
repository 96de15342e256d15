import { DisclosureReportError } from '../errors.js'
import type { Decimal } from '../figures/decimal.js'
import type { FormPlan } from '../forms/plan.js'

/** A figure in memory: a count, an amount in 万元, or `null` for "not stated". */
export type Figure = number | Decimal | null

type Tree = { readonly [key: string]: unknown }

/** An object of a report's tables: its figures with their positions in the form's list of cells, the objects in it. */
interface Branch {
  readonly keys: string[]
  readonly indexes: number[]
  readonly names: string[]
  readonly branches: Branch[]
  /** Its figures are seven, one after the other in the form. */
  seven: boolean
}

const trees = /* @__PURE__ */ new WeakMap<FormPlan, Branch>()

function treeOf(plan: FormPlan): Branch {
  let tree = trees.get(plan)
  if (tree === undefined) {
    tree = branchOf(tablesFrom(plan, [...plan.cells.keys()]))
    trees.set(plan, tree)
  }
  return tree
}

function branchOf(positions: object): Branch {
  const branch: Branch = { keys: [], indexes: [], names: [], branches: [], seven: false }
  const { keys, indexes, names, branches } = branch
  for (const [key, value] of Object.entries(positions)) {
    if (typeof value === 'number') {
      keys.push(key)
      indexes.push(value)
    } else {
      names.push(key)
      branches.push(branchOf(value))
    }
  }
  branch.seven = indexes.length === 7 && indexes[6]! - indexes[0]! === 6
  return branch
}

/**
 * The figures of a report as a flat list, in the order of the form's cells. Throws `invalid-value` for an object that
 * lacks a table, a row or a figure of the form, or has something else in its place.
 */
export function figuresOf(plan: FormPlan, report: object): Figure[] {
  const figures = whatStandsIn(plan, report)
  const wrong = figures.findIndex((figure) => !isFigure(figure))
  if (wrong >= 0) throw noFigure(plan, figures, wrong)
  return figures as Figure[]
}

/** What a report has in the places of its figures, not yet looked at: {@link figuresOf} for callers that look anyway. */
export function whatStandsIn(plan: FormPlan, report: object): unknown[] {
  const found: unknown[] = new Array(plan.cells.length)
  try {
    collect(treeOf(plan), report as Tree, found)
  } catch {
    throw new DisclosureReportError(
      'invalid-value',
      `The report lacks tables or rows of form ${plan.form.id}: decode it with reportSchema`,
    )
  }
  return found
}

/** A number, an amount or `null`. Whether a number is a count is for the schema to say. */
export function isFigure(value: unknown): value is Figure {
  if (typeof value === 'number' || value === null) return true
  return typeof value === 'object' && typeof (value as Partial<Decimal>).toFixed === 'function'
}

/** The error for a place where no figure stands. */
export function noFigure(plan: FormPlan, found: readonly unknown[], index: number): DisclosureReportError {
  const says = found[index] === undefined ? 'lacks' : 'has no figure at'
  return new DisclosureReportError(
    'invalid-value',
    `The report ${says} ${plan.cells[index]!.path}: decode it with reportSchema`,
  )
}

function collect({ keys, indexes, names, branches, seven }: Branch, place: Tree, figures: unknown[]): void {
  if (seven) collectSeven(keys, indexes[0]!, place, figures)
  else for (let i = 0; i < keys.length; i += 1) figures[indexes[i]!] = place[keys[i]!]
  for (let i = 0; i < names.length; i += 1) collect(branches[i]!, place[names[i]!] as Tree, figures)
}

/**
 * Nearly all figures stand in rows of seven, the kinds of applicants and their total, under the same names. A place in
 * the code that only ever reads one name is several times as fast as a loop over names.
 */
function collectSeven(keys: readonly string[], from: number, row: Tree, figures: unknown[]): void {
  figures[from] = row[keys[0]!]
  figures[from + 1] = row[keys[1]!]
  figures[from + 2] = row[keys[2]!]
  figures[from + 3] = row[keys[3]!]
  figures[from + 4] = row[keys[4]!]
  figures[from + 5] = row[keys[5]!]
  figures[from + 6] = row[keys[6]!]
}

/** The three tables of a report from a flat list of figures, or of anything else, in the order of the form's cells. */
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
