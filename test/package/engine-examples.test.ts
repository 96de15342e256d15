import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { ensureBuilt, project } from '../support/built.js'

beforeAll(ensureBuilt)

/** What an example prints, without what its engine says of itself. */
function run(example: string, ...args: string[]): string[] {
  return execFileSync(process.execPath, [join(project, 'examples', example, 'main.mjs'), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 100_000,
  })
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('Processing'))
}

describe('the roll-up as an aggregate of SQLite', () => {
  const installed = existsSync(join(project, 'node_modules/@sqlite.org/sqlite-wasm'))

  test.skipIf(!installed)('comes to the same by districts and at once (npm ci installs the engine)', () => {
    expect(run('sql-roll-up', '300')).toEqual([
      '丙区: 100 reports, received 4950, 199 cells with blanks',
      '乙区: 100 reports, received 4950, 199 cells with blanks',
      '甲区: 100 reports, received 4950, 199 cells with blanks',
      '某市: 300 reports, received 14850, 199 cells with blanks',
      'at once the same: true',
    ])
  })
})

describe('the roll-up as a CombineFn of Apache Beam', () => {
  const installed = existsSync(join(project, 'examples/map-reduce/node_modules/apache-beam'))

  test.skipIf(!installed)(
    'comes to the same per province (npm --prefix examples/map-reduce install installs the engine, 250 MB)',
    { timeout: 120_000 },
    () => {
      expect(run('map-reduce', '30')).toEqual([
        '丙省: 10 reports, received 155, 199 cells with blanks',
        '乙省: 10 reports, received 145, 199 cells with blanks',
        '甲省: 10 reports, received 135, 199 cells with blanks',
      ])
    },
  )
})
