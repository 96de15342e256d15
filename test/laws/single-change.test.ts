import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planOf } from '../../src/forms/plan.js'
import {
  type CellPath,
  checkReport,
  type FormId,
  forms,
  getCell,
  type Report,
  rulesCatalogue,
  withCell,
} from '../../src/index.js'
import { balancedReport } from '../support/arbitrary-report.js'
import { suqian2023 } from '../support/reports.js'

/** The rules whose equations are exact: what is right in one place cannot be changed alone. */
const rules = {
  '*': 'off',
  'requests/balance': 'error',
  'requests/outcome-total': 'error',
  'requests/applicant-total': 'error',
  'review/group-total': 'error',
} as const
const { rules: catalogue } = rulesCatalogue()

/** By address of a cell: the equations that it stands in, as `rule instance`. */
function equationsByCell(form: FormId): Map<string, string[]> {
  const byCell = new Map<string, string[]>()
  for (const { id, equations } of catalogue) {
    if (!Object.hasOwn(rules, id)) continue
    for (const { instance, left, right } of equations[form] ?? []) {
      for (const path of [...left, ...right]) {
        byCell.set(path, [...(byCell.get(path) ?? []), `${id} ${instance}`])
      }
    }
  }
  return byCell
}

function expectSeen(report: Report, path: string, value: number, equations: readonly string[]): void {
  const changed = withCell(report, path as CellPath, value)
  const { findings, verdicts, implied, omitted } = checkReport(changed, { rules })
  expect(findings.length).toBeGreaterThan(0)
  expect(omitted).toBe(0)
  // Every equation of the cell is violated and no other; what is not told is counted as implied.
  expect(verdicts.violated).toBe(equations.length)
  expect(findings.length + implied).toBe(equations.length)
  for (const { rule, data, cells } of findings) {
    expect(equations).toContain(`${rule} ${data.instance}`)
    expect(cells.map((cell) => cell.path)).toContain(path)
  }
}

describe('a single changed cell in a balanced report is found, in its equations and nowhere else', () => {
  test('every cell of a published report, one more', () => {
    const byCell = equationsByCell('2021')
    expect(byCell.size).toBe(25 * 7 + 15)
    for (const [path, equations] of byCell) {
      const value = getCell(suqian2023, path as CellPath) as number
      expectSeen(suqian2023, path, value + 1, equations)
      if (value > 0) expectSeen(suqian2023, path, value - 1, equations)
    }
  })

  test.each(Object.keys(forms) as FormId[])(
    'any balanced report, any cell, any other value: form %s',
    (form) => {
      const byCell = equationsByCell(form)
      const cells = planOf(forms[form]).cells.filter(({ path }) => byCell.has(path))
      fc.assert(
        fc.property(balancedReport(form), fc.nat(cells.length - 1), fc.maxSafeNat(), (drawn, at, value) => {
          const report = drawn as Report
          const { path } = cells[at]!
          fc.pre(getCell(report, path as CellPath) !== value)
          expectSeen(report, path, value, byCell.get(path)!)
        }),
        { numRuns: 150 },
      )
    },
  )
})
