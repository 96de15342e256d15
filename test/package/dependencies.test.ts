import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { project } from '../support/built.js'

interface Package {
  readonly hasInstallScript?: boolean
  readonly deprecated?: string
  readonly integrity?: string
  readonly dependencies?: { readonly [name: string]: string }
  readonly peerDependencies?: { readonly [name: string]: string }
  readonly scripts?: { readonly [name: string]: string }
}

const json = (file: string) => JSON.parse(readFileSync(join(project, file), 'utf8'))
const own = json('package.json') as Package
const locked = json('package-lock.json').packages as { readonly [place: string]: Package }
const onInstall = ['preinstall', 'install', 'postinstall', 'prepare', 'preprepare', 'postprepare']

/** What is installed with the package, and what that needs in turn. */
function runtimePackages(): string[] {
  const names = new Set<string>()
  const open = Object.keys({ ...own.dependencies, ...own.peerDependencies })
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (names.has(name)) continue
    names.add(name)
    open.push(...Object.keys(locked[`node_modules/${name}`]!.dependencies ?? {}))
  }
  return [...names].sort()
}

describe('run-time dependencies', () => {
  test('are these and no others', () => {
    expect(runtimePackages()).toEqual(['decimal.js', 'entities', 'parse5', 'zod'])
  })

  test.each(runtimePackages())('%s runs nothing when it is installed, and is not withdrawn', (name) => {
    const entry = locked[`node_modules/${name}`]!
    expect(entry.hasInstallScript).toBeUndefined()
    expect(entry.deprecated).toBeUndefined()
    expect(entry.integrity).toMatch(/^sha512-/)
    const scripts = Object.keys((json(`node_modules/${name}/package.json`) as Package).scripts ?? {})
    // `prepare` runs where a package is packed, not where it is installed from a registry.
    for (const script of onInstall.slice(0, 3)) expect(scripts).not.toContain(script)
    expect(existsSync(join(project, `node_modules/${name}/binding.gyp`))).toBe(false)
  })

  test('the package itself runs nothing when it is installed', () => {
    for (const script of onInstall) expect(Object.keys(own.scripts ?? {})).not.toContain(script)
  })

  test('the lock file does tell of install scripts: a tool of the tests has one', () => {
    expect(locked['node_modules/esbuild']!.hasInstallScript).toBe(true)
  })
})

describe('the workflow that publishes', () => {
  const steps = [
    ...readFileSync(join(project, '.github/workflows/publish.yml'), 'utf8').matchAll(/- run: (.*)/g),
  ].map(([, command]) => command)

  test('asks for advisories, checks everything, and only then publishes, with provenance', () => {
    expect(steps).toEqual([
      'npm ci',
      'npm audit --omit=dev --audit-level=low',
      '.ci/run',
      'npm publish --provenance --access public',
    ])
  })

  test('may write nothing but the proof of where the package comes from', () => {
    const text = readFileSync(join(project, '.github/workflows/publish.yml'), 'utf8')
    expect(text).toContain('permissions:\n  contents: read\n  id-token: write\n')
    expect(text.match(/\bwrite\b/g)).toHaveLength(1)
  })
})
