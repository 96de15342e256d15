import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { project } from '../support/built.js'
import { Recorder, textOf } from '../support/recording.js'

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

const recorder = new Recorder()

/** Runs an example as a program would: the entry points by name, and the figures of `test/fixtures`. */
function run(example: string, code: string): string {
  const { code: script } = transformSync(code, { loader: 'js', format: 'cjs' })
  const imported = (name: string): unknown =>
    recorder.entries[name] ?? JSON.parse(readFileSync(join(project, name), 'utf8'))
  const printed: string[] = []
  const console = { log: (...values: unknown[]) => printed.push(values.map(String).join(' ')) }
  recorder.run(example, code, () =>
    new Function('console', 'require', 'module', script)(console, imported, {}),
  )
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

  test.each(examples)('$page, example $index', ({ page, index, code, output }) => {
    const actual = run(`${page} ${index + 1}`, code)
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

  test('what they call is in the conformance suite, as data', () => {
    const path = join(project, 'test/conformance/documents/pages.json')
    const text = textOf(recorder.cases())
    if (process.env.UPDATE_DOCS) writeFileSync(path, text)
    expect(readFileSync(path, 'utf8') === text, 'npm run docs:update writes pages.json').toBe(true)
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
