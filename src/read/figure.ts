import { Decimal } from '../figures/decimal.js'
import { isPlaceholder } from '../figures/placeholder.js'
import type { CellKind } from '../forms/form.js'
import type { Figure } from '../report/figures.js'
import type { NoteCode } from './note.js'

/** What one cell says: a figure, what stood there if it is no figure, and what is to be noted. */
export interface ReadFigure {
  readonly value: Figure
  readonly mark?: string
  readonly note?: NoteCode
}

const number =
  /^([+-]*)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:(亿元|万元|千元|元|万)|(件|条|项|宗|次|个|份|起|篇|部))?$/

/** The whole text, the sign, the digits before and behind the point, the unit of an amount, that of a count. */
type NumberParts = [string, string, string, string?, string?, string?]

/** Units of amounts, as powers of ten of 10,000 yuan. */
const powers: { readonly [unit: string]: number } = { 元: -4, 千元: -1, 万元: 0, 亿元: 4 }

/** More words than any unit or placeholder has. */
const words = /[一-鿿]{4}/

/** What most cells hold. */
const plainCount = /^\d{1,15}$/

function clean(text: string): string {
  if (!/[^ -~]/.test(text)) return text.trim()
  // Raised and circled digits are marks of footnotes.
  return text
    .replace(/[\u00b2\u00b3\u00b9\u2070-\u2089\u2460-\u24ff\u2776-\u2793]/g, '^$&')
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/−/g, '-')
    .trim()
}

/** Is it blank, a number or a placeholder, rather than a label? */
export function isFigureLike(text: string): boolean {
  if (text === '' || plainCount.test(text)) return true
  if (words.test(text)) return false
  const plain = clean(text)
  return plain === '' || number.test(plain.replace(/ /g, '')) || isPlaceholder(plain)
}

/** Reads one cell. Blank and `/` are "not stated": `null`, never 0. `stated`: the unit of figures without one, where the table has its own. */
export function readFigure(text: string, kind: CellKind, stated?: string): ReadFigure {
  if (kind !== 'amount' && stated === undefined && plainCount.test(text)) return { value: Number(text) }
  const plain = clean(text)
  if (plain === '') return { value: null, note: 'not-stated' }
  // Inside a number, spaces set thousands apart or are a slip between a number and its unit; "0 0" is two numbers.
  const joined =
    /\d \d/.test(plain) && !/^\d{1,3}(?: \d{3})+(?:\.\d+)?$/.test(plain) ? plain : plain.replace(/ /g, '')
  const match = number.exec(joined)
  const unread: ReadFigure = { value: null, mark: text.trim(), note: 'not-a-number' }
  if (match === null) return unread
  const [, sign, whole, fraction = '', money, counter] = match as unknown as NumberParts
  if (sign.length > 1) return unread
  const digits = whole.replace(/,/g, '') + fraction
  if (digits.length > 40) return unread
  if (kind === 'amount') {
    const shift = powers[money ?? stated ?? '万元']
    if (sign === '-' || shift === undefined || counter !== undefined) return unread
    const value = new Decimal(digits)
    if (shift !== 0) return { value: value.times(new Decimal(10).pow(shift)), note: 'unit-converted' }
    return money === undefined ? { value } : { value, note: 'unit-dropped' }
  }
  if (stated !== undefined) return unread
  if (sign === '-' && kind !== 'signedCount') return unread
  if (Number(fraction) !== 0 || money !== undefined) return unread
  const value = Number(whole.replace(/,/g, ''))
  if (!Number.isSafeInteger(value)) return unread
  const signed = sign === '-' ? 0 - value : value
  return counter === undefined ? { value: signed } : { value: signed, note: 'unit-dropped' }
}
