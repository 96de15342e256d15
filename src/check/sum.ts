import { Decimal } from '../figures/decimal.js'
import type { Figure } from '../report/figures.js'

/** A sum of figures: a number as long as it is exact, a decimal beyond. */
export type Sum = number | Decimal

/** Adds a figure; blank adds nothing. */
export function add(sum: Sum, figure: Figure | undefined): Sum {
  if (figure === null || figure === undefined) return sum
  if (typeof sum === 'number' && typeof figure === 'number') {
    const next = sum + figure
    if (Number.isSafeInteger(next)) return next
  }
  return new Decimal(sum).plus(figure)
}

/** Exactly `one − other`. */
export function subtract(one: Sum, other: Sum): Sum {
  if (typeof one === 'number' && typeof other === 'number' && Number.isSafeInteger(one - other))
    return one - other
  return new Decimal(one).minus(other)
}

/** -1, 0 or 1. */
export function signOf(sum: Sum): number {
  return typeof sum === 'number' ? Math.sign(sum) : sum.comparedTo(0)
}

/** As plain data: a number while it is one, a decimal string otherwise. Never with an exponent, never `-0`. */
export function plain(sum: Sum): number | string {
  if (typeof sum === 'number') return sum + 0
  return sum.isZero() ? '0' : sum.toFixed()
}
