import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addToRollup,
  blankReport,
  cellsOf,
  Decimal,
  DisclosureReportError,
  emptyRollup,
  mergeRollups,
  type Report,
  type RollupAccumulator,
  rollupReport,
} from '../../src/index.js'
import { change } from '../support/change.js'

const count = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 5000 }) },
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant(Number.MAX_SAFE_INTEGER) },
)
const amount = fc.oneof(
  fc.constant(null),
  fc
    .tuple(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 15 }))
    .map(([units, places]) => new Decimal(units).dividedBy(new Decimal(10).pow(places))),
  fc.constant(new Decimal('9'.repeat(45))),
)

/** Reports that differ in a few cells, drawn from few names, years and both forms, so that they meet. */
const report: fc.Arbitrary<Report> = fc
  .record({
    form: fc.constantFrom('2021' as const, '2019' as const),
    agency: fc.constantFrom('甲局', '乙局', '丙局', '丁 局', '丁局', '__proto__'),
    year: fc.constantFrom(2022, 2023),
  })
  .chain((head) => {
    const blank = blankReport(head)
    const paths = cellsOf(blank).filter(({ kind }) => kind !== 'amount')
    const amountPath = cellsOf(blank).find(({ kind }) => kind === 'amount')!.path
    return fc
      .record({
        cells: fc.dictionary(fc.constantFrom(...paths.map(({ path }) => path as string)), count, {
          maxKeys: 4,
        }),
        amount,
      })
      .map((drawn) => change(blank, { ...drawn.cells, [amountPath]: drawn.amount }))
  })
const reports = fc.array(report, { maxLength: 8 })

const bytes = (accumulator: RollupAccumulator) => JSON.stringify(accumulator)
const sum = (some: readonly Report[], agencies: 'names' | 'checksum' = 'names') =>
  addToRollup(emptyRollup(), some, { agencies })
const modes = fc.constantFrom('names' as const, 'checksum' as const)

describe('the accumulator is a commutative monoid, to the last byte of its JSON', () => {
  it('is associative', () => {
    fc.assert(
      fc.property(reports, reports, reports, modes, (a, b, c, mode) => {
        const [x, y, z] = [sum(a, mode), sum(b), sum(c, mode)]
        expect(bytes(mergeRollups(mergeRollups(x, y), z))).toBe(bytes(mergeRollups(x, mergeRollups(y, z))))
      }),
    )
  })

  it('is commutative', () => {
    fc.assert(
      fc.property(reports, reports, modes, (a, b, mode) => {
        expect(bytes(mergeRollups(sum(a, mode), sum(b)))).toBe(bytes(mergeRollups(sum(b), sum(a, mode))))
      }),
    )
  })

  it('has the empty roll-up as neutral element on both sides', () => {
    fc.assert(
      fc.property(reports, modes, (a, mode) => {
        const x = sum(a, mode)
        expect(bytes(mergeRollups(x, emptyRollup()))).toBe(bytes(x))
        expect(bytes(mergeRollups(emptyRollup(), x))).toBe(bytes(x))
        expect(bytes(addToRollup(x, []))).toBe(bytes(x))
      }),
    )
  })

  it('does not show in which order and in which batches reports were added', () => {
    fc.assert(
      fc.property(
        reports.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length }),
            fc.nat({ max: all.length }),
          ),
        ),
        modes,
        ([all, shuffled, cut], agencies) => {
          const whole = sum(all, agencies)
          const oneByOne = shuffled.reduce((acc, each) => addToRollup(acc, each, { agencies }), emptyRollup())
          const halves = mergeRollups(
            sum(shuffled.slice(cut), agencies),
            sum(shuffled.slice(0, cut), agencies),
          )
          expect(bytes(oneByOne)).toBe(bytes(whole))
          expect(bytes(halves)).toBe(bytes(whole))
        },
      ),
    )
  })

  it('survives JSON between any two steps', () => {
    fc.assert(
      fc.property(reports, reports, (a, b) => {
        const sent = JSON.parse(bytes(sum(a))) as RollupAccumulator
        expect(bytes(addToRollup(sent, b, { agencies: 'names' }))).toBe(bytes(sum([...a, ...b])))
        expect(bytes(mergeRollups(sent, sum(b)))).toBe(bytes(sum([...a, ...b])))
      }),
    )
  })

  it('adds exactly what a sum in big integers and decimals gives', () => {
    fc.assert(
      fc.property(reports, (all) => {
        for (const { form, year, sums, blanks } of sum(all).groups) {
          const members = all.filter((each) => each.form === form && each.year === year)
          const precise = Decimal.clone({ precision: 200 })
          cellsOf(members[0]!).forEach(({ kind }, i) => {
            const figures = members.map((each) => cellsOf(each)[i]!.value)
            const stated = figures.filter((figure) => figure !== null)
            const expected =
              kind === 'amount'
                ? stated.reduce<Decimal>((total, figure) => total.plus(figure), new precise(0)).toFixed()
                : stated.reduce<bigint>((total, figure) => total + BigInt(figure as number), 0n).toString()
            expect(String(sums[i])).toBe(expected)
            expect(blanks[i]).toBe(figures.length - stated.length)
          })
        }
      }),
      { numRuns: 40 },
    )
  })

  it('changes neither accumulator nor reports', () => {
    const freeze = <T extends object>(value: T): T => {
      for (const each of Object.values(value)) {
        if (typeof each === 'object' && each !== null && !Decimal.isDecimal(each)) freeze(each)
      }
      return Object.freeze(value)
    }
    fc.assert(
      fc.property(reports, reports, (a, b) => {
        const x = freeze(sum(a))
        const y = freeze(sum(b))
        freeze(a)
        mergeRollups(x, y)
        addToRollup(x, a, { agencies: 'names' })
      }),
      { numRuns: 40 },
    )
  })
})

