import { given } from '../choice.js'
import { DisclosureReportError } from '../errors.js'
import type { FormId } from '../forms/catalogue.js'
import { planOf } from '../forms/plan.js'
import { tablesFrom } from './figures.js'
import { formOfId } from './form-of.js'
import type { Report, Report2019, Report2021 } from './types.js'

/** What a blank report needs to be told. */
export interface BlankReportInput<Id extends FormId = FormId> {
  readonly form: Id
  /** Name of the organ. */
  readonly agency: string
  /** The calendar year reported on. */
  readonly year: number
}

/**
 * A report with every figure "not stated" (`null`) and every section missing: the start of an entry form.
 *
 * @returns A new report. Throws {@link DisclosureReportError}: `unknown-form` for another form, `invalid-value` for a
 * year that is no whole number.
 * @example
 * blankReport({ form: '2021', agency: '信阳市工信局', year: 2023 }).requests.received.total // null
 */
export function blankReport(input: BlankReportInput<'2021'>): Report2021
export function blankReport(input: BlankReportInput<'2019'>): Report2019
export function blankReport(input: BlankReportInput): Report
export function blankReport(input: BlankReportInput): Report {
  const { form, agency, year } = given('input', input, 'object')
  const plan = planOf(formOfId(form))
  if (!Number.isInteger(year)) {
    throw new DisclosureReportError('invalid-value', `year: ${typeof year} ${String(year)} is no year`)
  }
  const tables = tablesFrom(plan, new Array(plan.cells.length).fill(null))
  return {
    form,
    agency,
    year,
    overview: { aspects: [] },
    ...tables,
    improvement: null,
    otherMatters: null,
  } as unknown as Report
}
