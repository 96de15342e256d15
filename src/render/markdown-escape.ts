import { withoutControls } from './visible.js'

/** What has a meaning anywhere: code, emphasis, links, HTML, entities, cells, headings, and addresses as GFM sees them. */
const inline = /[\\`*_[\]<>&|~#@]|(?<=https?|ftp|mailto|xmpp):|(?<=www)\./gi

/** What has a meaning at the start of a block: lists, underlined headings, rows of dashes under a table head. */
const atStart = /^(\d*)([-+=:]|(?<=\d)[.)])/gm

/** Text on the line of a heading or cell, as Markdown that shows exactly this text. */
export function escapeInline(text: string): string {
  // Markdown drops spaces at the ends of a line.
  return withoutControls(text)
    .replace(inline, '\\$&')
    .replace(/^[ \t]+|(?<![ \t])[ \t]+$/gm, (spaces) =>
      spaces.replaceAll(' ', '&#32;').replaceAll('\t', '&#9;'),
    )
}

/** Text as Markdown that shows exactly this text. Line ends stay. */
export function escapeMarkdown(text: string): string {
  return escapeInline(text).replace(atStart, '$1\\$2')
}
