import { describe, expect, test } from 'vitest'
import { type DocumentCases, decoder, runCase } from '../../scripts/document-cases.mjs'
import * as core from '../../src/index.js'
import * as reading from '../../src/read.js'
import * as readingPages from '../../src/read-page.js'
import comments from './documents/comments.json' with { type: 'json' }
import pages from './documents/pages.json' with { type: 'json' }

const library = { ...core, ...reading, ...readingPages }

describe.each(Object.entries({ pages, comments }))('%s', (_, file) => {
  const { values, cases } = file as DocumentCases
  const decoded = decoder(library, values)
  const named = cases.map((each) => [`${each.function}: ${each.examples.join(', ')}`, each] as const)

  test.each(named)('%s', (_, each) => {
    const { actual, expected } = runCase(library, decoded, each)
    expect(actual).toEqual(expected)
  })
})

test('every function of the library is called by an example', () => {
  const files = [pages, comments] as unknown as readonly DocumentCases[]
  const called = files.flatMap(({ cases, exceptions }) => [...cases, ...exceptions])
  const names = called.flatMap(({ function: name }) => name?.split('.')[0] ?? [])
  const functions = Object.entries(library).filter(
    ([name, value]) => name.endsWith('Schema') || (typeof value === 'function' && /^[a-z]/.test(name)),
  )
  expect(functions.map(([name]) => name).filter((name) => !names.includes(name))).toEqual([])
  expect(functions.length).toBeGreaterThan(40)
})
