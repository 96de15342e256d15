import { expect, test } from 'vitest'
import { checkReport, suggestRepairs, withCell } from '../../src/index.js'
import { suqian2023 } from '../support/reports.js'

const wrong = withCell(suqian2023, 'requests.received.total', 3151)

test('repairs come with the findings where they are asked for', () => {
  expect(checkReport(wrong).repairs).toBeUndefined()
  expect('repairs' in checkReport(wrong, { repairs: false })).toBe(false)
  const { repairs } = checkReport(wrong, { repairs: true })
  expect(repairs).toEqual(suggestRepairs(wrong))
  expect(repairs!.repairs[0]!.changes).toMatchObject([
    { path: 'requests.received.total', from: 3151, to: 3511 },
  ])
  expect(checkReport(suqian2023, { repairs: true }).repairs).toMatchObject({
    outcome: 'consistent',
    repairs: [],
  })
})

test('with the options of suggestRepairs', () => {
  const two = withCell(wrong, 'review.reconsideration.total', 404)
  const { repairs } = checkReport(two, { repairs: { limit: 1 } })
  expect(repairs).toEqual(suggestRepairs(two, { limit: 1 }))
  expect(repairs!.repairs).toHaveLength(1)
})
