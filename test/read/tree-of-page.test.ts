import { readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { treeOfHtml } from '../../src/read/html.js'
import { attributesRead, type PageNode } from '../../src/read/page-node.js'

/** Plain texts and tags are taken as wholes, the rest character by character: the tree must be the same. */

/** One line for each node, with its place and what the reader looks at. */
function outline(root: PageNode): string[] {
  const lines: string[] = []
  const stack: [PageNode, number][] = [[root, 0]]
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const [node, depth] = top
    if (node.nodeName === '#documentType') continue
    const read = attributesRead.map((name) => node.attrs?.find((each) => each.name === name)?.value ?? null)
    const value = node.nodeName === '#text' ? node.value : ''
    const at = node.nodeName === '#comment' ? -1 : (node.sourceCodeLocation?.startOffset ?? -1)
    lines.push(JSON.stringify([depth, node.nodeName, value, read, at]))
    const children = [
      ...Array.from(node.childNodes ?? []),
      ...(node.content ? [node.content as PageNode] : []),
    ]
    for (const child of children.reverse()) stack.push([child, depth + 1])
  }
  return lines
}

function expectSameTree(source: string): void {
  const own = treeOfHtml(source)
  if (own === undefined) throw new Error('nested too deep')
  expect(outline(own)).toEqual(
    outline(parse(source, { sourceCodeLocationInfo: true }) as unknown as PageNode),
  )
}

const names =
  'p td th tr table tbody caption colgroup col div span o:p b i a font nobr u svg math mi annotation-xml foreignObject desc script style title textarea template select option noscript noframes frameset frame html head body meta br input li h1 pre plaintext form image TD P Font x-y a_b 字'.split(
    ' ',
  )
const nasty = ['<', '>', '"', "'", '&', '=', '/', '\0', '\r', '\r\n', '\n', '\t', '\f', '\v', '`', '-']
const words = [
  '12',
  '仿宋，（',
  '😀',
  '\ud800',
  '\udc00',
  '&amp;',
  '&lt',
  '&nbsp;',
  '&#13;',
  '&notit;',
  '\ufeff',
  ' ',
]
const text = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(...nasty), fc.string({ maxLength: 4 })), {
    maxLength: 5,
  })
  .map((list) => list.join(''))
const space = fc.constantFrom(' ', '', '\n', '\r\n', '\t', '\f', '\v', '/', ' / ')
const attributeName = fc.oneof(
  fc.constantFrom(
    ...attributesRead,
    'CLASS',
    'style',
    'type',
    'color',
    'encoding',
    'lang',
    '字',
    '=a',
    'a"',
    '',
    'a&b',
  ),
  text,
)
const attribute = fc
  .tuple(
    space,
    attributeName,
    space,
    fc.constantFrom('=', '=', '=', '', '=='),
    space,
    fc.constantFrom('"', '"', "'", ''),
    fc.oneof(text, fc.constantFrom('hidden', '2', 'text/html', 'a b', '&quot;x', '&lt=1', '1/2', '>')),
    fc.boolean(),
  )
  .map(([before, name, left, sign, right, quote, value, isOpen]) =>
    [before, name, left, sign, right, quote, value, isOpen && value.length > 3 ? '' : quote].join(''),
  )
const name = fc.oneof(fc.constantFrom(...names), fc.constantFrom(...names), text)
const startTag = fc
  .tuple(name, fc.array(attribute, { maxLength: 3 }), fc.constantFrom('>', '>', '>', ' >', '/>', ' / >', ''))
  .map(([tag, list, end]) => `<${tag}${list.length > 0 ? ' ' : ''}${list.join('')}${end}`)
const endTag = fc
  .tuple(name, fc.constantFrom('>', '>', '\r\n>', ' x>', '/>', ''))
  .map(([tag, end]) => `</${tag}${end}`)
const comment = fc
  .tuple(
    fc.constantFrom('<!--', '<!', '<?', '<!--[if gte mso 9]>', '<![CDATA['),
    text,
    text,
    fc.constantFrom('-->', '--!>', ']]>', '->', '<![endif]-->', ''),
  )
  .map((list) => list.join(''))
const plainTag = fc
  .tuple(
    fc.constantFrom(...names),
    fc.constantFrom('', ' class=x', ' style="a:b" colspan=2', " name='1' name=2"),
  )
  .map((list) => `<${list.join('')}>`)
const page = fc
  .array(fc.oneof(plainTag, plainTag, startTag, startTag, endTag, endTag, text, comment), { maxLength: 25 })
  .map((list) => list.join(''))

describe('the tree of a page is that of parse5, with the same places', () => {
  test('whatever the page', () => {
    fc.assert(fc.property(page, expectSameTree), { numRuns: 1500 })
  })

  test.each<[string, string]>([
    ['many attributes', `<a ${Array.from({ length: 100 }, (_, i) => `a${i}=${i}`).join(' ')} a1=2>x`],
    ['elements opened again', '<p>'.concat('<font color=1 id=1><font color=1 id=2>'.repeat(4), '</p><p>x')],
    ['a frameset', '<frameset>a b c<frame src=x></frameset> a b'],
    [
      'more than the parser keeps at once',
      `<p title="x">${'<td class="a">字 字\r\n</td>'.repeat(9000)}😀 x<b>y`,
    ],
    ['a quote that does not end', '<p>x<td class="a>y</td>'],
    [
      'line breaks, NUL and references in values',
      '<p class="a\r\nb" name="\0" content="&amp;"><p class=\'a\rb\'>x',
    ],
    ['values that the tree depends on', '<table><input type=hidden><input type=text type=hidden>x'],
    [
      'encodings',
      '<math><annotation-xml encoding="text/html"><p>x</math><math><annotation-xml encoding=x><p>',
    ],
    ...['color', 'face', 'size', 'lang'].map(
      (name) => [name, `<svg><font ${name}=1>x</font><b>y`] as [string, string],
    ),
    [
      'what is left out between attributes',
      '<td class="a"colspan=2 rowspan=>x<td name= >y</td class=a><td class',
    ],
    ['pairs beyond the first plane, and halves', '<p>😀字\ud83d字</p>\ude00 \ud83d'],
    ['a signed byte order', '\ufeff<p>\ufeffx'],
  ])('%s', (_, source) => {
    expectSameTree(source)
  })

  const folder = new URL('../corpus/documents/', import.meta.url)
  const pages = readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))

  test('for every page of the corpus, with either line break', () => {
    expect(pages.length).toBeGreaterThan(10)
    for (const each of pages) {
      expectSameTree(each)
      expectSameTree(each.replace(/\r?\n/g, '\r\n'))
    }
  })

  test('for pages that were damaged', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...pages),
        fc.nat(),
        fc.oneof(text, page),
        fc.nat(40),
        (each, place, put, gone) => {
          const at = place % each.length
          const near = each.slice(Math.max(0, at - 2000), at + 2000)
          const middle = Math.min(at, 2000)
          expectSameTree(near.slice(0, middle) + put + near.slice(middle + gone))
        },
      ),
      { numRuns: 300 },
    )
  })
})
