/**
 * The built package under other runtimes: `npm run runtimes -- node@22 bun`, without names all of them. Each runtime
 * comes from npm, loads the package as ES module and as CommonJS, and runs the conformance suite.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('..', import.meta.url))
const known = {
  'node@20': ['node@20', 'node'],
  'node@22': ['node@22', 'node'],
  'node@24': ['node@24', 'node'],
  node: ['node@latest', 'node'],
  bun: ['bun', 'bun'],
  deno: ['deno', 'deno', 'run', '--allow-read', '--allow-env', '--node-modules-dir=manual'],
}
const asked = process.argv.slice(2)
const names = asked.length > 0 ? asked : Object.keys(known)

if (!process.env.DIST === undefined && !existsSync(new URL('../dist/index.js', import.meta.url))) {
  console.error('dist is missing: run `npm run build` first')
  process.exit(1)
}

for (const name of names) {
  const runtime = known[name]
  if (runtime === undefined) {
    console.error(`Unknown runtime ${name}; known are ${Object.keys(known).join(', ')}`)
    process.exitCode = 1
    continue
  }
  const [packageName, ...command] = runtime
  const { status, stdout, stderr } = spawnSync(
    'npx',
    ['-y', '-p', packageName, ...command, 'scripts/runtime-smoke.mjs'],
    { cwd: project, encoding: 'utf8', timeout: 300_000 },
  )
  if (status === 0) console.log(`${name}: ${stdout.trim()}`)
  else {
    console.error(`${name}: failed\n${stdout}${stderr}`)
    process.exitCode = 1
  }
}
