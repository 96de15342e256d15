import { lineEnds } from '../layout/line-ends.js'

/** What a terminal would obey or hide: control, formatting and bidi characters, half pairs, what is never shown. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu

const control = /(?![\n\t])[\p{Cc}\p{Cs}]/gu

function named(character: string): string {
  return `[U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`
}

/** A text on one line, with the name of each unseen character in its place: `[U+202E]`. */
export function visible(text: string): string {
  return text.replace(unseen, named)
}

/** A text for HTML and Markdown, which can hold everything but control characters and half pairs: these by name. */
export function withoutControls(text: string): string {
  return lineEnds(text).replace(control, named)
}
