import { describe, expect, test } from 'vitest'
import type { AxisNode, Form } from '../../src/forms/form.js'
import { labelsOf, planOf } from '../../src/forms/plan.js'
import { type FormId, forms, getCell } from '../../src/index.js'
import { suqian2023 } from '../support/reports.js'

const equationsOf = (form: Form) => {
  const { cells, relations } = planOf(form)
  const names = (side: readonly number[]) => side.map((index) => cells[index]?.path).join(' + ')
  return relations.map(
    ({ rule, instance, left, right }) => `${rule} ${instance}: ${names(left)} = ${names(right)}`,
  )
}

/** Columns in two levels, each with a total, and a row that is an amount. */
const small = (changes: { rows?: readonly AxisNode[]; balanced?: string } = {}): Form => ({
  id: 'small',
  document: { number: '示例〔2030〕2号', title: { zh: '示例格式', en: 'A form for this test' } },
  years: { from: 2030, to: null },
  sections: [
    {
      kind: 'table',
      key: 'review',
      zh: '一、情况',
      en: '1. Cases',
      balances: [{ rule: 'small/balance', left: ['old', 'new'], right: [changes.balanced ?? 'done'] }],
      blocks: [
        {
          labelColumns: 1,
          columns: [
            {
              key: 'city',
              zh: '市',
              en: 'City',
              children: [
                { key: 'east', zh: '东', en: 'East' },
                { key: 'west', zh: '西', en: 'West' },
                { key: 'total', zh: '小计', en: 'Subtotal', total: 'small/city-total' },
              ],
            },
            { key: 'county', zh: '县', en: 'County' },
          ],
          rows: changes.rows ?? [
            { key: 'old', zh: '旧', en: 'Old' },
            { key: 'new', zh: '新', en: 'New' },
            { key: 'done', zh: '办结', en: 'Done' },
            { zh: '', en: '', children: [{ key: 'fees', zh: '收费', en: 'Fees', kind: 'amount' }] },
          ],
        },
      ],
    },
  ],
})

describe('the equations that a form declares', () => {
  test.each(Object.keys(forms) as FormId[])(
    'form %s, one by one, cells by their number in print',
    async (id) => {
      const { relations } = planOf(forms[id])
      const equations = relations.map(
        ({ rule, instance, left, right }) =>
          `${rule} ${instance}: ${left.join(' + ')} = ${right.join(' + ')}`,
      )
      await expect(`${equations.join('\n')}\n`).toMatchFileSnapshot(`../golden/equations-${id}.txt`)
      expect(new Set(equations.map((equation) => equation.split(':')[0])).size).toBe(equations.length)
    },
  )

  test('hold in a report without mistakes', () => {
    const { cells, relations } = planOf(forms[suqian2023.form])
    const sum = (side: readonly number[]) =>
      side.reduce((total, index) => total + Number(getCell(suqian2023, cells[index]?.path as never)), 0)
    for (const { left, right } of relations) expect(sum(left)).toBe(sum(right))
  })

  test('a total is of its own group, in every row', () => {
    expect(equationsOf(small())).toEqual([
      ...['east', 'west', 'total'].map(
        (column) =>
          `small/balance review.city.${column}: review.old.city.${column} + review.new.city.${column} = review.done.city.${column}`,
      ),
      'small/balance review.county: review.old.county + review.new.county = review.done.county',
      ...['old', 'new', 'done', 'fees'].map(
        (row) =>
          `small/city-total review.${row}.city: review.${row}.city.east + review.${row}.city.west = review.${row}.city.total`,
      ),
    ])
  })

  test('kinds come from the row or the column; a heading without words is none', () => {
    const { cells } = planOf(small())
    expect(cells.map(({ kind }) => kind).join(' ')).toBe(`${'count '.repeat(12)}amount amount amount amount`)
    const fees = cells.at(-1)
    expect(fees && labelsOf(fees).map(({ zh }) => zh)).toEqual(['一、情况', '收费', '县'])
    expect(
      planOf(forms['2021'])
        .cells.filter(({ kind }) => kind === 'amount')
        .map(({ path }) => path),
    ).toEqual(['proactiveDisclosure.administrativeFees.amount'])
  })

  test('a form that contradicts itself is refused by name', () => {
    const row = { key: 'old', zh: '旧', en: 'Old' }
    expect(() => planOf(small({ rows: [row, row] }))).toThrow('Form small: two cells have the same address')
    expect(() => planOf(small({ balanced: 'gone' }))).toThrow('Form small: no cell review.gone.city.east')
  })

  test('worked out once', () => {
    const form = small()
    expect(planOf(form)).toBe(planOf(form))
  })
})
