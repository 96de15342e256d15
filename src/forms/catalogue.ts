import type { Form } from './form.js'
import { form2019 } from './form-2019.js'
import { form2021 } from './form-2021.js'
import type { CellPathsOf } from './paths.js'

/** The id of an official form. */
export type FormId = '2021' | '2019'

/** The official forms by id, as data. */
export const forms = /* @__PURE__ */ Object.freeze({ '2021': form2021, '2019': form2019 })

/**
 * The address of a figure of the 2021 form, for instance `requests.outcomes.refused.stateSecrets.naturalPersons`.
 */
export type CellPath2021 = CellPathsOf<typeof form2021>

/** The address of a figure of the 2019 form. */
export type CellPath2019 = CellPathsOf<typeof form2019>

/**
 * The stable address of a figure: section, row and column, joined by dots.
 *
 * Used wherever a figure is named: findings, repairs, roll-up differences, notes of the reader, ids in HTML.
 */
export type CellPath = CellPath2021 | CellPath2019

/**
 * The form prescribed for a report year, or `undefined` before 2019.
 *
 * @example
 * formForYear(2020) // "2019"
 */
export function formForYear(year: number): FormId | undefined {
  for (const id of Object.keys(forms) as FormId[]) {
    const { from, to } = (forms[id] as Form).years
    if (year >= from && (to === null || year <= to)) return id
  }
  return undefined
}
