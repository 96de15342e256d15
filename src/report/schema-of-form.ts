import * as z from 'zod'
import { givenForm } from '../choice.js'
import { Decimal } from '../figures/decimal.js'
import { forms } from '../forms/catalogue.js'
import type { CellKind, Form, NarrativeSection } from '../forms/form.js'
import { planOf, tablesOf } from '../forms/plan.js'
import { guarded, withFastPath } from './fast-path.js'
import { tablesFrom } from './figures.js'
import { isAmount, isAmountInput, isCountOrNull, isDate, isSignedCount, isText, isYear } from './leaves.js'
import { type ExpectedValue, longestList, messageOf } from './schema-messages.js'

/** Every schema words its own issues, in both languages. */
export const said = { error: messageOf as (issue: object) => string | undefined }

const schemas = /* @__PURE__ */ new WeakMap<Form, z.ZodType>()

/**
 * The schema of a form: JSON in, a report out, and back with `z.encode`. It follows from the form's declaration.
 * Made at the first call and kept. For the official forms `reportSchema` is the same with precise types.
 *
 * @param form One of {@link forms}, or a form of your own. Two cells with one address throw.
 * @example
 * schemaOfForm(forms['2019']).safeParse({ form: '2021' }).success // false
 */
export function schemaOfForm(form: Form): z.ZodType {
  let schema = schemas.get(givenForm(form))
  if (schema === undefined) {
    schema = withFastPath(buildSchema(form, withFastPath))
    schemas.set(form, schema)
  }
  return schema
}

/** A place that holds one value. What it must hold is told by `params.expected` of its issue. */
function leaf(expected: ExpectedValue, test: (value: unknown) => boolean): z.ZodType {
  return z.custom(test, { ...said, params: { expected } })
}

/** A place that holds one of a few words. */
function choice(expected: ExpectedValue, values: readonly unknown[]): z.ZodType {
  return z.custom((value) => values.includes(value), { ...said, params: { expected, values } })
}

function orNull(test: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => value === null || test(value)
}

function strict(shape: { readonly [key: string]: z.ZodType }): z.ZodObject {
  return guarded(z.strictObject(shape, said))
}

function list(item: z.ZodType): z.ZodType {
  return guarded(z.array(item, said).max(longestList, said))
}

/** The same schema without the fast path: what it is measured and tested against. */
export function plainSchemaOfForm(form: Form): z.ZodObject {
  return buildSchema(form, (row) => row)
}

/** @param wrapRow What to do with the schema of objects that hold figures only. */
function buildSchema(form: Form, wrapRow: (row: z.ZodObject) => z.ZodObject): z.ZodObject {
  const text = leaf('text', isText)
  const optionalText = z.optional(text)
  const textOrNull = leaf('text', orNull(isText))
  const count = leaf('count', isCountOrNull)
  const tables = tablesOf(form)
  const plan = planOf(form)
  const overview = form.sections.find((section) => section.key === 'overview') as NarrativeSection | undefined
  const aspects = overview?.aspects?.map((aspect) => aspect.key as unknown) ?? []
  const edition = z.optional(choice('form', Object.keys(forms)))
  const shape: { [key: string]: z.ZodType } = {
    form: z.literal(form.id, said),
    agency: text,
    year: leaf('year', isYear),
    publishedOn: z.optional(leaf('date', isDate)),
    introduction: optionalText,
    overview: strict({
      aspects: list(
        strict({
          heading: text,
          key: z.optional(choice('aspect', aspects)),
          text,
        }),
      ),
      statistics: z.optional(
        strict({
          publications: z.optional(strict({ total: count, categories: list(strict({ name: text, count })) })),
          visits: z.optional(strict({ uniqueVisitors: count, total: count })),
        }),
      ),
    }),
    ...figureSchemas(form, count, wrapRow),
    improvement: textOrNull,
    otherMatters: textOrNull,
    marks: z.optional(strict(Object.fromEntries(plan.cells.map((cell) => [cell.path, optionalText])))),
    tableEditions: z.optional(strict(Object.fromEntries(tables.map((table) => [table.key, edition])))),
  }
  return strict(shape)
}

type Tree = { [key: string]: Tree | CellKind }

/** The schemas of the tables. Objects of the same names and kinds share one schema: rows are alike. */
function figureSchemas(
  form: Form,
  count: z.ZodType,
  wrapRow: (row: z.ZodObject) => z.ZodObject,
): { [section: string]: z.ZodType } {
  const kinds: { readonly [Kind in CellKind]: z.ZodType } = {
    count,
    signedCount: leaf('signedCount', orNull(isSignedCount)),
    amount: z.codec(leaf('amount', orNull(isAmountInput)), leaf('amount', orNull(isAmount)), {
      decode: (value) => (value === null ? value : new Decimal(value as string)),
      encode: (value) => (value === null ? value : (value as Decimal).toFixed()),
    }),
  }
  const plan = planOf(form)
  const tables = tablesFrom(
    plan,
    plan.cells.map(({ kind }) => kind),
  ) as Tree
  const known = new Map<string, z.ZodType>()
  const schemaOf = (tree: Tree | CellKind): z.ZodType => {
    if (typeof tree === 'string') return kinds[tree]
    const signature = JSON.stringify(tree)
    const made = known.get(signature)
    if (made !== undefined) return made
    const schema = strict(
      Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, schemaOf(value)])),
    )
    known.set(
      signature,
      Object.values(tree).every((value) => typeof value === 'string') ? wrapRow(schema) : schema,
    )
    return schema
  }
  return (schemaOf(tables) as z.ZodObject).shape as { [section: string]: z.ZodType }
}
