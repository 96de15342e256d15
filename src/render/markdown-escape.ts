import { withoutControls } from './visible.js'

/** What Markdown gives a meaning, and how a text says that it means the character itself. In this order. */
const escapes: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  // Code, emphasis, links, HTML, entities, cells, strikethrough, headings.
  [/[\\`*_[\]<>&|~#]/g, '\\$&'],
  // Lists, underlined headings and rows of dashes under a table head, at the start of a line.
  [/^[-+=:]/gm, '\\$&'],
  [/^(\d+)([.)])/gm, '$1\\$2'],
  // Addresses that GFM makes links of.
  [/(https?|ftp|mailto|xmpp)(?=:)/gi, '$1\\'],
  [/(www)(?=\.)/gi, '$1\\'],
  [/@/g, '\\@'],
]

/** Text as Markdown that shows exactly this text. Line ends stay. */
export function escapeMarkdown(text: string): string {
  const escaped = escapes.reduce((text, [pattern, by]) => text.replace(pattern, by), withoutControls(text))
  // Markdown drops spaces at the ends of a line.
  return escaped.replace(/^[ \t]+|(?<![ \t])[ \t]+$/gm, (spaces) =>
    spaces.replaceAll(' ', '&#32;').replaceAll('\t', '&#9;'),
  )
}
