import { itemsOfHtml } from './read/html.js'
import type { PageNode } from './read/page-node.js'
import { type ReadOptions, type ReadResult, readWith } from './read/read-report.js'

export { describeNote, type NoteCode, type ReadNote, type SourcePlace } from './read/note.js'
export type { PageNode } from './read/page-node.js'
export type { ReadOptions, ReadResult } from './read/read-report.js'
export type { CellSource } from './read/tables.js'

/**
 * Reads a published report: a web page, Markdown, pasted text, the text of a PDF, or a page that the browser has
 * parsed.
 *
 * Never throws on a string. A figure that the source leaves open is `null`, with a note.
 *
 * @param source - The text, or a document or element of a parsed page.
 * @returns The report (`null` with notes where there is none), the notes, and where each figure came from.
 * @example
 * readReport('没有表格的文字').report // null
 */
export function readReport(source: string | PageNode, options: ReadOptions = {}): ReadResult {
  return readWith(itemsOfHtml, source, options)
}
