import { parseFragment } from 'parse5'
import { type Report, renderHtml } from '../../src/index.js'

export interface Cell {
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

export const headings = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const

const textOf = (node: Node): string => (node.value ?? '') + (node.childNodes ?? []).map(textOf).join('')
const find = (node: Node, name: string): Node[] => [
  ...(node.nodeName === name ? [node] : []),
  ...(node.childNodes ?? []).flatMap((child) => find(child, name)),
]
const span = (node: Node, name: string) => Number(node.attrs?.find((each) => each.name === name)?.value ?? 1)

/** The official tables of a report: section, table, row, cell. */
export const tablesOf = (report: Report): Cell[][][][] =>
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

export const isFigure = (text: string) => /^\d+(\.\d+)?$/.test(text)
const attributes = ({ rows, columns }: Cell) =>
  `${rows > 1 ? ` rowspan="${rows}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}`
export const rowsAsHtml = (
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
export const asHtml = (...rest: Parameters<typeof rowsAsHtml>) => `<table>${rowsAsHtml(...rest)}</table>`

export const grid = (table: Cell[][]): string[][] => {
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

export const titleOf = ({ agency, year }: Report) => `${agency}${year}年政府信息公开工作年度报告`
export const page = (
  report: Report,
  table: (table: Cell[][]) => string,
  heads: readonly string[] = headings,
) => {
  const tables = tablesOf(report).map((section) => section.map(table).join(''))
  const paragraphs = heads.map((head, i) => `<p>${head}</p>${tables[i - 1] ?? '<p>按要求办理。</p>'}`)
  return `<h1>${titleOf(report)}</h1>${paragraphs.join('')}`
}
export const plainText = (
  report: Report,
  table: (table: Cell[][]) => string,
  heads: readonly string[] = headings,
) => {
  const tables = tablesOf(report).map((section) => section.map(table).join('\n'))
  return [titleOf(report), ...heads.flatMap((head, i) => [head, tables[i - 1] ?? '按要求办理。'])].join('\n')
}
