import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { describeSchemaIssues, type Report, reportSchema } from '../../src/index.js'
import suqian from '../fixtures/suqian-2023.json' with { type: 'json' }
import { suqian2023 } from '../support/reports.js'

function deep(levels: number): unknown {
  let value: unknown = 0
  for (let i = 0; i < levels; i += 1) value = { value }
  return value
}

function cyclic(): object {
  const report: { [key: string]: unknown } = { ...suqian }
  report.overview = report
  return report
}

function throwing(): never {
  throw new Error('no')
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

function withReceived(received: unknown): object {
  return { ...suqian, requests: { ...suqian.requests, received } }
}

function withTotal(total: unknown): object {
  return withReceived({ ...suqian.requests.received, total })
}

function withAspects(aspects: unknown): object {
  return { ...suqian, overview: { aspects } }
}

function withAmount(amount: unknown): object {
  return { ...suqian, proactiveDisclosure: { ...suqian.proactiveDisclosure, administrativeFees: { amount } } }
}

const total = 'requests.received.total'
const amount = 'proactiveDisclosure.administrativeFees.amount'
const { received } = suqian.requests
const anArray: unknown[] = []
anArray.length = 4_294_967_295
const million = 1_000_000

/** What is given, and the places that the issues name. */
const refused: readonly (readonly [string, () => unknown, readonly string[]])[] = [
  ['nothing', () => undefined, ['']],
  ['null', () => null, ['']],
  ['text', () => JSON.stringify(suqian), ['']],
  ['an array', () => [suqian], ['']],
  ['a function', () => () => suqian, ['']],
  ['a symbol', () => Symbol('report'), ['']],
  ['a big integer', () => 1n, ['']],
  ['a date', () => new Date(0), ['form']],
  ['a map', () => new Map(Object.entries(suqian)), ['form']],
  ['a form named like a property of every object', () => ({ ...suqian, form: 'constructor' }), ['form']],
  ['a form in an array', () => ({ ...suqian, form: ['2021'] }), ['form']],
  ['a form as a number', () => ({ ...suqian, form: 2021 }), ['form']],
  [
    'an own __proto__ key',
    () => JSON.parse(JSON.stringify(suqian).replace('{', '{"__proto__":{"year":1},')),
    [''],
  ],
  [
    'an own __proto__ key in a row',
    () => withReceived(JSON.parse(`{"__proto__":1,${JSON.stringify(received).slice(1)}`)),
    ['requests.received'],
  ],
  ['an own constructor key', () => ({ ...suqian, constructor: { prototype: {} } }), ['']],
  ['an own toString key in a row', () => withReceived({ ...received, toString: 1 }), ['requests.received']],
  [
    'a __proto__ key among the marks',
    () => ({ ...suqian, marks: JSON.parse('{"__proto__":"/"}') }),
    ['marks'],
  ],
  [
    'a prototype address among the marks',
    () => ({ ...suqian, marks: { 'requests.__proto__.total': '/' } }),
    ['marks'],
  ],
  ['an array for a row', () => withReceived(Object.values(received)), ['requests.received']],
  ['a number for a row', () => withReceived(0), ['requests.received']],
  [
    'a getter that throws',
    () =>
      withReceived({
        ...received,
        get total(): number {
          return throwing()
        },
      }),
    [total],
  ],
  [
    'a getter that throws at the top',
    () => ({
      ...suqian,
      get review() {
        return throwing()
      },
    }),
    ['review'],
  ],
  [
    'a getter of the form that throws',
    () => ({
      ...suqian,
      get form() {
        return throwing()
      },
    }),
    ['form'],
  ],
  [
    'a getter in a passage that throws',
    () =>
      withAspects([
        {
          heading: '',
          get text() {
            return throwing()
          },
        },
      ]),
    ['overview.aspects.0.text'],
  ],
  [
    'a proxy whose every trap throws',
    () => new Proxy({}, { get: throwing, has: throwing, ownKeys: throwing }),
    ['form'],
  ],
  [
    'a proxy for a row whose keys throw',
    () => withReceived(new Proxy({ ...received }, { ownKeys: throwing })),
    ['requests.received'],
  ],
  ['a revoked proxy', revoked, ['form']],
  ['a revoked proxy for a row', () => withReceived(revoked()), ['requests.received.naturalPersons']],
  ['a revoked proxy for a count', () => withTotal(revoked()), [total]],
  ['a revoked proxy for an amount', () => withAmount(revoked()), [amount]],
  ['a revoked proxy for the passages', () => withAspects(revoked()), ['overview.aspects']],
  ['a report within itself', cyclic, ['overview.aspects', 'overview']],
  ['an object a million deep for a count', () => withTotal(deep(million)), [total]],
  ['an object a million deep under an unknown key', () => ({ ...suqian, extra: deep(million) }), ['']],
  [
    'a hundred thousand unknown keys',
    () => ({ ...suqian, ...Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`k${i}`, i])) }),
    [''],
  ],
  ['a million passages', () => withAspects(new Array(million).fill(0)), ['overview.aspects']],
  ['the longest array there is', () => withAspects(anArray), ['overview.aspects']],
  [
    'a proxy of an array that says it never ends',
    () =>
      withAspects(
        new Proxy([], {
          get: (list, key) => (key === 'length' ? Number.MAX_SAFE_INTEGER : Reflect.get(list, key)),
        }),
      ),
    ['overview.aspects'],
  ],
  ['an array with a hole', () => withAspects(new Array(1)), ['overview.aspects.0']],
  ['an object that looks like an array', () => withAspects({ length: 0 }), ['overview.aspects']],
  ['negative zero', () => withTotal(-0), [total]],
  ['negative zero from JSON', () => withTotal(JSON.parse('-0')), [total]],
  ['NaN', () => withTotal(Number.NaN), [total]],
  ['infinity', () => withTotal(Number.POSITIVE_INFINITY), [total]],
  ['one beyond the safe range', () => withTotal(Number.MAX_SAFE_INTEGER + 1), [total]],
  ['the largest double', () => withTotal(Number.MAX_VALUE), [total]],
  ['the smallest double', () => withTotal(Number.MIN_VALUE), [total]],
  ['digits as text', () => withTotal('3511'), [total]],
  ['full-width digits', () => withTotal('３５１１'), [total]],
  ['a boolean', () => withTotal(false), [total]],
  ['a wrapped number', () => withTotal(Object(3511)), [total]],
  ['a big integer for a count', () => withTotal(3511n), [total]],
  ['an object that turns into a number', () => withTotal({ valueOf: () => 3511 }), [total]],
  ['an amount with an exponent that would fill the memory', () => withAmount('1e9000000000'), [amount]],
  ['an amount of a million digits', () => withAmount('9'.repeat(million)), [amount]],
  ['an amount in hexadecimal', () => withAmount('0x10'), [amount]],
  ['an amount with a trailing line break', () => withAmount('1\n'), [amount]],
  ['an amount with a zero-width space', () => withAmount('1\u200b'), [amount]],
  ['an amount with a bidi override', () => withAmount('\u202e12'), [amount]],
  ['an amount as infinity', () => withAmount(Number.POSITIVE_INFINITY), [amount]],
  ['a date with a trailing line break', () => ({ ...suqian, publishedOn: '2024-01-25\n' }), ['publishedOn']],
  [
    'an object that turns into a date',
    () => ({ ...suqian, publishedOn: { length: 10, toString: () => '2024-01-25' } }),
    ['publishedOn'],
  ],
  ['a date in a list', () => ({ ...suqian, publishedOn: ['2024-01-25'] }), ['publishedOn']],
  ['an amount in a list', () => withAmount(['1']), [amount]],
  ['a text that is a wrapped string', () => ({ ...suqian, agency: Object('宿迁市') }), ['agency']],
]

