import { forms } from '../forms/catalogue.js'
import type { Section, SectionKey } from '../forms/form.js'
import { kept } from './kept.js'
import { commonPairs, type LabelIndex, labelIndex, likeness, normalize, strangeTo } from './label.js'
import { type RawItem, standsAlone } from './raw.js'

/** A source cut at the headings of the six sections. */
export interface Sections {
  readonly before: readonly RawItem[]
  readonly parts: ReadonlyMap<SectionKey, readonly RawItem[]>
  /** Those that do not stand in the order of the form. */
  readonly displaced: readonly SectionKey[]
}

interface Headings {
  readonly index: LabelIndex
  /** The sections in order, with the numbers of their names in the index. */
  readonly sections: readonly {
    readonly key: SectionKey
    readonly number: string
    readonly names: readonly number[]
  }[]
  /** A character that no heading has. */
  readonly strange: RegExp
}

const bare = (label: string): string => normalize(label).replace(/^(?:[一二三四五六七]、|\d\.)/, '')

/** Every wording of the headings. */
const headingsOf = /* @__PURE__ */ kept((all: readonly Section[]): Headings => {
  const texts: string[] = []
  const sections = all.map(({ key, zh, en, aliases = [] }) => ({
    key,
    number: zh[0]!,
    names: [zh, en, ...aliases].map((name) => texts.push(bare(name)) - 1),
  }))
  return { index: labelIndex(texts), sections, strange: strangeTo(`一二三四五六七${texts.join('')}`) }
})

/** The section whose heading a line is, and how sure that is. */
function headingOf(
  { index, sections }: Headings,
  line: string,
  numbered: string | undefined,
): { readonly key: SectionKey; readonly sure: number } | undefined {
  const { texts } = index
  const common = numbered === undefined ? undefined : commonPairs(index, line)
  for (const { key, number, names } of sections) {
    if (common === undefined) {
      // Most lines are no heading: without a number, only the exact words are one.
      if (names.some((i) => texts[i] === line)) return { key, sure: 0.9 }
      continue
    }
    const likest = Math.max(...names.map((i) => likeness(texts[i]!, line, common[i]!)))
    if (likest === 1) return { key, sure: numbered === number ? 1 : 0.85 }
    if (numbered === number && likest >= 0.6 && line.length <= 40) return { key, sure: likest * 0.9 }
  }
  return undefined
}

/** A line that may be the heading of a section. */
interface FoundHeading {
  readonly key: SectionKey
  /** Its position among the items, and how many of them it takes. */
  readonly at: number
  readonly lines: number
  readonly sure: number
  /** The text that follows on the same line. */
  readonly rest: string
}

/** Cuts a source at the headings of the sections, in order; what stands before the first comes first. */
export function cutSections(items: readonly RawItem[]): Sections {
  const headings = headingsOf(forms['2021'].sections)
  const found = weighed(findHeadings(items, headings), items)
  const keys = headings.sections.map(({ key }) => key)
  const inPlace = inOrder(found, keys)
  const placed = new Set(inPlace.map(({ key }) => key))
  const elsewhere = keys.filter((key) => !placed.has(key))
  const displaced = displacedAmong(found, elsewhere)
  const chosen = [...inPlace, ...displaced].sort((a, b) => a.at - b.at)
  const parts = new Map<SectionKey, readonly RawItem[]>()
  chosen.forEach(({ key, at, lines, rest }, i) => {
    const body = items.slice(at + lines, chosen[i + 1]?.at ?? items.length)
    parts.set(key, rest === '' ? body : [{ kind: 'line', text: rest, at: items[at]!.at, gap: true }, ...body])
  })
  return {
    before: items.slice(0, chosen[0]?.at ?? items.length),
    parts,
    displaced: displaced.map(({ key }) => key),
  }
}

