import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsOf, type Report } from '../../src/index.js'
import { readReport } from '../../src/read.js'
import { renderHtml, renderMarkdown, renderText } from '../../src/render.js'
import { balancedReport } from '../support/arbitrary-report.js'

const figuresOf = (report: Report | null) =>
  report === null
    ? null
    : Object.fromEntries(
        cellsOf(report).map(({ path, value }) => [path, value === null ? null : String(value)]),
      )

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

describe('every figure of a generated report comes back from every output', () => {
  for (const form of ['2021', '2019'] as const) {
    test.each(Object.keys(outputs))(`form ${form}: %s`, (name) => {
      fc.assert(
        fc.property(balancedReport(form), (report) => {
          expect(figuresOf(readReport(outputs[name]!(report)).report)).toEqual(figuresOf(report))
        }),
        { numRuns: 12, seed: 20231231 },
      )
    })
  }
})
