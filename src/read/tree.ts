import { layOutRows, type OpenCell, type OpenRow } from './merged-cells.js'
import { itemsOfText } from './plain.js'
import { itemsAt, type RawItem, type RawSource, rowLimit, tablesIn } from './raw.js'

/** What a node of a parsed page must offer: parse5's trees and the browser's do. */
export interface PageNode {
  readonly nodeName: string
  readonly childNodes?: ArrayLike<PageNode>
  readonly value?: unknown
  readonly nodeValue?: unknown
  readonly attrs?: readonly { readonly name: string; readonly value: string }[]
  readonly getAttribute?: (name: string) => string | null
  readonly sourceCodeLocation?: { readonly startOffset: number } | null
  readonly content?: unknown
}

/** What matters of an element by its name. */
interface Kind {
  readonly name: string
  readonly skipped: boolean
  readonly breaks: boolean
  /** Of a heading. */
  readonly level: number | undefined
}

/** An element on the way down. */
interface OpenNode {
  readonly node: PageNode
  readonly kind: Kind
  /** It holds a text of this library, which keeps its line breaks. */
  readonly keeps: boolean
  next: number
}

const skipped = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'nav',
  'footer',
  'aside',
  'select',
  'button',
  'iframe',
  'del',
  's',
  'strike',
  '#comment',
])
const lineBreaking = new Set(
  'p div section article main header li ul ol dl dt dd blockquote h1 h2 h3 h4 h5 h6 pre hr body html center table caption tr td th tbody thead tfoot title figure figcaption address fieldset'.split(
    ' ',
  ),
)

/** What pages of authorities say of themselves in their heads. */
const pageFacts: { readonly [name: string]: string } = { pubdate: '发布日期：' }

/** Where a line ends inside a cell: white space, until the cell turns out to hold a part of the page. */
const breakInCell = '\v'

interface OpenTable {
  rows: OpenRow[]
  cell: OpenCell | undefined
  /** It holds other tables: only there to place things on the page. */
  layout: boolean
}

/** The attributes that are looked at: a parser need not keep others. */
export const attributesRead = ['class', 'colspan', 'rowspan', 'name', 'content', 'data-aspect'] as const

function attributeOf(node: PageNode, name: (typeof attributesRead)[number]): string | null {
  if (typeof node.getAttribute === 'function') return node.getAttribute(name)
  for (const each of node.attrs ?? []) if (each.name === name) return each.value
  return null
}

function spanOf(node: PageNode, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(attributeOf(node, name) ?? '1', 10)
  return value >= 1 && value <= 1000 ? value : 1
}

