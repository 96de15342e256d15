import { describe, expect, test } from 'vitest'
import {
  type CheckOptions,
  checkReport,
  describeFinding,
  type Finding,
  type Report,
} from '../../src/index.js'
import { huaian2024, shanghai2019, suqian2023, xinyang2023 } from '../support/reports.js'

/** The findings of one rule, and how its instances were judged. */
function judged(
  rule: string,
  report: Report,
  options: CheckOptions = {},
): readonly [readonly Finding[], string] {
  const { findings, verdicts } = checkReport(report, { ...options, rules: { '*': 'off', [rule]: 'warning' } })
  return [findings, Object.values(verdicts).join(' ')]
}

/** The verdicts of one rule in the order held, violated, undetermined, not applicable. */
function verdictsOf(rule: string, report: Report, options: CheckOptions = {}): string {
  return judged(rule, report, options)[1]
}

function dataOf(rule: string, report: Report, options: CheckOptions = {}): unknown[] {
  return judged(rule, report, options)[0].map(({ data: { form, ...data } }) => data)
}

const held = '1 0 0 0'
const violated = '0 1 0 0'
const undetermined = '0 0 1 0'
const notApplicable = '0 0 0 1'

describe('edition of the form', () => {
  test('outdated from 2021 on', () => {
    expect(verdictsOf('form/outdated', { ...shanghai2019, year: 2020 })).toBe(held)
    expect(dataOf('form/outdated', { ...shanghai2019, year: 2021 })).toEqual([{ year: 2021, to: 2020 }])
    expect(verdictsOf('form/outdated', { ...suqian2023, year: 2035 })).toBe(held)
  })

  test('premature before its first year', () => {
    expect(verdictsOf('form/premature', { ...suqian2023, year: 2021 })).toBe(held)
    expect(dataOf('form/premature', { ...suqian2023, year: 2020 })).toEqual([{ year: 2020, from: 2021 }])
  })

  test('mixed: every table of another edition', () => {
    const mixed = { ...suqian2023, tableEditions: { proactiveDisclosure: '2021', requests: '2019' } } as const
    expect(verdictsOf('form/mixed-editions', suqian2023)).toBe(held)
    expect(verdictsOf('form/mixed-editions', mixed)).toBe('1 1 0 0')
    expect(dataOf('form/mixed-editions', mixed)).toEqual([{ section: 'requests', edition: '2019' }])
  })
})

describe('publication', () => {
  const on = (publishedOn: string | undefined): Report => ({ ...suqian2023, publishedOn })
  const late = 'report/published-late'

  test.each([
    ['2024-01-31', 'department', held],
    ['2024-02-01', 'department', violated],
    ['2024-03-31', 'government', held],
    ['2024-04-01', 'government', violated],
    ['2024-01-31', undefined, held],
    ['2024-02-01', undefined, undetermined],
    ['2024-03-31', undefined, undetermined],
    ['2024-04-01', undefined, violated],
    ['2024-12-01', 'township', notApplicable],
    [undefined, 'department', notApplicable],
  ] as const)('published on %s by %s', (publishedOn, level, expected) => {
    expect(verdictsOf(late, on(publishedOn), level === undefined ? {} : { level })).toBe(expected)
  })

  test('local deadlines', () => {
    const deadlines = { township: '01-15', department: '01-28' }
    expect(dataOf(late, on('2024-01-16'), { level: 'township', deadlines })).toEqual([
      { publishedOn: '2024-01-16', deadline: '2024-01-15' },
    ])
    expect(verdictsOf(late, on('2024-01-28'), { level: 'department', deadlines })).toBe(held)
    expect(verdictsOf(late, on('2024-01-29'), { level: 'department', deadlines })).toBe(violated)
    expect(verdictsOf(late, on('2024-03-31'), { level: 'government', deadlines })).toBe(held)
    const none = { department: '' }
    expect(verdictsOf(late, on('2024-12-01'), { level: 'department', deadlines: none })).toBe(notApplicable)
  })

  test('what a late date is, by default: an error, or a warning where it cannot be judged', () => {
    const severity = (publishedOn: string) =>
      checkReport(on(publishedOn)).findings.map(({ rule, severity, outcome }) => [rule, severity, outcome])
    expect(severity('2024-04-01')).toEqual([[late, 'error', 'violated']])
    expect(severity('2024-02-01')).toEqual([[late, 'warning', 'undetermined']])
  })

  test('which dates are named, in both languages', () => {
    const said = (publishedOn: string, locale: 'zh-CN' | 'en') =>
      judged(late, on(publishedOn))[0].map(
        (finding) =>
          describeFinding(finding, { locale })
            .match(/[\d-]{10}|\p{Script=Han}/gu)
            ?.join('') ?? '',
      )
    expect(said('2024-02-01', 'en')).toEqual(['2024-02-012024-01-312024-03-31'])
    expect(said('2024-02-01', 'zh-CN')[0]).toMatch(/\p{Script=Han}.*2024-02-01.*2024-01-31.*2024-03-31/u)
    expect(said('2024-04-01', 'en')).toEqual(['2024-04-012024-03-31'])
    expect(said('2024-04-01', 'zh-CN')[0]).toMatch(/\p{Script=Han}.*2024-04-01.*2024-03-31/u)
  })

  test('before the year was over', () => {
    expect(verdictsOf('report/published-early', on('2024-01-01'))).toBe(held)
    expect(dataOf('report/published-early', on('2023-12-31'))).toEqual([
      { publishedOn: '2023-12-31', from: '2024-01-01' },
    ])
    expect(verdictsOf('report/published-early', on(undefined))).toBe(notApplicable)
  })
})

