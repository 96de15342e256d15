import type { FormId } from '../forms/catalogue.js'
import type { FormPlan } from '../forms/plan.js'
import { type YearRelation, yearRelations } from '../forms/year-relations.js'

/** A figure in an equation between years: its position in the form of its report. */
export interface YearTerm {
  readonly of: 'previous' | 'current'
  readonly index: number
  readonly path: string
  readonly sign: 1 | -1
}

/** One instance of a relation between years: the terms make up the figure at `total` of the current report. */
export interface YearEquation {
  readonly rule: string
  readonly total: number
  readonly terms: readonly YearTerm[]
}

/** A relation on two forms: its instances, or `null` where figures of the two forms do not mean the same. */
export interface ApplicableRelation {
  readonly rule: string
  readonly equations: readonly YearEquation[] | null
}

/** The relations between years on a pair of forms. */
export function yearEquations(previous: FormPlan, current: FormPlan): readonly ApplicableRelation[] {
  const relations: readonly YearRelation[] = yearRelations
  return relations.map((relation) => {
    const { rule, forms, previousForms, total, plus = [], minus = [] } = relation
    if (!forms.includes(current.form.id as FormId) || !previousForms.includes(previous.form.id as FormId)) {
      return { rule, equations: null }
    }
    const pattern = new RegExp(`^${total.replaceAll('.', '\\.').replace('*', '([^.]+)')}$`)
    const equations = current.cells.flatMap(({ path, index }) => {
      const filled = pattern.exec(path)?.[1]
      if (filled === undefined) return []
      const term = (of: YearTerm['of'], sign: 1 | -1) => (address: string) => {
        const at = address.replace('*', filled)
        return { of, sign, path: at, index: (of === 'previous' ? previous : current).indexOf.get(at) ?? -1 }
      }
      const terms = [
        ...relation.previous.map(term('previous', 1)),
        ...plus.map(term('current', 1)),
        ...minus.map(term('current', -1)),
      ]
      return terms.some((each) => each.index < 0) ? [] : [{ rule, total: index, terms }]
    })
    return { rule, equations }
  })
}
