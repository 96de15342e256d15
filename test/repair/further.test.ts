import { expect, test } from 'vitest'
import { type CellPath, getCell, type Report, readClaims, suggestRepairs, withCell } from '../../src/index.js'
import { huaian2024, shanghai2019, suqian2023 } from '../support/reports.js'

const total: CellPath = 'review.reconsideration.total'
const offByOne = (report: Report) => withCell(report, total, (getCell(report, total) as number) + 1)
const right = (report: Report) => [{ path: total, to: getCell(report, total) }]

test('a value from elsewhere breaks a tie; required, it leaves one answer', () => {
  const wrong = offByOne(suqian2023)
  const claims = { [total]: getCell(suqian2023, total) as number }
  expect(suggestRepairs(wrong)).toMatchObject({ certainty: 'open', leftOut: 0 })
  const preferred = suggestRepairs(wrong, { claims })
  expect([preferred.certainty, preferred.repairs.length]).toEqual(['likelier', 5])
  expect(preferred.repairs[0]!.changes).toMatchObject(right(suqian2023))
  const required = suggestRepairs(wrong, { claims, further: 'require' })
  expect([required.certainty, required.repairs.length]).toEqual(['only', 1])
  expect(required.repairs[0]!.changes).toMatchObject(right(suqian2023))
})

test('a value from elsewhere may itself be wrong: it forces nothing', () => {
  const claims = { [total]: 1, 'requests.received.total': 7 } as const
  expect(suggestRepairs(suqian2023, { claims }).outcome).toBe('consistent')
  const wrong = withCell(suqian2023, 'requests.received.total', 3151)
  expect(suggestRepairs(wrong, { claims }).repairs).toMatchObject(suggestRepairs(wrong).repairs)
  const { outcome, repairs } = suggestRepairs(suqian2023, {
    claims: { 'review.reconsideration.total': 441 },
    further: 'require',
  })
  expect(outcome).toBe('repaired')
  for (const { changes } of repairs) expect(changes).toContainEqual(expect.objectContaining({ to: 441 }))
})

test('the sentences of the report break a tie, in every reading that they allow', () => {
  for (const path of [total, 'review.litigation.direct.pending'] as const) {
    const wrong = withCell(huaian2024, path, (getCell(huaian2024, path) as number) + 10)
    expect(suggestRepairs(wrong).certainty).toBe('open')
    const { certainty, repairs } = suggestRepairs(wrong, { claims: true })
    expect([path, certainty]).toEqual([path, 'likelier'])
    expect(repairs[0]!.changes).toMatchObject([{ path, to: getCell(huaian2024, path) }])
    const required = suggestRepairs(wrong, { claims: true, further: 'require' })
    expect([required.certainty, required.repairs.length]).toEqual(['only', 1])
  }
})

test('claims of another text count likewise', () => {
  const claims = readClaims(`2023年，因政府信息公开工作被申请行政复议${getCell(suqian2023, total)}件。`)
  expect(claims).toHaveLength(1)
  const { certainty, repairs } = suggestRepairs(offByOne(suqian2023), { claims })
  expect(certainty).toBe('likelier')
  expect(repairs[0]!.changes).toMatchObject(right(suqian2023))
})

test('last year says what was carried over', () => {
  const carriedOver = suqian2023.requests.carriedOver
  const before = {
    ...suqian2023,
    year: 2022,
    requests: { ...suqian2023.requests, carriedForward: carriedOver },
  }
  // One more of both kinds that the same column holds: no sum of the row tells which.
  const wrong = withCell(
    withCell(suqian2023, 'requests.carriedOver.naturalPersons', carriedOver.naturalPersons! + 1),
    'requests.received.naturalPersons',
    suqian2023.requests.received.naturalPersons! - 1,
  )
  const open = suggestRepairs(wrong)
  expect(open.repairs.length).toBeGreaterThan(1)
  const { certainty, repairs } = suggestRepairs(wrong, { previous: before })
  expect(certainty).toBe('likelier')
  expect(repairs[0]!.changes.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['requests.carriedOver.naturalPersons', 'requests.received.naturalPersons']),
  )
  // Of another year, it says nothing.
  expect(suggestRepairs(wrong, { previous: { ...before, year: 2020 } })).toEqual(open)
})

test('relations between years are those of the forms, also across them', () => {
  const opening = getCell(suqian2023, 'proactiveDisclosure.normativeDocuments.inForce') as number
  const { issued, repealed } = suqian2023.proactiveDisclosure.normativeDocuments
  const expected = opening - issued! + repealed!
  const before = withCell(
    { ...suqian2023, year: 2022 },
    'proactiveDisclosure.normativeDocuments.inForce',
    expected + 3,
  )
  const { repairs } = suggestRepairs(suqian2023, { previous: before, further: 'require' })
  expect(repairs.flatMap(({ changes }) => changes.map(({ path }) => path))).toContain(
    'proactiveDisclosure.normativeDocuments.inForce',
  )
  const old = { ...shanghai2019, year: 2022 }
  const across = suggestRepairs(suqian2023, { previous: old, further: 'require' })
  expect(across.open.map(({ rule }) => rule)).not.toContain('continuity/documents-in-force')
})

test('a roll-up is the sum of its parts', () => {
  const parts = [suqian2023, { ...huaian2024, year: 2023 }]
  const sum = (path: CellPath) => parts.reduce((all, part) => all + (getCell(part, path) as number), 0)
  const paths = ['upheld', 'corrected', 'other', 'pending', 'total'] as const
  let combined: Report = suqian2023
  for (const result of paths)
    combined = withCell(combined, `review.reconsideration.${result}`, sum(`review.reconsideration.${result}`))
  const wrong = withCell(combined, 'review.reconsideration.upheld', sum('review.reconsideration.upheld') + 2)
  expect(suggestRepairs(wrong).certainty).toBe('open')
  const { certainty, repairs } = suggestRepairs(wrong, { parts })
  expect(certainty).toBe('likelier')
  expect(repairs[0]!.changes).toMatchObject([{ path: 'review.reconsideration.upheld' }])
  expect(suggestRepairs(wrong, { parts: [{ ...suqian2023, year: 2020 }] })).toEqual(suggestRepairs(wrong))
})

test('an address that the form does not have, a value that is no count, an unknown word', () => {
  const further = 'perhaps' as 'prefer'
  expect(() => suggestRepairs(suqian2023, { further })).toThrow(
    expect.objectContaining({ code: 'invalid-option' }),
  )
  const unknown = { 'no.such.cell': 1 } as object
  expect(() => suggestRepairs(suqian2023, { claims: unknown })).toThrow(
    expect.objectContaining({ code: 'unknown-cell' }),
  )
  for (const value of [-1, 1.5, Number.NaN])
    expect(() => suggestRepairs(suqian2023, { claims: { [total]: value } })).toThrow(
      expect.objectContaining({ code: 'invalid-option' }),
    )
})
