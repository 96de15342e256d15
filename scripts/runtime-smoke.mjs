/** The conformance suite on the built package, in whatever runtime this file is run. Prints one line. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const dist = new URL(process.env.DIST ?? '../dist/', import.meta.url)
const library = await import(new URL('index.js', dist).href)
const render = await import(new URL('render.js', dist).href)
const required = createRequire(import.meta.url)(fileURLToPath(new URL('index.cjs', dist)))
assert.deepEqual(Object.keys(required).sort(), Object.keys(library).sort())

const suite = new URL('../test/conformance/', import.meta.url)
const json = (name) => JSON.parse(readFileSync(new URL(name, suite), 'utf8'))

let cases = 0
for (const file of readdirSync(suite).filter((name) => name.endsWith('.json'))) {
  const { rule, cases: casesOfRule } = json(file)
  const { severity } = library.rules.find(({ id }) => id === rule)
  for (const each of casesOfRule) {
    const input = json(`bases/${each.base}.json`)
    for (const [pointer, value] of Object.entries(each.set)) {
      const keys = pointer.slice(1).split('/')
      const last = keys.pop()
      keys.reduce((parent, key) => parent[key], input)[last] = value
    }
    for (const { checkReport, reportSchema } of [library, required]) {
      const { verdicts, findings } = checkReport(reportSchema.parse(input), {
        ...each.options,
        rules: { '*': 'off', [rule]: severity },
      })
      assert.deepEqual(
        { verdicts, findings },
        { verdicts: each.verdicts, findings: each.findings },
        each.name,
      )
    }
    cases += 1
  }
}

const balanced = library.reportSchema.parse(json('bases/balanced-2021.json'))
for (const output of [
  render.renderMarkdown(balanced),
  render.renderText(balanced),
  render.renderHtml(balanced),
])
  assert.ok(output.includes(balanced.agency))
if (existsSync(new URL('read.js', dist))) {
  const { readReport } = await import(new URL('read.js', dist).href)
  assert.deepEqual(readReport(render.renderHtml(balanced)).report.requests, balanced.requests)
}

const version = globalThis.Deno?.version.deno ?? globalThis.Bun?.version ?? process.version
console.log(`${cases} conformance cases hold as ES module and as CommonJS (${version})`)
