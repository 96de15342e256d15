import type { ClaimSource, CountClaim } from './claim.js'
import type { FlatText } from './flat-text.js'
import type { Quantity } from './quantities.js'
import { type SentenceScope, scopeOf } from './scope.js'

/** A number in its sentence, with the words around it that belong to it. */
export interface Mention extends Quantity {
  /** From the number before it, or the start of the sentence. */
  readonly ahead: string
  /** The last clause of that. */
  readonly label: string
  /** The same up to the last comma: with what is joined by 、. */
  readonly lead: string
  /** Where that clause begins. */
  readonly clause: number
  /** Up to the next delimiter. */
  readonly behind: string
  /** Brackets around it. */
  readonly depth: number
  /** How many semicolons of the sentence stand before it. */
  readonly segment: number
}

/** A sentence in which to look for claims. Positions are those of the flat text. */
export interface Sentence {
  readonly flat: FlatText
  readonly start: number
  readonly end: number
  readonly text: string
  readonly mentions: readonly Mention[]
  readonly scope: SentenceScope
  /** The sentence before it speaks of disclosure requests. */
  readonly afterRequests: boolean
}

const SEMICOLON = 59

/** How many characters around a number are looked at: enough for a clause, and a bound for hostile text. */
const reach = 80

const change =
  /(?:增加|增长|减少|下降|上升|提高|(?<!新)增|减|多|少|(?:比|较|与|同)(?:上年|去年|上一年|\d{4}年|前年|同期|往年).{0,8})了?约?$/

/** What a change ends in, unless it compares: looked at before the whole. */
const changing = '加长少降升高增减多了约'
const comparing = /[比较与同](?:上|去|\d{4}年|前年|同期|往年)/

export function makeSentence(
  flat: FlatText,
  { start, end }: { readonly start: number; readonly end: number },
  quantities: readonly Quantity[],
  depths: ArrayLike<number>,
  afterRequests: boolean,
): Sentence {
  const text = flat.text.slice(start, end)
  const mentions: Mention[] = []
  if (quantities.length === 0)
    return { flat, start, end, text, mentions, scope: scopeOf(text, start), afterRequests }
  const compares = comparing.test(text)
  let last = start
  let segment = 0
  let scanned = start
  quantities.forEach((quantity, i) => {
    for (; scanned < quantity.start; scanned += 1)
      if (flat.text.charCodeAt(scanned) === SEMICOLON) segment += 1
    const from = Math.max(last, quantity.start - reach)
    const ahead = flat.text.slice(from, quantity.start)
    last = quantity.end
    if ((compares || changing.includes(ahead.at(-1) ?? ' ')) && change.test(ahead.slice(-20))) return
    const next = quantities[i + 1]?.start ?? end
    // A remark in brackets right before the number stands between the words and their number.
    const words = ahead.endsWith(')') ? ahead.replace(/\([^()]*\)$/, '') : ahead
    const label = afterLast(words, words.length, ',;:()、。')
    const clause = afterLast(words, label, ',;(。')
    const behind = flat.text.slice(quantity.end, Math.min(next, quantity.end + reach))
    mentions.push({
      // Written out: a spread of thousands of these takes most of the time.
      value: quantity.value,
      unit: quantity.unit,
      certainty: quantity.certainty,
      start: quantity.start,
      end: quantity.end,
      ahead,
      label: words.slice(label),
      lead: words.slice(clause),
      clause: from + clause,
      behind: /^[^,;:()、。]*/.exec(behind)![0],
      depth: depths[quantity.start]!,
      segment,
    })
  })
  return { flat, start, end, text, mentions, scope: scopeOf(text, start), afterRequests }
}

function afterLast(words: string, before: number, marks: string): number {
  let at = before
  while (at > 0 && !(isMark(words.charCodeAt(at - 1)) && marks.includes(words[at - 1]!))) at -= 1
  return at
}

/** Signs below the Han characters; letters and digits too, which are few. */
function isMark(code: number): boolean {
  return code < 0x3100
}

/** Range, scope and certainty of a claim that one number makes. */
export function sourceOf(
  { flat, scope, end }: Sentence,
  { clause, start, end: numberEnd, behind, certainty }: Mention,
  through = 0,
): ClaimSource {
  const to = Math.min(numberEnd + Math.min(through, behind.length), end)
  return { ...rangeOf(flat, clause, to), certainty, ...scope.of(clause, start, numberEnd) }
}

/** A range of the flat text as one of the original. */
export function rangeOf({ at }: FlatText, from: number, to: number): Pick<ClaimSource, 'start' | 'end'> {
  return { start: at[from]!, end: at[to - 1]! + 1 }
}

/** A claim of a number that stands there. */
export function countOf(sentence: Sentence, mention: Mention, through = 0): Omit<CountClaim, 'kind'> {
  return { value: mention.value, unit: mention.unit, none: false, ...sourceOf(sentence, mention, through) }
}
