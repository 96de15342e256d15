import { describe, expect, test } from 'vitest'
import {
  type CheckOptions,
  checkReport,
  DisclosureReportError,
  defineRule,
  describeFinding,
  type Report,
  ruleSetVersion,
  rules,
  waive,
  withCell,
} from '../../src/index.js'
import { shanghai2019, suqian2023 } from '../support/reports.js'

const wrong = withCell(suqian2023, 'review.reconsideration.total', 1)

function codeOf(options: CheckOptions): string {
  try {
    checkReport(suqian2023, options)
  } catch (error) {
    if (error instanceof DisclosureReportError) return error.code
  }
  return 'no error'
}

describe('severities', () => {
  test('by id, by group, for all: the nearest word counts', () => {
    const severityOf = (options: CheckOptions) =>
      checkReport(wrong, options).findings.map(({ severity }) => severity)
    expect(severityOf({})).toEqual(['error'])
    expect(severityOf({ rules: { 'review/group-total': 'info' } })).toEqual(['info'])
    expect(severityOf({ rules: { '*': 'off', 'review/*': 'warning' } })).toEqual(['warning'])
    expect(severityOf({ rules: { 'review/*': 'off', 'review/group-total': 'error' } })).toEqual(['error'])
    expect(severityOf({ rules: { 'review/*': 'off' } })).toEqual([])
  })

  test('rules that are off are listed, not counted', () => {
    const { off, verdicts } = checkReport(suqian2023, { rules: { '*': 'off', 'requests/balance': 'error' } })
    expect(off).toHaveLength(rules.length - 1)
    expect(verdicts).toEqual({ held: 7, violated: 0, undetermined: 0, notApplicable: 0 })
  })

  test('mistakes in the options are named', () => {
    expect(codeOf({ rules: { 'requests/balanse': 'off' } })).toBe('unknown-rule')
    expect(codeOf({ rules: { 'request/*': 'off' } })).toBe('unknown-rule')
    expect(codeOf({ rules: { 'requests/balance': 'fatal' as 'error' } })).toBe('invalid-option')
    expect(codeOf({ limit: -1 })).toBe('invalid-option')
    expect(codeOf({ limit: Number.NaN })).toBe('invalid-option')
    expect(codeOf({ rules: JSON.parse('{"__proto__": "off"}') })).toBe('unknown-rule')
  })

  test('a report on no known form is the caller’s mistake', () => {
    const other = { ...suqian2023, form: '2007' } as unknown as Report
    expect(() => checkReport(other)).toThrow(DisclosureReportError)
    expect(() => checkReport({ ...suqian2023, form: 'toString' } as unknown as Report)).toThrow(/toString/)
  })
})

test('an object without the cells of its form is the caller’s mistake', () => {
  const { review, ...rest } = suqian2023
  const { reconsideration, ...other } = review
  for (const report of [rest, { ...rest, review: { ...other, reconsideration: { upheld: 1 } } }]) {
    expect(() => checkReport(report as unknown as Report)).toThrow(
      expect.objectContaining({ name: 'DisclosureReportError', code: 'invalid-value' }),
    )
  }
})

