import { choice, given, givenWith } from '../choice.js'
import { flatten } from '../layout/flatten.js'
import { remember } from '../layout/remember.js'
import type { TableLayout } from '../layout/table.js'
import { htmlTable, printHtmlTable } from './html-table.js'
import { escapeInline } from './markdown-escape.js'
import { buildTemplate, fill, type Template } from './template.js'

/** How tables stand in Markdown: as GFM tables without merged cells, or as embedded HTML with the official spans. */
export type MarkdownTableStyle = 'flat' | 'html'

/**
 * A table as GFM. Merged cells, which GFM does not have, are repeated as a chain of headings, so that each row and each
 * column says all that it means; each block of headings becomes a table of its own.
 *
 * @example
 * printMarkdownTable({ rows: [[{ role: 'column', text: 'a|b' }], [{ role: 'figure', text: '2' }]] }) // "| a\\|b |\n| ---: |\n| 2 |"
 */
export function printMarkdownTable(
  table: TableLayout,
  options: { readonly tables?: MarkdownTableStyle } = {},
): string {
  givenWith('table', table, { rows: 'list' })
  return checked(given('options', options, 'object').tables) === 'html'
    ? printHtmlTable(table)
    : fill(templateOf(table), [])
}

/** Default: `flat`. Throws `invalid-option` for a style that there is not. */
export function checked(style: MarkdownTableStyle = 'flat'): MarkdownTableStyle {
  return choice('tables', style, ['flat', 'html'])
}

const templates = /* @__PURE__ */ remember(templateOf)

/** A table whose values, ready for the style, come apart. The rest is printed at the first call and kept. */
export function markdownTable(
  table: TableLayout,
  values: readonly string[],
  style: MarkdownTableStyle,
): string {
  return style === 'html' ? htmlTable(table, values, '') : fill(templates(table, ''), values)
}

function templateOf(table: TableLayout): Template {
  const out = buildTemplate()
  flatten(table).forEach(({ header, labelled, rows }, at) => {
    if (at > 0) out.text('\n\n')
    const words = (column: number): boolean =>
      (labelled && column === 0) ||
      rows.some(({ cells }) => cells[column - Number(labelled)]?.role === 'words')
    out.text(
      `${line(header.map(cellText))}\n${line(header.map((_, column) => (words(column) ? '---' : '---:')))}`,
    )
    for (const { label, cells } of rows) {
      out.text(labelled ? `\n| ${cellText(label)} |` : '\n|')
      for (const cell of cells) {
        out.text(' ')
        if (cell.value === undefined) out.text(cellText(cell.text))
        else out.value(cell.value)
        out.text(' |')
      }
    }
  })
  return out.done()
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** A text in a cell of a GFM table, which has one line only. */
export function cellText(text: string): string {
  return escapeInline(text).replaceAll('\n', '<br>')
}
