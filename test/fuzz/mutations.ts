/** Numbers below a bound, the same in every run of a seed. */
export function randomFrom(seed: number): Random {
  let state = seed
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * bound)
  }
}

export type Random = (bound: number) => number

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

/** What happens to documents on their way: each takes a source and gives it changed. */
export const mutations: { readonly [name: string]: (source: string, random: Random) => string } = {
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
