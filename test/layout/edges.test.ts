import { describe, expect, test } from 'vitest'
import {
  printHtmlTable,
  printMarkdownTable,
  printTextTable,
  type Report,
  renderMarkdown,
  type TableCell,
  type TableLayout,
} from '../../src/index.js'
import { suqian2023, xinyang2023 } from '../support/reports.js'

const cell = (text: string, more: Partial<TableCell> = {}): TableCell => ({ role: 'words', text, ...more })
const ascii = (rows: TableLayout['rows']) => printTextTable({ rows }, { tables: 'ascii' })

describe('tables that do not fit together', () => {
  test('a row with fewer cells is filled up', () => {
    expect(ascii([[cell('a'), cell('b')], [cell('c')]])).toBe(
      ['+---+---+', '| a | b |', '+---+---+', '| c |   |', '+---+---+'].join('\n'),
    )
  })

  test('a cell ends with the table, however many rows it asks for', () => {
    expect(ascii([[cell('a', { rowSpan: 9 }), cell('b')], [cell('c')]])).toBe(
      ['+---+---+', '| a | b |', '|   +---+', '|   | c |', '+---+---+'].join('\n'),
    )
  })

  test('a cell ends where one from above begins, and never covers it', () => {
    expect(
      ascii([
        [cell('a'), cell('b', { rowSpan: 2 })],
        [cell('c', { columnSpan: 3 }), cell('d')],
      ]),
    ).toBe(['+---+---+---+', '| a | b |   |', '+---+   +---+', '| c |   | d |', '+---+---+---+'].join('\n'))
  })

  test('a cell starts behind those from above', () => {
    expect(ascii([[cell('a', { columnSpan: 2, rowSpan: 2 }), cell('b')], [cell('c')]])).toBe(
      ['+-----+---+', '| a   | b |', '|     +---+', '|     | c |', '+-----+---+'].join('\n'),
    )
  })

  test('no rows, and rows without cells', () => {
    for (const rows of [[], [[]], [[], []]]) {
      expect(printHtmlTable({ rows })).toMatch(/^<table>\n(<tbody>\n(<tr><\/tr>\n)+<\/tbody>\n)?<\/table>$/)
      expect(() => [printMarkdownTable({ rows }), printTextTable({ rows })]).not.toThrow()
    }
  })

  test('an empty row is no row of headings', () => {
    const html = printHtmlTable({ rows: [[], [cell('a', { role: 'column' })]] })
    expect(html).not.toContain('<thead>')
  })
})

describe('tables in Markdown', () => {
  const head = (text: string) => cell(text, { role: 'column' })
  const figure = (text: string) => cell(text, { role: 'figure' })
  const row = (text: string, more: Partial<TableCell> = {}) => cell(text, { role: 'row', ...more })

  test('each block of headings becomes a table, bands and corners the heading of the labels', () => {
    const rows = [
      [cell('甲', { role: 'band', columnSpan: 2 })],
      [cell('项', { role: 'corner' }), head('一')],
      [row('a'), figure('1')],
      [cell('乙', { role: 'band', columnSpan: 2 })],
      [cell('', { role: 'corner' }), head('二')],
      [row('b'), figure('2')],
    ]
    expect(printMarkdownTable({ rows })).toBe(
      [
        '| 甲 · 项 | 一 |',
        '| --- | ---: |',
        '| a | 1 |',
        '',
        '| 乙 | 二 |',
        '| --- | ---: |',
        '| b | 2 |',
      ].join('\n'),
    )
  })

  test('without labels a band goes in front of the first heading', () => {
    const rows = [
      [cell('甲', { role: 'band', columnSpan: 2 })],
      [head('一'), head('二')],
      [figure('1'), figure('2')],
    ]
    expect(printMarkdownTable({ rows })).toBe('| 甲 · 一 | 二 |\n| ---: | ---: |\n| 1 | 2 |')
  })

  test('chains of labels and headings say a merged cell once', () => {
    const rows = [
      [
        cell('', { role: 'corner', rowSpan: 2, columnSpan: 2 }),
        cell('人', { role: 'column', columnSpan: 2 }),
      ],
      [head('甲'), head('乙')],
      [row('组', { rowSpan: 2 }), row('a'), figure('1'), figure('2')],
      [row('b'), figure('3'), figure('4')],
      [row('单', { columnSpan: 2 }), figure('5'), figure('6')],
    ]
    expect(printMarkdownTable({ rows })).toBe(
      [
        '|  | 人 · 甲 | 人 · 乙 |',
        '| --- | ---: | ---: |',
        '| 组 · a | 1 | 2 |',
        '| 组 · b | 3 | 4 |',
        '| 单 | 5 | 6 |',
      ].join('\n'),
    )
  })

  test('a column that holds words anywhere is set to the left; HTML keeps the merged cells', () => {
    const rows = [
      [cell('', { role: 'corner' }), head('说明')],
      [row('a'), cell('x')],
      [row('b'), figure('1')],
    ]
    expect(printMarkdownTable({ rows })).toBe('|  | 说明 |\n| --- | --- |\n| a | x |\n| b | 1 |')
    expect(printMarkdownTable({ rows }, { tables: 'html' })).toBe(printHtmlTable({ rows }))
  })

  test('a value over several columns is one; words are set to the left', () => {
    const rows = [
      [cell('', { role: 'corner' }), cell('值', { role: 'column', columnSpan: 3 }), head('说明')],
      [row('a'), cell('1', { role: 'figure', columnSpan: 3 }), cell('x')],
    ]
    expect(printMarkdownTable({ rows })).toBe('|  | 值 | 说明 |\n| --- | ---: | --- |\n| a | 1 | x |')
  })

  test('a table of rows alone has empty headings, one of headings alone has no rows', () => {
    expect(printMarkdownTable({ rows: [[row('a'), figure('1')]] })).toBe('|  |  |\n| --- | ---: |\n| a | 1 |')
    expect(printMarkdownTable({ rows: [[cell('项', { role: 'corner' }), head('一')]] })).toBe(
      '| 项 |\n| --- |',
    )
  })
})

