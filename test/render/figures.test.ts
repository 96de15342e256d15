import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsOf, type FormId, type Report, renderHtml, renderMarkdown, renderText } from '../../src/index.js'
import { anyReport } from '../support/arbitrary-report.js'
import { attribute, elementsOf, markdownBlocks, textOf } from '../support/printed.js'

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !('toFixed' in value)) {
    for (const each of Object.values(value)) freeze(each)
    Object.freeze(value)
  }
  return value
}

const sections = ['proactiveDisclosure', 'requests', 'review'] as const

/** What a reader sees in each cell: the figure or the sign for blanks. */
function shown(report: Report, blank: string): string[] {
  return cellsOf(report).map(({ value }) =>
    value === null ? blank : typeof value === 'number' ? String(value) : value.toFixed(),
  )
}

describe.each<FormId>(['2021', '2019'])('property: any report on form %s', (form) => {
  test('no output loses, adds or moves a figure, whatever is blank; the report stays untouched', () => {
    fc.assert(
      fc.property(anyReport(form), fc.constantFrom('', '/', '—'), (generated, blank) => {
        // What stands in cells besides figures has tests of its own.
        const { marks: _, ...rest } = generated
        const report = freeze(rest) as Report
        const expected = shown(report, blank)
        const markdown = markdownBlocks(renderMarkdown(report, { sections, blank })).flatMap((block) =>
          block.kind === 'table'
            ? block.grid.slice(1).flatMap((row) => (row.length === 15 ? row : row.slice(1)))
            : [],
        )
        expect(markdown).toEqual(expected)
        const html = elementsOf(renderHtml(report, { sections, blank })).filter(
          ({ tagName }) => tagName === 'td',
        )
        expect(html.map((cell) => [attribute(cell, 'id'), textOf(cell)])).toEqual(
          cellsOf(report).map(({ path }, at) => [path, expected[at]]),
        )
        const requests = renderText(report, { sections, blank, tables: 'tsv' })
          .split('\n')
          .map((line) => line.split('\t'))
          .filter((cells) => cells.length === 10)
          .slice(3)
          .flatMap((cells) => cells.slice(3))
        expect(requests).toEqual(
          cellsOf(report).flatMap(({ section }, at) => (section === 'requests' ? [expected[at]] : [])),
        )
      }),
      { numRuns: 40 },
    )
  })
})
