import { type CellPath, type FormId, formForYear, forms } from '../forms/catalogue.js'
import type { SectionKey, TableSectionKey } from '../forms/form.js'
import type { FormPlan } from '../forms/plan.js'
import { say } from '../layout/words.js'
import { statisticsFromText } from '../narrative/statistics-from-text.js'
import type { Figure } from '../report/figures.js'
import { tablesFrom } from '../report/figures.js'
import type { Report } from '../report/types.js'
import { moveTable } from './editions.js'
import { losses } from './losses.js'
import { itemsOfMarkdown, looksLikeMarkdown } from './markdown.js'
import { metadataOf } from './metadata.js'
import type { ReadNote } from './note.js'
import { isPageNumber } from './page-number.js'
import { itemsOfText } from './plain.js'
import type { RawItem, RawRow, RawSource } from './raw.js'
import { cutSections } from './sections.js'
import { withoutRepeats } from './spread.js'
import { type CellSource, editionOf, planOfForm, readTable } from './tables.js'
import { aspectsOf, isWrapped, statisticsOfRows, textOf } from './texts.js'
import { itemsOfTree, type PageNode } from './tree.js'

/** How a source is to be read. */
export interface ReadOptions {
  /** What the source is. Default: told by its looks. */
  readonly format?: 'html' | 'markdown' | 'text'
}

/** What was read. */
export interface ReadResult {
  /** The report, or `null` with notes that say why there is none. */
  readonly report: Report | null
  /** Everything that was decided, or could not be. */
  readonly notes: readonly ReadNote[]
  /** Where each figure came from. */
  readonly cells: { readonly [Path in CellPath]?: CellSource }
}

const order = ['proactiveDisclosure', 'requests', 'review'] as const

