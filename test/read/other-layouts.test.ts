import { describe, expect, it, test } from 'vitest'
import { cellsOf, type Report } from '../../src/index.js'
import {
  asHtml,
  grid,
  headings,
  isFigure,
  page,
  plainText,
  rowsAsHtml,
  tablesOf,
  titleOf,
} from '../support/layouts.js'
import { readReport } from '../support/noted-reading.js'
import { shanghai2019, suqian2023, xinyang2023 } from '../support/reports.js'

const layouts: { readonly [name: string]: (report: Report) => string } = {
  'every digit in a span of its own': (report) =>
    page(report, (table) =>
      asHtml(table, (text) => `<p>${[...text].map((sign) => `<span>${sign}</span>`).join('')}</p>`),
    ),
  'comments, scripts and styles in the cells': (report) =>
    page(report, (table) =>
      asHtml(table, (text) => `<!-- 9 --><script>n=9</script><style>.a{width:9px}</style>${text}`),
    ),
  'a spreadsheet as a page': (report) =>
    page(report, (table) =>
      asHtml(
        table,
        (text) => text,
        'td',
        ({ text }) => (isFigure(text) ? ` class=xl65 x:num="${text}"` : ' class=xl66'),
      ),
    ),
  'header cells only, in bold': (report) =>
    page(report, (table) => asHtml(table, (text) => `<b><font face="宋体">${text}</font></b>`, 'th')),
  'every character an entity': (report) =>
    page(report, (table) =>
      asHtml(table, (text) => [...text].map((sign) => `&#${sign.codePointAt(0)};`).join('')),
    ),
  'a column of remarks': (report) =>
    page(report, (table) =>
      asHtml(table.map((row, i) => [...row, { text: i === 0 ? '备注' : '', rows: 1, columns: 1 }])),
    ),
  'all in one table': (report) =>
    `<h1>${titleOf(report)}</h1><table>${tablesOf(report)
      .map(
        (section, i) =>
          `<tr><td colspan="12">${headings[i + 1]}</td></tr>${section.map((table) => rowsAsHtml(table)).join('')}`,
      )
      .join('')}</table>`,
  'inside a table that only lays out the page': (report) =>
    `<table><tr><td>首页<br>机构</td><td>${page(report, (table) => asHtml(table))}</td></tr></table>`,
  'no headings at all': (report) =>
    `<h1>${titleOf(report)}</h1>${tablesOf(report)
      .flat()
      .map((table) => asHtml(table))
      .join('')}`,
  'headings without numbers': (report) =>
    page(
      report,
      (table) => asHtml(table),
      headings.map((heading) => heading.slice(2)),
    ),
  'Markdown with figures in bold': (report) =>
    plainText(
      report,
      (table) =>
        `\n${grid(table)
          .map((line, i) => {
            const cells = line.map((text) => (isFigure(text) ? `**${text}**` : text))
            return `| ${cells.join(' | ')} |${i === 0 ? `\n|${cells.map(() => ' :---: ').join('|')}|` : ''}`
          })
          .join('\n')}\n`,
      headings.map((heading) => `## ${heading}`),
    ),
  'commas between the cells': (report) =>
    plainText(report, (table) =>
      grid(table)
        .map((line) => line.join(','))
        .join('\n'),
    ),
  'commas between quoted cells': (report) =>
    plainText(report, (table) =>
      grid(table)
        .map((line) =>
          line
            .map((text) => `"${text.replace(/^\d{4,}$/, (figure) => Number(figure).toLocaleString('en'))}"`)
            .join(','),
        )
        .join('\n'),
    ),
  'tables of a page between the lines of Markdown': (report) =>
    plainText(
      report,
      (table) => `\n<html><body>${asHtml(table)}</body></html>\n`,
      headings.map((heading) => `## ${heading}`),
    ),
  'tables in a block, with empty lines': (report) =>
    plainText(
      report,
      (table) => `\n<div align="center">\n\n${asHtml(table).replaceAll('<tr>', '\n\n<tr>')}\n\n</div>\n`,
      headings.map((heading) => `## ${heading}`),
    ),
  'Markdown, quoted': (report) =>
    plainText(
      report,
      (table) =>
        `\n${grid(table)
          .map(
            (line, i) => `| ${line.join(' | ')} |${i === 0 ? `\n|${line.map(() => '---|').join('')}` : ''}`,
          )
          .join('\n')}\n`,
      headings.map((heading) => `## ${heading}`),
    ).replace(/^/gm, '> '),
  'full-width bars': (report) =>
    plainText(report, (table) =>
      grid(table)
        .map((line) => `｜${line.join('｜')}｜`)
        .join('\n'),
    ),
  'bars between the cells that there are': (report) =>
    plainText(report, (table) =>
      table.map((row) => row.map(({ text }) => (text === '' ? '/' : text)).join(' | ')).join('\n'),
    ),
  'tabs, with line breaks in quoted cells': (report) =>
    plainText(report, (table) =>
      grid(table)
        .map((line) =>
          line
            .map((text) =>
              text.length < 5 || isFigure(text) ? text : `"${text.slice(0, 4)}\n${text.slice(4)}"`,
            )
            .join('\t'),
        )
        .join('\n'),
    ),
  'commas, with line breaks in quoted cells': (report) =>
    plainText(report, (table) =>
      grid(table)
        .map((line) =>
          line
            .map((text) =>
              text.length < 5 || isFigure(text) ? text : `"${text.slice(0, 4)}\r\n${text.slice(4)}"`,
            )
            .join(','),
        )
        .join('\r\n'),
    ),
  'in traditional characters and the words that come with them': (report) =>
    page(report, (table) =>
      asHtml(table, (text) =>
        text
          .replaceAll('信息', '資訊')
          .replaceAll('文件', '檔案')
          .replaceAll('项目', '專案')
          .replaceAll('规', '規'),
      ),
    ),
  'tables inside tables, the outer one with rows of its own': (report) =>
    `<table><tr><td>青山网</td></tr><tr><td><table><tr><td>栏目</td><td>年报</td></tr><tr><td colspan=2>${page(
      report,
      (table) => asHtml(table),
    )}</td></tr></table></td></tr><tr><td>主办单位：青山市</td></tr></table>`,
  'tabs between quoted cells': (report) =>
    plainText(report, (table) =>
      grid(table)
        .map((line) => line.map((text) => `"${text}"`).join('\t'))
        .join('\n'),
    ),
}

