import { gridOf, isHeaderRow, type PlacedCell, type TableCell, type TableLayout } from './table.js'

/** A table without merged cells: one row of headings over rows of a label and values. */
export interface FlatTable {
  readonly header: readonly string[]
  /** Is the first column a column of labels? */
  readonly labelled: boolean
  readonly rows: readonly { readonly label: string; readonly cells: readonly TableCell[] }[]
}

/** Between the headings of one chain: `三、本年度办理结果 · （三）不予公开`. */
export const chainSeparator = ' · '

/**
 * A table as tables without merged cells, one for each block of headings. Headings that a merged cell would say once
 * are repeated as a chain, so that each label keeps its full meaning.
 */
export function flatten(table: TableLayout): readonly FlatTable[] {
  const { places } = gridOf(table)
  const flat: FlatTable[] = []
  for (let row = 0; row < places.length; ) {
    const start = row
    while (row < places.length && isHeaderRow(table.rows[row]!)) row += 1
    const heads = places.slice(start, row)
    const bodyStart = row
    while (row < places.length && !isHeaderRow(table.rows[row]!)) row += 1
    flat.push(flatBlock(heads, places.slice(bodyStart, row)))
  }
  return flat
}

function flatBlock(
  heads: readonly (readonly PlacedCell[])[],
  body: readonly (readonly PlacedCell[])[],
): FlatTable {
  const sample = body[0] ?? heads.at(-1) ?? []
  const isLabel = (column: number): boolean =>
    body.length === 0 ? column === 0 : body.some((line) => line[column]!.cell.role === 'row')
  // A value that covers several columns is one column here.
  const columns = sample.flatMap((_, column) =>
    !isLabel(column) && body.some((line) => line[column]!.column === column) ? [column] : [],
  )
  const labelled = sample.some((_, column) => isLabel(column))
  const bands = heads.flatMap((line) => line.filter(({ cell }) => cell.role === 'band'))
  const headings = columns.map((column) =>
    chain(heads.map((line) => line[column]!).filter(({ cell }) => cell.role === 'column')),
  )
  const corner = chain([...bands, ...heads.flatMap((line) => line.filter((_, at) => isLabel(at)))])
  if (!labelled && bands.length > 0) headings[0] = corner + chainSeparator + headings[0]
  return {
    header: labelled ? [corner, ...headings] : headings,
    labelled,
    rows: body.map((line) => ({
      label: chain(line.filter(({ cell }) => cell.role === 'row')),
      cells: columns.map((column) => line[column]!.cell),
    })),
  }
}

function chain(cells: readonly PlacedCell[]): string {
  return [...new Set(cells)]
    .map(({ cell }) => cell.text)
    .filter((text) => text !== '')
    .join(chainSeparator)
}
