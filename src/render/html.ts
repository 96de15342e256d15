import { given } from '../choice.js'
import { documentOf, type RenderOptions, type ReportPart } from '../layout/report-document.js'
import type { Report } from '../report/types.js'
import { escapeHtml, htmlLines, htmlTable } from './html-table.js'
import { paragraphsOf, writeValues } from './paragraphs.js'

/** How {@link renderHtml} writes. */
export interface HtmlOptions extends RenderOptions {
  /** A whole page with its style sheet, instead of a fragment? Default: false. */
  readonly page?: boolean
  /** In front of every id, where several reports stand on one page. Default: none. */
  readonly idPrefix?: string
}

/** Paper-like and plain; wide tables scroll on small screens. */
const style =
  'body{margin:2em auto;max-width:60em;padding:0 1em;font-family:sans-serif;line-height:1.6}' +
  'h1{text-align:center}section{overflow-x:auto}p,td{white-space:pre-wrap}' +
  'table{border-collapse:collapse;width:100%;margin:1em 0}caption{font-weight:bold;padding:.4em}' +
  'th,td{border:1px solid #888;padding:.3em .5em}th{font-weight:normal;background:#f4f4f4}td{text-align:right}'

/**
 * A report as HTML: the tables of the official form with `th`, `scope` and `caption`, each figure with its address as
 * id. Everything is escaped; there are no scripts, and a whole page forbids them and every request as well.
 *
 * @returns A fragment (`article`) or a page. Throws {@link DisclosureReportError} `unknown-form` for another form.
 * @example
 * renderHtml(report).includes('<td id="requests.received.naturalPersons">') // true
 */
export function renderHtml(report: Report, options: HtmlOptions = {}): string {
  given('options', options, 'object')
  const { locale = 'zh-CN', idPrefix = '', page = false } = options
  const prefix = escapeHtml(idPrefix)
  const parts = documentOf(report, options)
  let out = `<article class="disclosure-report" lang="${locale}" data-form="${escapeHtml(report.form)}">\n`
  let open = false
  for (const part of parts) {
    if (part.kind === 'section' || (part.kind === 'notes' && part.heading !== undefined)) {
      const key = part.kind === 'section' ? part.key : 'notes'
      out += `${open ? '</section>\n' : ''}<section id="${prefix}${escapeHtml(key)}">\n`
      open = true
    }
    out += write(part, idPrefix, prefix)
  }
  out += `${open ? '</section>\n' : ''}</article>\n`
  if (!page) return out
  const [title] = parts.flatMap((part) => (part.kind === 'title' ? [escapeHtml(part.text)] : []))
  return (
    `<!DOCTYPE html>\n<html lang="${locale}">\n<head>\n<meta charset="utf-8">\n` +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${title}</title>\n` +
    `<style>${style}</style>\n</head>\n<body>\n${out}</body>\n</html>\n`
  )
}

function write(part: ReportPart, idPrefix: string, prefix: string): string {
  switch (part.kind) {
    case 'title':
      return `<h1>${escapeHtml(part.text)}</h1>\n`
    case 'section':
      return `<h2>${escapeHtml(part.text)}</h2>\n`
    case 'aspect': {
      const key = part.key === undefined ? '' : ` data-aspect="${escapeHtml(part.key)}"`
      return `<h3${key}>${escapeHtml(part.text)}</h3>\n`
    }
    case 'facts':
      return `<p class="facts">${part.lines.map(escapeHtml).join('<br>')}</p>\n`
    case 'text':
      return paragraphsOf(part.text)
        .map((paragraph) => `<p>${htmlLines(paragraph)}</p>\n`)
        .join('')
    case 'table': {
      const values = writeValues(part.values, part.marks, htmlLines, (mark) => {
        const numbers = mark.slice(1, -1).split(',')
        return ` <sup>[${numbers.map((number) => `<a href="#${prefix}note-${number}">${number}</a>`).join(',')}]</sup>`
      })
      return `${htmlTable(part.table, values, idPrefix)}\n`
    }
    case 'notes': {
      const heading = part.heading === undefined ? '' : `<h2>${escapeHtml(part.heading)}</h2>\n`
      const notes = part.notes.map(
        ({ number, text }) => `<li id="${prefix}note-${number}" value="${number}">${htmlLines(text)}</li>\n`,
      )
      return `${heading}<ol class="notes">\n${notes.join('')}</ol>\n`
    }
  }
}
