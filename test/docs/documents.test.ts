import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
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

  test('no program is shown without being run', () => {
    for (const page of pages) {
      const text = readFileSync(join(project, page), 'utf8')
      const shown = [...text.matchAll(/^```(?:js|ts|javascript|typescript)$/gm)].length
      expect(shown, page).toBe(examples.filter((each) => each.page === page).length)
    }
  })

  test('links lead to a file and a heading, and files that are named exist', () => {
    const read = (path: string) => readFileSync(join(project, path), 'utf8')
    const anchors = (path: string) =>
      [...read(path).matchAll(/^#+ (.*)$/gm)].map((match) => anchorOf(match[1]!))
    for (const page of [...pages, ...others]) {
      const text = read(page).replace(/```[\s\S]*?```/g, '')
      for (const [link, path, anchor] of text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)) {
        const target = path === '' ? page : join(page, '..', path!)
        expect(existsSync(join(project, target)), `${page}: ${link}`).toBe(true)
        if (anchor !== undefined) expect(anchors(target), `${page}: ${link}`).toContain(anchor)
      }
      for (const [, path] of text.matchAll(/`((?:bench|docs|examples|scripts|src|test)\/[\w./-]+)`/g))
        expect(
          [path!, `${path}.test.ts`].some((each) => existsSync(join(project, each))),
          `${page}: ${path}`,
        ).toBe(true)
    }
  })
})

const others = [
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(project, 'docs/decisions')).map((file) => `docs/decisions/${file}`),
]

/** The anchor that a page of Markdown gets for a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')
}
