import type { ChangeClaim, Claim } from './claim.js'
import { quantitiesOf } from './quantities.js'
import { rangeOf, type Sentence } from './sentence.js'

const amount = '(?:约)?\\d[\\d,.]*[万亿]?(?:件次|人次|[条项件个篇份次则人])'
const up = '增加|增长|上升|增多|提高|多'
const down = '减少|下降|降低|少'
/** “，比上年的8件增加4件，增长50%”, right behind a number. */
const step = new RegExp(
  `^[^,;:。()、\\d%]{0,6}[,(、]?(?:同比|(?:同比)?(?:比|较|与|同)(?:上年|上一年|去年|\\d{4}年)(?:度|同期)?的?(${amount})?(?:相比)?),?(?:总体|有所|净|略)?(?:(${up})|${down})了?(${amount})?[,(]?(?:同比|增幅|降幅|涨幅|增速|幅度)*(?:为|达|${up}|${down})*了?(约?)(?:(\\d+(?:\\.\\d+)?)%)?`,
)

/** How numbers went against last year. */
export function changesIn(sentence: Sentence, claims: readonly Claim[]): ChangeClaim[] {
  const { text, end, flat, mentions, scope } = sentence
  if (!/同比|上年|去年|上一年|\d年/.test(text)) return []
  const byEnd = new Map(
    claims.flatMap((claim) => ('value' in claim ? [[claim.end, claim.kind] as const] : [])).reverse(),
  )
  const lists = claims
    .filter(({ kind }) => kind === 'breakdown')
    .sort((one, other) => one.start - other.start)
  let seen = 0
  let covered = 0
  return mentions.flatMap((mention, i) => {
    const clause = flat.at[mention.clause]!
    for (; seen < lists.length && lists[seen]!.start < clause; seen += 1)
      covered = Math.max(covered, lists[seen]!.end)
    // Behind the last part of a list it may be about the total.
    const isPart = clause < covered
    const to = Math.min(mentions[i + 1]?.start ?? end, mention.end + 60)
    const match = step.exec(flat.text.slice(mention.end, to))
    if (match === null) return []
    const [words, previous, rise, difference, vague, percent] = match
    if (difference === undefined && percent === undefined) return []
    const sign = rise === undefined ? -1 : 1
    const counted = [previous, difference].map((each) => quantitiesOf(each ?? '')[0])
    const exact = [mention, ...counted].every((each) => each === undefined || each.certainty === 'exact')
    return [
      {
        kind: 'change',
        of: byEnd.get(flat.at[mention.end - 1]! + 1) ?? null,
        value: mention.value,
        unit: mention.unit,
        previous: counted[0]?.value ?? null,
        difference: counted[1] === undefined ? null : sign * counted[1].value,
        percent: percent === undefined ? null : sign * Number(percent),
        places: percent?.split('.')[1]?.length ?? 0,
        ...rangeOf(flat, mention.clause, mention.end + words.length),
        certainty: isPart
          ? 'ambiguous'
          : exact && vague === '' && !/约\d/.test(words)
            ? 'exact'
            : 'approximate',
        ...scope.of(mention.clause, mention.start, mention.end),
      },
    ]
  })
}
