import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  blankReport,
  type CellPath,
  cellsOf,
  checkContinuity,
  continuityRules,
  Decimal,
  describeFinding,
  getCell,
  type Report,
} from '../../src/index.js'
import { change } from '../support/change.js'
import { shanghai2019, suqian2023 } from '../support/reports.js'
import { suqian2022 } from './years.js'

const only = (rule: string) => ({ rules: { '*': 'off', [rule]: 'error' } }) as const
const carried = 'requests.carriedOver.total'
const inForce = 'proactiveDisclosure.normativeDocuments.inForce'

describe('checkContinuity', () => {
  it('holds for two reports that follow each other', () => {
    const result = checkContinuity(suqian2022, suqian2023)
    expect(result).toMatchObject({ ok: true, findings: [] })
    // Years, organ, seven columns, two rows of documents, the amount, two texts; section six is short, items are of 2019;
    // the 70.3 % more requests of the text are not those of the made-up year before.
    expect(result.verdicts).toEqual({ held: 14, violated: 0, undetermined: 0, notApplicable: 3 })
    expect(result.notApplicable).toContainEqual({
      rule: 'disclosure/item-change',
      instance: 'disclosure/item-change',
      reason: 'other-form',
    })
  })

  it('is an error where the total carried over is not last year’s, a warning for a kind of applicant', () => {
    const current = change(suqian2023, { [carried]: 97, 'requests.carriedOver.naturalPersons': 92 })
    const { findings, ok } = checkContinuity(suqian2022, current)
    expect(ok).toBe(false)
    expect(findings.map(({ rule, severity, cells }) => [rule, severity, cells[0]!.path])).toEqual([
      ['continuity/requests-carried', 'warning', 'requests.carriedOver.naturalPersons'],
      ['continuity/requests-carried', 'error', carried],
    ])
    expect(findings[1]).toEqual({
      rule: 'continuity/requests-carried',
      severity: 'error',
      outcome: 'violated',
      cells: [{ path: carried, value: 97, sign: -1 }],
      data: {
        form: '2021',
        instance: carried,
        year: 2023,
        previousYear: 2022,
        expected: 96,
        actual: 97,
        difference: 1,
        previous: [{ path: 'requests.carriedForward.total', value: 96, sign: 1 }],
      },
    })
    expect(describeFinding(findings[1]!)).toMatch(
      /二、上年结转政府信息公开申请数量.*总计：填97，按上年报告应为96（2022年“四、结转下年度继续办理·.*总计” 96），相差1。/,
    )
    expect(describeFinding(findings[1]!, { locale: 'en' })).toMatch(/97.*should be 96.*difference 1/)
  })

  it('writes the sum of documents in force out with the figures of both years', () => {
    const { findings } = checkContinuity(suqian2022, change(suqian2023, { [inForce]: 600 }))
    expect(findings).toMatchObject([
      {
        rule: 'continuity/documents-in-force',
        severity: 'warning',
        cells: [
          { path: inForce, value: 600, sign: -1 },
          { path: 'proactiveDisclosure.normativeDocuments.issued', value: 109, sign: 1 },
          { path: 'proactiveDisclosure.normativeDocuments.repealed', value: 489, sign: -1 },
        ],
        data: {
          expected: 597,
          actual: 600,
          difference: 3,
          previous: [{ path: inForce, value: 977, sign: 1 }],
        },
      },
    ])
    expect(describeFinding(findings[0]!)).toMatch(/977 \+ 2023年“.*” 109 − 2023年“.*” 489/)
  })

  it('finds every single change in a figure that must continue, and in no other', () => {
    const cells = cellsOf(suqian2023).filter(({ kind }) => kind !== 'amount')
    const watched = /^(requests\.carriedOver|proactiveDisclosure\.(regulations|normativeDocuments))\./
    fc.assert(
      fc.property(fc.constantFrom(...cells), fc.integer({ min: 1, max: 99 }), ({ path, value }, by) => {
        const current = change(suqian2023, { [path]: (value as number) + by })
        const { findings } = checkContinuity(suqian2022, current)
        expect(findings.length).toBe(watched.test(path) ? 1 : 0)
      }),
    )
  })

  it('goes across forms where a figure means the same, and says where it does not', () => {
    const last: Report = change(shanghai2019, {}, { year: 2020 })
    const blank = blankReport({ form: '2021', agency: shanghai2019.agency, year: 2021 })
    const current = change(blank, {
      'requests.carriedOver.naturalPersons': 27,
      'requests.carriedOver.total': 72,
      [inForce]: 5,
    })
    const { findings, notApplicable } = checkContinuity(last, current)
    expect(getCell(last, 'requests.carriedForward.naturalPersons')).toBe(72)
    expect(findings.map(({ outcome, cells, data }) => [outcome, cells[0]!.path, data.expected])).toEqual([
      ['violated', 'requests.carriedOver.naturalPersons', 72],
      ...(getCell(last, 'requests.carriedForward.total') === null
        ? [['undetermined', 'requests.carriedOver.total', null]]
        : []),
    ])
    expect(notApplicable.filter(({ reason }) => reason === 'other-form').map(({ rule }) => rule)).toEqual([
      'continuity/documents-in-force',
      'disclosure/item-change',
      'continuity/amount-unit',
    ])
  })

  it('holds the items of the 2019 form against last year’s items and their change', () => {
    const row = 'proactiveDisclosure.licensing'
    const last = change(shanghai2019, { [`${row}.previousItems`]: 40, [`${row}.change`]: -3 })
    const now = (items: number) => change(shanghai2019, { [`${row}.previousItems`]: items }, { year: 2020 })
    expect(checkContinuity(last, now(37), only('disclosure/item-change')).findings).toEqual([])
    expect(checkContinuity(last, now(40), only('disclosure/item-change')).findings).toMatchObject([
      { rule: 'disclosure/item-change', data: { expected: 37, actual: 40, difference: 3 } },
    ])
  })

  it('tells the value of a blank, and concludes nothing from a blank last year', () => {
    const blank = checkContinuity(suqian2022, change(suqian2023, { [carried]: null }))
    expect(blank.findings).toMatchObject([
      {
        outcome: 'undetermined',
        severity: 'warning',
        data: { expected: 96, actual: null, difference: null },
      },
    ])
    expect(describeFinding(blank.findings[0]!)).toContain('未填，按上年报告应为96')
    const last = change(suqian2022, { 'requests.carriedForward.total': null })
    const open = checkContinuity(last, suqian2023)
    expect(open.findings).toMatchObject([{ outcome: 'undetermined', data: { expected: null, actual: 96 } }])
    expect(describeFinding(open.findings[0]!)).toContain('无法判断')
    const both = checkContinuity(last, change(suqian2023, { [carried]: null }))
    expect(both.findings).toEqual([])
    expect(both.notApplicable).toContainEqual({
      rule: 'continuity/requests-carried',
      instance: carried,
      reason: 'not-stated',
    })
  })

  it('takes a blank beside a zero as zero, unless asked not to', () => {
    const path = 'requests.carriedOver.researchInstitutions'
    const current = change(suqian2023, { [path]: null })
    expect(checkContinuity(suqian2022, current).findings).toEqual([])
    expect(checkContinuity(suqian2022, current, { blanks: 'unknown' }).findings).toMatchObject([
      { outcome: 'undetermined', cells: [{ path }] },
    ])
  })

  it('does not hold figures of years apart against each other', () => {
    const apart = checkContinuity({ ...suqian2022, year: 2021 }, change(suqian2023, { [carried]: 1 }))
    expect(apart.findings).toMatchObject([
      { rule: 'continuity/years', severity: 'warning', data: { previousYear: 2021, year: 2023 } },
    ])
    expect(apart.notApplicable.some(({ reason }) => reason === 'years-apart')).toBe(true)
    const turned = checkContinuity(suqian2023, suqian2022)
    expect(turned.findings.map(({ rule }) => rule)).toEqual(['continuity/years'])
  })

  it('warns of another organ', () => {
    const { findings } = checkContinuity(suqian2022, { ...suqian2023, agency: '宿豫区' })
    expect(findings).toMatchObject([
      { rule: 'continuity/agency', data: { previousAgency: '宿迁市', agency: '宿豫区' } },
    ])
    expect(checkContinuity(suqian2022, { ...suqian2023, agency: '宿 迁市' }).findings).toEqual([])
  })

  it('suspects yuan where an amount is ten thousand times last year’s, or the other way round', () => {
    const path: CellPath = 'proactiveDisclosure.administrativeFees.amount'
    const after = (amount: string) =>
      checkContinuity(suqian2022, change(suqian2023, { [path]: new Decimal(amount) })).findings
    expect(getCell(suqian2022, path)!.toString()).toBe('59237.2449')
    expect(after('612345678')).toMatchObject([
      {
        rule: 'continuity/amount-unit',
        cells: [{ path }],
        data: { actual: '612345678', previous: '59237.2449' },
      },
    ])
    expect(after('5.9')).toHaveLength(1)
    for (const plausible of ['59237.2449', '5923', '592372', '0']) expect(after(plausible)).toEqual([])
  })

  it('refuses a share that is none, and a rule that it does not have', () => {
    for (const repetition of [-0.1, 1.1, Number.NaN]) {
      expect(() => checkContinuity(suqian2022, suqian2023, { repetition })).toThrow(/repetition/)
    }
    expect(() => checkContinuity(suqian2022, suqian2023, { rules: { 'continuity/x': 'off' } })).toThrow(
      /continuity\/x/,
    )
  })
})

