import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { ensureBuilt, project } from '../support/built.js'

beforeAll(ensureBuilt)

const run = (...args: string[]) =>
  execFileSync(process.execPath, [join(project, 'examples/worker-roll-up/main.mjs'), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).split('\n')

describe('the roll-up in worker threads', () => {
  test('comes to the same in any number of workers', () => {
    const [head, ...result] = run('3000', '1')
    expect(head).toBe('reports 3000, workers 1')
    expect(result.slice(0, 3)).toEqual([
      'received 148500, fees 750',
      'blank in requests.received.naturalPersons: 300',
      'findings rollup/blanks',
    ])
    expect(run('3000', '3').slice(1)).toEqual(result)
  })
})
