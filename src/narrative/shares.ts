import type { BreakdownClaim, Claim, ShareClaim } from './claim.js'
import { type Mention, rangeOf, type Sentence } from './sentence.js'

const ofList =
  /(约?)占(?:比|总数|总量|全部|其|(?:全部|收到)?申请(?:总数|总量)?|信息总量)?(?:的|为|达|(约))*(\d+(?:\.\d+)?)%/g
const ofTable =
  /(予以公开|部分公开|不予公开|无法提供|不予处理|办结|自然人|法人(?:或|和|及)其他组织)(?:提[出交]的?)?(?:(?:政府信息公开)?申请)?(?:\d+件,)?(?:率|占比?|占(?:全部|总数|(?:(?:政府信息公开)?申请)?(?:总[数量])?)的?)(?:为|达到?|(约))?(\d+(?:\.\d+)?)%/g
const subjects: { readonly [words: string]: NonNullable<ShareClaim['subject']> } = {
  予以公开: 'granted',
  部分公开: 'partiallyGranted',
  不予公开: 'refused',
  无法提供: 'unavailable',
  不予处理: 'notProcessed',
  办结: 'answered',
  自然人: 'naturalPersons',
}

/** Shares in percent: of a part of a list, or of requests of one kind. */
export function sharesIn(sentence: Sentence, claims: readonly Claim[]): ShareClaim[] {
  const { text, start, flat, mentions, scope, afterRequests } = sentence
  if (!text.includes('%')) return []
  const shareOf = (
    match: RegExpExecArray,
    about: Pick<ShareClaim, 'part' | 'whole' | 'subject'>,
  ): ShareClaim => {
    const from = start + match.index
    const to = from + match[0].length
    const digits = match.at(-1)!
    const vague = match.slice(1, -1).includes('约')
    const certainty = vague ? 'approximate' : 'exact'
    const places = digits.split('.')[1]?.length ?? 0
    const found = scope.of(from, from, to)
    return {
      kind: 'share',
      percent: Number(digits),
      places,
      ...about,
      ...rangeOf(flat, from, to),
      certainty,
      ...found,
    }
  }
  let next = 0
  const known = claims
    .filter((claim) => claim.kind === 'breakdown')
    .sort((one, other) => one.start - other.start)
  const lists = [...text.matchAll(ofList)].flatMap((match) => {
    while (next < mentions.length && mentions[next]!.end <= start + match.index) next += 1
    const part = mentions[next - 1]
    const gap = part === undefined ? '' : text.slice(part.end - start, match.index)
    if (part === undefined || !/^[^,;:。、()]{0,8}[,(]?$/.test(gap)) return []
    const list = listOf(part, flat.at[part.start]!, known)
    if (list === undefined) return []
    const {
      scope: _,
      scopeWords: __,
      ...share
    } = shareOf(match, { part: part.value, whole: list.total, subject: null })
    return [{ ...share, scope: 'whole' as const }]
  })
  const topic = afterRequests || /信息公开申请|依申请公开/.test(text)
  const rates = (topic ? [...text.matchAll(ofTable)] : [])
    .map((match) =>
      shareOf(match, { part: null, whole: null, subject: subjects[match[1]!] ?? 'organizations' }),
    )
    // 100 % is “all closed”.
    .filter(({ percent, end }) => percent < 100 && lists.every((list) => list.end !== end))
  return [...lists, ...rates]
}

/** The list that a number is a part of: it stands in it, or goes on with it behind a semicolon. One of the last few before it. */
function listOf(
  { value, unit }: Mention,
  at: number,
  lists: readonly BreakdownClaim[],
): BreakdownClaim | undefined {
  let before = lists.length
  let low = 0
  while (low < before) {
    const middle = (low + before) >> 1
    if (lists[middle]!.start < at) low = middle + 1
    else before = middle
  }
  return lists
    .slice(Math.max(0, before - 4), before)
    .filter(({ end, total, parts, unit: counted }) =>
      at < end
        ? parts.some((part) => part.value === value)
        : counted === unit && parts.reduce((sum, part) => sum + part.value, value) <= total,
    )
    .at(-1)
}
