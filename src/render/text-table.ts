import { choice, given, givenWith } from '../choice.js'
import { lineEnds } from '../layout/line-ends.js'
import { remember } from '../layout/remember.js'
import { gridOf, type PlacedCell, type TableGrid, type TableLayout } from '../layout/table.js'
import { columnWidths } from './column-widths.js'
import { buildTemplate, fill, type Template } from './template.js'
import { visible } from './visible.js'
import { type AmbiguousWidth, type WidthOf, widthIn } from './width.js'
import { wrap } from './wrap.js'

/** What plain-text tables are drawn with: box-drawing characters, `+-|`, or tabs (for spreadsheets). */
export type TextTableStyle = 'box' | 'ascii' | 'tsv'

/** How {@link printTextTable} prints. */
export interface TextTableOptions {
  /** Default: `box`. */
  readonly tables?: TextTableStyle
  /** Columns of the page. Labels wrap to stay within it; values never do. Default: 100. Not for `tsv`. */
  readonly width?: number
  /**
   * How wide characters like “ ” are where the text is shown. Default: `narrow` for `box`, whose lines need it, else
   * `wide`.
   */
  readonly ambiguous?: AmbiguousWidth
}

/** Options with every default in place. */
export interface TextTableSettings {
  readonly tables: TextTableStyle
  readonly width: number
  readonly ambiguous: AmbiguousWidth
  readonly widthOf: WidthOf
}

export function textSettings(options: TextTableOptions): TextTableSettings {
  const { tables = 'box', width = 100, ambiguous } = given('options', options, 'object')
  choice('tables', tables, ['box', 'ascii', 'tsv'])
  const ambiguousWidth = choice('ambiguous', ambiguous ?? (tables === 'box' ? 'narrow' : 'wide'), [
    'narrow',
    'wide',
  ])
  return { tables, width, ambiguous: ambiguousWidth, widthOf: widthIn(ambiguousWidth) }
}

/**
 * A table as plain text: merged cells drawn merged, Chinese characters two columns wide, every line equally wide.
 * Control and bidi characters are shown by name.
 *
 * @example
 * printTextTable({ rows: [[{ role: 'row', text: '规章' }, { role: 'figure', text: '2' }]] }, { tables: 'ascii' }) // "+------+---+\n| 规章 | 2 |\n+------+---+"
 */
export function printTextTable(table: TableLayout, options: TextTableOptions = {}): string {
  givenWith('table', table, { rows: 'list' })
  return textTable(table, [], textSettings(options))
}

/** A table whose values, without unseen characters, come apart. */
export function textTable(
  table: TableLayout,
  values: readonly string[],
  settings: TextTableSettings,
): string {
  if (settings.tables === 'tsv') return tabTable(table, values)
  const grid = gridOf(table)
  const widths = columnWidths(grid, values, settings)
  const padded: string[] = []
  for (const { cell, column, columnSpan } of grid.cells) {
    if (cell.value === undefined) continue
    const text = values[cell.value]!
    const free = innerWidth(widths, column, columnSpan, settings) - settings.widthOf(text)
    padded[cell.value] = ' '.repeat(free) + text
  }
  const key = `${settings.tables} ${settings.ambiguous} ${widths.join(' ')}`
  return fill(templates(grid, key, widths, settings), padded)
}

/** Columns of the page between the bars of a cell, without the space at either side. */
function innerWidth(
  widths: readonly number[],
  column: number,
  span: number,
  settings: TextTableSettings,
): number {
  let sum = (span - 1) * (2 + barWidth(settings))
  for (let c = column; c < column + span; c += 1) sum += widths[c]!
  return sum
}

export function barWidth({ tables, ambiguous }: TextTableSettings): 1 | 2 {
  return tables === 'box' && ambiguous === 'wide' ? 2 : 1
}

/** Junctions by their arms: 1 up, 2 down, 4 left, 8 right. */
const junctions = { box: ' ╵╷│╴┘┐┤╶└┌├─┴┬┼', ascii: ' |||-+++-+++-+++' }

/** A table with equally wide columns is printed once but for its values. */
const templates = /* @__PURE__ */ remember(draw)

