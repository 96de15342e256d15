import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  applyRepair,
  type CellPath,
  cellsOf,
  checkReport,
  describeRepair,
  getCell,
  renderMarkdown,
  rollUp,
  suggestRepairs,
  suggestRollupRepairs,
  withCell,
} from '../../src/index.js'
import { readReport } from '../../src/read.js'
import { hongze2023, shanghai2019, suqian2023 } from '../support/reports.js'

const erasedOf = ({ repairs }: ReturnType<typeof suggestRepairs>) =>
  repairs[0]!.changes.map(({ path, from, to, reason }) => [path, from, to, reason])

const page = renderMarkdown(suqian2023)

test('a page with figures that are no numbers: their marks make them unreadable', () => {
  const { report } = readReport(page.replace('| 99 |', '| 9口 |').replace('| 1191 |', '| ■■ |'))
  expect(report!.marks).toMatchObject({ 'requests.outcomes.granted.total': '■■' })
  const result = suggestRepairs(report!)
  expect([result.outcome, result.certainty, result.unproven]).toEqual(['repaired', 'only', []])
  expect(erasedOf(result)).toEqual([
    ['requests.received.commercialEnterprises', null, 99, 'unreadable'],
    ['requests.outcomes.granted.total', null, 1191, 'unreadable'],
  ])
  expect(result.repairs[0]!.settles).toContainEqual({
    rule: 'requests/applicant-total',
    instance: 'requests.received',
  })
  expect(describeRepair(result.repairs[0]!)).toContain('填空白，应为99，原文无法辨认')
  const fixed = applyRepair(report!, result.repairs[0]!)
  expect(fixed.requests).toEqual(suqian2023.requests)
  expect(suggestRepairs(fixed).outcome).toBe('consistent')
})

test('a page with a row that lost a value: the notes of the reader name its figures', () => {
  const { report, notes } = readReport(page.replace('| 1175 | 12 | 0 | 3 |', '| 1175 | 12 | 3 |'))
  const noted = new Set(notes.flatMap(({ path }) => path ?? []))
  const unreadable = [...noted].filter((path) => getCell(report!, path) === null)
  expect(unreadable).toHaveLength(7)
  const { repairs, certainty, unproven } = suggestRepairs(report!, { unreadable })
  expect([certainty, unproven]).toEqual(['only', []])
  expect(applyRepair(report!, repairs[0]!).requests).toEqual(suqian2023.requests)
})

test('unreadable figures and a wrong one in the same search', () => {
  const paths = ['requests.outcomes.granted.naturalPersons', 'requests.outcomes.granted.total'] as const
  let report = withCell(suqian2023, 'requests.carriedForward.total', 999)
  for (const path of paths) report = withCell(report, path, null)
  const result = suggestRepairs(report, { unreadable: paths })
  expect(result.certainty).toBe('only')
  expect(applyRepair(report, result.repairs[0]!)).toEqual(suqian2023)
  expect(erasedOf(result).map(([path, , , reason]) => [path, reason])).toEqual([
    ['requests.carriedForward.total', expect.any(String)],
    [paths[0], 'unreadable'],
    [paths[1], 'unreadable'],
  ])
})

test('what stands in a figure said to be unreadable is not believed', () => {
  const path: CellPath = 'requests.outcomes.granted.naturalPersons'
  expect(erasedOf(suggestRepairs(withCell(suqian2023, path, 7), { unreadable: [path] }))).toEqual([
    [path, 7, 1175, 'unreadable'],
  ])
  expect(suggestRepairs(suqian2023, { unreadable: [path] })).toMatchObject({
    outcome: 'consistent',
    unproven: [],
  })
})

test('figures that the equations leave open are named', () => {
  const unreadable = ['review.reconsideration.upheld', 'review.reconsideration.total'] as const
  expect(suggestRepairs(suqian2023, { unreadable })).toMatchObject({
    outcome: 'consistent',
    repairs: [],
    unproven: unreadable,
  })
  expect(() => suggestRepairs(suqian2023, { unreadable: ['no.such' as CellPath] })).toThrow(
    expect.objectContaining({ code: 'unknown-cell' }),
  )
})

test('an unreadable figure cannot be below zero: then another is wrong', () => {
  const path: CellPath = 'review.reconsideration.pending'
  const wrong = withCell(suqian2023, 'review.reconsideration.total', 1)
  const { outcome, repairs, unproven } = suggestRepairs(wrong, { unreadable: [path] })
  expect([outcome, unproven]).toEqual(['repaired', [path]])
  expect(repairs.length).toBeGreaterThan(0)
  for (const repair of repairs) expect(repair.changes.every(({ to }) => to >= 0)).toBe(true)
})

test('a slash is not stated, not unreadable: a part that is none', () => {
  const path: CellPath = 'requests.carriedOver.researchInstitutions'
  const marks = { [path]: '/' }
  const wrong = { ...withCell(withCell(suqian2023, 'requests.received.total', 3151), path, null), marks }
  expect(getCell(suqian2023, path)).toBe(0)
  const { certainty, repairs, unproven } = suggestRepairs(wrong)
  expect([certainty, unproven]).toEqual(['only', []])
  expect(repairs[0]!.changes.map((change) => change.path)).toEqual(['requests.received.total'])
})

