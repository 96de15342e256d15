import type { TableSection } from '../forms/form.js'
import { type AxisLeaf, leavesOf } from '../forms/plan.js'
import { coverage, likeness, type Wanted, wanted } from './label.js'
import type { FigureRow } from './table-rows.js'

/** A row of the form that is looked for in the source. */
export interface FormRow {
  readonly path: string
  readonly columns: readonly string[]
  readonly label: string
  readonly wanted: readonly Wanted[]
}

/** The rows of a table section, in printed order, with every wording of their labels. */
export function rowsOfSection(section: TableSection): FormRow[] {
  return section.blocks.flatMap((block) => {
    const columns = leavesOf(block.columns).map((column) => column.path)
    return leavesOf(block.rows).map((row: AxisLeaf) => {
      const node = row.nodes.at(-1)!
      const names = node.zh === '' ? [] : [node.zh, node.en, ...(node.aliases ?? [])]
      return { path: row.path, columns, label: node.zh, wanted: names.map(wanted) }
    })
  })
}

/** A form row and the source row that holds it. */
export interface Match {
  readonly row: FormRow
  readonly source: FigureRow | undefined
  readonly score: number
  /** Other rows of the source with the same label. */
  readonly others: readonly FigureRow[]
}

const enough = 0.55

function scoreOf(row: FormRow, source: FigureRow): number {
  let best = 0
  for (const each of row.wanted) {
    const own =
      source.own.text !== '' ? likeness(each, source.own) : source.before.text.endsWith(each.text) ? 0.97 : 0
    // A label in the lines below alone is the label of the next row.
    const broken = own < 0.9 && each.text.length > 2 && coverage(each, source.after) < 0.6
    const around = broken ? 0.9 * coverage(each, source.around) : 0
    best = Math.max(best, own, around)
  }
  return best >= enough ? best : 0
}

/** Assigns source rows to form rows in printed order, so that the labels fit best as a whole. */
export function matchRows(rows: readonly FormRow[], sources: readonly FigureRow[]): Match[] {
  if (rows.length === 1 && rows[0]!.wanted.length === 0) return [matchUnlabelled(rows[0]!, sources)]
  const scores = rows.map((row) => sources.map((source) => scoreOf(row, source)))
  const width = sources.length + 1
  const best = new Float64Array((rows.length + 1) * width)
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    for (let j = sources.length - 1; j >= 0; j -= 1) {
      const score = scores[i]![j]!
      const taken = score > 0 ? score * score + best[(i + 1) * width + j + 1]! : 0
      best[i * width + j] = Math.max(taken, best[(i + 1) * width + j]!, best[i * width + j + 1]!)
    }
  }
  const matches: Match[] = []
  let j = 0
  rows.forEach((row, i) => {
    for (let at = j; at < sources.length; at += 1) {
      const here = best[i * width + at]!
      const score = scores[i]![at]!
      if (score > 0 && here === score * score + best[(i + 1) * width + at + 1]!) {
        matches.push({ row, source: sources[at], score, others: [] })
        j = at + 1
        return
      }
      if (here === best[(i + 1) * width + at]!) break
    }
    matches.push({ row, source: undefined, score: 0, others: [] })
  })
  const used = new Set(matches.map((match) => match.source))
  const rest = sources.flatMap((source, at) => (used.has(source) ? [] : [at]))
  return matches.map((match, i) => ({
    ...match,
    others: rest
      .filter(
        (at) =>
          scores[i]![at]! >= 0.96 && scores.every((other, k) => k === i || other[at]! < scores[i]![at]!),
      )
      .map((at) => sources[at]!),
  }))
}

function matchUnlabelled(row: FormRow, sources: readonly FigureRow[]): Match {
  const fitting = sources.filter(
    (source) =>
      source.cells.filter((cell) => cell.text !== '').length > 0 && source.cells.length >= row.columns.length,
  )
  const blank = sources.filter(
    (source) => source.ownText === '' && source.cells.length === row.columns.length,
  )
  const [source, ...others] = fitting.length > 0 ? fitting : blank.slice(0, 1)
  return {
    row,
    source: source ?? sources.find((each) => each.cells.some((cell) => cell.text !== '')),
    score: 1,
    others,
  }
}
