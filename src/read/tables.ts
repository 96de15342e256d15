import type { FormId } from '../forms/catalogue.js'
import { forms } from '../forms/catalogue.js'
import type { CellKind, Form, TableSection, TableSectionKey } from '../forms/form.js'
import { type FormPlan, leavesOf, planOf, tablesOf } from '../forms/plan.js'
import type { Figure } from '../report/figures.js'
import { isFigureLike, readFigure } from './figure.js'
import { kept } from './kept.js'
import { commonPairs, type LabelIndex, labelIndex, normalize, pairCount } from './label.js'
import { type FormRows, matchRows, namesOf, rowsOfSection } from './match.js'
import type { NoteCode, ReadNote, SourcePlace } from './note.js'
import type { RawCell, RawItem } from './raw.js'
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

/** What the labels of a table say of its edition. */
interface Edition {
  readonly id: FormId
  /** The numbers of the names of each row and column in the index. */
  readonly labels: readonly (readonly number[])[]
  /** Those numbers, to compare. */
  readonly alike: string
  /** Those that no other edition has. */
  readonly exclusive: readonly (readonly number[])[]
}

interface Editions {
  readonly index: LabelIndex
  readonly editions: readonly Edition[]
  /** All print the same labels. */
  readonly alike: boolean
}

function sectionOf(form: Form, key: TableSectionKey): TableSection {
  return tablesOf(form).find((each) => each.key === key)!
}

/** The labels of one table in every edition. Any edition's table stands for all. */
const editionsOf = /* @__PURE__ */ kept(({ key }: TableSection): Editions => {
  const ids = Object.keys(forms) as FormId[]
  const labels = ids.map((id) =>
    sectionOf(forms[id], key)
      .blocks.flatMap((block) => [...leavesOf(block.rows), ...leavesOf(block.columns)].map(namesOf))
      .filter((names) => names.length > 0),
  )
  const texts = [...new Set(labels.flat(2))]
  const editions = ids.map((id, i): Edition => {
    const others = new Set(labels.filter((_, k) => k !== i).flat(2))
    const numbers = (list: string[][]) => list.map((names) => names.map((name) => texts.indexOf(name)))
    return {
      id,
      labels: numbers(labels[i]!),
      alike: String(numbers(labels[i]!)),
      exclusive: numbers(labels[i]!.filter((names) => !names.some((name) => others.has(name)))),
    }
  })
  const alike = editions.every((each) => each.alike === editions[0]!.alike)
  return { index: labelIndex(texts), editions, alike }
})

/**
 * The edition that the labels of a table show: the one with more labels of its own, else the one of which most labels
 * are there. `undefined` where they do not tell. `share`: how many of its labels are there.
 */
export function editionOf(
  key: TableSectionKey,
  items: readonly RawItem[],
): { readonly edition: FormId | undefined; readonly share: number } {
  const { index, editions, alike } = editionsOf(sectionOf(forms['2021'], key))
  const text = normalize(
    items
      .slice(0, 2000)
      .map((item) => item.text)
      .join('')
      .slice(0, 60_000),
  )
  const common = commonPairs(index, text)
  // The text of a PDF breaks long labels and puts figures between the halves.
  const stands = index.texts.map((name, i) => {
    const share = common[i]! / pairCount(name)
    return (share === 1 && text.includes(name)) || (name.length > 9 && share >= 0.9)
  })
  const standing = (list: readonly (readonly number[])[]) =>
    list.filter((names) => names.some((name) => stands[name])).length
  const candidates = editions.map(({ id, labels, alike: wording, exclusive }) => ({
    id,
    exclusive: standing(exclusive),
    share: standing(labels) / labels.length,
    wording,
  }))
  const [first, second] = candidates.sort((a, b) => b.exclusive - a.exclusive || b.share - a.share)
  const { id, share, wording } = first!
  return { edition: alike || share < 0.3 || wording === second?.wording ? undefined : id, share }
}

