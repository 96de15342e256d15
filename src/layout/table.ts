import { remember } from './remember.js'

/**
 * What a cell of a printed table is. `band`: a heading over a whole block. `corner`: the heading above the row labels.
 * `column`, `row`: headings of figures. `figure`: one value, never wrapped. `words`: running text, wrapped where narrow.
 */
export type TableCellRole = 'band' | 'corner' | 'column' | 'row' | 'figure' | 'words'

/** A cell of a printed table, at its top left corner. */
export interface TableCell {
  readonly role: TableCellRole
  /** Plain text: every output escapes it in its own way. */
  readonly text: string
  /** Rows that the cell covers. Default: 1. */
  readonly rowSpan?: number
  /** Columns that the cell covers. Default: 1. */
  readonly columnSpan?: number
  /** Its address, which HTML prints as id. */
  readonly id?: string
  /** Position in a list of values given at printing, which then counts before `text`. */
  readonly value?: number
}

/**
 * A table with merged cells, before any output format: rows of cells, each cell in the row and at the place where it
 * starts, as in HTML. Every output prints this and nothing else, so a new output is one file.
 */
export interface TableLayout {
  readonly caption?: string
  readonly rows: readonly (readonly TableCell[])[]
}

/** A cell with the place of its top left corner. */
export interface PlacedCell {
  readonly cell: TableCell
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** A table unfolded: what stands at each place. A merged cell stands at several. */
export interface TableGrid {
  readonly places: readonly (readonly PlacedCell[])[]
  /** Each cell once, row by row. */
  readonly cells: readonly PlacedCell[]
  readonly columns: number
}

/** The grid of a table, worked out once. Places that no cell covers hold empty cells. */
export const gridOf: (table: TableLayout) => TableGrid = /* @__PURE__ */ (() => {
  const grid = remember(makeGrid)
  return (table) => grid(table, '')
})()

/** Does the row hold headings only? */
export function isHeaderRow(row: readonly TableCell[]): boolean {
  return row.length > 0 && row.every(({ role }) => role === 'band' || role === 'corner' || role === 'column')
}

function makeGrid({ rows }: TableLayout): TableGrid {
  const places: PlacedCell[][] = rows.map(() => [])
  rows.forEach((cells, row) => {
    let column = 0
    for (const cell of cells) {
      while (places[row]![column] !== undefined) column += 1
      const rowSpan = Math.min(cell.rowSpan ?? 1, rows.length - row)
      // A cell never covers another: it ends where one from the rows above begins.
      let columnSpan = 1
      while (columnSpan < (cell.columnSpan ?? 1) && places[row]![column + columnSpan] === undefined) {
        columnSpan += 1
      }
      const placed = { cell, row, column, rowSpan, columnSpan }
      for (let r = row; r < row + rowSpan; r += 1) {
        for (let c = column; c < column + columnSpan; c += 1) places[r]![c] = placed
      }
      column += columnSpan
    }
  })
  const columns = places.reduce((most, line) => Math.max(most, line.length), 0)
  places.forEach((line, row) => {
    for (let column = 0; column < columns; column += 1) {
      line[column] ??= { cell: { role: 'words', text: '' }, row, column, rowSpan: 1, columnSpan: 1 }
    }
  })
  return { places, cells: [...new Set(places.flat())], columns }
}
