import { lineEnds } from '../layout/line-ends.js'
import type { PlacedCell, TableGrid } from '../layout/table.js'
import { barWidth, type TextTableSettings } from './text-table.js'
import { visible } from './visible.js'
import { charactersOf, type WidthOf } from './width.js'
import { piecesOf } from './wrap.js'

/** What columns need to hold single characters and whole values, whole words, and everything on one line. */
interface Need {
  readonly characters: readonly number[]
  readonly words: readonly number[]
  readonly lines: readonly number[]
}

/** The width of each column, so that the table stays within the page where values and words allow it. */
export function columnWidths(
  grid: TableGrid,
  values: readonly string[],
  settings: TextTableSettings,
): number[] {
  const gap = 2 + barWidth(settings)
  const labels = labelNeed(grid, gap, settings)
  const need = { characters: [...labels.characters], words: [...labels.words], lines: [...labels.lines] }
  for (const placed of figuresOf(grid)) {
    const { value, text } = placed.cell
    const size = settings.widthOf(value === undefined ? visible(text) : values[value]!)
    spread(need.characters, placed, size, gap)
    spread(need.words, placed, size, gap)
    spread(need.lines, placed, size, gap)
  }
  const room = settings.width - (gap - 2) - grid.columns * gap
  let widths = need.lines
  if (total(widths) > room) {
    const least = total(need.words) > room ? need.characters : need.words
    const wishes = least.map((size, column) => Math.max(0, need.lines[column]! - size))
    const share = Math.max(0, room - total(least)) / Math.max(1, total(wishes))
    widths = least.map((size, column) => size + Math.floor(wishes[column]! * Math.min(1, share)))
    // What rounding left goes to columns that it makes fit for one more Chinese character.
    let left = room - total(widths)
    widths = widths.map((width, column) => {
      if (left <= 0 || width % 2 === 0 || width >= need.lines[column]!) return width
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
  for (let left = columnSpan; missing > 0 && left > 0; left -= 1) {
    const part = Math.ceil(missing / left)
    sizes[column + columnSpan - left]! += part
    missing -= part
  }
}

function* placedCells({ places }: TableGrid): Generator<PlacedCell> {
  for (const [row, line] of places.entries()) {
    for (const [column, placed] of line.entries()) {
      if (placed.row === row && placed.column === column) yield placed
    }
  }
}

const figures = /* @__PURE__ */ new WeakMap<TableGrid, readonly PlacedCell[]>()

function figuresOf(grid: TableGrid): readonly PlacedCell[] {
  let known = figures.get(grid)
  if (known === undefined) {
    known = [...placedCells(grid)].filter(({ cell }) => cell.role === 'figure')
    figures.set(grid, known)
  }
  return known
}

const needs = /* @__PURE__ */ new WeakMap<TableGrid, { key: string; need: Need }>()

/** What the headings and other words of a table need. Kept, since it does not depend on the values. */
function labelNeed(grid: TableGrid, gap: number, { ambiguous, widthOf }: TextTableSettings): Need {
  const key = `${ambiguous} ${gap}`
  let known = needs.get(grid)
  if (known?.key !== key) {
    known = { key, need: measure(grid, gap, widthOf) }
    needs.set(grid, known)
  }
  return known.need
}

function measure(grid: TableGrid, gap: number, widthOf: WidthOf): Need {
  const zeros = (): number[] => new Array(grid.columns).fill(0)
  const need = { characters: zeros(), words: zeros(), lines: zeros() }
  const words = [...placedCells(grid)].filter(({ cell }) => cell.role !== 'figure')
  // A cell over several columns takes what they have and widens them only for its longest word.
  for (const placed of words.sort((a, b) => a.columnSpan - b.columnSpan)) {
    const text = lineEnds(placed.cell.text).split('\n').map(visible)
    const widest = (parts: readonly string[]): number =>
      parts.reduce((most, part) => Math.max(most, widthOf(part)), 0)
    const word = widest(text.flatMap((line) => piecesOf(line, widthOf)))
    spread(need.characters, placed, widest(text.flatMap(charactersOf)), gap)
    spread(need.words, placed, word, gap)
    spread(need.lines, placed, placed.columnSpan === 1 ? widest(text) : word, gap)
  }
  return need
}
