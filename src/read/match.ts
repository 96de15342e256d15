import type { CellPath } from '../forms/catalogue.js'
import type { AxisNode, TableSection } from '../forms/form.js'
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
  /** Every wording of its label, normalised, with and without its number. */
  readonly names: readonly string[]
}

/** The rows of a table section in printed order, and their names together. */
export interface FormRows {
  readonly rows: readonly FormRow[]
  readonly index: LabelIndex
  /** The names of the index without their numbers. */
  readonly bare: readonly string[]
  /** Every wording of every row. */
  readonly names: ReadonlySet<string>
  /** Every wording of the groups of rows. */
  readonly groups: readonly string[]
  /** The row of each name of the index. */
  readonly rowOf: readonly number[]
  /** The labels of columns that stand side by side. */
  readonly headers: readonly Header[]
  /** A character that no column has. */
  readonly strange: RegExp
}

/** Labels of columns in printed order. `level`: they stand equally high, so that lines of text keep their order. */
interface Header {
  readonly labels: readonly string[]
  readonly level: boolean
}

function headersOf(columns: readonly AxisNode[]): Header[] {
  const below = columns.flatMap(({ children }) => (children === undefined ? [] : headersOf(children)))
  if (columns.length < 2) return below
  const level = new Set(columns.map(({ children }) => children === undefined)).size === 1
  return [{ labels: columns.map(({ zh }) => normalize(zh)), level }, ...below]
}

/** The rows of a table section. */
export const rowsOfSection = /* @__PURE__ */ kept((section: TableSection): FormRows => {
  const rows = section.blocks.flatMap((block) => {
    const columns = leavesOf(block.columns)
    return leavesOf(block.rows).map((row): FormRow => {
      const pathOf = ({ path }: AxisLeaf) => joinPath([section.key, row.path, path]) as CellPath
      const names = namesOf(row)
      return { paths: columns.map(pathOf), names: [...names, ...names.map(withoutNumber)] }
    })
  })
  const leaves = section.blocks.flatMap((block) => leavesOf(block.rows))
  const index = labelIndex(leaves.flatMap(namesOf))
  const bare = index.texts.map(withoutNumber)
  const headers = section.blocks.flatMap(({ columns }) => [
    ...headersOf(columns),
    // A copy may have them all in one row.
    { labels: leavesOf(columns).map((leaf) => namesOf(leaf)[0] ?? ''), level: false },
  ])
  return {
    rows,
    index,
    bare,
    // Without its number, a short one may as well be that of a column.
    names: new Set([...index.texts, ...bare.filter((name) => name.length > 2)]),
    groups: leaves.flatMap(({ nodes }) => nodes.slice(0, -1).map(({ zh }) => normalize(zh))),
    rowOf: leaves.flatMap((leaf, i) => namesOf(leaf).map(() => i)),
    headers,
    strange: strangeTo(headers.flatMap(({ labels }) => labels).join()),
  }
})

/** Every wording of the label of a row or column, normalised; none where the form prints none. */
export function namesOf({ nodes }: AxisLeaf): string[] {
  const { zh, en, aliases = [] } = nodes.at(-1)!
  return zh === '' ? [] : [zh, en, ...aliases].map(normalize)
}

const withoutNumber = (label: string): string =>
  label.replace(/^(?:[一二三四]、|\([一二三四五六七]\)|\d\.)/, '')

/** A form row and the source row that holds it. */
export interface Match {
  readonly row: FormRow
  readonly source: FigureRow | undefined
  /** Other rows of the source with the same label. */
  readonly others: readonly FigureRow[]
  /** It has no label, and is taken by its place. */
  readonly placed: boolean
}

const enough = 0.55

/** How far a row of the source is each row of the form; 0 where not far enough. */
function scoresOf(
  { rows, index, bare, rowOf }: FormRows,
  { own, around, before, after }: FigureRow,
): number[] {
  const scores: number[] = new Array(rows.length).fill(0)
  const inOwn = commonPairs(index, own)
  const inAround = around === own ? inOwn : commonPairs(index, around)
  const inAfter = commonPairs(index, after)
  index.texts.forEach((name, i) => {
    if (inAround[i] === 0 && inOwn[i] === 0) return
    const count = pairCount(name)
    const isAround = () => before.endsWith(name) || isCut(name, before, after)
    let score = own !== '' ? likeness(name, own, inOwn[i]!) : isAround() ? 0.97 : 0
    if (score < 0.95 && own.endsWith(bare[i]!)) score = 0.95
    // A label in the lines below alone is the label of the next row.
    if (score < 0.9 && name.length > 2 && inAfter[i]! / count < 0.6)
      score = Math.max(score, (0.9 * inAround[i]!) / count)
    const row = rowOf[i]!
    if (score >= enough) scores[row] = Math.max(scores[row]!, score)
  })
  return scores
}

/** Does a text end with the beginning of a label, and another begin with the rest of it? */
function isCut(label: string, before: string, after: string): boolean {
  for (let cut = 2; cut < label.length; cut += 1) {
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
      const taken = score * score + best[(i + 1) * width + j + 1]!
      best[i * width + j] = Math.max(taken, best[(i + 1) * width + j]!, best[i * width + j + 1]!)
    }
  }
  const found: (FigureRow | undefined)[] = []
  let j = 0
  rows.forEach((_, i) => {
    for (let at = j; at < sources.length; at += 1) {
      const here = best[i * width + at]!
      const score = scores[at]![i]!
      if (score > 0 && here === score * score + best[(i + 1) * width + at + 1]!) {
        found.push(sources[at])
        j = at + 1
        return
      }
      if (here === best[(i + 1) * width + at]!) break
    }
    found.push(undefined)
  })
  const used = new Set(found)
  const others: FigureRow[][] = rows.map(() => [])
  sources.forEach((source, at) => {
    if (used.has(source)) return
    const top = Math.max(...scores[at]!)
    const first = scores[at]!.indexOf(top)
    if (top < 0.95 || first !== scores[at]!.lastIndexOf(top)) return
    // A row that stands in another place than the form has it.
    const isMoved =
      found[first] === undefined && source.table >= 0 && source.cells.some(({ text }) => text !== '')
    if (isMoved) found[first] = source
    else if (top >= 0.96) others[first]!.push(source)
    if (isMoved || top >= 0.96) used.add(source)
  })
  const placed = placeUnlabelled(form, sources, found, used)
  return rows.map((row, i) => ({
    row,
    source: found[i] ?? placed.get(i),
    others: others[i]!,
    placed: placed.has(i),
  }))
}

/** Rows of a table without labels, where they are as many as the form has there. */
function placeUnlabelled(
  { rows, groups }: FormRows,
  sources: readonly FigureRow[],
  found: readonly (FigureRow | undefined)[],
  used: ReadonlySet<FigureRow | undefined>,
): Map<number, FigureRow> {
  const placed = new Map<number, FigureRow>()
  for (let from = 0; from < rows.length; from += 1) {
    let to = from
    while (to < rows.length && found[to] === undefined) to += 1
    const begin = sources.indexOf(found[from - 1]!) + 1
    const end = to === rows.length ? sources.length : sources.indexOf(found[to]!)
    const free = sources
      .slice(begin, end)
      .filter((source) => !used.has(source) && source.cells.some(({ text }) => text !== ''))
    const fits = ({ own, table }: FigureRow) =>
      table >= 0 && (own === '' || groups.some((group) => own.endsWith(group)))
    if (free.length === to - from && free.every(fits))
      free.forEach((source, k) => {
        placed.set(from + k, source)
      })
    from = to
  }
  return placed
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
    placed: false,
  }
}
