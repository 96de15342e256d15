import { describe, expect, test } from 'vitest'
import {
  type CellPath,
  checkReport,
  Decimal,
  defineRule,
  type Finding,
  type Report,
  withCell,
} from '../../src/index.js'
import { shanghai2019, suqian2023 } from '../support/reports.js'

type Value = number | null
type Blanks = 'zero' | 'unknown'

const document = 'proactiveDisclosure'
const left: readonly CellPath[] = [`${document}.regulations.issued`, `${document}.regulations.repealed`]
const right: readonly CellPath[] = [
  `${document}.normativeDocuments.issued`,
  `${document}.normativeDocuments.repealed`,
]

function filled(report: Report, paths: readonly CellPath[], values: readonly (Value | string)[]): Report {
  return paths.reduce((each, path, at) => withCell(each, path, values[at]!), report)
}

/** What becomes of one house rule on a report. */
function judged(
  report: Report,
  equation: { left: readonly string[]; right: readonly string[]; operator: '=' | '<=' },
  blanks: Blanks,
): readonly [string, Finding | undefined] {
  const rule = defineRule({ id: 'house/rule', title: '自定', equations: [equation] })
  const { verdicts, findings } = checkReport(report, {
    additionalRules: [rule],
    rules: { '*': 'off', 'house/*': 'error' },
    blanks,
  })
  return [Object.keys(verdicts).find((key) => verdicts[key as 'held'] === 1)!, findings[0]]
}

const held = 'held'
const violated = 'violated'
const open = 'undetermined'
const none = 'notApplicable'

/** Two counts on either side, then the verdict for `=` and `<=`: blanks as zero, blanks as unknown. */
const cases: readonly (readonly [Value, Value, Value, Value, string, string, string, string])[] = [
  [1, 2, 3, 0, held, held, held, held],
  [1, 2, 3, 1, violated, violated, held, held],
  [1, 3, 3, 0, violated, violated, violated, violated],
  // A blank on the left may be any count: what is stated there only grows.
  [1, null, 1, 0, held, open, held, open],
  [1, null, 3, 0, violated, open, held, open],
  [4, null, 3, 0, violated, violated, violated, violated],
  // A blank on the right: what is stated there only grows.
  [1, 0, 1, null, held, open, held, held],
  [0, 0, 1, null, violated, violated, held, held],
  [2, 0, 1, null, violated, open, open, open],
  // Blanks on both sides decide nothing, unless they are zero.
  [1, null, 1, null, held, open, held, open],
  [1, null, 2, null, violated, open, held, open],
  [2, null, 1, null, violated, open, open, open],
  // A side without any figure was not filled in.
  [null, null, 1, 0, open, open, held, open],
  [1, 0, null, null, open, open, open, open],
  [null, null, 0, 0, held, open, held, open],
  [0, 0, null, null, held, open, held, held],
  [null, null, null, null, none, open, none, open],
]

describe.each(cases)('%s + %s against %s + %s', (a, b, c, d, ...verdicts) => {
  const report = filled(filled(suqian2023, left, [a, b]), right, [c, d])

  test.each([
    ['=', 'zero', 0],
    ['=', 'unknown', 1],
    ['<=', 'zero', 2],
    ['<=', 'unknown', 3],
  ] as const)('%s, blanks %s', (operator, blanks, at) => {
    expect(judged(report, { left, right, operator }, blanks)[0]).toBe(verdicts[at])
  })
})

describe('figures that may be negative prove nothing when they are blank', () => {
  const changes: readonly CellPath[] = ['licensing', 'penalties'].map(
    (row) => `${document}.${row}.change` as CellPath,
  )
  const counts: readonly CellPath[] = [`${document}.regulations.created`]
  const on = (change: Value, other: Value, count: Value) =>
    filled(filled(shanghai2019, changes, [change, other]), counts, [count])

  test.each([
    ['=', on(5, null, 3), open],
    ['=', on(5, -2, 3), held],
    ['=', on(-5, 8, 3), held],
    ['=', on(5, -1, 3), violated],
    ['<=', on(5, null, 3), open],
    ['<=', on(-5, -5, 3), held],
  ] as const)('on the left, %s', (operator, report, verdict) => {
    expect(judged(report, { left: changes, right: counts, operator }, 'unknown')[0]).toBe(verdict)
  })

  test.each([
    ['=', on(5, null, 3), open],
    ['<=', on(5, null, 3), open],
    ['<=', on(5, 0, 3), held],
  ] as const)('on the right, %s', (operator, report, verdict) => {
    expect(judged(report, { left: counts, right: changes, operator }, 'unknown')[0]).toBe(verdict)
  })
})

