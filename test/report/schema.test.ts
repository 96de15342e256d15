import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import * as z from 'zod'
import {
  blankReport,
  type CellPath,
  type CellPath2019,
  type CellPath2021,
  cellsOf,
  Decimal,
  describeSchemaIssues,
  type Form,
  type FormId,
  forms,
  type Report,
  type Report2019,
  type Report2021,
  type ReportInput,
  report2019Schema,
  report2021Schema,
  reportSchema,
  schemaOfForm,
} from '../../src/index.js'
import { plainSchemaOfForm } from '../../src/report/schema-of-form.js'
import hongze from '../fixtures/hongze-2023.json' with { type: 'json' }
import huaian from '../fixtures/huaian-2024.json' with { type: 'json' }
import shanghai from '../fixtures/shanghai-general-office-2019.json' with { type: 'json' }
import suqian from '../fixtures/suqian-2023.json' with { type: 'json' }
import xinyang from '../fixtures/xinyang-2023.json' with { type: 'json' }
import { anyReport, nastyText } from '../support/arbitrary-report.js'
import { suqian2023 } from '../support/reports.js'

const formIds = Object.keys(forms) as FormId[]

type Issues = readonly { readonly path: readonly PropertyKey[] }[]

function pathsOf(result: { readonly error?: { readonly issues: Issues } | undefined }): string[] | undefined {
  return result.error?.issues.map((issue) => issue.path.join('.'))
}

describe('reportSchema', () => {
  test.each([hongze, huaian, shanghai, suqian, xinyang])(
    'decodes and encodes the real report of $agency without loss',
    (json) => {
      const report = z.decode(reportSchema, json as unknown as ReportInput)
      expect(z.encode(reportSchema, report)).toEqual(json)
      expect(JSON.parse(JSON.stringify(z.encode(reportSchema, report)))).toEqual(json)
    },
  )

  test('holds amounts as decimals in memory and as text in JSON', () => {
    const { amount } = suqian2023.proactiveDisclosure.administrativeFees
    expect(Decimal.isDecimal(amount)).toBe(true)
    expect(amount?.plus('0.04').toFixed()).toBe('59237.2849')
    expect(JSON.stringify(reportSchema.encode(suqian2023))).toContain('"amount":"59237.2449"')
  })

  test.each(formIds)('encode then decode is identity on any report, form %s', (form) => {
    fc.assert(
      fc.property(anyReport(form), (report) => {
        const json = JSON.parse(JSON.stringify(z.encode(reportSchema, report as Report)))
        expect(z.decode(reportSchema, json)).toEqual(report)
      }),
      { numRuns: 60 },
    )
  })

  test('gives a copy that shares nothing with its input', () => {
    const input = structuredClone(suqian)
    const report = report2021Schema.parse(input)
    expect(report.overview).not.toBe(input.overview)
    expect(report.requests.received).not.toBe(input.requests.received)
    expect(input).toEqual(suqian)
  })

  test('keeps the order of the form, whatever the order of the input', () => {
    const backwards = Object.fromEntries(Object.entries(suqian).reverse())
    expect(Object.keys(reportSchema.parse(backwards))).toEqual(Object.keys(suqian))
  })

  test('is a Standard Schema', () => {
    const standard = reportSchema['~standard']
    expect(standard.version).toBe(1)
    expect(standard.validate(suqian)).toEqual({ value: suqian2023 })
    expect(standard.validate({})).toMatchObject({ issues: [{ path: ['form'] }] })
  })

  test.each([1000, 9999])('takes the year %i', (year) => {
    expect(reportSchema.safeParse({ ...suqian, year }).success).toBe(true)
  })

  test('fits into a larger schema', () => {
    const archive = z.strictObject({ reports: z.array(reportSchema) })
    const bad = { ...suqian, year: '2023' }
    expect(pathsOf(archive.safeParse({ reports: [suqian, bad] }))).toEqual(['reports.1.year'])
  })
})

function withReceived(received: object) {
  return {
    ...suqian,
    requests: { ...suqian.requests, received: { ...suqian.requests.received, ...received } },
  }
}

