import { describe, expect, test } from 'vitest'
import { checkReport, defineRule, type JsonValue, type Report, waive, withCell } from '../../src/index.js'
import { suqian2023 } from '../support/reports.js'

const wrong = withCell(suqian2023, 'review.reconsideration.total', 1)
const only = { '*': 'off', 'review/group-total': 'error' } as const
const [finding] = checkReport(wrong, { rules: only }).findings
const waiver = waive(finding!, '已核')

/** Did the waiver settle the one finding, or did it lapse? */
function outcome(report: Report, waivers: readonly ReturnType<typeof waive>[]): string {
  const { findings, settled, lapsedWaivers } = checkReport(report, { rules: only, waivers })
  return `${findings.length} open, ${settled.length} settled, ${lapsedWaivers.length} lapsed`
}

describe('a waiver of figures', () => {
  test('holds every figure of the finding, and the reason', () => {
    expect(waiver).toEqual({
      rule: 'review/group-total',
      cells: [
        { path: 'review.reconsideration.upheld', value: 309 },
        { path: 'review.reconsideration.corrected', value: 17 },
        { path: 'review.reconsideration.other', value: 88 },
        { path: 'review.reconsideration.pending', value: 26 },
        { path: 'review.reconsideration.total', value: 1 },
      ],
      reason: '已核',
    })
  })

  test('settles the finding, also when it was kept as text or in another order', () => {
    const kept = JSON.parse(JSON.stringify(waiver))
    const asText = { ...waiver, cells: waiver.cells.map((cell) => ({ ...cell, value: String(cell.value) })) }
    for (const each of [waiver, kept, asText, { ...waiver, cells: [...waiver.cells].reverse() }])
      expect(outcome(wrong, [each])).toBe('0 open, 1 settled, 0 lapsed')
    expect(checkReport(wrong, { rules: only, waivers: [waiver] }).settled).toEqual([
      { finding, reason: '已核' },
    ])
  })

  test.each([
    ['another figure', { ...waiver, cells: waiver.cells.map((cell) => ({ ...cell, value: 2 })) }],
    ['a figure less', { ...waiver, cells: waiver.cells.slice(1) }],
    ['a figure more', { ...waiver, cells: [...waiver.cells, { path: 'requests.received.total', value: 1 }] }],
    ['another cell', { ...waiver, cells: waiver.cells.map((cell) => ({ ...cell, path: `${cell.path}x` })) }],
    ['no figures', { ...waiver, cells: [] }],
    ['another rule', { ...waiver, rule: 'requests/balance' }],
  ])('with %s settles nothing and is named', (_, other) => {
    expect(outcome(wrong, [other])).toBe('1 open, 0 settled, 1 lapsed')
    expect(checkReport(wrong, { rules: only, waivers: [other] }).lapsedWaivers).toEqual([other])
  })

  test('lapses when a figure changes, and where all is well', () => {
    expect(outcome(withCell(wrong, 'review.reconsideration.total', 2), [waiver])).toBe(
      '1 open, 0 settled, 1 lapsed',
    )
    expect(outcome(suqian2023, [waiver])).toBe('0 open, 0 settled, 1 lapsed')
  })

  test('of two waivers the first settles, the other is left over', () => {
    const second = { ...waiver, reason: '再核' }
    const { settled, lapsedWaivers } = checkReport(wrong, { rules: only, waivers: [waiver, second] })
    expect(settled.map(({ reason }) => reason)).toEqual(['已核'])
    expect(lapsedWaivers).toEqual([second])
  })

  test('an accepted error still blocks, an accepted warning explains itself', () => {
    expect(checkReport(wrong, { rules: only, waivers: [waiver] })).toMatchObject({
      ok: true,
      gate: 'blocked',
    })
    const asWarning = { '*': 'off', 'review/group-total': 'warning' } as const
    expect(checkReport(wrong, { rules: asWarning })).toMatchObject({ ok: true, gate: 'explain' })
    expect(checkReport(wrong, { rules: asWarning, waivers: [waiver] })).toMatchObject({
      ok: true,
      gate: 'open',
    })
  })
})

describe('a waiver of what has no figures', () => {
  const settles = (now: JsonValue, then: JsonValue | undefined): boolean => {
    const rule = (value: JsonValue) =>
      defineRule({ id: 'house/data', title: '数据', check: () => ({ outcome: 'violated', data: { value } }) })
    const rules = { '*': 'off', 'house/data': 'error' } as const
    const [found] = checkReport(suqian2023, {
      rules,
      additionalRules: [rule(then === undefined ? 1 : then)],
    }).findings
    const { data, ...rest } = waive(found!, '已核')
    const waivers = [then === undefined ? rest : { ...rest, data: data! }]
    return checkReport(suqian2023, { rules, additionalRules: [rule(now)], waivers }).settled.length === 1
  }

  test.each<[JsonValue, JsonValue]>([
    [1, 1],
    ['a', 'a'],
    [null, null],
    [
      { a: 1, b: [1, { c: 2 }] },
      { b: [1, { c: 2 }], a: 1 },
    ],
    [[], []],
  ])('%j is what it was', (now, then) => {
    expect(settles(now, then)).toBe(true)
  })

  test.each<[JsonValue, JsonValue | undefined]>([
    [1, 2],
    [1, '1'],
    [null, {}],
    [{}, null],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: 1, b: 2 }, { a: 1 }],
    [{ a: 1 }, { b: 1 }],
    [{ toString: 1 }, { valueOf: 1 }],
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: { b: 1 } }, { a: { b: 2 } }],
    [1, undefined],
  ])('%j is not %j', (now, then) => {
    expect(settles(now, then)).toBe(false)
  })
})
