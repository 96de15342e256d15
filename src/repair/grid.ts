import type { FormPlan } from '../forms/plan.js'

/** The printed rows of a form: positions of their cells from left to right, and what stands around each cell. */
export interface Grid {
  readonly rows: readonly (readonly number[])[]
  readonly right: ReadonlyMap<number, number>
  readonly below: ReadonlyMap<number, number>
  readonly left: ReadonlyMap<number, number>
  readonly above: ReadonlyMap<number, number>
}

const grids = /* @__PURE__ */ new WeakMap<FormPlan, Grid>()

export function gridOf(plan: FormPlan): Grid {
  const known = grids.get(plan)
  if (known !== undefined) return known
  const rows: number[][] = []
  for (const { index, block, rowPath } of plan.cells) {
    const before = plan.cells[index - 1]
    if (before?.block === block && before.rowPath === rowPath) rows.at(-1)!.push(index)
    else rows.push([index])
  }
  const right = new Map<number, number>()
  const below = new Map<number, number>()
  rows.forEach((row, at) => {
    const next = rows[at + 1]
    row.forEach((cell, i) => {
      if (i + 1 < row.length) right.set(cell, row[i + 1]!)
      if (next !== undefined && plan.cells[next[0]!]!.block === plan.cells[cell]!.block)
        below.set(cell, next[i]!)
    })
  })
  const turned = (side: ReadonlyMap<number, number>) => new Map([...side].map(([a, b]) => [b, a]))
  const grid = { rows, right, below, left: turned(right), above: turned(below) }
  grids.set(plan, grid)
  return grid
}
