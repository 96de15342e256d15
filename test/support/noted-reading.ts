import { createHash } from 'node:crypto'
import { appendFileSync, readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { cellsOf, type Report } from '../../src/index.js'
import * as library from '../../src/read.js'
import { hongze2023, huaian2024, shanghai2019, suqian2023, xinyang2023 } from './reports.js'
import { toldReading } from './told-reading.js'

/**
 * All that is read from the documents of these tests is written down in `test/golden/read/documents.txt`, under the
 * checksum of each source. `npm run test:readings` rewrites it: look at each line that changes.
 */
const file = new URL('../golden/read/documents.txt', import.meta.url)
const known = new Map(
  readFileSync(file, 'utf8')
    .split(/^== /m)
    .slice(1)
    .map((entry): [string, string] => [entry.split('\n', 1)[0]!, entry]),
)

const truths = [suqian2023, huaian2024, shanghai2019, hongze2023, xinyang2023]

/** The report that a document was made of: the one with most figures in common. */
function truthOf(report: Report | null): Report {
  const alike = (truth: Report) => {
    if (report?.form !== truth.form) return -1
    const cells = cellsOf(truth)
    return cellsOf(report).filter(({ value }, i) => String(value) === String(cells[i]!.value)).length
  }
  return truths.reduce((best, each) => (alike(each) > alike(best) ? each : best))
}

/** Reads a document, and holds everything that is read against what was read before. */
export const readReport: typeof library.readReport = (source, options) => {
  const result = library.readReport(source, options)
  if (typeof source !== 'string') return result
  const key = createHash('sha256')
    .update(`${options?.format ?? ''} ${source}`)
    .digest('base64url')
    .slice(0, 12)
  const told = toldReading(key, result, truthOf(result.report))
  if (process.env.UPDATE_READINGS === undefined) expect(told).toBe(`== ${known.get(key)}`)
  else if (!readFileSync(file, 'utf8').includes(told)) appendFileSync(file, told)
  return result
}
