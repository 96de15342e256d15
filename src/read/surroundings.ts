import type { TableSection } from '../forms/form.js'
import { leavesOf } from '../forms/plan.js'
import { normalize } from './label.js'
import type { Match } from './match.js'
import type { RawItem } from './raw.js'
import type { FigureRow } from './table-rows.js'

/** A row of the form and the one of the source that holds it. */
export type FoundRow = Match & { readonly source: FigureRow }

/** What the rest of a table says of each of its rows. */
export interface Surroundings {
  /** Are there rows like it that are not as wide? */
  isUneven(row: FoundRow): boolean
  /** Was the row at this position of the form found next to one that was not, or to a heading that was not? */
  isBesideMissing(position: number): boolean
  /** A figure that stands in the section without a label. */
  readonly loose: string | undefined
}

export function surroundingsOf(
  section: TableSection,
  items: readonly RawItem[],
  candidates: readonly FigureRow[],
  matches: readonly Match[],
): Surroundings {
  const widths = new Map<string, Set<number>>()
  const alike = (table: number, row: Match['row']) => `${table}/${row.paths.length}`
  for (const { source, row } of matches) {
    if (source === undefined) continue
    const name = alike(source.table, row)
    widths.set(name, (widths.get(name) ?? new Set()).add(source.width))
  }
  const missing = new Set(matches.flatMap(({ source }, n) => (source === undefined ? [n] : [])))
  const unheaded = rowsBesideLostHeadings(section, items)
  const taken = new Set(matches.flatMap(({ source, others }) => [source, ...others]))
  const loose = candidates.find(
    (each) => !taken.has(each) && each.ownText === '' && each.cells.some(({ text }) => /\d/.test(text)),
  )
  return {
    isUneven: ({ source, row }) => source.table >= 0 && widths.get(alike(source.table, row))!.size > 1,
    isBesideMissing: (n) => missing.has(n - 1) || missing.has(n + 1) || unheaded.has(n),
    loose: loose?.cells
      .map(({ text }) => text)
      .join(' ')
      .slice(0, 80),
  }
}

/** Positions of the rows before and behind a heading of a block that is not there. */
function rowsBesideLostHeadings({ blocks }: TableSection, items: readonly RawItem[]): Set<number> {
  const beside = new Set<number>()
  const bare = (text: string) => normalize(text).replaceAll('第', '')
  const text =
    blocks.length < 2
      ? ''
      : bare(
          items
            .slice(0, 500)
            .map((item) => item.text)
            .join(''),
        )
  let n = 0
  for (const { band, rows } of blocks) {
    if (band !== undefined && !text.includes(bare(band.zh)) && !text.includes(bare(band.en)))
      beside.add(n - 1).add(n)
    n += leavesOf(rows).length
  }
  return beside
}
