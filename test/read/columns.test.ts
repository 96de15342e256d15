import { describe, expect, test } from 'vitest'
import { type CellPath, cellsOf, type Report } from '../../src/index.js'
import { asHtml, type Cell, grid, headings, page, plainText } from '../support/layouts.js'
import { readReport } from '../support/noted-reading.js'
import { huaian2024, suqian2023 } from '../support/reports.js'

const [, two = '', three = '', four = ''] = headings

/** A report whose table with so many columns has them in another order. */
const arranged = (order: readonly number[]) => {
  const change = (rows: Cell[][]) => {
    const lines = grid(rows)
    return lines[0]!.length === order.length
      ? lines.map((line) => order.map((column) => line[column]!))
      : lines
  }
  const join = (separator: string, isRow = (text: string) => text !== '' || separator === '\t') =>
    plainText(suqian2023, (rows) =>
      change(rows)
        .map((line) => line.filter(isRow).join(separator))
        .join('\n'),
    )
  return {
    page: page(
      suqian2023,
      (rows) =>
        `<table>${change(rows)
          .map((line) => `<tr>${line.map((text) => `<td>${text}</td>`).join('')}</tr>`)
          .join('')}</table>`,
    ),
    tabs: join('\t'),
    lines: join('  '),
    'one cell per line': join('\n'),
  }
}

/** Figures that differ from the truth and carry no note. */
const silent = (source: string) => {
  const { report, notes } = readReport(source)
  const noted = new Set<string | undefined>(notes.map(({ path }) => path))
  const truth = new Map(cellsOf(suqian2023).map(({ path, value }) => [path as string, String(value)]))
  return cellsOf(report as Report).filter(
    ({ path, value }) => String(value) !== truth.get(path) && !noted.has(path),
  )
}

describe('columns in another order are refused, not taken for each other', () => {
  const columns = (...order: number[]) => order
  const fifteen = columns(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14)
  test.each([
    ['litigation before reconsideration', four, [...fifteen.slice(5), ...fifteen.slice(0, 5)]],
    [
      'the two kinds of litigation',
      four,
      [...fifteen.slice(0, 5), ...fifteen.slice(10), ...fifteen.slice(5, 10)],
    ],
    ['corrected before upheld', four, fifteen.map((n) => (n % 5 > 1 ? n : n % 5 === 0 ? n + 1 : n - 1))],
    ['two kinds of organisations', three, columns(0, 1, 2, 3, 4, 5, 6, 8, 7, 9)],
    ['natural persons behind organisations', three, columns(0, 1, 2, 4, 5, 6, 7, 8, 3, 9)],
    ['repealed before issued', two, columns(0, 2, 1, 3)],
  ])('%s', (_, section, order) => {
    for (const [layout, source] of Object.entries(arranged(order))) {
      const { notes } = readReport(source)
      const refused = notes.flatMap(({ code, detail }) => (code === 'columns-differ' ? [detail] : []))
      expect(refused, layout).toEqual([expect.stringContaining(section)])
      expect(silent(source), layout).toEqual([])
    }
  })

  test('the total as high as the header, and so before the others, is no other order', () => {
    const { 'one cell per line': source } = arranged(columns(0))
    const moved = source
      .replace('\n总计\n商业企业', '\n商业企业')
      .replace('申请人情况\n', '申请人情况\n总计\n')
    expect(moved).not.toBe(source)
    expect(silent(moved)).toEqual([])
    expect(readReport(moved).notes.map(({ code }) => code)).not.toContain('columns-differ')
  })
})

describe('units that are not those of the form', () => {
  const source = page(suqian2023, (rows) => asHtml(rows))
  const figure = (text: string, path: CellPath) => {
    const { report, notes } = readReport(text)
    const cell = cellsOf(report as Report).find((each) => each.path === path)
    return [
      cell?.value === null ? null : String(cell?.value),
      notes.filter((note) => note.path === path).map(({ code }) => code),
    ]
  }

  test('thousands of yuan', () => {
    const path = 'proactiveDisclosure.administrativeFees.amount'
    expect(figure(source.replace('单位：万元', '单位：千元'), path)).toEqual([
      '5923.72449',
      ['unit-converted'],
    ])
    expect(figure(source.replace('59237.2449', '59237.2449千元'), path)).toEqual([
      '5923.72449',
      ['unit-converted'],
    ])
    expect(figure(source.replace('单位：万元', '单位：百元'), path)).toEqual([null, ['not-a-number']])
  })

  test.each(['（万件）', '（单位：万件）', '（单位：千件）'])('counts in %s', (unit) => {
    const text = source.replace('本年处理决定数量', `本年处理决定数量${unit}`)
    expect(figure(text, 'proactiveDisclosure.licensing.decisions')).toEqual([null, ['not-a-number']])
  })
})

test('figures beside rows that are gone carry a note, also where every sum holds', () => {
  // A cut from one row into another: the row between was zero, and so was the one that the figures are now taken for.
  const source = plainText(huaian2024, (rows) =>
    grid(rows)
      .map((line) => line.join('\t'))
      .join('\n'),
  )
  const cut = source.replace(/(\t3\.要求提供公开出版物).*?5\.要求[^\t]*/s, '$1')
  const path = 'requests.outcomes.notProcessed.publications.total'
  const { notes } = readReport(cut)
  expect(notes.map(({ code }) => code)).not.toContain('sums-disagree')
  expect(notes).toContainEqual({ code: 'beside-missing', path })
})