describe('house rules', () => {
  const few = defineRule({
    id: 'suqian/pending',
    title: { 'zh-CN': '未审结不多于维持', en: 'No more pending than upheld' },
    equations: [
      { left: ['review.reconsideration.pending'], operator: '<=', right: ['review.reconsideration.upheld'] },
    ],
  })
  const named = defineRule({
    id: 'suqian/agency-name',
    title: '名称应写全称',
    severity: 'error',
    message: { 'zh-CN': '“{agency}”不是全称。', en: '“{agency}” is not the full name.' },
    check: ({ report: { agency } }) =>
      agency.length > 3 ? 'held' : { outcome: 'violated', data: { agency }, severity: 'info' },
  })

  test('an equation in five lines', () => {
    const report = withCell(suqian2023, 'review.reconsideration.pending', 900)
    const { findings } = checkReport(report, {
      additionalRules: [few],
      rules: { 'review/group-total': 'off' },
    })
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['suqian/pending', 'warning']])
    expect(describeFinding(findings[0]!, { locale: 'en' })).toMatch(
      /Pending 900 should not exceed Upheld 309/,
    )
    expect(checkReport(suqian2023, { additionalRules: [few] }).findings).toEqual([])
  })

  test('a check with its own words and severity', () => {
    const report = { ...suqian2023, agency: '宿迁' }
    const { findings } = checkReport(report, { additionalRules: [named] })
    expect(findings).toMatchObject([{ rule: 'suqian/agency-name', severity: 'info' }])
    expect(describeFinding(findings[0]!, { rules: [named] })).toBe('“宿迁”不是全称。')
    expect(describeFinding(findings[0]!)).toBe('suqian/agency-name')
    const asked = checkReport(report, { additionalRules: [named], rules: { 'suqian/*': 'warning' } })
    expect(asked.findings).toMatchObject([{ severity: 'warning' }])
  })

  test('need a group of their own, ids once, and cells that exist', () => {
    const lost = defineRule({ id: 'mine/lost', title: 'x', equations: [{ left: ['a.b'], right: ['c.d'] }] })
    for (const group of ['requests', 'continuity', 'rollup', 'narrative']) {
      const taken = defineRule({ id: `${group}/mine`, title: 'x', check: () => 'held' })
      expect(codeOf({ additionalRules: [taken] })).toBe('invalid-option')
    }
    expect(codeOf({ additionalRules: [few, few] })).toBe('invalid-option')
    expect(codeOf({ additionalRules: [lost] })).toBe('unknown-cell')
    expect(() => defineRule({ id: 'Requests balance', title: 'x', check: () => 'held' })).toThrow(
      DisclosureReportError,
    )
  })
})

describe('house rules of one edition, and rules without an instance', () => {
  const only = { rules: { '*': 'off', 'mine/*': 'warning' } } as const

  test('are not applicable elsewhere, whatever cells they name', () => {
    const old = defineRule({
      id: 'mine/old',
      title: 'x',
      forms: ['2019'],
      equations: [{ left: [], operator: '<=', right: ['proactiveDisclosure.licensing.change'] }],
    })
    const none = defineRule({ id: 'mine/none', title: 'x', equations: [] })
    const { verdicts } = checkReport(suqian2023, { ...only, additionalRules: [old, none] })
    expect(verdicts).toEqual({ held: 0, violated: 0, undetermined: 0, notApplicable: 2 })
    expect(checkReport(shanghai2019, { ...only, additionalRules: [old, none] }).verdicts).toMatchObject({
      held: 1,
      notApplicable: 1,
    })
  })

  test('a figure that must be zero', () => {
    const rule = defineRule({
      id: 'mine/no-fees',
      title: 'x',
      equations: [{ left: [], right: ['review.reconsideration.pending'] }],
    })
    const { findings } = checkReport(suqian2023, { ...only, additionalRules: [rule] })
    expect(findings).toMatchObject([{ data: { expected: 0, actual: 26, difference: 26 } }])
    const cleared = withCell(suqian2023, 'review.reconsideration.pending', 0)
    expect(checkReport(cleared, { ...only, additionalRules: [rule] }).findings).toEqual([])
  })
})

describe('stopping at the first error', () => {
  test('counts what was checked until then', () => {
    const rules = { '*': 'off', 'requests/applicant-total': 'error', 'review/group-total': 'error' } as const
    const broken = withCell(wrong, 'requests.carriedOver.total', 97)
    const all = checkReport(broken, { rules })
    expect(all).toMatchObject({ complete: true, verdicts: { held: 26, violated: 2 } })
    const stopped = checkReport(broken, { rules, stopAtFirst: true })
    expect(stopped).toMatchObject({
      ok: false,
      complete: false,
      verdicts: { held: 1, violated: 1, undetermined: 0, notApplicable: 0 },
    })
    expect(stopped.findings).toEqual(all.findings.slice(0, 1))
  })

  test('goes on after warnings and after what cannot be judged', () => {
    const rules = {
      '*': 'off',
      'requests/applicant-total': 'warning',
      'review/group-total': 'error',
    } as const
    const warned = withCell(suqian2023, 'requests.carriedOver.total', 97)
    expect(checkReport(warned, { rules, stopAtFirst: true })).toMatchObject({ complete: true })
    const blank = withCell(suqian2023, 'review.reconsideration.total', null)
    expect(checkReport(blank, { rules, stopAtFirst: true })).toMatchObject({
      complete: true,
      verdicts: { undetermined: 1 },
    })
  })

  test.each([
    ['warning', undefined, true],
    ['error', undefined, false],
    ['warning', 'error', false],
    ['error', 'warning', true],
  ] as const)('a check: rule %s, asked for %s', (severity, asked, complete) => {
    const rule = defineRule({
      id: 'mine/check',
      title: 'x',
      severity,
      check: () => ({ outcome: 'violated', data: {} }),
    })
    const rules = { '*': 'off', 'mine/*': asked ?? severity } as const
    const options = { additionalRules: [rule], stopAtFirst: true }
    expect(checkReport(suqian2023, { ...options, rules }).complete).toBe(complete)
    const open = defineRule({
      id: 'mine/open',
      title: 'x',
      severity: 'error',
      check: () => ({ outcome: 'undetermined', data: {} }),
    })
    expect(checkReport(suqian2023, { additionalRules: [open], stopAtFirst: true }).complete).toBe(true)
  })
})

