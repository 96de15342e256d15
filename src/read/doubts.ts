import type { CellPath, FormId } from '../forms/catalogue.js'
import type { TableSectionKey } from '../forms/form.js'
import type { FormPlan } from '../forms/plan.js'
import type { Figure } from '../report/figures.js'
import { losses } from './losses.js'
import type { ReadNote } from './note.js'
import type { RawItem } from './raw.js'
import type { CellSource } from './tables.js'

/** Figures that were read and may be wrong all the same, by what they add up to and by what stands around them. */
export function doubtsOf(
  plan: FormPlan,
  figures: readonly Figure[],
  cells: { readonly [path: string]: CellSource },
  {
    items,
    tables,
    notes,
    editions,
  }: {
    readonly items: readonly RawItem[]
    /** The items of the table sections. */
    readonly tables: readonly RawItem[]
    /** What is known of them already. */
    readonly notes: readonly ReadNote[]
    /** Tables that stood on another edition. */
    readonly editions: { readonly [Key in TableSectionKey]?: FormId }
  },
): ReadNote[] {
  const disagreeing = disagreements(plan, figures)
  const doubts = [
    ...disagreeing,
    ...besideLostRows(plan, figures, [...disagreeing, ...notes], editions),
    ...cutOff(items, cells),
  ]
  return [...doubts, ...losses(items, tables, notes)]
}

/** Figures whose sums do not hold: an error of the report, or of its copy. Blanks count as zero. */
function disagreements({ cells, relations }: FormPlan, figures: readonly Figure[]): ReadNote[] {
  const found = new Map<string, ReadNote>()
  for (const { left, right, rule, instance } of relations) {
    let difference = 0
    for (const index of left) difference += Number(figures[index] ?? 0)
    for (const index of right) difference -= Number(figures[index] ?? 0)
    if (difference === 0) continue
    for (const index of [...left, ...right]) {
      const path = cells[index]!.path as CellPath
      if (!found.has(path)) found.set(path, { code: 'sums-disagree', path, detail: `${rule}: ${instance}` })
    }
  }
  return [...found.values()]
}

/**
 * Figures of a row next to which a row is not there: they may be those of the other row, even where the sums hold, as
 * they do where the rows between are all zero.
 */
function besideLostRows(
  { cells }: FormPlan,
  figures: readonly Figure[],
  notes: readonly ReadNote[],
  editions: { readonly [Key in TableSectionKey]?: FormId },
): ReadNote[] {
  const pathsOf = (codes: readonly string[]) =>
    new Set<string | undefined>(notes.filter(({ code }) => codes.includes(code)).map(({ path }) => path))
  const lost = pathsOf(['cell-missing'])
  const noted = pathsOf(['sums-disagree', 'beside-missing'])
  const rows: { section: unknown; indexes: number[]; path: string }[] = []
  for (const { index, section, rowPath } of cells) {
    // Rows that another edition does not have are not lost.
    if (editions[section.key] !== undefined) continue
    const last = rows.at(-1)
    if (last?.section === section && last.path === rowPath) last.indexes.push(index)
    else rows.push({ section, path: rowPath, indexes: [index] })
  }
  const isLost = (n: number, section: unknown) =>
    rows[n]?.section === section && lost.has(cells[rows[n]!.indexes[0]!]!.path)
  return rows.flatMap(({ section, indexes }, n) => {
    if (!isLost(n - 1, section) && !isLost(n + 1, section)) return []
    return indexes.flatMap((index): ReadNote[] => {
      const path = cells[index]!.path as CellPath
      return figures[index] === null || noted.has(path) ? [] : [{ code: 'beside-missing', path }]
    })
  })
}

/** Figures of the row in which the source ends. */
function cutOff(items: readonly RawItem[], cells: { readonly [path: string]: CellSource }): ReadNote[] {
  // There is a title, so there is a last item.
  const last = items.at(-1)!
  const from = last.at
  const notes: ReadNote[] = []
  for (const path in cells) {
    const { place } = cells[path]!
    const inLast =
      last.kind === 'row'
        ? place.table === last.table && place.row === last.row
        : from >= 0 && (place.offset ?? -1) >= from
    if (inLast) notes.push({ code: 'source-ends', path: path as CellPath, place })
  }
  return notes
}
