import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  keyboardErrors,
  measure,
  randomFrom,
  slip,
  slipNames,
  tableOf,
  withTable,
} from '../../bench/repair-trials.mjs'
import { forms } from '../../src/forms/catalogue.js'
import { planOf } from '../../src/forms/plan.js'
import * as library from '../../src/index.js'
import {
  applyRepair,
  type CellPath,
  cellsOf,
  checkReport,
  describeRepair,
  groupFindings,
  revertRepair,
  rollUp,
  suggestRepairs,
  suggestRollupRepairs,
  withCell,
} from '../../src/index.js'
import { hongze2023, huaian2024, shanghai2019, suqian2023, xinyang2023 } from '../support/reports.js'

const mistyped = withCell(suqian2023, 'requests.received.total', 3151)

test('exchanged digits of one figure are restored as the only suggestion', () => {
  const { outcome, certainty, repairs } = suggestRepairs(mistyped)
  expect([outcome, certainty, repairs.length]).toEqual(['repaired', 'only', 1])
  expect(repairs[0]!.changes).toEqual([
    { path: 'requests.received.total', from: 3151, to: 3511, reason: 'digitsExchanged' },
  ])
  expect(repairs[0]!.settles).toHaveLength(2)
  expect(describeRepair(repairs[0]!)).toMatch(/填3151，应为3511，疑为录入时数字颠倒。$/)
  expect(describeRepair(repairs[0]!, { locale: 'en' })).toMatch(/states 3151 and should be 3511/)
})

test('reports that hold have nothing to repair', () => {
  for (const report of [suqian2023, huaian2024, shanghai2019, xinyang2023]) {
    expect(suggestRepairs(report)).toMatchObject({ outcome: 'consistent', certainty: null, repairs: [] })
  }
})

test('the really wrong totals of a district come first, and every suggestion holds', () => {
  const { repairs } = suggestRepairs(hongze2023)
  expect(repairs[0]!.changes).toMatchObject([
    { path: 'review.reconsideration.total', from: 0, to: 11, reason: 'zero' },
    { path: 'review.litigation.afterReconsideration.total', from: 0, to: 5, reason: 'zero' },
  ])
  for (const repair of repairs)
    expect(suggestRepairs(applyRepair(hongze2023, repair)).outcome).toBe('consistent')
})

test('any one wrong count of table three comes back', () => {
  const paths = cellsOf(suqian2023)
    .filter(({ section }) => section === 'requests')
    .map(({ path }) => path)
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.nat(1e9), (path, value) => {
      const truth = library.getCell(suqian2023, path)
      fc.pre(value !== truth)
      const wrong = withCell(suqian2023, path, value)
      const { repairs, certainty } = suggestRepairs(wrong)
      expect(certainty).toBe('only')
      expect(repairs.map(({ changes }) => changes.map((each) => [each.path, each.to]))).toEqual([
        [[path, truth]],
      ])
      const fixed = applyRepair(wrong, repairs[0]!)
      expect(fixed).toEqual(suqian2023)
      expect(revertRepair(fixed, repairs[0]!)).toEqual(wrong)
    }),
    { seed: 4, numRuns: 100 },
  )
})

test('every pair of figures that makes all sums hold is found, and no other', () => {
  const plan = planOf(forms['2021'])
  const cells = plan.cells.filter(({ section }) => section.key === 'requests').map(({ index }) => index)
  const signs = cells.map((cell) =>
    plan.relations.map(({ left, right }) => Number(left.includes(cell)) - Number(right.includes(cell))),
  )
  const random = randomFrom(77)
  for (let trial = 0; trial < 12; trial += 1) {
    const table = keyboardErrors(random, tableOf(library, suqian2023), 2)
    const values = table.flat()
    const off = plan.relations.map((_, row) =>
      cells.reduce((sum, _cell, i) => sum + signs[i]![row]! * values[i]!, 0),
    )
    const solves = (changes: readonly (readonly [number, number])[]) =>
      changes.every(([i, by]) => Number.isInteger(by) && by !== 0 && values[i]! + by >= 0) &&
      off.every((sum, row) => changes.reduce((all, [i, by]) => all + by * signs[i]![row]!, sum) === 0)
    const deltas = [...new Set(off.flatMap((sum) => [sum, -sum]))].filter((by) => by !== 0)
    const one = cells.flatMap((_, i) => deltas.filter((by) => solves([[i, by]])))
    if (one.length > 0) continue
    // The change of one of the two is the gap of a sum in which the other does not stand.
    const pairs = new Set<string>()
    for (let i = 0; i < cells.length; i += 1)
      for (const by of deltas)
        for (let j = 0; j < cells.length; j += 1) {
          if (i === j) continue
          const row = off.findIndex((sum, at) => sum + by * signs[i]![at]! !== 0 && signs[j]![at] !== 0)
          if (row < 0) continue
          const other = -(off[row]! + by * signs[i]![row]!) / signs[j]![row]!
          if (
            solves([
              [i, by],
              [j, other],
            ])
          )
            pairs.add([`${i}:${values[i]! + by}`, `${j}:${values[j]! + other}`].sort().join())
        }
    const { repairs } = suggestRepairs(withTable(library, suqian2023, table), { limit: 1000 })
    const found = repairs
      .filter(({ changes }) => changes.length === 2)
      .map(({ changes }) =>
        changes
          .map(({ path, to }) => `${cells.indexOf(plan.indexOf.get(path)!)}:${to}`)
          .sort()
          .join(),
      )
    expect(found.sort()).toEqual([...pairs].sort())
    expect(pairs.size).toBeGreaterThan(0)
  }
})

