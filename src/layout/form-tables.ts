import type { AxisNode, Block, Form, TableSection } from '../forms/form.js'
import { planOf, tablesOf } from '../forms/plan.js'
import type { Locale } from '../locale.js'
import { remember } from './remember.js'
import type { TableCell, TableLayout } from './table.js'

type Language = 'zh' | 'en'

/**
 * The tables of a form with its official headings, by section. Each figure holds its position in the form's list of
 * cells. Worked out at the first call in a language and kept.
 */
export function formTables(form: Form, locale: Locale): ReadonlyMap<string, TableLayout> {
  return locale === 'en' ? englishTables(form, '') : chineseTables(form, '')
}

const chineseTables = /* @__PURE__ */ remember((form: Form) => tablesIn(form, 'zh'))
const englishTables = /* @__PURE__ */ remember((form: Form) => tablesIn(form, 'en'))

function tablesIn(form: Form, language: Language): ReadonlyMap<string, TableLayout> {
  return new Map(tablesOf(form).map((section) => [section.key, tableOf(form, section, language)]))
}

/** How many printed columns, or rows, an axis node covers. */
function spanOf(node: AxisNode): number {
  return node.children === undefined ? (node.span ?? 1) : sum(node.children, spanOf)
}

function leafCount(node: AxisNode): number {
  return node.children === undefined ? 1 : sum(node.children, leafCount)
}

function depthOf(nodes: readonly AxisNode[]): number {
  return 1 + Math.max(0, ...nodes.map((node) => (node.children === undefined ? 0 : depthOf(node.children))))
}

function sum<Item>(items: readonly Item[], size: (item: Item) => number): number {
  return items.reduce((total, item) => total + size(item), 0)
}

function tableOf(form: Form, section: TableSection, language: Language): TableLayout {
  const { cells } = planOf(form)
  const figures = cells.filter((cell) => cell.section === section)
  let next = 0
  const columns = Math.max(
    0,
    ...section.blocks.map((block) => block.labelColumns + sum(block.columns, spanOf)),
  )
  const rows = section.blocks.flatMap((block) => [
    ...headerRows(block, columns, language),
    ...bodyRows(block, language, (node) => {
      const { path, index } = figures[next++]!
      return cellOf('figure', '', 1, node.span ?? 1, { id: path, value: index })
    }),
  ])
  return { caption: section[language], rows }
}

function cellOf(
  role: TableCell['role'],
  text: string,
  rowSpan: number,
  columnSpan: number,
  more: { id?: string; value?: number } = {},
): TableCell {
  return { role, text, ...(rowSpan > 1 && { rowSpan }), ...(columnSpan > 1 && { columnSpan }), ...more }
}

function headerRows(block: Block, columns: number, language: Language): TableCell[][] {
  const depth = depthOf(block.columns)
  const rows: TableCell[][] = Array.from({ length: depth }, () => [])
  if (block.labelColumns > 0) {
    rows[0]!.push(cellOf('corner', block.corner?.[language] ?? '', depth, block.labelColumns))
  }
  const place = (nodes: readonly AxisNode[], level: number): void => {
    for (const node of nodes) {
      const rowSpan = node.children === undefined ? depth - level : 1
      rows[level]!.push(cellOf('column', node[language], rowSpan, spanOf(node)))
      if (node.children !== undefined) place(node.children, level + 1)
    }
  }
  place(block.columns, 0)
  return block.band === undefined ? rows : [[cellOf('band', block.band[language], 1, columns)], ...rows]
}

function bodyRows(block: Block, language: Language, figure: (column: AxisNode) => TableCell): TableCell[][] {
  const rows: TableCell[][] = []
  const columns = leaves(block.columns)
  // Headings of groups wait for the first row under them.
  const place = (nodes: readonly AxisNode[], level: number, above: readonly TableCell[]): void => {
    nodes.forEach((node, position) => {
      const width = node.children === undefined ? block.labelColumns - level : 1
      const label = width > 0 ? [cellOf('row', node[language], leafCount(node), width)] : []
      const heads = position === 0 ? [...above, ...label] : label
      if (node.children === undefined) rows.push([...heads, ...columns.map(figure)])
      else place(node.children, level + 1, heads)
    })
  }
  place(block.rows, 0, [])
  return rows
}

function leaves(nodes: readonly AxisNode[]): AxisNode[] {
  return nodes.flatMap((node) => (node.children === undefined ? [node] : leaves(node.children)))
}
