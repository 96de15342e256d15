/**
 * How wide characters of East Asian width "ambiguous" are (“ ” · — and the characters that draw boxes): one column in
 * most terminals, two in viewers that use a Chinese font.
 */
export type AmbiguousWidth = 'narrow' | 'wide'

/** Tells how many columns of a terminal a text takes. */
export type WidthOf = (text: string) => number

/** Wide and full-width characters of Unicode 17 that are no emoji, with the unassigned gaps between them. */
const wide =
  /[\u1100-\u115F\u2329\u232A\u2630-\u2637\u268A-\u268F\u2E80-\u303E\u3041-\u3247\u3250-\uA4C6\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6B\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{1B2FB}\u{1D300}-\u{1D376}\u{1F1AE}\u{1F200}-\u{1F265}\u{20000}-\u{3FFFD}\p{Emoji_Presentation}]/u

const combining = /^\p{M}/u

/** Nothing but characters that combine with none of these: no need for the slower way. */
const single = /^[ -~\u00B7\u2010-\u2027\u3000-\u3029\u4E00-\u9FFF\uFF01-\uFF60]*$/

/**
 * Ambiguous characters of Unicode 17: distance from the end of the range before, and length less one where there is
 * more than one character, in base 36.
 */
const ambiguousRanges =
  '4h 3 3,1 2 3,1 2,4 2,4 2,3 7 a 7,1 6,3 5 2,2 2,1 3 2,1 4,3 2 2 3 g 2 8 b,1 4 6,2 5 7,3 2 4,3 2 5' +
  ',1 j,1 4 2r 2 2 2 2 2 2 2 39 g 2r 3 2,2 2 3 8,3 2 2 x,33 y,g 2,6 8,g 2,6 1k f,1r 2 5hb 3,3 2,1 3' +
  ',1 3,2 2,3 9 2,1 2 6 3 1i b 2,3 14 2f 2 4 a 3 b,1 4 5 14,1 7,3 2,b 5,9 g 7,9 v,1 p 2 j p 2,1 4,1' +
  ' 3 4 2 4 5 3,3 3 2 2,5 2 6,3 5,1 b 4 6 e,1 3,3 3,1 3,1 j,1 3,1 e 4 c q 2b 9a,3t 2,2o 5,z d,f 3,3' +
  ' b,1 2,6 9,1 3,1 5,1 3,1 5,2 3 3,3 h,3 a m,1 3 5,1 d 2 y 2 u,1 2,2 2,3 2,1 2 1b,1 w 7,7 2,4 2,c ' +
  '2 5,1 2,6 3 2,3 2,1 2,1 1q 1l,9 rb,3 1db,7 yb5,4xr zl,f dq 1blv,a 6,t 3,1l 7,t 2,1 b,h gxuc,6n 1' +
  'e6p,1ekd 3,1ekd'

const cjk = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x3001 && code <= 0x3029) ||
  (code >= 0xff01 && code <= 0xff60)

/**
 * Splits a text into what the reader takes for single characters. Long texts in portions, since engines take
 * quadratic time over them; the last character of a portion may go on and starts the next one.
 */
export function charactersOf(text: string, segmenter?: Intl.Segmenter): string[] {
  if (single.test(text)) return text.split('')
  const cutter = segmenter ?? new Intl.Segmenter()
  const characters: string[] = []
  for (let start = 0; start < text.length; ) {
    const portion = Array.from(cutter.segment(text.slice(start, start + 256)), ({ segment }) => segment)
    if (portion.length > 1 && start + 256 < text.length) portion.pop()
    for (const character of portion) {
      characters.push(character)
      start += character.length
    }
  }
  return characters
}

/** Measures text as terminals show it: two columns for Chinese characters, none for combining marks. */
export function widthIn(ambiguous: AmbiguousWidth): WidthOf {
  let ambiguousCharacter: RegExp | undefined
  // Costly to make, so made once, and only for texts that need it.
  let segmenter: Intl.Segmenter | undefined
  const character = (each: string): number => {
    const code = each.codePointAt(0)!
    if (code < 0x7f) return 1
    if (cjk(code)) return 2
    if (combining.test(each)) return 0
    if (wide.test(String.fromCodePoint(code))) return 2
    if (ambiguous === 'narrow') return 1
    ambiguousCharacter ??= ambiguousPattern()
    return ambiguousCharacter.test(each) ? 2 : 1
  }
  return (text) => {
    let width = 0
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i)
      if (code >= 0x20 && code < 0x7f) width += 1
      else if (cjk(code)) width += 2
      else {
        segmenter ??= new Intl.Segmenter()
        return charactersOf(text, segmenter).reduce((sum, each) => sum + character(each), 0)
      }
    }
    return width
  }
}

/** Matches a text that starts with an ambiguous character. */
function ambiguousPattern(): RegExp {
  let end = 0
  const ranges = ambiguousRanges.split(' ').map((range) => {
    const [distance, more] = range.split(',').map((digits) => Number.parseInt(digits, 36))
    const start = end + distance!
    end = start + (more ?? 0)
    return `\\u{${start.toString(16)}}-\\u{${end.toString(16)}}`
  })
  return new RegExp(`^[${ranges.join('')}]`, 'u')
}
