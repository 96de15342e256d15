import { writeFile } from 'node:fs/promises'
import { formPage } from './form-page.mjs'
import { loadSource } from './load-source.mjs'

// Writes docs/form.md: `node scripts/generate-form-page.mjs`.
await writeFile(new URL('../docs/form.md', import.meta.url), formPage(await loadSource()))
