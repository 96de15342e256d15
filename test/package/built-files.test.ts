import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { beforeAll, describe, expect, test } from 'vitest'
import { ensureBuilt, project } from '../support/built.js'

beforeAll(ensureBuilt)

const dist = join(project, 'dist')

async function inputsOf(code: string): Promise<{ names: string[]; bytes: number }> {
  const result = await build({
    stdin: { contents: code, resolveDir: project },
    bundle: true,
    format: 'esm',
    minify: true,
    metafile: true,
    write: false,
  })
  const names = Object.values(result.metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs)
      .filter(([, input]) => input.bytesInOutput > 0)
      .map(([name]) => name),
  )
  return { names, bytes: result.outputFiles[0]!.contents.length }
}

describe('the built files', () => {
  test('import nothing but zod, decimal.js and, in the reader, parse5', () => {
    const files = readdirSync(dist).filter((file) => /\.c?js$/.test(file))
    expect(files.length).toBeGreaterThan(5)
    for (const file of files) {
      const text = readFileSync(join(dist, file), 'utf8')
      const specifiers = [
        ...text.matchAll(
          /^(?:(?:import|export)\b[^'"\n]*\bfrom\s*|import\s*)["']([^"'\n]+)["']|\brequire\(["']([^"'\n]+)["']\)/gm,
        ),
      ].map((match) => match[1] ?? match[2])
      for (const specifier of specifiers)
        expect(specifier, file).toMatch(/^\.\/|^zod$|^decimal\.js$|^parse5$/)
      if (/^(index|render|read-page)\./.test(file)) expect(specifiers, file).not.toContain('parse5')
    }
  })

  test('touch no world outside their arguments', () => {
    for (const file of readdirSync(dist).filter((each) => /\.c?js$/.test(each))) {
      const code = readFileSync(join(dist, file), 'utf8')
        .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""')
        .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
      expect(code, file).not.toMatch(
        /\bprocess\.|\bfetch\(|\bDate\.now|\bnew Date\(\)|\bMath\.random|\bconsole\.|\beval\(|\bnew Function\b/,
      )
    }
  })

  test('rendering alone pulls neither zod nor decimal.js nor a rule', async () => {
    const { names } = await inputsOf(
      `export { renderMarkdown, renderHtml, renderText } from 'disclosure-report/render'`,
    )
    expect(names.join()).not.toMatch(/node_modules\/(zod|decimal\.js|parse5)\//)
    expect(names.length).toBeGreaterThan(0)
  })

  test('a page that is parsed already is read without an HTML parser in the bundle', async () => {
    const { names } = await inputsOf(`export { readPage } from 'disclosure-report/read-page'`)
    expect(names.join()).not.toMatch(/node_modules\/(parse5|zod|entities)\//)
    expect(names.length).toBeGreaterThan(0)
  })

  test('a small import from the main entry leaves the rest behind', async () => {
    const { names, bytes } = await inputsOf(`export { formForYear } from 'disclosure-report'`)
    expect(names.join()).not.toMatch(/node_modules\/(zod|parse5)\//)
    expect(bytes).toBeLessThan(40_000)
  })
})
