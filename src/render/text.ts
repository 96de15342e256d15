import { documentOf, type RenderOptions, type ReportPart } from '../layout/report-document.js'
import type { Report } from '../report/types.js'
import { paragraphsOf, writeValues } from './paragraphs.js'
import {
  spreadsheetText,
  type TextTableOptions,
  type TextTableSettings,
  textSettings,
  textTable,
} from './text-table.js'
import { visible } from './visible.js'

/** How {@link renderText} writes. */
export interface TextOptions extends RenderOptions, TextTableOptions {}

/**
 * A report as plain text for terminals, mail and fixed-width viewers, or (`tables: 'tsv'`) to be pasted into a
 * spreadsheet. Headings stand at the margin, texts are indented. Control, bidi and invisible characters are shown by
 * name, as `[U+202E]`; in a spreadsheet no text is taken for a formula.
 *
 * @returns Lines with a line end each. Throws {@link DisclosureReportError} `unknown-form` for another form.
 * @example
 * renderText(report, { sections: ['review'], tables: 'ascii' }).includes('| 行政复议') // true
 */
export function renderText(report: Report, options: TextOptions = {}): string {
  const settings = textSettings(options)
  // Two full-width spaces are how a Chinese paragraph starts.
  const indent = options.locale === 'en' ? '    ' : '\u3000\u3000'
  return `${documentOf(report, options)
    .map((part) => write(part, settings, indent))
    .filter((block) => block !== '')
    .join('\n\n')}\n`
}

function write(part: ReportPart, settings: TextTableSettings, indent: string): string {
  const tabs = settings.tables === 'tsv'
  const line = (text: string): string =>
    tabs ? spreadsheetText(text) : text.split('\t').map(visible).join('\t')
  switch (part.kind) {
    case 'title':
    case 'section':
    case 'aspect':
      return line(part.text)
    case 'facts':
      return part.lines.map(line).join('\n')
    case 'text':
      return paragraphsOf(part.text)
        .join('\n\n')
        .split('\n')
        .map((each) => (each === '' ? '' : line(indent + each)))
        .join('\n')
    case 'table':
      return textTable(
        part.table,
        writeValues(part.values, part.marks, visible, (mark) => ` ${mark}`),
        settings,
      )
    case 'notes': {
      const lines = part.notes.map(({ number, text }) => line(`[${number}] ${text.replaceAll('\n', ' ')}`))
      return (part.heading === undefined ? lines : [part.heading, '', ...lines]).join('\n')
    }
  }
}
