import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { cellsOf, type Report, renderHtml } from '../../src/index.js'
import { readReport } from '../../src/read.js'
import { shanghai2019, suqian2023, xinyang2023 } from '../support/reports.js'

interface Cell {
  readonly text: string
  readonly rows: number
  readonly columns: number
}

interface Node {
  readonly nodeName: string
  readonly value?: string
  readonly attrs?: { name: string; value: string }[]
  readonly childNodes?: Node[]
}

const headings = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
]

const textOf = (node: Node): string => (node.value ?? '') + (node.childNodes ?? []).map(textOf).join('')
const find = (node: Node, name: string): Node[] => [
  ...(node.nodeName === name ? [node] : []),
  ...(node.childNodes ?? []).flatMap((child) => find(child, name)),
]
const span = (node: Node, name: string) => Number(node.attrs?.find((each) => each.name === name)?.value ?? 1)

/** The official tables of a report: section, table, row, cell. */
const tablesOf = (report: Report): Cell[][][][] =>
  (['proactiveDisclosure', 'requests', 'review'] as const).map((section) =>
    find(parseFragment(renderHtml(report, { sections: [section] })) as Node, 'table').map((table) =>
      find(table, 'tr').map((row) =>
        (row.childNodes ?? [])
          .filter(({ nodeName }) => /^t[dh]$/.test(nodeName))
          .map((cell) => ({
            text: textOf(cell),
            rows: span(cell, 'rowspan'),
            columns: span(cell, 'colspan'),
          })),
      ),
    ),
  )

const isFigure = (text: string) => /^\d+(\.\d+)?$/.test(text)
const attributes = ({ rows, columns }: Cell) =>
  `${rows > 1 ? ` rowspan="${rows}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}`
const rowsAsHtml = (
  table: Cell[][],
  cell: (text: string) => string = (text) => text,
  tag = 'td',
  more: (cell: Cell) => string = () => '',
) =>
  table
    .map(
      (row) =>
        `<tr>${row.map((each) => `<${tag}${attributes(each)}${more(each)}>${cell(each.text)}</${tag}>`).join('')}</tr>`,
    )
    .join('')
const asHtml = (...rest: Parameters<typeof rowsAsHtml>) => `<table>${rowsAsHtml(...rest)}</table>`

const grid = (table: Cell[][]): string[][] => {
  const lines: string[][] = table.map(() => [])
  table.forEach((row, r) => {
    let c = 0
    for (const { text, rows, columns } of row) {
      while (lines[r]![c] !== undefined) c += 1
      for (let i = r; i < Math.min(r + rows, table.length); i += 1)
        for (let k = c; k < c + columns; k += 1) lines[i]![k] = i === r && k === c ? text : ''
      c += columns
    }
  })
  const width = Math.max(...lines.map((line) => line.length))
  return lines.map((line) => Array.from({ length: width }, (_, i) => line[i] ?? ''))
}

const titleOf = ({ agency, year }: Report) => `${agency}${year}年政府信息公开工作年度报告`
const page = (report: Report, table: (table: Cell[][]) => string, heads = headings) => {
  const tables = tablesOf(report).map((section) => section.map(table).join(''))
  const paragraphs = heads.map((head, i) => `<p>${head}</p>${tables[i - 1] ?? '<p>按要求办理。</p>'}`)
  return `<h1>${titleOf(report)}</h1>${paragraphs.join('')}`
}
const plainText = (report: Report, table: (table: Cell[][]) => string, heads = headings) => {
  const tables = tablesOf(report).map((section) => section.map(table).join('\n'))
  return [titleOf(report), ...heads.flatMap((head, i) => [head, tables[i - 1] ?? '按要求办理。'])].join('\n')
}

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
