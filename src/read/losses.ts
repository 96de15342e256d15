import { isFigureLike } from './figure.js'
import type { ReadNote } from './note.js'
import type { RawItem } from './raw.js'

/** A date without its 年 or 月, the number of a document without its bracket. */
const broken = /20\d{4,6}日|〔20\d{3,6}号/g

/** What shows that a copy lost characters or lines on its way. `tables`: the items of the table sections. */
export function losses(
  items: readonly RawItem[],
  tables: readonly RawItem[],
  notes: readonly ReadNote[],
): ReadNote[] {
  const found = new Set(
    items.flatMap(({ kind, text }) => (kind === 'line' ? (text.match(broken) ?? []) : [])),
  )
  const figures = tables.flatMap(({ kind, text }) =>
    kind === 'line' && /^\s*\S*\d\S*\s*$/.test(text) && isFigureLike(text) ? [text.trim()] : [],
  )
  const isShort = notes.some(({ code }) => code === 'value-count' || code === 'cell-missing')
  return [
    ...(found.size > 0
      ? [{ code: 'digits-dropped', detail: [...found].slice(0, 5).join(' ') } as const]
      : []),
    ...(isShort && figures.length > 3 && new Set(figures).size === figures.length
      ? [{ code: 'lines-deduplicated' } as const]
      : []),
  ]
}
