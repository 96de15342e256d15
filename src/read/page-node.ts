/** What a node of a parsed page must offer: parse5's trees and the browser's do. */
export interface PageNode {
  readonly nodeName: string
  readonly childNodes?: ArrayLike<PageNode>
  readonly value?: unknown
  readonly nodeValue?: unknown
  readonly attrs?: readonly { readonly name: string; readonly value: string }[]
  readonly getAttribute?: (name: string) => string | null
  readonly sourceCodeLocation?: { readonly startOffset: number } | null
  readonly content?: unknown
}

/** What matters of an element by its name. */
export interface NodeKind {
  readonly name: string
  readonly skipped: boolean
  readonly breaks: boolean
  /** Of a heading. */
  readonly level: number | undefined
}

const skipped = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'nav',
  'footer',
  'aside',
  'select',
  'button',
  'iframe',
  'del',
  's',
  'strike',
  '#comment',
  '#text',
])
const lineBreaking = new Set(
  'p div section article main header li ul ol dl dt dd blockquote h1 h2 h3 h4 h5 h6 pre hr body html center table caption tr td th tbody thead tfoot title figure figcaption address fieldset'.split(
    ' ',
  ),
)

/** The attributes that are looked at: a parser need not keep others. */
export const attributesRead = ['class', 'colspan', 'rowspan', 'name', 'content', 'data-aspect'] as const

export function attributeOf(node: PageNode, name: (typeof attributesRead)[number]): string | null {
  if (typeof node.getAttribute === 'function') return node.getAttribute(name)
  for (const each of node.attrs ?? []) if (each.name === name) return each.value
  return null
}

export function spanOf(node: PageNode, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(attributeOf(node, name) ?? '1', 10)
  return value >= 1 && value <= 1000 ? value : 1
}

const kinds = /* @__PURE__ */ new Map<string, NodeKind>()

export function kindOf(nodeName: string): NodeKind {
  let kind = kinds.get(nodeName)
  if (kind === undefined) {
    const name = nodeName.toLowerCase()
    const level = /^h[1-6]$/.test(name) ? Number(name[1]) : undefined
    kind = { name, skipped: skipped.has(name), breaks: lineBreaking.has(name), level }
    // Pages may invent names without end.
    if (kinds.size < 500) kinds.set(nodeName, kind)
  }
  return kind
}