describe('schema issues', () => {
  test.each([
    ['a negative count', withReceived({ total: -1 }), 'requests.received.total', 'count'],
    ['a fraction', withReceived({ total: 1.5 }), 'requests.received.total', 'count'],
    ['NaN', withReceived({ total: Number.NaN }), 'requests.received.total', 'count'],
    ['negative zero', withReceived({ total: -0 }), 'requests.received.total', 'count'],
    ['beyond the safe range', withReceived({ total: 2 ** 53 }), 'requests.received.total', 'count'],
    ['text for a count', withReceived({ total: '3511' }), 'requests.received.total', 'count'],
    ['a count left out', withReceived({ total: undefined }), 'requests.received.total', 'count'],
    ['an unknown key', withReceived({ sum: 1 }), 'requests.received', undefined],
    ['a figure for a row', { ...suqian, review: 1 }, 'review', undefined],
    ['a date that does not exist', { ...suqian, publishedOn: '2023-02-29' }, 'publishedOn', 'date'],
    ['a date with a time', { ...suqian, publishedOn: '2024-01-25T00:00' }, 'publishedOn', 'date'],
    ['a year in two digits', { ...suqian, year: 23 }, 'year', 'year'],
    ['a year in five digits', { ...suqian, year: 10000 }, 'year', 'year'],
    ['a year before the thousandth', { ...suqian, year: 999 }, 'year', 'year'],
    ['a year and a half', { ...suqian, year: 2023.5 }, 'year', 'year'],
    ['a mark without a cell', { ...suqian, marks: { 'requests.total': '/' } }, 'marks', undefined],
    [
      'a mark that is no text',
      { ...suqian, marks: { 'review.reconsideration.total': 0 } },
      'marks.review.reconsideration.total',
      'text',
    ],
    [
      'an unknown edition',
      { ...suqian, tableEditions: { requests: '2020' } },
      'tableEditions.requests',
      'form',
    ],
    [
      'an unknown aspect',
      { ...suqian, overview: { aspects: [{ heading: '', key: 'x', text: '' }] } },
      'overview.aspects.0.key',
      'aspect',
    ],
    ['no text', { ...suqian, agency: null }, 'agency', 'text'],
  ])('%s: one issue that names the place', (_, input, path, expected) => {
    const { error } = reportSchema.safeParse(input)
    expect(error?.issues).toHaveLength(1)
    expect(error?.issues[0]?.path.join('.')).toBe(path)
    const issue = error?.issues[0] as { params?: { expected: string } } | undefined
    expect(issue?.params?.expected).toBe(expected)
    expect(error?.issues[0]?.message).toMatch(/[\u4e00-\u9fff].* \/ [a-z]/)
  })

  test.each(['2024-02-29', '2000-02-29', '2024-01-31', '2024-12-31'])('the date %s exists', (publishedOn) => {
    expect(report2021Schema.parse({ ...suqian, publishedOn }).publishedOn).toBe(publishedOn)
  })

  test.each(['1900-02-29', '2024-04-31', '2024-13-01', '2024-00-10', '2024-1-1', '２０２４-01-01'])(
    'the date %s does not',
    (publishedOn) => {
      expect(pathsOf(reportSchema.safeParse({ ...suqian, publishedOn }))).toEqual(['publishedOn'])
    },
  )

  test('a change may be negative on the form of 2019 only', () => {
    const licensing = { ...shanghai.proactiveDisclosure.licensing, change: -18 }
    const json = { ...shanghai, proactiveDisclosure: { ...shanghai.proactiveDisclosure, licensing } }
    expect(report2019Schema.parse(json).proactiveDisclosure.licensing.change).toBe(-18)
  })

  test.each([
    ['59237.2449', '59237.2449'],
    [59237.2449, '59237.2449'],
    ['0', '0'],
    [0, '0'],
    ['0.00', '0'],
    ['99999999999999999999.999999999999', '99999999999999999999.999999999999'],
    [0.000001, '0.000001'],
    [999999999999999, '999999999999999'],
    [123456789.123456, '123456789.123456'],
    [0.123456789012, '0.123456789012'],
    ['9'.repeat(20), '9'.repeat(20)],
  ])('the amount %s is exact', (amount, encoded) => {
    const administrativeFees = { amount }
    const report = report2021Schema.parse({
      ...suqian,
      proactiveDisclosure: { ...suqian.proactiveDisclosure, administrativeFees },
    })
    expect(report2021Schema.encode(report).proactiveDisclosure.administrativeFees.amount).toBe(encoded)
  })

  test.each([
    0.1 + 0.2,
    123456789.1234567,
    1234567890123456,
    -1,
    -0,
    1e21,
    1e-7,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '',
    ' 1',
    '1.',
    '.5',
    '01',
    '+1',
    '-0',
    '1e5',
    '0x1F',
    'Infinity',
    '1,000',
    '１',
    '123456789012345678901',
    '0.1234567890123',
    '9'.repeat(34),
    true,
    [],
    { toString: () => '1' },
  ])('the amount %j is refused', (amount) => {
    const administrativeFees = { amount }
    const input = { ...suqian, proactiveDisclosure: { ...suqian.proactiveDisclosure, administrativeFees } }
    expect(pathsOf(reportSchema.safeParse(input))).toEqual(['proactiveDisclosure.administrativeFees.amount'])
  })

  test.each([new Decimal(-1), new Decimal(Number.NaN), new Decimal(1).div(3), new Decimal('1e30'), 1, 'x'])(
    'the amount %s is not encoded',
    (amount) => {
      const administrativeFees = { amount: amount as Decimal }
      const report: Report2021 = {
        ...suqian2023,
        proactiveDisclosure: { ...suqian2023.proactiveDisclosure, administrativeFees },
      }
      expect(pathsOf(z.safeEncode(reportSchema, report))).toEqual([
        'proactiveDisclosure.administrativeFees.amount',
      ])
    },
  )
})

