import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import {
  DisclosureReportError,
  type Report,
  renderHtml,
  renderMarkdown,
  renderText,
} from '../../src/index.js'
import { elementsOf, markdownBlocks } from '../support/printed.js'
import { suqian2023 } from '../support/reports.js'

/** A report with one text in each of its places: name, introduction, heading, passage, statistics, cell, sections. */
function reportWith(text: string): Report {
  const { review } = suqian2023
  return {
    ...suqian2023,
    agency: text,
    introduction: text,
    overview: {
      aspects: [{ heading: text, text }],
      statistics: { publications: { total: 1, categories: [{ name: text, count: 1 }] } },
    },
    review: { ...review, reconsideration: { ...review.reconsideration, upheld: null } },
    marks: { 'review.reconsideration.upheld': text },
    improvement: text,
    otherMatters: text,
  }
}

const sections = ['overview', 'review', 'improvement', 'otherMatters'] as const

const hostileTexts: readonly (readonly [name: string, text: string])[] = [
  ['script element', '<script>globalThis.hit = 1</script>'],
  ['script in upper case with a space', '</SCRIPT ><sCrIpT >alert(1)</sCrIpT >'],
  ['image with a handler', '<img src=x onerror="globalThis.hit = 1">'],
  ['end of a cell, table and article', '</td></tr></table></article><h1>x</h1>'],
  ['end of a title and a style', '</title></style><script>alert(1)</script>'],
  ['end of an attribute', '"><svg onload=alert(1)>'],
  ['attribute in single quotes', `' onmouseover='alert(1)`],
  ['comment that never ends', '<!-- '],
  ['CDATA and processing instruction', '<![CDATA[ x ]]> <?php x ?>'],
  ['entity that makes a tag', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['entity without a semicolon', '&ltscript&gt &#60script&#62'],
  ['link with a script in Markdown', '[x](javascript:alert(1))'],
  ['image in Markdown', '![x](http://e.cn/p.png)'],
  ['reference definition', '[a]: http://e.cn "x"\n\n[a]'],
  ['autolink', '<http://e.cn> http://e.cn www.e.cn a@e.cn'],
  ['footnote', '[^1]\n\n[^1]: x'],
  ['fence that never ends', '```js\nx'],
  ['tilde fence', '~~~\nx'],
  ['heading', '# 二、主动公开政府信息情况'],
  ['underlined heading', '二、主动公开\n==='],
  ['rule', '---'],
  ['front matter', '---\na: 1\n---'],
  ['table', '| a | b |\n| - | - |\n| 1 | 2 |'],
  ['bare pipe and backslashes', 'a\\|b\\\\|c|'],
  ['HTML block in Markdown', 'a\n\n<div>\n\n*x*'],
  ['list', '- a\n1. b\n2) c\n+ d\n* e'],
  ['indented code', '    code\n\tcode'],
  ['ANSI colour', '\u001B[31mred\u001B[0m'],
  ['ANSI clear screen and title', '\u001B[2J\u001B]0;title\u0007'],
  ['ANSI link', '\u001B]8;;http://e.cn\u0007x\u001B]8;;\u0007'],
  ['C1 control sequence', '\u009B31m'],
  ['carriage return that overwrites', '实际 100\r虚报 1'],
  ['backspace and delete', 'ab\b\u007F'],
  ['NUL', 'a\0b'],
  ['bidi override', '\u202E321\u202C'],
  ['bidi isolates', '\u2066x\u2067y\u2069'],
  ['right-to-left mark', '\u200F12\u061C'],
  ['Hebrew and Arabic', 'שלום ‎مرحبا'],
  ['zero-width characters', 'a\u200Bb\u200Cc\u200Dd\uFEFFe\u2060f'],
  ['soft hyphen and joiner', 'a\u00ADb\u034Fc'],
  ['tag characters', 'a\u{E0041}\u{E007F}'],
  ['Hangul filler', 'a\u3164b\uFFA0c'],
  ['lone high surrogate', 'a\uD800b'],
  ['lone low surrogate', 'a\uDC00'],
  ['noncharacters', 'a\uFFFE\uFFFF\u{1FFFF}'],
  ['line and paragraph separators', 'a\u2028b\u2029c'],
  ['combining marks by the hundred', `a${'\u0301'.repeat(500)}`],
  ['emoji family', '👨‍👩‍👧‍👦'],
  ['flag and skin tone', '🇨🇳👍🏽'],
  ['formula', '=HYPERLINK("http://e.cn","x")'],
  ['formula with plus', '+cmd|calc'],
  ['formula with minus', '-2+3'],
  ['formula with at', '@SUM(1)'],
  ['formula after a tab', '\t=1+1'],
  ['formula after a line end', 'x\n=1+1'],
  ['full-width formula', '＝1+1'],
  ['spreadsheet quote that swallows lines', '"a'],
  ['spaces only', '     '],
  ['line ends only', '\n\n\n'],
  ['word without a break', 'x'.repeat(3000)],
]

describe.each(hostileTexts)('%s', (_, text) => {
  const report = reportWith(text)

  test('in HTML adds no element, attribute or reference', () => {
    const shape = (html: string) =>
      elementsOf(html)
        .filter(({ tagName }) => tagName !== 'br' && tagName !== 'p')
        .map(({ tagName, attrs }) =>
          [tagName, ...attrs.map(({ name, value }) => `${name}=${value}`)].join(' '),
        )
    const expected = shape(renderHtml(reportWith('x'), { sections, page: true }))
    expect(shape(renderHtml(report, { sections, page: true }))).toEqual(expected)
  })

  test('in Markdown adds no block and no markup', () => {
    const kinds = (markdown: string) =>
      markdownBlocks(markdown)
        .map((block) => block.kind)
        .filter((kind) => kind !== 'paragraph')
    for (const tables of ['flat', 'html'] as const) {
      const markdown = renderMarkdown(report, { sections, tables })
      expect(kinds(markdown)).toEqual(kinds(renderMarkdown(reportWith('x'), { sections, tables })))
      expect(JSON.stringify(markdownBlocks(markdown))).not.toMatch(/<<\w+/)
    }
  })

  test('in text hides, moves or obeys nothing, and keeps tables straight', () => {
    for (const tables of ['box', 'ascii', 'tsv'] as const) {
      const printed = renderText(report, { sections, tables })
      const unseen = /[^\P{Cc}\n\t]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u
      expect(printed).not.toMatch(unseen)
      if (tables === 'tsv') {
        for (const cell of printed.split(/[\n\t]/)) {
          expect(cell).not.toMatch(/^[=+@＝＋－＠]|^-(?!\d+$|$)/)
          if (cell.startsWith('"')) expect(cell).toMatch(/^"(?:[^"]|"")*"$/)
        }
        expect(
          new Set(
            printed
              .split('\n')
              .filter((line) => line.split('\t').length > 3)
              .map((line) => line.split('\t').length),
          ),
        ).toEqual(new Set([15]))
      } else {
        for (const block of printed.split('\n\n').filter((each) => /^[┌+][─-]/.test(each))) {
          const widthOf = (line: string) => stringWidth(line, { ambiguousIsNarrow: tables === 'box' })
          expect(new Set(block.trimEnd().split('\n').map(widthOf)).size).toBe(1)
        }
      }
    }
  })
})

