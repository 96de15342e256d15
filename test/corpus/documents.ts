import { readdirSync, readFileSync } from 'node:fs'
import { cellsOf, forms } from '../../src/index.js'
import { type ReadResult, readReport } from '../../src/read.js'

export interface Expected {
  readonly layout: string
  /** `exact`: every figure. `not stated`, `refused`: the figures that are not read are `null`, with notes. */
  readonly reads: 'exact' | 'not stated' | 'refused'
  readonly form: string
  readonly agency: string
  readonly year: number
  readonly improvement: string
  readonly otherMatters: string
  /** How often each note is expected. */
  readonly notes: { readonly [code: string]: number }
  readonly figures: { readonly [path: string]: string | null }
}

export interface CorpusDocument {
  readonly name: string
  readonly source: string
  readonly expected: Expected
}

const folder = new URL('./documents/', import.meta.url)
const files = readdirSync(folder).sort()

/** The documents of the corpus, each with what is to be read from it. */
export const corpus: readonly CorpusDocument[] = files
  .filter((file) => !file.endsWith('.json'))
  .map((name) => ({
    name,
    source: readFileSync(new URL(name, folder), 'utf8'),
    expected: JSON.parse(
      readFileSync(new URL(name.replace(/\.\w+$/, '.expected.json'), folder), 'utf8'),
    ) as Expected,
  }))

export interface Comparison {
  /** Figures that were not taken. */
  readonly missing: number
  /** Figures that differ from the truth and carry no note. */
  readonly silent: readonly string[]
  readonly wrong: number
}

/** Holds what was read against the truth. A figure that is `null` must be excused by a note on it or on its table. */
export function compare({ report, notes }: ReadResult, { figures }: Expected): Comparison {
  const noted = new Set<string>(notes.flatMap(({ path }) => path ?? []))
  const whole = notes.flatMap(({ code, detail }) =>
    ['table-missing', 'columns-differ', 'section-missing'].includes(code) ? [detail ?? ''] : [],
  )
  const isExcused = (path: string) =>
    report !== null &&
    forms[report.form].sections.some(
      ({ key, zh }) => path.startsWith(`${key}.`) && whole.some((each) => each.includes(zh)),
    )
  let missing = 0
  let wrong = 0
  const silent: string[] = []
  for (const { path, value } of report === null ? [] : cellsOf(report)) {
    const read = value === null ? null : String(value)
    if (read === (figures[path] ?? null)) continue
    if (read === null) missing += 1
    else wrong += 1
    // Read on the other edition, which a note says: the figure stands where that edition has it.
    const elsewhere =
      figures[path] === undefined && notes.some(({ code }) => code === 'form-from-table-three')
    if (!noted.has(path) && !elsewhere && !(read === null && isExcused(path)))
      silent.push(`${path}: ${read}, not ${figures[path]}`)
  }
  return { missing, wrong, silent }
}

export function read(document: CorpusDocument): ReadResult {
  return readReport(document.source)
}
