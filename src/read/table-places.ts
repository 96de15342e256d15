import { type FormId, forms } from '../forms/catalogue.js'
import type { SectionKey, TableSectionKey } from '../forms/form.js'
import { say } from '../layout/words.js'
import type { RawItem, RawRow } from './raw.js'
import { editionOf } from './table-edition.js'

/** Where one of the three tables stands. */
export interface TablePlace {
  readonly key: TableSectionKey
  readonly items: readonly RawItem[]
  /** The edition that its labels show. */
  readonly edition: FormId | undefined
  /** It stands under another heading than its own. */
  readonly isElsewhere: boolean
}

const order = ['proactiveDisclosure', 'requests', 'review'] as const

/**
 * Finds the three tables under their headings, or wherever their labels are.
 *
 * @returns The tables in the order of the form, and the sections without what belongs to tables of others.
 */
export function placeTables(
  parts: ReadonlyMap<SectionKey, readonly RawItem[]>,
  items: readonly RawItem[],
): {
  readonly places: readonly TablePlace[]
  readonly sections: ReadonlyMap<SectionKey, readonly RawItem[]>
} {
  const found = order.map((key): TablePlace => {
    const own = parts.get(key) ?? (parts.size === 0 ? items : [])
    const fit = editionOf(key, own)
    const rows = fit.share >= 0.3 || parts.size === 0 ? [] : tablesOfSection(key, items)
    return rows.length === 0
      ? { key, items: own, edition: fit.edition, isElsewhere: false }
      : { key, items: rows, edition: editionOf(key, rows).edition, isElsewhere: true }
  })
  const moved = new Set(
    found
      .flatMap((place) => (place.isElsewhere ? place.items : []))
      .map((item) => (item.kind === 'row' ? item.table : -1)),
  )
  if (moved.size === 0) return { places: found, sections: parts }
  const staying = (list: readonly RawItem[]) =>
    list.filter((item) => item.kind === 'line' || !moved.has(item.table))
  return {
    places: found.map((place) => (place.isElsewhere ? place : { ...place, items: staying(place.items) })),
    sections: new Map([...parts].map(([key, part]) => [key, staying(part)])),
  }
}

/** The tables of a section by their labels, wherever they stand, with figures that stand loose and may belong to them. */
function tablesOfSection(key: TableSectionKey, items: readonly RawItem[]): RawItem[] {
  const tables = new Map<number, RawRow[]>()
  for (const item of items) {
    if (item.kind === 'line') continue
    const rows = tables.get(item.table)
    if (rows === undefined) tables.set(item.table, [item])
    else rows.push(item)
  }
  const own = new Set(
    [...tables].flatMap(([table, rows]) => (editionOf(key, rows).share < 0.5 ? [] : [table])),
  )
  if (own.size === 0) return []
  return items.filter((item) =>
    item.kind === 'line' ? /^\s*[\d.]+\s*$/.test(item.text) : own.has(item.table),
  )
}

/** The edition that a table was first printed on, where this library has printed it on another. */
export function statedEdition(items: readonly RawItem[]): FormId | undefined {
  const starts = (['zh-CN', 'en'] as const).map((locale) => say(locale, 'tableForm', ''))
  for (const { text } of items.slice(0, 20)) {
    const start = starts.find((each) => text.startsWith(each))
    if (start === undefined) continue
    return (Object.keys(forms) as FormId[]).find(
      (id) => text.slice(start.length).trim() === forms[id].document.number,
    )
  }
  return undefined
}
