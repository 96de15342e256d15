/** A cell of a source table. */
export interface RawCell {
  readonly text: string
  /** Offset in the source, -1 where it is not known. */
  readonly at: number
  /** First physical column. */
  readonly column: number
  /** The cell began in a row above (rowspan). */
  readonly carried: boolean
}

/** A row of a source table. */
export interface RawRow {
  readonly kind: 'row'
  readonly cells: readonly RawCell[]
  readonly table: number
  readonly row: number
  readonly at: number
  /** The row as it stood, for where it turns out to be text. */
  readonly text: string
}

/** A line of text. */
export interface RawLine {
  readonly kind: 'line'
  readonly text: string
  readonly at: number
  /** A heading by markup, with its level. */
  readonly level?: number
  /** The key that a page of this library gives the aspect of a heading; blank where it gives none. */
  readonly aspect?: string
  /** Begins a paragraph. */
  readonly gap: boolean
  /** It is the `<title>` of a page. */
  readonly pageTitle?: boolean
}

export type RawItem = RawRow | RawLine

/** What every source is turned into. */
export interface RawSource {
  readonly items: readonly RawItem[]
  readonly notes: readonly ('too-deep' | 'too-long')[]
}

/** More rows than this are no report. */
export const rowLimit = 20_000

/** What was read of a part of a source, at its place in the whole. `table`: how many tables stand before it. */
export function itemsAt(items: readonly RawItem[], offset: number, table: number): RawItem[] {
  const move = <Placed extends { readonly at: number }>(each: Placed): Placed => ({
    ...each,
    at: Math.max(0, each.at) + offset,
  })
  return items.map((item) =>
    item.kind === 'line'
      ? move(item)
      : { ...move(item), cells: item.cells.map(move), table: item.table + table },
  )
}

/** How many tables there are. */
export function tablesIn(items: readonly RawItem[]): number {
  return items.reduce((most, item) => (item.kind === 'row' ? Math.max(most, item.table + 1) : most), 0)
}

/** Is it a line, or a row with one cell that holds something? */
export function standsAlone(item: RawItem): boolean {
  return item.kind === 'line' || item.cells.filter(({ text }) => text !== '').length === 1
}
