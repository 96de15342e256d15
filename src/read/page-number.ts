/** A page number on a line of its own, as a page break leaves it: `- 4 -`, `第 4 页`, `第4页 共9页`. */
export function isPageNumber(line: string): boolean {
  return /^\s*(?:[-—–－]\s*\d{1,3}\s*[-—–－]|第\s*\d{1,3}\s*页(?:[\s，,/]*共\s*\d{1,3}\s*页)?)\s*$/.test(line)
}
