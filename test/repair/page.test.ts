import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as library from '../../src/index.js'
import { shanghai2019, suqian2023 } from '../support/reports.js'

const page = readFileSync(new URL('../../docs/repair.md', import.meta.url), 'utf8')
const examples = [...page.matchAll(/```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g)]

test('the page has its examples', () => expect(examples.length).toBeGreaterThanOrEqual(5))

test.each(examples.map(([, code, output]) => [code!, output!]))(
  'prints what the page says: %s',
  (code, output) => {
    const lines: string[] = []
    const log = (...values: unknown[]) =>
      lines.push(values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' '))
    const body = code.replace(/^import (\{[^}]*\}) from 'disclosure-report'$/gm, 'const $1 = library')
    new Function('library', 'report', 'shanghai', 'console', body)(library, suqian2023, shanghai2019, { log })
    expect(`${lines.join('\n')}\n`).toBe(output)
  },
)
