import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  Parser,
  type Token,
  Tokenizer,
} from 'parse5'
import type { RawSource } from './raw.js'
import { itemsOfTree, type PageNode } from './tree.js'

/** Browsers flatten what is nested deeper; no report is. */
const depthLimit = 512

/** Parses a page by the rules of the HTML standard. */
export function itemsOfHtml(source: string): RawSource {
  const parser = new PageParser({ treeAdapter })
  parser.tokenizer.write(source, true)
  if (!parser.tooDeep) return itemsOfTree(parser.document as unknown as PageNode)
  const text = source.replace(/<(?:br|\/?(?:p|div|tr|li|h\d))\b[^<>]*>/gi, '\n').replace(/<[^<>]*>/g, ' ')
  const items = text
    .split('\n')
    .flatMap((line) =>
      line.trim() === '' ? [] : [{ kind: 'line' as const, text: line.trim(), at: -1, gap: true }],
    )
  return { items, notes: ['too-deep'] }
}

const none: never[] = []

/** A node with what the reader looks at and no more, of one shape for all. */
class LightNode implements PageNode {
  childNodes: LightNode[] = none
  parentNode: LightNode | null = null
  startOffset = -1
  constructor(
    readonly nodeName: string,
    public value = '',
    readonly namespaceURI = '',
    readonly attrs: Token.Attribute[] = none,
  ) {}
  get sourceCodeLocation(): { readonly startOffset: number } {
    return this
  }
}

const treeAdapter = /* @__PURE__ */ lightTree()

function lightTree(): typeof defaultTreeAdapter {
  const own = {
    createDocument: () => new LightNode('#document'),
    createDocumentFragment: () => new LightNode('#document-fragment'),
    createElement: (name: string, namespace: string, attrs: Token.Attribute[]) =>
      new LightNode(name, '', namespace, attrs),
    createCommentNode: () => new LightNode('#comment'),
    setDocumentType: () => undefined,
    appendChild: append,
    getTagName: (element: LightNode) => element.nodeName,
    // Where nodes end is not kept.
    getNodeSourceCodeLocation: () => null,
  }
  return { ...defaultTreeAdapter, ...own } as unknown as typeof defaultTreeAdapter
}

function append(parent: LightNode, child: LightNode): void {
  // Most have one child: a list made with it is short, one that grows reserves room for many.
  if (parent.childNodes.length === 0) parent.childNodes = [child]
  else parent.childNodes.push(child)
  child.parentNode = parent
}

/** Keeps of the places only where tags and texts begin: places of attributes, ends and lines cost more than parsing. */
class PageTokenizer extends Tokenizer {
  protected override getCurrentLocation(offset: number): Token.Location | null {
    return offset === 0 && this.currentToken !== null ? null : super.getCurrentLocation(offset)
  }
}

class PageParser extends Parser<DefaultTreeAdapterMap> {
  override tokenizer: Tokenizer = new PageTokenizer({ sourceCodeLocationInfo: true }, this)
  tooDeep = false

  override _attachElementToTree(
    element: DefaultTreeAdapterTypes.Element,
    location: Token.ElementLocation | null,
    to: Parameters<Parser<DefaultTreeAdapterMap>['_attachElementToTree']>[2],
  ): void {
    if (this.openElements.stackTop > depthLimit) {
      this.tooDeep = true
      this.tokenizer.active = false
    }
    if (location !== null) (element as unknown as LightNode).startOffset = location.startOffset
    super._attachElementToTree(element, location, to)
  }

  override _insertCharacters({ chars, location }: Token.CharacterToken): void {
    const { parent, beforeElement } = this._getInsertionLocation() as unknown as {
      parent: LightNode
      beforeElement: LightNode | null
    }
    const nodes = parent.childNodes
    const at = beforeElement === null ? nodes.length : nodes.lastIndexOf(beforeElement)
    const last = nodes[at - 1]
    if (last?.nodeName === '#text') {
      last.value += chars
      return
    }
    const text = new LightNode('#text', chars)
    text.startOffset = location?.startOffset ?? -1
    if (beforeElement === null) append(parent, text)
    else {
      text.parentNode = parent
      nodes.splice(at, 0, text)
    }
  }
}
