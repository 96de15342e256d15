import { describe, expect, test } from 'vitest'
import type { Form } from '../../src/forms/form.js'
import { planOf } from '../../src/forms/plan.js'
import { checkReport, describeFinding, type Report } from '../../src/index.js'
import { tablesFrom } from '../../src/report/figures.js'
import { schemaOfForm } from '../../src/report/schema-of-form.js'

const informed = { key: 'informed', zh: '听证', en: 'Hearings' } as const
const total = { key: 'total', zh: '合计', en: 'Total' } as const

/** A form of one table, as the next edition might bring it: declared, and nothing else. */
const toyForm = {
  id: 'toy',
  document: { number: '示例〔2030〕1号', title: { zh: '示例格式', en: 'A form for this test' } },
  years: { from: 2030, to: null },
  sections: [
    { kind: 'narrative', key: 'overview', zh: '一、概述', en: '1. Overview' },
    {
      kind: 'table',
      key: 'review',
      zh: '二、听证情况',
      en: '2. Hearings',
      balances: [{ rule: 'hearings/balance', left: ['requested'], right: ['total', 'open'] }],
      blocks: [
        {
          labelColumns: 1,
          columns: [
            { key: 'city', zh: '市级', en: 'City' },
            { key: 'county', zh: '县级', en: 'County' },
            { ...total, total: 'hearings/level-total' },
          ],
          rows: [
            { key: 'requested', zh: '申请', en: 'Requested' },
            {
              zh: '结果',
              en: 'Results',
              children: [
                informed,
                { key: 'refused', zh: '不予听证', en: 'Refused' },
                { ...total, total: 'hearings/result-total' },
              ],
            },
            { key: 'open', zh: '尚未办结', en: 'Open' },
          ],
        },
      ],
    },
    { kind: 'narrative', key: 'improvement', zh: '三、问题', en: '3. Problems' },
    { kind: 'narrative', key: 'otherMatters', zh: '四、其他', en: '4. Other' },
  ],
} as const satisfies Form

const plan = planOf(toyForm)

const text = { form: 'toy', agency: '某市', year: 2030, improvement: '更新慢。', otherMatters: '没有。' }

/** A report from its figures, row by row. */
function reportOf(figures: readonly (number | null)[]): Report {
  const report = {
    ...text,
    overview: { aspects: [{ heading: '', text: '平稳。' }] },
    ...tablesFrom(plan, figures),
  }
  return schemaOfForm(toyForm).parse(report) as Report
}

const balanced = [5, 7, 12, 2, 3, 5, 1, 2, 3, 3, 5, 8, 2, 2, 4]
const changed = (at: number, value: number | null) =>
  reportOf(balanced.map((figure, index) => (index === at ? value : figure)))

describe('a new form is one declaration', () => {
  test('cells and addresses', () => {
    expect(plan.cells.map(({ path }) => path).slice(0, 4)).toEqual([
      'review.requested.city',
      'review.requested.county',
      'review.requested.total',
      'review.informed.city',
    ])
    expect(plan.cells).toHaveLength(15)
  })

  test('a schema that takes its reports and no others', () => {
    const schema = schemaOfForm(toyForm)
    expect(schema.safeParse(reportOf(balanced)).success).toBe(true)
    expect(schema.safeParse({ ...reportOf(balanced), form: '2021' }).success).toBe(false)
    expect(schema.safeParse({ ...reportOf(balanced), review: { requested: { city: -1 } } }).success).toBe(
      false,
    )
  })

  test('rules: what the form declares is checked, eleven equations', () => {
    const { ok, findings, verdicts, formEdition } = checkReport(reportOf(balanced), {
      form: toyForm,
      rules: { '*': 'off', 'hearings/*': 'error' },
    })
    expect({ ok, findings, formEdition }).toEqual({ ok: true, findings: [], formEdition: 'toy' })
    expect(verdicts).toEqual({ held: 11, violated: 0, undetermined: 0, notApplicable: 0 })
  })

  test('findings name its rows and columns', () => {
    const { findings } = checkReport(changed(3, 9), { form: toyForm })
    const hearings = findings.filter(({ rule }) => rule.startsWith('hearings/'))
    expect(hearings.map((finding) => describeFinding(finding, { form: toyForm }))).toEqual([
      '二、听证情况，“市级”一列：听证 9 + 不予听证 1 = 10，而“合计”为 3，少 7。请核对各项和总计。',
      '二、听证情况，“结果·听证”一行：市级 9 + 县级 3 = 12，而“合计”为 5，少 7。请核对各项和总计。',
    ])
  })

  test('one wrong total is one mistake, here too', () => {
    const { findings, implied } = checkReport(changed(11, 9), { form: toyForm })
    expect(findings.map(({ rule, data }) => [rule, data.instance])).toEqual([
      ['hearings/level-total', 'review.total'],
    ])
    expect(implied).toBe(2)
  })

  test('repairs are for the official forms', () => {
    expect(checkReport(changed(11, 9), { form: toyForm, repairs: true })).not.toHaveProperty('repairs')
  })

  test('blank totals and the sections of its own are seen', () => {
    const { findings } = checkReport({ ...changed(5, null), improvement: null } as Report, { form: toyForm })
    expect(findings.map(({ rule, outcome, data }) => [rule, outcome, data.expected ?? data.section])).toEqual(
      [
        ['report/section-missing', 'violated', 'improvement'],
        ['cells/blank', 'violated', 'review'],
        ['hearings/level-total', 'undetermined', 5],
      ],
    )
  })
})
