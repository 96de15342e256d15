import type { CellPath } from '../forms/catalogue.js'
import type { TableSectionKey } from '../forms/form.js'
import { type FormPlan, joinPath, leavesOf, tableSectionOf } from '../forms/plan.js'
import type { Figure } from '../report/figures.js'
import type { ReadNote } from './note.js'
import type { CellSource, ReadTable } from './tables.js'

/**
 * A table of one edition by the addresses of another. A row that the other edition splits goes to the last of its rows:
 * the sums do not tell which, for each of them counts towards the same total. Rows that it does not split are added up.
 */
export function moveTable(table: ReadTable, from: FormPlan, to: FormPlan, key: TableSectionKey): ReadTable {
  const rows = tableSectionOf(to.form, key).blocks.flatMap((block) =>
    leavesOf(block.rows).map((row) => row.path),
  )
  const figures = new Map<string, Figure>()
  const goals = new Map<string, string>()
  const moved: ReadNote[] = []
  for (const cell of from.cells) {
    const figure = table.figures.get(cell.path)
    if (figure === undefined) continue
    const row = cell.rowPath
    const part = rows.filter((each) => each.startsWith(`${row}.`)).at(-1)
    const whole = rows.find((each) => row.startsWith(`${each}.`))
    const path = joinPath([key, part ?? whole ?? row, cell.columnPath])
    if (!to.indexOf.has(path)) continue
    const held = figures.get(path)
    figures.set(path, typeof held === 'number' ? held + Number(figure) : figure)
    goals.set(cell.path, path)
    if (part !== undefined || whole !== undefined) {
      const code = part === undefined ? 'edition-moved' : 'edition-open'
      moved.push({ code, path: path as CellPath, detail: cell.rowNodes.at(-1)!.zh })
    }
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
    // A sum of which a part is no figure stands for itself; a note tells of the part.
    marks: new Map([...renamed(table.marks)].filter(([path]) => figures.get(path) === null)),
    notes: [...notes, ...moved],
  }
}