describe('further layouts, with every figure of a report', () => {
  for (const [name, write] of Object.entries(layouts)) {
    for (const report of [suqian2023, xinyang2023, shanghai2019] as Report[]) {
      it(`${name}: ${report.agency}`, () => {
        const read = readReport(write(report)).report
        expect(read).toMatchObject({ agency: report.agency, year: report.year, form: report.form })
        const figures = (which: Report) =>
          Object.fromEntries(
            cellsOf(which).map(({ path, value }) => [path, value === null ? null : String(value)]),
          )
        expect(figures(read as Report)).toEqual(figures(report))
      })
    }
  }
})

it('thousands separators between spaces are not taken for commas between cells', () => {
  const source = plainText(suqian2023, (table) =>
    grid(table)
      .map((line) =>
        line
          .filter((text) => text !== '')
          .map((text) => (/^\d{4,}$/.test(text) ? Number(text).toLocaleString('en') : text))
          .join(' '),
      )
      .join('\n'),
  )
  expect(readReport(source).report?.proactiveDisclosure).toEqual(suqian2023.proactiveDisclosure)
})

it('says where the statistics period was found', () => {
  const source = `${titleOf(suqian2023)}\n本报告数据统计期限为2023年1月1日至12月31日。\n${headings[0]}\n按要求办理。`
  const { notes } = readReport(source)
  expect(notes).toContainEqual({
    code: 'period-found',
    detail: '2023年1月1日至12月31日',
    place: { offset: expect.any(Number) },
  })
})

describe('the unit of amounts', () => {
  const path = 'proactiveDisclosure.administrativeFees.amount'
  const amountOf = (write: (table: string) => string) => {
    const { report, notes } = readReport(page(suqian2023, (table) => write(asHtml(table))))
    const cell = cellsOf(report as Report).find((each) => each.path === path)
    return [String(cell?.value), notes.filter((note) => note.path === path).map(({ code }) => code)]
  }

  test.each([
    ['（单位：元）', '5.92372449', ['unit-converted']],
    ['（元）', '5.92372449', ['unit-converted']],
    ['（单位：亿元）', '592372449', ['unit-converted']],
    ['（万元，保留四位小数）', '59237.2449', []],
    ['', '59237.2449', []],
  ])('a header with %s', (unit, amount, codes) => {
    expect(amountOf((table) => table.replace('（单位：万元）', unit))).toEqual([amount, codes])
  })

  test('a line above the table, and a cell that says otherwise', () => {
    const line = (table: string) => `<p>单位：件、元</p>${table.replace('（单位：万元）', '')}`
    expect(amountOf((table) => line(table).replace('件、元', '元'))).toEqual([
      '5.92372449',
      ['unit-converted'],
    ])
    expect(amountOf((table) => line(table).replace('59237.2449', '59237.2449万元'))).toEqual([
      '59237.2449',
      ['unit-dropped'],
    ])
  })

  test('thousands apart by spaces, with a fraction', () => {
    expect(amountOf((table) => table.replace('59237.2449', '59 237.2449'))).toEqual(['59237.2449', []])
  })
})