/** Are the labels of a table's columns there in another order than the form prints them? */
function columnsDiffer({ headers, strange }: FormRows, items: readonly RawItem[]): string | undefined {
  const runs = headers.map((header) => ({ ...header, seen: new Set<number>(), last: -1 }))
  // One cell per line keeps the order of cells of unlike height too, but for one that is as high as the header.
  const single = items.filter(({ kind, text }) => kind === 'line' && /^\s*\d+\s*$/.test(text)).length > 30
  for (const item of items) {
    const isLine = item.kind === 'line'
    const words = isLine ? item.text.split(/\s+/) : item.cells.map(({ text }) => text)
    const labels = words.flatMap((text) =>
      isFigureLike(text) || strange.test(text) ? [] : [normalize(text)],
    )
    for (const run of runs) {
      // A row has its header for itself; lines go on to the next figure.
      if (!isLine || !(run.level || single) || labels.length < words.length) run.seen.clear()
      for (const label of labels) {
        const at = run.labels.indexOf(label)
        if (at < 0) continue
        // The same labels again are those of the next group.
        if (run.seen.has(at)) run.seen.clear()
        else if (run.seen.size > 0 && (isLine && !run.level && single ? at === run.last - 1 : at < run.last))
          return item.text.slice(0, 80)
        run.seen.add(at)
        run.last = at
      }
    }
  }
  return undefined
}

/** Positions of the rows before and behind a heading of a block that is not there. */
function rowsBesideLostHeadings({ blocks }: TableSection, items: readonly RawItem[]): Set<number> {
  const beside = new Set<number>()
  const bare = (text: string) => normalize(text).replaceAll('第', '')
  const text =
    blocks.length < 2
      ? ''
      : bare(
          items
            .slice(0, 500)
            .map((item) => item.text)
            .join(''),
        )
  let n = 0
  for (const { band, rows } of blocks) {
    if (band !== undefined && !text.includes(bare(band.zh)) && !text.includes(bare(band.en)))
      beside.add(n - 1).add(n)
    n += leavesOf(rows).length
  }
  return beside
}

