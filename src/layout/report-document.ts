import { localeOf } from '../choice.js'
import { DisclosureReportError } from '../errors.js'
import type { Form, SectionKey } from '../forms/form.js'
import { planOf, tablesOf } from '../forms/plan.js'
import type { Locale } from '../locale.js'
import { figuresOf } from '../report/figures.js'
import { formOfId, formOfReport } from '../report/form-of.js'
import type { Overview, Report, Statistics } from '../report/types.js'
import { formTables } from './form-tables.js'
import { lineEnds } from './line-ends.js'
import { type NoteOptions, type NumberedNote, type PlacedNotes, placeNotes } from './notes.js'
import type { TableCell, TableLayout } from './table.js'
import { ordinal, say } from './words.js'

/** What every renderer takes. */
export interface RenderOptions extends NoteOptions {
  /** Language of the headings: official Chinese (default) or English. Texts of the report stay as they are. */
  readonly locale?: Locale
  /** Sections to print. Default: all. */
  readonly sections?: readonly SectionKey[]
  /** How a figure that is not stated is shown. Default: nothing. */
  readonly blank?: string
  /** Show what stood in cells that hold no number (`/`, `—`)? Default: true. */
  readonly marks?: boolean
  /** The declaration of the report's form, where it is none of the official ones. */
  readonly form?: Form
}

/** A piece of a printed report. */
export type ReportPart =
  | { readonly kind: 'title'; readonly text: string }
  /** What is to be known of the whole report or of one table: a line each. */
  | { readonly kind: 'facts'; readonly lines: readonly string[] }
  | { readonly kind: 'section'; readonly key: string; readonly text: string }
  | { readonly kind: 'aspect'; readonly key: string | undefined; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly table: TableLayout
      /** The values as plain text, and the marks of notes in their cells. */
      readonly values: readonly string[]
      readonly marks: ReadonlyMap<number, string>
    }
  | { readonly kind: 'notes'; readonly heading: string | undefined; readonly notes: readonly NumberedNote[] }

/** A report as a list of pieces in printed order: what every output prints. */
export function documentOf(report: Report, options: RenderOptions = {}): ReportPart[] {
  const locale = localeOf(options)
  const form = formOfReport(report, options.form)
  const placed = placeNotes(
    options,
    tablesOf(form).flatMap(({ key }) => (isPrinted(key, options) ? [key] : [])),
    locale,
  )
  try {
    return partsOf(report, form, placed, options)
  } catch (error) {
    // Only what no schema let pass gets here.
    if (!(error instanceof TypeError)) throw error
    throw new DisclosureReportError('invalid-value', `Not a report on form ${form.id}: ${error.message}`)
  }
}

function isPrinted(key: SectionKey, { sections }: RenderOptions): boolean {
  return sections === undefined || sections.includes(key)
}

function partsOf(report: Report, form: Form, notes: PlacedNotes, options: RenderOptions): ReportPart[] {
  const { locale = 'zh-CN', blank = '', marks: showMarks = true } = options
  const language = locale === 'en' ? 'en' : 'zh'
  const tables = formTables(form, locale)
  const { cells, indexOf } = planOf(form)
  const printed = (showMarks ? report.marks : undefined) as { readonly [path: string]: string } | undefined
  const values = figuresOf(planOf(form), report).map((figure, index) => {
    if (figure === null) return printed?.[cells[index]!.path] ?? blank
    return typeof figure === 'object' ? figure.toFixed() : String(figure)
  })
  const marks = new Map<number, string>()
  for (const [path, mark] of notes.marks) {
    const index = indexOf.get(path)
    if (index !== undefined) marks.set(index, mark)
  }

  const parts: ReportPart[] = [
    { kind: 'title', text: say(locale, 'title', oneLine(report.agency), String(report.year)) },
    {
      kind: 'facts',
      lines: [
        ...(report.publishedOn === undefined ? [] : [say(locale, 'publishedOn', report.publishedOn)]),
        say(locale, 'form', form.document.number),
      ],
    },
  ]
  const addText = (text: string | undefined): void => {
    if (text !== undefined && text !== '') parts.push({ kind: 'text', text: lineEnds(text) })
  }
  addText(report.introduction)
  for (const section of form.sections) {
    const { key } = section
    if (!isPrinted(key, options)) continue
    const heading = { kind: 'section', key, text: section[language] } as const
    if (section.kind === 'table') {
      parts.push(heading)
      const edition = report.tableEditions?.[section.key]
      if (edition !== undefined) {
        parts.push({ kind: 'facts', lines: [say(locale, 'tableForm', formOfId(edition).document.number)] })
      }
      parts.push({ kind: 'table', table: tables.get(key)!, values, marks })
      addNotes(parts, notes.bySection.get(key)!)
    } else if (key === 'overview') {
      parts.push(heading, ...overviewParts(report.overview, locale, blank))
    } else {
      const text = report[key as 'improvement' | 'otherMatters']
      if (text === null || text === undefined) continue
      parts.push(heading)
      addText(text)
    }
  }
  addNotes(parts, notes.bySection.get('')!, say(locale, 'notes'))
  return parts
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ')
}

function addNotes(parts: ReportPart[], notes: readonly NumberedNote[], heading?: string): void {
  if (notes.length > 0) parts.push({ kind: 'notes', heading, notes })
}

function overviewParts({ aspects, statistics }: Overview, locale: Locale, blank: string): ReportPart[] {
  const parts: ReportPart[] = []
  let number = 0
  aspects.forEach(({ heading, key, text }, position) => {
    // A first passage without a heading needs none; a later one would run into the passage before it.
    if (position > 0 || heading !== '' || text === '') {
      number += 1
      const numbered = say(locale, 'aspect', ordinal(number, locale), oneLine(heading)).trimEnd()
      parts.push({ kind: 'aspect', key, text: numbered })
    }
    if (text !== '') parts.push({ kind: 'text', text: lineEnds(text) })
  })
  const table = statistics === undefined ? undefined : statisticsTable(statistics, locale, blank)
  if (table !== undefined) parts.push({ kind: 'table', table, values: [], marks: new Map() })
  return parts
}

/** The figures that section one states in words, as a table, so that no output loses them. */
function statisticsTable(
  { publications, visits }: Statistics,
  locale: Locale,
  blank: string,
): TableLayout | undefined {
  const lines: [group: string, rows: [name: string, count: number | null][]][] = []
  if (publications !== undefined) {
    const categories = publications.categories.map(({ name, count }): [string, number | null] => [
      name,
      count,
    ])
    lines.push([say(locale, 'publications'), [[say(locale, 'total'), publications.total], ...categories]])
  }
  if (visits !== undefined) {
    lines.push([
      say(locale, 'visits'),
      [
        [say(locale, 'uniqueVisitors'), visits.uniqueVisitors],
        [say(locale, 'totalVisits'), visits.total],
      ],
    ])
  }
  if (lines.length === 0) return undefined
  const title = say(locale, 'statistics')
  const header: TableCell[] = [
    { role: 'corner', text: title, columnSpan: 2 },
    { role: 'column', text: say(locale, 'count') },
  ]
  const rows = lines.flatMap(([group, counts]) =>
    counts.map(([name, count], position): TableCell[] => [
      ...(position === 0 ? [{ role: 'row', text: group, rowSpan: counts.length } as const] : []),
      { role: 'row', text: name },
      { role: 'figure', text: count === null ? blank : String(count) },
    ]),
  )
  return { caption: title, rows: [header, ...rows] }
}
