import { linesOf } from './plain.js'
import { itemsAt, type RawItem, type RawSource, rowLimit, tablesIn } from './raw.js'

const entities: { readonly [name: string]: string } = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** Is it Markdown: headings with `#` or the rule line of a GFM table? */
export function looksLikeMarkdown(source: string): boolean {
  return (
    (/^(?:> ?)*#{1,6} /m.test(source) && !/^[┌├+]|\t/m.test(source)) ||
    /^(?:> ?)*\|? ?:?-{3,}:? ?\|/m.test(source)
  )
}

/** Turns Markdown into lines and rows; HTML blocks in it are read by `readHtml`. */
export function itemsOfMarkdown(source: string, readHtml: (html: string) => RawSource): RawSource {
  const items: RawItem[] = []
  const notes = new Set<'too-deep' | 'too-long'>()
  const lines = linesOf(source, /\r\n?|\n/g)
  let gap = true
  let table = -1
  let row = 0
  for (let i = 0; i < lines.length; i += 1) {
    const { at } = lines[i]!
    const text = lines[i]!.text.replace(/^ {0,3}(?:> ?)+/, '')
    const trimmed = text.trim()
    if (items.length > rowLimit * 2) return { items, notes: ['too-long'] }
    if (trimmed === '' || /^(?:(?:- ?){3,}|={3,}|(?:\* ?){3,}|(?:_ ?){3,})$/.test(trimmed)) {
      gap = true
    } else if (/^<(?:table|div|p|center|h\d|html|body|section|article|span|font)\b/i.test(trimmed)) {
      // An HTML block ends at a blank line, but a table is read to its end.
      let open = 0
      let tables = 0
      for (; i < lines.length; i += 1) {
        const line = lines[i]!.text
        tables += countOf(/<table\b/gi, line)
        open += countOf(/<table\b/gi, line) - countOf(/<\/table\b/gi, line)
        const next = lines[i + 1]?.text.trim() ?? ''
        if (open > 0 ? /^#{1,6} /.test(next) : next === '' || tables > 0) break
      }
      const inner = readHtml(source.slice(at, lines[i + 1]?.at))
      table += 1
      for (const item of itemsAt(inner.items, at, table)) items.push(item)
      for (const note of inner.notes) notes.add(note)
      table += tablesIn(inner.items)
      gap = true
    } else if (isTableRow(trimmed)) {
      if (gap) {
        table += 1
        row = 0
      }
      if (!/^\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?)?$/.test(trimmed)) {
        const cells = cellsOfLine(trimmed).map((cell, column) => ({
          text: plain(cell),
          at,
          column,
          carried: false,
        }))
        items.push({ kind: 'row', cells, table, row, at, text: cells.map((cell) => cell.text).join(' ') })
        row += 1
      }
      gap = false
    } else {
      const heading = /^(#{1,6}) +(.*?)(?: +#+)?$/s.exec(trimmed)
      if (heading !== null) {
        items.push({ kind: 'line', text: plain(heading[2]!), at, level: heading[1]!.length, gap: true })
        gap = true
      } else {
        items.push({ kind: 'line', text: plain(trimmed.replace(/\\$/, '')), at, gap })
        gap = false
      }
    }
  }
  return { items, notes: [...notes] }
}

const countOf = (sign: RegExp, line: string): number => line.match(sign)?.length ?? 0

function isTableRow(line: string): boolean {
  return line.startsWith('|') || (line.replace(/\\\|/g, '').match(/\|/g)?.length ?? 0) >= 2
}

function cellsOfLine(line: string): string[] {
  const cells: string[] = []
  let cell = ''
  const inner = line.replace(/^\|/, '')
  for (let i = 0; i < inner.length; i += 1) {
    if (inner[i] === '\\' && i + 1 < inner.length) {
      cell += inner[i]! + inner[i + 1]!
      i += 1
    } else if (inner[i] === '|') {
      cells.push(cell)
      cell = ''
    } else cell += inner[i]
  }
  if (cell.trim() !== '' || !inner.endsWith('|')) cells.push(cell)
  return cells.map((each) => each.trim())
}

/** Marks of emphasis in pairs: strong ones anywhere, others around a whole line or cell. */
const strong = /(?<!\\)(\*\*|__)(?=[^\s*_])([^*_\\]{0,200}[^\s*_\\])\1/g
const emphasis = /^(\*|_|`|~~)(?=[^\s*_])([^*_`~\\]{0,200}[^\s*_`~\\])\1$/

/** The text that Markdown shows: without escapes and emphasis, entities resolved. */
function plain(text: string): string {
  return text
    .replace(strong, '$2')
    .replace(emphasis, '$2')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(
      /\\([!-/:-@[-`{-~])|&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,5}));/g,
      (whole, escaped, decimal, hex, name) => {
        if (escaped !== undefined) return escaped
        if (name !== undefined) return entities[name] ?? whole
        const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16)
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
      },
    )
}
