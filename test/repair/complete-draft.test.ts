import { expect, test } from 'vitest'
import {
  blankReport,
  cellsOf,
  checkReport,
  completeDraft,
  getCell,
  type Report,
  withCell,
} from '../../src/index.js'
import { hongze2023, shanghai2019, suqian2023 } from '../support/reports.js'

test('every blank of table three of a real report is proven', () => {
  const blanks = cellsOf(shanghai2019).filter(
    ({ section, value }) => section === 'requests' && value === null,
  )
  const { proven, conflicts } = completeDraft(shanghai2019)
  expect(blanks).toHaveLength(126)
  expect(proven.map(({ path }) => path).filter((path) => path.startsWith('requests.'))).toHaveLength(126)
  expect(conflicts).toEqual([])
  const filled = proven.reduce((report, { path, value }) => withCell(report, path, value), shanghai2019)
  expect(checkReport(filled).ok).toBe(true)
})

test('every smallest set settles the rest, and all are listed where they are few', () => {
  let draft: Report = suqian2023
  for (const result of ['upheld', 'corrected', 'total'] as const)
    draft = withCell(draft, `review.reconsideration.${result}`, null)
  const [group] = completeDraft(draft).missing
  const sets = [group!.enter, ...group!.others].map((set) => set.join())
  expect(sets.length).toBe(3)
  expect(new Set(sets).size).toBe(3)
  expect(group!.more).toBe(false)
  for (const set of [group!.enter, ...group!.others]) {
    const filled = set.reduce((report, path) => withCell(report, path, getCell(suqian2023, path)), draft)
    expect(completeDraft(filled)).toMatchObject({ missing: [], conflicts: [] })
  }
  const few = completeDraft(draft, { sets: 2 }).missing[0]!
  expect([few.others.length, few.more]).toEqual([1, true])
  expect(() => completeDraft(draft, { sets: 0 })).toThrow(expect.objectContaining({ code: 'invalid-option' }))
})

test('rows that an edition does not print are not asked for', () => {
  const blank = withCell(hongze2023, 'requests.outcomes.granted.naturalPersons', null)
  const { proven, missing } = completeDraft(blank)
  expect(proven.map(({ path }) => path)).toEqual(['requests.outcomes.granted.naturalPersons'])
  expect(missing).toEqual([])
})

test('what is left to enter settles the rest', () => {
  const { missing } = completeDraft(blankReport({ form: '2021', agency: '某局', year: 2023 }))
  expect(missing.map(({ enter, open }) => [enter.length, open.length])).toEqual([
    [138, 175],
    [4, 5],
    [4, 5],
    [4, 5],
  ])
  let draft = blankReport({ form: '2021', agency: '某局', year: 2023 })
  for (const path of missing[0]!.enter) draft = withCell(draft, path, getCell(suqian2023, path))
  expect(completeDraft(draft).proven).toHaveLength(175 - 138)
})
