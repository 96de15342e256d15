import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CellPath, cellsOf, getCell, type Report } from '../../src/index.js'
import { readReport } from '../../src/read.js'
import { renderHtml, renderMarkdown, renderText } from '../../src/render.js'
import { anyReport, balancedReport } from '../support/arbitrary-report.js'

const outputs: Record<string, (report: Report) => string> = {}
for (const locale of ['zh-CN', 'en'] as const) {
  for (const tables of ['flat', 'html'] as const) {
    outputs[`Markdown, ${tables}, ${locale}`] = (report) => renderMarkdown(report, { locale, tables })
  }
  for (const tables of ['box', 'ascii', 'tsv'] as const) {
    outputs[`text, ${tables}, ${locale}`] = (report) => renderText(report, { locale, tables })
  }
  outputs[`HTML, ${locale}`] = (report) => renderHtml(report, { locale })
}

// What no output shows, or shows by its name: control, formatting, ignorable characters and half pairs.
const unseen = /\[U\+[0-9A-F]{4,6}\]|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu

/** A text as it shows: line by line, without space around it. */
const shown = (text: string | null | undefined) =>
  text === null
    ? null
    : (text ?? '')
        .split(/\r\n?|\n/)
        .map((line) => line.replace(unseen, '').trim())
        .join('\n')
        .trim()

/** A text on one line, as headings and cells have it. */
const inLine = (text: string) => text.replace(unseen, '').replace(/\s/g, '')

/** Only HTML has room for the keys of aspects; elsewhere their headings tell them. */
const keysOf = ({ overview }: Report) =>
  overview.aspects.flatMap(({ heading, key }) => (inLine(heading) === '' ? [] : [key]))

/** Everything that a report states, as it shows. */
function stated(report: Report | null) {
  if (report === null) return null
  const { form, agency, year, publishedOn, introduction, overview, improvement, otherMatters } = report
  const { publications, visits } = overview.statistics ?? {}
  const marks = Object.entries(report.marks ?? {}) as [CellPath, string][]
  return {
    form,
    year,
    publishedOn,
    agency: inLine(agency),
    introduction: shown(introduction),
    aspects: overview.aspects.map(({ heading, text }) => [inLine(heading), shown(text)]),
    publications: publications && [
      publications.total,
      ...publications.categories.map(({ name, count }) => [inLine(name), count]),
    ],
    visits,
    improvement: shown(improvement),
    otherMatters: shown(otherMatters),
    figures: Object.fromEntries(cellsOf(report).map(({ path, value }) => [path, value && String(value)])),
    editions: Object.entries(report.tableEditions ?? {}).sort(),
    // Only a cell without a figure shows its mark.
    marks: marks
      .filter(([path, mark]) => getCell(report, path) === null && inLine(mark) !== '')
      .map(([path, mark]) => [path, inLine(mark)])
      .sort(),
  }
}

/** A mark that looks like a figure is one on paper. */
const hasMarkLikeAFigure = ({ marks }: Report) =>
  Object.values(marks ?? {}).some((mark) => /^[\d+-]/.test(inLine(mark ?? '').normalize('NFKC')))

describe('every figure and every text of a generated report comes back from every output', () => {
  for (const form of ['2021', '2019'] as const) {
    test.each(Object.keys(outputs))(`form ${form}: %s`, (name) => {
      const comesBack = (report: Report) => {
        const { report: read } = readReport(outputs[name]!(report))
        expect(stated(read)).toEqual(stated(report))
        if (name.startsWith('HTML')) expect(keysOf(read!)).toEqual(keysOf(report))
      }
      fc.assert(
        fc.property(
          anyReport(form).filter((report) => !hasMarkLikeAFigure(report)),
          comesBack,
        ),
        { numRuns: Number(process.env.ROUND_TRIPS ?? 12), seed: 20231231, endOnFailure: true },
      )
      fc.assert(fc.property(balancedReport(form), comesBack), { numRuns: 5, seed: 20231231 })
    })
  }
})
