/**
 * The package under other runtimes: `npm run runtimes -- node@22 bun`, without names all of them. Each runtime comes
 * from npm. It loads the built package as ES module and as CommonJS and runs the conformance suite on it; then, unless
 * `--built` is given, it runs the tests, inside its own process.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('..', import.meta.url))
const denoRun = ['deno', 'run', '--node-modules-dir=manual']
const known = {
  'node@20': { command: ['node'] },
  'node@22': { command: ['node'] },
  'node@24': { command: ['node'] },
  'node@latest': { command: ['node'] },
  bun: { command: ['bun'], tests: ['bun', '--bun'] },
  deno: { command: [...denoRun, '--allow-read', '--allow-env'], tests: [...denoRun, '--allow-all'] },
}

/** Tests that start npm, esbuild or Chromium: those programs stay the same, whatever runs the test. */
const otherPrograms = [
  'test/package/browser.test.ts',
  'test/package/built-files.test.ts',
  'test/package/tarball.test.ts',
  'test/package/worker-example.test.ts',
  'test/hostile/render-browser.test.ts',
]
const suite = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', '--no-color']
for (const file of otherPrograms) suite.push('--exclude', file)

const words = process.argv.slice(2)
const builtOnly = words.includes('--built')
const asked = words.filter((word) => word !== '--built')

if (process.env.DIST === undefined && !existsSync(new URL('../dist/index.js', import.meta.url))) {
  console.error('dist is missing: run `npm run build` first')
  process.exit(1)
}

function run(name, words, environment = {}) {
  const { status, stdout, stderr } = spawnSync('npx', ['-y', '-p', name, ...words], {
    cwd: project,
    encoding: 'utf8',
    timeout: 600_000,
    maxBuffer: 2 ** 26,
    env: { ...process.env, ...environment },
  })
  if (status === 0) return stdout
  console.error(`${name}: failed\n${stdout}${stderr}`)
  process.exitCode = 1
  return undefined
}

for (const name of asked.length > 0 ? asked : Object.keys(known)) {
  const runtime = known[name]
  if (runtime === undefined) {
    console.error(`Unknown runtime ${name}; known are ${Object.keys(known).join(', ')}`)
    process.exitCode = 1
    continue
  }
  const { command, tests = command } = runtime
  const conformance = run(name, [...command, 'scripts/runtime-smoke.mjs'])
  if (conformance !== undefined) console.log(`${name}: ${conformance.trim()}`)
  if (builtOnly) continue
  const output = run(name, [...tests, ...suite], { EXPECTED_RUNTIME: name })
  if (output !== undefined) console.log(`${name}: ${/^ *Tests +(.*)$/m.exec(output)?.[1] ?? output}`)
}
