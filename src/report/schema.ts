import * as z from 'zod'
import { type FormId, forms } from '../forms/catalogue.js'
import { guarded } from './fast-path.js'
import { said, schemaOfForm } from './schema-of-form.js'
import type {
  Report,
  Report2019,
  Report2021,
  ReportInput,
  ReportInput2019,
  ReportInput2021,
} from './types.js'

/**
 * A report on the 2021 form (国办公开办函〔2021〕30号): JSON in, {@link Report2021} out. `z.encode` goes back,
 * loss-free.
 *
 * Bad input gives zod issues that name the path, with a message in Chinese and English;
 * {@link describeSchemaIssues} words them in one language.
 *
 * @example
 * report2021Schema.safeParse({ form: '2021' }).success // false
 */
export const report2021Schema = /* @__PURE__ */ schemaOf<Report2021, ReportInput2021>('2021')

/**
 * A report on the 2019 form (国办公开办函〔2019〕60号): JSON in, {@link Report2019} out. `z.encode` goes back,
 * loss-free.
 *
 * @example
 * report2019Schema.safeParse({ form: '2021' }).success // false
 */
export const report2019Schema = /* @__PURE__ */ schemaOf<Report2019, ReportInput2019>('2019')

/**
 * A report of either form, told apart by `form`: JSON in, {@link Report} out. Counts are whole numbers or `null`,
 * amounts (万元) decimal strings in JSON and `Decimal` in memory; a number is taken where its digits are exact.
 * `z.encode(reportSchema, report)` goes back, loss-free. A Standard Schema.
 *
 * Bad input gives zod issues that name the path, with a message in Chinese and English;
 * {@link describeSchemaIssues} words them in one language. Unknown keys are rejected. No input makes it throw or hang.
 *
 * @example
 * reportSchema.encode(report).proactiveDisclosure.administrativeFees // {"amount":"59237.2449"}
 */
export const reportSchema: z.ZodType<Report, ReportInput> = /* @__PURE__ */ z.lazy(
  () =>
    guarded(
      z.discriminatedUnion(
        'form',
        [schemaOfForm(forms['2021']) as z.ZodObject, schemaOfForm(forms['2019']) as z.ZodObject],
        said,
      ),
      ['form'],
    ) as unknown as z.ZodType<Report, ReportInput>,
)

function schemaOf<Output, Input>(form: FormId): z.ZodType<Output, Input> {
  return z.lazy(() => schemaOfForm(forms[form])) as unknown as z.ZodType<Output, Input>
}