function findHeadings(items: readonly RawItem[], headings: Headings): FoundHeading[] {
  const found: FoundHeading[] = []
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at]!
    if (!standsAlone(item)) continue
    const words = item.kind === 'line' ? item.text : item.cells.find((cell) => cell.text !== '')!.text
    const text = words.replace(/^[\s【]+|[\s】]+$/g, '')
    // Begins with no number and has a character that no heading has.
    if (/^(?![第一二三四五六七八九])[一-鿿]/.test(text) && headings.strange.test(text)) continue
    const [head, rest] = splitHeading(text)
    // A paragraph.
    if (head.length > 80) continue
    const number = numberOf(head)
    const heading = headingOf(headings, bare(head), number)
    // A numbered heading may go on in the next line.
    const next = items[at + 1]
    const whole =
      number !== undefined &&
      heading?.sure !== 1 &&
      item.kind === 'line' &&
      next?.kind === 'line' &&
      text.length < 30 &&
      next.text.length < 30
        ? headingOf(headings, bare(head + next.text), number)
        : undefined
    if (whole?.sure === 1) {
      found.push({ ...whole, at, lines: 2, rest })
      at += 1
    } else if (heading !== undefined) found.push({ ...heading, at, lines: 1, rest })
  }
  return found
}

/** The number that a heading begins with, as a character of 一 to 九. */
function numberOf(head: string): string | undefined {
  const numbered = /^\s*(?:第?([一二三四五六七八九])[、.．,，\s部]|([1-6])[.．]\s)/.exec(
    head.normalize('NFKC'),
  )
  return numbered?.[1] ?? (numbered?.[2] === undefined ? undefined : '一二三四五六'[Number(numbered[2]) - 1])
}

/**
 * In a list of contents the next heading follows at once: it is less sure than one with something under it. A heading by
 * markup, or at the margin, is surer than a line of a paragraph with the same words.
 */
function weighed(found: readonly FoundHeading[], items: readonly RawItem[]): FoundHeading[] {
  return found.map((each, i) => {
    const item = items[each.at]!
    const marked = item.kind === 'line' && item.level !== undefined
    const atMargin = item.kind === 'line' && /^(?!\u3000| {4})/.test(item.text)
    const isFollowedAtOnce = each.rest === '' && found[i + 1]?.at === each.at + each.lines
    return {
      ...each,
      sure: each.sure + (marked ? 0.04 : atMargin ? 0.02 : 0) + (isFollowedAtOnce ? 0 : 0.5),
    }
  })
}

/** Sections that stand elsewhere, by their exact words and not in a list of contents: so sure are only those. */
function displacedAmong(found: readonly FoundHeading[], keys: readonly SectionKey[]): FoundHeading[] {
  return keys.flatMap((key) =>
    found
      .filter((each, i) => each.key === key && each.sure >= 1.35 && found[i - 1]?.at !== each.at - 1)
      .sort((a, b) => b.sure - a.sure)
      .slice(0, 1),
  )
}

/** A heading and the text that follows it on the same line. */
function splitHeading(text: string): [string, string] {
  const match = /^((?:[一二三四五六][、.．])\s*[^\s。：:]{4,30})[\s。：:]+(\S[\s\S]*)$/.exec(text)
  return match !== null && /[况项]$/.test(match[1]!) ? [match[1]!, match[2]!] : [text, '']
}

/** The best headings in the order of the form: the longest chain, the surest, the first. */
function inOrder<T extends { key: SectionKey; at: number; sure: number }>(
  found: readonly T[],
  order: readonly SectionKey[],
): T[] {
  // best[k]: how sure the best chain is whose last heading is the k-th of the form. Found in document order, so it is linear.
  const best: (number | undefined)[] = order.map(() => undefined)
  const chains: T[][] = order.map(() => [])
  for (const each of found) {
    const k = order.indexOf(each.key)
    let from = -1
    let sum = 0
    for (let j = 0; j < k; j += 1) {
      const chain = best[j]
      if (chain !== undefined && chain > sum) {
        sum = chain
        from = j
      }
    }
    const total = sum + each.sure
    // A later heading of the same section wins only where it is surer: contents lists come first, and are as sure.
    if (best[k] === undefined || total > best[k] + 1e-9) {
      best[k] = total
      chains[k] = [...(from < 0 ? [] : chains[from]!), each]
    }
  }
  let longest: T[] = []
  let sum = 0
  best.forEach((chain, k) => {
    if (chain !== undefined && chain > sum) {
      sum = chain
      longest = chains[k]!
    }
  })
  return longest
}
