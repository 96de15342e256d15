import { describe, expect, test } from 'vitest'
import { checkReport, readClaims, statisticsFromText } from '../../src/index.js'
import { suqian2023 } from '../support/reports.js'

const fill = (words: string, length: number) =>
  words.repeat(Math.ceil(length / words.length)).slice(0, length)

/** Texts that cost a careless pattern time beyond measure. Each of any length. */
const bombs: readonly (readonly [string, (length: number) => string])[] = [
  ['digits without end', (length) => '1'.repeat(length)],
  ['groups of thousands without end', (length) => fill('111,', length)],
  ['Chinese numerals without end', (length) => '一'.repeat(length)],
  ['万 after 万', (length) => `一${'万'.repeat(length)}件`],
  ['numbers with every mark', (length) => fill('约12,345.678万余件左右', length)],
  ['one sentence of lists', (length) => fill('收到政府信息公开申请12件，其中自然人9件，法人3件，', length)],
  ['a list within a list, on and on', (length) => fill('5件其中0件', length)],
  ['colon after colon', (length) => fill('1件:', length)],
  ['semicolon after semicolon', (length) => fill('予以公开1件;', length)],
  ['parts joined by 、', (length) => `共9件，其中${fill('甲1件、', length)}`],
  ['brackets that never close', (length) => '（'.repeat(length)],
  ['brackets that close without opening', (length) => `${'）'.repeat(length)}收到12件`],
  [
    'brackets nested as deep as the text',
    (length) => `${'('.repeat(length / 2)}1件${')'.repeat(length / 2)}`,
  ],
  ['a bracket per number', (length) => fill('1件（其中1件）', length)],
  ['titles that never end', (length) => '《'.repeat(length)],
  ['years without end', (length) => fill('2023年1件', length)],
  ['dates without end', (length) => `统计期限${fill('2023年1月1日至', length)}`],
  ['negations without end', (length) => fill('未收到', length)],
  ['negations of requests', (length) => fill('未收到政府信息公开申请、', length)],
  ['cases without end', (length) => fill('行政复议1件行政诉讼2件', length)],
  ['all upheld, over and over', (length) => fill('复议均维持诉讼', length)],
  ['all, all, all', (length) => fill('均已', length)],
  ['fees without end', (length) => fill('信息处理费1元', length)],
  ['organs without end', (length) => fill('政务服务中心各单位通过网站', length)],
  ['white space', (length) => ' 　\t'.repeat(length / 3)],
  ['line breaks', (length) => '\n'.repeat(length)],
  ['zero-width characters', (length) => fill('1\u200b2\u200f件', length)],
  ['lone surrogates and controls', (length) => fill('\ud83d12件\u0000\u202e', length)],
]

/**
 * Ten times the text in a hundred times the time would be quadratic, and many seconds. What takes less than half a
 * second is not; beyond that, on a busy machine, the ratio decides.
 */
function expectLinear(work: (length: number) => () => unknown): void {
  const time = (run: () => unknown) => {
    const from = performance.now()
    run()
    return performance.now() - from
  }
  const [short, long] = [work(5_000), work(50_000)]
  const first = time(long)
  if (first < 500) return
  expect(Math.min(first, time(long)) / time(short)).toBeLessThan(40)
}

describe('hostile texts', () => {
  test.each(bombs)('%s: read to the end', (_, make) => {
    const text = make(5_000)
    for (const claim of readClaims(text)) {
      expect(claim.start).toBeLessThan(claim.end)
      expect(claim.end).toBeLessThanOrEqual(text.length)
      expect(JSON.parse(JSON.stringify(claim))).toEqual(claim)
    }
    expect(() => statisticsFromText(text)).not.toThrow()
  })

  test.each(bombs)('%s: ten times as long takes about ten times as long', (_, make) => {
    expect(make(50_000).length).toBeGreaterThan(16_000)
    expectLinear((length) => {
      const text = make(length)
      return () => readClaims(text)
    })
  })

  test('the rules too: 5,000 and 50,000 characters', () => {
    const rules = { '*': 'off', 'narrative/*': 'warning' } as const
    expectLinear((length) => {
      const text = fill(suqian2023.overview.aspects[1]!.text, length)
      const report = { ...suqian2023, overview: { aspects: [{ heading: '', text }] } }
      return () => checkReport(report, { rules })
    })
  })
})

describe('numbers that are none', () => {
  test.each([
    '9007199254740992',
    '1'.repeat(400),
    '99999999999999999亿',
    '0.00000000000000000000000000001',
    '1,23,456',
  ])('%s is never a wrong count', (written) => {
    for (const claim of readClaims(`收到政府信息公开申请${written}件。`)) {
      expect(Number.isFinite('value' in claim ? claim.value : 0)).toBe(true)
      expect('value' in claim && claim.kind === 'received' ? claim.value : 0).toBeLessThanOrEqual(456)
    }
  })

  test('a text of prototype names stays a text', () => {
    expect(readClaims('__proto__收到政府信息公开申请12件，constructor 3件。')).toMatchObject([
      { kind: 'received', value: 12, scope: 'unclear' },
    ])
  })
})

test('what a text injects stays in the data, as text', () => {
  const text = '<script>alert(1)</script>收到政府信息公开申请5件'
  const { findings } = checkReport(
    { ...suqian2023, overview: { aspects: [{ heading: '', text }] } },
    { rules: { '*': 'off', 'narrative/requests-received': 'warning' } },
  )
  expect(findings).toMatchObject([{ outcome: 'undetermined', data: { reason: 'unclear' } }])
})
