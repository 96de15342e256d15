import { expect } from 'vitest'
import { cellsOf } from '../../src/index.js'
import { type ReadOptions, readReport } from '../../src/read.js'
import { headings } from './layouts.js'

export const shortTitle = '青山市水务局2023年政府信息公开工作年度报告'

/** A short report without tables: each part is what stands under its heading. */
export function shortReport({
  head = shortTitle,
  overview = '甲',
  tables = '',
  improvement = '乙',
  otherMatters = '丙',
}: {
  readonly [Part in 'head' | 'overview' | 'tables' | 'improvement' | 'otherMatters']?: string
} = {}): string {
  const [one, two, three, four, five, six] = headings
  return [
    `${head}\n\n${one}\n\n${overview}\n`,
    `${two}\n\n${tables}\n`,
    `${three}\n\n${four}\n`,
    `${five}\n\n${improvement}\n`,
    `${six}\n\n${otherMatters}\n`,
  ].join('\n')
}

/** A text in full, of a very long one its ends and its length. */
const shown = (text: string | null): string =>
  JSON.stringify(
    text === null || text.length <= 600 ? text : `${text.slice(0, 300)}…${text.length}…${text.slice(-100)}`,
  )

/** All that is read of a short document: words and places in full, the figures that it has, blank ones counted. */
function toldDocument(title: string, source: string, options?: ReadOptions): string {
  const { report, notes, cells } = readReport(source, options)
  const lines = [`== ${title}`]
  if (report === null) lines.push('no report')
  else {
    const { form, agency, year, publishedOn, introduction, overview, improvement, otherMatters } = report
    lines.push([form, agency, year, publishedOn ?? 'no date'].join(' | '))
    if (introduction !== undefined) lines.push(`introduction ${shown(introduction)}`)
    for (const { heading, key, text } of overview.aspects)
      lines.push(`aspect ${JSON.stringify([heading, key])} ${shown(text)}`)
    if (overview.statistics !== undefined) lines.push(`statistics ${JSON.stringify(overview.statistics)}`)
    lines.push(`improvement ${shown(improvement)}`, `other ${shown(otherMatters)}`)
    const marks: { readonly [path: string]: string | undefined } = report.marks ?? {}
    for (const { path, value } of cellsOf(report)) {
      const mark = marks[path] === undefined ? '' : ` [${marks[path]}]`
      if (value !== null || mark !== '')
        lines.push(`${path} = ${value}${mark} from ${JSON.stringify(cells[path])}`)
    }
    for (const [key, edition] of Object.entries(report.tableEditions ?? {}))
      lines.push(`${key} on ${edition}`)
  }
  const missing = notes.filter(({ code }) => code === 'cell-missing').length
  for (const note of notes) if (note.code !== 'cell-missing') lines.push(`- ${JSON.stringify(note)}`)
  if (missing > 0) lines.push(`- ${missing} cells missing`)
  return `${lines.join('\n')}\n`
}

/** A document by its title, and the format that it is said to have. */
export type TitledDocument = readonly [title: string, source: string, format?: ReadOptions['format']]

/** Holds all that is read of documents against a file in `test/golden/read`. */
export async function golden(name: string, cases: readonly TitledDocument[]): Promise<void> {
  const told = cases.map(([title, source, format]) =>
    toldDocument(title, source, format === undefined ? {} : { format }),
  )
  await expect(told.join('\n')).toMatchFileSnapshot(`../golden/read/${name}.txt`)
}
