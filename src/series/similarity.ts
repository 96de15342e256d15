import { given } from '../choice.js'

/** How much of a text also stands in another. Plain data. */
export interface Repetition {
  /** Characters of the text that count: letters, digits and Han characters, without spaces and punctuation. */
  readonly characters: number
  /** How many of them stand in a run that the other text has too. */
  readonly repeated: number
  /** `repeated / characters`, to four decimals; `null` for a text without characters. */
  readonly share: string | null
}

/** Length of the runs that are looked for: longer than set phrases of the trade, shorter than a clause. */
export const RUN = 10

/**
 * How much of a text repeats another: the share of its characters that lie in a run of ten characters which the other
 * text contains as well.
 *
 * Spaces and punctuation do not count, and every number counts as the same one: last year's sentence with this year's
 * figure is last year's sentence. Linear in the length of both texts.
 *
 * @returns Counts of characters and their share. A text shorter than ten characters repeats only an equal one.
 * @example
 * textRepetition('全年共收到申请12件，均已按期答复。', '全年共收到申请9件，均已按期答复。').share // "1.0000"
 */
export function textRepetition(text: string, earlier: string): Repetition {
  const own = [...bare(given('text', text, 'text'))]
  const other = [...bare(given('earlier', earlier, 'text'))]
  const run = Math.min(RUN, own.length)
  const known = new Set<string>()
  for (let i = 0; i + run <= other.length; i += 1) known.add(other.slice(i, i + run).join(''))
  let repeated = 0
  let counted = 0
  for (let i = 0; run > 0 && i + run <= own.length; i += 1) {
    if (!known.has(own.slice(i, i + run).join(''))) continue
    repeated += i + run - Math.max(counted, i)
    counted = i + run
  }
  if (run < RUN && own.join('') !== other.join('')) repeated = 0
  return {
    characters: own.length,
    repeated,
    share: own.length === 0 ? null : (repeated / own.length).toFixed(4),
  }
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/\p{N}+/gu, '0')
}
