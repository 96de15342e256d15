import type { CellPath, FormId } from '../forms/catalogue.js'
import { forms } from '../forms/catalogue.js'
import type { TableSectionKey } from '../forms/form.js'
import { type FormPlan, planOf, tableSectionOf } from '../forms/plan.js'
import type { Figure } from '../report/figures.js'
import { isFigureLike, readFigure } from './figure.js'
import { kept } from './kept.js'
import { inOneLine, leftOverRows, leftOverWords } from './left-overs.js'
import { matchRows, rowsOfSection } from './match.js'
import type { NoteCode, ReadNote, SourcePlace } from './note.js'
import type { RawCell, RawItem } from './raw.js'
import { statedUnit } from './stated-unit.js'
import { type FoundRow, type Surroundings, surroundingsOf } from './surroundings.js'
import { columnsDiffer } from './table-columns.js'
import { type FigureRow, figureRowsOf } from './table-rows.js'
import { windowsOf } from './windows.js'

/** Where a figure came from. */
export interface CellSource {
  readonly place: SourcePlace
  /** What stood in the cell. */
  readonly raw: string
}

/** What one table gave, by the addresses of the edition that it is on. */
export interface ReadTable {
  readonly figures: ReadonlyMap<string, Figure>
  readonly sources: ReadonlyMap<string, CellSource>
  readonly marks: ReadonlyMap<string, string>
  readonly notes: readonly ReadNote[]
}

/** What one cell gave. */
interface ReadCell {
  readonly path: CellPath
  readonly value: Figure
  readonly source: CellSource
  readonly mark?: string | undefined
  readonly notes: readonly ReadNote[]
}

/** Reads the figures of one table section. */
export function readTable(plan: FormPlan, key: TableSectionKey, items: readonly RawItem[]): ReadTable {
  const section = tableSectionOf(plan.form, key)
  const rows = rowsOfSection(section)
  const nothing = (note: ReadNote): ReadTable => ({
    figures: new Map(),
    sources: new Map(),
    marks: new Map(),
    notes: [note],
  })
  const differing = columnsDiffer(rows, items)
  if (differing !== undefined)
    return nothing({ code: 'columns-differ', detail: `${section.zh}: ${differing}` })
  const candidates = figureRowsOf(items, rows.names, rows.rows[0]!.paths.length)
  const matches = matchRows(rows, candidates)
  const found = matches.filter((match): match is FoundRow => match.source !== undefined)
  if (found.length === 0) return nothing({ code: 'table-missing', detail: section.zh })

  const windows = windowsOf(found.map(({ source, row }) => [source, row.paths.length]))
  const surroundings = surroundingsOf(section, items, candidates, matches)
  const used = new Set<FigureRow>()
  const cells: ReadCell[] = []
  const notes: ReadNote[] = []
  let next = 0
  for (const [position, match] of matches.entries()) {
    const { row, source, others } = match
    if (source === undefined) {
      for (const path of row.paths) notes.push({ code: 'cell-missing', path })
      continue
    }
    used.add(source)
    const span = windows[next++]!
    if ('problem' in span) {
      const detail = inOneLine(source)
      const place = {
        offset: source.at,
        ...(source.table < 0 ? {} : { table: source.table, row: source.row }),
      }
      for (const path of row.paths) notes.push({ code: span.problem, path, detail, place })
      continue
    }
    const repeated = repetitionsIn(others, row.paths.length)
    for (const { other } of repeated) used.add(other)
    const read = readRow({ ...match, source }, span.cells, position, { plan, items, surroundings, repeated })
    for (const note of read.notes) notes.push(note)
    for (const cell of read.cells) {
      cells.push(cell)
      notes.push(...cell.notes)
    }
  }
  return {
    figures: new Map(cells.map(({ path, value }) => [path, value])),
    sources: new Map(cells.map(({ path, source }) => [path, source])),
    marks: new Map(cells.flatMap(({ path, mark }) => (mark === undefined ? [] : [[path, mark]]))),
    notes: [...notes, ...leftOverRows(candidates, used, notes.length), ...leftOverWords(items)],
  }
}

