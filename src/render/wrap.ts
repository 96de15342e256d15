import { charactersOf, type WidthOf } from './width.js'

const opening = /^[（《〈「『【〔“‘]/
const closing = /^[）》〉」』】〕”’，。、；：？！]/

/** Pieces that a line may be broken between: words, single Chinese characters with their punctuation, spaces. */
export function piecesOf(text: string, widthOf: WidthOf): string[] {
  const pieces: string[] = []
  let before = ''
  for (const character of charactersOf(text)) {
    const inWord = before !== ' ' && widthOf(before) < 2 && character !== ' ' && widthOf(character) < 2
    const glued = before !== '' && (inWord || opening.test(before) || closing.test(character))
    if (glued) pieces[pieces.length - 1] += character
    else pieces.push(character)
    before = character
  }
  return pieces
}

/** Breaks a text into lines of at most `width` columns: between words or Chinese characters, within words only if it must. */
export function wrap(text: string, width: number, widthOf: WidthOf): string[] {
  return text
    .split('\n')
    .flatMap((line) => (widthOf(line) <= width ? [line] : wrapLine(line, width, widthOf)))
}

function wrapLine(text: string, width: number, widthOf: WidthOf): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  const add = (piece: string, size: number): void => {
    if (used + size > width && line !== '') {
      lines.push(line.trimEnd())
      line = ''
      used = 0
    }
    if (line === '' && piece === ' ' && lines.length > 0) return
    line += piece
    used += size
  }
  for (const piece of piecesOf(text, widthOf)) {
    const size = widthOf(piece)
    if (size <= width) add(piece, size)
    else for (const character of charactersOf(piece)) add(character, widthOf(character))
  }
  return line === '' ? lines : [...lines, line.trimEnd()]
}
