import type { CellPath } from '../forms/catalogue.js'
import type { FurtherKnowledge } from './further.js'

/** Options of `suggestRepairs`. */
export interface RepairOptions extends FurtherKnowledge {
  /** Figures that a repair may change in each table that stands for itself. Default: 4; at most 6. */
  readonly maxCells?: number
  /** Repairs to return. Default: 50. */
  readonly limit?: number
  /** Steps of the search, for each table, before it is given up. Default: 10,000. */
  readonly maxSteps?: number
  /** Figures that cannot be read, as the notes of a reader name them. What stands in them is not believed. */
  readonly unreadable?: readonly CellPath[]
  /**
   * How `previous`, `claims` and `parts` count. `prefer` (default): they break ties, and may be wrong themselves.
   * `require`: figures must agree with them as with the form; repairs that contradict a sentence are left out.
   */
  readonly further?: 'prefer' | 'require'
}
