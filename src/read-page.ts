import type { PageNode } from './read/page-node.js'
import { type ReadResult, readWith } from './read/read-report.js'
import { itemsOfTree } from './read/tree.js'

export type { PageNode } from './read/page-node.js'
export type { ReadResult } from './read/read-report.js'

/**
 * Reads a report from a page that is parsed already: a `Document` or an element, or the tree of an HTML parser of your
 * own. As `readReport`, without an HTML parser in the bundle.
 *
 * Never throws on what a browser gives. A figure that the page leaves open is `null`, with a note.
 *
 * @param page - The document, or the element that holds the report.
 * @returns The report (`null` with notes where there is none), the notes, and where each figure stood.
 * @example
 * readPage({ nodeName: '#document', childNodes: [] }).report // null
 */
export function readPage(page: PageNode): ReadResult {
  return readWith(() => itemsOfTree(page), page)
}
