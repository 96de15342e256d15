import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { conformanceFiles } from '../../scripts/conformance-files.mjs'
import * as library from '../../src/index.js'

interface Case {
  readonly name: string
  readonly base: string
  readonly set: { readonly [pointer: string]: unknown }
  readonly options: library.CheckOptions
  readonly instance?: string
  readonly verdict: keyof library.Verdicts
  readonly verdicts: library.Verdicts
  readonly findings: readonly library.Finding[]
}

const folder = new URL('./', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const suites = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(read(name)) as { readonly rule: string; readonly cases: readonly Case[] })

/** The base report with the values of a case in place. */
function reportOf({ base, set }: Case): library.Report {
  const report = JSON.parse(read(`bases/${base}.json`))
  for (const [pointer, value] of Object.entries(set)) {
    const keys = pointer.slice(1).split('/')
    const last = keys.pop() as string
    const place = keys.reduce((parent, key) => parent[key], report)
    place[last] = value
  }
  return library.reportSchema.parse(report) as library.Report
}

describe.each(suites.map(({ rule, cases }) => [rule, cases] as const))('%s', (rule, cases) => {
  const { severity } = library.rules.find(({ id }) => id === rule)!

  test.each(cases.map((each) => [each.name, each] as const))('%s', (_, each) => {
    const options = { ...each.options, rules: { '*': 'off', [rule]: severity } } as const
    const { verdicts, findings } = library.checkReport(reportOf(each), options)
    expect({ verdicts, findings }).toEqual({ verdicts: each.verdicts, findings: each.findings })
  })

  test('has a case that is violated, one that is not, and each name once', () => {
    const verdicts = new Set(cases.map(({ verdict }) => verdict))
    expect(verdicts).toContain('violated')
    expect(verdicts.has('held') || verdicts.has('notApplicable')).toBe(true)
    expect(new Set(cases.map(({ name, base }) => `${base} ${name}`)).size).toBe(cases.length)
  })
})

test('every rule of the library on one report has its cases', () => {
  expect(suites.map(({ rule }) => rule).sort()).toEqual(library.rules.map(({ id }) => id).sort())
})

test('the base reports break no rule', () => {
  for (const form of ['2021', '2019']) {
    const report = library.reportSchema.parse(
      JSON.parse(read(`bases/balanced-${form}.json`)),
    ) as library.Report
    expect(library.checkReport(report).findings.filter(({ severity }) => severity === 'error')).toEqual([])
  }
})

test('the files are those that scripts/generate-conformance.mjs writes', () => {
  for (const [name, text] of conformanceFiles(library)) expect(read(name) === text, name).toBe(true)
})
