import { describe, expect, test } from 'vitest'
import { type CellPath, cellsOf, getCell, type Report } from '../../src/index.js'
import type { ReadResult } from '../../src/read.js'
import {
  asHtml,
  type Cell,
  grid,
  headings,
  page,
  plainText,
  rowsAsHtml,
  tablesOf,
  titleOf,
} from '../support/layouts.js'
import { readReport } from '../support/noted-reading.js'
import { shanghai2019, suqian2023 } from '../support/reports.js'

const reports = [suqian2023, shanghai2019] as Report[]
const figures = (report: Report | null) =>
  report === null ? null : Object.fromEntries(cellsOf(report).map(({ path, value }) => [path, String(value)]))
const codes = ({ notes }: ReadResult) => new Set(notes.map(({ code }) => code))
const detailsOf = ({ notes }: ReadResult, code: string) =>
  notes.filter((note) => note.code === code).map(({ detail }) => detail)

/** Reads every figure of both reports in a layout; gives what was read of the first. */
function readsWhole(write: (report: Report) => string): ReadResult {
  const results = reports.map((report) => {
    const result = readReport(write(report))
    expect(figures(result.report)).toEqual(figures(report))
    return result
  })
  return results[0]!
}

const html = (table: Cell[][]) => asHtml(table)
const words = ['总的说来一切照办。', '', '', '', '问题是图解少。', '没有收费。']

/** The sections in an order. */
const inOrder = (report: Report, order: readonly number[]) =>
  `<h1>${titleOf(report)}</h1>${order
    .map((i) => {
      const tables = tablesOf(report)[i - 1]?.map(html).join('')
      return `<p>${headings[i]}</p>${tables ?? `<p>${words[i]}</p>`}`
    })
    .join('')}`

describe('sections in another order', () => {
  test.each([
    ['three before two', [0, 2, 1, 3, 4, 5], 1],
    ['four first', [3, 0, 1, 2, 4, 5], 1],
    ['the tables last, four first', [0, 4, 5, 3, 2, 1], 3],
    ['one last', [1, 2, 3, 4, 5, 0], 1],
  ])('%s', (_, order, moved) => {
    const result = readsWhole((report) => inOrder(report, order))
    expect(detailsOf(result, 'section-moved').length).toBe(moved)
    expect(result.report?.overview.aspects.map(({ text }) => text)).toEqual([words[0]])
    expect([result.report?.improvement, result.report?.otherMatters]).toEqual([words[4], words[5]])
  })

  test('a list of contents is no section', () => {
    const result = readReport(
      `<h1>${titleOf(suqian2023)}</h1><p>目录</p>${headings.map((head) => `<p>${head}</p>`).join('')}<p>说明。</p>${inOrder(suqian2023, [0, 1, 2, 3, 4])}`,
    )
    expect(result.report?.otherMatters).toBeNull()
    expect(codes(result)).not.toContain('section-moved')
  })
})

describe('tables under another heading', () => {
  const arranged = (report: Report, under: readonly string[]) =>
    `<h1>${titleOf(report)}</h1>${headings.map((head, i) => `<p>${head}</p>${under[i] ?? ''}<p>${words[i] || '见表'}</p>`).join('')}`

  test.each<[string, (tables: string[]) => string[]]>([
    ['all under two', (tables) => ['', tables.join('')]],
    ['all at the end', (tables) => ['', '', '', '', '', tables.join('')]],
    ['two and three exchanged', ([two, three, four]) => ['', three!, two!, four!]],
  ])('%s', (_, arrange) => {
    const result = readsWhole((report) =>
      arranged(
        report,
        arrange(tablesOf(report).map((section) => section.map((table) => asHtml(table)).join(''))),
      ),
    )
    expect(detailsOf(result, 'table-elsewhere').length).toBeGreaterThanOrEqual(2)
    expect(result.report?.otherMatters).toBe(words[5])
    expect(codes(result)).not.toContain('left-over')
  })
})

test('a figure that stands loose beside a table elsewhere is not forgotten', () => {
  const tables = tablesOf(suqian2023).flatMap((section) => section.map(html))
  const source = `<h1>${titleOf(suqian2023)}</h1>${headings.map((head) => `<p>${head}</p>`).join('<p>见表</p>')}<p>没有收费。</p>${tables.join('')}`
  const { notes } = readReport(source.replace('2822652</td>', '28</td>22652</td>'))
  expect(notes).toContainEqual(
    expect.objectContaining({ code: 'loose-figure', path: 'proactiveDisclosure.penalties.decisions' }),
  )
})

describe('rows in another order', () => {
  const table = (change: (rows: Cell[][]) => Cell[][]) => (report: Report) =>
    page(report, (rows) => asHtml(rows[0]![0]!.text.startsWith('第二十条') ? change(rows) : rows))

  test('the blocks of table two reversed', () => {
    const heads = (rows: Cell[][]) => rows.flatMap(([cell], i) => (/^第二十条/.test(cell!.text) ? [i] : []))
    readsWhole(
      table((rows) => {
        const starts = heads(rows)
        return starts
          .map((start, i) => rows.slice(start, starts[i + 1]))
          .reverse()
          .flat()
      }),
    )
  })

  test('two rows exchanged', () => {
    readsWhole(table(([band, head, first, second, ...rest]) => [band!, head!, second!, first!, ...rest]))
  })

  test('a row that is there twice with other figures stays open', () => {
    const { report, notes } = readReport(
      page(suqian2023, html).replace('<tr><td>规章<', '<tr><td>行政许可</td><td colspan="3">5</td></tr>$&'),
    )
    const path = 'proactiveDisclosure.licensing.decisions'
    expect(report?.form === '2021' && report.proactiveDisclosure.licensing.decisions).toBeNull()
    expect(notes).toContainEqual(expect.objectContaining({ code: 'two-candidates', path }))
  })
})

