/**
 * The library as the examples of the documents see it: every call is also told to a recorder, with what came out, so
 * that each example is a case of the conformance suite, as data.
 */
import { createHash } from 'node:crypto'
import {
  type DocumentCase,
  type DocumentCases,
  type Exception,
  encode,
  type FurtherCall,
  NotData,
} from '../../scripts/document-cases.mjs'
import * as core from '../../src/index.js'
import * as reading from '../../src/read.js'
import * as readingPages from '../../src/read-page.js'
import * as rendering from '../../src/render.js'

type Call = Pick<DocumentCase, 'function' | 'arguments' | 'next'>
type Code = (...args: unknown[]) => unknown

const methods = ['parse', 'safeParse', 'decode', 'safeDecode', 'encode', 'safeEncode']
const isSchema = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && '_zod' in value
const isFunction = (name: string, value: unknown): value is Code =>
  typeof value === 'function' && /^[a-z]/.test(name)

/** What can be iterated but once becomes a list, so that the function and the record see the same. */
function asList(value: unknown): unknown {
  const iterable = typeof value === 'object' && value !== null && Symbol.iterator in value
  return iterable && !Array.isArray(value) ? [...(value as Iterable<unknown>)] : value
}

/** Collects the calls of examples. */
export class Recorder {
  readonly #cases = new Map<string, DocumentCase & { examples: string[] }>()
  readonly #exceptions: { example: string; function?: string; why: Exception }[] = []
  readonly #functions = new Set<string>()
  #example = ''

  /** The entry points by name, each call of a function of theirs recorded. */
  readonly entries: { readonly [name: string]: Readonly<Record<string, unknown>> } = {
    'disclosure-report': this.#exports(core),
    'disclosure-report/read': this.#exports(reading),
    'disclosure-report/read-page': this.#exports(readingPages),
    'disclosure-report/render': this.#exports(rendering),
  }

  /**
   * Runs an example. One that has made no call that is a case must have made one that cannot be, or name no function
   * of the library at all.
   */
  run(example: string, code: string, make: () => void): void {
    this.#example = example
    make()
    const done = [...this.#cases.values()].some(({ examples }) => examples.includes(example))
    if (done || this.#exceptions.some((each) => each.example === example)) return
    const named = [...code.matchAll(/\b(\w+)(?:\.\w+)?\s*\(/g)].map((match) => match[1]!)
    const calls = named.filter((name) => this.#functions.has(name))
    if (calls.length > 0) throw new Error(`${example} calls ${calls.join(', ')}, but no case was recorded`)
    this.#exceptions.push({ example, why: 'no-call' })
  }

  /** Everything recorded, with what stands in it several times told once. */
  cases(): DocumentCases {
    return { ...shared([...this.#cases.values()]), exceptions: this.#exceptions }
  }

  #exports(exports: object): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(exports).map(([name, value]) => {
        const record = (args: readonly unknown[], result: () => unknown) =>
          this.#recorded({ function: name, arguments: args }, result)
        if (isFunction(name, value)) {
          this.#functions.add(name)
          return [
            name,
            (...given: unknown[]) => {
              const args = given.map(asList)
              return record(args, () => value(...args))
            },
          ]
        }
        if (!isSchema(value)) return [name, value]
        this.#functions.add(name)
        return [
          name,
          this.#schema(value, (method, args) => ({ function: `${name}.${method}`, arguments: args })),
        ]
      }),
    )
  }

  #schema(schema: object, calling: (method: string, args: readonly unknown[]) => Call): object {
    return new Proxy(schema, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key)
        if (typeof key !== 'string' || !methods.includes(key) || typeof value !== 'function') return value
        return (...args: unknown[]) => this.#recorded(calling(key, args), () => value(...args))
      },
    })
  }

  /** Makes a call. What it gives to call further is recorded then, with both calls. */
  #recorded(made: Call, make: () => unknown): unknown {
    const then = (next: FurtherCall): Call => ({ ...made, next })
    let result: unknown
    try {
      result = make()
    } catch (error) {
      if (error instanceof core.DisclosureReportError) this.#note(made, { error: error.code })
      throw error
    }
    if (isSchema(result))
      return this.#schema(result, (method, args) => then({ function: method, arguments: args }))
    if (typeof result !== 'function') {
      this.#note(made, { result })
      return result
    }
    const code = result as Code
    return (...args: unknown[]) =>
      this.#recorded(then({ arguments: args.slice(0, code.length) }), () => code(...args))
  }

  #note(made: Call, came: { readonly result: unknown } | { readonly error: string }): void {
    const example = this.#example
    try {
      const call = encode(made, core) as Call
      const key = JSON.stringify(call)
      const known = this.#cases.get(key)
      if (known !== undefined) {
        if (!known.examples.includes(example)) known.examples.push(example)
      } else this.#cases.set(key, { ...call, ...(encode(came, core) as object), examples: [example] })
    } catch (error) {
      if (!(error instanceof NotData)) throw error
      this.#exceptions.push({ example, function: made.function, why: error.message })
    }
  }
}

/** Shorter values stand where they are, however often. */
const worthAName = 400

/** Values that stand in several places get a name and are told once. */
function shared(cases: readonly DocumentCase[]): Pick<DocumentCases, 'values' | 'cases'> {
  const names = new Map<string, string | null>()
  for (const { function: name, arguments: args, next, result } of cases)
    for (const value of [...args, ...(next?.arguments ?? []), result]) look(value, name)
  const values: Record<string, unknown> = {}
  const short = cases.map((each) => ({
    ...each,
    ...withArguments(each),
    ...(each.next && { next: { ...each.next, ...withArguments(each.next) } }),
    ...('result' in each && { result: replaced(each.result) }),
  }))
  return { values, cases: short }

  function withArguments(made: FurtherCall): Pick<FurtherCall, 'arguments'> {
    return { arguments: made.arguments.map(replaced) }
  }

  function look(value: unknown, key: string): void {
    const text = JSON.stringify(value) ?? ''
    if (text.length < worthAName) return
    if (names.has(text)) {
      if (names.get(text) === null) names.set(text, nameOf(value, text, key))
      return
    }
    names.set(text, null)
    if (typeof value === 'string') return
    for (const [name, member] of Object.entries(value as object))
      look(member, Array.isArray(value) ? key : name)
  }

  function replaced(value: unknown): unknown {
    if (value === null || (typeof value !== 'object' && typeof value !== 'string')) return value
    const text = JSON.stringify(value)
    const name = text.length < worthAName ? null : names.get(text)
    if (typeof name !== 'string') return inside(value)
    values[name] ??= inside(value)
    return { $value: name }
  }

  function inside(value: object | string): unknown {
    if (typeof value === 'string') return value
    if (Array.isArray(value)) return value.map(replaced)
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, replaced(member)]))
  }
}

/** The same name in every run: what it is, and a part of the hash of its JSON. */
function nameOf(value: unknown, text: string, key: string): string {
  const kind =
    typeof value === 'object' && value !== null && 'agency' in value && 'form' in value
      ? 'report'
      : key.split('.').at(-1)
  return `${kind}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`
}

/** The file of recorded cases: a value, a case, an exception a line. */
export function textOf({ values, cases, exceptions }: DocumentCases): string {
  const list = (lines: readonly string[]) => (lines.length === 0 ? '' : `\n${lines.join(',\n')}\n`)
  const named = Object.entries(values).map(
    ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  )
  const lines = (each: readonly unknown[]) => list(each.map((one) => JSON.stringify(one)))
  return `{"values": {${list(named)}},\n"cases": [${lines(cases)}],\n"exceptions": [${lines(exceptions)}]}\n`
}