describe('hostile input to the schema', () => {
  test.each(refused)('%s: issues that name the place, in both languages', (_, make, paths) => {
    const { success, error } = reportSchema.safeParse(make())
    expect(success).toBe(false)
    expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual(paths)
    for (const { message } of error?.issues ?? []) {
      expect(message).toMatch(/[\u4e00-\u9fff].* \/ .*[a-z]/)
      expect(message.length).toBeLessThan(1000)
    }
    expect(describeSchemaIssues(error)).toHaveLength(paths.length)
  })

  test.each([
    ['a lone surrogate', '\ud800'],
    ['NUL', 'a\u0000b'],
    ['bidi overrides', '\u202eabc\u202c'],
    ['ANSI escapes', '\u001b[2J\u001b[31m'],
    ['zero-width characters', '\u200b\u200d\ufeff'],
    ['markup', '<script>alert(1)</script>'],
    ['a million characters', '字'.repeat(million)],
  ])('%s in a text is kept as it stands', (_, text) => {
    const report = reportSchema.parse({
      ...suqian,
      agency: text,
      overview: { aspects: [{ heading: text, text }] },
    })
    expect(report.agency).toBe(text)
    expect(reportSchema.encode(report).overview.aspects).toEqual([{ heading: text, text }])
  })

  test('a getter is read once: what was looked at is what is kept', () => {
    let reads = 0
    const row = { ...received }
    Object.defineProperty(row, 'total', { enumerable: true, get: () => (reads++ === 0 ? 1 : -1) })
    expect(reportSchema.parse(withReceived(row)).requests.received.total).toBe(1)
    expect(reads).toBe(1)
  })

  test('the prototype of objects stays as it is', () => {
    reportSchema.safeParse(
      JSON.parse('{"form":"2021","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
    )
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  test('frozen input is left alone', () => {
    const input = JSON.parse(JSON.stringify(suqian), (_, value) => Object.freeze(value))
    expect(reportSchema.parse(input)).toEqual(suqian2023)
  })

  test.each([
    [
      'an object that passes itself off as a decimal',
      { toStringTag: '[object Decimal]', toFixed: () => '1; drop' },
    ],
    ['one whose text throws', { toStringTag: '[object Decimal]', toFixed: throwing }],
    ['one that is not text', { toStringTag: '[object Decimal]', toFixed: () => 1 }],
  ])('encoding %s gives an issue', (_, fake) => {
    const report = {
      ...suqian2023,
      proactiveDisclosure: { ...suqian2023.proactiveDisclosure, administrativeFees: { amount: fake } },
    }
    const { error } = z.safeEncode(reportSchema, report as unknown as Report)
    expect(error?.issues).toHaveLength(1)
    expect(error?.issues[0]?.path.slice(0, 2)).toEqual(['proactiveDisclosure', 'administrativeFees'])
  })
})
