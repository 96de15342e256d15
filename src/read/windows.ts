import type { RawCell } from './raw.js'
import type { FigureRow } from './table-rows.js'

/** Which cells of a row are its figures, or why that is open. */
export type Window =
  | { readonly cells: readonly RawCell[] }
  | { readonly problem: 'value-count' | 'position-undecided' }

interface Range {
  readonly low: number
  readonly high: number
}

/** Where a row of `count` figures can begin, so that nothing but blanks is left out. */
function rangeOf(row: FigureRow, count: number): Range | undefined {
  const { cells } = row
  if (cells.length < count) return undefined
  const first = cells.findIndex(({ text }) => text !== '')
  let last = cells.length - 1
  while (last >= 0 && cells[last]!.text === '') last -= 1
  const low = Math.max(0, last - count + 1)
  const high = Math.min(first < 0 ? cells.length : first, cells.length - count)
  return low > high ? undefined : { low, high }
}

/**
 * Finds the figures of rows of one length. Where blanks leave more than one position, the rows of the same table that
 * leave only one decide; where those do not agree, the position stays open.
 */
export function windowsOf(rows: readonly (readonly [FigureRow, number])[]): Window[] {
  const ranges = rows.map(([row, count]) => rangeOf(row, count))
  // First physical column of the figures, as rows without doubt show it.
  const columns = new Map<string, Set<number>>()
  const nameOf = (row: FigureRow, count: number) => `${row.table}/${row.width}/${row.cells.length}/${count}`
  rows.forEach(([row, count], i) => {
    const range = ranges[i]
    if (range === undefined || range.low !== range.high) return
    const name = nameOf(row, count)
    const seen = columns.get(name) ?? new Set<number>()
    seen.add(row.cells[range.low]!.column)
    columns.set(name, seen)
  })
  // A row that lost a value shows as one with a blank at an end: it then begins where no complete row does.
  const complete = new Map<number, Set<number>>()
  const equallyWide = new Map<string, Set<number>>()
  rows.forEach(([row, count], i) => {
    const range = ranges[i]
    if (range === undefined || range.low !== range.high) return
    if (row.cells.slice(range.low, range.low + count).some((cell) => cell.text === '')) return
    const starts = complete.get(row.table) ?? new Set<number>()
    starts.add(row.cells[range.low]!.column)
    complete.set(row.table, starts)
    const alike = equallyWide.get(`${row.table}/${row.width}`) ?? new Set<number>()
    alike.add(row.cells[range.low]!.column)
    equallyWide.set(`${row.table}/${row.width}`, alike)
  })
  // Rows that are equally wide stand in one grid: together they show where the figures begin and end.
  const extents = new Map<string, { from: number; to: number }>()
  rows.forEach(([row, count]) => {
    const name = `${row.table}/${row.width}/${count}`
    const extent = extents.get(name) ?? { from: Number.POSITIVE_INFINITY, to: -1 }
    for (const { text, column } of row.cells) {
      if (text === '') continue
      extent.from = Math.min(extent.from, column)
      extent.to = Math.max(extent.to, column)
    }
    extents.set(name, extent)
  })
  const together = (row: FigureRow, count: number): ReadonlySet<number> => {
    const { from, to } = extents.get(`${row.table}/${row.width}/${count}`)!
    return new Set(to - from + 1 === count ? [from] : [])
  }
  // Where one row has too few cells, blanks at the ends of rows were lost, and any row may have lost some.
  const lossy = new Set(
    rows.flatMap(([row, count]) => (row.table >= 0 && row.cells.length < count ? [row.table] : [])),
  )
  const shifted = (row: FigureRow, start: number, count: number): boolean => {
    const starts = complete.get(row.table)
    const first = row.cells[start]!
    const last = row.cells[start + count - 1]!
    if (first.text !== '' && last.text !== '') return false
    return starts === undefined ? lossy.has(row.table) : !starts.has(first.column)
  }
  return rows.map(([row, count], i) => {
    const range = ranges[i]
    if (range === undefined) return { problem: 'value-count' }
    const cut = (start: number): Window => ({ cells: row.cells.slice(start, start + count) })
    if (range.low === range.high) {
      return shifted(row, range.low, count) ? { problem: 'position-undecided' } : cut(range.low)
    }
    if (row.cells.every((cell) => cell.text === '')) return cut(range.high)
    for (const seen of [
      columns.get(nameOf(row, count)),
      equallyWide.get(`${row.table}/${row.width}`),
      together(row, count),
    ]) {
      if (row.table < 0 || seen?.size !== 1) continue
      const [column] = seen
      const start = row.cells.findIndex((cell) => cell.column === column)
      if (start >= range.low && start <= range.high) return cut(start)
    }
    return { problem: 'position-undecided' }
  })
}