describe('continuity/recycled-text', () => {
  const text =
    '部分单位公开目录更新不及时，个别答复文书说理不够充分，基层工作人员流动较快，培训衔接仍有差距。下一步将按季度复核目录，组织文书评查，并把培训安排到新任人员。'
  const withText = (report: Report, improvement: string): Report => ({ ...report, improvement })

  it('finds a section that mostly repeats last year’s, with the share', () => {
    const { findings } = checkContinuity(withText(suqian2022, text), withText(suqian2023, text))
    expect(findings).toMatchObject([
      {
        rule: 'continuity/recycled-text',
        severity: 'warning',
        cells: [],
        data: { section: 'improvement', share: '1.0000', threshold: 0.5 },
      },
    ])
    expect(describeFinding(findings[0]!)).toMatch(/五、存在的主要问题及改进情况：.*重复率100\.0%/)
    expect(describeFinding(findings[0]!, { locale: 'en' })).toMatch(/100\.0% of the text/)
  })

  it('has a threshold that the caller can move', () => {
    const half = text.slice(0, 40) + [...text.slice(40)].reverse().join('')
    const check = (repetition: number) =>
      checkContinuity(withText(suqian2022, text), withText(suqian2023, half), { repetition }).findings.length
    expect([check(0.3), check(0.6)]).toEqual([1, 0])
  })

  it('lets short formulas and new text pass', () => {
    const short = '无其他需要报告的事项。'
    expect(checkContinuity(withText(suqian2022, short), withText(suqian2023, short)).findings).toEqual([])
    expect(
      checkContinuity(withText(suqian2022, text), withText(suqian2023, [...text].reverse().join('')))
        .findings,
    ).toEqual([])
  })
})

