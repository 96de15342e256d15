/** `npm run test:readings`: writes down anew all that is read from the documents of the tests, in the order of their checksums. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('..', import.meta.url))
const file = fileURLToPath(new URL('../test/golden/read/documents.txt', import.meta.url))

writeFileSync(file, '')
const { status } = spawnSync('npx', ['vitest', 'run', 'test/read', '--no-file-parallelism'], {
  cwd: project,
  stdio: 'inherit',
  env: { ...process.env, UPDATE_READINGS: '1' },
})
const entries = readFileSync(file, 'utf8').split(/^(?=== )/m)
writeFileSync(file, entries.sort().join(''))
process.exitCode = status ?? 1
