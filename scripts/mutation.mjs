/**
 * Mutation tests of one folder after another: `npm run mutation -- report rules`, without names all of them; names of
 * files limit a run to these. `--every=6` runs each sixth mutant and states the margin, `--concurrency=1` leaves a core
 * to others, `--runner=vitest` takes Stryker's runner for vitest, which is slower by far. A mutant meets the tests of its
 * area only. What was found is in `reports/mutation/*.json`.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('..', import.meta.url))
/** What every area is held to. */
const always = ['test/laws/error-words.test.ts', 'test/laws/frozen-results.test.ts']
const areas = {
  forms: ['test/forms', 'test/report', 'test/rules', 'test/layout', 'test/render/golden.test.ts'],
  report: ['test/report', 'test/hostile/schema.test.ts', 'test/hostile/undecoded.test.ts'],
  rules: ['test/rules', 'test/conformance', 'test/check/check-report.test.ts'],
  check: ['test/check', 'test/conformance', 'test/forms', 'test/render/notes.test.ts'],
  layout: ['test/layout', 'test/forms', 'test/render/golden.test.ts', 'test/render/notes.test.ts'],
  render: [
    'test/render',
    'test/layout/edges.test.ts',
    'test/hostile/render.test.ts',
    'test/series/render-comparison.test.ts',
  ],
  repair: ['test/repair', 'test/check/repairs.test.ts'],
  read: [
    'test/corpus',
    ...readdirSync(join(project, 'test/read'))
      // How time grows with the length of a page is no matter of a single mutant.
      .filter((name) => name.endsWith('.test.ts') && name !== 'growth.test.ts')
      .map((name) => `test/read/${name}`),
  ],
}

const words = process.argv.slice(2)
const option = (name) => words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3)
const every = Number(option('every') ?? 1)
const asked = words.filter((word) => !word.startsWith('-') && !word.startsWith('src/'))
const files = words.filter((word) => word.startsWith('src/'))
for (const area of asked.length > 0 ? asked : Object.keys(areas)) {
  const report = join(project, `reports/mutation/${area}.json`)
  const config = join(project, `reports/mutation/${area}.config.json`)
  mkdirSync(dirname(report), { recursive: true })
  writeFileSync(
    config,
    JSON.stringify({
      ...JSON.parse(readFileSync(join(project, 'stryker.config.json'), 'utf8')),
      ...(option('runner') === 'vitest'
        ? { testRunner: 'vitest', plugins: ['@stryker-mutator/*'] }
        : { plugins: [join(project, 'scripts/mutation-runner.mjs')] }),
      mutate:
        files.length > 0
          ? files
          : [`src/${area}/**/*.ts`, '!src/forms/form-20*.ts', '!src/forms/shared-rows.ts'],
      jsonReporter: { fileName: report },
      concurrency: Number(option('concurrency') ?? 2),
    }),
  )
  const { status } = spawnSync('npx', ['stryker', 'run', config], {
    cwd: project,
    stdio: 'inherit',
    env: {
      ...process.env,
      MUTATION_TESTS: [...areas[area], ...always].join(' '),
      MUTATION_EVERY: String(every),
    },
  })
  if (status !== 0) process.exitCode = 1
  else summarise(area, JSON.parse(readFileSync(report, 'utf8')))
}

/** The survivors, and a line for each file. Of a sample, only what belongs to it: mutants that no test meets are never run. */
function summarise(area, { files }) {
  const rows = []
  for (const [file, { source, mutants }] of Object.entries(files)) {
    const lines = source.split('\n')
    const of = (...states) =>
      mutants.filter((each) => Number(each.id) % every === 0 && states.includes(each.status))
    for (const { location, replacement, mutatorName, status } of of('Survived', 'NoCoverage')) {
      const { start, end } = location
      const code = lines[start.line - 1].slice(
        start.column - 1,
        start.line === end.line ? end.column - 1 : undefined,
      )
      const change = `${code.slice(0, 90)} → ${replacement?.split('\n')[0].slice(0, 70)}`
      console.log(`${file}:${start.line}:${start.column} ${status} ${mutatorName}: ${change}`)
    }
    rows.push([
      file,
      of('Killed').length,
      of('Timeout').length,
      of('Survived').length,
      of('NoCoverage').length,
    ])
  }
  rows.push([area, ...[1, 2, 3, 4].map((at) => rows.reduce((sum, row) => sum + row[at], 0))])
  for (const [name, killed, timeouts, survived, untested] of rows) {
    const all = killed + timeouts + survived + untested
    const score = (killed + timeouts) / all
    // Of a sample, the half width of the 95 % interval, corrected for the share of all mutants that it holds.
    const margin = 1.96 * Math.sqrt((score * (1 - score) * (1 - 1 / every)) / all)
    console.log(
      `${name}: ${all} mutants, ${killed} killed, ${timeouts} timed out, ${survived} survived, ${untested} met no test; ` +
        `${(100 * score).toFixed(1)} %${every > 1 ? ` ± ${(100 * margin).toFixed(1)}` : ''}`,
    )
  }
}
