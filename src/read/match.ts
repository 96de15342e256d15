import type { CellPath } from '../forms/catalogue.js'
import type { TableSection } from '../forms/form.js'
import { type AxisLeaf, joinPath, leavesOf } from '../forms/plan.js'
import { kept } from './kept.js'
import {
  commonPairs,
  type LabelIndex,
  labelIndex,
  likeness,
  normalize,
  pairCount,
  strangeTo,
} from './label.js'
import type { FigureRow } from './table-rows.js'

/** A row of the form that is looked for in the source. */
export interface FormRow {
  /** The addresses of its figures. */
  readonly paths: readonly CellPath[]
  /** Every wording of its label, normalised. */
  readonly names: readonly string[]
}

/** The rows of a table section in printed order, and their names together. */
export interface FormRows {
  readonly rows: readonly FormRow[]
  readonly index: LabelIndex
  /** Every wording of every row. */
  readonly names: ReadonlySet<string>
  /** The row of each name of the index. */
  readonly rowOf: readonly number[]
  /** The labels of the columns of each block that has several different ones. */
  readonly headers: readonly (readonly string[])[]
  /** A character that no column has. */
  readonly strange: RegExp
}

/** The rows of a table section. */
export const rowsOfSection = /* @__PURE__ */ kept((section: TableSection): FormRows => {
  const rows = section.blocks.flatMap((block) => {
    const columns = leavesOf(block.columns)
    return leavesOf(block.rows).map((row): FormRow => {
      const pathOf = ({ path }: AxisLeaf) => joinPath([section.key, row.path, path]) as CellPath
      return { paths: columns.map(pathOf), names: namesOf(row) }
    })
  })
  const index = labelIndex(rows.flatMap((row) => row.names))
  const headers = section.blocks.flatMap(({ columns }) => {
    const labels = leavesOf(columns).map(({ nodes }) => normalize(nodes.at(-1)!.zh))
    return labels.length < 2 || new Set(labels).size < labels.length ? [] : [labels]
  })
  return {
    rows,
    index,
    names: new Set(index.texts),
    rowOf: rows.flatMap((row, i) => row.names.map(() => i)),
    headers,
    strange: strangeTo(headers.join()),
  }
})

/** Every wording of the label of a row or column, normalised; none where the form prints none. */
export function namesOf({ nodes }: AxisLeaf): string[] {
  const { zh, en, aliases = [] } = nodes.at(-1)!
  return zh === '' ? [] : [zh, en, ...aliases].map(normalize)
}

/** A form row and the source row that holds it. */
export interface Match {
  readonly row: FormRow
  readonly source: FigureRow | undefined
  /** Other rows of the source with the same label. */
  readonly others: readonly FigureRow[]
}

const enough = 0.55

/** How far a row of the source is each row of the form; 0 where not far enough. */
function scoresOf({ rows, index, rowOf }: FormRows, { own, around, before, after }: FigureRow): Float64Array {
  const scores = new Float64Array(rows.length)
  const inOwn = commonPairs(index, own)
  const inAround = around === own ? inOwn : commonPairs(index, around)
  const inAfter = after === '' ? undefined : commonPairs(index, after)
  index.texts.forEach((name, i) => {
    if (inAround[i] === 0 && inOwn[i] === 0) return
    const count = pairCount(name)
    const isAround = before.endsWith(name) || isCut(name, before, after)
    let score = own !== '' ? likeness(name, own, inOwn[i]!) : isAround ? 0.97 : 0
    // A label in the lines below alone is the label of the next row.
    if (score < 0.9 && name.length > 2 && (inAfter?.[i] ?? 0) / count < 0.6)
      score = Math.max(score, (0.9 * inAround[i]!) / count)
    const row = rowOf[i]!
    if (score >= enough && score > scores[row]!) scores[row] = score
  })
  return scores
}

/** Does a text end with the beginning of a label, and another begin with the rest of it? */
function isCut(label: string, before: string, after: string): boolean {
  for (let cut = 2; after !== '' && cut < label.length; cut += 1) {
    if (after.startsWith(label.slice(cut)) && before.endsWith(label.slice(0, cut))) return true
  }
  return false
}

/** Assigns source rows to form rows in printed order, so that the labels fit best as a whole. */
export function matchRows(form: FormRows, sources: readonly FigureRow[]): Match[] {
  const { rows } = form
  if (rows.length === 1 && rows[0]!.names.length === 0) return [matchUnlabelled(rows[0]!, sources)]
  const scores = sources.map((source) => scoresOf(form, source))
  const width = sources.length + 1
  const best = new Float64Array((rows.length + 1) * width)
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    for (let j = sources.length - 1; j >= 0; j -= 1) {
      const score = scores[j]![i]!
      const taken = score > 0 ? score * score + best[(i + 1) * width + j + 1]! : 0
      best[i * width + j] = Math.max(taken, best[(i + 1) * width + j]!, best[i * width + j + 1]!)
    }
  }
  const matches: Match[] = []
  let j = 0
  rows.forEach((row, i) => {
    for (let at = j; at < sources.length; at += 1) {
      const here = best[i * width + at]!
      const score = scores[at]![i]!
      if (score > 0 && here === score * score + best[(i + 1) * width + at + 1]!) {
        matches.push({ row, source: sources[at], others: [] })
        j = at + 1
        return
      }
      if (here === best[(i + 1) * width + at]!) break
    }
    matches.push({ row, source: undefined, others: [] })
  })
  const used = new Set(matches.map((match) => match.source))
  const others: FigureRow[][] = rows.map(() => [])
  sources.forEach((source, at) => {
    if (used.has(source)) return
    const top = Math.max(...scores[at]!)
    const first = scores[at]!.indexOf(top)
    if (top >= 0.96 && first === scores[at]!.lastIndexOf(top)) others[first]!.push(source)
  })
  return matches.map((match, i) => ({ ...match, others: others[i]! }))
}

function matchUnlabelled(row: FormRow, sources: readonly FigureRow[]): Match {
  const fitting = sources.filter(
    (source) =>
      source.cells.filter((cell) => cell.text !== '').length > 0 && source.cells.length >= row.paths.length,
  )
  const blank = sources.filter((source) => source.ownText === '' && source.cells.length === row.paths.length)
  const [source, ...others] = fitting.length > 0 ? fitting : blank.slice(0, 1)
  return {
    row,
    source: source ?? sources.find((each) => each.cells.some((cell) => cell.text !== '')),
    others,
  }
}
