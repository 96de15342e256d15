/**
 * A sum that is never rounded: counts are numbers while they are safe integers and decimal digits beyond, amounts are
 * decimal strings. One value has one notation, so that equal sums are equal JSON.
 */
export type ExactSum = number | string

/** The sum of two counts. */
export function addCounts(a: ExactSum, b: ExactSum): ExactSum {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b
    if (Number.isSafeInteger(sum)) return sum
  }
  return exactCount(BigInt(a) + BigInt(b))
}

/** A count in its one notation. */
export function exactCount(sum: bigint): ExactSum {
  const value = Number(sum)
  return Number.isSafeInteger(value) ? value : String(sum)
}

/** The sum of two amounts in plain decimal notation. Not by decimal.js: it rounds at a number of digits. */
export function addAmounts(a: string, b: string): string {
  const places = Math.max(placesOf(a), placesOf(b))
  return inPlaces(inUnits(a, places) + inUnits(b, places), places)
}

function placesOf(amount: string): number {
  const point = amount.indexOf('.')
  return point < 0 ? 0 : amount.length - point - 1
}

function inUnits(amount: string, places: number): bigint {
  return BigInt(amount.replace('.', '') + '0'.repeat(places - placesOf(amount)))
}

function inPlaces(units: bigint, places: number): string {
  if (units < 0n) return `-${inPlaces(-units, places)}`
  const digits = String(units).padStart(places + 1, '0')
  const whole = digits.length - places
  const fraction = digits.slice(whole).replace(/0+$/, '')
  return digits.slice(0, whole) + (fraction && `.${fraction}`)
}
