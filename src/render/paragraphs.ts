/**
 * The paragraphs of a text, which an empty line sets apart. A single line end stays inside its paragraph; so do further
 * empty lines, at the start of the next one, so that no line is lost. Line ends around the text are dropped.
 */
export function paragraphsOf(text: string): string[] {
  const trimmed = text.replace(/^\n+/, '')
  let end = trimmed.length
  while (trimmed[end - 1] === '\n') end -= 1
  return end === 0 ? [] : trimmed.slice(0, end).split(/(?<!\n)\n\n/)
}

/** Numbers need no escaping: everything else is written by `written`, with the mark of its notes behind. */
export function writeValues(
  values: readonly string[],
  marks: ReadonlyMap<number, string>,
  written: (text: string) => string,
  writeMark: (mark: string) => string,
): string[] {
  const list = values.map((value) => (/[^\d.-]/.test(value) ? written(value) : value))
  for (const [index, mark] of marks) list[index] += writeMark(mark)
  return list
}
