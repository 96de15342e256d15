import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { project } from '../support/built.js'
import { Recorder, textOf } from '../support/recording.js'
import { huaian2024, shanghai2019, suqian2023, xinyang2023 } from '../support/reports.js'

const recorder = new Recorder()

/** What an `@example` may use without saying so. */
const scope: Record<string, unknown> = {
  ...Object.assign({}, ...Object.values(recorder.entries)),
  report: suqian2023,
  previous: { ...suqian2023, year: 2022 },
  current: suqian2023,
  xinyang2023,
  suqian2023,
  shanghai2019,
  huaian2024,
}

interface Example {
  readonly name: string
  readonly code: string
}

function examplesOf(): Example[] {
  const files = ts.sys.readDirectory(join(project, 'src'), ['.ts'])
  return files.flatMap((file) => {
    const text = ts.sys.readFile(file)!
    return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap((comment) => {
      const name = /^\s*export (?:\w+ )*?(?:function|const|class) (\w+)/.exec(
        text.slice(comment.index + comment[0].length),
      )?.[1]
      const body = comment[0].replace(/^\/\*\*|\*\/$/g, '').replace(/^\s*\* ?/gm, '')
      return body
        .split(/^@example\s*$/m)
        .slice(1)
        .map((part) => ({
          name: `${file.slice(project.length + 1)} ${name}`,
          code: part
            .split(/^@\w+/m)[0]!
            .replace(/^```\w*\s*$/gm, '')
            .trim(),
        }))
    })
  })
}

/** Turns `expression // value` into a comparison, whatever the number of lines of the expression. */
function checked(code: string): { script: string; comparisons: number } {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true)
  let script = ''
  let comparisons = 0
  for (const statement of source.statements) {
    const text = statement.getText(source)
    const comment = ts.getTrailingCommentRanges(code, statement.end)?.[0]
    const value = comment && code.slice(comment.pos + 2, comment.end).trim()
    if (ts.isExpressionStatement(statement) && value) {
      comparisons += 1
      script += `same((${statement.expression.getText(source)}), (${value}));\n`
    } else if (!ts.isImportDeclaration(statement)) script += `${text}\n`
  }
  return { script, comparisons }
}

describe('the examples in the doc comments', () => {
  const examples = examplesOf()

  test('there are many', () => expect(examples.length).toBeGreaterThan(30))

  test.each(examples)('$name', ({ name, code }) => {
    const { script } = checked(code)
    const js = transformSync(script, { loader: 'ts' }).code
    const plain = (value: unknown) => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)))
    const same = (actual: unknown, expected: unknown) => expect(plain(actual)).toEqual(plain(expected))
    const names = Object.keys(scope).filter(
      (each) => !new RegExp(`\\b(const|let|function) ${each}\\b`).test(js),
    )
    recorder.run(name, js, () =>
      new Function('same', ...names, js)(same, ...names.map((each) => scope[each])),
    )
  })

  test('what they call is in the conformance suite, as data', () => {
    const path = join(project, 'test/conformance/documents/comments.json')
    const text = textOf(recorder.cases())
    if (process.env.UPDATE_DOCS) writeFileSync(path, text)
    expect(readFileSync(path, 'utf8') === text, 'npm run docs:update writes comments.json').toBe(true)
  })
})
