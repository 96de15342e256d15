import { layOutRows, type OpenCell, type OpenRow } from './merged-cells.js'
import type { PageLines } from './page-lines.js'
import { type NodeKind, type PageNode, spanOf } from './page-node.js'
import { rowLimit } from './raw.js'

/** Where a line ends inside a cell: white space, until the cell turns out to hold a part of the page. */
const breakInCell = '\v'

interface OpenTable {
  rows: OpenRow[]
  cell: OpenCell | undefined
  /** It holds other tables: only there to place things on the page. */
  layout: boolean
}

/** Collects the tables of a page; what stands outside of them goes to its lines. */
export class PageTables {
  isTooLong = false
  private readonly open: OpenTable[] = []
  private raised = false

  constructor(private readonly lines: PageLines) {}

  /** The table whose cells are being read. */
  private get table(): OpenTable | undefined {
    const table = this.open.at(-1)
    return table?.layout === false ? table : undefined
  }

  write(text: string, at: number): void {
    const { table } = this
    if (table === undefined) this.lines.write(text, at)
    else if (table.cell !== undefined && table.cell.text.length < 100_000) {
      // The mark of a footnote is no digit of the figure.
      if (this.raised && text.trim() !== '') {
        table.cell.text += '^'
        this.raised = false
      }
      table.cell.text += text
    }
  }

  /** A line ends; true where that is inside a cell. */
  breakLine(at: number): boolean {
    if (this.table === undefined) return false
    this.write(breakInCell, at)
    return true
  }

  /** An element begins; true where it is one of a table. */
  begin(node: PageNode, { name }: NodeKind, at: number): boolean {
    const { table } = this
    if (name === 'table') {
      if (table === undefined) this.lines.flush()
      this.open.push({ rows: [], cell: undefined, layout: false })
      return true
    }
    if (table === undefined) return false
    if (name === 'tr') table.rows.push({ cells: [], at, row: table.rows.length })
    else if (name === 'td' || name === 'th') {
      table.cell = { text: '', at, colspan: spanOf(node, 'colspan'), rowspan: spanOf(node, 'rowspan') }
      if (table.rows.length === 0) table.rows.push({ cells: [], at, row: 0 })
      table.rows.at(-1)!.cells.push(table.cell)
    } else if (name === 'sup' && table.cell !== undefined && /\d$/.test(table.cell.text)) this.raised = true
    else return false
    return true
  }

  /** An element ends; true where it is one of a table. */
  end({ name }: NodeKind): boolean {
    if (name === 'sup') this.raised = false
    else if (name === 'table' && this.open.length > 0) this.endTable(this.open.pop()!)
    else if (this.table === undefined) return false
    else if (name === 'td' || name === 'th') this.table.cell = undefined
    return true
  }

  private endTable(table: OpenTable): void {
    if (table.layout) this.lines.flush()
    else if (this.table !== undefined && table.rows.length === 1 && table.rows[0]!.cells.length === 1) {
      this.write(`${breakInCell}${table.rows[0]!.cells[0]!.text}${breakInCell}`, -1)
    } else {
      for (const each of this.open) this.becomeLayout(each)
      this.emitRows(table)
    }
  }

  /** What its cells held so far is put on the page. */
  private becomeLayout(table: OpenTable): void {
    if (table.layout) return
    table.layout = true
    const { cell } = table
    if (cell !== undefined) table.rows.at(-1)!.cells.pop()
    if (table.rows.some((row) => row.cells.length > 0)) this.emitRows(table)
    table.rows = []
    for (const text of cell?.text.split(breakInCell) ?? []) this.lines.paragraph(text)
  }

  private emitRows({ rows }: OpenTable): void {
    const table = this.lines.tables
    this.lines.tables += 1
    if (rows.length > rowLimit) this.isTooLong = true
    this.lines.rows(layOutRows(rows.slice(0, rowLimit)), table)
  }
}
