import { writeFile } from 'node:fs/promises'
import { conformanceExample } from './conformance-example.mjs'
import { loadSource } from './load-source.mjs'
import { rulesPage } from './rules-page.mjs'

// Writes docs/rules.md: `node scripts/generate-rules-page.mjs`, after scripts/generate-conformance.mjs.
const library = await loadSource()
const page = rulesPage(library, (rule) => conformanceExample(rule, library))
await writeFile(new URL('../docs/rules.md', import.meta.url), page)
