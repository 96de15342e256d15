import Ajv2020 from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FormId, forms, reportJsonSchema, reportSchema } from '../../src/index.js'
import hongze from '../fixtures/hongze-2023.json' with { type: 'json' }
import huaian from '../fixtures/huaian-2024.json' with { type: 'json' }
import shanghai from '../fixtures/shanghai-general-office-2019.json' with { type: 'json' }
import suqian from '../fixtures/suqian-2023.json' with { type: 'json' }
import xinyang from '../fixtures/xinyang-2023.json' with { type: 'json' }
import { anyReport } from '../support/arbitrary-report.js'

function validatorOf(form: FormId) {
  return new Ajv2020({ strict: true, allowUnionTypes: true, formats: { date: true } }).compile(
    reportJsonSchema(form),
  )
}

const validators = { '2021': validatorOf('2021'), '2019': validatorOf('2019') }

describe('reportJsonSchema', () => {
  test.each([hongze, huaian, shanghai, suqian, xinyang])('takes the real report of $agency', (json) => {
    const validate = validators[json.form as FormId]
    validate(json)
    expect(validate.errors).toBeNull()
  })

  test('a report of one form is none of the other', () => {
    expect(validators['2019'](suqian)).toBe(false)
    expect(validators['2021'](shanghai)).toBe(false)
  })

  test.each([
    ['a negative count', { ...suqian.review.reconsideration, total: -1 }, false],
    ['a fraction', { ...suqian.review.reconsideration, total: 1.5 }, false],
    ['text for a count', { ...suqian.review.reconsideration, total: '440' }, false],
    ['an unknown key', { ...suqian.review.reconsideration, sum: 440 }, false],
    ['a blank', { ...suqian.review.reconsideration, total: null }, true],
    ['a missing key', { upheld: 309 }, false],
  ])('%s', (_, reconsideration, valid) => {
    const json = { ...suqian, review: { ...suqian.review, reconsideration } }
    expect(validators['2021'](json)).toBe(valid)
    expect(reportSchema.safeParse(json).success).toBe(valid)
  })

  test.each([
    ['59237.2449', true],
    [59237.2449, true],
    ['-1', false],
    [-1, false],
    ['1e3', false],
    ['', false],
    [null, true],
  ])('the amount %s', (amount, valid) => {
    const administrativeFees = { amount }
    const json = { ...suqian, proactiveDisclosure: { ...suqian.proactiveDisclosure, administrativeFees } }
    expect(validators['2021'](json)).toBe(valid)
    expect(reportSchema.safeParse(json).success).toBe(valid)
  })

  test.each(Object.keys(forms) as FormId[])('takes whatever the schema encodes, form %s', (form) => {
    fc.assert(
      fc.property(anyReport(form), (report) => {
        validators[form](JSON.parse(JSON.stringify(reportSchema.encode(report))))
        expect(validators[form].errors).toBeNull()
      }),
      { numRuns: 40 },
    )
  })

  test('refuses an unknown form by name', () => {
    expect(() => reportJsonSchema('2030' as FormId)).toThrow(
      expect.objectContaining({ code: 'unknown-form' }),
    )
  })
})
