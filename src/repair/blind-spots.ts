import type { FormPlan } from '../forms/plan.js'
import type { BlindSpot } from './repair.js'

const known = /* @__PURE__ */ new WeakMap<FormPlan, readonly BlindSpot[]>()

/** What the equations of a form cannot see. */
export function blindSpotsOf(plan: FormPlan): readonly BlindSpot[] {
  const before = known.get(plan)
  if (before !== undefined) return before
  const standings = plan.cells.map((): { own: string[]; signs: string[] } => ({ own: [], signs: [] }))
  plan.relations.forEach(({ left, right, rule }, at) => {
    for (const [side, sign] of [
      [left, '+'],
      [right, '-'],
    ] as const) {
      for (const index of side) {
        standings[index]!.own.push(`${sign}${at}`)
        standings[index]!.signs.push(`${sign}${rule}`)
      }
    }
  })
  const unchecked = plan.cells
    .filter(({ index }) => standings[index]!.own.length === 0)
    .map(({ path }) => path)
  const spots: BlindSpot[] = unchecked.length === 0 ? [] : [{ kind: 'unchecked', paths: unchecked }]
  // Rows that stand in the same equations but for the one of their own, and columns likewise.
  for (const axis of ['rowPath', 'columnPath'] as const) {
    const lines = new Map<string, number[]>()
    for (const cell of plan.cells) {
      const path = `${cell.section.key}.${cell[axis]}`
      lines.set(path, [...(lines.get(path) ?? []), cell.index])
    }
    const alike = new Map<string, string[]>()
    for (const [path, cells] of lines) {
      const signs = cells.map((index) => standings[index]!.signs.join())
      if (signs.includes('')) continue
      // A line of one figure has no equation of its own: only the very same equations make it exchangeable.
      const key = cells.length === 1 ? standings[cells[0]!]!.own.join() : signs.join()
      alike.set(key, [...(alike.get(key) ?? []), path])
    }
    for (const paths of alike.values()) if (paths.length > 1) spots.push({ kind: 'exchanged', paths })
  }
  known.set(plan, spots)
  return spots
}
