import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { project } from '../support/built.js'

const entries = {
  'disclosure-report': 'index',
  'disclosure-report/read': 'read',
  'disclosure-report/render': 'render',
  'disclosure-report/read-page': 'read-page',
}
const program = ts.createProgram(
  Object.values(entries).map((entry) => join(project, 'src', `${entry}.ts`)),
  {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    types: [],
  },
)
const checker = program.getTypeChecker()

function exportsOf(entry: string): ts.Symbol[] {
  const source = program.getSourceFile(join(project, 'src', `${entry}.ts`))!
  return checker
    .getExportsOfModule(checker.getSymbolAtLocation(source)!)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function resolved(symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
}

function isValue(symbol: ts.Symbol): boolean {
  return (resolved(symbol).flags & ts.SymbolFlags.Value) !== 0
}

function lineOf(symbol: ts.Symbol): string {
  const target = resolved(symbol)
  const declaration = target.declarations![0]!
  if (!isValue(symbol)) return `type ${symbol.name}`
  const type = checker.getTypeOfSymbolAtLocation(target, declaration)
  const signatures = type.getCallSignatures()
  if (signatures.length === 0) return `const ${symbol.name}`
  return signatures.map((each) => `function ${symbol.name}${checker.signatureToString(each)}`).join('\n')
}

describe('the public API', () => {
  test('is what docs/public-api.txt says: a change of it is a decision, with a line in the changelog', async () => {
    const text = Object.entries(entries)
      .map(([name, entry]) => `# ${name}\n${exportsOf(entry).map(lineOf).join('\n')}\n`)
      .join('\n')
    await expect(text).toMatchFileSnapshot('../../docs/public-api.txt')
  })

  for (const [name, entry] of Object.entries(entries)) {
    test.each(exportsOf(entry).map((symbol) => [symbol.name, symbol] as const))(
      `${name}: %s is documented`,
      (_, symbol) => {
        const target = resolved(symbol)
        expect(ts.displayPartsToString(target.getDocumentationComment(checker)).length).toBeGreaterThan(11)
        const isFunction =
          checker.getTypeOfSymbolAtLocation(target, target.declarations![0]!).getCallSignatures().length > 0
        if (isValue(symbol) && isFunction) {
          expect(target.getJsDocTags(checker).map((tag) => tag.name)).toContain('example')
        }
      },
    )
  }
})
