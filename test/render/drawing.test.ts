import { describe, expect, test } from 'vitest'
import { printTextTable, type TableCell, type TableLayout } from '../../src/index.js'

const cell = (text: string, more: Partial<TableCell> = {}): TableCell => ({ role: 'words', text, ...more })
const figure = (text: string, more: Partial<TableCell> = {}) => cell(text, { role: 'figure', ...more })
const ascii = (rows: TableLayout['rows'], width = 100) => printTextTable({ rows }, { tables: 'ascii', width })
const drawn = (...lines: string[]) => lines.join('\n')

describe('the width of columns', () => {
  test('a cell over several columns widens them evenly, the first ones by what does not divide', () => {
    expect(ascii([[cell('abcdefghijkl', { columnSpan: 2 })], [cell('a'), cell('b')]])).toBe(
      drawn(
        '+--------------+',
        '| abcdefghijkl |',
        '+-------+------+',
        '| a     | b    |',
        '+-------+------+',
      ),
    )
    expect(ascii([[figure('123456789012', { columnSpan: 3 })], [cell('a'), cell('b'), cell('c')]])).toBe(
      drawn(
        '+--------------+',
        '| 123456789012 |',
        '+----+----+----+',
        '| a  | b  | c  |',
        '+----+----+----+',
      ),
    )
  })

  test('single cells come first: one over several columns takes what they have, wherever it stands', () => {
    const wide = cell('abcdefghi', { columnSpan: 2 })
    const rows = [
      [cell('12345'), cell('1')],
      [cell('a'), cell('b')],
    ]
    const row = ['| 12345 | 1 |', '+-------+---+', '| a     | b |']
    expect(ascii([[wide], ...rows])).toBe(
      drawn('+-----------+', '| abcdefghi |', '+-------+---+', ...row, '+-------+---+'),
    )
    expect(ascii([...rows, [wide]])).toBe(
      drawn('+-------+---+', ...row, '+-------+---+', '| abcdefghi |', '+-----------+'),
    )
  })

  test('a longer text over several columns wraps, its longest word does not', () => {
    expect(ascii([[cell('ab cd efghijklm', { columnSpan: 2 })], [cell('a'), cell('b')]])).toBe(
      drawn(
        '+-----------+',
        '| ab cd     |',
        '| efghijklm |',
        '+-----+-----+',
        '| a   | b   |',
        '+-----+-----+',
      ),
    )
  })

  test('where the page is too narrow, words stay whole as long as they can, then characters', async () => {
    const english = [[cell('alpha beta gamma'), cell('one two'), figure('12345')]]
    const chinese = [
      [cell('“政府”信息公开条例', { columnSpan: 2 }), figure('12345', { rowSpan: 2 })],
      [cell('本年制发（件数），不含', { role: 'row' }), cell('有\n两行·的')],
    ]
    const told = [
      ...[38, 37, 36, 30, 26, 24, 20, 12, 1].map((width) => [english, 'ascii', 'narrow', width] as const),
      ...(['narrow', 'wide'] as const).flatMap((ambiguous) =>
        [70, 46, 45, 44, 43, 42, 40, 36, 30, 22, 9].map(
          (width) => [chinese, 'box', ambiguous, width] as const,
        ),
      ),
    ].map(
      ([rows, tables, ambiguous, width]) =>
        `${width} columns, ${ambiguous}\n${printTextTable({ rows }, { tables, ambiguous, width })}\n`,
    )
    await expect(told.join('\n')).toMatchFileSnapshot('../golden/drawing.txt')
  })

  test('one table is measured anew where characters have another width', () => {
    const table: TableLayout = { rows: [[cell('“甲”', { role: 'row' })]] }
    const draw = (ambiguous: 'narrow' | 'wide') => printTextTable(table, { tables: 'ascii', ambiguous })
    expect([draw('narrow'), draw('wide'), draw('narrow')]).toEqual([
      drawn('+------+', '| “甲” |', '+------+'),
      drawn('+--------+', '| “甲” |', '+--------+'),
      drawn('+------+', '| “甲” |', '+------+'),
    ])
  })
})

test('rows grow for what starts and ends in them first, then for what spans them', () => {
  expect(ascii([[cell('a\nb\nc\nd\ne', { rowSpan: 2 }), cell('p\nq\nr')], [cell('s')]])).toBe(
    drawn('+---+---+', '| a | p |', '| b | q |', '| c | r |', '| d +---+', '| e | s |', '+---+---+'),
  )
})

test('spaces at the end of a line go, at its start as well once it is wrapped', () => {
  expect(ascii([[cell('abcd  efgh ')]], 8)).toBe(drawn('+------+', '| abcd |', '| efgh |', '+------+'))
})

test('a value has one line, whatever stands in it', () => {
  expect(ascii([[figure('1\n2')]])).toBe(drawn('+------------+', '| 1[U+000A]2 |', '+------------+'))
})

describe('cells in a spreadsheet', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ["'=1+1", "''=1+1"],
    ['-', '-'],
    ['－', '－'],
    ['--', "'--"],
    ['-18', '-18'],
    ['+18.25', '+18.25'],
    ['-18.', "'-18."],
    ['-a', "'-a"],
    ['x=1', 'x=1'],
    ['-1x', "'-1x"],
    ['＋12', "'＋12"],
    ['＠SUM', "'＠SUM"],
    ['a"b', 'a"b'],
    ['"a" b', '"""a"" b"'],
    ['a\tb', 'a[U+0009]b'],
    ['12.50', '12.50'],
  ])('%j is pasted as %j', (text, pasted) => {
    expect(printTextTable({ rows: [[cell(text), cell('')]] }, { tables: 'tsv' })).toBe(`${pasted}\t`)
  })
})