describe('the size of an accumulator', () => {
  it('does not depend on the number of reports where names are not kept', () => {
    const one = change(blankReport({ form: '2021', agency: '甲局', year: 2023 }), {
      'requests.received.total': 1,
    })
    function* many(n: number) {
      for (let i = 0; i < n; i += 1) yield { ...one, agency: `第${1000 + i}局` }
    }
    const few = bytes(sum([...many(10)], 'checksum')).length
    const lots = bytes(addToRollup(emptyRollup(), many(2000))).length
    expect(lots - few).toBeLessThan(600)
    expect(bytes(addToRollup(emptyRollup(), many(2000), { agencies: 'names' })).length).toBeGreaterThan(20000)
  })
})

it('refuses accumulators of another shape, in every function that takes one', () => {
  const good = sum([change(blankReport({ form: '2021', agency: '甲局', year: 2023 }), {})])
  const [group] = JSON.parse(bytes(good)).groups
  const shapes: unknown[] = [
    null,
    [],
    { groups: 1 },
    { groups: [null] },
    { groups: [group, group] },
    ...[
      { sums: group.sums.slice(1) },
      { sums: group.sums.map(() => 'x') },
      { sums: group.sums.map(() => null) },
      { blanks: group.blanks.map(() => 0.5) },
      { blanks: undefined },
      { agencies: ['甲局'] },
      { largest: null },
      { reports: '1' },
      { form: '2008' },
    ].map((wrong) => ({ groups: [{ ...group, ...wrong }] })),
  ]
  const city = { agency: '某市', year: 2023 }
  for (const shape of shapes as RollupAccumulator[]) {
    expect(() => mergeRollups(shape, good)).toThrow(DisclosureReportError)
    expect(() => mergeRollups(emptyRollup(), shape)).toThrow(DisclosureReportError)
    expect(() => addToRollup(shape, [])).toThrow(DisclosureReportError)
    expect(() => rollupReport(shape, city)).toThrow(DisclosureReportError)
  }
  expect(rollupReport(JSON.parse(bytes(good)), city).reports).toBe(1)
})
