import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dependenciesOf } from '../../src/check/dependencies.js'
import { equationsOf } from '../../src/check/equation.js'
import { planOf } from '../../src/forms/plan.js'
import {
  blankReport,
  type CheckOptions,
  cellsOf,
  checkReport,
  describeFinding,
  type FormId,
  fillTotals,
  forms,
  type Report,
  rules,
  waive,
  withCell,
} from '../../src/index.js'
import { shanghai2019, suqian2023 } from '../support/reports.js'

const arithmetic = { '*': 'off', 'requests/*': 'error', 'review/group-total': 'error' } as const

const figure = fc.oneof({ weight: 4, arbitrary: fc.nat(40) }, { weight: 1, arbitrary: fc.constant(null) })

/** Any report of a form: its counts drawn, amounts and texts blank. */
const drawn: fc.Arbitrary<Report> = fc.constantFrom<FormId>('2021', '2019').chain((form) => {
  const blank = blankReport({ form, agency: '某局', year: form === '2021' ? 2023 : 2020 }) as Report
  const cells = cellsOf(blank).filter(({ kind }) => kind !== 'amount')
  return fc
    .array(figure, { minLength: cells.length, maxLength: cells.length })
    .map((values) => cells.reduce((report, { path }, at) => withCell(report, path, values[at]!), blank))
})

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const each of Object.values(value)) deepFreeze(each)
  }
  return value
}

describe('laws of checking', () => {
  test('totals worked out from their parts leave nothing to say but the balance', () => {
    fc.assert(
      fc.property(drawn, (drawing) => {
        // Where no part of a row is stated, its total stays as it is and may contradict the column.
        const report = cellsOf(drawing)
          .filter(({ path, value }) => value === null && /\.(naturalPersons|upheld)$/.test(path))
          .reduce((each, { path }) => withCell(each, path, 0), drawing)
        const { findings } = checkReport(fillTotals(report), {
          rules: { ...arithmetic, 'requests/balance': 'off' },
        })
        expect(findings.filter(({ outcome }) => outcome === 'violated')).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('findings, omitted, settled and implied add up to what is violated or undetermined', () => {
    const options = fc.record({
      limit: fc.nat(20),
      blanks: fc.constantFrom('zero', 'unknown'),
    }) as fc.Arbitrary<CheckOptions>
    fc.assert(
      fc.property(drawn, options, (report, given) => {
        const [first] = checkReport(report, { ...given, limit: 1 }).findings
        const waivers = first === undefined ? [] : [waive(first, '已核')]
        const { findings, omitted, settled, implied, verdicts } = checkReport(report, { ...given, waivers })
        expect(findings.length + omitted + settled.length + implied).toBe(
          verdicts.violated + verdicts.undetermined,
        )
        expect(settled.length).toBe(waivers.length)
      }),
      { numRuns: 40 },
    )
  })

  test('blanks as unknown never find an error that no filling of the blanks leaves', () => {
    fc.assert(
      fc.property(drawn, (report) => {
        const { findings } = checkReport(report, { blanks: 'unknown', rules: arithmetic })
        const filled = cellsOf(report)
          .filter(({ value, kind }) => value === null && kind !== 'amount')
          .reduce((each, { path }) => withCell(each, path, 7), report)
        const broken = checkReport(filled, { rules: arithmetic }).verdicts.violated
        expect(broken).toBeGreaterThanOrEqual(findings.filter(({ outcome }) => outcome === 'violated').length)
      }),
      { numRuns: 40 },
    )
  })

  test('nothing is changed, and a frozen report is read', () => {
    fc.assert(
      fc.property(drawn, (report) => {
        const before = JSON.stringify(report)
        const result = checkReport(deepFreeze(report))
        expect(JSON.stringify(report)).toBe(before)
        expect(JSON.parse(JSON.stringify(result))).toEqual(result)
        for (const finding of result.findings) {
          expect(describeFinding(finding)).not.toMatch(/undefined|NaN|\[object/)
          expect(describeFinding(finding, { locale: 'en' })).not.toMatch(
            /undefined|NaN|\[object|\p{Script=Han}{9}/u,
          )
        }
      }),
      { numRuns: 40 },
    )
  })

  test('what is implied never hides that something is wrong', () => {
    fc.assert(
      fc.property(drawn, (report) => {
        const { findings, verdicts, ok } = checkReport(report, { rules: arithmetic })
        const violated = findings.filter(({ outcome }) => outcome === 'violated').length
        expect(violated > 0).toBe(verdicts.violated > 0)
        expect(ok).toBe(violated === 0)
      }),
      { numRuns: 40 },
    )
  })
})

test.each(['2021', '2019'] as const)('on form %s an equation that follows from others really does', (id) => {
  const plan = planOf(forms[id])
  const equations = rules
    .filter((rule) => rule.forms === null || rule.forms.includes(id))
    .flatMap((rule) => equationsOf(rule, plan))
  const vector = (position: number) => {
    const values = new Array(plan.cells.length).fill(0)
    for (const index of equations[position]!.left) values[index] += 1
    for (const index of equations[position]!.right) values[index] -= 1
    return values as number[]
  }
  const found = dependenciesOf(equations)
  expect(found).toHaveLength(2)
  for (const { equation, others } of found) {
    const target = vector(equation)
    const rows = others.map(vector)
    const signs = solve(rows, target)
    expect(signs).not.toBeNull()
    expect(signs!.every((sign) => Math.abs(sign) === 1)).toBe(true)
  }
})

/** Factors that make the target out of the rows, or nothing. */
function solve(rows: readonly number[][], target: readonly number[]): number[] | null {
  const matrix = target.map((value, cell) => [...rows.map((row) => row[cell]!), value])
  const width = rows.length
  let pivotRow = 0
  const pivots: number[] = []
  for (let column = 0; column < width; column += 1) {
    const found = matrix.findIndex((line, at) => at >= pivotRow && line[column] !== 0)
    if (found < 0) return null
    ;[matrix[pivotRow], matrix[found]] = [matrix[found]!, matrix[pivotRow]!]
    const pivot = matrix[pivotRow]!
    for (const [at, line] of matrix.entries()) {
      if (at === pivotRow || line[column] === 0) continue
      const factor = line[column]! / pivot[column]!
      for (let i = 0; i <= width; i += 1) line[i]! -= factor * pivot[i]!
    }
    pivots.push(pivotRow)
    pivotRow += 1
  }
  if (matrix.slice(pivotRow).some((line) => Math.abs(line[width]!) > 1e-9)) return null
  return pivots.map((at, column) => matrix[at]![width]! / matrix[at]![column]!)
}

test('published reports are read frozen', () => {
  for (const report of [suqian2023, shanghai2019]) {
    expect(checkReport(deepFreeze(report)).ok).toBe(true)
  }
})
