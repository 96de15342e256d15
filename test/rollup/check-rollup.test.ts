import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  blankReport,
  cellsOf,
  checkRollup,
  Decimal,
  describeFinding,
  type Report,
  rollUp,
} from '../../src/index.js'
import { change } from '../support/change.js'
import { huaian2024, suqian2023, xinyang2023 } from '../support/reports.js'

const received = 'requests.received.total'
const fees = 'proactiveDisclosure.administrativeFees.amount'
const parts = [
  change(
    xinyang2023,
    { [received]: 12, 'requests.outcomes.total.total': 12, [fees]: new Decimal('0.25') },
    { agency: '甲局' },
  ),
  change(
    xinyang2023,
    { [received]: 5, 'requests.outcomes.total.total': 5, [fees]: new Decimal('1.5') },
    { agency: '乙局' },
  ),
  change(suqian2023, {}, { agency: '丙局' }),
]
const combined = rollUp(parts, { agency: '某市', year: 2023 }).report

describe('checkRollup', () => {
  it('holds for the sum itself, in every cell', () => {
    const result = checkRollup(combined, parts)
    expect(result).toMatchObject({ ok: true, findings: [], reports: 3, implied: 0 })
    expect(result.verdicts).toMatchObject({ violated: 0, undetermined: 0 })
    expect(result.verdicts.held).toBeGreaterThanOrEqual(200)
  })

  it('gives the contributions of a cell that is not the sum, the largest first', () => {
    const { findings } = checkRollup(change(combined, { [received]: 3538 }), parts)
    expect(findings).toEqual([
      {
        rule: 'rollup/cell',
        severity: 'warning',
        outcome: 'violated',
        cells: [{ path: received, value: 3538, sign: -1 }],
        data: {
          form: '2021',
          expected: 3528,
          actual: 3538,
          difference: 10,
          reports: 3,
          blank: 0,
          contributions: [
            { agency: '丙局', value: 3511 },
            { agency: '甲局', value: 12 },
            { agency: '乙局', value: 5 },
          ],
          suspects: [],
        },
      },
    ])
    expect(JSON.parse(JSON.stringify(findings))).toEqual(findings)
    expect(describeFinding(findings[0]!)).toMatch(
      /填3538，3家机关合计3528（丙局 3511、甲局 12、乙局 5），相差10/,
    )
    expect(describeFinding(findings[0]!, { locale: 'en' })).toMatch(/3538.*3528.*difference 10/)
  })

  it('finds any single wrong cell and no other', () => {
    const cells = cellsOf(combined)
    fc.assert(
      fc.property(fc.nat({ max: cells.length - 1 }), fc.integer({ min: 1, max: 1000 }), (at, by) => {
        const { path, kind, value } = cells[at]!
        const wrong = kind === 'amount' ? new Decimal(value!).plus(by) : (value as number) + by
        const { findings } = checkRollup(change(combined, { [path]: wrong }), parts)
        expect(findings.map(({ rule, cells: [cell] }) => [rule, cell!.path])).toEqual([['rollup/cell', path]])
      }),
    )
  })

  it('is an error where all organs that have to report are known to be there', () => {
    const expected = ['甲局', '乙局', '丙局']
    const wrong = change(combined, { [received]: 1 })
    expect(checkRollup(wrong, parts, { expected })).toMatchObject({
      ok: false,
      findings: [{ severity: 'error' }],
    })
    const { findings } = checkRollup(wrong, parts, { expected: [...expected, '丁局'] })
    expect(findings).toMatchObject([{ rule: 'rollup/missing' }, { rule: 'rollup/cell', severity: 'warning' }])
  })

  it('names the organ whose figure is the difference', () => {
    const { findings } = checkRollup(change(combined, { [received]: 3516 }), parts)
    expect(findings[0]!.data).toMatchObject({ difference: -12, suspects: ['甲局'] })
    expect(describeFinding(findings[0]!)).toContain('与甲局所填相同')
  })

  it('says once that a part was left out or counted twice', () => {
    const head = { agency: '某市', year: 2023 }
    const without = checkRollup(rollUp(parts.slice(1), head).report, parts)
    expect(without.findings).toMatchObject([
      { rule: 'rollup/part-left-out', data: { agency: '甲局', cells: 3 } },
    ])
    expect(without.implied).toBe(3)
    const twice = checkRollup(rollUp([...parts, parts[1]!], head).report, parts)
    expect(twice.findings).toMatchObject([
      { rule: 'rollup/part-counted-twice', data: { agency: '乙局', cells: 3 } },
    ])
    expect(describeFinding(twice.findings[0]!)).toContain('重复计入')
  })

  it('takes an amount that is rounded to the decimals printed', () => {
    expect(checkRollup(change(combined, { [fees]: new Decimal('59238.99') }), parts).findings).toEqual([])
    expect(checkRollup(change(combined, { [fees]: new Decimal('59239') }), parts).findings).toEqual([])
    expect(checkRollup(change(combined, { [fees]: new Decimal('59238.98') }), parts).findings).toMatchObject([
      { data: { expected: '59238.9949', actual: '59238.98', difference: '-0.0149' } },
    ])
  })

  it('tells the value that a blank cell should have, and keeps silent where nothing was stated', () => {
    const { findings, verdicts } = checkRollup(change(combined, { [received]: null }), parts)
    expect(findings).toMatchObject([
      {
        rule: 'rollup/cell',
        outcome: 'undetermined',
        severity: 'warning',
        data: { expected: 3528, actual: null, difference: null },
      },
    ])
    expect(verdicts.undetermined).toBe(1)
    const blank = (agency: string) => blankReport({ form: '2021', agency, year: 2023 })
    const nothing = checkRollup(blank('某市'), [blank('甲局')])
    expect(nothing.findings.map(({ rule }) => rule)).toEqual(['rollup/blanks'])
    expect(nothing.verdicts).toMatchObject({ violated: 1, undetermined: 0 })
  })

  it('tells of parts of another year, and checks no cell without parts', () => {
    const { findings, reports, verdicts } = checkRollup({ ...combined, year: 2024 }, parts)
    expect(reports).toBe(0)
    expect(findings.map(({ rule }) => rule)).toEqual(['rollup/no-reports', 'rollup/year'])
    expect(verdicts.notApplicable).toBeGreaterThanOrEqual(200)
  })
})

