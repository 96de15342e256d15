import { cellsOf, type Report } from '../../src/index.js'
import type { ReadResult, SourcePlace } from '../../src/read.js'

const textsOf = ({ introduction, overview, improvement, otherMatters }: Report) => [
  introduction ?? '',
  ...overview.aspects.map(({ heading, key, text }) => `${heading}|${key}|${text}`),
  improvement ?? '',
  otherMatters ?? '',
]

const short = (text: string) => `${text.length}:${text.slice(0, 12)}…${text.slice(-8)}`.replaceAll('\n', '⏎')

const placeOf = (place: SourcePlace = {}) =>
  Object.entries(place)
    .map(([name, at]) => `${name} ${at}`)
    .join(' ')

/** Neighbours of one kind on one line: the first, the last and how many. */
function runsOf(items: readonly { readonly kind: string; readonly is: string }[]): string[] {
  const runs: { kind: string; items: string[] }[] = []
  for (const { kind, is } of items) {
    if (runs.at(-1)?.kind === kind) runs.at(-1)!.items.push(is)
    else runs.push({ kind, items: [is] })
  }
  return runs.map(({ kind, items: [first, ...rest] }) =>
    rest.length === 0 ? `${kind} ${first}` : `${kind} ${first} … ${rest.at(-1)} (${rest.length + 1})`,
  )
}

/** What was read, line by line: what differs from `truth`, the texts by length and ends, and every note. */
export function toldReading(title: string, { report, notes, cells }: ReadResult, truth: Report): string {
  const lines = [`== ${title}`]
  if (report === null) lines.push('no report')
  else {
    const { form, agency, year, publishedOn, tableEditions, overview } = report
    const head = { form, agency, year, publishedOn, tableEditions, ...overview.statistics }
    lines.push(JSON.stringify(head))
    const expected = new Map<string, unknown>(cellsOf(truth).map(({ path, value }) => [path, value]))
    const marks = (report.marks ?? {}) as { readonly [path: string]: string }
    const different = cellsOf(report).flatMap(({ path, value }) => {
      const mark = marks[path] === undefined ? '' : ` [${marks[path]}]`
      if (String(value) === String(expected.get(path)) && mark === '') return []
      return {
        kind: `${value ?? ''}${mark}`,
        is: value === null ? path : `${path}, not ${expected.get(path)}`,
      }
    })
    for (const line of runsOf(different)) lines.push(`→ ${line}`)
    lines.push(textsOf(report).map(short).join(' / '))
  }
  const sources = Object.entries(cells)
  for (const [path, source] of [...sources.slice(0, 1), ...sources.slice(-1)])
    lines.push(`${sources.length} cells, ${path} from ${JSON.stringify(source)}`)
  const told = notes.map(({ code, path = '', detail, place }) => ({
    kind: `${code}${detail === undefined ? '' : ` ${JSON.stringify(detail)}`}`,
    is: `${path} ${placeOf(place)}`.trim(),
  }))
  for (const line of runsOf(told)) lines.push(`- ${line}`)
  return `${lines.join('\n').replaceAll('\r', '␍')}\n`
}