test('errors at the keyboard and slips are found as often as published', () => {
  const reports = [suqian2023, huaian2024]
  for (const [count, least] of [
    [1, 300],
    [2, 297],
    [3, 294],
    [4, 289],
  ] as const) {
    const found = measure(library, reports, 300, count, (random, table) =>
      keyboardErrors(random, table, count),
    )
    expect(found.first, `${count} wrong`).toBeGreaterThanOrEqual(least)
    expect(found.among, `${count} wrong`).toBeGreaterThanOrEqual(count < 4 ? 300 : 296)
    if (count === 1) expect(found.soleRight).toBe(300)
    expect(found.examined).toBeGreaterThan(0)
  }
  for (const [i, name] of slipNames.entries()) {
    const found = measure(library, reports, 150, 10 + i, (random, table) => slip(random, table, name))
    expect(found.among, name).toBe(150)
    expect(found.firstThree, name).toBeGreaterThanOrEqual(147)
    expect(found.onlyWrong, name).toBe(0)
  }
})

test('a patch is refused where the cell does not hold the value it was made for', () => {
  const [repair] = suggestRepairs(mistyped).repairs
  expect(() => applyRepair(suqian2023, repair!)).toThrow(expect.objectContaining({ code: 'invalid-value' }))
  expect(() => revertRepair(mistyped, repair!)).toThrow(expect.objectContaining({ code: 'invalid-value' }))
})

test('an exchange of whole rows is invisible, and said to be', () => {
  const { blindSpots } = suggestRepairs(suqian2023)
  const exchanged = blindSpots.filter(({ kind }) => kind === 'exchanged').map(({ paths }) => paths)
  expect(exchanged.some((paths) => paths.length === 21 && paths.includes('requests.outcomes.granted'))).toBe(
    true,
  )
  expect(exchanged).toContainEqual(['requests.received', 'requests.carriedOver'])
  expect(exchanged.flat()).not.toContain('requests.carriedForward')
})

test('two rows that change places leave every sum as it was', () => {
  const row = (name: 'granted' | 'partiallyGranted') => suqian2023.requests.outcomes[name]
  const outcomes = {
    ...suqian2023.requests.outcomes,
    granted: row('partiallyGranted'),
    partiallyGranted: row('granted'),
  }
  const exchanged = { ...suqian2023, requests: { ...suqian2023.requests, outcomes } }
  expect(row('granted')).not.toEqual(row('partiallyGranted'))
  expect(suggestRepairs(exchanged).outcome).toBe('consistent')
})

test('a table that cannot be repaired leaves the others repairable, and is said to be open', () => {
  const wrong = withCell(
    withCell(mistyped, 'requests.outcomes.granted.naturalPersons', 3),
    'review.litigation.direct.total',
    909,
  )
  const { outcome, repairs, open } = suggestRepairs(wrong, { maxCells: 1 })
  expect(outcome).toBe('partial')
  expect(open).toContainEqual({ rule: 'requests/balance', instance: 'requests.total', reason: 'none' })
  expect(open.every(({ instance }) => instance.startsWith('requests.'))).toBe(true)
  expect(repairs.some(({ changes }) => changes[0]!.path === 'review.litigation.direct.total')).toBe(true)
  for (const repair of repairs) {
    expect(repair.settles).toEqual([{ rule: 'review/group-total', instance: 'review.litigation.direct' }])
    expect(suggestRepairs(applyRepair(wrong, repair), { maxCells: 1 }).outcome).toBe('none')
  }
})

test('the repairs of several tables come in the order of their sum', () => {
  const wrong = withCell(
    withCell(mistyped, 'review.reconsideration.total', 404),
    'review.litigation.direct.total',
    909,
  )
  const { repairs, leftOut } = suggestRepairs(wrong, { limit: 7 })
  expect([repairs.length, leftOut]).toEqual([7, 8])
  const costs = repairs.map(({ cost }) => cost)
  expect(costs).toEqual([...costs].sort((a, b) => a - b))
  expect(suggestRepairs(wrong).repairs.slice(0, 7)).toEqual(repairs)
})

