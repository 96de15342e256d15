import { describe, expect, test } from 'vitest'
import {
  checkContinuity,
  checkReport,
  checkRollup,
  defineRule,
  type Report,
  rollUp,
  rules,
  withCell,
} from '../../src/index.js'
import { hongze2023, shanghai2019, suqian2023 } from '../support/reports.js'

/** Addresses of what is not frozen in a value, at any depth. */
function thawed(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([key, each]) => thawed(each, `${path}/${key}`))
  return Object.isFrozen(value) ? inside : [path, ...inside]
}

const wrong: Report = { ...withCell(suqian2023, 'requests.received.total', 1), publishedOn: '2024-12-01' }
const reports: readonly (readonly [string, Report])[] = [
  ['a wrong total and a late date', wrong],
  ['blank totals', shanghai2019],
  ['mixed editions', hongze2023],
]

describe('findings are shared by nobody’s accident: frozen through and through', () => {
  test.each(reports)('%s', (_, report) => {
    for (const blanks of ['zero', 'unknown'] as const) {
      const { findings } = checkReport(report, { blanks })
      expect(findings.length).toBeGreaterThan(1)
      for (const finding of findings) expect(thawed(finding)).toEqual([])
    }
  })

  test('data that a house rule gives', () => {
    const rule = defineRule({
      id: 'house/data',
      title: '数据',
      check: () => ({
        outcome: 'violated',
        cells: ['requests.received.total'],
        data: { list: [{ a: [1] }] },
      }),
    })
    const { findings } = checkReport(suqian2023, {
      additionalRules: [rule],
      rules: { '*': 'off', 'house/data': 'info' },
    })
    expect(findings).toEqual([
      {
        rule: 'house/data',
        severity: 'info',
        outcome: 'violated',
        cells: [{ path: 'requests.received.total', value: 3511, sign: 0 }],
        data: { form: '2021', list: [{ a: [1] }] },
      },
    ])
    expect(thawed(findings[0])).toEqual([])
  })

  test('over several reports', () => {
    const parts = [suqian2023, wrong]
    const { report } = rollUp(parts, { agency: '全市', year: 2023 })
    const found = [
      ...checkContinuity({ ...wrong, year: 2020 }, suqian2023).findings,
      ...checkRollup(withCell(report, 'review.reconsideration.total', 1), parts).findings,
    ]
    expect(found.length).toBeGreaterThan(2)
    for (const finding of found) expect(thawed(finding)).toEqual([])
  })
})

test('rules are frozen with all that they say, those of a bureau too', () => {
  const own = defineRule({
    id: 'house/rule',
    title: { 'zh-CN': '甲', en: 'A' },
    explanation: { 'zh-CN': '乙', en: 'B' },
    formula: '丙',
    basis: [{ document: '丁' }],
    forms: ['2021'],
    equations: [],
  })
  for (const { title, explanation, formula, basis, forms } of [own, ...rules]) {
    for (const part of [title, explanation, formula, basis, forms]) {
      expect(part === null || Object.isFrozen(part)).toBe(true)
    }
  }
  expect(own).toMatchObject({
    title: { 'zh-CN': '甲', en: 'A' },
    explanation: { 'zh-CN': '乙', en: 'B' },
    formula: { 'zh-CN': '丙', en: '丙' },
    basis: [{ document: '丁' }],
    kind: 'practice',
    severity: 'warning',
    forms: ['2021'],
    since: '0.1.0',
  })
  expect(own).not.toHaveProperty('message')
  expect(own).not.toHaveProperty('check')
})

test('a rule may work out its equations from the form, and word its findings', () => {
  const message = { 'zh-CN': '{actual}', en: '{actual}' }
  const rule = defineRule({
    id: 'house/from-form',
    title: '表三每列新收不超过总计',
    message,
    equations: ({ cells }) =>
      cells
        .filter(({ rowPath }) => rowPath === 'received')
        .map(({ path }) => ({
          instance: path,
          left: [path],
          operator: '<=',
          right: ['requests.received.total'],
        })),
  })
  expect(rule.message).toBe(message)
  const { verdicts } = checkReport(suqian2023, {
    additionalRules: [rule],
    rules: { '*': 'off', 'house/*': 'error' },
  })
  expect(verdicts).toEqual({ held: 7, violated: 0, undetermined: 0, notApplicable: 0 })
})

test('what a rule leaves unsaid follows from its title', () => {
  const bare = defineRule({ id: 'house/bare-rule', title: '名', check: () => 'held' })
  const words = { 'zh-CN': '名', en: '名' }
  expect(bare).toMatchObject({ title: words, explanation: words, formula: words, basis: [], forms: null })
  expect(bare).not.toHaveProperty('equations')
})

test.each(['a/b', 'a1-b/c-2', 'a/b/c', 'group/1-name'])('%s is an id', (id) => {
  expect(defineRule({ id, title: '名', check: () => 'held' }).id).toBe(id)
})

test.each([
  '',
  'a',
  'A/b',
  'a/',
  '/b',
  'a/B',
  '1a/b',
  'a/-b',
  'a b/c',
  ' a/b',
  'a/b ',
  'a//b',
  'a/b\n',
  '甲/乙',
])('“%s” is none', (id) => {
  expect(() => defineRule({ id, title: '名', check: () => 'held' })).toThrow(
    expect.objectContaining({ code: 'invalid-option' }),
  )
})
