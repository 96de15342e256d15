/**
 * Runs the tests for Stryker inside its own process. Stryker's runner for vitest starts a worker and loads every module
 * again for each mutant (1.3 s of computing, most of it loading); here each file of tests is bundled once with what it
 * imports, and one evaluation of the bundle (some 10 ms) gives fresh modules, so that nothing that a mutant left in a
 * cache reaches the next one. The tests and the matchers are those of vitest; describe, test and the hooks are below.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { format } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core'
import { commonTokens, declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner'
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect'
import { build } from 'esbuild'
import fc from 'fast-check'

// Modules are evaluated a thousand times: their byte code stays.
setFlagsFromString('--no-flush-bytecode')

const passed = 0
const failed = 1
/** Of a property's runs; the seed is fixed, so that a second measurement finds the same. */
const propertyRuns = 30
/** Every how manyeth mutant is run; the others are reported as errors, which no score counts. */
const every = Number(process.env.MUTATION_EVERY ?? 1)

let testFolder = ''
for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin)
chai.util.addMethod(chai.Assertion.prototype, 'toMatchFileSnapshot', async function (file) {
  chai.expect(this._obj).toBe(readFileSync(resolve(testFolder, file), 'utf8'))
})

const fewerRuns = (parameters) => ({
  seed: 1,
  ...parameters,
  numRuns: Math.min(parameters?.numRuns ?? 100, propertyRuns),
  endOnFailure: true,
})
const fewer = { ...fc, assert: (property, parameters) => fc.assert(property, fewerRuns(parameters)) }

/** Describe, test and hooks that only note what a file of tests holds. */
function collector() {
  const tests = []
  let around = { names: [], before: [], beforeEach: [], after: [] }
  const named = (name, values, i) => {
    const numbered = name.replaceAll('%#', String(i))
    return format(numbered, ...values.slice(0, numbered.match(/%[sdifjoO]/g)?.length ?? 0))
  }
  const taker = (take) => {
    const each = (rows) => (name, run, options) => {
      for (const [i, row] of rows.entries()) {
        const values = Array.isArray(row) ? row : [row]
        take(named(name, values, i), (...rest) => run(...values, ...rest), options)
      }
    }
    const skip = Object.assign(() => {}, { each: () => () => {} })
    return Object.assign(take, { each, skip, skipIf: (left) => (left ? skip : take) })
  }
  const describe = taker((name, body) => {
    const outer = around
    around = {
      names: [...outer.names, name],
      before: [...outer.before],
      beforeEach: [...outer.beforeEach],
      after: [...outer.after],
    }
    body()
    around = outer
  })
  const test = taker((name, run, other) => {
    tests.push({
      name: [...around.names, name].join(' › '),
      run: typeof run === 'function' ? run : other,
      around,
    })
  })
  const anything = new Proxy(() => anything, { get: () => anything })
  const vitest = {
    describe,
    test,
    it: test,
    expect: chai.expect,
    expectTypeOf: () => anything,
    beforeAll: (hook) => around.before.push(hook),
    beforeEach: (hook) => around.beforeEach.push(hook),
    afterAll: (hook) => around.after.push(hook),
    afterEach: (hook) => around.after.push(hook),
  }
  return { tests, vitest }
}