describe('describeSchemaIssues', () => {
  test('names the cell with its official labels, in either language', () => {
    const { error } = reportSchema.safeParse(withReceived({ total: -1 }))
    expect(describeSchemaIssues(error)).toEqual([
      expect.stringMatching(
        /^requests\.received\.total（三、收到和处理政府信息公开申请情况＞一、本年新收政府信息公开申请数量＞.*总计）：应为不小于 0 的整数/,
      ),
    ])
    expect(describeSchemaIssues(error, { locale: 'en' })).toEqual([
      expect.stringMatching(
        /^requests\.received\.total \(3\. Requests .*Total\): expected a whole number from 0/,
      ),
    ])
  })

  test('words an issue of which little is known', () => {
    expect(describeSchemaIssues([{}, { message: 'm' }, { path: ['a', 0], message: 'm' }])).toEqual([
      '',
      'm',
      'a.0：m',
    ])
    expect(describeSchemaIssues([{ path: ['a'], message: 'm' }], { locale: 'en' })).toEqual(['a: m'])
    expect(describeSchemaIssues(undefined)).toEqual([])
  })

  test('in English the labels of a cell are set apart as in a path', () => {
    const input = {
      ...suqian,
      review: { ...suqian.review, reconsideration: { ...suqian.review.reconsideration, total: -1 } },
    }
    expect(describeSchemaIssues(reportSchema.safeParse(input).error, { locale: 'en' })).toEqual([
      'review.reconsideration.total (4. Administrative reconsideration and litigation over disclosure > Administrative reconsideration > Total): expected a whole number from 0 to 9007199254740991, or null if not stated',
    ])
  })

  test('names unknown keys, the first five of many', () => {
    const { error } = reportSchema.safeParse({ ...suqian, a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 })
    expect(describeSchemaIssues(error?.issues ?? [], { locale: 'en' })).toEqual([
      'not a field of the form: "a", "b", "c", "d", "e" … (6)',
    ])
  })

  test('keeps the message of another schema, and says nothing of no error', () => {
    const { error } = z.object({ n: z.iso.date() }).safeParse({ n: 'x' })
    expect(describeSchemaIssues(error, { locale: 'en' })).toEqual(['n: Invalid ISO date'])
    expect(describeSchemaIssues(reportSchema.safeParse(suqian).error)).toEqual([])
  })
})