/** Turns a parsed page into lines and rows, in one walk without recursion. */
export function itemsOfTree(root: PageNode): RawSource {
  const items: RawItem[] = []
  const notes = new Set<'too-deep' | 'too-long'>()
  const tables: OpenTable[] = []
  let line = ''
  let lineAt = -1
  let gap = true
  let level: number | undefined
  let aspect: string | undefined
  let pageTitle = false
  let keepSpace = 0
  let tableCount = 0
  let raised = false
  /** Text with lines of its own. */
  let preformatted: { text: string; at: number } | undefined

  const flush = (): void => {
    const text = keepSpace > 0 ? line : line.replace(/[ \t\n\r\f]+/g, ' ').trim()
    if (text.trim() !== '') {
      const about = {
        ...(level === undefined ? {} : { level }),
        ...(aspect === undefined ? {} : { aspect }),
        ...(pageTitle ? { pageTitle } : {}),
      }
      for (const each of keepSpace > 0 ? text.split('\n') : [text]) {
        items.push({ kind: 'line', text: each, at: lineAt, gap, ...about })
        gap = false
      }
    }
    line = ''
    lineAt = -1
  }
  const emitRows = (table: OpenTable): void => {
    const number = tableCount
    tableCount += 1
    if (table.rows.length > rowLimit) notes.add('too-long')
    for (const { cells, at, row } of layOutRows(table.rows.slice(0, rowLimit))) {
      const text = cells.map((cell) => cell.text).join(' ')
      items.push({ kind: 'row', cells, table: number, row, at, text: text.trim() })
    }
    gap = true
  }
  const becomeLayout = (table: OpenTable): void => {
    if (table.layout) return
    table.layout = true
    const cell = table.cell
    if (cell !== undefined) {
      table.rows.at(-1)?.cells.pop()
    }
    if (table.rows.some((row) => row.cells.length > 0)) emitRows(table)
    table.rows = []
    for (const text of cell?.text.split(breakInCell) ?? []) {
      line = text
      flush()
      gap = true
    }
  }
  const write = (text: string, at: number): void => {
    const table = tables.at(-1)
    if (table !== undefined && !table.layout) {
      if (table.cell === undefined || table.cell.text.length >= 100_000) return
      // The mark of a footnote is no digit of the figure.
      if (raised && text.trim() !== '') {
        table.cell.text += '^'
        raised = false
      }
      table.cell.text += text
      return
    }
    if (preformatted !== undefined) {
      if (preformatted.text === '') preformatted.at = at
      preformatted.text += text
      return
    }
    if (line === '') lineAt = at
    line += text
  }

  const open = (node: PageNode, { name, breaks, level: heading }: Kind): void => {
    const at = node.sourceCodeLocation?.startOffset ?? -1
    const table = tables.at(-1)
    const inTable = table !== undefined && !table.layout
    if (name === 'table') {
      if (!inTable) flush()
      tables.push({ rows: [], cell: undefined, layout: false })
    } else if (name === 'tr' && inTable) {
      table.rows.push({ cells: [], at, row: table.rows.length })
    } else if ((name === 'td' || name === 'th') && inTable) {
      table.cell = { text: '', at, colspan: spanOf(node, 'colspan'), rowspan: spanOf(node, 'rowspan') }
      if (table.rows.length === 0) table.rows.push({ cells: [], at, row: 0 })
      table.rows.at(-1)!.cells.push(table.cell)
    } else if (name === 'sup' && /\d$/.test(table?.cell?.text ?? '')) {
      raised = true
    } else if (name === 'meta') {
      const words = `${pageFacts[attributeOf(node, 'name')?.toLowerCase() ?? ''] ?? ''}${attributeOf(node, 'content')}`
      if (/^[^：]+：/.test(words)) items.push({ kind: 'line', text: words, at, gap })
    } else if (name === 'br' && preformatted !== undefined) write('\n', at)
    else if (breaks || name === 'br') {
      if (inTable) write(breakInCell, at)
      else {
        flush()
        if (!breaks) return
        gap = true
        level = heading ?? level
        if (heading !== undefined && keepSpace > 0) aspect = attributeOf(node, 'data-aspect') ?? ''
        if (name === 'title') pageTitle = true
        if (name === 'pre') preformatted = { text: '', at }
      }
    }
  }
  const close = ({ name, breaks, level: heading }: Kind): void => {
    const table = tables.at(-1)
    const inTable = table !== undefined && !table.layout
    if (name === 'table' && table !== undefined) {
      tables.pop()
      const parent = tables.at(-1)
      if (table.layout) flush()
      else if (
        parent !== undefined &&
        !parent.layout &&
        table.rows.length === 1 &&
        table.rows[0]!.cells.length === 1
      ) {
        write(`${breakInCell}${table.rows[0]!.cells[0]!.text}${breakInCell}`, -1)
      } else {
        for (const each of tables) becomeLayout(each)
        emitRows(table)
      }
    } else if (name === 'sup') raised = false
    else if ((name === 'td' || name === 'th') && inTable) table.cell = undefined
    else if (breaks && !inTable) {
      if (name === 'pre' && preformatted !== undefined) {
        const inner = itemsOfText(preformatted.text).items
        items.push(...itemsAt(inner, preformatted.at, tableCount))
        tableCount += tablesIn(inner)
        preformatted = undefined
      }
      flush()
      gap = true
      if (heading !== undefined) level = aspect = undefined
      if (name === 'title') pageTitle = false
    }
  }
  const kinds = new Map<string, Kind>()
  const kindOf = (nodeName: string): Kind => {
    let kind = kinds.get(nodeName)
    if (kind === undefined) {
      const name = nodeName.toLowerCase()
      const level = /^h[1-6]$/.test(name) ? Number(name[1]) : undefined
      kind = { name, skipped: skipped.has(name), breaks: lineBreaking.has(name), level }
      kinds.set(nodeName, kind)
    }
    return kind
  }
  const stack: OpenNode[] = []
  const enter = (node: PageNode): void => {
    const kind = kindOf(node.nodeName)
    if (kind.name === '#text') {
      write(String(node.value ?? node.nodeValue ?? ''), node.sourceCodeLocation?.startOffset ?? -1)
      return
    }
    if (kind.skipped) return
    open(node, kind)
    const names = attributeOf(node, 'class')
    const keeps =
      names?.includes('disclosure-report') === true && /(?:^| )disclosure-report(?: |$)/.test(names)
    if (keeps) {
      flush()
      keepSpace += 1
    }
    stack.push({ node, kind, keeps, next: 0 })
  }
  enter(root)
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const child = top.node.childNodes?.[top.next++]
    if (child !== undefined) enter(child)
    else {
      stack.pop()
      close(top.kind)
      if (top.keeps) {
        flush()
        keepSpace -= 1
      }
    }
  }
  flush()
  return { items, notes: [...notes] }
}
