import { given } from '../choice.js'
import { documentOf, type RenderOptions, type ReportPart } from '../layout/report-document.js'
import type { Report } from '../report/types.js'
import { htmlLines } from './html-table.js'
import { escapeInline, escapeMarkdown } from './markdown-escape.js'
import { cellText, checked, type MarkdownTableStyle, markdownTable } from './markdown-table.js'
import { paragraphsOf, writeValues } from './paragraphs.js'

/** How {@link renderMarkdown} writes. */
export interface MarkdownOptions extends RenderOptions {
  /**
   * `flat` (default): GFM tables, with merged headings repeated so that each row and column keeps its full meaning.
   * `html`: embedded HTML tables with the merged cells of the official form.
   */
  readonly tables?: MarkdownTableStyle
}

/**
 * A report as Markdown (GFM). Texts are escaped: whatever stands in them shows as itself. Counts are printed as stated,
 * amounts in 万元, and figures that are not stated as `blank`.
 *
 * @returns Markdown with a line end at the end. Throws {@link DisclosureReportError} `unknown-form` for another form.
 * @example
 * renderMarkdown(report, { sections: ['proactiveDisclosure'] }).includes('| 行政许可 | 1808595 |') // true
 */
export function renderMarkdown(report: Report, options: MarkdownOptions = {}): string {
  const tables = checked(given('options', options, 'object').tables)
  return `${documentOf(report, options)
    .map((part) => write(part, tables))
    .filter((block) => block !== '')
    .join('\n\n')}\n`
}

function write(part: ReportPart, tables: MarkdownTableStyle): string {
  switch (part.kind) {
    case 'title':
      return `# ${escapeInline(part.text)}`
    case 'section':
      return `## ${escapeInline(part.text)}`
    case 'aspect':
      return `### ${escapeInline(part.text)}`
    case 'facts':
      return part.lines.map(escapeMarkdown).join('\\\n')
    case 'text':
      return paragraphsOf(part.text)
        .map((paragraph) => escapeMarkdown(paragraph).replaceAll('\n', '\\\n'))
        .join('\n\n')
    case 'table': {
      const { table, values, marks } = part
      const flat = tables === 'flat'
      const written = writeValues(values, marks, flat ? cellText : htmlLines, (mark) =>
        flat ? ` ${escapeInline(mark)}` : ` <sup>${mark}</sup>`,
      )
      return markdownTable(table, written, tables)
    }
    case 'notes': {
      const heading = part.heading === undefined ? '' : `## ${part.heading}\n\n`
      return heading + part.notes.map(({ number, text }) => `- \\[${number}\\] ${cellText(text)}`).join('\n')
    }
  }
}
