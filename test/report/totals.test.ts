import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planOf } from '../../src/forms/plan.js'
import {
  type CellPath,
  checkReport,
  Decimal,
  type Form,
  type FormId,
  fillTotals,
  forms,
  getCell,
  type Report,
  withCell,
} from '../../src/index.js'
import { figuresOf } from '../../src/report/figures.js'
import { figuresWithTotals } from '../../src/report/fill-totals.js'
import { anyReport, balancedReport } from '../support/arbitrary-report.js'
import { shanghai2019, suqian2023 } from '../support/reports.js'

const formIds = Object.keys(forms) as FormId[]

function totalPaths(form: FormId): CellPath[] {
  const { relations, cells } = planOf(forms[form])
  const totals = relations
    .filter(({ right }) => right.length === 1)
    .map(({ right }) => cells[right[0]!]!.path)
  return [...new Set(totals)] as CellPath[]
}

describe('fillTotals', () => {
  test('works out every total of a real report from its parts', () => {
    const paths = totalPaths('2021')
    expect(paths).toHaveLength(34)
    const withoutTotals = paths.reduce<Report>((report, path) => withCell(report, path, null), suqian2023)
    expect(fillTotals(withoutTotals)).toEqual(suqian2023)
  })

  test('fills the blank row totals of a real report and leaves its all-blank rows alone', () => {
    const filled = fillTotals(shanghai2019)
    expect(getCell(filled, 'requests.outcomes.granted.total')).toBe(272)
    expect(getCell(filled, 'requests.outcomes.otherHandling.total')).toBeNull()
    expect(getCell(filled, 'requests.outcomes.total.total')).toBe(805)
    expect(getCell(filled, 'review.litigation.afterReconsideration.total')).toBeNull()
  })

  test('corrects a wrong total', () => {
    expect(fillTotals(withCell(suqian2023, 'requests.outcomes.total.total', 1))).toEqual(suqian2023)
  })

  test.each(formIds)('is idempotent and changes totals only, form %s', (form) => {
    const totals = new Set<string>(totalPaths(form))
    const plan = planOf(forms[form])
    fc.assert(
      fc.property(anyReport(form), (report) => {
        let filled: Report
        try {
          filled = fillTotals(report as Report)
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid-value' })
          return
        }
        expect(fillTotals(filled)).toEqual(filled)
        const before = figuresOf(plan, report)
        figuresOf(plan, filled).forEach((figure, index) => {
          if (!totals.has(plan.cells[index]!.path)) expect(figure).toBe(before[index])
        })
      }),
      { numRuns: 60 },
    )
  })

  test.each(formIds)('gives balanced reports on which no arithmetic rule finds anything, form %s', (form) => {
    fc.assert(
      fc.property(balancedReport(form), (report) => {
        expect(fillTotals(report as Report)).toEqual(report)
        expect(checkReport(report as Report).findings).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('names the cell whose sum no cell can hold', () => {
    const huge = withCell(suqian2023, 'requests.received.naturalPersons', Number.MAX_SAFE_INTEGER)
    expect(() => fillTotals(huge)).toThrow(/requests\.received\.total/)
  })
})

describe('totals of a form of one’s own', () => {
  const total = { key: 'total', zh: '合计', en: 'Total' } as const
  const form = {
    id: 'toy',
    document: { number: '1', title: { zh: '表', en: 'Form' } },
    years: { from: 2030, to: null },
    sections: [
      {
        kind: 'table',
        key: 'requests',
        zh: '表',
        en: 'Table',
        blocks: [
          {
            labelColumns: 1,
            rows: [
              { key: 'apples', zh: '苹果', en: 'Apples' },
              { key: 'pears', zh: '梨', en: 'Pears' },
              { ...total, total: 'toy/rows' },
            ],
            columns: [
              { key: 'here', zh: '此', en: 'Here', kind: 'amount' },
              { key: 'there', zh: '彼', en: 'There', kind: 'amount' },
              { ...total, total: 'toy/columns', kind: 'amount' },
            ],
          },
        ],
      },
    ],
  } as const satisfies Form

  test('amounts are added as decimals, the corner from totals that are worked out', () => {
    const figures = ['0.1', '0.2', null, '1', null, '9', null, null, '5'].map((text) =>
      text === null ? null : new Decimal(text),
    )
    expect(figuresWithTotals(planOf(form), figures).map((figure) => figure?.toString() ?? null)).toEqual([
      ...['0.1', '0.2', '0.3'],
      ...['1', null, '1'],
      ...['1.1', '0.2', '1.3'],
    ])
  })

  test('an amount beyond what a cell can hold names its cell', () => {
    const figures = ['99999999999999999999', '1', ...new Array(7).fill(null)].map((text) =>
      text === null ? null : new Decimal(text),
    )
    expect(() => figuresWithTotals(planOf(form), figures)).toThrow(
      'requests.apples.total: its parts add up to 100000000000000000000, which is no amount',
    )
  })
})

describe('withCell', () => {
  test('gives a new report and leaves the old one alone', () => {
    const before = structuredClone({ ...suqian2023.requests })
    const changed = withCell(suqian2023, 'requests.received.total', 3512)
    expect(changed.requests.received).toEqual({ ...suqian2023.requests.received, total: 3512 })
    expect(changed.review).toBe(suqian2023.review)
    expect(suqian2023.requests).toEqual(before)
  })

  test.each([
    ['59237.25', '59237.25'],
    [59237.25, '59237.25'],
    [new Decimal('0.000001'), '0.000001'],
  ])('takes the amount %s', (value, text) => {
    const changed = withCell(suqian2023, 'proactiveDisclosure.administrativeFees.amount', value)
    expect(changed.proactiveDisclosure.administrativeFees.amount?.toFixed()).toBe(text)
  })

  test.each([
    ['requests.received.total', -1],
    ['requests.received.total', 1.5],
    ['requests.received.total', -0],
    ['requests.received.total', Number.NaN],
    ['requests.received.total', '12'],
    ['requests.received.total', new Decimal(1)],
    ['proactiveDisclosure.administrativeFees.amount', '-1'],
    ['proactiveDisclosure.administrativeFees.amount', 0.1 + 0.2],
    ['proactiveDisclosure.administrativeFees.amount', new Decimal(-1)],
    ['proactiveDisclosure.administrativeFees.amount', new Decimal(Number.NaN)],
  ] as const)('refuses %s = %s and names the cell', (path, value) => {
    expect(() => withCell(suqian2023, path, value)).toThrow(
      expect.objectContaining({ code: 'invalid-value', message: expect.stringContaining(path) }),
    )
  })

  test('refuses an address that the form does not have', () => {
    expect(() => withCell(suqian2023, 'proactiveDisclosure.licensing.change', 1)).toThrow(
      expect.objectContaining({ code: 'unknown-cell' }),
    )
    expect(() => withCell(suqian2023, '__proto__' as CellPath, 1)).toThrow(
      expect.objectContaining({ code: 'unknown-cell' }),
    )
  })

  test('drops the mark of the cell with its old figure, and no other', () => {
    const marked = {
      ...suqian2023,
      marks: { 'requests.received.total': '/', 'requests.carriedOver.total': '—' },
    }
    expect(withCell(marked, 'requests.received.total', 1).marks).toEqual({
      'requests.carriedOver.total': '—',
    })
  })

  test('a negative change is a figure of the 2019 form', () => {
    const changed = withCell(shanghai2019, 'proactiveDisclosure.licensing.change', -18)
    expect(changed.proactiveDisclosure.licensing.change).toBe(-18)
  })
})
