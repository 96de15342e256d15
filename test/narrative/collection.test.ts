import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkReport } from '../../src/index.js'
import {
  bureau,
  claimsOf,
  collection,
  compareLists,
  measure,
  measureOutcome,
  percent,
  verdictsOf,
} from './measure.js'

const samples = collection.flatMap(({ sentences }) => sentences)

/** Patterns that were written to measure, not to develop by. */
const heldOut = collection
  .filter(({ name }) => name.startsWith('held-out'))
  .flatMap(({ sentences }) => sentences)

describe('the collection', () => {
  test('has 150 sentences in 25 patterns at least, none twice in the same report', () => {
    expect(samples.length).toBeGreaterThanOrEqual(150)
    expect(collection.length).toBeGreaterThanOrEqual(25)
    expect(new Set(samples.map(({ text, report, section }) => `${report}${section}${text}`)).size).toBe(
      samples.length,
    )
  })

  test('stands in a report that agrees with itself', () => {
    const { verdicts } = checkReport(bureau, {
      rules: { '*': 'off', 'requests/*': 'error', 'review/group-total': 'error' },
    })
    expect(verdicts).toEqual({ held: 42, violated: 0, undetermined: 0, notApplicable: 0 })
  })
})

describe.each(collection)('$name: $note', ({ sentences }) => {
  test.each(sentences)('$text', (sample) => {
    const accused = (verdicts: readonly string[]) => verdicts.filter((each) => each.endsWith(':violated'))
    expect(compareLists(accused(verdictsOf(sample)), accused(sample.verdicts)).wrong).toEqual([])
  })
})

describe('precision and recall', () => {
  const claims = measure(samples, claimsOf, ({ claims }) => claims)
  const violated = measureOutcome(samples, 'violated')

  test('no accusation is wrong, and nine of ten contradictions are found', () => {
    expect(violated.right).toBe(violated.found)
    expect(violated.right / violated.expected).toBeGreaterThanOrEqual(0.9)
  })

  test('claims', () => {
    expect(claims.right / claims.found).toBeGreaterThanOrEqual(0.98)
    expect(claims.right / claims.expected).toBeGreaterThanOrEqual(0.95)
  })

  test('docs/narrative.md gives these figures', () => {
    const path = new URL('../../docs/narrative.md', import.meta.url)
    const page = readFileSync(path, 'utf8')
    const table = `<!-- measured -->\n${tableOf()}\n<!-- end -->`
    const fresh = page.replace(/<!-- measured -->[\s\S]*<!-- end -->/, () => table)
    if (process.env.UPDATE_DOCS) writeFileSync(path, fresh)
    expect(page).toBe(fresh)
  })
})

function tableOf(): string {
  const row = (name: string, of: readonly (typeof samples)[number][]) => {
    const claims = measure(of, claimsOf, (sample) => sample.claims)
    const verdicts = measure(of, verdictsOf, (sample) => sample.verdicts)
    const violated = measureOutcome(of, 'violated')
    const cells = [claims, verdicts, violated].flatMap(({ found, right, expected }) => [
      percent(right, found),
      percent(right, expected),
    ])
    return `| ${name} | ${of.length} | ${cells.join(' | ')} |`
  }
  return [
    '| pattern | sentences | claims: precision | recall | verdicts: precision | recall | violated: precision | recall |',
    '| --- | --: | --: | --: | --: | --: | --: | --: |',
    ...collection.map(({ name, sentences }) => row(`\`${name}\``, sentences)),
    row('held out, together', heldOut),
    row('**all**', samples),
  ].join('\n')
}
