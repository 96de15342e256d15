import { build } from 'esbuild'
import { expect, test } from 'vitest'

test('the renderers alone pull neither zod nor decimal.js nor an HTML parser nor rules', async () => {
  const { metafile } = await build({
    entryPoints: ['src/render.ts'],
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
  })
  const inputs = Object.keys(metafile.inputs)
  expect(inputs).toContain('src/layout/table.ts')
  expect(
    inputs.filter(
      (input) =>
        !/^src\/(forms|layout|render|report\/(?:figures|form-of)|(?:render|errors|choice)\.ts)/.test(input),
    ),
  ).toEqual([])
})

test('one printer alone pulls no form', async () => {
  const { metafile } = await build({
    stdin: { contents: `export { printHtmlTable } from './src/render.ts'`, resolveDir: '.' },
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
    treeShaking: true,
  })
  const [output] = Object.values(metafile.outputs)
  const used = Object.entries(output!.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0)
  expect(used.map(([input]) => input).filter((input) => input.includes('forms/'))).toEqual([])
})
