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
    const lines = new Map<string, { path: string; marks: string[]; own: string; cells: number }>()
    for (const cell of plan.cells) {
      const path = `${cell.section.key}.${cell[axis]}`
      const line = lines.get(path) ?? { path, marks: [], own: '', cells: 0 }
      line.marks.push(standings[cell.index]!.signs.join())
      line.own = standings[cell.index]!.own.join()
      line.cells += 1
      lines.set(path, line)
    }
    const alike = new Map<string, string[]>()
    for (const { path, marks, own, cells } of lines.values()) {
      if (marks.includes('')) continue
      // A line of one figure has no equation of its own: only the very same equations make it exchangeable.
      const key = cells === 1 ? own : `${path.split('.')[0]} ${marks.join(' ')}`
      alike.set(key, [...(alike.get(key) ?? []), path])
    }
    for (const paths of alike.values()) if (paths.length > 1) spots.push({ kind: 'exchanged', paths })
  }
  known.set(plan, spots)
  return spots
}
