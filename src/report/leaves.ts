import { Decimal } from '../figures/decimal.js'
import type { CellKind } from '../forms/form.js'
import type { Figure } from './figures.js'

/** A whole number from 0 to 2^53 − 1. `-0` is no count: it would not survive JSON. */
export function isCount(value: unknown): value is number {
  return isSignedCount(value) && value >= 0
}

/** A whole number within ±(2^53 − 1), without `-0`. */
export function isSignedCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && !Object.is(value, -0)
}

// Decided on the text, before a Decimal is made: `1e9000000000`, `0x1F` and `Infinity` never reach its parser.
export const amountPattern = /^(?:0|[1-9]\d{0,19})(?:\.\d{1,12})?$/

/** A decimal in plain digits: at most 20 before the point and 12 after it. */
export function isAmountText(value: unknown): value is string {
  return typeof value === 'string' && amountPattern.test(value)
}

/** An amount as JSON may state it: decimal text, or a number whose digits say exactly which decimal is meant. */
export function isAmountInput(value: unknown): value is string | number {
  // Sixteen digits and more are no longer told apart by a double: 0.1 + 0.2 must not be taken for a statement.
  if (typeof value !== 'number') return isAmountText(value)
  const text = String(value)
  return isAmountText(text) && !Object.is(value, -0) && text.replace('.', '').length <= 15
}

/** An amount in memory: a decimal that can be written as {@link isAmountText}. */
export function isAmount(value: unknown): value is Decimal {
  return Decimal.isDecimal(value) && isAmountText(value.toFixed())
}

/** Whether a figure in memory is one that a cell of the kind can hold, apart from `null`. */
export function isFigureOf(kind: CellKind, value: unknown): value is NonNullable<Figure> {
  return kind === 'count' ? isCount(value) : kind === 'amount' ? isAmount(value) : isSignedCount(value)
}

// Months of 30 days; of 31; February to the 28th; the 29th of leap years.
export const datePattern =
  /^\d{4}-(?:(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|02-(?:0[1-9]|1\d|2[0-8]))$|^(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29$/

/** A day that exists, as `2024-01-25`. */
export function isDate(value: unknown): value is string {
  return typeof value === 'string' && datePattern.test(value)
}

/** A calendar year in four digits. */
export function isYear(value: unknown): value is number {
  return isCount(value) && value >= 1000 && value <= 9999
}

export function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/** A count, or `null` for "not stated". In one test, as it is asked of nearly every cell. */
export function isCountOrNull(value: unknown): value is number | null {
  return (
    value === null ||
    (typeof value === 'number' && value >= 0 && Number.isSafeInteger(value) && (value !== 0 || 1 / value > 0))
  )
}