test('a blank total is worked out where a figure of its sum is wrong, and only there', () => {
  const path: CellPath = 'requests.outcomes.granted.naturalPersons'
  const total: CellPath = 'requests.outcomes.granted.total'
  expect(getCell(shanghai2019, total)).toBeNull()
  const wrong = withCell(shanghai2019, path, 528)
  const result = suggestRepairs(wrong)
  expect(result.certainty).toBe('only')
  expect(erasedOf(result)).toEqual([
    [path, 528, 258, expect.any(String)],
    [total, null, expect.any(Number), 'blank'],
  ])
  const findings = checkReport(applyRepair(wrong, result.repairs[0]!)).findings
  expect(findings.flatMap(({ cells }) => cells.map((cell) => cell.path))).not.toContain(path)
})

test('whatever is erased comes back as it was, or is said to be open', () => {
  const paths = cellsOf(suqian2023)
    .filter(({ section }) => section !== 'proactiveDisclosure')
    .map(({ path }) => path)
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...paths), { minLength: 1, maxLength: 20 }), (unreadable) => {
      const erased = unreadable.reduce((report, path) => withCell(report, path, null), suqian2023)
      const { repairs, unproven } = suggestRepairs(erased, { unreadable })
      expect(repairs.length).toBe(unproven.length === unreadable.length ? 0 : 1)
      const back = repairs.length === 0 ? erased : applyRepair(erased, repairs[0]!)
      for (const path of unreadable)
        expect([path, getCell(back, path)]).toEqual([
          path,
          unproven.includes(path) ? null : getCell(suqian2023, path),
        ])
    }),
    { seed: 8, numRuns: 60 },
  )
})

test('after a repair nothing is left to repair, whatever was wrong and unreadable', () => {
  const paths = cellsOf(hongze2023)
    .filter(({ section }) => section !== 'proactiveDisclosure')
    .map(({ path }) => path)
  const path = fc.constantFrom(...paths)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(path, fc.nat(300)), { minLength: 1, maxLength: 3 }),
      fc.uniqueArray(path, { maxLength: 12 }),
      (edits, unreadable) => {
        const wrong = edits.reduce((report, [at, value]) => withCell(report, at, value), hongze2023)
        const { outcome, repairs, unproven } = suggestRepairs(wrong, { unreadable })
        if (outcome !== 'repaired') return
        for (const repair of repairs.slice(0, 3)) {
          const left = suggestRepairs(applyRepair(wrong, repair), { unreadable: unproven }).repairs[0]
          expect(left?.changes.filter(({ reason }) => !/unreadable|blank/.test(reason)) ?? []).toEqual([])
        }
      },
    ),
    { seed: 3, numRuns: 60 },
  )
})

test('in a region, an unreadable figure of an organ is what its sums and the roll-up leave', () => {
  const parts = ['甲局', '乙局'].map((agency) => ({ ...suqian2023, agency }))
  const combined = rollUp(parts, { agency: '某市', year: 2023, form: '2021' }).report
  const path = 'proactiveDisclosure.licensing.decisions'
  const hidden = { part: 1, path } as const
  const wrong = [parts[0]!, withCell(parts[1]!, path, 5)]
  const { outcome, repairs, unproven } = suggestRollupRepairs(combined, wrong, { unreadable: [hidden] })
  expect([outcome, repairs.length, unproven]).toEqual(['repaired', 1, []])
  expect(repairs[0]!.changes).toEqual([
    { ...hidden, agency: '乙局', from: 5, to: getCell(suqian2023, path), reason: 'unreadable' },
  ])
  // A wrong figure elsewhere is found all the same.
  const other = 'requests.received.naturalPersons'
  const both = suggestRollupRepairs(combined, [withCell(parts[0]!, other, 7), wrong[1]!], {
    unreadable: [hidden],
  })
  expect(both.repairs[0]!.changes).toMatchObject([
    { part: 0, path: other, to: 3402 },
    { part: 1, path, reason: 'unreadable' },
  ])
  // Of two that hide in the same sum nothing is proven.
  const open = suggestRollupRepairs(combined, wrong, { unreadable: [hidden, { part: 0, path }] })
  expect(open).toMatchObject({ outcome: 'consistent', repairs: [] })
  expect(open.unproven).toHaveLength(2)
  expect(() => suggestRollupRepairs(combined, parts, { unreadable: [{ part: 2, path }] })).toThrow(/part 2/)
})

test('a region on the older form, with totals that nobody worked out, holds as it is', () => {
  const parts = ['甲局', '乙局'].map((agency) => ({ ...shanghai2019, agency }))
  const region = rollUp(parts, { agency: '某市', year: 2019 }).report
  expect(getCell(parts[0]!, 'requests.outcomes.granted.total')).toBeNull()
  expect(suggestRollupRepairs(region, parts)).toMatchObject({
    outcome: 'consistent',
    repairs: [],
    unproven: [],
  })
  const wrong = withCell(parts[1]!, 'requests.outcomes.granted.naturalPersons', 528)
  const { certainty, repairs } = suggestRollupRepairs(region, [parts[0]!, wrong])
  expect(certainty).toBe('only')
  expect(repairs[0]!.changes.map(({ part, path, to, reason }) => [part, path, to, reason])).toEqual([
    [1, 'requests.outcomes.granted.naturalPersons', 258, 'digitsExchanged'],
    [1, 'requests.outcomes.granted.total', 272, 'blank'],
  ])
})

test('a mark beside a stated figure, or of a cell that the form does not have, hides nothing', () => {
  const path = 'requests.outcomes.granted.naturalPersons'
  const wrong = { ...withCell(suqian2023, path, 1157), marks: { [path]: '1157？', 'no.such.cell': '口' } }
  expect(erasedOf(suggestRepairs(wrong))).toEqual([[path, 1157, 1175, 'digitsExchanged']])
})