test('findings that are only of interest leave the gate open', () => {
  const result = checkReport(wrong, { rules: { '*': 'off', 'review/*': 'info' } })
  expect(result).toMatchObject({ ok: true, gate: 'open', findings: [{ severity: 'info' }] })
})

test('a first cell that holds no figure is named', () => {
  const { regulations, ...others } = suqian2023.proactiveDisclosure
  const broken = { ...others, regulations: { ...regulations, issued: 'many' } }
  expect(() => checkReport({ ...suqian2023, proactiveDisclosure: broken } as unknown as Report)).toThrow(
    /proactiveDisclosure\.regulations\.issued/,
  )
})

describe('waivers', () => {
  const [finding] = checkReport(wrong).findings
  const waiver = waive(finding!, '正在核实')

  test('hold every figure with its value; data only where there is no figure', () => {
    expect(waive(finding!, '正在核实')).toEqual({
      rule: 'review/group-total',
      cells: finding!.cells.map(({ path, value }) => ({ path, value })),
      reason: '正在核实',
    })
    const { findings } = checkReport(
      { ...suqian2023, improvement: null },
      { rules: { 'narrative/*': 'off' } },
    )
    expect(waive(findings[0]!, 'x')).toEqual({
      rule: 'report/section-missing',
      cells: [],
      data: findings[0]!.data,
      reason: 'x',
    })
  })

  test('settle a finding; an error still blocks filing', () => {
    const result = checkReport(wrong, { waivers: [waiver] })
    expect(result.findings).toEqual([])
    expect(result.settled).toEqual([{ finding, reason: '正在核实' }])
    expect(result).toMatchObject({ ok: true, gate: 'blocked', lapsedWaivers: [] })
  })

  test('an explained warning does not block', () => {
    const late = { ...suqian2023, overview: { aspects: [{ heading: '', text: '主动公开' }] } }
    const [aspects] = checkReport(late).findings
    expect(aspects!.rule).toBe('overview/aspects')
    expect(checkReport(late).gate).toBe('explain')
    expect(checkReport(late, { waivers: [waive(aspects!, '见附件')] }).gate).toBe('open')
    const other = { ...suqian2023, overview: { aspects: [{ heading: '', text: '依申请公开' }] } }
    expect(checkReport(other, { waivers: [waive(aspects!, '见附件')] })).toMatchObject({
      gate: 'explain',
      settled: [],
    })
  })

  test('lapse when a value changes', () => {
    const result = checkReport(withCell(wrong, 'review.reconsideration.other', 7), { waivers: [waiver] })
    expect(result.findings).toHaveLength(1)
    expect(result.lapsedWaivers).toEqual([waiver])
  })

  test('settle only what they name', () => {
    expect(checkReport(wrong, { waivers: [{ ...waiver, cells: [] }] }).findings).toHaveLength(1)
    expect(
      checkReport(wrong, { waivers: [{ ...waiver, cells: waiver.cells.slice(1) }] }).findings,
    ).toHaveLength(1)
    expect(checkReport(wrong, { waivers: [{ ...waiver, rule: 'requests/balance' }] }).findings).toHaveLength(
      1,
    )
  })
})

test('the result says by which rules and which form', () => {
  expect(checkReport(suqian2023)).toMatchObject({ ruleSetVersion, formEdition: '2021', off: [] })
})