describe('sections', () => {
  const without: Report = { ...suqian2023, overview: { aspects: [] }, improvement: null, otherMatters: null }

  test('missing', () => {
    expect(verdictsOf('report/section-missing', suqian2023)).toBe('6 0 0 0')
    expect(dataOf('report/section-missing', without)).toEqual([
      { section: 'overview' },
      { section: 'improvement' },
      { section: 'otherMatters' },
    ])
  })

  test('empty, in words and in figures', () => {
    const empty: Report = {
      ...suqian2023,
      overview: { aspects: [' \n', ''].map((text) => ({ heading: '（一）主动公开', text })) },
      improvement: '　',
      review: JSON.parse(JSON.stringify(suqian2023.review), (_, value) =>
        typeof value === 'number' ? null : value,
      ),
    }
    expect(verdictsOf('report/section-empty', suqian2023)).toBe('6 0 0 0')
    expect(dataOf('report/section-empty', empty)).toEqual([
      { section: 'overview' },
      { section: 'review' },
      { section: 'improvement' },
    ])
    expect(verdictsOf('report/section-empty', without)).toBe('3 0 0 3')
    const marked = { ...empty, marks: { 'review.reconsideration.total': '/' } } as Report
    expect(verdictsOf('report/section-empty', marked)).toBe('4 2 0 0')
  })

  test.each(['无', '无。', ' 无 ', '没有', '暂无', '无存在的主要问题', '不存在问题。', '无问题及改进情况'])(
    'section five “%s” is no answer',
    (improvement) => {
      expect(dataOf('improvement/no-answer', { ...suqian2023, improvement })).toEqual([
        { text: improvement.trim() },
      ])
    },
  )

  test.each(['无障碍阅读尚未覆盖全部栏目，下一步补齐。', '没有及时更新的栏目有三个。', '问题：更新慢。'])(
    'section five “%s” is an answer',
    (improvement) => {
      expect(verdictsOf('improvement/no-answer', { ...suqian2023, improvement })).toBe(held)
    },
  )

  test('a section five that is not there is another rule’s business', () => {
    expect(verdictsOf('improvement/no-answer', without)).toBe(notApplicable)
  })
})

