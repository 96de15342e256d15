import { type FormId, forms } from './catalogue.js'
import type { Form } from './form.js'
import { type FormCell, planOf } from './plan.js'

/** The official forms, the newest first: keys that are numbers come in rising order. */
export const newestFirst = (): readonly Form[] => Object.values(forms).reverse()

/** The cell of an address: of the form named, else of the newest that has it. Some labels differ between the forms. */
export function cellAt(path: string, form?: FormId): FormCell | undefined {
  const cells = newestFirst().flatMap((each) => {
    const { cells, indexOf } = planOf(each)
    const cell = cells[indexOf.get(path) ?? -1]
    return cell === undefined ? [] : [{ id: each.id, cell }]
  })
  return (cells.find(({ id }) => id === form) ?? cells[0])?.cell
}
