import type { RawCell, RawRow } from './raw.js'

/** A cell of a table on a page, as far as it has been read. */
export interface OpenCell {
  text: string
  at: number
  colspan: number
  rowspan: number
}

/** A row of a table on a page. */
export interface OpenRow {
  readonly cells: OpenCell[]
  readonly at: number
  readonly row: number
}

type LaidRow = Pick<RawRow, 'cells' | 'at' | 'row'> & { readonly width: number }

/** The rows of a table with the cells that go on in them. */
function layOutAll(rows: readonly OpenRow[]): LaidRow[] {
  // By the first column: cells that go on in the rows below, and the row where they no longer do.
  const waiting = new Map<number, OpenCell & { readonly until: number }>()
  return rows.map(({ cells, at, row }, index) => {
    const out: RawCell[] = []
    let column = 0
    const carry = (): void => {
      for (;;) {
        const above = waiting.get(column)
        if (above === undefined || above.until <= index) return
        out.push({ text: above.text, at: above.at, column, carried: true })
        column += above.colspan
      }
    }
    for (const cell of cells.slice(0, 1000)) {
      carry()
      const trimmed = cell.text.trim()
      const text = /\s/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed
      out.push({ text, at: cell.at, column, carried: false })
      if (cell.rowspan > 1 && (waiting.size < 100 || waiting.has(column)))
        waiting.set(column, { ...cell, text, until: index + Math.min(cell.rowspan, 100) })
      column += cell.colspan
    }
    // In a short row, also behind the gap.
    carry()
    for (const [first, { until }] of [...waiting].sort(([one], [other]) => one - other)) {
      if (first <= column || until <= index) continue
      column = first
      carry()
    }
    return { cells: out, at, row, width: column }
  })
}

/**
 * The rows of a table with their cells at their columns. Rows without words that merged cells above do not count are
 * left out: the others are more alike without them.
 */
export function layOutRows(rows: readonly OpenRow[]): LaidRow[] {
  const all = layOutAll(rows)
  const filled = rows.filter(({ cells }) => cells.some(({ text }) => text.trim() !== ''))
  if (filled.length === rows.length) return all
  const without = layOutAll(filled)
  const kept = new Set(filled.map(({ row }) => row))
  const widths = (list: LaidRow[]) => new Set(list.flatMap(({ row, width }) => (kept.has(row) ? width : [])))
  return widths(without).size < widths(all).size ? without : all
}
