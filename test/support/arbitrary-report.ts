import fc from 'fast-check'
import { planOf } from '../../src/forms/plan.js'
import {
  blankReport,
  Decimal,
  type Figure,
  type FormId,
  fillTotals,
  forms,
  type Report,
  type Report2019,
  type Report2021,
} from '../../src/index.js'
import { withFigures } from '../../src/report/cells.js'
import { figuresOf } from '../../src/report/figures.js'

type ReportOf<Id extends FormId> = Id extends '2021' ? Report2021 : Report2019

const largestCount = 100_000

/** Amounts as published reports state them: up to eight digits before the point and six after it. */
const amount = fc
  .tuple(fc.nat(99_999_999), fc.nat(999_999))
  .map(([yuan, fraction]) => new Decimal(`${yuan}.${String(fraction).padStart(6, '0')}`))

const year = { '2021': fc.integer({ min: 2021, max: 2023 }), '2019': fc.integer({ min: 2019, max: 2020 }) }

/** Words that no rule has anything to say of. */
function plainTexts(reportYear: number) {
  return {
    agency: '青山市水利局',
    introduction: `本报告的数据统计期限为${reportYear}年1月1日至${reportYear}年12月31日。`,
    overview: {
      aspects: (
        [
          ['主动公开', 'proactiveDisclosure', '按目录公开水利规划和工程信息。'],
          ['依申请公开', 'disclosureOnRequest', '申请由专人登记，按期答复。'],
          ['政府信息管理', 'informationManagement', '信息发布前逐级审核。'],
          ['政府信息公开平台建设', 'platforms', '网站栏目按业务分类。'],
          ['监督保障', 'supervision', '定期检查栏目更新。'],
        ] as const
      ).map(([heading, key, text]) => ({ heading, key, text })),
    },
    improvement: '解读材料还不够通俗，下一步将增加图解。',
    otherMatters: '本年度未收取信息处理费。',
  }
}

/**
 * Reports that satisfy every relation of their form, without blanks, in words that state no figures. Balanced also
 * where a rule only holds figures for plausible.
 */
export function balancedReport<Id extends FormId>(formId: Id): fc.Arbitrary<ReportOf<Id>> {
  const plan = planOf(forms[formId])
  const values = fc.tuple(
    ...plan.cells.map(
      ({ kind }): fc.Arbitrary<Figure> =>
        kind === 'amount'
          ? amount
          : kind === 'signedCount'
            ? fc.integer({ min: -largestCount, max: largestCount })
            : fc.nat(largestCount),
    ),
  )
  return fc.tuple(values, year[formId]).map(([figures, reportYear]) => {
    const blank = blankReport({ form: formId, agency: '', year: reportYear } as {
      form: '2021'
      agency: string
      year: number
    })
    const texts = { ...blank, ...plainTexts(reportYear) } as unknown as Report
    const filled = figuresOf(plan, fillTotals(withFigures(texts, plausible(figures)))) as number[]
    for (const { left, right } of plan.relations) {
      // The received of a column are what its outcomes need; what was carried over is cut to fit below it.
      if (right.length !== 2) continue
      const handled = right.reduce((sum, index) => sum + filled[index]!, 0)
      const [received, carriedOver] = left as readonly [number, number]
      filled[carriedOver] = Math.min(filled[carriedOver]!, handled)
      filled[received] = handled - filled[carriedOver]!
    }
    return fillTotals(withFigures(texts, filled)) as unknown as ReportOf<Id>
  })

  function plausible(figures: readonly Figure[]): Figure[] {
    const figuresNow = [...figures]
    for (const { index, path } of plan.cells) {
      const beside = (column: string) =>
        figures[plan.indexOf.get(path.replace(/[^.]+$/, column)) ?? -1] as number
      const value = figures[index] as number
      if (path.endsWith('.inForce')) figuresNow[index] = value + beside('issued')
      if (path.endsWith('.totalDisclosed')) figuresNow[index] = value + beside('disclosed')
      if (path.endsWith('.change')) figuresNow[index] = Math.max(value, -beside('previousItems'))
    }
    return figuresNow
  }
}

