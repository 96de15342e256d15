/**
 * A text without white space and with half-width digits and punctuation, so that one pattern finds every spelling.
 * `at[i]` is the position of its character `i` in the original.
 */
export interface FlatText {
  readonly text: string
  readonly at: ArrayLike<number>
}

/** Flattens a text. A line break stays: it ends a sentence. */
export function flatten(original: string): FlatText {
  const codes = new Uint16Array(original.length)
  const at = new Uint32Array(original.length + 1)
  let length = 0
  for (let i = 0; i < original.length; i += 1) {
    const code = original.charCodeAt(i)
    if (code !== NEW_LINE && isSpace(code)) continue
    codes[length] = code > 0xff00 && code < 0xff5f ? code - 0xfee0 : code
    at[length] = i
    length += 1
  }
  at[length] = original.length
  let text = ''
  for (let i = 0; i < length; i += 4096)
    text += String.fromCharCode(...codes.subarray(i, Math.min(length, i + 4096)))
  return { text, at }
}

const NEW_LINE = 10

/** White space, and signs that have no width. */
function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code > 8 && code < 14) ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0x1680 ||
    (code > 0x1fff && code < 0x2010) ||
    (code > 0x2027 && code < 0x2030) ||
    code === 0x205f
  )
}

/** Where sentences begin and end. “……条。其中……” is one. */
export function sentencesOf(text: string): { readonly start: number; readonly end: number }[] {
  const sentences = []
  let start = 0
  for (const { index } of text.matchAll(/[。!?\n](?!其中)|$/g)) {
    if (index > start) sentences.push({ start, end: index })
    start = index + 1
  }
  return sentences
}

/** How many closed pairs of brackets stand around each character. A bracket without its partner counts for nothing. */
export function bracketDepths(text: string): ArrayLike<number> {
  const depths = new Int32Array(text.length + 1)
  const open: number[] = []
  for (const { index, 0: sign } of text.matchAll(/[()。\n]/g)) {
    if (sign === '(') open.push(index)
    else if (sign !== ')') open.length = 0
    else if (open.length > 0) {
      depths[open.pop()!]! += 1
      depths[index + 1]! -= 1
    }
  }
  for (let i = 1; i < depths.length; i += 1) depths[i]! += depths[i - 1]!
  return depths
}
