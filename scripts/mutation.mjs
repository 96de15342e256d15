/**
 * Mutation tests of one folder after another: `npm run mutation -- report rules`, without names all of them. A mutant
 * meets the tests of its area only, which makes a run take minutes instead of hours. What earlier runs found stays in
 * `reports/mutation/*.json` and is used again where neither code nor tests changed.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('..', import.meta.url))
/** What every area is held to. */
const always = ['test/laws/error-words.test.ts', 'test/laws/frozen-results.test.ts']
const areas = {
  forms: ['test/forms', 'test/report', 'test/rules', 'test/layout', 'test/render/golden.test.ts'],
  report: ['test/report', 'test/hostile/schema.test.ts', 'test/hostile/undecoded.test.ts'],
  rules: ['test/rules', 'test/conformance', 'test/check/check-report.test.ts'],
  check: ['test/check', 'test/conformance', 'test/forms'],
  layout: ['test/layout', 'test/forms', 'test/render/golden.test.ts', 'test/render/notes.test.ts'],
  render: [
    'test/render',
    'test/layout/edges.test.ts',
    'test/hostile/render.test.ts',
    'test/series/render-comparison.test.ts',
  ],
  repair: ['test/repair', 'test/check/repairs.test.ts'],
  read: ['test/read', 'test/corpus'],
}

const words = process.argv.slice(2)
const asked = words.filter((word) => !word.startsWith('-') && !word.startsWith('src/'))
const files = words.filter((word) => word.startsWith('src/'))
for (const area of asked.length > 0 ? asked : Object.keys(areas)) {
  const { status } = spawnSync(
    'npx',
    [
      'stryker',
      'run',
      '--incremental',
      '--incrementalFile',
      `reports/mutation/${area}.json`,
      '--mutate',
      files.length > 0
        ? files.join(',')
        : `src/${area}/**/*.ts,!src/forms/form-20*.ts,!src/forms/shared-rows.ts`,
      ...words.filter((word) => word.startsWith('-')),
    ],
    {
      cwd: project,
      stdio: 'inherit',
      env: { ...process.env, MUTATION_TESTS: [...areas[area], ...always].join(' ') },
    },
  )
  if (status !== 0) process.exitCode = 1
}
