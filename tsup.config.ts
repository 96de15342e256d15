import { defineConfig, type Options } from 'tsup'

/** One entry per reason of weight: the renderers need neither zod nor decimal.js, the reader needs an HTML parser. */
const entry = {
  index: 'src/index.ts',
  render: 'src/render.ts',
  read: 'src/read.ts',
  'read-page': 'src/read-page.ts',
}

/** Not entries for users: each makes its code a file of its own, so that bundlers can leave it out as a whole. */
const parts = {
  'parts/forms': 'src/forms/catalogue.ts',
  'parts/decimal': 'src/figures/decimal.ts',
  'parts/schema': 'src/report/schema.ts',
  'parts/claims': 'src/narrative/read-claims.ts',
  'parts/rules': 'src/rules/catalogue.ts',
  'parts/check': 'src/check/check-report.ts',
  'parts/repair': 'src/repair/suggest-repairs.ts',
  'parts/rollup': 'src/rollup/roll-up.ts',
  'parts/continuity': 'src/series/continuity.ts',
}

const common: Options = { target: 'es2022', platform: 'neutral', sourcemap: true, treeshake: false }

export default defineConfig([
  { ...common, entry: { ...entry, ...parts }, format: 'esm', splitting: true, dts: { entry } },
  { ...common, entry, format: 'cjs', dts: { entry } },
])
