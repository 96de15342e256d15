import type { SourceLine } from './box-table.js'

export function split({ text, at }: SourceLine, separator: string): SourceLine[] {
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
export function isCommaSeparated(lines: readonly SourceLine[]): boolean {
  const counts = new Map<number, number>()
  for (const { text } of lines) {
    if (/[\t|]/.test(text)) return false
    const commas = text.split(',').length - 1
    if (commas >= 3 && !/, |，/.test(text)) counts.set(commas, (counts.get(commas) ?? 0) + 1)
  }
  return Math.max(0, ...counts.values()) >= 8
}

/** Commas inside quotation marks belong to the cell. */
export function splitAtCommas({ text, at }: SourceLine): SourceLine[] {
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
export function unquoted(cells: SourceLine[]): SourceLine[] {
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
export function withoutFrame({ text, at }: SourceLine): SourceLine {
  const start = /^\s*\|/.exec(text)?.[0].length ?? 0
  const trimmed = text.trimEnd()
  const end = trimmed.endsWith('|') && trimmed.length > start ? trimmed.length - 1 : text.length
  return { text: text.slice(start, end), at: at + start }
}

/** A text without what keeps a spreadsheet from taking it for a formula or for several cells. */
export function fromSpreadsheet(text: string): string {
  return /^'+[=+\-@＝＋－＠]/.test(text) ? text.slice(1) : withoutQuotes({ text, at: 0 }).text
}

/** Joins the lines of cells in which a spreadsheet keeps line breaks, between quotation marks. */
export function joinQuoted(lines: SourceLine[], separator: string): void {
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
