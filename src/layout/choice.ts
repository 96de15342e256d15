import { DisclosureReportError } from '../errors.js'

/** The value of an option that has a few. Throws `invalid-option` for any other, with its name. */
export function choice<Value extends string>(option: string, value: Value, known: readonly Value[]): Value {
  if (known.includes(value)) return value
  throw new DisclosureReportError(
    'invalid-option',
    `${option}: ${String(value)} is none of ${known.join(', ')}`,
  )
}