describe('section one', () => {
  const says = (...texts: string[]): Report => ({
    ...suqian2023,
    overview: { aspects: texts.map((text) => ({ heading: '', text })) },
  })

  test('a thousand characters, white space left out', () => {
    expect(verdictsOf('overview/length', says('字'.repeat(600), `${'字'.repeat(400)}\n 　`))).toBe(held)
    expect(dataOf('overview/length', says('字'.repeat(1001)))).toEqual([{ length: 1001, limit: 1000 }])
    expect(dataOf('overview/length', says('𠮷'.repeat(1001)))).toEqual([{ length: 1001, limit: 1000 }])
    expect(verdictsOf('overview/length', says(''))).toBe(notApplicable)
    expect(
      verdictsOf('overview/length', { ...shanghai2019, overview: says('字'.repeat(2000)).overview }),
    ).toBe(notApplicable)
  })

  test('five aspects, by key or in words', () => {
    const four = says('主动公开', '依申请公开', '信息管理', '监督保障')
    expect(dataOf('overview/aspects', four)).toEqual([{ missing: ['platforms'] }])
    expect(verdictsOf('overview/aspects', says('主动公开、依申请公开、信息管理、平 台建设、监督保障'))).toBe(
      held,
    )
    const keyed: Report = {
      ...four,
      overview: {
        aspects: [...four.overview.aspects, { key: 'platforms', heading: '（四）网站', text: '改版。' }],
      },
    }
    expect(verdictsOf('overview/aspects', keyed)).toBe(held)
  })

  test('a government gives the results of appraisal', () => {
    expect(verdictsOf('overview/accountability', says('平稳'))).toBe(notApplicable)
    expect(verdictsOf('overview/accountability', says('平稳'), { level: 'department' })).toBe(notApplicable)
    expect(
      dataOf('overview/accountability', says('开展考核，未发生追责情形'), { level: 'government' }),
    ).toEqual([{ missing: ['社会评议'] }])
    const all = '纳入年度考核；开展社会评议；没有责任追究'
    expect(verdictsOf('overview/accountability', says(all), { level: 'government' })).toBe(held)
    const elsewhere = { ...says('平稳'), improvement: all }
    expect(verdictsOf('overview/accountability', elsewhere, { level: 'government' })).toBe(held)
    const apart = says(`${all.replaceAll('考核', '')}备考`)
    const [aspect] = says('核对公开目录').overview.aspects
    const two = { ...apart, overview: { aspects: [...apart.overview.aspects, { ...aspect!, heading: '' }] } }
    expect(dataOf('overview/accountability', two, { level: 'government' })).toEqual([
      { missing: ['工作考核'] },
    ])
  })

  test('statistics: items published', () => {
    const publications = (total: number | null, ...counts: (number | null)[]): Report => ({
      ...suqian2023,
      overview: {
        ...suqian2023.overview,
        statistics: {
          publications: { total, categories: counts.map((count, at) => ({ name: `类${at}`, count })) },
        },
      },
    })
    const rule = 'statistics/publications-total'
    expect(verdictsOf(rule, xinyang2023)).toBe(held)
    expect(dataOf(rule, publications(54, 2, 5, 43, 3))).toEqual([
      { parts: '类0 2 + 类1 5 + 类2 43 + 类3 3', expected: 53, actual: 54, difference: 1 },
    ])
    expect(verdictsOf(rule, publications(null, 2, 5))).toBe(undetermined)
    expect(verdictsOf(rule, publications(7, 2, 5, null))).toBe(held)
    expect(verdictsOf(rule, publications(8, 2, 5, null))).toBe(violated)
    expect(verdictsOf(rule, publications(8, 2, 5, null), { blanks: 'unknown' })).toBe(undetermined)
    expect(verdictsOf(rule, publications(6, 2, 5, null), { blanks: 'unknown' })).toBe(violated)
    expect(verdictsOf(rule, publications(7, 2, 5), { blanks: 'unknown' })).toBe(held)
    expect(verdictsOf(rule, publications(8, 2, 5), { blanks: 'unknown' })).toBe(violated)
    expect(verdictsOf(rule, publications(7, 2, 5, null), { blanks: 'unknown' })).toBe(undetermined)
    expect(verdictsOf(rule, publications(6))).toBe(notApplicable)
    expect(verdictsOf(rule, publications(6, null, null))).toBe(notApplicable)
    expect(verdictsOf(rule, suqian2023)).toBe(notApplicable)
  })

  test('statistics: visitors', () => {
    const visits = (uniqueVisitors: number | null, total: number | null): Report => ({
      ...suqian2023,
      overview: { ...suqian2023.overview, statistics: { visits: { uniqueVisitors, total } } },
    })
    expect(verdictsOf('statistics/visits', xinyang2023)).toBe(held)
    expect(verdictsOf('statistics/visits', visits(5, 5))).toBe(held)
    expect(dataOf('statistics/visits', visits(6, 5))).toEqual([{ uniqueVisitors: 6, total: 5 }])
    expect(verdictsOf('statistics/visits', visits(null, 5))).toBe(notApplicable)
    expect(verdictsOf('statistics/visits', visits(5, null))).toBe(notApplicable)
  })
})

describe('cells', () => {
  test('marks that are no numbers, in printed order', () => {
    const marks = { 'review.reconsideration.total': '无', 'proactiveDisclosure.regulations.issued': '/' }
    const [findings] = judged('cells/placeholder', { ...suqian2023, marks } as Report)
    expect(findings.map(({ cells, data }) => [cells[0]!.path, data.mark])).toEqual([
      ['proactiveDisclosure.regulations.issued', '/'],
      ['review.reconsideration.total', '无'],
    ])
    expect(verdictsOf('cells/placeholder', suqian2023)).toBe(held)
    const without = { 'requests.received.total': undefined, 'a.b': '/' }
    expect(verdictsOf('cells/placeholder', { ...suqian2023, marks: without } as Report)).toBe(held)
  })

  test('what stands in a cell is no blank, though it is no number', () => {
    const review = {
      ...suqian2023.review,
      reconsideration: { ...suqian2023.review.reconsideration, upheld: null, other: null },
    }
    const blank: Report = { ...suqian2023, review }
    const paths = (report: Report) =>
      judged('cells/blank', report)[0].map(({ cells }) => cells.map(({ path }) => path))
    expect(paths(blank)).toEqual([['review.reconsideration.upheld', 'review.reconsideration.other']])
    const marks = { 'review.reconsideration.upheld': '/' } as const
    expect(paths({ ...blank, marks })).toEqual([['review.reconsideration.other']])
    expect(paths({ ...blank, marks: { ...marks, 'review.reconsideration.other': '—' } })).toEqual([])
  })

  test('blanks per table', () => {
    const [findings, verdicts] = judged('cells/blank', shanghai2019)
    expect(verdicts).toBe('1 2 0 0')
    expect(findings.map(({ cells, data }) => [data.section, data.blank, data.of, cells.length])).toEqual([
      ['requests', 126, 161, 126],
      ['review', 9, 15, 9],
    ])
  })
})