function draw(
  { places, cells, columns }: TableGrid,
  _key: string,
  widths: readonly number[],
  settings: TextTableSettings,
): Template {
  const glyphs = junctions[settings.tables as 'box' | 'ascii']
  const bar = barWidth(settings)
  const out = buildTemplate()
  const lines = new Map<PlacedCell, string[]>()
  const heights = places.map(() => 1)
  for (const cell of cells) {
    if (cell.cell.value !== undefined) continue
    lines.set(
      cell,
      linesOf(cell, innerWidth(widths, cell.column, cell.columnSpan, settings), settings.widthOf),
    )
  }
  // Rows grow for what starts and ends in them; what is still too high makes its last row grow.
  for (const cell of [...cells].sort((a, b) => a.rowSpan - b.rowSpan)) {
    let room = cell.rowSpan - 1
    for (let r = cell.row; r < cell.row + cell.rowSpan; r += 1) room += heights[r]!
    const need = lines.get(cell)?.length ?? 1
    if (need > room) heights[cell.row + cell.rowSpan - 1]! += need - room
  }
  let next = 0
  const tops = heights.map((height) => {
    const top = next
    next += height + 1
    return top
  })
  const at = (row: number, column: number): PlacedCell | undefined => places[row]?.[column]
  const content = (cell: PlacedCell, line: number): void => {
    out.text(' ')
    if (cell.cell.value !== undefined && line === 0) out.value(cell.cell.value)
    else {
      const width = innerWidth(widths, cell.column, cell.columnSpan, settings)
      const text = lines.get(cell)?.[line] ?? ''
      const free = ' '.repeat(width - settings.widthOf(text))
      out.text(cell.cell.role === 'figure' ? free + text : text + free)
    }
    out.text(' ')
  }
  const rule = (row: number): void => {
    for (let column = 0; column <= columns; column += 1) {
      const [upLeft, up] = [at(row - 1, column - 1), at(row - 1, column)]
      const [downLeft, down] = [at(row, column - 1), at(row, column)]
      const arms =
        (upLeft === up ? 0 : 1) +
        (downLeft === down ? 0 : 2) +
        (upLeft === downLeft ? 0 : 4) +
        (up === down ? 0 : 8)
      out.text(glyphs[arms]!)
      if (column === columns) break
      if (up !== down) out.text(glyphs[12]!.repeat((widths[column]! + 2) / bar))
      else {
        const cell = up!
        content(cell, tops[row]! - 1 - tops[cell.row]!)
        column += cell.columnSpan - 1
      }
    }
  }
  places.forEach((line, row) => {
    rule(row)
    for (let part = 0; part < heights[row]!; part += 1) {
      out.text('\n')
      for (let column = 0; column < columns; ) {
        const cell = line[column]!
        out.text(glyphs[3]!)
        content(cell, tops[row]! + part - tops[cell.row]!)
        column += cell.columnSpan
      }
      out.text(glyphs[3]!)
    }
    out.text('\n')
  })
  rule(places.length)
  return out.done()
}

function linesOf({ cell }: PlacedCell, width: number, widthOf: WidthOf): string[] {
  const text = lineEnds(cell.text)
  if (cell.role === 'figure') return [visible(text)]
  return text.split('\n').flatMap((line) => wrap(visible(line), width, widthOf))
}

/** A table for a spreadsheet: tabs between cells, a merged cell at its top left place and nothing elsewhere. */
function tabTable(table: TableLayout, values: readonly string[]): string {
  const { places, cells, columns } = gridOf(table)
  const lines = places.map((): string[] => new Array(columns).fill(''))
  for (const { cell, row, column } of cells) {
    lines[row]![column] = spreadsheetText(cell.value === undefined ? cell.text : values[cell.value]!)
  }
  return lines.map((line) => line.join('\t')).join('\n')
}

/**
 * A text as a spreadsheet takes it when pasted: never a formula (an apostrophe goes in front of `=`, `+`, `-`, `@` and
 * their full-width forms, but not of a number or a lone dash), never more than one cell.
 */
export function spreadsheetText(text: string): string {
  const shown = visible(text)
  if (/^'*[=+\-@＝＋－＠]/.test(shown) && !/^(?:[-－]|[-+]\d+(?:\.\d+)?)$/.test(shown)) return `'${shown}`
  return shown.startsWith('"') ? `"${shown.replaceAll('"', '""')}"` : shown
}
