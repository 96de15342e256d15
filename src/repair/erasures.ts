import { isPlaceholder } from '../figures/placeholder.js'
import { type CellPath, forms } from '../forms/catalogue.js'
import { type FormPlan, planOf } from '../forms/plan.js'
import { indexOfCell } from '../report/cells.js'
import type { Figure } from '../report/figures.js'
import type { Report } from '../report/types.js'
import { type Equation, isIn, type System } from './system.js'

/** Figures that a mark hides or that the caller names: they may hold anything. */
export function unreadableIn(
  plan: FormPlan,
  report: Report,
  figures: readonly Figure[],
  named: readonly CellPath[],
): Set<number> {
  const cells = new Set(named.map((path) => indexOfCell(plan, path)))
  for (const [path, mark] of Object.entries(report.marks ?? {}) as [string, string][]) {
    const index = plan.indexOf.get(path)
    if (index === undefined || figures[index] !== null) continue
    if (!isPlaceholder(mark.normalize('NFKC').trim())) cells.add(index)
  }
  return new Set([...cells].sort((a, b) => a - b))
}

/** Blank totals: not worked out. */
export function blankTotals({ relations }: FormPlan, figures: readonly Figure[]): number[] {
  return relations.flatMap(({ right }) => (right.length === 1 && figures[right[0]!] === null ? right : []))
}

/** Blanks that the edition on which their table was printed does not have: no figure can be missing there. */
export function unprintedIn(plan: FormPlan, report: Report, figures: readonly Figure[]): Set<number> {
  const unprinted = new Set<number>()
  const editions = report.tableEditions
  if (editions === undefined) return unprinted
  for (const { index, path, section } of plan.cells) {
    const edition = editions[section.key]
    if (edition !== undefined && figures[index] === null && !planOf(forms[edition]).indexOf.has(path))
      unprinted.add(index)
  }
  return unprinted
}

/** The value that an erased figure has by its equation; nothing where other erased figures leave it open. */
export function erasedValue(
  cell: number,
  { terms, constant }: Equation,
  erased: { readonly has: (cell: number) => boolean },
  valueAt: (cell: number) => number,
): number | undefined {
  let rest = constant
  for (const [other, factor] of terms) {
    if (other === cell) continue
    if (erased.has(other)) return undefined
    rest -= factor * valueAt(other)
  }
  // Adding 0 turns -0 into 0.
  return rest / terms.get(cell)! + 0
}

/** Is a figure of a sum changed or unreadable? Then a blank total of it is worked out as well. */
export function isTouched(
  own: readonly Equation[],
  changed: { has(cell: number): boolean },
  unreadable: ReadonlySet<number>,
): boolean {
  return own.some((each) => isIn(each, changed) || isIn(each, unreadable))
}

/** Equations in which a figure stands: one at least. */
export function equationsWith({ equations, columns }: System, cell: number): Equation[] {
  return [...columns.get(cell)!.keys()].map((row) => equations[row]!)
}
