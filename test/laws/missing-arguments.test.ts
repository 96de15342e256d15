import { expect, test } from 'vitest'
import * as core from '../../src/index.js'
import * as reading from '../../src/read.js'
import * as readingPages from '../../src/read-page.js'
import { suqian2023 } from '../support/reports.js'

const library: { readonly [name: string]: unknown } = { ...reading, ...readingPages, ...core }

const functions = Object.entries(library).filter(
  (entry): entry is [string, (...values: readonly unknown[]) => unknown] =>
    typeof entry[1] === 'function' && entry[1] !== core.Decimal && entry[1] !== core.DisclosureReportError,
)

const wrongs = [undefined, null, 1, 'x', {}, []]
const lists: readonly (readonly unknown[])[] = [
  [],
  ...wrongs.map((value) => [value]),
  ...wrongs.map((value) => [suqian2023, value]),
  ...wrongs.map((value) => [suqian2023, [], value]),
  ...wrongs.map((value) => [suqian2023, suqian2023, value]),
  [suqian2023, { form: '2021' }],
]

test.each(functions)(
  '%s takes other arguments or names the one that is wrong, and never breaks',
  (_, run) => {
    for (const values of lists) {
      try {
        run(...values)
      } catch (error) {
        expect(error, String((error as Error).stack)).toBeInstanceOf(core.DisclosureReportError)
      }
    }
  },
)

test.each([
  [
    'repair: undefined is no object',
    () => core.applyRepair(suqian2023, core.suggestRepairs(suqian2023).repairs[0]!),
  ],
  ['repair.changes: undefined is no list', () => core.describeRepair({} as core.Repair)],
  ['source: null is no object', () => reading.readReport(null as unknown as string)],
  ['format: pdf is none of html, markdown, text', () => reading.readReport('', { format: 'pdf' as 'text' })],
  ['text: undefined is no text', () => core.readClaims(undefined as unknown as string)],
  ['options: null is no object', () => core.checkReport(suqian2023, null as unknown as core.CheckOptions)],
  ['form: string is no object', () => core.renderHtml(suqian2023, { form: '2021' as unknown as core.Form })],
] as const)('%s', (message, run) => {
  expect(run).toThrow(message)
})
