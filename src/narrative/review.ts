import type { AllUpheldClaim, Claim, LitigationClaim, ReviewResult } from './claim.js'
import { countOf, type Mention, rangeOf, type Sentence } from './sentence.js'

type Subject =
  | { readonly kind: 'reconsideration' }
  | { readonly kind: 'litigation'; readonly route: LitigationClaim['route'] }

const countable = /^(?:人次|件次|[件项个起宗次例])?$/
/** Results and steps that section four does not count, or counts elsewhere. */
const uncounted =
  /败诉|胜诉|撤诉|撤回|驳回|终止|调解|和解|开庭|出庭|答辩|负责人|占|率|(?<!未)审结|判决|上诉|听证|意见/
const results: readonly (readonly [RegExp, ReviewResult])[] = [
  [/维持/, 'upheld'],
  [/纠正/, 'corrected'],
  [/其[他它]结果|结果为其[他它]/, 'other'],
  [/未审结|正在审理|审理中/, 'pending'],
]
/** The organ in another role, or a count of another kind. */
const role = /受理|审理|办理|处理|新收|新发|新增|参与|代理|协助|指导/

/** “1件申请被提起行政诉讼”: how many requests, not how many cases. */
const ofRequests = /^(?:政府信息公开|信息公开|依申请公开)?申请(?!行政|复议)/

/** Reconsiderations and lawsuits, in total and by result. */
export function reviewIn(sentence: Sentence): Claim[] {
  const { text, mentions, afterRequests } = sentence
  if (!/复议|诉讼|起诉|应诉|被诉/.test(text)) return []
  const disclosure = /信息公开|依申请公开|公开申请/.test(text) || afterRequests
  const claims: Claim[] = []
  let subject: Subject | undefined
  let second: Subject | undefined
  /** Where the subject was named, and whether another one was named before it in the same list. */
  let place: Mention | undefined
  let several = false
  for (const mention of mentions) {
    const ahead = mention.ahead.slice(mention.ahead.search(/[^;]*$/))
    let named = subjectOf(ahead) ?? (subjectOf(mention.behind) || undefined)
    // “行政复议、行政诉讼分别为 5 件和 4 件”.
    const other = second
    second = undefined
    if (named === undefined && /^[和与及、,]$/.test(mention.ahead)) named = other
    else if (
      named === 'both' &&
      /复议.*诉讼[^,;]*分别[为是有]?$/.test(ahead) &&
      !/复议后|直接|未经/.test(ahead)
    ) {
      named = { kind: 'reconsideration' }
      second = { kind: 'litigation', route: 'all' }
    }
    if (named === 'both') {
      subject = undefined
      // None of both is none of each.
      if (countable.test(mention.unit) && mention.value === 0) {
        const zero = { result: 'total', ...countOf(sentence, mention) } as const
        claims.push({ kind: 'reconsideration', ...zero }, { kind: 'litigation', route: 'all', ...zero })
      }
      continue
    }
    if (named !== undefined) {
      several =
        place?.segment === mention.segment &&
        subject?.kind === 'litigation' &&
        named.kind === 'litigation' &&
        (several || subject.route !== named.route)
      subject = named
      place = mention
    }
    if (subject === undefined || !countable.test(mention.unit)) continue
    const words = mention.label + mention.behind
    const result = results.find(([pattern]) => pattern.test(words))?.[1]
    if (result === undefined && (named === undefined || uncounted.test(words))) continue
    const count = countOf(sentence, mention, named !== undefined && subjectOf(ahead) === undefined ? 40 : 0)
    const narrowed = result === undefined && (role.exec(mention.label) ?? ofRequests.exec(mention.behind))
    const scope = narrowed
      ? { scope: 'narrowed' as const, scopeWords: narrowed[0] }
      : disclosure || count.scope === 'narrowed'
        ? {}
        : { scope: 'unclear' as const, scopeWords: mention.label.slice(0, 20) }
    // “……直接起诉1件，复议后起诉2件，结果维持2件”: of the last, or of all.
    const either = named === undefined && several && mention.depth <= place!.depth
    const certainty = either && count.certainty === 'exact' ? 'ambiguous' : count.certainty
    claims.push({ ...subject, result: result ?? 'total', ...count, certainty, ...scope })
  }
  claims.push(...allUpheldIn(sentence))
  return claims
}

/** Whose number it is; `both` where two are named and one number follows. */
function subjectOf(words: string): Subject | 'both' | undefined {
  const plain = words
    .replace(/未经(?:行政)?复议[^,、;]{0,6}(?:起诉|诉讼)?|直接(?:起诉|提起[^,、;]{0,4}诉讼)/, '甲')
    .replace(/(?:行政)?复议后[^,、;]{0,6}(?:起诉|诉讼)/, '乙')
  const routes = [plain.includes('甲'), plain.includes('乙')]
  const reconsideration = plain.includes('复议')
  const litigation = /诉讼|应诉|起诉|被诉/.test(plain)
  if (routes[0] || routes[1]) {
    if (reconsideration || (routes[0] && routes[1])) return 'both'
    return { kind: 'litigation', route: routes[0] ? 'direct' : 'afterReconsideration' }
  }
  if (reconsideration && litigation) return 'both'
  if (reconsideration) return { kind: 'reconsideration' }
  return litigation ? { kind: 'litigation', route: 'all' } : undefined
}

const upheld = /(?:均|都|全部|一律)(?:已)?(?:获得?|被|得到|予以|为|是)?(?:依法)?(?:结果)?维持/

function allUpheldIn({ text, start, mentions, flat, scope }: Sentence): AllUpheldClaim[] {
  const match = upheld.exec(text)
  if (match === null) return []
  const before = text.slice(0, match.index)
  const of: AllUpheldClaim['of'][number][] = []
  for (const [words, subject] of [
    [/复议/g, 'reconsideration'],
    [/诉讼|应诉/g, 'litigation'],
  ] as const) {
    const last = [...before.matchAll(words)].at(-1)
    if (last === undefined) continue
    of.push({ subject, value: numberOf(mentions, start + last.index) })
  }
  if (of.length === 0) return []
  const from = start + match.index
  const to = from + match[0].length
  const decided = /(?<!未)审结/.exec(before.slice(-30))
  return [
    {
      kind: 'allUpheld',
      of,
      ...rangeOf(flat, from, to),
      certainty: 'exact',
      ...scope.of(from, from, to),
      ...(decided === null ? {} : { scope: 'narrowed', scopeWords: decided[0] }),
    },
  ]
}

/** The number right behind a position. */
function numberOf(mentions: readonly Mention[], position: number): number | null {
  const next = mentions.find(({ start }) => start > position)
  return next !== undefined && next.start - position < 12 && countable.test(next.unit) ? next.value : null
}