/** Another row of the source with the same label, and which of its cells are the figures. */
interface Repetition {
  readonly other: FigureRow
  readonly cells: readonly RawCell[]
}

/** The rows with the same label that have as many figures; what does not is left over. */
function repetitionsIn(others: readonly FigureRow[], count: number): Repetition[] {
  return others.flatMap((other) => {
    const [span] = windowsOf([[other, count]])
    return span !== undefined && 'cells' in span ? [{ other, cells: span.cells }] : []
  })
}

/** Reads the figures of one row: `own` are its cells. */
function readRow(
  match: FoundRow,
  own: readonly RawCell[],
  position: number,
  {
    plan,
    items,
    surroundings,
    repeated,
  }: {
    readonly plan: FormPlan
    readonly items: readonly RawItem[]
    readonly surroundings: Surroundings
    readonly repeated: readonly Repetition[]
  },
): { readonly cells: readonly ReadCell[]; readonly notes: readonly ReadNote[] } {
  const { row, source, placed } = match
  const isExact = placed || source.own === '' || row.names.some((name) => source.own.endsWith(name))
  const isUneven = surroundings.isUneven(match)
  const isBesideMissing = surroundings.isBesideMissing(position)
  const damaged = own.filter(({ text }) => !isFigureLike(text))
  const cells = own.map((cell, i): ReadCell => {
    const path = row.paths[i]!
    const place = {
      offset: cell.at,
      ...(source.table < 0 ? {} : { table: source.table, row: source.row, column: cell.column }),
    }
    const notes: ReadNote[] = []
    const note = (code: NoteCode, detail = ''): void => {
      notes.push({ code, path, ...(detail === '' ? {} : { detail }), place })
    }
    const from = { place, raw: cell.text }
    const contradicting = repeated.map((each) => each.cells[i]!.text).filter((text) => text !== cell.text)
    if (contradicting.length > 0) {
      note('two-candidates', [cell.text, ...contradicting].join(' / '))
      return { path, value: null, source: from, notes }
    }
    const index = plan.indexOf.get(path)!
    const { kind } = plan.cells[index]!
    const unit =
      source.header === '' && kind !== 'amount' ? undefined : statedUnit(kind, source.header, items)
    const figure = readFigure(cell.text, kind, unit)
    if (figure.note !== undefined) {
      const isBare = figure.note === 'unit-converted' && /\d\s*$/.test(cell.text)
      note(figure.note, cell.text + (isBare ? (unit ?? '') : ''))
    }
    if (cell.carried) note('figure-merged')
    if (placed) note('label-missing')
    if (!isExact) note('label-approximate', source.ownText.slice(0, 80))
    const damage = damaged.find((each) => each !== cell)
    if (damage !== undefined) note('row-damaged', damage.text.slice(0, 80))
    // What neighbours exchanged, or lost to each other, shows only where two sums cross in a figure.
    if (figure.value !== null && sumsOf(plan)[index]! < 2) {
      if (source.width === 1 && row.paths.length > 1) note('order-only')
      if (isUneven) note('row-uneven')
      if (isBesideMissing) note('beside-missing')
      if (surroundings.loose !== undefined) note('loose-figure', surroundings.loose)
    }
    return { path, value: figure.value, source: from, mark: figure.mark, notes }
  })
  const notes = repeated.flatMap((each): ReadNote[] =>
    each.cells.every((cell, i) => cell.text === own[i]!.text)
      ? [{ code: 'table-repeated', path: row.paths[0]!, place: { offset: each.other.at } }]
      : [],
  )
  return { cells, notes }
}

/** The number of sums that each figure stands in. */
const sumsOf = /* @__PURE__ */ kept(({ cells, relations }: FormPlan): Uint8Array => {
  const sums = new Uint8Array(cells.length)
  for (const { left, right } of relations) for (const index of [...left, ...right]) sums[index]! += 1
  return sums
})

/** The plan of an official form. */
export function planOfForm(id: FormId): FormPlan {
  return planOf(forms[id])
}
