import type { Statistics } from '../report/types.js'
import { breakdownsIn } from './breakdown.js'
import type { VisitsClaim } from './claim.js'
import { publicationsIn, visitsIn } from './publicity.js'
import { type ClaimReader, claimsIn } from './read-claims.js'

const readers: readonly ClaimReader[] = [
  (sentence) => {
    const items = publicationsIn(sentence)
    return items.length === 0 ? [] : [...breakdownsIn(sentence), ...items]
  },
  visitsIn,
]

/**
 * The statistics that section one states in sentences: items published with their categories, and visits.
 *
 * Only what is certain: exact numbers, one candidate. Where a text gives several, or only 余 and 约, the part is missing.
 *
 * @param text - Text of section one, in any spelling of numbers.
 * @returns Publications in items, visits in persons and times. Empty where nothing is stated. Never throws on a string.
 * @example
 * statisticsFromText('全年公开信息12条，其中政策解读5条、工作动态7条。').publications?.total // 12
 */
export function statisticsFromText(text: string): Statistics {
  const claims = claimsIn(text, readers)
  const published = claims.filter((claim) => claim.kind === 'publications' && claim.certainty === 'exact')
  const lists = claims.filter(
    (claim) =>
      claim.kind === 'breakdown' &&
      claim.certainty === 'exact' &&
      claim.parts.length > 1 &&
      published.some(({ start }) => start === claim.start),
  )
  const [list] = lists
  const [only] = published
  const visit = (measure: VisitsClaim['measure']): number | null => {
    const values = claims.flatMap((claim) =>
      claim.kind === 'visits' && claim.measure === measure && claim.certainty === 'exact'
        ? [claim.value]
        : [],
    )
    return new Set(values).size === 1 ? values[0]! : null
  }
  const visits = { uniqueVisitors: visit('uniqueVisitors'), total: visit('total') }
  const publications =
    list?.kind === 'breakdown' && lists.length === 1
      ? {
          total: list.total,
          categories: list.parts.map(({ label, value }) => ({ name: label, count: value })),
        }
      : only?.kind === 'publications' && published.length === 1
        ? { total: only.value, categories: [] }
        : undefined
  return {
    ...(publications === undefined ? {} : { publications }),
    ...(visits.uniqueVisitors === null && visits.total === null ? {} : { visits }),
  }
}
