import { forms } from '../forms/catalogue.js'
import { say } from '../layout/words.js'
import { isBoxLine, rowsOfBox, type SourceLine } from './box-table.js'
import { type RawItem, type RawRow, type RawSource, rowLimit } from './raw.js'
import {
  fromSpreadsheet,
  isCommaSeparated,
  joinQuoted,
  split,
  splitAtCommas,
  unquoted,
  withoutFrame,
} from './separated-cells.js'

/** The lines of a source with their offsets. */
export function linesOf(source: string, end = /\r\n?|\n|\f|\u2028|\u2029/g): SourceLine[] {
  const lines: SourceLine[] = []
  let at = 0
  for (let match = end.exec(source); match !== null; match = end.exec(source)) {
    lines.push({ text: source.slice(at, match.index), at })
    at = match.index + match[0].length
  }
  lines.push({ text: source.slice(at), at })
  return lines
}

/** Turns pasted text into lines and rows: tabs, bars, drawn tables, one cell per line. */
export function itemsOfText(source: string): RawSource {
  const lines = linesOf(source.includes('|') ? source : source.replaceAll('｜', '|'))
  const drawn = lines.filter(({ text }) => isBoxLine(text)).length >= 3
  const tabbed = !drawn && lines.some(({ text }) => text.includes('\t'))
  const commas = isCommaSeparated(lines)
  const own = lines.slice(0, 8).some(({ text }) => isFormLine(text))
  const cellsOf = cellReader(lines, { drawn, tabbed, commas, own })
  if ((tabbed && !own) || commas) joinQuoted(lines, commas ? ',' : '\t')
  const items: RawItem[] = []
  let gap = true
  let table = -1
  let row = 0
  let inTable = false
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i]!
    if (items.length > rowLimit * 2) return { items, notes: ['too-long'] }
    if (drawn && isBoxLine(line.text)) {
      const end = endOfBox(lines, i)
      table += 1
      for (const each of rowsOfBox(lines.slice(i, end), table)) items.push(each)
      inTable = false
      gap = true
      i = end - 1
    } else if (line.text.trim() === '') {
      gap = true
      // Empty lines may stand between the rows of a table with tabs.
      inTable &&= tabbed
    } else {
      const cells = cellsOf(line, lines[i + 1]?.text.trim() || lines[i + 2]?.text.trim())
      if (cells === undefined) {
        items.push(own ? ownLine(line, gap, tabbed) : lineOf(line, gap))
        gap = false
        inTable = false
      } else if (cells.length > 0) {
        if (!inTable) {
          table += 1
          row = 0
        }
        items.push(rowOf(cells, table, row, line))
        row += 1
        inTable = true
        gap = true
      }
    }
  }
  return { items, notes: [] }
}

/** Where the drawn table that begins at a line ends. */
function endOfBox(lines: readonly SourceLine[], start: number): number {
  let end = start
  while (
    end < lines.length &&
    end - start < rowLimit &&
    (isBoxLine(lines[end]!.text) || /^\s*\|/.test(lines[end]!.text))
  )
    end += 1
  return end
}

/** How a text writes its tables: one kind per source. In a text with drawn or tabbed tables, a bar is a word of a paragraph. */
interface Manner {
  /** Are there tables in frames? */
  readonly drawn: boolean
  readonly tabbed: boolean
  readonly commas: boolean
  /** Did this library print it? */
  readonly own: boolean
}

/** The cells of a line; none where it only divides a table, `undefined` where it is none of a table. `next` is the next line that is not empty. */
function cellReader(
  lines: readonly SourceLine[],
  { drawn, tabbed, commas, own }: Manner,
): (line: SourceLine, next: string | undefined) => readonly SourceLine[] | undefined {
  const loneBars = !drawn && lines.filter(({ text }) => text.trim() === '|').length >= 12
  // Bars around every row are its frame; where only some rows begin with one, it stands for a blank cell.
  const barred = lines.filter(({ text }) => (text.match(/\|/g)?.length ?? 0) >= 2)
  const framed = barred.every(({ text }) => /^\s*\|/.test(text))
  return (line, next) => {
    const { text } = line
    // Two bars with nothing between are a blank cell.
    if (loneBars && text.trim() === '|') return next === '|' ? [{ text: '', at: line.at }] : []
    if (tabbed && text.includes('\t')) {
      const cells = unquoted(split(line, '\t'))
      return own ? cells.map((cell) => ({ ...cell, text: fromSpreadsheet(cell.text) })) : cells
    }
    if (!drawn && !tabbed && (/^\s*\||\|.*\|/.test(text) || (barred.length > 2 && lastIsFigure.test(text)))) {
      const isRule = /^[\s|:-]+$/.test(text) && text.includes('-')
      return isRule ? [] : split(framed ? withoutFrame(line) : line, '|')
    }
    return commas && text.includes(',') ? splitAtCommas(line) : undefined
  }
}

/** A label and a figure with a bar between. */
const lastIsFigure = /^[^|]{1,60}\|\s*[\d.,/-]+\s*$/

/** A line of a text; one with the marks of a heading of Markdown is a heading. */
function lineOf({ text, at }: SourceLine, gap: boolean): RawItem {
  const marks = /^(#{1,6}) +/.exec(text)
  if (marks === null) return { kind: 'line', text, at, gap }
  return { kind: 'line', text: text.slice(marks[0].length), at, gap, level: marks[1]!.length }
}

/** In texts that this library printed, headings stand at the margin and paragraphs do not. */
function ownLine({ text, at }: SourceLine, gap: boolean, tabbed: boolean): RawItem {
  const indent = /^(?:\u3000\u3000| {4})/.exec(text)?.[0].length ?? 0
  const words = tabbed ? fromSpreadsheet(text) : text
  return indent > 0
    ? { kind: 'line', text: words.slice(indent), at: at + indent, gap }
    : { kind: 'line', text: words, at, gap, level: 3 }
}

/** The line that names the form, as this library prints it. */
function isFormLine(text: string): boolean {
  return (['zh-CN', 'en'] as const).some((locale) =>
    Object.values(forms).some(({ document }) => text === say(locale, 'form', document.number)),
  )
}

function rowOf(cells: readonly SourceLine[], table: number, row: number, line: SourceLine): RawRow {
  return {
    kind: 'row',
    cells: cells.map((cell, column) => ({ text: cell.text.trim(), at: cell.at, column, carried: false })),
    table,
    row,
    at: line.at,
    text: line.text,
  }
}