describe('the rules between years', () => {
  it('have titles in both languages and a message', () => {
    for (const { title, message } of continuityRules) {
      expect(title['zh-CN']).toMatch(/\p{Script=Han}/u)
      expect(title.en).not.toMatch(/\p{Script=Han}/u)
      expect(message).toBeDefined()
    }
  })
})

describe('changes that the text states', () => {
  const says = (text: string) => {
    const current = { ...suqian2023, overview: { aspects: [{ heading: '', text }] } }
    const { findings, verdicts } = checkContinuity(suqian2022, current, {
      rules: { '*': 'off', 'continuity/stated-change': 'warning' },
    })
    return [verdicts.held, verdicts.violated, verdicts.undetermined, findings[0]?.data.expected]
  }
  // 3,000 requests and 7 carried over in the year before, 3,511 and 96 in this one.
  it.each([
    ['收到政府信息公开申请3511件，同比增长17.0%。', [1, 0, 0, undefined]],
    ['收到政府信息公开申请3511件，同比增加511件，增长17%。', [1, 0, 0, undefined]],
    ['收到政府信息公开申请3511件，同比增长71%。', [0, 1, 0, '17.0%']],
    ['收到政府信息公开申请3511件，比上年减少511件。', [0, 1, 0, '511']],
    ['通过网站收到政府信息公开申请3511件，同比增长71%。', [0, 0, 1, '17.0%']],
    ['收到政府信息公开申请3000件，同比增长71%。', [0, 0, 0, undefined]],
    ['公开信息3511条，同比增长71%。', [0, 0, 0, undefined]],
  ])('%s', (text, expected) => expect(says(text)).toEqual(expected))

  it('may count those carried over in both years', () => {
    const [before, now] = [suqian2022, suqian2023].map(
      ({ requests }) => requests.received.total! + requests.carriedOver.total!,
    )
    const percent = ((100 * (now! - before!)) / before!).toFixed(2)
    expect(says(`收办政府信息公开申请${now}件，同比增长${percent}%。`)).toEqual([1, 0, 0, undefined])
  })

  it('are told in words', () => {
    const text = '收到政府信息公开申请3511件，同比增长71%。'
    const current = { ...suqian2023, overview: { aspects: [{ heading: '', text }] } }
    const finding = checkContinuity(suqian2022, current).findings.find(
      ({ rule }) => rule === 'continuity/stated-change',
    )!
    expect(describeFinding(finding)).toContain('应为 17.0%')
    expect(describeFinding(finding, { locale: 'en' })).toContain('it must be 17.0%')
  })
})
