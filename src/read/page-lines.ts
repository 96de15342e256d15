import type { layOutRows } from './merged-cells.js'
import type { NodeKind } from './page-node.js'
import { itemsOfText } from './plain.js'
import { itemsAt, type RawItem, tablesIn } from './raw.js'

/** Collects the lines of a page, with what is known of each. */
export class PageLines {
  readonly items: RawItem[] = []
  /** Tables so far. */
  tables = 0
  private line = ''
  private lineAt = -1
  private gap = true
  private level: number | undefined
  private aspect: string | undefined
  private pageTitle = false
  /** How many elements around keep their line breaks. */
  private kept = 0
  /** Text with lines of its own. */
  private preformatted: { text: string; at: number } | undefined

  get isPreformatted(): boolean {
    return this.preformatted !== undefined
  }

  write(text: string, at: number): void {
    if (this.preformatted !== undefined) {
      if (this.preformatted.text === '') this.preformatted.at = at
      this.preformatted.text += text
      return
    }
    if (this.line === '') this.lineAt = at
    this.line += text
  }

  flush(): void {
    const isKept = this.kept > 0
    const text = isKept ? this.line : this.line.replace(/[ \t\n\r\f]+/g, ' ').trim()
    if (text.trim() !== '') {
      const about = {
        ...(this.level === undefined ? {} : { level: this.level }),
        ...(this.aspect === undefined ? {} : { aspect: this.aspect }),
        ...(this.pageTitle ? { pageTitle: true } : {}),
      }
      for (const each of isKept ? text.split('\n') : [text]) {
        this.items.push({ kind: 'line', text: each, at: this.lineAt, gap: this.gap, ...about })
        this.gap = false
      }
    }
    this.line = ''
    this.lineAt = -1
  }

  /** Ends the line; the next one begins a paragraph. */
  endParagraph(): void {
    this.flush()
    this.gap = true
  }

  /** A paragraph of which the place is not known. */
  paragraph(text: string): void {
    this.line = text
    this.endParagraph()
  }

  /** The rows of a table, which ends the paragraph. */
  rows(rows: ReturnType<typeof layOutRows>, table: number): void {
    for (const { cells, at, row } of rows) {
      const text = cells.map((cell) => cell.text).join(' ')
      this.items.push({ kind: 'row', cells, table, row, at, text: text.trim() })
    }
    this.gap = true
  }

  /** A fact that stands in the head of the page. */
  fact(text: string, at: number): void {
    this.items.push({ kind: 'line', text, at, gap: this.gap })
  }

  /** An element begins that stands on lines of its own. `aspect`: the key that it gives, if it is a heading. */
  begin({ name, level }: NodeKind, at: number, aspect: () => string | null): void {
    this.endParagraph()
    this.level = level ?? this.level
    if (level !== undefined && this.kept > 0) this.aspect = aspect() ?? ''
    if (name === 'title') this.pageTitle = true
    if (name === 'pre') this.preformatted ??= { text: '', at }
  }

  end({ name, level }: NodeKind): void {
    if (name === 'pre' && this.preformatted !== undefined) {
      const inner = itemsOfText(this.preformatted.text).items
      for (const item of itemsAt(inner, this.preformatted.at, this.tables)) this.items.push(item)
      this.tables += tablesIn(inner)
      this.preformatted = undefined
    }
    this.endParagraph()
    if (level !== undefined) this.level = this.aspect = undefined
    if (name === 'title') this.pageTitle = false
  }

  /** From here, or no longer: a text of this library, which keeps its line breaks. */
  keep(isKept: boolean): void {
    this.flush()
    this.kept += isKept ? 1 : -1
  }
}
