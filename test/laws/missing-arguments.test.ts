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
