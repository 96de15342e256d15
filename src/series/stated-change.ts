import type { Judgement } from '../check/collector.js'
import type { ChangeClaim } from '../narrative/claim.js'
import { placeOf } from '../narrative/rules/compare.js'
import { isPercent } from '../narrative/rules/derived.js'
import { type Stated, statementsOf } from '../narrative/rules/stated.js'
import { litigationGroups, reviewOf, rowTotal, type TableContext } from '../narrative/rules/table.js'
import type { Report } from '../report/types.js'

/** What the tables of both years say of each change that this year’s text states, where they give the number itself. */
export function statedChanges(report: Report, before: TableContext, now: TableContext): Judgement[] {
  const changes = statementsOf(report).filter(({ claim }) => claim.kind === 'change') as Stated<ChangeClaim>[]
  return changes.flatMap((stated): Judgement[] => {
    const { of, value, difference, percent, places, previous, certainty, scope, year } = stated.claim
    const read = readings[of as keyof typeof readings]
    if (read === undefined || !read(now).includes(value)) return []
    const past = read(before).filter((each) => each !== null)
    if (past.length === 0) return []
    const fits = past.some(
      (last) =>
        (previous === null || previous === last) &&
        (difference === null || difference === value - last) &&
        (percent === null || (last > 0 && isPercent(percent, (100 * (value - last)) / last, places))),
    )
    if (fits) return ['held']
    const last = past[0]!
    const data = {
      ...placeOf(stated),
      stated: percent ?? difference!,
      expected:
        percent === null
          ? `${value - last}`
          : last > 0
            ? `${((100 * (value - last)) / last).toFixed(1)}%`
            : null,
      previous: last,
    }
    const sure = certainty === 'exact' && scope === 'whole' && (year === undefined || year === report.year)
    const reason = certainty === 'exact' ? 'unclear' : certainty
    return sure
      ? [{ outcome: 'violated', data }]
      : [
          {
            outcome: 'undetermined',
            severity: 'info',
            data: { ...data, reason, words: stated.text },
          },
        ]
  })
}

const review = (groups: readonly string[]) => (context: TableContext) =>
  reviewOf(context, groups, 'total').accepted

/** The figures that a claim may be about, the likeliest first. */
const readings = {
  received: (context: TableContext) => {
    const received = rowTotal(context, 'received')
    const carried = rowTotal(context, 'carriedOver')
    return [received, received === null || carried === null ? null : received + carried]
  },
  answered: (context: TableContext) => [rowTotal(context, 'outcomes.total')],
  reconsideration: review(['reconsideration']),
  litigation: review(litigationGroups('all')),
} satisfies { readonly [kind: string]: (context: TableContext) => readonly (number | null)[] }
