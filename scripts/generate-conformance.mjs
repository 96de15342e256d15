import { mkdir, writeFile } from 'node:fs/promises'
import { conformanceFiles } from './conformance-files.mjs'
import { loadSource } from './load-source.mjs'

// Writes test/conformance: `node scripts/generate-conformance.mjs`.
const folder = new URL('../test/conformance/', import.meta.url)
await mkdir(new URL('bases/', folder), { recursive: true })
for (const [name, text] of conformanceFiles(await loadSource())) await writeFile(new URL(name, folder), text)
