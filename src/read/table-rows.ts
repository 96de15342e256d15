import { chainSeparator } from '../layout/flatten.js'
import { isFigureLike } from './figure.js'
import { normalize } from './label.js'
import { isPageNumber } from './page-number.js'
import type { RawCell, RawItem } from './raw.js'

/** A row of a table section that has figures, or cells for them. Its labels are normalised. */
export interface FigureRow {
  /** The label that stands in the row itself. */
  readonly own: string
  /** The label with what stands around it, for labels that are broken over lines. */
  readonly around: string
  /** What stands in the lines above, up to the row before. */
  readonly before: string
  /** The same, and the words of rows without a figure: what the columns are headed with. */
  readonly header: string
  /** What stands in the lines below, up to the next row. */
  readonly after: string
  /** Everything behind the label. */
  readonly cells: readonly RawCell[]
  readonly ownText: string
  /** Cells of the row in the source, for rows that belong to one table. */
  readonly width: number
  readonly table: number
  readonly row: number
  readonly at: number
}

interface Draft {
  label: string
  before: string
  header: string
  after: string
  cells: RawCell[]
  width: number
  table: number
  row: number
  at: number
}

/**
 * Collects the rows with figures of one section, whatever separates the cells. `names`: the labels of its rows; where
 * it has none, a row of as many cells as the form has columns is one without a label.
 */
export function figureRowsOf(
  items: readonly RawItem[],
  names: ReadonlySet<string>,
  columns: number,
): FigureRow[] {
  const drafts: Draft[] = []
  let before = ''
  let header = ''
  let last: Draft | undefined
  const labelOnly = (text: string): void => {
    before = (before + text).slice(-200)
    header = (header + text).slice(-200)
    if (last !== undefined && last.after.length < 120) last.after += text
  }
  items.forEach((item) => {
    const isLine = item.kind === 'line'
    if (isLine && isPageNumber(item.text)) return
    const cells: readonly RawCell[] = isLine ? cellsOfLine(item.text, item.at) : item.cells
    let end = -1
    // The label ends with the name of a row, or at the first figure behind it: a word further on stands in the place of
    // a figure.
    let labelled = false
    const bare = names.size === 0 && cells.length === columns && cells.some(({ text }) => /^\d+$/.test(text))
    for (const [i, cell] of bare ? [] : cells.entries()) {
      if (cell.carried || !isFigureLike(cell.text)) {
        end = i
        labelled = true
        if (
          !isLine &&
          i + 1 < cells.length &&
          names.has(normalize(cell.text.slice(cell.text.lastIndexOf(chainSeparator) + 1)))
        )
          break
      } else if (labelled && cell.text !== '') break
    }
    let ownLabel = ''
    for (let i = 0; i <= end; i += 1) if (!isFigureLike(cells[i]!.text)) ownLabel += cells[i]!.text
    const tail = cells.slice(end + 1)
    if (tail.length === 0 || (isLine && tail.every((cell) => cell.text === ''))) {
      labelOnly(ownLabel)
      return
    }
    // One cell per line: a run of lines that are nothing but one figure is one row.
    if (ownLabel === '' && tail.length === 1 && last !== undefined && last.width === 1 && last.after === '') {
      last.cells.push({ ...tail[0]!, column: last.cells.length })
      return
    }
    const place = isLine ? { table: -1, row: 0 } : { table: item.table, row: item.row }
    last = {
      label: ownLabel,
      before,
      header,
      after: '',
      cells: [...tail],
      width: ownLabel === '' && tail.length === 1 ? 1 : cells.length,
      at: item.at,
      ...place,
    }
    before = ''
    header = tail.every((cell) => cell.text === '') ? (header + ownLabel).slice(-200) : ''
    drafts.push(last)
  })
  return drafts.map(({ label, before, header, after, cells, width, table, row, at }) => {
    const own = normalize(label)
    const above = before.slice(-80)
    const normalAbove = normalize(above)
    const below = after.slice(0, 80)
    return {
      cells,
      width,
      table,
      row,
      at,
      own,
      around: above === '' && below === '' ? own : normalize(above + label + below),
      before: normalAbove,
      header: header === before ? normalAbove : normalize(header.slice(-80)),
      after: normalize(below),
      ownText: label,
    }
  })
}

/** The cells of a line without separators: what stands before the figures at its end, and each of them. */
function cellsOfLine(line: string, at: number): RawCell[] {
  const cells: RawCell[] = []
  const parts = [...line.matchAll(/[^\s]+/g)]
  let first = parts.length
  while (first > 0 && isFigureLike(parts[first - 1]![0])) first -= 1
  if (first > 0) {
    const { index } = parts[0]!
    const end = parts[first - 1]!
    cells.push({
      text: line.slice(index, end.index + end[0].length),
      at: at + index,
      column: 0,
      carried: false,
    })
  }
  for (const part of parts.slice(first)) {
    cells.push({ text: part[0], at: at + part.index, column: cells.length, carried: false })
  }
  return cells
}
