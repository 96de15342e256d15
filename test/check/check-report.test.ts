import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CellPath, cellsOf, checkReport, createChecker, type Report, withCell } from '../../src/index.js'
import { hongze2023, huaian2024, shanghai2019, suqian2023, xinyang2023 } from '../support/reports.js'

const arithmetic = [
  'requests/balance',
  'requests/outcome-total',
  'requests/applicant-total',
  'review/group-total',
]

function change(report: Report, path: CellPath, by: number): Report {
  const cell = cellsOf(report).find((each) => each.path === path)
  return withCell(report, path, (cell?.value as number) + by)
}

function rulesOf(report: Report): string[] {
  return checkReport(report).findings.map(({ rule, cells }) => `${rule} ${cells.length}`)
}

describe('published reports', () => {
  test.each([
    ['xinyang2023', xinyang2023],
    ['suqian2023', suqian2023],
    ['huaian2024', huaian2024],
  ])('%s holds every cross-total', (_, report) => {
    const result = checkReport(report, {
      rules: { '*': 'off', 'requests/*': 'error', 'review/group-total': 'error' },
    })
    expect(result).toMatchObject({ ok: true, gate: 'open', findings: [], implied: 0, complete: true })
    expect(result.verdicts).toEqual({ held: 42, violated: 0, undetermined: 0, notApplicable: 0 })
  })

  test('the forty-two cross-totals of form 2021 are forty of form 2019', () => {
    const { verdicts } = checkReport(shanghai2019, {
      rules: { '*': 'off', 'requests/*': 'error', 'review/group-total': 'error' },
    })
    expect(verdicts.violated).toBe(0)
    expect(verdicts.held + verdicts.undetermined + verdicts.notApplicable).toBe(40)
  })

  test('blank row totals of Shanghai 2019 are warnings with the value that they should have', () => {
    const { ok, gate, findings } = checkReport(shanghai2019, {
      rules: { 'cells/blank': 'off', 'narrative/*': 'off' },
    })
    expect(ok).toBe(true)
    expect(gate).toBe('explain')
    const totals = findings.filter(({ rule }) => rule === 'requests/applicant-total')
    expect(totals).toHaveLength(11)
    expect(
      totals.every(({ outcome, severity }) => outcome === 'undetermined' && severity === 'warning'),
    ).toBe(true)
    expect(totals[0]!.data).toEqual({
      form: '2019',
      instance: 'requests.outcomes.granted',
      operator: '=',
      expected: 272,
      actual: null,
      difference: null,
      total: 'requests.outcomes.granted.total',
      blank: [
        'requests.outcomes.granted.researchInstitutions',
        'requests.outcomes.granted.publicWelfareOrganizations',
        'requests.outcomes.granted.total',
      ],
      assumedZero: [
        'requests.outcomes.granted.researchInstitutions',
        'requests.outcomes.granted.publicWelfareOrganizations',
      ],
    })
  })

  test('Hongze 2023: the mixture of editions and two group totals, nothing else but blanks', () => {
    const { ok, gate, findings } = checkReport(hongze2023)
    expect(ok).toBe(false)
    expect(gate).toBe('blocked')
    expect(
      findings.filter(({ severity }) => severity === 'error').map(({ rule, data }) => [rule, data.actual]),
    ).toEqual([
      ['form/mixed-editions', undefined],
      ['review/group-total', 0],
      ['review/group-total', 0],
    ])
  })
})