/** Texts that break careless code: markup, controls, bidi overrides, lone surrogates, names of prototypes. */
export const nastyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\udfff\ud83d',
    '\u202e政府\u202c',
    '\u200b\u200f\ufeff',
    '\u001b[31m红\u001b[0m',
    '<script>alert(1)</script>',
    '</td></tr></table>',
    '| a | b |\n|---|---|',
    '# 一、\n1. 二\n> 三\n```',
    '[link](javascript:alert(1))',
    '=1+1',
    '@SUM(A1)',
    '__proto__',
    'constructor',
    '共12件，其中3件、4件等。',
    '本年度未收到政府信息公开申请。\r\n\u2028第二行',
    '𠮷野家👩‍👩‍👧',
    '无',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom('件', '条', '，', '其中', '1', '２', '\n', '|', '<', '*', ' '),
    maxLength: 30,
  }),
)

const date = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))

const count = fc.oneof(
  fc.constant(null),
  fc.constantFrom(0, 1, Number.MAX_SAFE_INTEGER),
  fc.nat(1000),
  fc.maxSafeNat(),
)

const aspect = fc.record(
  {
    heading: nastyText,
    key: fc.constantFrom(
      'proactiveDisclosure',
      'disclosureOnRequest',
      'informationManagement',
      'platforms',
      'supervision',
    ),
    text: nastyText,
  },
  { requiredKeys: ['heading', 'text'] },
)

const statistics = fc.record(
  {
    publications: fc.record({
      total: count,
      categories: fc.array(fc.record({ name: nastyText, count }), { maxLength: 4 }),
    }),
    visits: fc.record({ uniqueVisitors: count, total: count }),
  },
  { requiredKeys: [] },
)

/** Any report that the schema takes: unbalanced, with blanks, marks and nasty texts. */
export function anyReport<Id extends FormId>(formId: Id): fc.Arbitrary<ReportOf<Id>> {
  const plan = planOf(forms[formId])
  const anyAmount = fc
    .tuple(
      fc.bigInt({ min: 0n, max: 10n ** 20n - 1n }),
      fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 12 }),
    )
    .map(([whole, fraction]) => new Decimal(fraction === '' ? `${whole}` : `${whole}.${fraction}`))
  const figures = fc.tuple(
    ...plan.cells.map(({ kind }): fc.Arbitrary<Figure> => {
      if (kind === 'amount') return fc.oneof(fc.constant(null), amount, anyAmount)
      return kind === 'count' ? count : fc.oneof(count, fc.integer({ min: -1000, max: -1 }))
    }),
  )
  const texts = fc.record(
    {
      form: fc.constant(formId),
      agency: nastyText,
      year: fc.integer({ min: 1000, max: 9999 }),
      publishedOn: date,
      introduction: nastyText,
      overview: fc.record(
        { aspects: fc.array(aspect, { maxLength: 7 }), statistics },
        { requiredKeys: ['aspects'] },
      ),
      improvement: fc.option(nastyText),
      otherMatters: fc.option(nastyText),
      marks: fc
        .uniqueArray(fc.tuple(fc.constantFrom(...plan.cells.map((cell) => cell.path)), nastyText), {
          maxLength: 4,
          selector: ([path]) => path,
        })
        .map((marks) => Object.fromEntries(marks)),
      tableEditions: fc.record(
        {
          proactiveDisclosure: fc.constantFrom('2021', '2019'),
          requests: fc.constantFrom('2021', '2019'),
          review: fc.constantFrom('2021', '2019'),
        },
        { requiredKeys: [] },
      ),
    },
    {
      requiredKeys: ['form', 'agency', 'year', 'overview', 'improvement', 'otherMatters'],
      noNullPrototype: true,
    },
  )
  return fc
    .tuple(texts, figures)
    .map(([text, values]) => withFigures(text as unknown as Report, values) as unknown as ReportOf<Id>)
}
