import type { CellPath } from '../forms/catalogue.js'
import type { TableSectionKey } from '../forms/form.js'
import { type FormCell, type FormPlan, leavesOf, tableSectionOf } from '../forms/plan.js'
import type { Figure } from '../report/figures.js'
import type { ReadNote } from './note.js'
import type { CellSource, ReadTable } from './tables.js'

/**
 * A table of one edition by the addresses of another. A row that the other edition splits goes to the one of its rows
 * where most sums hold, to the last where the sums do not tell; rows that it does not split are added up.
 */
export function moveTable(table: ReadTable, from: FormPlan, to: FormPlan, key: TableSectionKey): ReadTable {
  const rows = tableSectionOf(to.form, key).blocks.flatMap((block) =>
    leavesOf(block.rows).map((row) => row.path),
  )
  const figures = new Map<string, Figure>()
  const goals = new Map<string, string>()
  const moved: ReadNote[] = []
  const pathIn = (row: string, cell: FormCell) =>
    [key, row, cell.columnPath].filter((part) => part !== '').join('.')
  const put = (row: string, cells: readonly FormCell[], code?: 'edition-moved' | 'edition-open'): void => {
    for (const cell of cells) {
      const path = pathIn(row, cell)
      const figure = table.figures.get(cell.path)
      if (!to.indexOf.has(path) || figure === undefined) continue
      const held = figures.get(path)
      const both = typeof held === 'number' && typeof figure === 'number'
      figures.set(path, both ? held + figure : (figure ?? held ?? null))
      goals.set(cell.path, path)
      if (code !== undefined) moved.push({ code, path: path as CellPath, detail: cell.rowNodes.at(-1)!.zh })
    }
  }
  const broken = (more: ReadonlyMap<string, Figure>): number => {
    const amountAt = (index: number): number => {
      const { path } = to.cells[index]!
      return Number(more.get(path) ?? figures.get(path) ?? 0)
    }
    const sum = (side: readonly number[]) => side.reduce((total, index) => total + amountAt(index), 0)
    return to.relations.filter(({ left, right }) => sum(left) !== sum(right)).length
  }

  const own = new Map<string, FormCell[]>()
  for (const cell of from.cells) {
    if (cell.section.key === key) own.set(cell.rowPath, [...(own.get(cell.rowPath) ?? []), cell])
  }
  const split: [readonly string[], readonly FormCell[]][] = []
  for (const [row, cells] of own) {
    const parts = rows.filter((each) => each.startsWith(`${row}.`))
    const whole = rows.find((each) => row.startsWith(`${each}.`))
    if (parts.length > 0) split.push([parts, cells])
    else put(whole ?? row, cells, whole === undefined ? undefined : 'edition-moved')
  }
  for (const [parts, cells] of split) {
    const counts = parts.map((row) =>
      broken(new Map(cells.map((cell) => [pathIn(row, cell), table.figures.get(cell.path) ?? null]))),
    )
    const best = parts.filter((_, i) => counts[i] === Math.min(...counts))
    put(best.at(-1)!, cells, best.length === 1 ? 'edition-moved' : 'edition-open')
  }

  const renamed = <Value>(map: ReadonlyMap<string, Value>): Map<string, Value> =>
    new Map([...map].flatMap(([path, value]) => (goals.has(path) ? [[goals.get(path)!, value]] : [])))
  const notes = table.notes.map(({ path, ...note }): ReadNote => {
    const goal = path === undefined ? undefined : goals.get(path)
    return goal === undefined ? note : { ...note, path: goal as CellPath }
  })
  return {
    figures,
    sources: renamed<CellSource>(table.sources),
    marks: renamed(table.marks),
    notes: [...notes, ...moved],
  }
}
