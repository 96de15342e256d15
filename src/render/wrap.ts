import { charactersOf, type WidthOf } from './width.js'

/** Pieces that a line may be broken between: words, single Chinese characters, runs of spaces. */
export function piecesOf(text: string, widthOf: WidthOf): string[] {
  const pieces: string[] = []
  let open = false
  for (const character of charactersOf(text)) {
    const word = character !== ' ' && widthOf(character) < 2
    if (word && open) pieces[pieces.length - 1] += character
    else pieces.push(character)
    open = word
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
