import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { conformanceFiles } from '../../scripts/conformance-files.mjs'
import * as library from '../../src/index.js'

interface Changed {
  readonly base: string
  readonly set: { readonly [pointer: string]: unknown }
}

interface Case extends Changed {
  readonly name: string
  readonly call?: 'checkContinuity' | 'checkRollup' | 'rollUp'
  readonly previous: Changed
  readonly current: Changed
  readonly combined: Changed
  readonly target: library.RollupOptions & library.AddToRollupOptions
  readonly parts: readonly Changed[]
  readonly options: library.CheckOptions
  readonly notApplicable?: readonly string[]
  readonly instance?: string
  readonly verdict: keyof library.Verdicts
  readonly verdicts: library.Verdicts
  readonly findings: readonly library.Finding[]
}

const catalogue = library.rulesCatalogue().rules
const folder = new URL('./', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const suites = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(read(name)) as { readonly rule: string; readonly cases: readonly Case[] })

/** The base report with the values of a case in place. */
function reportOf({ base, set }: Changed): library.Report {
  const report = JSON.parse(read(`bases/${base}.json`))
  for (const [pointer, value] of Object.entries(set)) {
    const keys = pointer.slice(1).split('/')
    const last = keys.pop() as string
    const place = keys.reduce((parent, key) => parent[key], report)
    place[last] = value
  }
  return library.reportSchema.parse(report) as library.Report
}

/** What the function that a case calls gives, with some rules off. */
function resultOf(each: Case, rules: library.RuleSettings): library.FindingsResult {
  const options = { ...each.options, rules } as object
  const parts = () => each.parts.map(reportOf)
  if (each.call === 'checkContinuity')
    return library.checkContinuity(reportOf(each.previous), reportOf(each.current), options)
  if (each.call === 'checkRollup') return library.checkRollup(reportOf(each.combined), parts(), options)
  if (each.call === undefined) return library.checkReport(reportOf(each), options)
  const { agencies = 'names', ...target } = each.target
  const accumulator = library.addToRollup(library.emptyRollup(), parts(), { agencies })
  return library.rollupReport(accumulator, { ...target, ...options })
}

describe.each(suites.map(({ rule, cases }) => [rule, cases] as const))('%s', (rule, cases) => {
  const { severity, scope } = catalogue.find(({ id }) => id === rule)!
  const others = catalogue.filter((each) => each.scope === scope && each.id !== rule)
  const only = Object.fromEntries(others.map(({ id }) => [id, 'off'] as const))

  test.each(cases.map((each) => [each.name, each] as const))('%s', (_, each) => {
    const { verdicts, findings } = resultOf(
      each,
      each.call === undefined ? { '*': 'off', [rule]: severity } : only,
    )
    expect({ verdicts, findings }).toEqual({ verdicts: each.verdicts, findings: each.findings })
  })

  test.each(cases.filter(({ notApplicable }) => notApplicable).map((each) => [each.name, each] as const))(
    '%s: why not',
    (_, each) => {
      const { notApplicable } = library.checkContinuity(
        reportOf(each.previous),
        reportOf(each.current),
        each.options as object,
      )
      const reasons = notApplicable.filter((one) => one.rule === rule).map(({ reason }) => reason)
      expect(reasons).toEqual(each.notApplicable)
    },
  )

  test('has a case that is violated, one that is not, and each name once', () => {
    const verdicts = new Set(cases.map(({ verdict }) => verdict))
    expect(verdicts).toContain('violated')
    expect(verdicts.has('held') || verdicts.has('notApplicable')).toBe(true)
    expect(new Set(cases.map(({ name, base }) => `${base} ${name}`)).size).toBe(cases.length)
  })
})

test('every rule of the library has its cases', () => {
  expect(suites.map(({ rule }) => rule).sort()).toEqual(catalogue.map(({ id }) => id).sort())
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
