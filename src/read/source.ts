import { choice, givenWith } from '../choice.js'
import { itemsOfMarkdown, looksLikeMarkdown } from './markdown.js'
import type { PageNode } from './page-node.js'
import { itemsOfText } from './plain.js'
import type { RawSource } from './raw.js'
import { itemsOfTree } from './tree.js'

type SourceFormat = 'html' | 'markdown' | 'text'

/** Lines and rows of a source, whatever it is. `format` is told by its looks where it is not given. */
export function itemsOfSource(
  readHtml: (html: string) => RawSource,
  source: string | PageNode,
  format: SourceFormat | undefined,
): RawSource {
  if (typeof source !== 'string') {
    return itemsOfTree(givenWith('source', source, { nodeName: 'text' }))
  }
  const kind = choice('format', format ?? formatOf(source), ['html', 'markdown', 'text'])
  if (kind === 'markdown') return itemsOfMarkdown(source, readHtml)
  return kind === 'html' ? readHtml(source) : itemsOfText(source)
}

/** What a source looks like. Tables as HTML between lines of text are Markdown. */
function formatOf(source: string): SourceFormat {
  if (/^\s*<(?:!doctype|html|head|body|article)\b/i.test(source)) return 'html'
  if (looksLikeMarkdown(source)) return 'markdown'
  if (/^\s*<[a-z][a-z\d]*\b[^<>]*>/i.test(source)) return 'html'
  if (/<(?:html|body|div|p|span)\b[^<>]*>/i.test(source)) return 'html'
  return /<table\b/i.test(source) ? 'markdown' : /<t[dr]\b[^<>]*>/i.test(source) ? 'html' : 'text'
}