describe('a total left blank counts as the sum of its parts', () => {
  const group = 'review.reconsideration'
  const blank = withCell(suqian2023, `${group}.total`, null)
  const against = (value: number) => withCell(blank, right[0]!, value)
  const equation = { left: [`${group}.total`], right: [right[0]!], operator: '<=' } as const

  test('where any part is stated', () => {
    expect(judged(against(440), equation, 'zero')[0]).toBe(held)
    const [verdict, finding] = judged(against(439), equation, 'zero')
    // A blank on the left never makes it smaller.
    expect(verdict).toBe(violated)
    expect(finding!.data).toEqual({
      form: '2021',
      instance: right[0],
      operator: '<=',
      expected: 439,
      actual: 440,
      difference: 1,
      blank: [`${group}.total`],
      derived: { [`${group}.total`]: 440 },
    })
    expect(judged(against(439), equation, 'unknown')[0]).toBe(open)
  })

  test('through totals of totals', () => {
    const paths: CellPath[] = ['requests.outcomes.total.total', 'requests.outcomes.total.naturalPersons']
    const report = filled(suqian2023, paths, [null, null])
    const outcomes = { left: [paths[0]!], right: ['requests.received.total'], operator: '<=' } as const
    expect(judged(report, outcomes, 'zero')[0]).toBe(held)
    const less = withCell(report, 'requests.received.total', 3485)
    expect(judged(less, outcomes, 'zero')[1]!.data).toMatchObject({
      actual: 3486,
      difference: 1,
      derived: { [paths[0]!]: 3486 },
    })
  })

  test('not where no part is stated', () => {
    const empty = ['upheld', 'corrected', 'other', 'pending'].reduce<Report>(
      (report, column) => withCell(report, `${group}.${column}` as CellPath, null),
      against(1),
    )
    const [verdict, finding] = judged(empty, { ...equation, operator: '=' }, 'zero')
    expect(verdict).toBe(open)
    expect(finding!.severity).toBe('warning')
    expect(finding!.data).not.toHaveProperty('derived')
  })
})

describe('amounts', () => {
  const fee = `${document}.administrativeFees.amount` as CellPath
  const sides = { left: [fee], right: [left[0]!], operator: '<=' } as const
  const on = (amount: string | null, count: Value) => filled(suqian2023, [fee, left[0]!], [amount, count])

  test.each([
    ['0.0000001', 0, violated],
    ['1', 1, held],
    ['0.999999999999', 1, held],
    ['1.000000000001', 1, violated],
    [null, 1, held],
  ] as const)('%s against %s', (amount, count, verdict) => {
    expect(judged(on(amount, count), sides, 'zero')[0]).toBe(verdict)
  })

  test('are told as decimal text, the counts beside them too', () => {
    const [, finding] = judged(on('2.5', 1), sides, 'zero')
    expect(finding!.data).toMatchObject({ expected: '1', actual: '2.5', difference: '1.5' })
    expect(finding!.cells).toEqual([
      { path: fee, value: '2.5', sign: 1 },
      { path: left[0], value: 1, sign: -1 },
    ])
    const [, equal] = judged(on('2.5', 1), { ...sides, operator: '=' }, 'zero')
    expect(equal!.data).toMatchObject({ expected: '2.5', actual: '1', difference: '-1.5', total: left[0] })
  })
})

test('sums beyond the safe range are exact', () => {
  const most = Number.MAX_SAFE_INTEGER
  const report = filled(filled(suqian2023, left, [most, most]), right, [most, most - 1])
  const equation = { left, right, operator: '=' } as const
  const [verdict, finding] = judged(report, equation, 'zero')
  expect(verdict).toBe(violated)
  const twice = new Decimal(most).times(2)
  expect(finding!.data).toMatchObject({
    expected: twice.toFixed(),
    actual: twice.minus(1).toFixed(),
    difference: '-1',
  })
  expect(judged(filled(report, right, [most, most]), equation, 'zero')[0]).toBe(held)
})

test('an equation is named by its instance, else by its first cell on the right, else on the left', () => {
  const named = (equation: object) => {
    const rule = defineRule({ id: 'house/rule', title: '自定', equations: [equation as never] })
    const report = withCell(suqian2023, left[0]!, 5)
    return checkReport(report, { additionalRules: [rule], rules: { '*': 'off', 'house/*': 'error' } })
      .findings[0]!.data.instance
  }
  expect(named({ instance: '甲', left, operator: '<=', right: [] })).toBe('甲')
  expect(named({ left, operator: '=', right })).toBe(right[0])
  expect(named({ left, operator: '<=', right: [] })).toBe(left[0])
})

test('what cannot be judged is at most a warning, and keeps what it was below that', () => {
  const rule = (severity: 'error' | 'warning' | 'info') =>
    checkReport(suqian2023, {
      additionalRules: [
        defineRule({ id: 'house/open', title: '自定', severity, check: () => ({ outcome: 'undetermined' }) }),
      ],
      rules: { 'house/*': severity },
    }).findings.find((finding) => finding.rule === 'house/open')!.severity
  expect([rule('error'), rule('warning'), rule('info')]).toEqual(['warning', 'warning', 'info'])
})

test('an outcome may weigh more than its rule, unless the caller asked for another weight', () => {
  const rule = defineRule({
    id: 'house/heavy',
    title: '自定',
    check: () => ({
      outcome: 'violated',
      severity: 'error',
      cells: ['requests.received.total', { path: 'a.b', sign: -1 }],
    }),
  })
  const weigh = (rules: object) =>
    checkReport(suqian2023, { additionalRules: [rule], rules: rules as never }).findings.find(
      (finding) => finding.rule === 'house/heavy',
    )!
  expect(weigh({}).severity).toBe('error')
  expect(weigh({ 'house/*': 'info' }).severity).toBe('info')
  expect(weigh({}).cells).toEqual([
    { path: 'requests.received.total', value: 3511, sign: 0 },
    { path: 'a.b', value: null, sign: -1 },
  ])
})