describe('rows without anything in them', () => {
  const around = (before: string, after: string) => (report: Report) =>
    page(
      report,
      (table) =>
        `<table>${rowsAsHtml(table).replace(/<tr>.*?<\/tr>/g, (row) => before + row + after)}</table>`,
    )

  test.each([
    ['no cell', '', '<tr></tr>'],
    ['no cell, before each row', '<tr></tr>', ''],
    ['a row begun twice', '<tr>', ''],
    ['a blank cell', '', '<tr><td></td></tr>'],
    ['a blank cell as wide as the table', '', '<tr><td colspan=10>&nbsp;</td></tr>'],
    ['blank cells', '', `<tr>${'<td> </td>'.repeat(10)}</tr>`],
  ])('%s', (_, before, after) => {
    expect(codes(readsWhole(around(before, after)))).toEqual(new Set(['title-found']))
  })

  test('merged cells count them where the rows are then alike', () => {
    const source = page(suqian2023, (rows) =>
      `<table>${rowsAsHtml(rows)}</table>`
        .replace('（三）不予公开<', '（三）不予公开<')
        .replace(/rowspan="8"/, 'rowspan="9"')
        .replace(/rowspan="22"/, 'rowspan="23"')
        .replace(/(<tr><td>3\.危及)/, '<tr><td></td></tr>$1'),
    )
    expect(figures(readReport(source).report)).toEqual(figures(suqian2023))
  })

  test('blank rows and empty lines between tabbed rows', () => {
    for (const between of ['\n\t\t\t\n', '\n\n'])
      readsWhole((report) =>
        plainText(report, (rows) =>
          grid(rows)
            .map((line) => line.join('\t'))
            .join(between),
        ),
      )
  })
})

describe('rows without labels', () => {
  const lines = (report: Report, change: (line: string[], at: number) => string[]) =>
    plainText(report, (rows) =>
      grid(rows)
        .map((line, at) => (rows.length > 20 ? change(line, at) : line).join('\t'))
        .join('\n'),
    )

  test('as many as the form has there are taken by their place, with a note', () => {
    const result = readReport(lines(suqian2023, (line, at) => (at < 3 ? line : ['', '', ...line.slice(2)])))
    expect(figures(result.report)).toEqual(figures(suqian2023))
    const placed = result.notes.flatMap(({ code, path }) => (code === 'label-missing' ? [path] : []))
    expect(placed.length).toBe(42)
    expect(placed).toContain('requests.received.total')
  })

  test('one too many, and none is taken', () => {
    const source = lines(suqian2023, (line, at) => (at < 3 ? line : ['', '', ...line.slice(2)]))
    const { report, notes } = readReport(
      source.replace(/\n(?=\t\t\t3402\t)/, '\n\t\t\t9\t9\t9\t9\t9\t9\t9\n'),
    )
    const path: CellPath = 'requests.received.total'
    expect(getCell(report as Report, path)).toBeNull()
    expect(notes).toContainEqual({ code: 'cell-missing', path })
  })

  test.each([
    ['without numbers', (text: string) => text.replace(/^(?:\d\.|（[一二三四五六七]）|[一二三四]、)/, '')],
    ['in circles', (text: string) => text.replace(/^(\d)\./, (_, n: string) => '①②③④⑤⑥⑦⑧'[+n - 1]!)],
    ['with numbers in brackets', (text: string) => text.replace(/^(\d)\./, '（$1）')],
    ['with numbers and no stop', (text: string) => text.replace(/^(\d)\./, '$1 ')],
  ])('labels %s', (_, write) => {
    readsWhole((report) => page(report, (rows) => asHtml(rows, write)))
  })
})

describe('merged cells written into each of their columns', () => {
  const spread = (rows: Cell[][]): string[][] => {
    const out: string[][] = rows.map(() => [])
    rows.forEach((row, r) => {
      let column = 0
      for (const cell of row) {
        while (out[r]![column] !== undefined) column += 1
        for (let i = 0; i < cell.rows; i += 1)
          for (let k = 0; k < cell.columns; k += 1) out[r + i]![column + k] = cell.text
        column += cell.columns
      }
    })
    return out
  }

  test('in a page, in Markdown, between tabs and bars', () => {
    readsWhole((report) =>
      page(
        report,
        (rows) =>
          `<table>${spread(rows)
            .map((line) => `<tr>${line.map((text) => `<td>${text}</td>`).join('')}</tr>`)
            .join('')}</table>`,
      ),
    )
    for (const separator of ['\t', '|', ' | '])
      readsWhole((report) =>
        plainText(report, (rows) =>
          spread(rows)
            .map((line) => line.join(separator))
            .join('\n'),
        ),
      )
  })
})
