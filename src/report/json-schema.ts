import * as z from 'zod'
import { DisclosureReportError } from '../errors.js'
import type { FormId } from '../forms/catalogue.js'
import { formOfId } from './form-of.js'
import { amountPattern, datePattern } from './leaves.js'
import type { ExpectedValue } from './schema-messages.js'
import { schemaOfForm } from './schema-of-form.js'

type Fragment = { readonly [keyword: string]: unknown }

const largest = Number.MAX_SAFE_INTEGER

/** What JSON Schema says of the places that hold one value. */
const fragments: { readonly [Key in ExpectedValue]?: Fragment } = {
  count: { type: 'integer', minimum: 0, maximum: largest },
  signedCount: { type: 'integer', minimum: -largest, maximum: largest },
  amount: { type: ['string', 'number'], pattern: amountPattern.source, minimum: 0 },
  text: { type: 'string' },
  year: { type: 'integer', minimum: 1000, maximum: 9999 },
  date: { type: 'string', format: 'date', pattern: datePattern.source },
}

interface Place {
  readonly fn?: (value: unknown) => boolean
  readonly params?: { readonly expected: ExpectedValue; readonly values?: readonly unknown[] }
}

/**
 * The JSON Schema (draft 2020-12) of a report's JSON on a form, for programs in other languages. Made new at each call.
 *
 * It takes what `reportSchema` takes, but for numbers as amounts whose digits are not exact, which no JSON Schema can
 * tell.
 *
 * @returns Throws {@link DisclosureReportError} `unknown-form` for another form.
 * @example
 * reportJsonSchema('2021').$schema // "https://json-schema.org/draft/2020-12/schema"
 */
export function reportJsonSchema(form: FormId): { [keyword: string]: unknown } {
  const schema = z.toJSONSchema(schemaOfForm(formOfId(form)), {
    io: 'input',
    reused: 'ref',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { fn, params } = zodSchema._zod.def as Place
      if (params !== undefined) Object.assign(jsonSchema, fragmentOf(params, fn?.(null) === true))
    },
  })
  return schema as { [keyword: string]: unknown }
}

function fragmentOf({ expected, values }: NonNullable<Place['params']>, orNull: boolean): Fragment {
  if (values !== undefined) return { enum: values }
  const fragment = fragments[expected] as Fragment
  return orNull ? { ...fragment, type: [fragment.type, 'null'].flat() } : fragment
}
