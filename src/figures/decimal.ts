import { Decimal as BaseDecimal } from 'decimal.js'

/**
 * The decimal constructor of this library: a clone of its own, so that settings of the host program do not reach it.
 * Forty significant digits; never written with an exponent.
 *
 * @example
 * new Decimal('59237.2449').plus('0.04').toFixed() // "59237.2849"
 */
export const Decimal = /* @__PURE__ */ BaseDecimal.clone({
  defaults: true,
  precision: 40,
  toExpNeg: -9e15,
  toExpPos: 9e15,
})

/** An amount in memory. Amounts of the form are in 万元 (10,000 yuan). */
export type Decimal = BaseDecimal