describe('a part that is a roll-up of others', () => {
  const part = (agency: string, from: Report, changes = {}) => change(from, changes, { agency })
  const organs = [
    part('宿城区教育局', { ...huaian2024, year: 2023 }),
    part('宿城区财政局', xinyang2023, { 'requests.received.total': 3 }),
    part('宿城区民政局', suqian2023),
  ]
  const district = rollUp(organs, { agency: '宿城区人民政府', year: 2023 }).report
  const others = [part('宿豫区教育局', suqian2023), part('市财政局', suqian2023)]
  const rulesOf = (parts: readonly Report[]) =>
    checkRollup(rollUp(parts, { agency: '宿迁市', year: 2023 }).report, parts)
      .findings.filter(({ rule }) => rule !== 'rollup/blanks')
      .map(({ rule, data }) => [rule, data.agency, data.agencies])
  const told = [['rollup/sum-of-parts', '宿城区人民政府', organs.map(({ agency }) => agency).sort()]]

  it('is found by its figures where the names belong together, in any order', () => {
    expect(rulesOf([district, ...organs, ...others])).toEqual(told)
    expect(rulesOf([organs[0]!, others[0]!, organs[1]!, district, others[1]!, organs[2]!])).toEqual(told)
  })

  it('is found under an unrelated name where its organs stand beside it', () => {
    const renamed = organs.map((each, i) => ({ ...each, agency: `第${i}中学` }))
    const roll = { ...district, agency: '教育系统' }
    const expected = [['rollup/sum-of-parts', '教育系统', ['第0中学', '第1中学', '第2中学']]]
    expect(rulesOf([others[0]!, ...renamed, roll, others[1]!])).toEqual(expected)
    expect(rulesOf([others[0]!, roll, ...renamed, others[1]!])).toEqual(expected)
    // Scattered under names that say nothing: not looked for.
    expect(rulesOf([renamed[0]!, others[0]!, roll, others[1]!, renamed[1]!, renamed[2]!])).toEqual([])
  })

  it('is only possible where a figure differs, and impossible where an organ has more', () => {
    const more = change(district, { 'requests.received.total': 1e6 })
    const less = change(district, { 'requests.received.total': 0 })
    expect(rulesOf([more, ...organs, ...others]).map(([rule]) => rule)).toEqual(['rollup/nested-parts'])
    expect(rulesOf([less, organs[0]!, organs[2]!, ...others])).toEqual([])
  })

  it('is no part that equals one other, or nothing', () => {
    const twin = { ...organs[0]!, agency: '甲区' }
    expect(rulesOf([twin, organs[0]!, part('乙局', xinyang2023), ...others])).toEqual([])
  })
})