describe('the fast path', () => {
  const values: fc.Arbitrary<unknown> = fc.oneof(
    fc.constantFrom(
      null,
      undefined,
      0,
      -0,
      -1,
      1.5,
      Number.NaN,
      2 ** 53,
      '',
      '1',
      true,
      [],
      {},
      [1],
      { total: 1 },
      new Decimal(1),
      '2023-02-29',
      0.1 + 0.2,
    ),
    nastyText,
    fc.anything(),
  )

  function placesOf(input: unknown, path: string[] = []): string[][] {
    if (typeof input !== 'object' || input === null) return [path]
    return [path, ...Object.entries(input).flatMap(([key, value]) => placesOf(value, [...path, key]))]
  }

  function changed(input: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
    if (key === undefined) return value
    const copy = Array.isArray(input) ? [...input] : { ...(input as object) }
    Reflect.defineProperty(copy, key, {
      value: changed((copy as { [key: string]: unknown })[key], rest, value),
      enumerable: true,
      configurable: true,
      writable: true,
    })
    return copy
  }

  test.each(formIds)('has the verdicts, issues and data of the schema behind it, form %s', (form) => {
    const fast = schemaOfForm(forms[form])
    const plain = plainSchemaOfForm(forms[form])
    const mutation = fc.record({
      at: fc.nat(),
      key: fc.option(fc.oneof(fc.constantFrom('__proto__', 'constructor', 'sum', 'total'), fc.string())),
      drop: fc.boolean(),
      value: values,
    })
    fc.assert(
      fc.property(anyReport(form), fc.array(mutation, { maxLength: 3 }), (report, mutations) => {
        let input: unknown = report
        if (mutations.length % 2 === 0)
          input = JSON.parse(JSON.stringify(schemaOfForm(forms[form]).encode(report)))
        for (const { at, key, drop, value } of mutations) {
          const places = placesOf(input)
          const place = places[at % places.length]!
          input = changed(
            input,
            key === null ? place : [...place.slice(0, -1), key],
            drop ? undefined : value,
          )
        }
        const expected = plain.safeParse(input)
        const actual = fast.safeParse(input)
        expect(actual.success).toBe(expected.success)
        expect(actual.data).toEqual(expected.data)
        expect(actual.error?.issues).toEqual(expected.error?.issues)
        if (expected.success) expect(JSON.stringify(actual.data)).toBe(JSON.stringify(expected.data))
      }),
      { numRuns: 150 },
    )
  })

  test('takes what the schema takes: other key order, absent and explicitly undefined options, symbols, class instances', () => {
    const plain = plainSchemaOfForm(forms['2021'])
    class Row {
      get total() {
        return 1
      }
    }
    const { upheld, corrected, other, pending } = suqian.review.reconsideration
    for (const input of [
      { ...suqian, publishedOn: undefined },
      { ...suqian, [Symbol('note')]: 1 },
      Object.fromEntries(Object.entries(suqian).reverse()),
      Object.assign(Object.create(null), suqian),
      {
        ...suqian,
        review: {
          ...suqian.review,
          reconsideration: Object.assign(new Row(), { upheld, corrected, other, pending }),
        },
      },
    ]) {
      const expected = plain.safeParse(input)
      expect(expected.success).toBe(true)
      const actual = schemaOfForm(forms['2021']).safeParse(input)
      expect(actual).toEqual(expected)
      expect(Object.keys(actual.data as object)).toEqual(Object.keys(expected.data as object))
      expect(Object.getOwnPropertySymbols(actual.data)).toEqual([])
    }
  })
})