describe('section two', () => {
  const documents = (issued: number | null, repealed: number | null, inForce: number | null): Report => ({
    ...suqian2023,
    proactiveDisclosure: {
      ...suqian2023.proactiveDisclosure,
      normativeDocuments: { issued, repealed, inForce },
    },
  })
  const stock = 'disclosure/opening-stock'

  test('implied opening stock', () => {
    expect(verdictsOf(stock, suqian2023)).toBe('2 0 0 0')
    expect(verdictsOf(stock, documents(6, 1, 5))).toBe('2 0 0 0')
    expect(dataOf(stock, documents(7, 1, 5))).toEqual([
      {
        instance: 'proactiveDisclosure.normativeDocuments',
        operator: '<=',
        expected: 6,
        actual: 7,
        difference: 1,
      },
    ])
    expect(verdictsOf(stock, documents(7, 1, null))).toBe('1 0 1 0')
    expect(verdictsOf(stock, documents(null, 1, 5))).toBe('2 0 0 0')
    expect(verdictsOf(stock, documents(null, 1, 5), { blanks: 'unknown' })).toBe('1 0 1 0')
    expect(verdictsOf(stock, documents(1, 1, null), { blanks: 'unknown' })).toBe('2 0 0 0')
    expect(verdictsOf(stock, documents(null, null, null))).toBe('1 0 0 1')
    expect(verdictsOf(stock, shanghai2019)).toBe(notApplicable)
  })

  test('form 2019: disclosed within total, items after the change', () => {
    const older = (disclosed: number, totalDisclosed: number, change: number): Report => ({
      ...shanghai2019,
      proactiveDisclosure: {
        ...shanghai2019.proactiveDisclosure,
        regulations: { created: 0, disclosed, totalDisclosed },
        penalties: { previousItems: 4, change, decisions: 0 },
      },
    })
    expect(verdictsOf('disclosure/disclosed-total', older(3, 3, 0))).toBe('2 0 0 0')
    expect(dataOf('disclosure/disclosed-total', older(4, 3, 0))).toMatchObject([{ actual: 4, expected: 3 }])
    expect(verdictsOf('disclosure/item-stock', older(0, 0, -4))).toBe('5 0 0 0')
    expect(dataOf('disclosure/item-stock', older(0, 0, -5))).toMatchObject([
      { instance: 'proactiveDisclosure.penalties', actual: 0, expected: -1, difference: 1 },
    ])
    expect(verdictsOf('disclosure/item-stock', suqian2023)).toBe(notApplicable)
  })

  test('regulations by an organ that makes none', () => {
    const by = (agency: string, inForce: number): Report => ({
      ...suqian2023,
      agency,
      proactiveDisclosure: {
        ...suqian2023.proactiveDisclosure,
        regulations: { issued: 0, repealed: null, inForce },
      },
    })
    const rule = 'disclosure/rulemaking-power'
    for (const agency of ['杨林镇', '西柳镇人民政府', '城关街道办事处', '沛县教育局', '某县人民政府']) {
      expect(verdictsOf(rule, by(agency, 6))).toBe(violated)
      expect(verdictsOf(rule, by(agency, 0))).toBe(held)
    }
    for (const agency of ['镇江市人民政府', '新乡市司法局', '宿迁市', '乡村振兴局']) {
      expect(verdictsOf(rule, by(agency, 6))).toBe(notApplicable)
    }
    const [findings] = judged(rule, by('开发区管委会', 6), { level: 'township' })
    expect(findings[0]!.cells).toEqual([
      { path: 'proactiveDisclosure.regulations.inForce', value: 6, sign: 0 },
    ])
  })
})

test('direct suits since 2024', () => {
  const rule = 'review/direct-litigation-2024'
  expect(verdictsOf(rule, suqian2023)).toBe(notApplicable)
  expect(dataOf(rule, huaian2024)).toEqual([{ actual: 26 }])
  expect(verdictsOf(rule, { ...xinyang2023, year: 2024 })).toBe(held)
})
