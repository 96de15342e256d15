import { PageLines } from './page-lines.js'
import { attributeOf, kindOf, type NodeKind, type PageNode } from './page-node.js'
import { PageTables } from './page-tables.js'
import type { RawSource } from './raw.js'

/** An element on the way down. */
interface OpenNode {
  readonly node: PageNode
  readonly kind: NodeKind
  /** It holds a text of this library, which keeps its line breaks. */
  readonly keeps: boolean
  next: number
}

/** What pages of authorities say of themselves in their heads. */
const pageFacts: { readonly [name: string]: string } = { pubdate: '发布日期：' }

/** Turns a parsed page into lines and rows, in one walk without recursion. */
export function itemsOfTree(root: PageNode): RawSource {
  const lines = new PageLines()
  const tables = new PageTables(lines)
  const stack: OpenNode[] = []

  const begin = (node: PageNode, kind: NodeKind): void => {
    const at = placeOf(node)
    if (tables.begin(node, kind, at)) return
    if (kind.name === 'meta') {
      const words = `${pageFacts[attributeOf(node, 'name')?.toLowerCase() ?? ''] ?? ''}${attributeOf(node, 'content')}`
      if (/^[^：]+：/.test(words)) lines.fact(words, at)
    } else if (kind.name === 'br' && lines.isPreformatted) tables.write('\n', at)
    else if (!kind.breaks && kind.name !== 'br') return
    else if (tables.breakLine(at)) return
    else if (kind.breaks) lines.begin(kind, at, () => attributeOf(node, 'data-aspect'))
    else lines.flush()
  }
  const enter = (node: PageNode): void => {
    const kind = kindOf(node.nodeName)
    if (kind.name === '#text') tables.write(String(node.value ?? node.nodeValue ?? ''), placeOf(node))
    if (kind.skipped) return
    begin(node, kind)
    const keeps = isKept(node)
    if (keeps) lines.keep(true)
    stack.push({ node, kind, keeps, next: 0 })
  }
  const leave = ({ kind, keeps }: OpenNode): void => {
    if (!tables.end(kind) && kind.breaks) lines.end(kind)
    if (keeps) lines.keep(false)
  }

  enter(root)
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const child = top.node.childNodes?.[top.next++]
    if (child !== undefined) enter(child)
    else leave(stack.pop()!)
  }
  lines.flush()
  return { items: lines.items, notes: tables.isTooLong ? ['too-long'] : [] }
}

function placeOf(node: PageNode): number {
  return node.sourceCodeLocation?.startOffset ?? -1
}

function isKept(node: PageNode): boolean {
  const names = attributeOf(node, 'class')
  return names?.includes('disclosure-report') === true && /(?:^| )disclosure-report(?: |$)/.test(names)
}
