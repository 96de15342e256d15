import { given } from '../choice.js'
import { breakdownsIn } from './breakdown.js'
import { changesIn } from './changes.js'
import type { Claim } from './claim.js'
import { documentsIn } from './documents.js'
import { feesIn } from './fees.js'
import { bracketDepths, flatten, sentencesOf } from './flat-text.js'
import { noneIn } from './none.js'
import { periodIn } from './period.js'
import { publicationsIn, visitsIn } from './publicity.js'
import { quantitiesOf } from './quantities.js'
import { requestsIn } from './requests.js'
import { reviewIn } from './review.js'
import { makeSentence, type Sentence } from './sentence.js'
import { sharesIn } from './shares.js'
import { yearsIn } from './years.js'

/** Finds the claims of some kinds in a sentence. */
export type ClaimReader = (sentence: Sentence) => Claim[]

const readers: readonly ClaimReader[] = [
  breakdownsIn,
  requestsIn,
  reviewIn,
  noneIn,
  feesIn,
  visitsIn,
  publicationsIn,
  documentsIn,
  periodIn,
  yearsIn,
]

/**
 * The figures that a text states in words, in the order in which they stand there.
 *
 * Numbers in any spelling (`１２`, `1,808`, `1.2万`, 十二), and none (未收到, 没有, 无) as zero. Each claim says how sure it
 * is and whose cases and year it is about; a word that narrows either makes no claim about the whole. Counts are in the
 * measure word given, amounts in yuan. Time is linear in the length of the text.
 *
 * @param text - Sentences of a report, in Chinese.
 * @returns Claims with their range in `text`. Empty where nothing is stated. Never throws on a string.
 * @example
 * readClaims('全年收到政府信息公开申请十二件。').map(({ kind }) => kind) // ["received"]
 */
export function readClaims(text: string): Claim[] {
  return claimsIn(text, readers, [sharesIn, changesIn])
}

/** The claims that some readers find, in the order in which they stand in the text; the second ones look at those of the first. */
export function claimsIn(
  text: string,
  readers: readonly ClaimReader[],
  second: readonly ((sentence: Sentence, claims: readonly Claim[]) => Claim[])[] = [],
): Claim[] {
  const flat = flatten(given('text', text, 'text'))
  const quantities = quantitiesOf(flat.text)
  const depths = bracketDepths(flat.text)
  const claims: Claim[] = []
  let next = 0
  let afterRequests = false
  for (const range of sentencesOf(flat.text)) {
    const from = next
    while (next < quantities.length && quantities[next]!.start < range.end) next += 1
    if (from === next && !wordy.test(flat.text.slice(range.start, range.end))) {
      afterRequests = false
      continue
    }
    const sentence = makeSentence(flat, range, quantities.slice(from, next), depths, afterRequests)
    const own = readers.flatMap((read) => read(sentence))
    for (const claim of own) claims.push(claim)
    for (const read of second) for (const claim of read(sentence, own)) claims.push(claim)
    afterRequests = /依申请公开|信息公开的?申请/.test(sentence.text)
  }
  claims.sort((one, other) => one.start - other.start || one.end - other.end)
  return withoutParts(claims)
}

/** What a sentence without a number must have to state something, or to give the next one its subject. */
const wordy = /[未无零没不均都全悉一费年率]|统计|数据|公开申请|依申请公开/

/** Items published that are parts of a list are no totals of their own. */
function withoutParts(claims: readonly Claim[]): Claim[] {
  let covered = -1
  let from = -1
  let total = -1
  return claims.filter((claim) => {
    if (claim.kind === 'breakdown' && claim.end > covered) {
      covered = claim.end
      from = claim.start
      total = claim.total
    }
    return (
      claim.kind !== 'publications' ||
      claim.end > covered ||
      (claim.value === total && (claim.start === from || claim.end === covered))
    )
  })
}
