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

const bars = '│|├┤┼┬┴┌┐└┘+'
const rule = /^[─-]+$/
const isFigure = (text: string): boolean => /\d/.test(text) && isFigureLike(text)

/** Does the line belong to a table drawn with lines? A paragraph begins with full-width spaces, a table does not. */
export function isBoxLine(line: string): boolean {
  return /^[ \t]*(?:[┌├└│]|\+-[-+]*\+\s*$)/.test(line)
}

/** The rows of a table drawn with lines: cells that a line runs through end there, merged cells go on. */
export function rowsOfBox(lines: readonly SourceLine[], table: number): RawRow[] {
  const widths = (['wide', 'narrow'] as const).map((ambiguous) => remembered(widthIn(ambiguous)))
  // The one by which more lines are equally wide: a line that was edited does not count.
  const [wide, narrow] = widths.map((width) => equallyWide(lines, width)) as [number, number]
  const widthOf = widths[narrow > wide ? 1 : 0]!
  const borders = bordersOf(lines, widthOf)
  const rows: RawRow[] = []
  let open = new Map<number, OpenCell>()
  let begun = false
  const close = (at: number, goesOn: (from: number) => boolean): void => {
    const cells: RawCell[] = [...open]
      .sort(([a], [b]) => a - b)
      .map(([column, cell]) => ({ ...cell, column }))
    const text = cells.map((cell) => cell.text).join(' ')
    rows.push({ kind: 'row', cells, table, row: rows.length, at, text })
    const kept = [...open].filter(([from]) => goesOn(from))
    open = new Map(kept.map(([from, cell]) => [from, { ...cell, carried: true }]))
  }
  for (const { text, at } of lines) {
    const segments = segmentsOf(text, widthOf, borders)
    const last = segments.at(-1)
    if (last !== undefined && rule.test(last.text)) {
      const ruled = new Set<number>()
      for (const each of segments) {
        if (rule.test(each.text))
          for (let column = each.from; column < each.to; column += 1) ruled.add(column)
      }
      if (begun) close(at, (from) => !ruled.has(from))
      begun = false
    } else {
      // The line between two rows is lost: a row has each figure once. Labels written downwards stand at the left.
      let words = -1
      for (const [from, each] of open) if (!isFigureLike(each.text)) words = Math.max(words, from)
      const repeats = segments.some(({ from, text }) => {
        const above = open.get(from)
        return above !== undefined && from > words && isFigure(text) && isFigure(above.text)
      })
      // Without any line between rows, each line of text is one.
      if (begun && (repeats || borders.size === 0)) close(at, () => false)
      begun = true
    }
    for (const segment of segments) {
      if (rule.test(segment.text)) continue
      const cell = open.get(segment.from)
      if (cell === undefined) open.set(segment.from, { text: segment.text.trim(), at, carried: false })
      else cell.text += segment.text.trim()
    }
  }
  // The line below the table is lost.
  if (begun) close(lines.at(-1)!.at, () => false)
  return rows
}

/** How many lines have the most frequent width? */
function equallyWide(lines: readonly SourceLine[], widthOf: (character: string) => number): number {
  const counts = new Map<number, number>()
  let most = 0
  for (const { text } of lines) {
    let width = 0
    for (const character of text.trimEnd()) width += widthOf(character)
    const count = (counts.get(width) ?? 0) + 1
    counts.set(width, count)
    most = Math.max(most, count)
  }
  return most
}

/** The width of single characters, each measured once. */
function remembered(widthOf: (text: string) => number): (character: string) => number {
  const known = new Map<string, number>()
  return (character) => {
    const width = known.get(character) ?? widthOf(character)
    known.set(character, width)
    return width
  }
}

/** Does a line between rows end at a point of a line between cells? */
const joins = (line: string, point: string): boolean =>
  line === '─' ? '├┤┼┬┴┌┐└┘'.includes(point) : line === '-' && point === '+'

/** Columns where a line between rows meets one between cells: a bar elsewhere belongs to the words of a cell. */
function bordersOf(lines: readonly SourceLine[], widthOf: (text: string) => number): Set<number> {
  const borders = new Set<number>()
  for (const { text } of lines) {
    let position = 0
    let before = ' '
    for (const character of text) {
      if (joins(before, character)) borders.add(position)
      if (joins(character, before)) borders.add(position - widthOf(before))
      position += widthOf(character)
      before = character
    }
  }
  return borders
}

function segmentsOf(
  line: string,
  widthOf: (text: string) => number,
  borders: ReadonlySet<number>,
): { from: number; to: number; text: string }[] {
  const segments: { from: number; to: number; text: string }[] = []
  let position = 0
  let from: number | undefined
  let text = ''
  for (const character of line.trimEnd()) {
    // Without any line between rows, a plus is the sign of a figure.
    const isBorder =
      bars.includes(character) && (borders.size === 0 ? character !== '+' : borders.has(position))
    if (isBorder && from !== undefined) segments.push({ from, to: position, text })
    position += widthOf(character)
    text += character
    if (isBorder) {
      from = position
      text = ''
    }
  }
  return segments
}