/** Reads a source with the HTML parser given; `readReport` brings one. */
export function readWith(
  readHtml: (html: string) => RawSource,
  source: string | PageNode,
  options: ReadOptions = {},
): ReadResult {
  const raw = rawOf(readHtml, source, options)
  const notes: ReadNote[] = raw.notes.map((code) => ({ code }))
  const joinWrapped = isWrapped(raw.items)
  const items = withoutRepeats(
    joinWrapped ? raw.items.filter((item) => item.kind === 'row' || !isPageNumber(item.text)) : raw.items,
  )
  const { before, parts, displaced } = cutSections(items)
  const titleOf = (key: SectionKey) => forms['2021'].sections.find((each) => each.key === key)!.zh
  for (const key of displaced) notes.push({ code: 'section-moved', detail: titleOf(key) })
  if (joinWrapped) notes.push({ code: 'wrapped-lines' })
  const metadata = metadataOf(before, items)
  for (const note of metadata.notes) notes.push(note)
  const elsewhere = new Map<TableSectionKey, readonly RawItem[]>()
  const found = order.map((key) => {
    const own = parts.get(key) ?? (parts.size === 0 ? items : [])
    const fit = editionOf(key, own)
    const rows = fit.share >= 0.3 || parts.size === 0 ? [] : tablesOfSection(key, items)
    if (rows.length === 0) return { key, own, edition: fit.edition }
    elsewhere.set(key, rows)
    notes.push({ code: 'table-elsewhere', detail: titleOf(key) })
    return { key, own, edition: editionOf(key, rows).edition }
  })
  const moved = new Set(
    [...elsewhere.values()].flat().flatMap((item) => (item.kind === 'row' ? [item.table] : [])),
  )
  const staying = (list: readonly RawItem[]) =>
    moved.size === 0 ? list : list.filter((item) => item.kind === 'line' || !moved.has(item.table))
  const partOf = (key: SectionKey) => {
    const part = parts.get(key)
    return part === undefined ? undefined : staying(part)
  }
  const sources = found.map(({ key, own, edition }) => ({
    key,
    items: elsewhere.get(key) ?? staying(own),
    edition,
  }))
  const editions = sources.map(({ edition }) => edition)
  const byYear = metadata.year === undefined ? undefined : formForYear(metadata.year)
  const form: FormId | undefined = editions[0] ?? editions[1] ?? byYear
  if (metadata.notes.some(({ code }) => code === 'not-annual')) return { report: null, notes, cells: {} }
  if (metadata.year !== undefined && form === undefined && parts.size > 0) {
    notes.push({ code: 'form-unknown', detail: String(metadata.year) })
    return { report: null, notes, cells: {} }
  }
  if (metadata.year === undefined || form === undefined || (parts.size === 0 && metadata.agency === '')) {
    notes.push({ code: parts.size === 0 ? 'no-report' : 'year-missing' })
    return { report: null, notes, cells: {} }
  }
  if (metadata.agency === '') notes.push({ code: 'agency-missing' })
  if (editions[0] === undefined && editions[1] === undefined)
    notes.push({ code: 'form-undecided', detail: form })
  else if (editions[0] === undefined && form !== byYear)
    notes.push({ code: 'form-from-table-three', detail: form })

  const plan = planOfForm(form)
  const figures: Figure[] = new Array(plan.cells.length).fill(null)
  const cells: { [path: string]: CellSource } = {}
  const marks: { [path: string]: string } = {}
  const tableEditions: { [key: string]: FormId } = {}
  for (const { key, items: own, edition: shown } of sources) {
    const edition: FormId = shown ?? form
    if (!parts.has(key) && parts.size > 0) notes.push({ code: 'section-missing', detail: titleOf(key) })
    const stated = statedEdition(own)
    if (stated !== undefined) tableEditions[key] = stated
    const read = readTable(planOfForm(edition), key, own)
    if (edition !== form) {
      tableEditions[key] = edition
      notes.push({ code: 'mixed-editions', detail: edition })
    }
    const table = edition === form ? read : moveTable(read, planOfForm(edition), plan, key)
    for (const [path, figure] of table.figures) figures[plan.indexOf.get(path)!] = figure
    for (const [path, source] of table.sources) cells[path] = source
    for (const [path, mark] of table.marks) marks[path] = mark
    for (const note of table.notes) notes.push(note)
  }

  const noted = new Set(notes.flatMap(({ path }) => (path === undefined ? [] : [path as string])))
  const pictures = new Set(notes.flatMap(({ code, detail }) => (code === 'table-missing' ? [detail] : [])))
  for (const { path, section } of plan.cells) {
    if (cells[path] !== undefined || noted.has(path) || !parts.has(section.key) || pictures.has(section.zh))
      continue
    notes.push({ code: 'cell-missing', path: path as CellPath })
  }
  const disagreeing = disagreements(plan, figures)
  notes.push(
    ...disagreeing,
    ...besideLostRows(plan, figures, [...disagreeing, ...notes], tableEditions),
    ...cutOff(items, cells),
  )
  notes.push(
    ...losses(
      items,
      sources.flatMap((each) => each.items),
      notes,
    ),
  )

  const words = (word: 'statistics' | 'publications' | 'visits' | 'total' | 'uniqueVisitors') => [
    say('zh-CN', word),
    say('en', word),
  ]
  const printed = statisticsOfRows(partOf('overview') ?? [], {
    publications: words('publications'),
    visits: words('visits'),
    total: words('total'),
    unique: words('uniqueVisitors'),
    heading: words('statistics'),
  })
  const noteLeftOver = (dropped: readonly string[]) => {
    if (dropped.length > 0) notes.push({ code: 'left-over', detail: dropped.join(' ').slice(0, 200) })
  }
  const overview = aspectsOf(printed.rest, joinWrapped)
  noteLeftOver(overview.dropped)
  const hasPrinted = printed.statistics.publications !== undefined || printed.statistics.visits !== undefined
  const said = hasPrinted
    ? printed.statistics
    : statisticsFromText(overview.aspects.map((aspect) => aspect.text).join('\n'))
  const statistics = {
    ...(said.publications === undefined ? {} : { publications: said.publications }),
    ...(said.visits === undefined ? {} : { visits: said.visits }),
  }
  const hasStatistics = Object.keys(statistics).length > 0
  if (hasStatistics && !hasPrinted) notes.push({ code: 'statistics-found' })
  const narrative = (key: 'improvement' | 'otherMatters') => {
    const own = partOf(key)
    if (own === undefined) {
      notes.push({ code: 'section-missing', detail: titleOf(key) })
      return null
    }
    const { text, dropped } = textOf(own, joinWrapped)
    noteLeftOver(dropped)
    return text
  }
  if (!parts.has('overview')) notes.push({ code: 'section-missing', detail: titleOf('overview') })
  const { text: introduction, dropped } = textOf(metadata.introduction, joinWrapped)
  noteLeftOver(dropped)
  const report = {
    form,
    agency: metadata.agency,
    year: metadata.year,
    ...(metadata.publishedOn === undefined ? {} : { publishedOn: metadata.publishedOn }),
    ...(introduction === '' ? {} : { introduction }),
    overview: { aspects: overview.aspects, ...(hasStatistics ? { statistics } : {}) },
    ...tablesFrom(plan, figures),
    improvement: narrative('improvement'),
    otherMatters: narrative('otherMatters'),
    ...(Object.keys(tableEditions).length === 0 ? {} : { tableEditions }),
    ...(Object.keys(marks).length === 0 ? {} : { marks }),
  } as unknown as Report
  return { report, notes, cells: cells as ReadResult['cells'] }
}

