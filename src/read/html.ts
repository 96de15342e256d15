import { parse } from 'parse5'
import type { RawSource } from './raw.js'
import { itemsOfTree, type PageNode } from './tree.js'

/** Deeper pages make every tree builder slow; no report is one. */
const depthLimit = 400

/** Parses a page by the rules of the HTML standard. */
export function itemsOfHtml(source: string): RawSource {
  if (depthOf(source) > depthLimit) {
    const text = source.replace(/<(?:br|\/?(?:p|div|tr|li|h\d))\b[^<>]*>/gi, '\n').replace(/<[^<>]*>/g, ' ')
    const items = text
      .split('\n')
      .flatMap((line) =>
        line.trim() === '' ? [] : [{ kind: 'line' as const, text: line.trim(), at: -1, gap: true }],
      )
    return { items, notes: ['too-deep'] }
  }
  return itemsOfTree(parse(source, { sourceCodeLocationInfo: true }) as unknown as PageNode)
}

/** How deep start tags can nest at most, counted without building anything. */
function depthOf(source: string): number {
  let depth = 0
  let deepest = 0
  for (let at = source.indexOf('<'); at !== -1; at = source.indexOf('<', at + 1)) {
    const next = source.charCodeAt(at + 1) | 32
    if (source[at + 1] === '/') depth = Math.max(0, depth - 1)
    else if (next >= 97 && next <= 122) {
      if (
        /^(?:br|img|hr|input|meta|link|col|wbr|area|base|source|p|li|td|th|tr|option|dd|dt|tbody|thead|tfoot)\b/i.test(
          source.slice(at + 1, at + 9),
        )
      )
        continue
      depth += 1
      if (depth > deepest) deepest = depth
    }
  }
  return deepest
}
