import { lineEnds } from '../layout/line-ends.js'
import { remember } from '../layout/remember.js'
import type { PlacedCell, TableGrid } from '../layout/table.js'
import { barWidth, type TextTableSettings } from './text-table.js'
import { visible } from './visible.js'
import { charactersOf, type WidthOf } from './width.js'
import { piecesOf } from './wrap.js'

/** What columns need to hold single characters and whole values, whole words, and everything on one line. */
type Need = readonly [characters: readonly number[], words: readonly number[], lines: readonly number[]]

/** The width of each column, so that the table stays within the page where values and words allow it. */
export function columnWidths(
  grid: TableGrid,
  values: readonly string[],
  settings: TextTableSettings,
): number[] {
  const gap = 2 + barWidth(settings)
  const labels = labelNeeds(grid, `${settings.ambiguous} ${gap}`, gap, settings.widthOf)
  const [characters, words, lines] = labels.map((sizes) => [...sizes]) as [number[], number[], number[]]
  for (const placed of grid.cells) {
    const { role, value, text } = placed.cell
    if (role !== 'figure') continue
    const size = settings.widthOf(value === undefined ? visible(text) : values[value]!)
    for (const sizes of [characters, words, lines]) spread(sizes, placed, size, gap)
  }
  const room = settings.width - (gap - 2) - grid.columns * gap
  let widths = lines
  if (total(widths) > room) {
    const least = total(words) > room ? characters : words
    const wishes = least.map((size, column) => Math.max(0, lines[column]! - size))
    const share = Math.max(0, room - total(least)) / Math.max(1, total(wishes))
    widths = least.map((size, column) => size + Math.floor(wishes[column]! * Math.min(1, share)))
    // What rounding left goes to columns that it makes fit for one more Chinese character.
    let left = room - total(widths)
    widths = widths.map((width, column) => {
      if (left <= 0 || width % 2 === 0 || width >= lines[column]!) return width
      left -= 1
      return width + 1
    })
  }
  // Rules of characters that are two columns wide fit even widths only.
  return gap === 4 ? widths.map((width) => width + (width % 2)) : widths
}

function total(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** Widens the columns under a cell, evenly, until it fits. */
function spread(sizes: number[], { column, columnSpan }: PlacedCell, size: number, gap: number): void {
  let missing = size - (columnSpan - 1) * gap
  for (let c = column; c < column + columnSpan; c += 1) missing -= sizes[c]!
  for (let left = columnSpan; missing > 0; left -= 1) {
    const part = Math.ceil(missing / left)
    sizes[column + columnSpan - left]! += part
    missing -= part
  }
}

/** What the headings and other words of a table need. Kept, since it does not depend on the values. */
const labelNeeds = /* @__PURE__ */ remember(
  ({ cells, columns }: TableGrid, _key: string, gap: number, widthOf: WidthOf): Need => {
    const needs = [0, 1, 2].map((): number[] => new Array(columns).fill(0))
    const widest = (parts: readonly string[]): number =>
      parts.reduce((most, part) => Math.max(most, widthOf(part)), 0)
    // A cell over several columns takes what they have and widens them only for its longest word.
    for (const placed of [...cells].sort((a, b) => a.columnSpan - b.columnSpan)) {
      if (placed.cell.role === 'figure') continue
      const lines = lineEnds(placed.cell.text).split('\n').map(visible)
      const word = widest(lines.flatMap((line) => piecesOf(line, widthOf)))
      const sizes = [
        widest(lines.flatMap((line) => charactersOf(line))),
        word,
        placed.columnSpan === 1 ? widest(lines) : word,
      ]
      needs.forEach((need, level) => {
        spread(need, placed, sizes[level]!, gap)
      })
    }
    return needs as unknown as Need
  },
)
