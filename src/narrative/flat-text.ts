/**
 * A text without white space and with half-width digits and punctuation, so that one pattern finds every spelling.
 * `at[i]` is the position of its character `i` in the original.
 */
export interface FlatText {
  readonly text: string
  readonly at: readonly number[]
}

/** Flattens a text. A line break stays: it ends a sentence. */
export function flatten(original: string): FlatText {
  const characters: string[] = []
  const at: number[] = []
  for (let i = 0; i < original.length; i += 1) {
    const code = original.charCodeAt(i)
    const full = code > 0xff00 && code < 0xff5f
    const character = full ? String.fromCharCode(code - 0xfee0) : original[i]!
    if (character !== '\n' && (/\s/.test(character) || (code >= 0x200b && code <= 0x200f) || code === 0xfeff))
      continue
    characters.push(character)
    at.push(i)
  }
  at.push(original.length)
  return { text: characters.join(''), at }
}

/** Where sentences begin and end. “……条。其中……” is one. */
export function sentencesOf(text: string): { readonly start: number; readonly end: number }[] {
  const sentences = []
  let start = 0
  for (let i = 0; i <= text.length; i += 1) {
    if (i < text.length && (!'。!?\n'.includes(text[i]!) || text.startsWith('其中', i + 1))) continue
    if (i > start) sentences.push({ start, end: i })
    start = i + 1
  }
  return sentences
}

/** How many closed pairs of brackets stand around each character. A bracket without its partner counts for nothing. */
export function bracketDepths(text: string): readonly number[] {
  const change = new Array<number>(text.length + 1).fill(0)
  const open: number[] = []
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '(') open.push(i)
    else if (text[i] === ')' && open.length > 0) {
      change[open.pop()!]! += 1
      change[i + 1]! -= 1
    } else if (text[i] === '。' || text[i] === '\n') open.length = 0
  }
  let depth = 0
  return change.map((step) => {
    depth += step
    return depth
  })
}
