import type { CellPath } from '../forms/catalogue.js'

/**
 * Why a value may have been typed for another. Of one cell: digits exchanged, one digit wrong, missing or too many, one
 * off, ten times, a tenth, the value of the cell beside, above or below, left blank, left at zero, not readable. Of
 * several cells: a value in the next column or row, two neighbours exchanged, a row shifted by one column, a total copied
 * along its row. `other`: none of these.
 */
export type RepairReason =
  | 'digitsExchanged'
  | 'digitReplaced'
  | 'digitMissing'
  | 'digitAdded'
  | 'offByOne'
  | 'tenfold'
  | 'tenth'
  | 'neighbour'
  | 'blank'
  | 'zero'
  | 'unreadable'
  | 'nextColumn'
  | 'nextRow'
  | 'exchanged'
  | 'rowShifted'
  | 'totalCopied'
  | 'other'

/** One figure of a repair. */
export interface RepairChange {
  readonly path: CellPath
  /** As stated; `null`: blank. */
  readonly from: number | null
  readonly to: number
  readonly reason: RepairReason
}

/** An equation of the form by rule and instance, as in {@link Repair.settles}. */
export interface RepairedRelation {
  readonly rule: string
  /** Address of the row, column or group. */
  readonly instance: string
}

/** A change of figures after which every equation holds: an invertible patch for `applyRepair`. */
export interface Repair {
  readonly changes: readonly RepairChange[]
  /** The slip that explains all changes together, if one does. */
  readonly slip: RepairReason | null
  /** Equations that did not hold before. */
  readonly settles: readonly RepairedRelation[]
  /** How unlikely the mistake is, in natural logarithms of the odds: smaller is likelier. Only to compare. */
  readonly cost: number
}

/** What no equation sees. */
export interface BlindSpot {
  /** `unchecked`: figures in no equation; `exchanged`: whole rows or columns whose exchange changes no sum. */
  readonly kind: 'unchecked' | 'exchanged'
  /** Addresses of the figures, or of the rows or columns that can stand for one another. */
  readonly paths: readonly string[]
}

/** An equation that no repair settles, and why not; see the outcomes of {@link RepairResult}. */
export interface OpenRelation extends RepairedRelation {
  readonly reason: 'none' | 'exhausted' | 'tooLarge'
}

/** What {@link suggestRepairs} found. */
export interface RepairResult {
  /**
   * `consistent`: nothing to repair. `repaired`: see `repairs`. `partial`: they settle some tables, the others are
   * `open`. Where nothing can be settled: `none`: no change of up to `maxCells` figures makes all equations hold;
   * `exhausted`: the search was given up before it could tell; `tooLarge`: sums beyond 2^53, which are not exact.
   */
  readonly outcome: 'consistent' | 'repaired' | 'partial' | OpenRelation['reason']
  /**
   * `only`: no other change of so few figures does it; `likelier`: the first is clearly likelier than the others;
   * `open`: several are about as likely, or the search was not complete. `null` without repairs.
   */
  readonly certainty: 'only' | 'likelier' | 'open' | null
  /** Best first. Each makes every equation hold, but for those that are `open`. */
  readonly repairs: readonly Repair[]
  /** Repairs beyond `limit`. */
  readonly leftOut: number
  /** Equations that no repair settles: their table cannot be repaired, others can. */
  readonly open: readonly OpenRelation[]
  /** Unreadable figures whose value the first repair does not prove. */
  readonly unproven: readonly CellPath[]
  readonly maxCells: number
  readonly blindSpots: readonly BlindSpot[]
}

/** How sure the first of some repairs is: of several, unless it is the `only` one. */
export function certaintyOf(
  costs: readonly { readonly cost: number }[],
  complete: boolean,
  only: boolean,
): 'only' | 'likelier' | 'open' {
  if (!complete) return 'open'
  if (only) return 'only'
  return costs[1]!.cost - costs[0]!.cost >= 3 ? 'likelier' : 'open'
}