/** Reads the figures of one table section. */
export function readTable(plan: FormPlan, key: TableSectionKey, items: readonly RawItem[]): ReadTable {
  const section = tablesOf(plan.form).find((each) => each.key === key)!
  const figures = new Map<string, Figure>()
  const sources = new Map<string, CellSource>()
  const marks = new Map<string, string>()
  const notes: ReadNote[] = []
  const rows = rowsOfSection(section)
  const differing = columnsDiffer(rows, items)
  if (differing !== undefined) {
    notes.push({ code: 'columns-differ', detail: `${section.zh}: ${differing}` })
    return { figures, sources, marks, notes }
  }
  const candidates = figureRowsOf(items, rows.names, rows.rows[0]!.paths.length)
  const matches = matchRows(rows, candidates)
  if (matches.every((match) => match.source === undefined)) {
    notes.push({ code: 'table-missing', detail: section.zh })
    return { figures, sources, marks, notes }
  }
  const found = matches.flatMap((match) =>
    match.source === undefined ? [] : [[match.source, match.row.paths.length] as const],
  )
  const windows = windowsOf(found)
  const widths = new Map<string, Set<number>>()
  for (const [{ table, width }, count] of found) {
    const seen = widths.get(`${table}/${count}`) ?? new Set<number>()
    widths.set(`${table}/${count}`, seen.add(width))
  }
  const used = new Set<FigureRow>()
  let next = 0
  const missing = new Set(matches.flatMap(({ source }, n) => (source === undefined ? [n] : [])))
  const unheaded = rowsBesideLostHeadings(section, items)
  const taken = new Set(matches.flatMap(({ source, others }) => [source, ...others]))
  const loose = candidates
    .find(
      (each) => !taken.has(each) && each.ownText === '' && each.cells.some((cell) => /\d/.test(cell.text)),
    )
    ?.cells.map((cell) => cell.text)
    .join(' ')
    .slice(0, 80)
  for (const [n, { row, source, others, placed }] of matches.entries()) {
    if (source === undefined) {
      for (const path of row.paths) notes.push({ code: 'cell-missing', path })
      continue
    }
    used.add(source)
    const position = windows[next++]!
    const place = { offset: source.at, ...(source.table < 0 ? {} : { table: source.table, row: source.row }) }
    if ('problem' in position) {
      const detail = `${source.ownText} ${source.cells.map((cell) => cell.text).join('|')}`
        .trim()
        .slice(0, 120)
      for (const path of row.paths) notes.push({ code: position.problem, path, detail, place })
      continue
    }
    const { own } = source
    const isExact = placed || own === '' || row.names.some((name) => own.endsWith(name))
    const repeated = others.flatMap((other) => {
      used.add(other)
      const [again] = windowsOf([[other, row.paths.length]])
      return again !== undefined && 'cells' in again ? [{ at: other.at, cells: again.cells }] : []
    })
    for (const other of repeated) {
      if (other.cells.every((cell, i) => cell.text === position.cells[i]!.text)) {
        notes.push({ code: 'table-repeated', path: row.paths[0]!, place: { offset: other.at } })
      }
    }
    const damaged = position.cells.filter((cell) => !isFigureLike(cell.text))
    const isUneven = source.table >= 0 && widths.get(`${source.table}/${row.paths.length}`)!.size > 1
    position.cells.forEach((cell: RawCell, i) => {
      const path = row.paths[i]!
      const offset = cell.at
      const cellPlace =
        source.table < 0 ? { offset } : { offset, table: source.table, row: source.row, column: cell.column }
      const contradicting = repeated.map((other) => other.cells[i]!.text).filter((text) => text !== cell.text)
      sources.set(path, { place: cellPlace, raw: cell.text })
      if (contradicting.length > 0) {
        notes.push({
          code: 'two-candidates',
          path,
          detail: [cell.text, ...contradicting].join(' / '),
          place: cellPlace,
        })
        figures.set(path, null)
        return
      }
      const add = (code: NoteCode, detail = '') =>
        notes.push({ code, path, ...(detail === '' ? {} : { detail }), place: cellPlace })
      const { kind } = plan.cells[plan.indexOf.get(path)!]!
      const unit =
        source.before === '' && kind !== 'amount' ? undefined : statedUnit(kind, source.before, items)
      const { value, mark, note } = readFigure(cell.text, kind, unit)
      figures.set(path, value)
      if (mark !== undefined) marks.set(path, mark)
      if (note !== undefined) add(note, cell.text + (note === 'unit-converted' ? (unit ?? '') : ''))
      if (placed) add('label-missing')
      if (!isExact) add('label-approximate', source.ownText.slice(0, 80))
      const damage = damaged.find((each) => each !== cell)
      if (damage !== undefined) add('row-damaged', damage.text.slice(0, 80))
      if (value === null || sumsOf(plan)[plan.indexOf.get(path)!]! > 1) return
      // What neighbours exchanged, or lost to each other, shows only where two sums cross in a figure.
      if (source.width === 1 && row.paths.length > 1) add('order-only')
      if (isUneven) add('row-uneven')
      if (missing.has(n - 1) || missing.has(n + 1) || unheaded.has(n)) add('beside-missing')
      if (loose !== undefined) add('loose-figure', loose)
    })
  }
  for (const candidate of candidates) {
    if (used.has(candidate) || candidate.cells.every((cell) => cell.text === '')) continue
    if (notes.length > 5000) break
    notes.push({
      code: 'left-over',
      detail: `${candidate.ownText} ${candidate.cells.map((cell) => cell.text).join(' ')}`
        .trim()
        .slice(0, 120),
      place: { offset: candidate.at },
    })
  }
  for (const item of items) {
    const { text, at } = item
    if (!/[。；]|^\s*(?:注|说明|备注)[:：]/.test(text)) continue
    if (item.kind === 'line' || item.cells.filter((cell) => cell.text !== '').length === 1)
      notes.push({ code: 'left-over', detail: text.trim().slice(0, 120), place: { offset: at } })
  }
  return { figures, sources, marks, notes }
}

/** The unit by the header, for amounts else by a line above the table. */
function statedUnit(kind: CellKind, header: string, items: readonly RawItem[]): string | undefined {
  if (kind !== 'amount') return /[(,位][千万亿][件条宗次个份]/.exec(header)?.[0].slice(1)
  const stated = /(?:单位[:：]?|[(,])(?:人民币)?([十百千万亿]*元)/
  const lines = items.flatMap(({ kind, text }) =>
    kind === 'line' && text.length < 40 ? [text.replace(/\s/g, '')] : [],
  )
  return [header, ...lines].flatMap((text) => stated.exec(text)?.[1] ?? [])[0]
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
