import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Report, reportSchema } from '../../src/index.js'
import { renderHtml, renderMarkdown, renderText } from '../../src/render.js'
import { readReport } from '../support/noted-reading.js'
import { hongze2023, huaian2024, shanghai2019, suqian2023, xinyang2023 } from '../support/reports.js'

const json = (report: Report | null) =>
  report === null ? null : JSON.parse(JSON.stringify(reportSchema.encode(report)))
const tables = (report: Report | null) => {
  const { proactiveDisclosure, requests, review } = json(report) ?? {}
  return { proactiveDisclosure, requests, review }
}

const reports = { xinyang2023, suqian2023, shanghai2019, huaian2024, hongze2023 }
const outputs: Record<string, (report: Report) => string> = {}
for (const locale of ['zh-CN', 'en'] as const) {
  for (const style of ['flat', 'html'] as const)
    outputs[`Markdown ${style} ${locale}`] = (report) => renderMarkdown(report, { locale, tables: style })
  for (const style of ['box', 'ascii', 'tsv'] as const)
    outputs[`text ${style} ${locale}`] = (report) => renderText(report, { locale, tables: style })
  for (const page of [true, false])
    outputs[`HTML ${page ? 'page' : 'fragment'} ${locale}`] = (report) => renderHtml(report, { locale, page })
}

describe('what is printed is read back', () => {
  for (const [name, report] of Object.entries(reports)) {
    test.each(Object.keys(outputs))(`${name}: %s`, (output) => {
      expect(json(readReport(outputs[output]!(report)).report)).toEqual(json(report))
    })
  }
})

describe('the text of a PDF', () => {
  test.each(['raw', 'layout'])('%s', (kind) => {
    const text = readFileSync(join(import.meta.dirname, `../fixtures/huaian-2024.pdf-${kind}.txt`), 'utf8')
    const { report, notes } = readReport(text)
    expect(tables(report)).toEqual(tables(huaian2024))
    expect(notes.filter((note) => note.path !== undefined && note.code !== 'label-approximate')).toEqual([])
    expect(report?.agency).toBe(huaian2024.agency)
    expect(report?.overview.aspects.map((aspect) => aspect.key)).toEqual(
      xinyang2023.overview.aspects.map((aspect) => aspect.key),
    )
  })
})
