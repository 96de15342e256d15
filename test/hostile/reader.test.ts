import { describe, expect, test } from 'vitest'
import { reportSchema } from '../../src/index.js'
import { readReport } from '../../src/read.js'
import { renderHtml, renderText } from '../../src/render.js'
import { huaian2024 } from '../support/reports.js'

/** Milliseconds that no source may need: a hundred times what the slowest needs. */
const bound = 20_000

const text = renderText(huaian2024, { tables: 'tsv' })
const html = renderHtml(huaian2024)
const many = (piece: string, times: number) => piece.repeat(times)

/** Sources without a report in them. */
const empty: readonly (readonly [name: string, source: string])[] = [
  ['nothing', ''],
  ['NUL and other controls', many('\u0000\u0001\u0008\u001b', 20_000)],
  ['lone surrogates', many('\ud800x\udfff', 20_000)],
  ['bidi overrides', many('\u202e政\u202c', 20_000)],
  ['terminal codes', many('\u001b[31m表\u001b[0m\n', 20_000)],
  ['100,000 rows of text', `二、主动公开政府信息情况\n${many('规章\t1\t0\t1\n', 100_000)}`],
  ['100,000 rows of HTML', `<table>${many('<tr><td>规章<td>1<td>0<td>1', 100_000)}`],
  ['100,000 nested elements', many('<div>', 100_000)],
  ['100,000 nested inline elements', many('<b><i>', 50_000)],
  ['20,000 nested tables', many('<table><tr><td>', 20_000)],
  ['unclosed tags and comments', many('<td <!-- <p "', 20_000)],
  ['an attribute that never ends', `<td class="${many('a', 500_000)}`],
  ['entities', many('&amp;&#0;&#x110000;&#xD800;&unknown;&', 20_000)],
  ['entities in Markdown', `# a\n${many('&#99999999999;&amp;amp;', 20_000)}`],
  ['bars', many('|', 300_000)],
  ['rule lines of Markdown', many('|:-|', 100_000)],
  ['backslashes before bars', `# a\n|${many('\\|', 150_000)}`],
  ['lines of a drawn table', many('├─┼─┤\n│ │ │\n', 10_000)],
  ['one line of a drawn table', many('│', 300_000)],
  ['paragraphs of a page in Markdown', `# 甲\n<div>\n${many('<p>乙</p>\n', 200_000)}</div>`],
  ['words in the cells of a drawn table', many(`${many('│甲', 130_000)}│\n`, 4)],
  ['spaces', many(' ', 500_000)],
  ['spaces of every width', many('\u3000\u00a0\u2003\t', 100_000)],
  ['digits', many('1', 500_000)],
  ['signs', many('+-', 250_000)],
  ['dates that never come', many('发布日期：', 50_000)],
  ['titles that never end', many('2023年政府信息公开', 30_000)],
  ['quotation marks', many('"a,"",', 50_000)],
  ['sentences', many('全年共公开12件，其中', 20_000)],
  ['headings over and over', many('一、总体情况\n二、主动公开政府信息情况\n', 3_000)],
]

test.each(empty)('no report, no throw, an end: %s', (_, source) => {
  const start = performance.now()
  // Whatever it looks like, it may be taken for anything; the largest only once.
  const formats = source.length > 250_000 ? [undefined] : ([undefined, 'html', 'markdown', 'text'] as const)
  for (const format of formats) {
    const { report, notes, cells } = readReport(source, format === undefined ? {} : { format })
    expect(report).toBeNull()
    expect(notes.length).toBeGreaterThan(0)
    expect(cells).toEqual({})
  }
  expect(performance.now() - start).toBeLessThan(bound)
})

/** A good report with something hostile in it: what it stated must still be there, or be noted. */
const wrapped: readonly (readonly [name: string, source: string])[] = [
  ['NUL in labels', text.replaceAll('规章', '规\u0000章')],
  ['bidi overrides in labels', text.replaceAll('规章', '\u202e规章\u202c')],
  ['zero-width spaces in figures', text.replaceAll('3001', '3\u200b001')],
  ['terminal codes in figures', text.replaceAll('3001', '\u001b[31m3001\u001b[0m')],
  ['lone surrogates in texts', text.replaceAll('。', '。\ud800')],
  [
    'rows named after parts of objects',
    text.replace('一、本年新收', '__proto__\t1\nconstructor\t2\nhasOwnProperty\t3\n一、本年新收'),
  ],
  ['marks named after parts of objects', text.replace('\t3001\t', '\t__proto__\t')],
  [
    'cells that span a billion',
    html.replace(/<td(?= id="requests.received)/g, '<td colspan=1000000000 rowspan=1000000000'),
  ],
  [
    'spans that are no numbers',
    html.replace(/<td(?= id="requests.received)/g, '<td colspan=-1 rowspan=0x10'),
  ],
  ['scripts and styles between rows', html.replaceAll('</tr>', '</tr><script>1</script><style>td{}</style>')],
  ['a figure of a thousand digits', text.replace('\t3001\t', `\t${many('9', 1000)}\t`)],
  ['a figure beyond safe integers', text.replace('\t3001\t', '\t9007199254740993\t')],
  ['figures in other notations', text.replace('\t3001\t', '\t0x10\t').replace('\t3119', '\t1e3')],
  ['100,000 rows behind the tables', `${text}\n${many('规章\t1\t0\t1\n', 100_000)}`],
  ['100,000 lines before the title', many('通知公告\n', 100_000) + text],
  ['100,000 nested elements behind', html + many('<div>', 100_000)],
]

describe('a report with something hostile in it', () => {
  test.each(wrapped)('%s', (_, source) => {
    const start = performance.now()
    const { report, notes, cells } = readReport(source)
    expect(performance.now() - start).toBeLessThan(bound)
    const noted = new Set<string>(notes.flatMap(({ path }) => path ?? []))
    if (report === null) return expect(notes.length).toBeGreaterThan(0)
    expect(reportSchema.safeParse(reportSchema.encode(report)).success).toBe(true)
    expect(JSON.parse(JSON.stringify(cells))).toEqual(cells)
    const requests = Object.entries(huaian2024.requests.received)
    for (const [column, value] of requests) {
      const path = `requests.received.${column}`
      const read = report.requests.received[column as 'total']
      if (read !== value) expect(noted, path).toContain(path)
    }
    expect(Object.getPrototypeOf(report.marks ?? {})).toBe(Object.prototype)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
})
