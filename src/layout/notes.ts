import type { Finding, Severity } from '../check/finding.js'
import type { Locale } from '../locale.js'
import { say } from './words.js'

/** A remark on figures of a report, in words. */
export interface ReportNote {
  /** Addresses of the figures that carry its mark. */
  readonly cells: readonly string[]
  readonly text: string
  readonly severity?: Severity
}

/** A figure that should be another: one change of a repair. */
export interface ReportChange {
  readonly path: string
  readonly from: number | string | null
  readonly to: number | string | null
}

/** What is to be remarked in place: a mark in each cell, the words under its table. */
export interface NoteOptions {
  /** Findings of `checkReport`. Their words come from `describe`. */
  readonly findings?: readonly Finding[]
  /** The words of a finding: `describeFinding`, in the language wanted. Default: the id of the rule. */
  readonly describe?: (finding: Finding) => string
  /** A repair whose changes are to be shown: a mark in the cell, the value that it should have under the table. */
  readonly repair?: { readonly changes: readonly ReportChange[] }
  /** Remarks of your own. */
  readonly notes?: readonly ReportNote[]
}

/** Notes with numbers, in the order in which they are printed. */
export interface NumberedNote {
  readonly number: number
  readonly text: string
}

/** The notes of a report: under which table each stands and which cells carry its mark. */
export interface PlacedNotes {
  /** By key of the section; `''`: at the end of the report, for what belongs under none of its tables. */
  readonly bySection: ReadonlyMap<string, readonly NumberedNote[]>
  /** By address: `[1]`, `[1,3]`. */
  readonly marks: ReadonlyMap<string, string>
}

/** Numbers the notes in the order of the tables. `sections` are those printed as a table; each key starts an address. */
export function placeNotes(options: NoteOptions, sections: readonly string[], locale: Locale): PlacedNotes {
  const places = new Map<string, ReportNote[]>([...sections, ''].map((key) => [key, []]))
  for (const note of notesOf(options, locale)) {
    const section = sections.find((key) => note.cells.some((path) => path.startsWith(`${key}.`)))
    places.get(section ?? '')!.push(note)
  }
  const marks = new Map<string, string>()
  let number = 0
  const bySection = new Map<string, NumberedNote[]>()
  for (const [section, notes] of places) {
    bySection.set(
      section,
      notes.map(({ text, severity, cells }) => {
        number += 1
        for (const path of new Set(cells)) {
          const mark = marks.get(path)
          marks.set(path, mark === undefined ? `[${number}]` : `${mark.slice(0, -1)},${number}]`)
        }
        const prefix = severity === undefined ? '' : say(locale, severity) + say(locale, 'colon')
        return { number, text: prefix + text }
      }),
    )
  }
  return { bySection, marks }
}

function notesOf({ findings = [], describe, repair, notes = [] }: NoteOptions, locale: Locale): ReportNote[] {
  const shown = (value: ReportChange['to']): string => (value === null ? say(locale, 'blank') : String(value))
  return [
    ...findings.map((finding) => ({
      cells: finding.cells.map(({ path }) => path),
      text: describe?.(finding) ?? finding.rule,
      severity: finding.severity,
    })),
    ...(repair?.changes ?? []).map(({ path, from, to }) => ({
      cells: [path],
      text: say(locale, 'repair', shown(to), shown(from)),
    })),
    ...notes,
  ]
}
