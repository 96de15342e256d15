import { expect, test } from 'vitest'

const expected = process.env.EXPECTED_RUNTIME ?? 'node'

// `scripts/runtimes.mjs` starts the suite in other runtimes. Their workers must not fall back to the Node of the machine.
test(`the tests really run in ${expected}`, () => {
  const { Bun, Deno } = globalThis as { Bun?: unknown; Deno?: unknown }
  const [runtime, version = ''] = expected.split('@')
  expect({ bun: Bun !== undefined, deno: Deno !== undefined }).toEqual({
    bun: runtime === 'bun',
    deno: runtime === 'deno',
  })
  if (/^\d+$/.test(version)) expect(process.versions.node.split('.')[0]).toBe(version)
})
