/** A label of the official form, verbatim, with the English that this library uses for it. */
export interface Label {
  readonly zh: string
  readonly en: string
}

/** What a cell holds: a count, a count that may be negative, or an amount in 万元 (10,000 yuan). */
export type CellKind = 'count' | 'signedCount' | 'amount'

/** The keys of the six sections, in printed order. */
export type SectionKey =
  | 'overview'
  | 'proactiveDisclosure'
  | 'requests'
  | 'review'
  | 'improvement'
  | 'otherMatters'

/** The sections that are tables. */
export type TableSectionKey = 'proactiveDisclosure' | 'requests' | 'review'

/** The five aspects that section one is expected to cover. */
export type AspectKey =
  | 'proactiveDisclosure'
  | 'disclosureOnRequest'
  | 'informationManagement'
  | 'platforms'
  | 'supervision'

/**
 * One heading on an axis of a table: a row or a column, or a group of them.
 *
 * A node without `children` is one printed row (or column) of figures.
 */
export interface AxisNode extends Label {
  /** Its part of the cell address. Groups that are only a heading have none. */
  readonly key?: string
  /** What the cells hold; a column's word counts before a row's. Default: `count`. */
  readonly kind?: CellKind
  /** Printed columns that a leaf column covers. Default: 1. */
  readonly span?: number
  /** The id of the rule which says that this leaf is the sum of all other leaves of its parent. */
  readonly total?: string
  /**
   * Articles of the Regulations (国务院令第711号) behind a row: `36(1)` is article 36 item (1), `16¶2` article 16
   * paragraph 2. Our reading; the form prints none.
   */
  readonly articles?: readonly string[]
  /** Other documents behind a row, by number. */
  readonly documents?: readonly string[]
  /** Other wordings of the label that published reports use. */
  readonly aliases?: readonly string[]
  readonly children?: readonly AxisNode[]
}

/** Rows under one header: a block of a table. */
export interface Block {
  /** The full-width row that opens the block. */
  readonly band?: Label
  /** The text of the top left corner, above the row labels. */
  readonly corner?: Label
  /** Columns that the row labels take; 0 where the only row has no label. */
  readonly labelColumns: number
  readonly columns: readonly AxisNode[]
  readonly rows: readonly AxisNode[]
}

/** A relation between whole rows that holds in every column: the rows on the left add up to those on the right. */
export interface RowBalance {
  readonly rule: string
  readonly left: readonly string[]
  readonly right: readonly string[]
}

/** A section of words. */
export interface NarrativeSection extends Label {
  readonly kind: 'narrative'
  readonly key: SectionKey
  readonly aliases?: readonly string[]
  readonly aspects?: readonly (Label & { readonly key: AspectKey; readonly aliases?: readonly string[] })[]
}

/** A section that is a table. */
export interface TableSection extends Label {
  readonly kind: 'table'
  readonly key: TableSectionKey
  readonly aliases?: readonly string[]
  readonly blocks: readonly Block[]
  readonly balances?: readonly RowBalance[]
}

/** A section of a form. */
export type Section = NarrativeSection | TableSection

/** An official form, as data. Schema, addresses, rules, layout, readers and pages follow from it. */
export interface Form {
  readonly id: string
  /** The document that prescribes the form. */
  readonly document: { readonly number: string; readonly title: Label }
  /** First and last report year the form is for; `null`: still in force. */
  readonly years: { readonly from: number; readonly to: number | null }
  readonly sections: readonly Section[]
}
