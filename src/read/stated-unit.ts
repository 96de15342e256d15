import type { CellKind } from '../forms/form.js'
import { type RawItem, standsAlone } from './raw.js'

/**
 * The unit by the header, for amounts else by a line, or a row of one cell, of the section; one that is not known makes
 * figures unreadable.
 */
export function statedUnit(kind: CellKind, header: string, items: readonly RawItem[]): string | undefined {
  if (kind !== 'amount') return /[(,位]([十百千万亿]+(?:[件条项宗次个份]|(?=\))))/.exec(header)?.[1]
  const stated = /(?:单位:?|[(,]|金额)(?!单位)(?:人民币)?([^\d(),、:]{0,3}元)/
  const lines = items
    .filter((item) => item.text.length < 40 && standsAlone(item))
    .map(({ text }) => text.normalize('NFKC').replace(/\s/g, ''))
  return [header, ...lines].flatMap((text) => stated.exec(text)?.[1] ?? [])[0]
}
