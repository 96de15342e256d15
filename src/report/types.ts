import type { Decimal } from '../figures/decimal.js'
import type { CellPath2019, CellPath2021, FormId } from '../forms/catalogue.js'
import type { AspectKey, TableSectionKey } from '../forms/form.js'
import type { form2019 } from '../forms/form-2019.js'
import type { form2021 } from '../forms/form-2021.js'
import type { CellPathsOfKind, FigureTree } from '../forms/paths.js'

/** A count as stated; `null`: not stated (blank, `/`), which is not zero. */
export type Count = number | null

/** An amount in 万元 (10,000 yuan); `null`: not stated. */
export type Amount = Decimal | null

/** A passage of section one under a heading of its own. */
export interface Aspect {
  /** The heading as printed, without its number; empty for a passage that has none. */
  readonly heading: string
  /** Which of the five standard aspects it is. */
  readonly key?: AspectKey | undefined
  readonly text: string
}

/** Items published, in total and by category. */
export interface PublicationStatistics {
  readonly total: Count
  readonly categories: readonly { readonly name: string; readonly count: Count }[]
}

/** Visits to the website. */
export interface VisitStatistics {
  readonly uniqueVisitors: Count
  readonly total: Count
}

/** Figures that section one states in words. */
export interface Statistics {
  readonly publications?: PublicationStatistics | undefined
  readonly visits?: VisitStatistics | undefined
}

/** Section one: an ordered list of passages, and the figures that they state. */
export interface Overview {
  readonly aspects: readonly Aspect[]
  readonly statistics?: Statistics | undefined
}

/** What a report of any form has besides its tables. */
export interface ReportText {
  /** Name of the organ. */
  readonly agency: string
  /** The calendar year reported on. */
  readonly year: number
  /** ISO date (`2024-01-25`). */
  readonly publishedOn?: string | undefined
  /** What stands before section one. */
  readonly introduction?: string | undefined
  readonly overview: Overview
  /** Section five; `null`: the section is missing. */
  readonly improvement: string | null
  /** Section six; `null`: the section is missing. */
  readonly otherMatters: string | null
  /** Where a table was printed on another edition of the form than the report's: which. */
  readonly tableEditions?: { readonly [Key in TableSectionKey]?: FormId | undefined } | undefined
}

type Figures2021 = FigureTree<CellPath2021, CellPathsOfKind<typeof form2021, 'amount'>, Count, Amount>
type Figures2019 = FigureTree<CellPath2019, CellPathsOfKind<typeof form2019, 'amount'>, Count, Amount>

/** A report on the 2021 form (国办公开办函〔2021〕30号), report years 2021 and later. */
export interface Report2021 extends ReportText {
  readonly form: '2021'
  readonly proactiveDisclosure: Figures2021['proactiveDisclosure']
  readonly requests: Figures2021['requests']
  readonly review: Figures2021['review']
  /** What stood in cells that hold no number, by address: `/`, `—`, an unreadable word. */
  readonly marks?: { readonly [Path in CellPath2021]?: string | undefined } | undefined
}

/** A report on the 2019 form (国办公开办函〔2019〕60号), report years 2019 and 2020. */
export interface Report2019 extends ReportText {
  readonly form: '2019'
  readonly proactiveDisclosure: Figures2019['proactiveDisclosure']
  readonly requests: Figures2019['requests']
  readonly review: Figures2019['review']
  /** What stood in cells that hold no number, by address: `/`, `—`, an unreadable word. */
  readonly marks?: { readonly [Path in CellPath2019]?: string | undefined } | undefined
}

/** An annual report, told apart by `form`. Counts are numbers, amounts decimals, `null` is "not stated". */
export type Report = Report2021 | Report2019

type FiguresInput2021 = FigureTree<
  CellPath2021,
  CellPathsOfKind<typeof form2021, 'amount'>,
  Count,
  string | number | null
>
type FiguresInput2019 = FigureTree<
  CellPath2019,
  CellPathsOfKind<typeof form2019, 'amount'>,
  Count,
  string | number | null
>

/** JSON of a report on the 2021 form: as {@link Report2021}, with amounts as decimal strings. */
export interface ReportInput2021 extends ReportText {
  readonly form: '2021'
  readonly proactiveDisclosure: FiguresInput2021['proactiveDisclosure']
  readonly requests: FiguresInput2021['requests']
  readonly review: FiguresInput2021['review']
  readonly marks?: Report2021['marks']
}

/** JSON of a report on the 2019 form: as {@link Report2019}, with amounts as decimal strings. */
export interface ReportInput2019 extends ReportText {
  readonly form: '2019'
  readonly proactiveDisclosure: FiguresInput2019['proactiveDisclosure']
  readonly requests: FiguresInput2019['requests']
  readonly review: FiguresInput2019['review']
  readonly marks?: Report2019['marks']
}

/** JSON of a report: what `reportSchema` takes. Amounts are decimal strings; numbers are taken where exact. */
export type ReportInput = ReportInput2021 | ReportInput2019
