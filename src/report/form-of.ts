import { givenForm } from '../choice.js'
import { DisclosureReportError } from '../errors.js'
import { type FormId, forms } from '../forms/catalogue.js'
import type { Form } from '../forms/form.js'

/** The official form with an id. Throws `unknown-form` for any other. */
export function formOfId(id: FormId, advice = ''): Form {
  if (Object.hasOwn(forms, id)) return forms[id]
  const known = Object.keys(forms).join(', ')
  throw new DisclosureReportError('unknown-form', `No form ${String(id)}; the forms are ${known}${advice}`)
}

/**
 * The form that a report is on, or the one given for it. Throws `unknown-form` for any other, and for what is no report
 * at all; `invalid-value` for what is no form.
 */
export function formOfReport(report: { readonly form: FormId }, form?: Form): Form {
  if (form !== undefined) return givenForm(form)
  return formOfId(report?.form, '. Decode the report with reportSchema')
}
