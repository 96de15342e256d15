import { forms } from '../forms/catalogue.js'
import { say } from '../layout/words.js'
import { isBoxLine, rowsOfBox, type SourceLine } from './box-table.js'
import { type RawItem, type RawRow, type RawSource, rowLimit } from './raw.js'

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
  const items: RawItem[] = []
  // One kind of table per source: in a text with drawn or tabbed tables, a bar is a word of a paragraph.
  const drawn = lines.filter(({ text }) => isBoxLine(text)).length >= 3
  const tabbed = !drawn && lines.some(({ text }) => text.includes('\t'))
  const own = lines.slice(0, 8).some(({ text }) => isFormLine(text))
  const loneBars = lines.filter(({ text }) => text.trim() === '|').length >= 12
  // Bars around every row are its frame; where only some rows begin with one, it stands for a blank cell.
  const barred = lines.filter(({ text }) => (text.match(/\|/g)?.length ?? 0) >= 2)
  const outer = barred.every(({ text }) => /^\s*\|/.test(text))
  const commas = isCommaSeparated(lines)
  if ((tabbed && !own) || commas) joinQuoted(lines, commas ? ',' : '\t')
  let gap = true
  let table = -1
  let row = 0
  let inTable = false
  const addRow = (cells: readonly SourceLine[], line: SourceLine): void => {
    if (!inTable) {
      table += 1
      row = 0
    }
    inTable = true
    items.push(rowOf(cells, table, row, line))
    row += 1
    gap = true
  }
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i]!
    const text = line.text
    if (items.length > rowLimit * 2) return { items, notes: ['too-long'] }
    if (drawn && isBoxLine(text)) {
      const box: SourceLine[] = []
      while (
        i < lines.length &&
        box.length < rowLimit &&
        (isBoxLine(lines[i]!.text) || /^\s*\|/.test(lines[i]!.text))
      )
        box.push(lines[i++]!)
      i -= 1
      table += 1
      inTable = false
      for (const each of rowsOfBox(box, table)) items.push(each)
      gap = true
    } else if (loneBars && !drawn && text.trim() === '|') {
      // Two bars with nothing between are a blank cell.
      if (
        lines[i + 1]?.text.trim() === '|' ||
        (lines[i + 1]?.text.trim() === '' && lines[i + 2]?.text.trim() === '|')
      ) {
        addRow([{ text: '', at: line.at }], line)
      }
    } else if (text.trim() === '') {
      gap = true
      // Empty lines may stand between the rows of a table with tabs.
      inTable &&= tabbed
    } else if (tabbed && text.includes('\t')) {
      const cells = unquoted(split(line, '\t'))
      addRow(own ? cells.map((cell) => ({ ...cell, text: fromSpreadsheet(cell.text) })) : cells, line)
    } else if (
      !drawn &&
      !tabbed &&
      (/^\s*\||\|.*\|/.test(text) || (barred.length > 2 && lastIsFigure.test(text)))
    ) {
      if (!/^[\s|:-]+$/.test(text) || !text.includes('-'))
        addRow(split(outer ? trimBars(line) : line, '|'), line)
    } else if (commas && text.includes(',')) {
      addRow(splitAtCommas(line), line)
    } else {
      items.push(own ? ownLine(line, gap, tabbed) : lineOf(line, gap))
      gap = false
      inTable = false
    }
  }
  return { items, notes: [] }
}

/** Joins the lines of cells in which a spreadsheet keeps line breaks, between quotation marks. */
function joinQuoted(lines: SourceLine[], separator: string): void {
  let kept = 0
  for (let i = 0; i < lines.length; i += 1) {
    const { at } = lines[i]!
    let { text } = lines[i]!
    let to = i
    let isOpen = endsInQuotes(text, separator)
    while (isOpen && to - i < 8 && to + 1 < lines.length) {
      text += ` ${lines[++to]!.text}`
      isOpen = endsInQuotes(text, separator)
    }
    // A quotation mark that is never closed is one of the words.
    lines[kept++] = isOpen ? lines[i]! : { text, at }
    if (!isOpen) i = to
  }
  lines.length = kept
}

/** Is the last cell that begins with a quotation mark still open? */
function endsInQuotes(text: string, separator: string): boolean {
  if (!text.includes('"')) return false
  const cell = text.slice(text.lastIndexOf(`${separator}"`) + 1)
  return cell.startsWith('"') && cell.replaceAll('""', '').split('"').length % 2 === 0
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

/** A text without what keeps a spreadsheet from taking it for a formula or for several cells. */
function fromSpreadsheet(text: string): string {
  return /^'+[=+\-@＝＋－＠]/.test(text) ? text.slice(1) : withoutQuotes({ text, at: 0 }).text
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

function split({ text, at }: SourceLine, separator: string): SourceLine[] {
  let offset = at
  return text.split(separator).map((part) => {
    const cell = { text: part, at: offset }
    offset += part.length + 1
    return cell
  })
}

/**
 * Is it an export of tables, with commas between the cells? Then many lines have the same number of them, and other
 * separators are not there.
 */
function isCommaSeparated(lines: readonly SourceLine[]): boolean {
  const counts = new Map<number, number>()
  for (const { text } of lines) {
    if (/[\t|]/.test(text)) return false
    const commas = text.split(',').length - 1
    if (commas >= 3 && !/, |，/.test(text)) counts.set(commas, (counts.get(commas) ?? 0) + 1)
  }
  return Math.max(0, ...counts.values()) >= 8
}

/** Commas inside quotation marks belong to the cell. */
function splitAtCommas({ text, at }: SourceLine): SourceLine[] {
  const cells: SourceLine[] = []
  let start = 0
  let quoted = false
  for (let i = 0; i <= text.length; i += 1) {
    if (text[i] === '"') quoted = !quoted
    else if (i === text.length || (text[i] === ',' && !quoted)) {
      cells.push(withoutQuotes({ text: text.slice(start, i), at: at + start }))
      start = i + 1
    }
  }
  return cells
}

/** Cells without the quotation marks of an export, where all that hold something have them. */
function unquoted(cells: SourceLine[]): SourceLine[] {
  const filled = cells.filter(({ text }) => text.trim() !== '')
  return filled.length > 1 && filled.every(({ text }) => quoted.test(text)) ? cells.map(withoutQuotes) : cells
}

const quoted = /^\s*"(.*)"\s*$/s

function withoutQuotes({ text, at }: SourceLine): SourceLine {
  const inner = quoted.exec(text)?.[1]
  return inner === undefined
    ? { text, at }
    : { text: inner.replaceAll('""', '"'), at: at + text.indexOf('"') + 1 }
}

/** Takes off the outer bars, so that they do not look like blank cells. */
function trimBars({ text, at }: SourceLine): SourceLine {
  const start = /^\s*\|/.exec(text)?.[0].length ?? 0
  const trimmed = text.trimEnd()
  const end = trimmed.endsWith('|') && trimmed.length > start ? trimmed.length - 1 : text.length
  return { text: text.slice(start, end), at: at + start }
}
