import { describe, expect, test } from 'vitest'
import {
  cellsOf,
  checkContinuity,
  checkReport,
  checkRollup,
  compareYears,
  completeDraft,
  DisclosureReportError,
  fillTotals,
  getCell,
  type Report,
  renderHtml,
  renderMarkdown,
  renderText,
  rollUp,
  suggestRepairs,
  suggestRollupRepairs,
  withCell,
} from '../../src/index.js'
import { suqian2023 } from '../support/reports.js'

/** What takes a report and is given something that never went through the schema. */
const functions: readonly (readonly [string, (report: Report) => unknown])[] = [
  ['cellsOf', cellsOf],
  ['checkContinuity, last year', (report) => checkContinuity(report, suqian2023)],
  ['checkContinuity, this year', (report) => checkContinuity(suqian2023, report)],
  ['checkReport', (report) => checkReport(report)],
  ['checkRollup, the whole', (report) => checkRollup(report, [suqian2023])],
  ['checkRollup, a part', (report) => checkRollup(suqian2023, [report])],
  ['compareYears, last year', (report) => compareYears(report, suqian2023)],
  ['compareYears, this year', (report) => compareYears(suqian2023, report)],
  ['completeDraft', completeDraft],
  ['fillTotals', fillTotals],
  ['getCell', (report) => getCell(report, 'review.reconsideration.total')],
  ['renderHtml', (report) => renderHtml(report)],
  ['renderMarkdown', (report) => renderMarkdown(report)],
  ['renderText', (report) => renderText(report)],
  ['rollUp', (report) => rollUp([report], { agency: '某市', year: 2023, form: '2021' })],
  ['suggestRepairs', (report) => suggestRepairs(report)],
  ['suggestRollupRepairs', (report) => suggestRollupRepairs(report, [suqian2023])],
  ['withCell', (report) => withCell(report, 'review.reconsideration.total', 1)],
]

const cyclic: { [key: string]: unknown } = { ...suqian2023 }
cyclic.review = cyclic
const { year } = suqian2023

const none: readonly (readonly [string, unknown, string])[] = [
  ['null', null, 'unknown-form'],
  ['nothing', undefined, 'unknown-form'],
  ['a number', 2023, 'unknown-form'],
  ['text', JSON.stringify(suqian2023), 'unknown-form'],
  ['an array', [suqian2023], 'unknown-form'],
  ['an empty object', { year }, 'unknown-form'],
  ['a form that there is not', { year, form: '2031' }, 'unknown-form'],
  ['a form named like a property of every object', { year, form: 'constructor' }, 'unknown-form'],
  ['a form named like a prototype', { year, form: '__proto__' }, 'unknown-form'],
  ['a form and nothing else', { year, form: '2021' }, 'invalid-value'],
  ['a report within itself', cyclic, 'invalid-value'],
  ['a report without a table', { ...suqian2023, review: undefined }, 'invalid-value'],
  ['null for a table', { ...suqian2023, review: null }, 'invalid-value'],
  [
    'null for a group of figures',
    { ...suqian2023, review: { ...suqian2023.review, reconsideration: null } },
    'invalid-value',
  ],
]

describe.each(none)('%s instead of a report', (_, report, code) => {
  test.each(functions)('%s says so, with a code', (_, work) => {
    let thrown: unknown
    try {
      work(report as Report)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(DisclosureReportError)
    expect((thrown as DisclosureReportError).code).toBe(code)
  })
})

/** Where a text or a figure of a report is something else, and the address that the message has to name. */
const places: readonly (readonly [string, object])[] = [
  ['agency', { agency: undefined }],
  ['overview.aspects', { overview: undefined }],
  ['overview.aspects', { overview: { aspects: null } }],
  ['overview.aspects', { overview: { aspects: [null] } }],
  ['overview.aspects', { overview: { aspects: [{ heading: '主动公开' }] } }],
  ['improvement', { improvement: 5 }],
  ['otherMatters', { otherMatters: {} }],
]

const readers = functions.filter(([name]) => /^(?:check|compare|rollUp)/.test(name))

describe.each(places)('something else at %s', (place, part) => {
  test.each(readers)('%s names the place', (_, work) => {
    expect(() => work({ ...suqian2023, ...part } as Report)).toThrow(place)
    expect(() => work({ ...suqian2023, ...part } as Report)).toThrow(DisclosureReportError)
  })
})

test.each(functions.filter(([name]) => !/withCell|getCell/.test(name)))(
  '%s refuses text for a figure by its address',
  (_, work) => {
    const review = {
      ...suqian2023.review,
      reconsideration: { ...suqian2023.review.reconsideration, total: '315' },
    }
    const asText = { ...suqian2023, review } as unknown as Report
    expect(() => work(asText)).toThrow('review.reconsideration.total')
    expect(() => work(asText)).toThrow(DisclosureReportError)
  },
)