describe('schemaOfForm', () => {
  const toy: Form = {
    id: 'toy',
    document: { number: '1', title: { zh: '表', en: 'Form' } },
    years: { from: 2030, to: null },
    sections: [
      {
        kind: 'table',
        key: 'requests',
        zh: '表',
        en: 'Table',
        blocks: [
          {
            labelColumns: 1,
            rows: [
              { key: 'apples', zh: '苹果', en: 'Apples' },
              { key: 'money', zh: '钱', en: 'Money' },
            ],
            columns: [
              { key: 'here', zh: '此', en: 'Here' },
              { key: 'change', zh: '增减', en: 'Change', kind: 'signedCount' },
              { key: 'value', zh: '值', en: 'Value', kind: 'amount' },
            ],
          },
        ],
      },
    ],
  }

  test('gives a new form its schema for nothing', () => {
    const schema = schemaOfForm(toy)
    const row = { here: 1, change: -1, value: '2.50' }
    const json = {
      form: 'toy',
      agency: '',
      year: 2030,
      overview: { aspects: [] },
      requests: { apples: row, money: row },
      improvement: null,
      otherMatters: null,
    }
    expect(schema.parse(json)).toMatchObject({
      requests: { apples: { here: 1, change: -1, value: new Decimal('2.5') } },
    })
    expect(
      pathsOf(schema.safeParse({ ...json, requests: { apples: { ...row, here: -1 }, money: row } })),
    ).toEqual(['requests.apples.here'])
  })
})

describe('types', () => {
  test('the schema gives the types that the library names', () => {
    expectTypeOf<z.output<typeof reportSchema>>().toEqualTypeOf<Report>()
    expectTypeOf<z.input<typeof reportSchema>>().toEqualTypeOf<ReportInput>()
    expectTypeOf<z.output<typeof report2021Schema>>().toEqualTypeOf<Report2021>()
    expectTypeOf<z.output<typeof report2019Schema>>().toEqualTypeOf<Report2019>()
    expectTypeOf<Report['form']>().toEqualTypeOf<FormId>()
  })

  test('figures are counts or amounts, by the form', () => {
    expectTypeOf<
      Report2021['requests']['outcomes']['refused']['stateSecrets']['naturalPersons']
    >().toEqualTypeOf<number | null>()
    expectTypeOf<
      Report2021['proactiveDisclosure']['administrativeFees']['amount']
    >().toEqualTypeOf<Decimal | null>()
    expectTypeOf<
      Report2019['proactiveDisclosure']['centralizedProcurement']['amount']
    >().toEqualTypeOf<Decimal | null>()
    expectTypeOf<Report2019['requests']['outcomes']['otherHandling']['total']>().toEqualTypeOf<
      number | null
    >()
    expectTypeOf<Report2021>().toMatchTypeOf<Report>()
  })

  test('addresses are literals', () => {
    expectTypeOf<'requests.outcomes.refused.stateSecrets.naturalPersons'>().toExtend<CellPath>()
    expectTypeOf<'proactiveDisclosure.licensing.change'>().toExtend<CellPath2019>()
    expectTypeOf<'proactiveDisclosure.licensing.change'>().not.toExtend<CellPath2021>()
    expectTypeOf<'requests.received'>().not.toExtend<CellPath>()
    expectTypeOf<string>().not.toExtend<CellPath>()
  })

  test('every address of the types is one of the form, and the other way round', () => {
    const paths: readonly CellPath[] = cellsOf(suqian2023).map((cell) => cell.path)
    expect(new Set(paths).size).toBe(200)
  })
})

test('issues name the columns of the current form where the forms word them differently', () => {
  const json = reportSchema.encode(blankReport({ form: '2021', agency: '某市某局', year: 2023 }))
  const wrong = {
    ...json,
    proactiveDisclosure: { ...json.proactiveDisclosure, licensing: { decisions: '12' } },
  }
  const [line] = describeSchemaIssues(reportSchema.safeParse(wrong).error)
  expect(line).toContain('＞行政许可＞本年处理决定数量）')
})

test('a blank report is refused a year that is no number', () => {
  const year = '2023' as unknown as number
  expect(() => blankReport({ form: '2021', agency: '某市某局', year })).toThrow(
    'year: string 2023 is no year',
  )
})