/** The tables of a section by their labels, wherever they stand, with figures that stand loose and may belong to them. */
function tablesOfSection(key: TableSectionKey, items: readonly RawItem[]): RawItem[] {
  const tables = new Map<number, RawRow[]>()
  for (const item of items) {
    if (item.kind === 'line') continue
    const rows = tables.get(item.table)
    if (rows === undefined) tables.set(item.table, [item])
    else rows.push(item)
  }
  const own = new Set(
    [...tables].flatMap(([table, rows]) => (editionOf(key, rows).share < 0.5 ? [] : [table])),
  )
  if (own.size === 0) return []
  return items.filter((item) =>
    item.kind === 'line' ? /^\s*[\d.]+\s*$/.test(item.text) : own.has(item.table),
  )
}

/** Figures whose sums do not hold: an error of the report, or of its copy. Blanks count as zero. */
function disagreements({ cells, relations }: FormPlan, figures: readonly Figure[]): ReadNote[] {
  const found = new Map<string, ReadNote>()
  for (const { left, right, rule, instance } of relations) {
    const sum = (side: readonly number[]) =>
      side.reduce((total, index) => total + Number(figures[index] ?? 0), 0)
    if (sum(left) === sum(right)) continue
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
  editions: { readonly [key: string]: FormId },
): ReadNote[] {
  const pathsOf = (codes: readonly string[]) =>
    new Set(notes.flatMap(({ code, path }) => (codes.includes(code) ? [path as string] : [])))
  const lost = pathsOf(['cell-missing'])
  if (lost.size === 0) return []
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
    rows[n]?.section === section && rows[n]!.indexes.every((index) => lost.has(cells[index]!.path))
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
  const last = items.at(-1)
  if (last === undefined) return []
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

/** The edition that a table was first printed on, where this library has printed it on another. */
function statedEdition(items: readonly RawItem[]): FormId | undefined {
  const starts = (['zh-CN', 'en'] as const).map((locale) => say(locale, 'tableForm', ''))
  for (const { text } of items.slice(0, 20)) {
    const start = starts.find((each) => text.startsWith(each))
    if (start === undefined) continue
    return (Object.keys(forms) as FormId[]).find(
      (id) => text.slice(start.length).trim() === forms[id].document.number,
    )
  }
  return undefined
}

function rawOf(
  readHtml: (html: string) => RawSource,
  source: string | PageNode,
  { format }: ReadOptions,
): RawSource {
  if (typeof source !== 'string') return itemsOfTree(source)
  const kind = format ?? formatOf(source)
  if (kind === 'markdown') return itemsOfMarkdown(source, readHtml)
  return kind === 'html' ? readHtml(source) : itemsOfText(source)
}

/** What a source looks like. Tables as HTML between lines of text are Markdown. */
function formatOf(source: string): 'html' | 'markdown' | 'text' {
  if (/^\s*<(?:!doctype|html|head|body|article)\b/i.test(source)) return 'html'
  if (looksLikeMarkdown(source)) return 'markdown'
  if (/^\s*<[a-z][a-z\d]*\b[^<>]*>/i.test(source)) return 'html'
  if (/<(?:html|body|div|p|span)\b[^<>]*>/i.test(source)) return 'html'
  return /<table\b/i.test(source) ? 'markdown' : /<t[dr]\b[^<>]*>/i.test(source) ? 'html' : 'text'
}