test('sums beyond 2^53 are refused, not guessed', () => {
  const path: CellPath = 'requests.outcomes.granted.naturalPersons'
  const huge = withCell(
    withCell(mistyped, path, Number.MAX_SAFE_INTEGER),
    'requests.outcomes.granted.total',
    Number.MAX_SAFE_INTEGER,
  )
  const { outcome, certainty, repairs, open } = suggestRepairs(huge)
  expect([outcome, certainty, repairs]).toEqual(['tooLarge', null, []])
  expect(open.every(({ reason }) => reason === 'tooLarge')).toBe(true)
  expect(suggestRollupRepairs(huge, [suqian2023])).toMatchObject({ outcome: 'tooLarge', repairs: [] })
})

test('a table on another edition has no figures in rows that were not printed', () => {
  const wrong = withCell(hongze2023, 'requests.outcomes.granted.naturalPersons', 90)
  const { repairs } = suggestRepairs(wrong)
  const paths = repairs.flatMap(({ changes }) => changes.map(({ path }) => path))
  expect(paths).toContain('requests.outcomes.granted.naturalPersons')
  expect(paths.filter((path) => /correctionOverdue|feeOverdue/.test(path))).toEqual([])
})

test('a limit that cannot do, a search that is given up, options that are none', () => {
  const two = withCell(mistyped, 'requests.outcomes.granted.naturalPersons', 3)
  expect(suggestRepairs(two, { maxCells: 1 })).toMatchObject({ outcome: 'none', repairs: [] })
  expect(suggestRepairs(two, { maxSteps: 1 })).toMatchObject({ outcome: 'exhausted', repairs: [] })
  expect(() => suggestRepairs(two, { maxCells: 0 })).toThrow(
    expect.objectContaining({ code: 'invalid-option' }),
  )
})

test('findings of one wrong figure stand under it', () => {
  const wrong = withCell(suqian2023, 'requests.outcomes.granted.naturalPersons', 1)
  const { findings } = checkReport(wrong)
  const groups = groupFindings(findings, suggestRepairs(wrong))
  const [group] = groups.filter(({ changes }) => changes.length > 0)
  expect(group!.changes.map(({ path }) => path)).toEqual(['requests.outcomes.granted.naturalPersons'])
  expect(group!.findings.length).toBeGreaterThan(1)
  expect(groups.flatMap((each) => each.findings)).toHaveLength(findings.length)
})

test('a slip is one mistake, however many figures it moved; two wrong figures are two', () => {
  const row = 'requests.outcomes.refused.thirdPartyRights'
  const columns = suqian2023.requests.outcomes.refused.thirdPartyRights
  const values = Object.values(columns)
  const shifted = Object.keys(columns).reduce(
    (report, column, i) => withCell(report, `${row}.${column}` as CellPath, values[i - 1] ?? 0),
    suqian2023,
  )
  const two = withCell(shifted, 'review.reconsideration.total', 0)
  const result = suggestRepairs(two)
  const groups = groupFindings(checkReport(two).findings, { ...result, certainty: 'likelier' })
  const mistakes = groups.filter(({ changes }) => changes.length > 0)
  expect(mistakes.map(({ changes }) => changes[0]!.reason).sort()).toEqual(['rowShifted', 'zero'])
  expect(
    mistakes.find(({ changes }) => changes[0]!.reason === 'rowShifted')!.findings.length,
  ).toBeGreaterThan(1)
  expect(
    groupFindings(checkReport(two).findings, { ...result, certainty: 'open' }).every(
      ({ changes }) => changes.length === 0,
    ),
  ).toBe(true)
})

test('in a region the bureau and its cell are named', () => {
  const parts = ['甲局', '乙局', '丙局'].map((agency) => ({ ...suqian2023, agency }))
  const { report } = rollUp(parts, { agency: '某市', year: 2023, form: '2021' })
  const path: CellPath = 'requests.outcomes.granted.naturalPersons'
  const wrong = parts.map((part, at) => (at === 1 ? withCell(part, path, 7) : part))
  const { certainty, repairs } = suggestRollupRepairs(report!, wrong)
  expect(certainty).toBe('only')
  expect(repairs[0]!.changes).toMatchObject([{ agency: '乙局', part: 1, path, from: 7, to: 1175 }])
  expect(suggestRollupRepairs(report!, parts).outcome).toBe('consistent')
})

test('of many repairs of a region the fifty best are listed', () => {
  const parts = ['甲局', '乙局', '丙局'].map((agency) => ({ ...suqian2023, agency }))
  const { report } = rollUp(parts, { agency: '某市', year: 2023, form: '2021' })
  const wrong = ['licensing', 'penalties', 'compulsoryMeasures'].reduce(
    (all, name) => withCell(all, `proactiveDisclosure.${name}.decisions` as CellPath, 9e6),
    report,
  )
  const { repairs, certainty } = suggestRollupRepairs(wrong, parts)
  expect([repairs.length, certainty]).toEqual([50, 'open'])
  const costs = repairs.map(({ cost }) => cost)
  expect(costs).toEqual([...costs].sort((a, b) => a - b))
})
