import type { RawCell, RawItem } from './raw.js'

const isSame = (one: RawCell | undefined, other: RawCell | undefined): boolean =>
  one !== undefined && one.text !== '' && one.text === other?.text

/**
 * Tables of which a copy wrote every merged cell into each of its columns, with one cell for them again. The first row
 * of such a table has nothing but repeated cells; the header above tells which columns belong together.
 */
export function withoutRepeats(items: readonly RawItem[]): RawItem[] {
  let table: number | undefined
  let repeats = false
  let header: readonly RawCell[] = []
  return items.map((item) => {
    if (item.kind === 'line') return item
    const { cells } = item
    if (item.table !== table) {
      table = item.table
      repeats =
        cells.length > 2 && cells.every((cell, i) => isSame(cell, cells[i - 1]) || isSame(cell, cells[i + 1]))
    }
    if (!repeats) return item
    if (cells.every(({ text }) => /[^\d.]/.test(text))) header = cells
    return {
      ...item,
      cells: cells.filter(
        (cell, i) => i === 0 || cell.text !== cells[i - 1]!.text || !isSame(header[i], header[i - 1]),
      ),
    }
  })
}
