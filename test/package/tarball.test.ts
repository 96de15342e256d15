import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureBuilt, project } from '../support/built.js'

let consumer: string

beforeAll(() => {
  ensureBuilt()
  consumer = mkdtempSync(join(tmpdir(), 'disclosure-report-consumer-'))
  const packed = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--pack-destination', consumer], {
      cwd: project,
      encoding: 'utf8',
    }),
  ) as { filename: string }[] | Record<string, { filename: string }>
  const [{ filename }] = Object.values(packed) as [{ filename: string }]
  writeFileSync(join(consumer, 'package.json'), JSON.stringify({ name: 'consumer', private: true }))
  execFileSync('npm', ['install', '--no-audit', '--no-fund', `./${filename}`], {
    cwd: consumer,
    stdio: 'pipe',
  })
})

afterAll(() => rmSync(consumer, { recursive: true, force: true }))

function node(file: string, code: string): string {
  writeFileSync(join(consumer, file), code)
  return execFileSync('node', [file], { cwd: consumer, encoding: 'utf8' }).trim()
}

describe('the packed package in an empty project', () => {
  const use = `
    const report = withCell(blankReport({ form: '2021', agency: '甲局', year: 2023 }), 'requests.received.total', 3)
    console.log(checkReport(report).findings.length > 0, renderMarkdown(report).includes('甲局'), typeof readReport('').notes)`

  test('import', () => {
    const imports = `import { blankReport, checkReport, withCell } from 'disclosure-report'
      import { renderMarkdown } from 'disclosure-report/render'
      import { readReport } from 'disclosure-report/read'`
    expect(node('use.mjs', imports + use)).toBe('true true object')
  })

  test('require', () => {
    const imports = `const { blankReport, checkReport, withCell } = require('disclosure-report')
      const { renderMarkdown } = require('disclosure-report/render')
      const { readReport } = require('disclosure-report/read')`
    expect(node('use.cjs', imports + use)).toBe('true true object')
  })

  test.each([
    ['Bundler', 'ESNext'],
    ['NodeNext', 'NodeNext'],
  ])('types under moduleResolution %s', (moduleResolution, module) => {
    const folder = join(consumer, `types-${moduleResolution}`)
    mkdirSync(folder)
    cpSync(join(project, 'node_modules/typescript'), join(consumer, 'node_modules/typescript'), {
      recursive: true,
    })
    writeFileSync(
      join(folder, 'use.ts'),
      `import { type CellPath, checkReport, type Report2021, reportSchema } from 'disclosure-report'
       import { readReport } from 'disclosure-report/read'
       import { renderHtml } from 'disclosure-report/render'
       const path: CellPath = 'requests.outcomes.total.naturalPersons'
       // @ts-expect-error no such cell
       const wrong: CellPath = 'requests.outcomes.total.nobody'
       export const page = (report: Report2021): string => renderHtml(report) + path + wrong
       export const count = (json: unknown): number => checkReport(reportSchema.parse(json)).findings.length
       export const read = (text: string) => readReport(text).report
      `,
    )
    const options = {
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      target: 'ES2022',
      lib: ['ES2022', 'DOM'],
      types: [],
    }
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: { ...options, module, moduleResolution } }),
    )
    const tsc = join(consumer, 'node_modules/typescript/bin/tsc')
    expect(execFileSync('node', [tsc, '-p', folder], { cwd: consumer, encoding: 'utf8' })).toBe('')
  })

  test('only what a user needs is packed', () => {
    const installed = join(consumer, 'node_modules/disclosure-report')
    expect(readdirSync(installed).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'README.zh-CN.md',
      'dist',
      'package.json',
    ])
  })

  test('no package that comes with it runs a script when it is installed', () => {
    const lock = JSON.parse(readFileSync(join(consumer, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { hasInstallScript?: boolean }>
    }
    expect(Object.keys(lock.packages).length).toBeGreaterThan(3)
    for (const [name, entry] of Object.entries(lock.packages))
      expect(entry.hasInstallScript, name).toBeUndefined()
  })
})
