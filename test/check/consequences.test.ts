import { expect, test } from 'vitest'
import {
  type CellPath,
  type CheckOptions,
  checkReport,
  defineRule,
  getCell,
  type Report,
  withCell,
} from '../../src/index.js'
import { suqian2023 } from '../support/reports.js'

const arithmetic = { '*': 'off', 'requests/*': 'error', 'review/*': 'error' } as const

function changed(by: { readonly [path: string]: number | null }, report: Report = suqian2023): Report {
  return Object.entries(by).reduce((each, [path, more]) => {
    const value = getCell(each, path as CellPath) as number
    return withCell(each, path as CellPath, more === null ? null : value + more)
  }, report)
}

/** What is told, as `rule instance`, and how much is not told because it follows. */
function told(report: Report, options: CheckOptions = {}): { told: string[]; implied: number } {
  const { findings, implied } = checkReport(report, { rules: arithmetic, ...options })
  return { told: findings.map(({ rule, data }) => `${rule} ${data.instance}`), implied }
}

const total = 'requests.outcomes.total'

test('the column of totals is silent where a column tells, but not while a row is open', () => {
  const granted = { 'requests.outcomes.granted.naturalPersons': 7, 'requests.outcomes.granted.total': 7 }
  expect(told(changed(granted))).toEqual({
    told: ['requests/outcome-total requests.naturalPersons'],
    implied: 1,
  })
  expect(told(changed({ ...granted, 'requests.outcomes.partiallyGranted.total': null }))).toEqual({
    told: [
      'requests/outcome-total requests.naturalPersons',
      'requests/outcome-total requests.total',
      'requests/applicant-total requests.outcomes.partiallyGranted',
    ],
    implied: 0,
  })
})

test('a wrong total speaks once where all its equations are off by the same amount', () => {
  expect(told(changed({ [`${total}.naturalPersons`]: 3 }))).toEqual({
    told: ['requests/outcome-total requests.naturalPersons'],
    implied: 2,
  })
})

test('all of them speak where the amounts differ', () => {
  const report = changed({ [`${total}.naturalPersons`]: 3, 'requests.received.naturalPersons': 1 })
  expect(told(report).told).toEqual([
    'requests/balance requests.naturalPersons',
    'requests/outcome-total requests.naturalPersons',
    'requests/applicant-total requests.received',
    `requests/applicant-total ${total}`,
  ])
})

test('and where one of them holds', () => {
  const report = changed({ [`${total}.naturalPersons`]: 3, 'requests.received.naturalPersons': 3 })
  expect(told(report).told).toEqual([
    'requests/outcome-total requests.naturalPersons',
    'requests/applicant-total requests.received',
    `requests/applicant-total ${total}`,
  ])
})

test('a blank total is told by the first equation that says what it should be', () => {
  expect(told(changed({ [`${total}.total`]: null }))).toEqual({
    told: ['requests/outcome-total requests.total'],
    implied: 1,
  })
})

test('by both where they do not say the same', () => {
  const report = changed({ [`${total}.total`]: null, 'requests.outcomes.granted.total': 3 })
  expect(told(report).told).toEqual([
    'requests/balance requests.total',
    'requests/outcome-total requests.total',
    'requests/applicant-total requests.outcomes.granted',
    `requests/applicant-total ${total}`,
  ])
})

test('an equation that only uses the blank total is told besides, though its sum is the same by chance', () => {
  const sum = getCell(suqian2023, `${total}.total`) as number
  const carried = getCell(suqian2023, 'requests.carriedOver.total') as number
  const report = withCell(changed({ [`${total}.total`]: null }), 'requests.received.total', sum - carried)
  expect(told(report, { blanks: 'unknown' }).told).toContain('requests/balance requests.total')
})

test('a house rule neither silences nor is silenced', () => {
  const group = 'review.reconsideration'
  const own = defineRule({
    id: 'house/group',
    title: '自定',
    equations: [
      {
        instance: 'own',
        left: ['upheld', 'corrected', 'other', 'pending'].map((column) => `${group}.${column}`),
        operator: '=',
        right: [`${group}.total`],
      },
    ],
  })
  const options: CheckOptions = { additionalRules: [own], rules: { ...arithmetic, 'house/*': 'error' } }
  for (const by of [3, null]) {
    expect(told(changed({ [`${group}.total`]: by }), options)).toEqual({
      told: [`review/group-total ${group}`, 'house/group own'],
      implied: 0,
    })
  }
})
