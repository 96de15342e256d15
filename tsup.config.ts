import { defineConfig } from 'tsup'

export default defineConfig({
  // One entry per reason of weight: the renderers need neither zod nor decimal.js, the reader needs an HTML parser.
  entry: { index: 'src/index.ts', render: 'src/render.ts', read: 'src/read.ts' },
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  dts: true,
  sourcemap: true,
  splitting: true,
  treeshake: false,
  clean: true,
})
