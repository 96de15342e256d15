import { isFigureLike } from './figure.js'
import type { ReadNote } from './note.js'
import { type RawItem, standsAlone } from './raw.js'
import type { FigureRow } from './table-rows.js'

/** More notes than these help nobody. */
const noteLimit = 5000

/** Rows of figures that are none of the form. */
export function leftOverRows(
  candidates: readonly FigureRow[],
  used: ReadonlySet<FigureRow>,
  noteCount: number,
): ReadNote[] {
  return candidates
    .filter((row) => !used.has(row) && row.cells.some(({ text }) => text !== '' && isFigureLike(text)))
    .slice(0, Math.max(0, noteLimit + 1 - noteCount))
    .map((row) => ({ code: 'left-over', detail: inOneLine(row, ' '), place: { offset: row.at } }))
}

/** Sentences and remarks in a table section. */
export function leftOverWords(items: readonly RawItem[]): ReadNote[] {
  return items.flatMap((item): ReadNote[] => {
    const { text, at } = item
    if (!/[。；]|^\s*(?:注|说明|备注)[:：]/.test(text)) return []
    if (!standsAlone(item)) return []
    return [{ code: 'left-over', detail: text.trim().slice(0, 120), place: { offset: at } }]
  })
}

/** A row as a note shows it. */
export function inOneLine({ ownText, cells }: FigureRow, separator = '|'): string {
  return `${ownText} ${cells.map(({ text }) => text).join(separator)}`.trim().slice(0, 120)
}
