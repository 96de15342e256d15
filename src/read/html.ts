import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  Parser,
  type Token,
  Tokenizer,
} from 'parse5'
import { attributesRead, type PageNode } from './page-node.js'
import type { RawSource } from './raw.js'
import { itemsOfTree } from './tree.js'

/** Browsers flatten what is nested deeper; no report is. */
const depthLimit = 512

/** Parses a page by the rules of the HTML standard; `undefined` where it is nested too deep. */
export function treeOfHtml(source: string): PageNode | undefined {
  const parser = new PageParser({ treeAdapter })
  parser.tokenizer.write(source, true)
  return parser.tooDeep ? undefined : (parser.document as unknown as PageNode)
}

/** Lines and rows of a page. */
export function itemsOfHtml(source: string): RawSource {
  const tree = treeOfHtml(source)
  if (tree !== undefined) return itemsOfTree(tree)
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

/** The attributes that the reader looks at, and those that the building of the tree looks at. */
const looked: ReadonlySet<string> = /* @__PURE__ */ new Set([
  ...attributesRead,
  'type',
  'encoding',
  'color',
  'face',
  'size',
])

/** The first letter and the length of each: most others differ in them. */
const hints = /* @__PURE__ */ new Set(
  /* @__PURE__ */ [...looked].map((name) => hintOf(name.charCodeAt(0), name.length)),
)

function hintOf(first: number, length: number): number {
  return (first | 32) * 16 + length
}

/** Elements that are told apart by all of their attributes when they are opened again. */
const reopened = /* @__PURE__ */ new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))

/** The characters that may stand in the name of a plain tag or attribute, and white space in a tag. */
const nameCodes = /* @__PURE__ */ codesOf('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:-')
const spaceCodes = /* @__PURE__ */ codesOf(' \n\r\t\f')

function codesOf(characters: string): Uint8Array {
  const codes = new Uint8Array(128)
  for (let i = 0; i < characters.length; i += 1) codes[characters.charCodeAt(i)] = 1
  return codes
}

const isNameCode = (code: number): boolean => nameCodes[code] === 1
const isSpaceCode = (code: number): boolean => spaceCodes[code] === 1

/** Is it text that no mark and no white space ends? */
const isTextCode = (code: number): boolean => code > 32 && code !== 60 && code !== 38

/** The name of a tag, and whether all of its attributes are kept. */
interface TagKind {
  readonly tagName: string
  readonly all: boolean
}

/**
 * Takes plain texts and tags as wholes; what is not plain, from its first character on, is left to parse5, which reads
 * one by one (its states are no public interface: hence the narrow range of versions). Keeps of the places only where tags and texts begin, and of the attributes only those that are looked at.
 */
class PageTokenizer extends Tokenizer {
  private readonly kinds = new Map<string, TagKind>()

  protected override getCurrentLocation(offset: number): Token.Location | null {
    if (offset === 0 && this.currentToken !== null) return null
    return { startOffset: this.preprocessor.offset - offset } as Token.Location
  }

  protected override prepareToken(): void {
    this._emitCurrentCharacterToken(null)
    this.currentToken = null
    this.currentLocation = this.getCurrentLocation(-1)
  }

  protected override _stateData(code: number): void {
    if (code === 60 ? !this.takeTag() : !this.takeText(code)) super._stateData(code)
  }

  protected override _stateRawtext(code: number): void {
    if (!this.takeText(code)) super._stateRawtext(code)
  }

  protected override _stateScriptData(code: number): void {
    if (!this.takeText(code)) super._stateScriptData(code)
  }

  protected override _stateComment(code: number): void {
    super._stateComment(code)
    if (isTextCode(code) && code !== 45) this.runOn((each) => isTextCode(each) && each !== 45)
  }

  private takeText(code: number): boolean {
    if (!isTextCode(code)) return false
    this._emitCodePoint(code)
    this.runOn(isTextCode)
    return true
  }

  /** Adds to what was just read what follows of the same kind. */
  private runOn(fits: (code: number) => boolean): void {
    const { html } = this.preprocessor
    let at = this.preprocessor.pos + 1
    while (at < html.length && fits(html.charCodeAt(at))) at += 1
    this.preprocessor.pos = at - 1
    this.runEnd = at
  }

  /** Most tags have the name of one before. */
  private kindOf(written: string): TagKind {
    let kind = this.kinds.get(written)
    if (kind === undefined) {
      const tagName = written.toLowerCase()
      kind = { tagName, all: reopened.has(tagName) }
      this.kinds.set(written, kind)
    }
    return kind
  }

  /** Takes the tag that begins here, if it is plain up to its end. */
  private takeTag(): boolean {
    const { preprocessor } = this
    const { html } = preprocessor
    const isEnd = html.charCodeAt(preprocessor.pos + 1) === 47
    const from = preprocessor.pos + (isEnd ? 2 : 1)
    // The name begins with a letter.
    if ((html.charCodeAt(from) & 64) === 0) return false
    let at = from
    while (isNameCode(html.charCodeAt(at))) at += 1
    if (at === from) return false
    const { tagName, all } = this.kindOf(html.slice(from, at))
    const attrs: Token.Attribute[] = []
    let selfClosing = false
    for (;;) {
      while (isSpaceCode(html.charCodeAt(at))) at += 1
      const code = html.charCodeAt(at)
      if (code === 62) break
      if (code === 47) {
        at += 1
        if (html.charCodeAt(at) !== 62) return false
        selfClosing = true
        break
      }
      const begin = at
      while (isNameCode(html.charCodeAt(at))) at += 1
      if (at === begin) return false
      const end = at
      let valueFrom = at
      let valueTo = at
      while (isSpaceCode(html.charCodeAt(at))) at += 1
      if (html.charCodeAt(at) !== 61) at = end
      else {
        at += 1
        while (isSpaceCode(html.charCodeAt(at))) at += 1
        const quote = html[at]
        valueFrom = at
        if (quote === '"' || quote === "'") {
          valueFrom += 1
          valueTo = html.indexOf(quote, valueFrom)
          at = valueTo + 1
        } else {
          while (at < html.length && html.charCodeAt(at) !== 62 && !isSpaceCode(html.charCodeAt(at))) at += 1
          valueTo = at
        }
        if (valueTo < valueFrom) return false
      }
      if (!all && !hints.has(hintOf(code, end - begin))) continue
      const name = html.slice(begin, end).toLowerCase()
      if (!all && !looked.has(name)) continue
      const value = html.slice(valueFrom, valueTo)
      if (attrs.length > 20 || /[&\0\r]/.test(value)) return false
      if (attrs.every((each) => each.name !== name)) attrs.push({ name, value })
    }
    preprocessor.pos = from
    if (isEnd) this._createEndTagToken()
    else this._createStartTagToken()
    const token = this.currentToken as Token.TagToken
    token.tagName = tagName
    token.selfClosing = selfClosing
    token.attrs = attrs
    preprocessor.pos = at
    this.emitCurrentTagToken()
    return true
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
