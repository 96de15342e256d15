import { describe, expect, test } from 'vitest'
import { planOf } from '../../src/forms/plan.js'
import {
  type CheckOptions,
  checkReport,
  Decimal,
  describeFinding,
  type Form,
  type Report,
} from '../../src/index.js'
import { tablesFrom } from '../../src/report/figures.js'
import { shanghai2019 } from '../support/reports.js'

/** Fees of two offices and their total, in 万元. */
const feesForm = {
  id: 'fees',
  document: { number: '示例', title: { zh: '示例', en: 'Example' } },
  years: { from: 2000, to: null },
  sections: [
    {
      kind: 'table',
      key: 'review',
      zh: '一、收费',
      en: '1. Fees',
      blocks: [
        {
          labelColumns: 1,
          columns: [{ key: 'amount', zh: '金额', en: 'Amount', kind: 'amount' }],
          rows: [
            { key: 'north', zh: '北区', en: 'North' },
            { key: 'south', zh: '南区', en: 'South' },
            { key: 'total', zh: '合计', en: 'Total', total: 'fees/total' },
          ],
        },
      ],
    },
  ],
} as const satisfies Form

function check(north: string | null, south: string | null, total: string | null, options: CheckOptions = {}) {
  const amount = (text: string | null) => (text === null ? null : new Decimal(text))
  const tables = tablesFrom(planOf(feesForm), [amount(north), amount(south), amount(total)])
  const report = {
    form: 'fees',
    agency: '某局',
    year: 2030,
    overview: { aspects: [] },
    improvement: '',
    otherMatters: '',
  }
  return checkReport({ ...report, ...tables } as unknown as Report, {
    ...options,
    form: feesForm,
    rules: { '*': 'off', 'fees/*': 'error' },
  })
}

describe('amounts', () => {
  test('add up exactly, as doubles do not', () => {
    expect(check('0.1', '0.2', '0.3').verdicts).toMatchObject({ held: 1, violated: 0 })
    expect(check('59237.2449', '0.04', '59237.2849').verdicts.held).toBe(1)
  })

  test('are decimal strings in findings, never with an exponent', () => {
    const { findings } = check('0.1', '0.2', '0.3000001')
    expect(findings[0]).toMatchObject({
      cells: [
        { value: '0.1', sign: 1 },
        { value: '0.2', sign: 1 },
        { value: '0.3000001', sign: -1 },
      ],
      data: { expected: '0.3', actual: '0.3000001', difference: '0.0000001' },
    })
    expect(describeFinding(findings[0]!, { form: feesForm })).toBe(
      '一、收费，“金额”一列：北区 0.1 + 南区 0.2 = 0.3，而“合计”为 0.3000001，多 0.0000001。请核对各项和总计。',
    )
    expect(describeFinding(check('1', '2', '2.5').findings[0]!, { form: feesForm })).toMatch(/少 0\.5。/)
  })

  test('blank parts are zero, or unknown with bounds', () => {
    expect(check('1.5', null, '1.5').verdicts.held).toBe(1)
    expect(check('1.5', null, null).findings[0]).toMatchObject({
      outcome: 'undetermined',
      data: { expected: '1.5' },
    })
    expect(check('1.5', null, '1.4', { blanks: 'unknown' }).findings[0]).toMatchObject({
      outcome: 'violated',
    })
    expect(check('1.5', null, '1.6', { blanks: 'unknown' }).findings[0]).toMatchObject({
      outcome: 'undetermined',
    })
    expect(check(null, null, null).verdicts.notApplicable).toBe(1)
  })

  test('no sum is a string even where nothing is stated but zero', () => {
    expect(check('0', null, '1').findings[0]!.data).toMatchObject({
      expected: '0',
      actual: '1',
      difference: '1',
    })
  })
})

describe('counts that may be negative', () => {
  const items = (previousItems: number | null, change: number | null): Report => ({
    ...shanghai2019,
    proactiveDisclosure: {
      ...shanghai2019.proactiveDisclosure,
      penalties: { previousItems, change, decisions: 0 },
    },
  })
  const verdicts = (report: Report, blanks: 'zero' | 'unknown') =>
    checkReport(report, { blanks, rules: { '*': 'off', 'disclosure/item-stock': 'error' } }).verdicts

  test('give no lower bound', () => {
    expect(verdicts(items(4, null), 'zero')).toMatchObject({ held: 5 })
    expect(verdicts(items(4, null), 'unknown')).toMatchObject({ held: 4, undetermined: 1 })
    expect(verdicts(items(null, 3), 'unknown')).toMatchObject({ held: 5 })
    expect(verdicts(items(null, -3), 'zero')).toMatchObject({ held: 4, undetermined: 1 })
  })
})
