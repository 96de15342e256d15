import { widthIn } from '../render/width.js'
import { isFigureLike } from './figure.js'
import type { RawCell, RawRow } from './raw.js'

/** A line of text with its offset. */
export interface SourceLine {
  readonly text: string
  readonly at: number
}

interface OpenCell {
  text: string
  at: number
  carried: boolean
}

const bars = '│|├┤┼┬┴┌┐└┘'
const rule = /^[─-]+$/
const isFigure = (text = ''): boolean => text.trim() !== '' && isFigureLike(text)

/** Does the line belong to a table drawn with lines? */
export function isBoxLine(line: string): boolean {
  const first = line.trimStart()[0]
  return first !== undefined && ('┌├└│'.includes(first) || /^\s*\+-[-+]*\+\s*$/.test(line))
}

/** The rows of a table drawn with lines: cells that a line runs through end there, merged cells go on. */
export function rowsOfBox(lines: readonly SourceLine[], table: number): RawRow[] {
  const widths = (['wide', 'narrow'] as const).map(widthIn)
  const even = widths.find(
    (width) => new Set(lines.slice(0, 200).map((line) => width(line.text.trimEnd()))).size === 1,
  )
  const widthOf = even ?? widths[0]!
  const rows: RawRow[] = []
  let open = new Map<number, OpenCell>()
  let begun = false
  const close = (at: number, goesOn: (from: number) => boolean): void => {
    const cells: RawCell[] = [...open]
      .sort(([a], [b]) => a - b)
      .map(([column, cell]) => ({ ...cell, text: cell.text.trim(), column }))
    const text = cells.map((cell) => cell.text).join(' ')
    rows.push({ kind: 'row', cells, table, row: rows.length, at, text })
    const kept = [...open].filter(([from]) => goesOn(from))
    open = new Map(kept.map(([from, cell]) => [from, { ...cell, carried: true }]))
  }
  for (const { text, at } of lines) {
    const segments = segmentsOf(text, widthOf)
    const ruled = segments.filter((each) => rule.test(each.text))
    const last = segments.at(-1)
    if (last !== undefined && rule.test(last.text)) {
      if (begun) close(at, (from) => !ruled.some((each) => each.from <= from && from < each.to))
      begun = false
    } else {
      // The line between two rows is lost: a row has each figure once.
      if (segments.some((each) => isFigure(each.text) && isFigure(open.get(each.from)?.text)))
        close(at, () => false)
      begun = true
    }
    for (const segment of segments) {
      if (rule.test(segment.text)) continue
      const cell = open.get(segment.from)
      if (cell === undefined) open.set(segment.from, { text: segment.text.trim(), at, carried: false })
      else cell.text += segment.text.trim()
    }
  }
  return rows
}

function segmentsOf(
  line: string,
  widthOf: (text: string) => number,
): { from: number; to: number; text: string }[] {
  const segments: { from: number; to: number; text: string }[] = []
  const ruled = line.includes('+-')
  let position = 0
  let from = -1
  let text = ''
  for (const character of line.trimEnd()) {
    if (bars.includes(character) || (ruled && character === '+')) {
      if (from >= 0) segments.push({ from, to: position, text })
      position += 1
      from = position
      text = ''
    } else {
      text += character
      position += widthOf(character)
    }
  }
  return segments
}
