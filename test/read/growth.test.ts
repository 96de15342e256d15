import { describe, expect, test } from 'vitest'
import { readClaims } from '../../src/index.js'
import { readReport } from '../../src/read.js'

const heading = '<h2>二、主动公开政府信息情况</h2>'
const row = '<tr><td>规章</td><td>1</td><td>0</td><td>1</td></tr>'

/** Sources that grow in one dimension, and how large the smaller one of each pair is. */
const shapes: readonly [string, number, (n: number) => string][] = [
  ['paragraphs', 1000, (n) => `<h2>一、总体情况</h2>${'<p>网站信息按栏目发布。</p>'.repeat(n)}`],
  ['rows of a table', 200, (n) => `${heading}<table>${row.repeat(n)}</table>`],
  ['tables', 200, (n) => heading + `<table>${row}</table>`.repeat(n)],
  ['merged cells', 150, (n) => `${heading}<table>${row.replace('>', '><td rowspan=99>款</td>').repeat(n)}`],
  [
    'nested tables',
    60,
    (n) => heading + `${'<table><tr><td>'.repeat(12)}1${'</table>'.repeat(12)}`.repeat(n),
  ],
  ['open formatting', 800, (n) => `${heading}<b>${'<i><p>字</i>'.repeat(n)}`],
  ['text that belongs before its table', 1500, (n) => `${heading}<table>${'字<br>'.repeat(n)}</table>`],
  ['headings', 1500, (n) => '<h2>一、总体情况</h2><h2>二、主动公开政府信息情况</h2>'.repeat(n)],
  ['titles', 500, (n) => '<p>某局2023年政府信息公开工作年度报告</p>'.repeat(n)],
  ['lines of text', 4000, (n) => `一、总体情况\n${'网站信息按栏目发布。\n'.repeat(n)}`],
  ['one figure per line', 4000, (n) => `二、主动公开政府信息情况\n规章\n${'1\n'.repeat(n)}`],
  ['bars of Markdown', 800, (n) => `## 二、主动公开政府信息情况\n\n${'| 规章 | 1 | 0 | 1 |\n'.repeat(n)}`],
  ['drawn rows', 250, (n) => `二、主动公开政府信息情况\n${'├──┼──┤\n│规章│1│\n'.repeat(n)}`],
  ['sentences in one line', 2000, (n) => `一、总体情况\n${'全年发布信息1条，'.repeat(n)}`],
]

/** Best of a few: what else the machine does can only add. */
function timeOf(source: string): number {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < 2; run += 1) {
    const start = performance.now()
    readReport(source)
    best = Math.min(best, performance.now() - start)
  }
  return best
}

describe('time does not grow with the square of the source', () => {
  test.each(shapes)('%s', { retry: 3 }, (_, n, shape) => {
    const times = [n, 2 * n, 4 * n, 8 * n].map((each) => timeOf(shape(each)))
    // Under a few milliseconds the clock tells nothing.
    const [small = 0, large = 0] = [Math.max(times[0]!, 2), times.at(-1)]
    expect(Math.log(large / small) / Math.log(8)).toBeLessThanOrEqual(1.5)
  })
})

test('more notes than a call takes arguments', () => {
  const line = '<p>这一行不是表格里的内容。。。'
  const source = `<p>某局2023年政府信息公开工作年度报告${heading}<table>${row}</table>${line.repeat(130_000)}`
  expect(readReport(source).notes.length).toBeGreaterThan(130_000)
})

test('more claims in one sentence than a call takes arguments', () => {
  expect(readClaims('访问量1次，'.repeat(130_000))).toHaveLength(130_000)
})
