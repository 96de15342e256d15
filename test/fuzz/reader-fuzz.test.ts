import { expect, test } from 'vitest'
import { readReport } from '../../src/read.js'
import { type CorpusDocument, compare, corpus } from '../corpus/documents.js'

/** Documents per run; `READER_FUZZ=20000 npx vitest run test/fuzz` tries more. */
const runs = Number(process.env.READER_FUZZ ?? 600)

/** Figures that may differ without a note, per thousand mutated documents. A ratchet: lower it, the aim is zero. */
const silentPerThousand = 4

/** Numbers below a bound, the same in every run. */
function randomFrom(seed: number): (bound: number) => number {
  let state = seed
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * bound)
  }
}

type Random = (bound: number) => number

const onLines = (change: (lines: string[], random: Random) => void) => (source: string, random: Random) => {
  const lines = source.split('\n')
  change(lines, random)
  return lines.join('\n')
}
const insert = (source: string, at: number, text: string) => source.slice(0, at) + text + source.slice(at)
const tags = [
  '<table>',
  '</table>',
  '<tr>',
  '</td>',
  '<td>',
  '<b>',
  '<!--',
  '<td rowspan=9>',
  '<p>',
  '&nbsp;',
  '<script>',
]

const mutations: { readonly [name: string]: (source: string, random: Random) => string } = {
  cut: (source, random) => source.slice(0, random(source.length)),
  'cut out': (source, random) => {
    const at = random(source.length)
    return source.slice(0, at) + source.slice(at + random(200))
  },
  'line deleted': onLines((lines, random) => lines.splice(random(lines.length), 1)),
  'line duplicated': onLines((lines, random) => {
    const at = random(lines.length)
    lines.splice(at, 0, lines[at]!)
  }),
  'lines swapped': onLines((lines, random) => {
    const at = random(Math.max(1, lines.length - 1))
    lines.splice(at, 2, lines[at + 1] ?? '', lines[at]!)
  }),
  'cell deleted': (source, random) => {
    const cells = [...source.matchAll(/<t[dh][^>]*>[^<]*(?:<\/t[dh]>)?|\t[^\t\n]*|\|[^|\n]*(?=\|)/g)]
    const cell = cells[random(cells.length)]
    return cell === undefined
      ? source
      : source.slice(0, cell.index) + source.slice(cell.index + cell[0].length)
  },
  'tag injected': (source, random) => insert(source, random(source.length), tags[random(tags.length)]!),
  'bytes injected': (source, random) =>
    insert(source, random(source.length), String.fromCharCode(random(0x10000), random(128), random(0x3000))),
}

test('mutated documents: nothing throws, and what differs from the truth carries a note', () => {
  const sources = corpus.filter(({ expected }) => expected.reads === 'exact')
  const random = randomFrom(20231231)
  const silent = new Map<string, number>()
  let figures = 0
  let documents = 0
  for (let n = 0; n < runs; n += 1) {
    const document = sources[random(sources.length)] as CorpusDocument
    const names = Object.keys(mutations)
    const name = names[random(names.length)]!
    const mutated = mutations[name]!(document.source, random)
    const before = compare(readOnce(document), document.expected).silent.length
    const result = readReport(mutated)
    // What is wrong before any mutation is the corpus test's matter.
    const found = before > 0 ? 0 : compare(result, document.expected).silent.length
    documents += 1
    figures += found
    if (found > 0) silent.set(name, (silent.get(name) ?? 0) + found)
  }
  console.log(`${documents} documents, ${figures} figures silently wrong`, Object.fromEntries(silent))
  expect((figures * 1000) / documents).toBeLessThanOrEqual(silentPerThousand)
}, 120_000)

const kept = new Map<string, ReturnType<typeof readReport>>()
function readOnce({ name, source }: CorpusDocument) {
  let result = kept.get(name)
  if (result === undefined) {
    result = readReport(source)
    kept.set(name, result)
  }
  return result
}
