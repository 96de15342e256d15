import { describe, expect, it } from 'vitest'
import {
  addToRollup,
  blankReport,
  cellsOf,
  checkReport,
  Decimal,
  DisclosureReportError,
  describeFinding,
  emptyRollup,
  getCell,
  type Report,
  rollUp,
  rollupReport,
  rollupRules,
} from '../../src/index.js'
import { change } from '../support/change.js'
import { huaian2024, shanghai2019, suqian2023, xinyang2023 } from '../support/reports.js'

const city = { agency: '某市', year: 2023 } as const
const named = (...agencies: string[]) => agencies.map((agency) => ({ ...xinyang2023, agency }))
const rulesOf = ({ findings }: { findings: readonly { rule: string }[] }) => findings.map(({ rule }) => rule)

describe('rollUp', () => {
  it('adds real reports up cell by cell, amounts as decimals', () => {
    const { report, reports, ok, findings } = rollUp([suqian2023, { ...huaian2024, year: 2023 }], {
      agency: '江苏省',
      year: 2023,
    })
    expect([reports, ok, findings]).toEqual([2, true, []])
    expect(report).toMatchObject({ form: '2021', agency: '江苏省', year: 2023, improvement: null })
    for (const { path, kind, value } of cellsOf(report)) {
      const expected = new Decimal(getCell(suqian2023, path)!).plus(getCell(huaian2024, path)!)
      expect([path, String(value)]).toEqual([path, expected.toFixed()])
      expect(typeof value).toBe(kind === 'amount' ? 'object' : 'number')
    }
    expect(
      checkReport(report, { rules: { '*': 'off', 'requests/*': 'error', 'review/*': 'error' } }).ok,
    ).toBe(true)
  })

  it('rolls up the form of 2019', () => {
    const { report, reports } = rollUp([shanghai2019], { agency: '上海市', year: 2019 })
    expect(reports).toBe(1)
    expect(cellsOf(report).map(({ value }) => String(value))).toEqual(
      cellsOf(shanghai2019).map(({ value }) => String(value)),
    )
  })

  it('takes a generator in one pass', () => {
    function* parts() {
      for (let i = 0; i < 100; i += 1)
        yield change(xinyang2023, { 'requests.received.total': i }, { agency: `${i}局` })
    }
    expect(rollUp(parts(), city).report.requests.received.total).toBe(4950)
  })

  it('counts blanks per cell and adds nothing for them', () => {
    const path = 'proactiveDisclosure.regulations.issued'
    const parts = Array.from({ length: 340 }, (_, i) =>
      change(xinyang2023, { [path]: i < 12 ? null : 1 }, { agency: `第${i}局` }),
    )
    const result = rollUp(parts, city)
    expect(getCell(result.report, path)).toBe(328)
    expect(result.blanks).toEqual([{ path, blank: 12 }])
    expect(result.findings).toEqual([
      {
        rule: 'rollup/blanks',
        severity: 'info',
        outcome: 'violated',
        cells: [{ path, value: 328, sign: 0 }],
        data: { cells: 1, blank: 12, reports: 340 },
      },
    ])
    expect(describeFinding(result.findings[0]!, { locale: 'en' })).toContain('12 of 340 left this blank')
    expect(describeFinding(result.findings[0]!)).toContain('340家中12家未填')
  })

  it('leaves a cell blank that everybody left blank', () => {
    const blank = blankReport({ form: '2021', agency: '甲局', year: 2023 })
    const { report, blanks } = rollUp([blank, { ...blank, agency: '乙局' }], city)
    expect(cellsOf(report).every(({ value }) => value === null)).toBe(true)
    expect(blanks).toHaveLength(200)
    expect(blanks.every(({ blank: count }) => count === 2)).toBe(true)
  })

  it('tells a sum beyond the exact integers and leaves the cell blank', () => {
    const path = 'requests.received.total'
    const large = (agency: string) => change(xinyang2023, { [path]: Number.MAX_SAFE_INTEGER }, { agency })
    const result = rollUp([large('甲局'), large('乙局'), large('丙局')], city)
    expect(result.report.requests.received.total).toBeNull()
    expect(result.findings).toMatchObject([
      { rule: 'rollup/too-large', severity: 'error', cells: [{ path }], data: { sum: '27021597764222973' } },
    ])
    expect(result.ok).toBe(false)
  })

  it('names reports of another year and of another form, and leaves them out', () => {
    const result = rollUp(
      [
        ...named('甲局'),
        change(xinyang2023, { 'requests.received.total': 7 }, { agency: '乙局', year: 2022 }),
        { ...shanghai2019, year: 2023 },
      ],
      city,
    )
    expect(result.reports).toBe(1)
    expect(result.report.requests.received.total).toBe(0)
    expect(result.findings).toMatchObject([
      {
        rule: 'rollup/year',
        severity: 'error',
        data: { year: 2022, reports: 1, agencies: ['乙局'], expected: 2023 },
      },
      { rule: 'rollup/form', data: { form: '2019', agencies: ['上海市人民政府办公厅'], expected: '2021' } },
    ])
  })

  it('says that there is nothing to add', () => {
    const result = rollUp([], city)
    expect(rulesOf(result)).toEqual(['rollup/no-reports'])
    expect(cellsOf(result.report).every(({ value }) => value === null)).toBe(true)
  })

  it('names organs that come twice, whatever spaces are in the name', () => {
    const result = rollUp(named('甲局', '乙局', ' 甲　局', '甲局'), city)
    expect(result.findings).toMatchObject([
      { rule: 'rollup/duplicate', severity: 'error', data: { agency: '甲局', reports: 3 } },
    ])
    expect(result.reports).toBe(4)
  })

  it('compares with the list of expected organs', () => {
    const result = rollUp(named('甲局', '丁局'), { ...city, expected: ['甲局', '乙 局', '丙局'] })
    expect(result.findings).toMatchObject([
      { rule: 'rollup/missing', data: { agencies: ['乙局', '丙局'], expected: 3 } },
      { rule: 'rollup/unexpected', data: { agencies: ['丁局'] } },
    ])
    expect(rulesOf(rollUp(named('甲局', '乙局'), { ...city, expected: ['乙局', '甲局'] }))).toEqual([])
  })

  it('finds itself among the parts, under either name of an area', () => {
    for (const agency of ['某市', '某市人民政府']) {
      const { findings } = rollUp(named('甲局', agency), city)
      expect(findings[0]).toMatchObject({ rule: 'rollup/contains-itself', severity: 'error' })
    }
  })

  it('finds a part that is the sum of all the others', () => {
    const parts = [
      change(xinyang2023, { 'requests.received.total': 3 }, { agency: '甲局' }),
      change(suqian2023, {}, { agency: '乙局' }),
    ]
    const sum = rollUp(parts, { agency: '各局汇总', year: 2023 }).report
    const { findings } = rollUp([...parts, sum], city)
    expect(findings).toMatchObject([{ rule: 'rollup/sum-of-others', data: { agency: '各局汇总' } }])
    const other = change(sum, { 'requests.received.total': 1 })
    expect(rulesOf(rollUp([...parts, other], city))).toEqual([])
    expect(rulesOf(rollUp(named('甲局', '乙局', '丙局'), city))).toEqual([])
  })

  it('warns of an area whose organs are parts too', () => {
    const { findings } = rollUp(named('宿城区人民政府', '宿城区教育局', '宿城区财政局', '宿豫区教育局'), city)
    expect(findings).toMatchObject([
      {
        rule: 'rollup/nested-parts',
        severity: 'warning',
        data: { agency: '宿城区人民政府', agencies: ['宿城区教育局', '宿城区财政局'] },
      },
    ])
  })

  it('counts what was checked', () => {
    const { verdicts } = rollUp(named('甲局', '乙局'), city)
    expect(verdicts).toEqual({ held: 8, violated: 0, undetermined: 0, notApplicable: 4 })
  })

  it('changes severities, and refuses rules that it does not have', () => {
    const parts = named('甲局', '甲局')
    expect(
      rollUp(parts, { ...city, rules: { 'rollup/*': 'off', 'rollup/duplicate': 'info' } }).findings,
    ).toMatchObject([{ rule: 'rollup/duplicate', severity: 'info' }])
    expect(rollUp(parts, { ...city, rules: { '*': 'off' } }).ok).toBe(true)
    expect(() => rollUp(parts, { ...city, rules: { 'rollup/dupe': 'off' } })).toThrow(
      expect.objectContaining({ code: 'unknown-rule' }),
    )
    expect(() => rollUp(parts, { ...city, rules: { 'rollup/year': 'bad' as never } })).toThrow(
      expect.objectContaining({ code: 'invalid-option' }),
    )
  })

  it('names organ and cell of a figure that is none', () => {
    const path = 'requests.outcomes.granted.total'
    for (const wrong of ['5', Number.NaN, 1.5, undefined, {}, 2 ** 60]) {
      const broken = change(xinyang2023, { [path]: wrong as never }, { agency: '丙局' })
      expect(() => rollUp([xinyang2023, broken], city)).toThrow(
        new RegExp(`丙局.*${path.replaceAll('.', '\\.')}`),
      )
    }
    const amount = 'proactiveDisclosure.administrativeFees.amount'
    for (const wrong of ['5', 5, new Decimal(Number.NaN)]) {
      const broken = change(xinyang2023, { [amount]: wrong as never })
      expect(() => rollUp([broken], city)).toThrow(expect.objectContaining({ code: 'invalid-value' }))
    }
    const { requests: _, ...without } = xinyang2023
    expect(() => rollUp([without as Report], city)).toThrow(DisclosureReportError)
    expect(() => rollUp([{ ...xinyang2023, form: '2008' as never }], city)).toThrow(/2008/)
    expect(() => rollUp([], { agency: '某市', year: 2010 })).toThrow(
      expect.objectContaining({ code: 'unknown-form' }),
    )
  })
})

