import { DisclosureReportError } from './errors.js'
import type { Locale } from './locale.js'

const isKind = {
  object: (value: unknown) => typeof value === 'object' && value !== null,
  list: Array.isArray,
  iterable: (value: unknown) => Symbol.iterator in Object(value),
  text: (value: unknown) => typeof value === 'string',
}

/** An argument that has to be there. Throws `invalid-value` for what is none, with its name. */
export function given<Value>(argument: string, value: Value, kind: keyof typeof isKind): Value {
  if (isKind[kind](value)) return value
  throw new DisclosureReportError(
    'invalid-value',
    `${argument}: ${value === null ? 'null' : typeof value} is no ${kind}`,
  )
}

/** An argument that is an object, and what it must hold. Throws as {@link given}, with the name of the part. */
export function givenWith<Value extends object>(
  argument: string,
  value: Value,
  parts: { readonly [Part in keyof Value]?: keyof typeof isKind },
): Value {
  given(argument, value, 'object')
  for (const part in parts) given(`${argument}.${part}`, value[part], parts[part]!)
  return value
}

/** The value of an option that has a few. Throws `invalid-option` for any other, with its name. */
export function choice<Value extends string>(option: string, value: Value, known: readonly Value[]): Value {
  if (known.includes(value)) return value
  throw new DisclosureReportError(
    'invalid-option',
    `${option}: ${String(value)} is none of ${known.join(', ')}`,
  )
}

/** The value of an option that is a whole number from 1. Throws `invalid-option` for any other, with its name. */
export function wholeNumber(option: string, value: number, most = Number.MAX_SAFE_INTEGER): number {
  if (Number.isSafeInteger(value) && value > 0 && value <= most) return value
  throw new DisclosureReportError(
    'invalid-option',
    `${option}: ${String(value)} is no whole number from 1 to ${most}`,
  )
}

/** A form that is none of the official ones, as far as it must be there at once. Throws `invalid-value`. */
export function givenForm<Form extends { readonly sections: unknown }>(form: Form): Form {
  return givenWith<{ readonly sections: unknown }>('form', form, { sections: 'list' }) as Form
}

/** The language asked for, zh-CN by default. Throws `invalid-option` for one that the library does not write. */
export const localeOf = (options: { readonly locale?: Locale | undefined }): Locale =>
  choice('locale', given('options', options, 'object').locale ?? 'zh-CN', ['zh-CN', 'en'])
