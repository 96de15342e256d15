import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { conformanceExample } from '../../scripts/conformance-example.mjs'
import { rulesPage } from '../../scripts/rules-page.mjs'
import * as library from '../../src/index.js'

test('docs/rules.md is what scripts/generate-rules-page.mjs writes', () => {
  const page = rulesPage(library, (rule: string) => conformanceExample(rule, library))
  expect(readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8')).toBe(page)
})
