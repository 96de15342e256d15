import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankReport, type Comparison, cellsOf, compareYears, Decimal } from '../../src/index.js'
import { change } from '../support/change.js'
import { huaian2024, shanghai2019, suqian2023 } from '../support/reports.js'
import { suqian2022 } from './years.js'

const cell = ({ cells }: Comparison, path: string) => cells.find((each) => each.path === path)!
const indicator = ({ indicators }: Comparison, id: string) => indicators.find((each) => each.id === id)!

describe('compareYears', () => {
  const comparison = compareYears(suqian2022, suqian2023)

  it('gives every cell in printed order with both values', () => {
    expect(comparison.cells.map(({ path }) => path)).toEqual(cellsOf(suqian2023).map(({ path }) => path))
    expect(comparison.cells.map(({ current }) => String(current))).toEqual(
      cellsOf(suqian2023).map(({ value }) => String(value)),
    )
    expect(comparison).toMatchObject({
      previous: { agency: '宿迁市', year: 2022, form: '2021' },
      current: { agency: '宿迁市', year: 2023, form: '2021' },
    })
  })

  it('has difference and ratio', () => {
    expect(cell(comparison, 'requests.received.total')).toMatchObject({
      asked: 'both',
      previous: 3000,
      current: 3511,
      difference: 511,
      ratio: '1.1703',
      trend: 'up',
    })
    expect(cell(comparison, 'proactiveDisclosure.administrativeFees.amount')).toMatchObject({
      previous: '59237.2449',
      difference: '0',
      ratio: '1.0000',
      trend: 'same',
    })
  })

  it('has no ratio from zero, and none from a blank', () => {
    const path = 'requests.received.legalServiceOrganizations'
    const at = (was: number | null, is: number | null) =>
      cell(compareYears(change(suqian2022, { [path]: was }), change(suqian2023, { [path]: is })), path)
    expect(at(0, 5)).toMatchObject({ difference: 5, ratio: null, trend: 'from-zero' })
    expect(at(0, 0)).toMatchObject({ difference: 0, ratio: null, trend: 'same' })
    expect(at(5, 0)).toMatchObject({ difference: -5, ratio: '0.0000', trend: 'to-zero' })
    expect(at(5, 4)).toMatchObject({ difference: -1, ratio: '0.8000', trend: 'down' })
    expect(at(null, 5)).toMatchObject({ previous: null, difference: null, ratio: null, trend: 'unknown' })
    expect(at(5, null)).toMatchObject({ current: null, difference: null, ratio: null, trend: 'unknown' })
  })

  it('shows indicators with what stands above and below the line', () => {
    expect(indicator(comparison, 'answered').current).toEqual({
      numerator: 3486,
      denominator: 3607,
      value: '0.9665',
    })
    expect(indicator(comparison, 'granted')).toMatchObject({
      previous: { numerator: 1228, denominator: 3486, value: '0.3523' },
      current: { numerator: 1519, denominator: 3486, value: '0.4357' },
      difference: '0.0834',
    })
    expect(indicator(comparison, 'refused').current).toEqual({
      numerator: 142,
      denominator: 3486,
      value: '0.0407',
    })
    expect(indicator(comparison, 'unavailable').current.numerator).toBe(1078)
    expect(indicator(comparison, 'notProcessed').current.numerator).toBe(406)
    expect(indicator(comparison, 'reconsiderationCorrected').previous).toMatchObject({
      numerator: 0,
      value: '0.0000',
    })
    const { litigation } = huaian2024.review
    const groups = [litigation.direct, litigation.afterReconsideration]
    const sum = (of: (group: (typeof groups)[number]) => number | null) => of(groups[0]!)! + of(groups[1]!)!
    expect(indicator(compareYears(suqian2023, huaian2024), 'litigationCorrected').current).toMatchObject({
      numerator: sum(({ corrected }) => corrected),
      denominator: sum(({ total, pending }) => total! - pending!),
    })
  })

  it('takes a blank total of a row from its columns', () => {
    expect(shanghai2019.requests.outcomes.granted.total).toBeNull()
    const { current } = indicator(compareYears(shanghai2019, shanghai2019), 'granted')
    expect(current).toEqual({ numerator: 275, denominator: 805, value: '0.3416' })
    const stated = change(shanghai2019, { 'requests.outcomes.granted.total': 1 })
    expect(indicator(compareYears(stated, stated), 'granted').current.numerator).toBe(4)
  })

  it('has no indicator over nothing', () => {
    const blank = blankReport({ form: '2021', agency: '甲局', year: 2023 })
    const { indicators } = compareYears(blank, change(blank, { 'requests.outcomes.total.total': 0 }))
    for (const { previous, difference } of indicators) {
      expect(previous).toEqual({ numerator: null, denominator: null, value: null })
      expect(difference).toBeNull()
    }
    expect(indicators[1]!.current).toEqual({ numerator: null, denominator: 0, value: null })
  })

  it('compares across forms what both ask for, and rows that one form splits with their sum', () => {
    const last = change(shanghai2019, { 'requests.outcomes.otherHandling.total': 9 }, { year: 2020 })
    const across = compareYears(last, change(suqian2023, {}, { year: 2021 }))
    expect(cell(across, 'requests.outcomes.otherHandling.total')).toMatchObject({
      asked: 'both',
      previous: 9,
      current: 40 + 10 + 291,
    })
    expect(cell(across, 'requests.outcomes.otherHandling.feeOverdue.total')).toMatchObject({
      asked: 'current',
      previous: null,
      trend: 'unknown',
    })
    expect(cell(across, 'proactiveDisclosure.licensing.decisions').asked).toBe('both')
    expect(cell(across, 'proactiveDisclosure.normativeDocuments.inForce').asked).toBe('current')
    expect(cell(across, 'proactiveDisclosure.normativeDocuments.totalDisclosed').asked).toBe('previous')
  })

  it('measures how much of each text section is last year’s', () => {
    const { texts } = compareYears({ ...suqian2023, year: 2022 }, { ...suqian2023, otherMatters: null })
    expect(texts.map(({ section, share }) => [section, share])).toEqual([
      ['overview', '1.0000'],
      ['improvement', '1.0000'],
      ['otherMatters', null],
    ])
  })

  it('turns round: differences change sign, and nothing else', () => {
    const back = compareYears(suqian2023, suqian2022)
    comparison.cells.forEach(({ path, difference, previous, current }) => {
      expect(cell(back, path)).toMatchObject({ previous: current, current: previous })
      expect(new Decimal(cell(back, path).difference!).plus(difference!).toFixed()).toBe('0')
    })
  })

  it('is plain JSON for any figures', () => {
    const paths = cellsOf(suqian2023)
      .filter(({ kind }) => kind === 'count')
      .map(({ path }) => path as string)
    const figures = fc.dictionary(fc.constantFrom(...paths), fc.option(fc.maxSafeNat()), { maxKeys: 6 })
    fc.assert(
      fc.property(figures, figures, (was, is) => {
        const result = compareYears(change(suqian2022, was), change(suqian2023, is))
        expect(JSON.parse(JSON.stringify(result))).toEqual(result)
        for (const { ratio } of result.cells) if (ratio !== null) expect(ratio).toMatch(/^\d+\.\d{4}$/)
      }),
      { numRuns: 30 },
    )
  })
})
