import type { RuleContext } from '../../rules/rule.js'
import type { ApplicantClaim, OutcomeGroup, ReviewResult } from '../claim.js'

/** What it takes to read the tables. */
export type TableContext = Pick<RuleContext, 'plan' | 'blanks' | 'figure'>

/** What the tables say that corresponds to a claim. */
export interface Counterpart {
  /** Every reading that the words allow, the likeliest first; `null`: not stated. */
  readonly accepted: readonly (number | null)[]
  /** Where to look. */
  readonly cells: readonly string[]
  /** Values that are neither right nor certainly wrong. */
  readonly tolerated?: (value: number) => boolean
}

/** The sum of figures; `null` if none is stated, or one is not and blanks are unknown. */
function sum({ blanks }: TableContext, values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  if (known.length === 0 || (blanks === 'unknown' && known.length < values.length)) return null
  return known.reduce((all, value) => all + value, 0)
}

function count({ figure }: TableContext, path: string): number | null {
  const value = figure(path)
  return typeof value === 'number' ? value : null
}

/** The total of a row of section three, from its columns where it is blank. */
export function rowTotal(context: TableContext, row: string): number | null {
  const total = count(context, `requests.${row}.total`)
  return total ?? columnsTotal(context, row, (column) => column !== 'total')
}

function columnsTotal(
  context: TableContext,
  row: string,
  wanted: (column: string) => boolean,
): number | null {
  const cells = context.plan.cells.filter(
    ({ section, rowPath, columnPath }) => section.key === 'requests' && rowPath === row && wanted(columnPath),
  )
  return sum(
    context,
    cells.map(({ path }) => count(context, path)),
  )
}

/** Outcomes of some groups. */
export function outcomesOf(context: TableContext, groups: readonly OutcomeGroup[]): Counterpart {
  const rows = context.plan.cells
    .filter(
      ({ rowPath, columnPath }) =>
        columnPath === 'total' && groups.some((group) => `${rowPath}.`.startsWith(`outcomes.${group}.`)),
    )
    .map(({ rowPath }) => rowPath)
  return {
    accepted: [
      sum(
        context,
        rows.map((row) => rowTotal(context, row)),
      ),
    ],
    cells: rows.map((row) => `requests.${row}.total`),
  }
}

/** Requests of a kind of applicant: new ones, or with those carried over. */
export function applicantOf(context: TableContext, applicant: ApplicantClaim['applicant']): Counterpart {
  const wanted = (column: string) =>
    applicant === 'organizations' ? !/^(?:naturalPersons|total)$/.test(column) : column === applicant
  const received = columnsTotal(context, 'received', wanted)
  const carried = columnsTotal(context, 'carriedOver', wanted)
  return {
    accepted: [received, received === null || carried === null ? received : received + carried],
    cells: context.plan.cells
      .filter(({ rowPath, columnPath }) => rowPath === 'received' && wanted(columnPath))
      .map(({ path }) => path),
  }
}

/** A column of section four; of lawsuits both groups together. */
export function reviewOf(
  context: TableContext,
  groups: readonly string[],
  result: ReviewResult,
): Counterpart {
  const parts = ['upheld', 'corrected', 'other', 'pending']
  const values = groups.map((group) => {
    const value = count(context, `review.${group}.${result}`)
    if (value !== null || result !== 'total') return value
    return sum(
      context,
      parts.map((part) => count(context, `review.${group}.${part}`)),
    )
  })
  return { accepted: [sum(context, values)], cells: groups.map((group) => `review.${group}.${result}`) }
}

/** The groups of section four that lawsuits of a route stand in. */
export function litigationGroups(route: 'all' | 'direct' | 'afterReconsideration'): readonly string[] {
  return route === 'all' ? ['litigation.direct', 'litigation.afterReconsideration'] : [`litigation.${route}`]
}

/** One cell. */
export function cellOf(context: TableContext, path: string): Counterpart {
  return { accepted: [count(context, path)], cells: [path] }
}

const doubtful = /* @__PURE__ */ new WeakMap<RuleContext, ReadonlySet<string>>()

/**
 * Cells that stand in a sum which does not hold. The table has to agree with itself before words are held against it;
 * the sum is told by its own rule.
 */
export function contradictedCells(context: RuleContext): ReadonlySet<string> {
  let cells = doubtful.get(context)
  if (cells === undefined) {
    const { plan, figures } = context
    const stated = (indexes: readonly number[]) => indexes.every((index) => figures[index] !== null)
    const side = (indexes: readonly number[]) =>
      indexes.reduce((all, index) => all + Number(figures[index] ?? 0), 0)
    const broken = plan.relations.filter(
      ({ left, right }) =>
        stated(right) && (stated(left) ? side(left) !== side(right) : side(left) > side(right)),
    )
    cells = new Set(
      broken.flatMap(({ left, right }) => [...left, ...right].map((index) => plan.cells[index]!.path)),
    )
    doubtful.set(context, cells)
  }
  return cells
}