describe('values that no schema let pass', () => {
  const withFigure = (value: unknown) =>
    ({
      ...suqian2023,
      review: {
        ...suqian2023.review,
        reconsideration: { ...suqian2023.review.reconsideration, upheld: value },
      },
    }) as unknown as Report

  test.each([
    ['not a number', Number.NaN, 'NaN'],
    ['negative zero', -0, '0'],
    ['infinity', Number.POSITIVE_INFINITY, 'Infinity'],
    ['beyond the safe range', 2 ** 60, '1152921504606847000'],
  ])('%s', (_, value, printed) => {
    expect(renderHtml(withFigure(value))).toContain(`<td id="review.reconsideration.upheld">${printed}</td>`)
  })

  test.each([
    ['unknown form', { ...suqian2023, form: '2031' }, 'unknown-form'],
    ['form named like a property of every object', { ...suqian2023, form: '__proto__' }, 'unknown-form'],
    ['no tables', { ...suqian2023, requests: undefined }, 'invalid-value'],
    ['text for a figure', withFigure('<b>1</b>'), 'invalid-value'],
    ['no figure', withFigure(undefined), 'invalid-value'],
    ['a boolean for a figure', withFigure(true), 'invalid-value'],
    ['an object for a figure', withFigure({ a: 1 }), 'invalid-value'],
    ['an object without a prototype for a figure', withFigure(Object.create(null)), 'invalid-value'],
    ['no report', null, 'unknown-form'],
    ['no overview', { ...suqian2023, overview: undefined }, 'invalid-value'],
    ['a number for a text', { ...suqian2023, improvement: 1 }, 'invalid-value'],
  ])('%s is refused with a code', (_, report, code) => {
    for (const render of [renderHtml, renderMarkdown, renderText]) {
      let thrown: unknown
      try {
        render(report as never)
      } catch (error) {
        thrown = error
      }
      expect(thrown).toBeInstanceOf(DisclosureReportError)
      expect((thrown as DisclosureReportError).code).toBe(code)
    }
  })

  test.each([
    ['a language', () => renderHtml(suqian2023, { locale: 'fr' as never })],
    ['a language named like a property', () => renderText(suqian2023, { locale: '__proto__' as never })],
    ['a text style', () => renderText(suqian2023, { tables: 'html' as never })],
    ['a width class', () => renderText(suqian2023, { ambiguous: 'both' as never })],
    ['a Markdown style', () => renderMarkdown(suqian2023, { tables: 'box' as never })],
  ])('%s that there is not is refused', (_, render) => {
    expect(render).toThrow(expect.objectContaining({ code: 'invalid-option' }))
  })

  test.each([0, -5, Number.NaN, Number.POSITIVE_INFINITY, 1.5])(
    'a page of %s columns still gets straight tables',
    (width) => {
      const drawn = renderText(suqian2023, { width, sections: ['review'] })
        .split('\n')
        .filter((line) => /^[┌├│└]/.test(line))
      expect(new Set(drawn.map((line) => stringWidth(line))).size).toBe(1)
    },
  )

  test('a figure named in no form of the report gets no mark, and its note is not lost', () => {
    const notes = [{ cells: ['__proto__', 'requests.nowhere'], text: '<i>' }]
    const html = renderHtml(suqian2023, { notes })
    expect(html).toContain('<li id="note-1" value="1">&lt;i&gt;</li>')
    expect(html).not.toContain('<sup>')
  })
})