describe('rollupReport of an accumulator without names', () => {
  const expected = ['甲局', '乙局', '丙局']
  const check = (...agencies: string[]) =>
    rulesOf(rollupReport(addToRollup(emptyRollup(), named(...agencies)), { ...city, expected }))

  it('still tells whether exactly the expected organs reported', () => {
    expect(check('丙局', '甲局', '乙局')).toEqual([])
    expect(check('甲局', '乙局', '乙局')).toEqual(['rollup/agencies-differ'])
    expect(check('甲局', '乙局')).toEqual(['rollup/agencies-differ'])
    expect(check('甲局', '乙局', '丁局')).toEqual(['rollup/agencies-differ'])
  })

  it('says that doubles were not looked for', () => {
    const { verdicts, findings } = rollupReport(addToRollup(emptyRollup(), named('甲局', '甲局')), city)
    expect(findings).toEqual([])
    expect(verdicts.notApplicable).toBe(7)
  })
})

describe('the rules of a roll-up', () => {
  it('say something of their own in both languages', () => {
    expect(new Set(rollupRules.map(({ id }) => id)).size).toBe(rollupRules.length)
    for (const { id, title, message } of rollupRules) {
      expect(id).toMatch(/^rollup\//)
      expect(title['zh-CN']).toMatch(/\p{Script=Han}/u)
      expect(title.en).not.toMatch(/\p{Script=Han}/u)
      expect(message).toBeTypeOf('function')
    }
  })
})
