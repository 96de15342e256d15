import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

const src = resolve(import.meta.dirname, '../../src')

interface Import {
  readonly from: string
  readonly specifier: string
  readonly typeOnly: boolean
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))

function importsOf(file: string): Import[] {
  const text = readFileSync(join(src, file), 'utf8')
  return [...text.matchAll(/^(?:import|export)\s+(type\s+)?[^'";]*?\bfrom\s+'([^']+)'/gm)].map((match) => ({
    from: file,
    specifier: match[2]!,
    typeOnly: match[1] !== undefined,
  }))
}

const imports = files.flatMap(importsOf)

function folderOf(file: string): string {
  return file.includes(sep) ? file.split(sep)[0]! : ''
}

function targetOf({ from, specifier }: Import): string {
  return relative(src, resolve(src, dirname(from), specifier.replace(/\.js$/, '.ts')))
}

describe('the walls between the folders of src', () => {
  test('there is something to look at', () => {
    expect(files.length).toBeGreaterThan(10)
    expect(imports.length).toBeGreaterThan(files.length)
  })

  test('packages: zod, decimal.js and, in the reader alone, parse5', () => {
    const packages = imports.filter(({ specifier }) => !specifier.startsWith('.'))
    const seen = new Set(packages.map(({ from, specifier }) => `${specifier} in ${folderOf(from)}`))
    for (const each of seen) expect(each).toMatch(/^(zod|decimal\.js) in |^parse5 in read$/)
  })

  test('zod is always imported as a namespace, so that bundlers can drop what is not used', () => {
    for (const file of files) {
      expect(readFileSync(join(src, file), 'utf8'), file).not.toMatch(
        /import\s+(type\s+)?\{[^}]*\}\s+from 'zod'/,
      )
    }
  })

  test('forms, layout and render need neither zod nor decimal.js nor rules at run time', () => {
    const walled = imports.filter(
      ({ from, typeOnly }) => ['forms', 'layout', 'render'].includes(folderOf(from)) && !typeOnly,
    )
    for (const each of walled) {
      expect(['zod', 'decimal.js'], each.from).not.toContain(each.specifier)
      if (each.specifier.startsWith('.'))
        expect(['rules', 'check', 'repair'], each.from).not.toContain(folderOf(targetOf(each)))
    }
  })

  test('forms import nothing but forms', () => {
    for (const each of imports.filter(({ from }) => folderOf(from) === 'forms')) {
      expect(folderOf(targetOf(each)), each.from).toBe('forms')
    }
  })

  test('CONTRIBUTING says what each folder imports', () => {
    const page = readFileSync(join(src, '../CONTRIBUTING.md'), 'utf8')
    const said = [...page.matchAll(/^\| `src\/(\w+)` \|.*\| (.*) \|$/gm)].map(([, folder, list]) => [
      folder,
      list === 'nothing else' ? [] : list!.split(', '),
    ])
    const taken = new Map<string, Set<string>>()
    for (const each of imports.filter(({ typeOnly, from }) => !typeOnly && folderOf(from) !== '')) {
      const target = each.specifier.startsWith('.') ? folderOf(targetOf(each)) : each.specifier
      const list = taken.get(folderOf(each.from)) ?? new Set()
      taken.set(folderOf(each.from), list)
      if (target !== '' && target !== folderOf(each.from)) list.add(target)
    }
    expect(Object.fromEntries(said)).toEqual(
      Object.fromEntries([...taken].map(([folder, list]) => [folder, [...list].sort()])),
    )
  })

  test('nothing inside imports an entry point, and an entry point names what it exports', () => {
    for (const each of imports.filter(({ specifier }) => specifier.startsWith('.'))) {
      expect(['index.ts', 'render.ts', 'read.ts', 'read-page.ts'], each.from).not.toContain(targetOf(each))
    }
    for (const entry of ['index.ts', 'render.ts', 'read.ts', 'read-page.ts']) {
      expect(readFileSync(join(src, entry), 'utf8'), entry).not.toMatch(/export \*/)
    }
  })

  test('official labels stand in the forms alone', () => {
    const labels = new Set<string>()
    for (const file of ['forms/shared-rows.ts', 'forms/form-2021.ts', 'forms/form-2019.ts']) {
      for (const match of readFileSync(join(src, file), 'utf8').matchAll(/zh: '([^']{8,})'/g))
        labels.add(match[1]!)
    }
    expect(labels.size).toBeGreaterThan(20)
    for (const file of files.filter((each) => folderOf(each) !== 'forms')) {
      const code = readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      for (const label of labels) {
        // Names of the report's own subject may be said in a sentence; row and column labels may not be repeated.
        if (/^[一二三四五六]、|^\d\.|^（/.test(label))
          expect(code.includes(label), `${file}: ${label}`).toBe(false)
      }
    }
  })
})