describe('time grows with the text, not faster', () => {
  const patterns = [
    'a',
    ' ',
    '\n',
    '\n\n',
    '| ',
    '\\',
    '*',
    '<',
    '“',
    '　',
    '\u0301',
    'x@y.',
    'http:',
    '1.',
    '\t',
    '- ',
    '"',
    '👍🏽',
  ]
  test.each(patterns.map((pattern) => [JSON.stringify(pattern), pattern]))('%s', (_, pattern) => {
    // Time of this process, not of the clock: others may keep the machine busy.
    const measure = (times: number) => {
      const report = reportWith(pattern.repeat(times))
      const start = process.cpuUsage()
      renderHtml(report, { sections })
      renderMarkdown(report, { sections })
      renderText(report, { sections })
      return process.cpuUsage(start).user / 1000
    }
    const small = Math.min(measure(1000), measure(1000), measure(1000))
    // 16 times the text: a quadratic step would take 256 times as long, and not stay below a fifth of a second, however
    // often it is tried; a machine that stands still for a moment does not do so five times.
    const limit = Math.max(200, 100 * small)
    let large = Number.POSITIVE_INFINITY
    for (let tries = 0; tries < 5 && large >= limit; tries += 1) large = Math.min(large, measure(16_000))
    expect(large).toBeLessThan(limit)
  })
})
