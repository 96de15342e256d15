/** The conformance suite on the built package, in whatever runtime this file is run. Prints one line. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { decoder, runCase } from './document-cases.mjs'

const dist = new URL(process.env.DIST ?? '../dist/', import.meta.url)
const library = await import(new URL('index.js', dist).href)
const render = await import(new URL('render.js', dist).href)
const require = createRequire(import.meta.url)
const required = require(fileURLToPath(new URL('index.cjs', dist)))
assert.deepEqual(Object.keys(required).sort(), Object.keys(library).sort())

const suite = new URL('../test/conformance/', import.meta.url)
const json = (name) => JSON.parse(readFileSync(new URL(name, suite), 'utf8'))

function reportOf({ base, set }, { reportSchema }) {
  const input = json(`bases/${base}.json`)
  for (const [pointer, value] of Object.entries(set)) {
    const keys = pointer.slice(1).split('/')
    const last = keys.pop()
    keys.reduce((parent, key) => parent[key], input)[last] = value
  }
  return reportSchema.parse(input)
}

/** What the function that a case calls gives, with some rules off. */
function resultOf(each, rules, made) {
  const options = { ...each.options, rules }
  const parts = () => each.parts.map((part) => reportOf(part, made))
  if (each.call === 'checkContinuity')
    return made.checkContinuity(reportOf(each.previous, made), reportOf(each.current, made), options)
  if (each.call === 'checkRollup') return made.checkRollup(reportOf(each.combined, made), parts(), options)
  if (each.call === undefined) return made.checkReport(reportOf(each, made), options)
  const { agencies = 'names', ...target } = each.target
  const accumulator = made.addToRollup(made.emptyRollup(), parts(), { agencies })
  return made.rollupReport(accumulator, { ...target, ...options })
}

const catalogue = library.rulesCatalogue().rules
let cases = 0
for (const file of readdirSync(suite).filter((name) => name.endsWith('.json'))) {
  const { rule, cases: casesOfRule } = json(file)
  const { severity, scope } = catalogue.find(({ id }) => id === rule)
  const others = catalogue.filter((each) => each.scope === scope && each.id !== rule)
  const only = Object.fromEntries(others.map(({ id }) => [id, 'off']))
  for (const each of casesOfRule) {
    const rules = each.call === undefined ? { '*': 'off', [rule]: severity } : only
    for (const made of [library, required]) {
      const { verdicts, findings } = resultOf(each, rules, made)
      assert.deepEqual(
        { verdicts, findings },
        { verdicts: each.verdicts, findings: each.findings },
        each.name,
      )
    }
    cases += 1
  }
}

/** The examples of the documents and of the doc comments. */
const readers = ['read', 'read-page']
const everything = [
  Object.assign(
    {},
    library,
    ...(await Promise.all(readers.map((name) => import(new URL(`${name}.js`, dist).href)))),
  ),
  Object.assign({}, required, ...readers.map((name) => require(fileURLToPath(new URL(`${name}.cjs`, dist))))),
]
let examples = 0
for (const file of ['pages', 'comments']) {
  const { values, cases: calls } = json(`documents/${file}.json`)
  for (const made of everything) {
    const decoded = decoder(made, values)
    for (const each of calls) {
      const { actual, expected } = runCase(made, decoded, each)
      assert.deepEqual(actual, expected, `${each.function}: ${each.examples}`)
    }
  }
  examples += calls.length
}

const balanced = library.reportSchema.parse(json('bases/balanced-2021.json'))
for (const output of [
  render.renderMarkdown(balanced),
  render.renderText(balanced),
  render.renderHtml(balanced),
])
  assert.ok(output.includes(balanced.agency))
assert.deepEqual(everything[0].readReport(render.renderHtml(balanced)).report.requests, balanced.requests)

const version = globalThis.Deno?.version.deno ?? globalThis.Bun?.version ?? process.version
console.log(`${cases} cases and ${examples} calls of examples hold as ES module and as CommonJS (${version})`)
