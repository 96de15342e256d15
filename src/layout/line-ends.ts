/** Line ends in one way. */
export function lineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}
