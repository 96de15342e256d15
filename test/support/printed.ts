import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'

/** What a standard parser makes of a printed report: its blocks in order, tables as grids. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly grid: readonly (readonly string[])[] }

interface MarkdownNode {
  readonly type: string
  readonly depth?: number
  readonly value?: string
  readonly children?: readonly MarkdownNode[]
}

const breakTag = '<br>'

/** The plain text of inline Markdown. Anything but text and line breaks is a failure of escaping. */
function inlineText(node: MarkdownNode): string {
  if (node.type === 'text') return node.value ?? ''
  if (node.type === 'break' || (node.type === 'html' && node.value === breakTag)) return '\n'
  if (['paragraph', 'heading', 'tableCell', 'listItem'].includes(node.type)) {
    return (node.children ?? []).map(inlineText).join('')
  }
  return `<<${node.type}>>`
}

/**
 * The blocks of a GFM document, by the reference parser. Links that mdast makes of bare addresses after parsing, which
 * no escaping can keep it from, are left out.
 */
export function markdownBlocks(markdown: string): Block[] {
  const mdastExtensions = gfmFromMarkdown().flat()
  for (const extension of mdastExtensions) delete (extension as { transforms?: unknown }).transforms
  const root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions }) as MarkdownNode
  return (root.children ?? []).map((node): Block => {
    const children = node.children ?? []
    switch (node.type) {
      case 'heading':
        return { kind: 'heading', level: node.depth ?? 0, text: inlineText(node) }
      case 'paragraph':
        return { kind: 'paragraph', text: inlineText(node) }
      case 'list':
        return { kind: 'list', items: children.map((item) => inlineText(item)) }
      case 'table':
        return { kind: 'table', grid: children.map((row) => (row.children ?? []).map(inlineText)) }
      case 'html': {
        const [table] = htmlBlocks(node.value ?? '')
        return table ?? { kind: 'paragraph', text: `<<html ${node.value}>>` }
      }
      default:
        return { kind: 'paragraph', text: `<<${node.type}>>` }
    }
  })
}

type HtmlNode = DefaultTreeAdapterTypes.Node
type HtmlElement = DefaultTreeAdapterTypes.Element

export function elementsOf(html: string): HtmlElement[] {
  const found: HtmlElement[] = []
  const visit = (node: HtmlNode): void => {
    if ('tagName' in node) found.push(node)
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parse(html))
  return found
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value
}

export function textOf(node: HtmlNode): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  if (node.nodeName === 'br') return '\n'
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** The headings, paragraphs, lists and tables of an HTML document, by a parser that follows the standard. */
export function htmlBlocks(html: string): Block[] {
  return elementsOf(html).flatMap((element): Block[] => {
    if (/^h\d$/.test(element.tagName)) {
      return [{ kind: 'heading', level: Number(element.tagName[1]), text: textOf(element) }]
    }
    if (element.tagName === 'p') return [{ kind: 'paragraph', text: textOf(element) }]
    if (element.tagName === 'table') return [{ kind: 'table', grid: htmlGrid(element) }]
    return []
  })
}

/** A table by the algorithm of the HTML standard: merged cells stand at each of their places. */
function htmlGrid(table: HtmlElement): string[][] {
  const rows = table.childNodes
    .filter((part): part is HtmlElement => 'tagName' in part && /^t(head|body|foot)$/.test(part.tagName))
    .flatMap((part) => part.childNodes.filter((row): row is HtmlElement => row.nodeName === 'tr'))
  const grid: string[][] = rows.map(() => [])
  rows.forEach((row, y) => {
    let x = 0
    for (const cell of row.childNodes.filter((each): each is HtmlElement => /^t[hd]$/.test(each.nodeName))) {
      while (grid[y]![x] !== undefined) x += 1
      const width = Number(attribute(cell, 'colspan') ?? 1)
      const height = Number(attribute(cell, 'rowspan') ?? 1)
      for (let r = y; r < y + height; r += 1) {
        for (let c = x; c < x + width; c += 1) {
          if (grid[r]?.[c] !== undefined) throw new Error(`Two cells at row ${r}, column ${c}`)
          grid[r]![c] = textOf(cell)
        }
      }
      x += width
    }
  })
  return grid
}

/**
 * The cells of a drawn table: areas that lines enclose, by the place of their top left corner. So a merged cell is one
 * cell only if no line runs through it. White space is left out, since labels wrap.
 */
export function drawnCells(lines: readonly string[], widthOf: (text: string) => number): string[] {
  const line = lines[0]?.startsWith('+') ? /^[+|-]$/ : /^[\u2500-\u257F]$/
  const isLine = (character: string): boolean => line.test(character)
  const screen = lines.map((text) =>
    Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment).flatMap((character) => [
      character,
      ...new Array(Math.max(0, widthOf(character) - 1)).fill(isLine(character) ? character : ''),
    ]),
  )
  const seen = screen.map((row) => row.map(isLine))
  const cells: string[] = []
  for (let y = 0; y < screen.length; y += 1) {
    for (let x = 0; x < screen[y]!.length; x += 1) {
      if (seen[y]![x]) continue
      const area: [number, number][] = []
      const open: [number, number][] = [[y, x]]
      seen[y]![x] = true
      for (let place = open.pop(); place !== undefined; place = open.pop()) {
        area.push(place)
        const [row, column] = place
        for (const [r, c] of [
          [row - 1, column],
          [row + 1, column],
          [row, column - 1],
          [row, column + 1],
        ] as const) {
          if (seen[r]?.[c] === false) {
            seen[r]![c] = true
            open.push([r, c])
          }
        }
      }
      area.sort(([a, b], [c, d]) => a - c || b - d)
      cells.push(
        area
          .map(([row, column]) => screen[row]![column])
          .join('')
          .replace(/\s/g, ''),
      )
    }
  }
  return cells
}
