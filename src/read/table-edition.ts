import { type FormId, forms } from '../forms/catalogue.js'
import type { TableSection, TableSectionKey } from '../forms/form.js'
import { leavesOf, tableSectionOf } from '../forms/plan.js'
import { kept } from './kept.js'
import { commonPairs, type LabelIndex, labelIndex, normalize, pairCount } from './label.js'
import { namesOf } from './match.js'
import type { RawItem } from './raw.js'

/** What the labels of a table say of its edition. */
interface Edition {
  readonly id: FormId
  /** The numbers of the names of each row and column in the index. */
  readonly labels: readonly (readonly number[])[]
  /** Those numbers, to compare. */
  readonly wording: string
  /** Those that no other edition has. */
  readonly exclusive: readonly (readonly number[])[]
}

interface Editions {
  readonly index: LabelIndex
  readonly editions: readonly Edition[]
}

/** The labels of one table in every edition. Any edition's table stands for all. */
const editionsOf = /* @__PURE__ */ kept(({ key }: TableSection): Editions => {
  const ids = Object.keys(forms) as FormId[]
  const labels = ids.map((id) =>
    tableSectionOf(forms[id], key)
      .blocks.flatMap((block) => [...leavesOf(block.rows), ...leavesOf(block.columns)].map(namesOf))
      .filter((names) => names.length > 0),
  )
  // A row of one edition may be the group of rows of another.
  const printed = ids.map((id, i) => {
    const rows = tableSectionOf(forms[id], key).blocks.flatMap((block) => leavesOf(block.rows))
    return new Set([
      ...labels[i]!.flat(),
      ...rows.flatMap(({ nodes }) => nodes.map(({ zh }) => normalize(zh))),
    ])
  })
  const texts = [...new Set(labels.flat(2))]
  const editions = ids.map((id, i): Edition => {
    const isElsewhere = (name: string) => printed.some((names, k) => k !== i && names.has(name))
    const numbers = (list: string[][]) => list.map((names) => names.map((name) => texts.indexOf(name)))
    return {
      id,
      labels: numbers(labels[i]!),
      wording: String(numbers(labels[i]!)),
      exclusive: numbers(labels[i]!.filter((names) => !names.some(isElsewhere))),
    }
  })
  return { index: labelIndex(texts), editions }
})

/**
 * The edition that the labels of a table show: the one with more labels of its own, else the one of which most labels
 * are there. `undefined` where they do not tell. `share`: how many of its labels are there.
 */
export function editionOf(
  key: TableSectionKey,
  items: readonly RawItem[],
): { readonly edition: FormId | undefined; readonly share: number } {
  const { index, editions } = editionsOf(tableSectionOf(forms['2021'], key))
  const text = normalize(
    items
      .map((item) => item.text)
      .join('')
      .slice(0, 60_000),
  )
  const common = commonPairs(index, text)
  // The text of a PDF breaks long labels and puts figures between the halves.
  const stands = index.texts.map(
    (name, i) => text.includes(name) || (name.length > 9 && common[i]! / pairCount(name) >= 0.9),
  )
  const standing = (list: readonly (readonly number[])[]) =>
    list.filter((names) => names.some((name) => stands[name])).length
  const candidates = editions.map(({ id, labels, wording, exclusive }) => ({
    id,
    exclusive: standing(exclusive),
    share: standing(labels) / labels.length,
    wording,
  }))
  const [first, second] = candidates.sort((a, b) => b.exclusive - a.exclusive || b.share - a.share)
  const { id, share, wording } = first!
  return { edition: share < 0.3 || wording === second?.wording ? undefined : id, share }
}
