import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { project } from '../support/built.js'
import type { DocumentCase } from '../support/recording.js'

/** Pages whose examples run: a block of `js` followed by a block of `text` with what it prints. */
const pages = [
  'README.md',
  'README.zh-CN.md',
  ...readdirSync(join(project, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => `docs/${file}`),
]

const block = /```js\n([\s\S]*?)```\n\n(?:[^\n`]+\n\n)?```text\n([\s\S]*?)```/g

const cases: (DocumentCase & { readonly page: string })[] = []

async function run(code: string, page: string): Promise<string> {
  const result = await build({
    stdin: { contents: code, resolveDir: project },
    bundle: true,
    format: 'iife',
    write: false,
    alias: {
      'disclosure-report': join(project, 'test/support/recording.ts'),
      'disclosure-report/read-page': join(project, 'src/read-page.ts'),
      'disclosure-report/read': join(project, 'src/read.ts'),
      'disclosure-report/render': join(project, 'src/render.ts'),
    },
    logLevel: 'silent',
  })
  const printed: string[] = []
  const console = { log: (...values: unknown[]) => printed.push(values.map(String).join(' ')) }
  const record = (made: DocumentCase) => cases.push(JSON.parse(JSON.stringify({ page, ...made })))
  new Function('console', 'record', result.outputFiles[0]!.text)(console, record)
  return `${printed.join('\n')}\n`
}

const examples = pages.flatMap((page) =>
  [...readFileSync(join(project, page), 'utf8').matchAll(block)].map((match, index) => ({
    page,
    index,
    code: match[1]!,
    output: match[2]!,
  })),
)

describe('the examples in the documents print what the documents say', () => {
  test('there are some', () => expect(examples.length).toBeGreaterThan(2))

  test.each(examples)('$page, example $index', async ({ page, code, output }) => {
    const actual = await run(code, page)
    if (process.env.UPDATE_DOCS && actual !== output) {
      const path = join(project, page)
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace(
          `\`\`\`text\n${output}\`\`\``,
          () => `\`\`\`text\n${actual}\`\`\``,
        ),
      )
      return
    }
    expect(actual).toBe(output)
  })

  test('what they check is in the conformance suite, as data', () => {
    const path = join(project, 'test/conformance/documents/cases.json')
    const text = `[\n${cases.map((each) => JSON.stringify(each)).join(',\n')}\n]\n`
    if (process.env.UPDATE_DOCS) writeFileSync(path, text)
    expect(cases.length).toBeGreaterThan(5)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(cases)
  })

  test('links between the documents lead somewhere', () => {
    for (const page of pages) {
      const text = readFileSync(join(project, page), 'utf8')
      for (const match of text.matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)) {
        if (match[1]!.startsWith('api/')) continue
        expect(() => readFileSync(join(project, page, '..', match[1]!)), `${page}: ${match[1]}`).not.toThrow(
          /ENOENT/,
        )
      }
    }
  })
})
