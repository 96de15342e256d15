import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const src = resolve(import.meta.dirname, '../../src')

/** Names through which a program reaches the world outside its arguments. */
const forbidden =
  /\b(process|require|fetch|XMLHttpRequest|WebSocket|console|performance|setTimeout|setInterval|queueMicrotask|crypto|localStorage|navigator|globalThis|window|Deno|Bun|eval)\b(?!['"’])|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bnew Function\b|\bFunction\(|\bimport\(|\bawait\b|from 'node:/

function codeOf(file: string): string {
  return readFileSync(join(src, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$|\s\/\/ .*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\$]|\\.|\$(?!\{))*`/g, (text) =>
      /from|node:/.test(text) ? text : "''",
    )
}

describe('no I/O', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))

  test.each(files)('%s touches no file, network, clock, environment, console or randomness', (file) => {
    expect(codeOf(file).match(forbidden)?.[0]).toBeUndefined()
  })

  test('the check sees what it looks for', () => {
    for (const code of [
      'console.log(1)',
      'Date.now()',
      'new Date()',
      'Math.random()',
      'process.env.X',
      'fetch("x")',
    ]) {
      expect(code).toMatch(forbidden)
    }
  })
})
