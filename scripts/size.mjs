/**
 * What the package weighs: own code per group, minified and gzipped, without dependencies; whole bundles; import time.
 * `npm run size`, with `--time` also the import times. Fails when a budget is exceeded.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import ts from 'typescript'

const project = fileURLToPath(new URL('..', import.meta.url))
const src = join(project, 'src')

/** Target: what was asked for. Budget: what must not be exceeded from now on; lower it when the code gets smaller. */
const groups = [
  {
    name: 'form, schema, rules',
    folders: ['forms', 'figures', 'report', 'rules', 'check'],
    target: 8,
    budget: 28,
  },
  { name: 'renderers', folders: ['layout', 'render'], target: 6, budget: 11.2 },
  {
    name: 'repairs, claims, roll-up',
    folders: ['repair', 'narrative', 'rollup', 'series'],
    target: 10,
    budget: 48.4,
  },
  { name: 'reader', folders: ['read'], target: 8, budget: 26.1 },
]

const bundles = [
  { name: 'everything but the reader, with dependencies', code: `export * from './index.js'`, budget: 122.3 },
  {
    name: 'checkReport and reportSchema, with dependencies',
    code: `export { checkReport, reportSchema } from './index.js'`,
    budget: 86,
  },
  {
    name: 'renderers alone, with everything that they pull in',
    code: `export * from './render.js'`,
    budget: 16.9,
    without: /node_modules|src\/(rules|check)\//,
  },
  {
    name: 'core and reader of parsed pages, with dependencies',
    code: `export * from './index.js'\nexport * from './read-page.js'`,
    budget: 142.7,
    without: /node_modules\/parse5/,
  },
  {
    name: 'core and reader, with dependencies',
    code: `export * from './index.js'\nexport * from './read.js'`,
    budget: 191.9,
    needs: 'read.ts',
  },
]

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
const folderOf = (file) => (file.includes(sep) ? file.split(sep)[0] : '')

/** The names of values that files outside the folders take from files inside. */
function interfaceOf(folders) {
  const taken = new Map()
  for (const from of files.filter((file) => !folders.includes(folderOf(file)))) {
    const text = readFileSync(join(src, from), 'utf8')
    for (const [, names, specifier] of text.matchAll(/^(?:import|export) \{([^}]*)\} from '(\.[^']+)'/gm)) {
      const file = relative(src, resolve(src, dirname(from), specifier))
      if (!folders.includes(folderOf(file))) continue
      const values = names
        .split(',')
        .map((name) => name.trim().split(' as ')[0])
        .filter((name) => name !== '' && !name.startsWith('type '))
      if (values.length > 0) taken.set(file, new Set([...(taken.get(file) ?? []), ...values]))
    }
  }
  return taken
}

async function bundle(contents, plugins = []) {
  const result = await build({
    stdin: { contents, resolveDir: src },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    treeShaking: true,
    metafile: true,
    write: false,
    plugins,
  })
  const [output] = Object.values(result.metafile.outputs)
  const inputs = Object.entries(output.inputs)
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([name]) => name)
  const [{ contents: bytes, text }] = result.outputFiles
  return { bytes: bytes.length, gzip: compressed(bytes), text, inputs }
}

/** How much of the compressed code words are (Chinese, or English of several words), and regular expressions. */
function partsOf({ text, gzip }) {
  const words = []
  const patterns = []
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) patterns.push(node)
    else if (
      ts.isLiteralExpression(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    ) {
      if (/[\u4e00-\u9fff]|[A-Za-z]{2}.* ./.test(node.text)) words.push(node)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('bundle.js', text, ts.ScriptTarget.ES2022, true))
  const code = compressed(without(text, words))
  const rest = compressed(without(text, [...words, ...patterns]))
  return { words: gzip - code, patterns: code - rest, rest }
}

/** The code with empty strings in the place of some literals; of templates, the marks around their expressions stay. */
function without(text, nodes) {
  let out = ''
  let at = 0
  for (const node of nodes.sort((a, b) => a.getStart() - b.getStart())) {
    out += text.slice(at, node.getStart())
    if (ts.isTemplateHead(node)) out += '`${'
    else if (ts.isTemplateMiddle(node)) out += '}${'
    else if (ts.isTemplateTail(node)) out += '}`'
    else out += '""'
    at = node.end
  }
  return out + text.slice(at)
}

