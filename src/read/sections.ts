import { forms } from '../forms/catalogue.js'
import type { Section, SectionKey } from '../forms/form.js'
import { likeness, normalize, type Wanted, wanted } from './label.js'
import type { RawItem } from './raw.js'

/** A source cut at the headings of the six sections. */
export interface Sections {
  readonly before: readonly RawItem[]
  readonly parts: ReadonlyMap<SectionKey, readonly RawItem[]>
}

interface Heading {
  readonly key: SectionKey
  readonly number: string
  readonly names: readonly Wanted[]
}

const none: ReadonlyMap<string, number> = /* @__PURE__ */ new Map()

const bare = (label: string): string => normalize(label).replace(/^(?:[一二三四五六七]、|\d\.)/, '')

function headings(): Heading[] {
  const sections: readonly Section[] = forms['2021'].sections
  return sections.map((section) => ({
    key: section.key,
    number: section.zh[0]!,
    names: [section.zh, section.en, ...(section.aliases ?? [])].map((each) => wanted(bare(each))),
  }))
}

/** How sure a line is the heading of a section: 0 not at all. */
function sureness(heading: Heading, line: Wanted, numbered: string | undefined): number {
  // Most lines are no heading: without a number, only the exact words are one.
  if (numbered === undefined) return heading.names.some((name) => name.text === line.text) ? 0.9 : 0
  const likest = Math.max(...heading.names.map((name) => likeness(name, line)))
  const sameNumber = numbered === heading.number
  if (likest === 1) return sameNumber ? 1 : 0.85
  return sameNumber && likest >= 0.6 && line.text.length <= 40 ? likest * 0.9 : 0
}

/** Cuts a source at the headings of the sections, in order; what stands before the first comes first. */
export function cutSections(items: readonly RawItem[]): Sections {
  const list = headings()
  const found: { key: SectionKey; at: number; sure: number; rest: string }[] = []
  items.forEach((item, at) => {
    if (item.kind === 'row') {
      const filled = item.cells.filter((cell) => cell.text !== '')
      if (filled.length !== 1) return
    }
    const text = item.kind === 'line' ? item.text.trim() : item.cells.find((cell) => cell.text !== '')!.text
    if (text.length > 80) {
      const opening = /^([一二三四五六])[、.．]\s*([^\s。：:]{4,30})[\s：:]+(?=\S)/.exec(text)
      if (opening === null) return
    }
    const [head, rest] = splitHeading(text)
    const numbered = /^\s*(?:第?([一二三四五六七八九])[、.．,，\s部]|([1-6])[.．]\s)/.exec(
      head.normalize('NFKC'),
    )
    const number =
      numbered?.[1] ?? (numbered?.[2] === undefined ? undefined : '一二三四五六'[Number(numbered[2]) - 1])
    const line = number === undefined ? { text: bare(head), pairs: none, count: 1 } : wanted(bare(head))
    for (const heading of list) {
      const sure = sureness(heading, line, number)
      if (sure > 0) {
        found.push({ key: heading.key, at, sure, rest })
        break
      }
    }
  })
  const chosen = inOrder(
    found,
    list.map((each) => each.key),
  )
  const parts = new Map<SectionKey, readonly RawItem[]>()
  chosen.forEach((each, i) => {
    const body = items.slice(each.at + 1, chosen[i + 1]?.at ?? items.length)
    const head = items[each.at]!
    parts.set(
      each.key,
      each.rest === '' ? body : [{ kind: 'line', text: each.rest, at: head.at, gap: true }, ...body],
    )
  })
  return { before: items.slice(0, chosen[0]?.at ?? items.length), parts }
}

/** A heading and the text that follows it on the same line. */
function splitHeading(text: string): [string, string] {
  const match = /^((?:[一二三四五六][、.．])\s*[^\s。：:]{4,30})[\s：:]+(\S[\s\S]*)$/.exec(text)
  if (match === null || /^[况项]/.test(match[2]!)) return [text, '']
  return /[况项]$/.test(match[1]!) ? [match[1]!, match[2]!] : [text, '']
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
