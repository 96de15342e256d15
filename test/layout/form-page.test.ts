import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formPage } from '../../scripts/form-page.mjs'
import * as library from '../../src/index.js'

test('docs/form.md is what scripts/generate-form-page.mjs writes', () => {
  const page = readFileSync(new URL('../../docs/form.md', import.meta.url), 'utf8')
  expect(page).toBe(formPage(library))
})

test('the page names every row and column key of every cell', () => {
  const page = formPage(library)
  for (const form of ['2021', '2019'] as const) {
    for (const { labels } of library.cellsOf(library.blankReport({ form, agency: 'x', year: 2020 }))) {
      for (const { zh, en } of labels) {
        expect(page).toContain(zh)
        expect(page).toContain(en)
      }
    }
  }
})