function compressed(bytes) {
  return gzipSync(bytes, { level: 9 }).length
}

function sizeOfGroup(folders) {
  const aliases = []
  const lines = [...interfaceOf(folders)].map(([file, names]) => {
    const own = [...names].map((name) => [name, `x${aliases.push(name)}`])
    return {
      line: `import { ${own.map(([name, as]) => `${name} as ${as}`).join(', ')} } from './${file.replaceAll(sep, '/')}'`,
      names: own.map(([, as]) => as),
    }
  })
  const code = `${lines.map(({ line }) => line).join('\n')}\nexport default [${lines.flatMap(({ names }) => names)}]`
  return bundle(code, [
    {
      name: 'own code only',
      setup(plugin) {
        plugin.onResolve({ filter: /.*/ }, ({ path, importer, resolveDir }) => {
          if (importer === '' || !path.startsWith('.'))
            return path.startsWith('.') ? undefined : { path, external: true }
          const inside = folders.includes(folderOf(relative(src, resolve(resolveDir, path))))
          return inside ? undefined : { path, external: true }
        })
      },
    },
  ])
}

let failed = false
const kilobytes = (bytes) => (bytes / 1000).toFixed(1)
const row = (name, size, target, budget, remark = '') => {
  const { bytes, gzip } = size
  const over = gzip > budget * 1000 || remark !== ''
  failed ||= over
  const verdict = over
    ? `over budget${remark}`
    : target !== undefined && gzip > target * 1000
      ? 'above target'
      : 'ok'
  const parts = target === undefined ? ['', '', ''] : Object.values(partsOf(size)).map(kilobytes)
  console.log(
    `| ${[name, kilobytes(bytes), kilobytes(gzip), ...parts, target ?? '', budget, verdict].join(' | ')} |`,
  )
}

console.log('| kB (1,000 bytes) | minified | gzip | words | patterns | rest | target | budget | |')
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |')
for (const { name, folders, target, budget } of groups) {
  if (!folders.some((folder) => existsSync(join(src, folder)) && readdirSync(join(src, folder)).length > 0)) {
    console.log(`| ${name} | | | | | | ${target} | ${budget} | missing |`)
    continue
  }
  row(name, await sizeOfGroup(folders), target, budget)
}
for (const { name, code, budget, without, needs } of bundles) {
  if (needs !== undefined && !existsSync(join(src, needs))) {
    console.log(`| ${name} | | | | | | | ${budget} | missing |`)
    continue
  }
  const size = await bundle(code)
  const unwanted = without === undefined ? [] : size.inputs.filter((input) => without.test(input))
  row(name, size, undefined, budget, unwanted.length === 0 ? '' : `, pulls ${unwanted.join(', ')}`)
}

if (process.argv.includes('--time')) importTimes()
if (failed) process.exitCode = 1

/** Medians of fresh processes, in turn: each imports one thing and prints how long that took. */
function importTimes() {
  const things = {
    zod: 'zod',
    'disclosure-report': './dist/index.js',
    'disclosure-report/render': './dist/render.js',
    'disclosure-report/read': './dist/read.js',
  }
  const times = {}
  for (let round = 0; round < 15; round += 1) {
    for (const [name, specifier] of Object.entries(things)) {
      if (specifier.startsWith('.') && !existsSync(join(project, specifier))) continue
      const code = `const t = performance.now(); await import('${specifier}'); console.log(performance.now() - t)`
      const time = execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: project })
      times[name] = [...(times[name] ?? []), Number(time)]
    }
  }
  const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1]
  console.log('\n| import | median ms | of zod alone | target |\n| --- | ---: | ---: | ---: |')
  const target = { 'disclosure-report': '≤ 1.5 ×', 'disclosure-report/render': '≤ 0.3 ×' }
  for (const name of Object.keys(things)) {
    if (times[name] === undefined) console.log(`| ${name} | missing | | |`)
    else
      console.log(
        `| ${name} | ${median(times[name]).toFixed(1)} | ${(median(times[name]) / median(times.zod)).toFixed(2)} × | ${target[name] ?? ''} |`,
      )
  }
}
