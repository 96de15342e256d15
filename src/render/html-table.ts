import { given, givenWith } from '../choice.js'
import { remember } from '../layout/remember.js'
import { isHeaderRow, type TableCell, type TableLayout } from '../layout/table.js'
import { buildTemplate, fill, type Template } from './template.js'
import { withoutControls } from './visible.js'

const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML that shows exactly this text, in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return withoutControls(text).replace(/[&<>"']/g, (character) => entities[character]!)
}

/** Text on several lines as HTML. */
export function htmlLines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>')
}

/** How {@link printHtmlTable} prints. */
export interface HtmlTableOptions {
  /** In front of each id, where several tables with the same addresses stand on one page. Default: none. */
  readonly idPrefix?: string
}

/**
 * A table as semantic HTML: `th` with `scope`, `caption`, merged cells as `rowspan` and `colspan`, addresses as ids.
 * Everything is escaped. One row per line and no blank line, so that it can also stand in Markdown.
 *
 * @example
 * printHtmlTable({ rows: [[{ role: 'row', text: '规章' }, { role: 'figure', text: '2' }]] }).includes('<th scope="row">规章</th><td>2</td>') // true
 */
export function printHtmlTable(table: TableLayout, options: HtmlTableOptions = {}): string {
  givenWith('table', table, { rows: 'list' })
  return fill(templateOf(table, given('options', options, 'object').idPrefix ?? ''), [])
}

const templates = /* @__PURE__ */ remember(templateOf)

/** A table whose values, ready as HTML, come apart. The rest is printed at the first call and kept. */
export function htmlTable(table: TableLayout, values: readonly string[], prefix: string): string {
  return fill(templates(table, prefix), values)
}

function templateOf({ caption, rows }: TableLayout, prefix: string): Template {
  const out = buildTemplate()
  out.text('<table>\n')
  if (caption !== undefined) out.text(`<caption>${htmlLines(caption)}</caption>\n`)
  // Headings of a table with several blocks belong to their block, not to the whole table.
  const starts = new Set(
    rows.flatMap((row, at) => (isHeaderRow(row) && (at === 0 || !isHeaderRow(rows[at - 1]!)) ? [at] : [])),
  )
  const oneHead = starts.size === 1 && starts.has(0)
  let part = ''
  rows.forEach((row, at) => {
    const next = oneHead && isHeaderRow(row) ? 'thead' : 'tbody'
    if (next !== part || (!oneHead && starts.has(at))) {
      out.text(`${part === '' ? '' : `</${part}>\n`}<${next}>\n`)
      part = next
    }
    out.text('<tr>')
    for (const cell of row) {
      const name = cell.role === 'figure' || cell.role === 'words' ? 'td' : 'th'
      out.text(`<${name}${attributesOf(cell, prefix)}>`)
      if (cell.value === undefined) out.text(htmlLines(cell.text))
      else out.value(cell.value)
      out.text(`</${name}>`)
    }
    out.text('</tr>\n')
  })
  out.text(`${part === '' ? '' : `</${part}>\n`}</table>`)
  return out.done()
}

function attributesOf({ role, rowSpan = 1, columnSpan = 1, id }: TableCell, prefix: string): string {
  let text = ''
  if (role === 'row') text = ` scope="row${rowSpan > 1 ? 'group' : ''}"`
  else if (role !== 'figure' && role !== 'words') text = ` scope="col${columnSpan > 1 ? 'group' : ''}"`
  if (rowSpan > 1) text += ` rowspan="${rowSpan}"`
  if (columnSpan > 1) text += ` colspan="${columnSpan}"`
  return id === undefined ? text : `${text} id="${escapeHtml(prefix + id)}"`
}