describe('tables in HTML', () => {
  const column = (text: string, more: Partial<TableCell> = {}) => cell(text, { role: 'column', ...more })

  test('headings of the whole table stand in a head of their own; several blocks have bodies only', () => {
    const one = [[column('甲')], [column('乙')], [cell('1')]]
    expect(printHtmlTable({ rows: one })).toBe(
      [
        '<table>',
        '<thead>',
        '<tr><th scope="col">甲</th></tr>',
        '<tr><th scope="col">乙</th></tr>',
        '</thead>',
        '<tbody>',
        '<tr><td>1</td></tr>',
        '</tbody>',
        '</table>',
      ].join('\n'),
    )
    const two = [[column('甲')], [cell('1')], [column('乙')], [cell('2')]]
    expect(printHtmlTable({ rows: two })).toBe(
      [
        '<table>',
        '<tbody>',
        '<tr><th scope="col">甲</th></tr>',
        '<tr><td>1</td></tr>',
        '</tbody>',
        '<tbody>',
        '<tr><th scope="col">乙</th></tr>',
        '<tr><td>2</td></tr>',
        '</tbody>',
        '</table>',
      ].join('\n'),
    )
  })

  test('scopes, spans and ids', () => {
    const rows = [
      [
        column('甲', { columnSpan: 2 }),
        cell('带', { role: 'band' }),
        cell('角', { role: 'corner', rowSpan: 2 }),
      ],
      [
        cell('行', { role: 'row', rowSpan: 2, id: 'a"b' }),
        cell('3', { role: 'figure', columnSpan: 2, rowSpan: 3 }),
      ],
      [cell('列', { role: 'row' })],
    ]
    const html = printHtmlTable({ rows, caption: '表' }, { idPrefix: 'p-' })
    expect(html).toContain(
      '<caption>表</caption>\n<thead>\n<tr><th scope="colgroup" colspan="2">甲</th><th scope="col">带</th><th scope="col" rowspan="2">角</th></tr>',
    )
    expect(html).toContain(
      '<tr><th scope="rowgroup" rowspan="2" id="p-a&quot;b">行</th><td rowspan="3" colspan="2">3</td></tr>\n<tr><th scope="row">列</th></tr>',
    )
  })
})

describe('section one', () => {
  const withAspects = (count: number, locale: 'zh-CN' | 'en' = 'zh-CN') => {
    const aspects = Array.from({ length: count }, () => ({ heading: '方面', text: '' }))
    const report: Report = { ...suqian2023, overview: { aspects } }
    return renderMarkdown(report, { sections: ['overview'], locale }).match(/^### .*$/gm)!
  }

  test('passages are numbered as the form numbers them', () => {
    const headings = withAspects(101)
    for (const [position, word] of [
      [1, '一'],
      [9, '九'],
      [10, '十'],
      [11, '十一'],
      [19, '十九'],
      [20, '二十'],
      [21, '二十一'],
      [90, '九十'],
      [99, '九十九'],
      [100, '100'],
      [101, '101'],
    ] as const)
      expect(headings[position - 1]).toBe(`### （${word}）方面`)
    expect(withAspects(12, 'en')[11]).toBe('### (12) 方面')
  })

  test('a first passage without a heading needs no number, a later one does', () => {
    const overview = {
      aspects: [
        { heading: '', text: '甲' },
        { heading: '', text: '乙' },
        { heading: '丙', text: '' },
      ],
    }
    const blocks = renderMarkdown({ ...suqian2023, overview }, { sections: ['overview'] }).split('\n\n')
    expect(blocks.slice(-5)).toEqual(['## 一、总体情况', '甲', '### （一）', '乙', '### （二）丙\n'])
  })

  test('the figures of section one stand in a table, with the word for blanks', () => {
    const report: Report = {
      ...xinyang2023,
      overview: {
        aspects: [],
        statistics: {
          publications: {
            total: 3,
            categories: [
              { name: '甲', count: 3 },
              { name: '乙', count: null },
            ],
          },
          visits: { uniqueVisitors: null, total: 5 },
        },
      },
    }
    expect(renderMarkdown(report, { sections: ['overview'], blank: '/' })).toContain(
      [
        '| 统计数据 | 数量 |',
        '| --- | ---: |',
        '| 公开信息 · 总计 | 3 |',
        '| 公开信息 · 甲 | 3 |',
        '| 公开信息 · 乙 | / |',
        '| 网站访问 · 独立用户访问总量 | / |',
        '| 网站访问 · 总访问量 | 5 |',
      ].join('\n'),
    )
    const none: Report = { ...report, overview: { aspects: [], statistics: {} } }
    expect(renderMarkdown(none, { sections: ['overview'] })).not.toContain('|')
  })
})

test('what is known of the whole report and of a table stands above it', () => {
  const report: Report = {
    ...xinyang2023,
    agency: '信阳市\r\n工信局',
    publishedOn: '2024-01-25',
    tableEditions: { review: '2019' },
  }
  const lines = renderMarkdown(report, { sections: ['review'] }).split('\n')
  expect(lines.slice(0, 4)).toEqual([
    '# 信阳市 工信局2023年政府信息公开工作年度报告',
    '',
    '发布日期：2024-01-25\\',
    '报告格式：国办公开办函〔2021〕30号',
  ])
  expect(lines).toContain('本表原用格式：国办公开办函〔2019〕60号')
})
