import { given } from '../choice.js'
import { type CellPath, type FormId, formForYear, forms } from '../forms/catalogue.js'
import type { SectionKey, TableSectionKey } from '../forms/form.js'
import type { FormPlan } from '../forms/plan.js'
import type { Figure } from '../report/figures.js'
import { tablesFrom } from '../report/figures.js'
import type { Report } from '../report/types.js'
import { doubtsOf } from './doubts.js'
import { moveTable } from './editions.js'
import { type Metadata, metadataOf } from './metadata.js'
import { narrativesOf } from './narratives.js'
import type { ReadNote } from './note.js'
import type { PageNode } from './page-node.js'
import { isPageNumber } from './page-number.js'
import type { RawSource } from './raw.js'
import { cutSections } from './sections.js'
import { itemsOfSource } from './source.js'
import { withoutRepeats } from './spread.js'
import { placeTables, statedEdition, type TablePlace } from './table-places.js'
import { type CellSource, planOfForm, readTable } from './tables.js'
import { isWrapped } from './texts.js'

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

type SectionKeys = { has(key: SectionKey): boolean; readonly size: number }

/** Reads a source with the HTML parser given; `readReport` brings one. */
export function readWith(
  readHtml: (html: string) => RawSource,
  source: string | PageNode,
  options: ReadOptions = {},
): ReadResult {
  const raw = itemsOfSource(readHtml, source, given('options', options, 'object').format)
  const joinWrapped = isWrapped(raw.items)
  const items = withoutRepeats(
    joinWrapped ? raw.items.filter((item) => item.kind === 'row' || !isPageNumber(item.text)) : raw.items,
  )
  const { before, parts, displaced } = cutSections(items)
  const metadata = metadataOf(before, items)
  const { places, sections } = placeTables(parts, items)
  const identity = identityOf(metadata, places, parts)
  const opening: readonly ReadNote[] = [
    ...raw.notes.map((code) => ({ code })),
    ...displaced.map((key) => ({ code: 'section-moved', detail: titleOf(key) }) as const),
    ...(joinWrapped ? [{ code: 'wrapped-lines' } as const] : []),
    ...metadata.notes,
    ...places.flatMap(({ key, isElsewhere }) =>
      isElsewhere ? [{ code: 'table-elsewhere', detail: titleOf(key) } as const] : [],
    ),
    ...identity.notes,
  ]
  if (identity.form === undefined) return { report: null, notes: opening, cells: {} }

  const { form, year } = identity
  const tables = readTables(form, places, parts)
  const told = [...opening, ...tables.notes]
  const read = [...told, ...cellsWithoutNote(tables, told, parts)]
  const doubts = doubtsOf(tables.plan, tables.figures, tables.cells, {
    items,
    tables: places.flatMap((place) => place.items),
    notes: read,
    editions: tables.editions,
  })
  const words = narrativesOf(sections, metadata.introduction, joinWrapped, titleOf)
  const { introduction, overview, improvement, otherMatters } = words
  const report = {
    form,
    agency: metadata.agency,
    year,
    ...(metadata.publishedOn === undefined ? {} : { publishedOn: metadata.publishedOn }),
    ...(introduction === '' ? {} : { introduction }),
    overview,
    ...tablesFrom(tables.plan, tables.figures),
    improvement,
    otherMatters,
    ...(Object.keys(tables.editions).length === 0 ? {} : { tableEditions: tables.editions }),
    ...(Object.keys(tables.marks).length === 0 ? {} : { marks: tables.marks }),
  } as unknown as Report
  const notes = [...read, ...doubts, ...words.notes]
  return { report, notes, cells: tables.cells as ReadResult['cells'] }
}

/** The official heading of a section. */
function titleOf(key: SectionKey): string {
  return forms['2021'].sections.find((each) => each.key === key)!.zh
}

/** Year and form of the report, or notes that say why there is none. */
function identityOf(
  { agency, year, notes: found }: Metadata,
  places: readonly TablePlace[],
  parts: SectionKeys,
): { readonly notes: readonly ReadNote[] } & (
  | { readonly form: FormId; readonly year: number }
  | { readonly form: undefined }
) {
  const none = (...notes: readonly ReadNote[]) => ({ notes, form: undefined })
  if (found.some(({ code }) => code === 'not-annual')) return none()
  const byYear = year === undefined ? undefined : formForYear(year)
  const [second, third] = places.map(({ edition }) => edition)
  const form = second ?? third ?? byYear
  if (year !== undefined && form === undefined && parts.size > 0)
    return none({ code: 'form-unknown', detail: String(year) })
  if (year === undefined || form === undefined || (parts.size === 0 && agency === ''))
    return none({ code: parts.size === 0 ? 'no-report' : 'year-missing' })
  const notes: ReadNote[] = agency === '' ? [{ code: 'agency-missing' }] : []
  if (second === undefined && third === undefined) notes.push({ code: 'form-undecided', detail: form })
  else if (second === undefined && form !== byYear)
    notes.push({ code: 'form-from-table-three', detail: form })
  return { notes, form, year }
}

/** The figures of all tables, by the addresses of the form of the report. */
interface Tables {
  readonly plan: FormPlan
  readonly figures: readonly Figure[]
  readonly cells: { readonly [path: string]: CellSource }
  readonly marks: { readonly [path: string]: string }
  /** Tables that stood on another edition. */
  readonly editions: { readonly [Key in TableSectionKey]?: FormId }
  readonly notes: readonly ReadNote[]
}

function readTables(form: FormId, places: readonly TablePlace[], parts: SectionKeys): Tables {
  const plan = planOfForm(form)
  const figures: Figure[] = new Array(plan.cells.length).fill(null)
  const cells: { [path: string]: CellSource } = {}
  const marks: { [path: string]: string } = {}
  const editions: { [Key in TableSectionKey]?: FormId } = {}
  const notes: ReadNote[] = []
  for (const { key, items, edition = form } of places) {
    if (!parts.has(key) && parts.size > 0) notes.push({ code: 'section-missing', detail: titleOf(key) })
    const stated = statedEdition(items)
    if (stated !== undefined) editions[key] = stated
    const read = readTable(planOfForm(edition), key, items)
    if (edition !== form) {
      editions[key] = edition
      notes.push({ code: 'mixed-editions', detail: edition })
    }
    const table = edition === form ? read : moveTable(read, planOfForm(edition), plan, key)
    for (const [path, figure] of table.figures) figures[plan.indexOf.get(path)!] = figure
    for (const [path, source] of table.sources) cells[path] = source
    for (const [path, mark] of table.marks) marks[path] = mark
    for (const note of table.notes) notes.push(note)
  }
  return { plan, figures, cells, marks, editions, notes }
}

/** Figures that were not found and of which no note tells. */
function cellsWithoutNote(
  { plan, cells }: Tables,
  notes: readonly ReadNote[],
  parts: SectionKeys,
): ReadNote[] {
  const noted = new Set(notes.map(({ path }): string | undefined => path))
  const pictures = new Set(notes.flatMap(({ code, detail }) => (code === 'table-missing' ? [detail] : [])))
  return plan.cells.flatMap(({ path, section }): ReadNote[] =>
    cells[path] !== undefined || noted.has(path) || !parts.has(section.key) || pictures.has(section.zh)
      ? []
      : [{ code: 'cell-missing', path: path as CellPath }],
  )
}