function filesOf(place) {
  if (!statSync(place).isDirectory()) return [place]
  return readdirSync(place, { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(place, name))
}

/** A file of tests with all that it imports, and the place of every module; `begin` is called when the tests' own code begins. */
async function bundle(file) {
  const { outputFiles } = await build({
    entryPoints: [resolve(file)],
    absWorkingDir: process.cwd(),
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'silent',
    plugins: [
      {
        name: 'places',
        setup(at) {
          at.onLoad({ filter: /\/(test|src|scripts)\/.*\.m?[jt]s$/ }, ({ path }) => ({
            loader: path.endsWith('.ts') ? 'ts' : 'js',
            contents: (path === resolve(file) ? 'globalThis.__mutationBegin?.();' : '').concat(
              readFileSync(path, 'utf8')
                .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
                .replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
            ),
          }))
        },
      },
    ],
  })
  // Not node's way of importing CommonJS: the modules below bring their own default.
  const text = outputFiles[0].text.replace(/(__toESM\(require\("[^"]+"\)), 1\)/g, '$1)')
  const packages = new Map()
  for (const [, name] of text.matchAll(/require\("([^"]+)"\)/g)) {
    if (!isBuiltin(name) && name !== 'vitest')
      packages.set(name, { ...(await import(name)), __esModule: true })
  }
  packages.set('fast-check', { ...fewer, default: fewer, __esModule: true })
  const script = new Script(`(function (require, module, exports) {${text}\n})`, { filename: resolve(file) })
  return { script, packages }
}

class InProcessRunner {
  static inject = [commonTokens.logger]

  constructor(log) {
    this.log = log
    globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {}
    this.state = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE]
  }

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    const require = createRequire(resolve('test/here.cjs'))
    const files = [...new Set((process.env.MUTATION_TESTS ?? 'test/report').split(' ').flatMap(filesOf))]
    this.files = new Map()
    for (const file of files) {
      const { script, packages } = await bundle(file)
      this.files.set(file, (begin) => {
        const { tests, vitest } = collector()
        const module = { exports: {} }
        globalThis.__mutationBegin = begin
        script.runInThisContext()(
          (name) => (name === 'vitest' ? vitest : (packages.get(name) ?? require(name))),
          module,
          module.exports,
        )
        globalThis.__mutationBegin = undefined
        begin()
        const seen = new Map()
        for (const test of tests) {
          const before = seen.get(test.name) ?? 0
          seen.set(test.name, before + 1)
          test.id = `${file} › ${test.name}${before > 0 ? ` (${before + 1})` : ''}`
        }
        return tests
      })
    }
  }

  /** One test after the other, its hooks around it; hooks for all are run once for what they are around. */
  async runTests(file, tests, bail) {
    testFolder = dirname(resolve(file))
    const done = new Set()
    const after = new Set()
    const results = []
    for (const { id, run, around } of tests) {
      const start = performance.now()
      let failureMessage
      try {
        for (const hook of around.before) {
          if (!done.has(hook)) await hook()
          done.add(hook)
        }
        for (const hook of around.beforeEach) await hook()
        for (const hook of around.after) after.add(hook)
        await run()
      } catch (error) {
        failureMessage = `${error?.message ?? error}` || 'failed'
      }
      const timeSpentMs = Math.round(performance.now() - start)
      const common = { id, name: id, fileName: resolve(file), timeSpentMs }
      results.push(
        failureMessage === undefined
          ? { ...common, status: passed }
          : { ...common, status: failed, failureMessage },
      )
      if (failureMessage !== undefined && bail) break
    }
    for (const hook of after) await hook()
    return results
  }

  async dryRun() {
    const { state } = this
    state.activeMutant = undefined
    state.hitLimit = undefined
    const mutantCoverage = { static: {}, perTest: {} }
    state.mutantCoverage = mutantCoverage
    const tests = []
    const spent = new Map()
    for (const [file, evaluate] of this.files) {
      const start = performance.now()
      state.currentTestId = undefined
      const ids = evaluate(() => {}).map(({ id }) => id)
      // Fresh modules for every test (for every few of a long table): what a test before it left in a cache would hide
      // what it covers.
      const few = Math.ceil(ids.length / 60)
      for (let at = 0; at < ids.length; at += few) {
        state.currentTestId = undefined
        const all = evaluate(() => {
          state.currentTestId = ids[at]
        }).slice(at, at + few)
        for (const test of all) {
          state.currentTestId = test.id
          tests.push(...(await this.runTests(file, [test], false)))
        }
      }
      state.currentTestId = undefined
      spent.set(file, performance.now() - start)
      this.log.debug(`${file}: ${ids.length} tests, ${Math.round(performance.now() - start)} ms`)
    }
    state.mutantCoverage = undefined
    // Most mutants are found by any test that meets them: the quick ones go first.
    this.files = new Map([...this.files].sort(([one], [other]) => spent.get(one) - spent.get(other)))
    this.times = new Map(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]))
    return { status: 'complete', tests, mutantCoverage: JSON.parse(JSON.stringify(mutantCoverage)) }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, disableBail }) {
    if (Number(activeMutant.id) % every !== 0) return { status: 'error', errorMessage: 'not in the sample' }
    const { state } = this
    state.hitCount = 0
    state.hitLimit = hitLimit
    const wanted = testFilter && new Set(testFilter)
    const quickFirst = (one, other) => (this.times?.get(one.id) ?? 0) - (this.times?.get(other.id) ?? 0)
    const results = []
    for (const [file, evaluate] of this.files) {
      if (wanted && ![...wanted].some((id) => id.startsWith(`${file} › `))) continue
      state.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined
      try {
        const tests = evaluate(() => {
          state.activeMutant = activeMutant.id
        })
        const met = wanted ? tests.filter(({ id }) => wanted.has(id)) : tests
        results.push(...(await this.runTests(file, met.sort(quickFirst), !disableBail)))
      } catch (error) {
        // The mutant broke what a file of tests computes before its tests begin.
        const id = [...(wanted ?? [file])].find((each) => each.startsWith(file))
        results.push({
          id,
          name: id,
          status: failed,
          failureMessage: `${error?.message ?? error}`,
          timeSpentMs: 0,
        })
      }
      if (!disableBail && results.at(-1)?.status === failed) break
    }
    state.activeMutant = undefined
    return toMutantRunResult(
      determineHitLimitReached(state.hitCount, hitLimit) ?? { status: 'complete', tests: results },
    )
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)]