describe('one wrong cell', () => {
  test('a result of one kind of applicant: its row and its column', () => {
    const result = checkReport(change(suqian2023, 'requests.outcomes.granted.naturalPersons', 7))
    expect(result.findings.map(({ rule, data }) => [rule, data.instance, data.difference])).toEqual([
      ['requests/outcome-total', 'requests.naturalPersons', -7],
      ['requests/applicant-total', 'requests.outcomes.granted', -7],
    ])
    expect(result.verdicts).toMatchObject({ violated: 2, undetermined: 0 })
    expect(result.implied).toBe(0)
  })

  test.each([
    ['requests.outcomes.total.total', 'requests/applicant-total', 2],
    ['requests.outcomes.total.naturalPersons', 'requests/outcome-total', 2],
    ['requests.received.total', 'requests/applicant-total', 1],
    ['requests.outcomes.granted.total', 'requests/applicant-total', 1],
    ['review.litigation.direct.total', 'review/group-total', 0],
  ] as const)('the total %s reads as one mistake', (path, rule, implied) => {
    const result = checkReport(change(suqian2023, path, 3))
    expect(result.findings).toHaveLength(1)
    expect(result.findings[0]).toMatchObject({ rule, data: { difference: 3 } })
    expect(result.implied).toBe(implied)
    expect(result.verdicts.violated).toBe(1 + implied)
  })

  test('what follows in the total column is not told twice', () => {
    const row = change(suqian2023, 'requests.outcomes.granted.naturalPersons', 7)
    const result = checkReport(change(row, 'requests.outcomes.granted.total', 7))
    expect(result.findings.map(({ rule, data }) => [rule, data.instance])).toEqual([
      ['requests/outcome-total', 'requests.naturalPersons'],
    ])
    expect(result.implied).toBe(1)
  })

  test('the total column speaks where the row totals are switched off', () => {
    const wrong = change(suqian2023, 'requests.received.total', 3)
    const result = checkReport(wrong, { rules: { 'requests/applicant-total': 'off' } })
    expect(result.findings.map(({ rule, data }) => [rule, data.instance])).toEqual([
      ['requests/balance', 'requests.total'],
    ])
    expect(result.off).toEqual(['requests/applicant-total'])
  })

  test('any single change of a balanced report is found, and only in equations of its cell', () => {
    const tables = cellsOf(suqian2023).filter(({ section }) => section !== 'proactiveDisclosure')
    fc.assert(
      fc.property(
        fc.constantFrom(...tables),
        fc.integer({ min: 1, max: 10 ** 9 }),
        fc.boolean(),
        (cell, size, up) => {
          const value = cell.value as number
          const by = up || value === 0 ? size : -Math.min(size, value)
          const { findings } = checkReport(withCell(suqian2023, cell.path, value + by))
          const found = findings.filter(({ rule }) => arithmetic.includes(rule))
          expect(found.length).toBeGreaterThan(0)
          expect(found.length).toBeLessThan(3)
          for (const finding of found) {
            expect(finding.cells.map(({ path }) => path)).toContain(cell.path)
            expect(Math.abs(finding.data.difference as number)).toBe(Math.abs(by))
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('blanks', () => {
  const received = 'requests.received.naturalPersons'

  test('a blank part is zero, and the finding says so', () => {
    const { findings } = checkReport(withCell(suqian2023, received, null), {
      rules: { 'cells/blank': 'off', 'narrative/*': 'off' },
    })
    expect(findings.map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ['requests/balance', 'violated'],
      ['requests/applicant-total', 'violated'],
    ])
    expect(findings[1]!.data).toMatchObject({ blank: [received], assumedZero: [received] })
  })

  test('a blank part that can be zero holds', () => {
    const zero = 'requests.received.researchInstitutions'
    expect(cellsOf(suqian2023).find(({ path }) => path === zero)!.value).toBe(0)
    expect(
      checkReport(withCell(suqian2023, zero, null), { rules: { 'cells/blank': 'off', 'narrative/*': 'off' } })
        .findings,
    ).toEqual([])
  })

  test('a blank total is told once and counts as its parts elsewhere', () => {
    const { findings, verdicts, implied } = checkReport(
      withCell(suqian2023, 'requests.outcomes.total.total', null),
      {
        rules: { 'cells/blank': 'off', 'narrative/*': 'off' },
      },
    )
    expect(
      findings.map(({ rule, severity, outcome, data }) => [rule, severity, outcome, data.expected]),
    ).toEqual([['requests/outcome-total', 'warning', 'undetermined', 3486]])
    expect(verdicts).toMatchObject({ violated: 0, undetermined: 2 })
    expect(implied).toBe(1)
  })

  test('a total without any part cannot be judged, unless it is zero', () => {
    const parts = ['upheld', 'corrected', 'other', 'pending'] as const
    const { findings } = checkReport(
      parts.reduce<Report>(
        (report, part) => withCell(report, `review.litigation.direct.${part}`, null),
        suqian2023,
      ),
      { rules: { '*': 'off', 'review/group-total': 'error' } },
    )
    expect(findings).toMatchObject([
      { severity: 'warning', outcome: 'undetermined', data: { expected: null, actual: null } },
    ])
    expect(findings[0]!.data.assumedZero).toBeUndefined()
    const zero = withCell(suqian2023, 'review.litigation.direct.total', 0)
    const { verdicts } = checkReport(
      parts.reduce<Report>(
        (report, part) => withCell(report, `review.litigation.direct.${part}`, null),
        zero,
      ),
      { rules: { '*': 'off', 'review/group-total': 'error' } },
    )
    expect(verdicts).toMatchObject({ held: 3 })
  })

  test('all blank: nothing to say', () => {
    const blank = cellsOf(suqian2023).reduce(
      (report, { path }) => withCell(report, path, null),
      suqian2023 as Report,
    )
    const { verdicts, findings } = checkReport(blank, { rules: { '*': 'off', 'requests/*': 'error' } })
    expect(verdicts).toEqual({ held: 0, violated: 0, undetermined: 0, notApplicable: 39 })
    expect(findings).toEqual([])
  })

  test('unknown: an equation with a blank is undetermined', () => {
    const { findings } = checkReport(withCell(suqian2023, received, null), {
      blanks: 'unknown',
      rules: { '*': 'off', 'requests/*': 'error' },
    })
    expect(
      findings.map(({ rule, severity, outcome, data }) => [rule, severity, outcome, data.expected]),
    ).toEqual([
      ['requests/balance', 'warning', 'undetermined', null],
      ['requests/applicant-total', 'warning', 'undetermined', null],
    ])
  })

  test('unknown: bounds decide where the stated parts already exceed the total', () => {
    const one = withCell(suqian2023, 'requests.received.researchInstitutions', null)
    const { findings } = checkReport(withCell(one, 'requests.received.commercialEnterprises', 10 ** 6), {
      blanks: 'unknown',
      rules: { '*': 'off', 'requests/applicant-total': 'error' },
    })
    expect(findings).toMatchObject([
      { severity: 'error', outcome: 'violated', data: { instance: 'requests.received' } },
    ])
    expect(findings[0]!.data.assumedZero).toBeUndefined()
  })

  test('unknown: one side of a balance already exceeds the other', () => {
    const blank = withCell(suqian2023, 'requests.carriedForward.naturalPersons', null)
    const { findings } = checkReport(withCell(blank, 'requests.outcomes.total.naturalPersons', 10 ** 6), {
      blanks: 'unknown',
      rules: { '*': 'off', 'requests/balance': 'error' },
    })
    expect(findings).toMatchObject([{ outcome: 'violated', data: { instance: 'requests.naturalPersons' } }])
  })
})

describe('large figures', () => {
  test('sums beyond the safe range are exact', () => {
    const max = Number.MAX_SAFE_INTEGER
    const parts = ['naturalPersons', 'commercialEnterprises'] as const
    const wrong = parts.reduce<Report>(
      (report, key) => withCell(report, `requests.received.${key}`, max),
      suqian2023,
    )
    const { findings } = checkReport(withCell(wrong, 'requests.received.total', max), {
      rules: { '*': 'off', 'requests/applicant-total': 'error' },
    })
    const rest = [
      'researchInstitutions',
      'publicWelfareOrganizations',
      'legalServiceOrganizations',
      'otherOrganizations',
    ]
    const more = cellsOf(suqian2023)
      .filter(({ path }) => rest.some((key) => path === `requests.received.${key}`))
      .reduce((sum, { value }) => sum + BigInt(value as number), 0n)
    expect(findings[0]!.data).toMatchObject({
      expected: String(2n * BigInt(max) + more),
      difference: String(-(BigInt(max) + more)),
    })
  })
})

describe('the result', () => {
  test('survives JSON and is frozen', () => {
    const { findings } = checkReport(change(suqian2023, 'requests.received.total', 3))
    expect(JSON.parse(JSON.stringify(findings))).toEqual(findings)
    expect(() => {
      ;(findings[0]!.data as { actual: number }).actual = 1
    }).toThrow(TypeError)
    expect(Object.isFrozen(findings[0]!.cells[0])).toBe(true)
  })

  test('does not depend on the order of keys', () => {
    const turn = (value: unknown): unknown =>
      value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, each]) => [key, turn(each)]),
          )
        : value
    const wrong = change(suqian2023, 'requests.received.total', 3)
    expect(checkReport(turn(wrong) as Report)).toEqual(checkReport(wrong))
  })

  test('a checker may be kept, and gives what checkReport gives', () => {
    const options = { limit: 1, blanks: 'unknown' } as const
    const check = createChecker(options)
    for (const report of [suqian2023, shanghai2019, hongze2023])
      expect(check(report)).toEqual(checkReport(report, options))
  })

  test('limit says what it leaves out, and ok does not depend on it', () => {
    const wrong = change(suqian2023, 'requests.outcomes.granted.naturalPersons', 7)
    const { findings, omitted, ok, gate } = checkReport(wrong, { limit: 1 })
    expect(findings.map(({ rule }) => rule)).toEqual(['requests/outcome-total'])
    expect({ omitted, ok, gate }).toEqual({ omitted: 1, ok: false, gate: 'blocked' })
    expect(checkReport(wrong, { limit: 0 })).toMatchObject({ findings: [], omitted: 2, ok: false })
  })

  test('stopAtFirst stops at the first error and says that it did', () => {
    const { findings, complete, ok, verdicts } = checkReport(hongze2023, { stopAtFirst: true })
    expect(findings.map(({ rule }) => rule)).toEqual(['form/mixed-editions'])
    expect({ complete, ok, violated: verdicts.violated }).toEqual({ complete: false, ok: false, violated: 1 })
    const wrong = change(suqian2023, 'requests.outcomes.granted.naturalPersons', 7)
    expect(rulesOf(wrong)).toEqual(['requests/outcome-total 22', 'requests/applicant-total 7'])
    expect(checkReport(wrong, { stopAtFirst: true }).findings).toHaveLength(1)
    expect(checkReport(suqian2023, { stopAtFirst: true })).toEqual(checkReport(suqian2023))
  })
})
