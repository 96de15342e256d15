import { describe, expect, test } from 'vitest'
import type { Form, Report } from '../../src/index.js'
import { renderHtml, renderMarkdown, renderText } from '../../src/index.js'
import { htmlBlocks } from '../support/printed.js'

/** A form that exists nowhere: two sections, labels two levels deep, a column that covers two. */
const form = {
  id: 'toy',
  document: { number: '示例〔2030〕1号', title: { zh: '示例', en: 'Toy' } },
  years: { from: 2030, to: null },
  sections: [
    {
      kind: 'table',
      key: 'requests',
      zh: '一、苹果',
      en: '1. Apples',
      blocks: [
        {
          band: { zh: '甲篮', en: 'Basket A' },
          corner: { zh: '颜色', en: 'Colour' },
          labelColumns: 2,
          columns: [
            { key: 'sold', zh: '售出', en: 'Sold' },
            {
              zh: '剩余',
              en: 'Left',
              children: [
                { key: 'good', zh: '完好', en: 'Good' },
                { key: 'bad', zh: '损坏', en: 'Bad' },
              ],
            },
          ],
          rows: [
            {
              key: 'red',
              zh: '红',
              en: 'Red',
              children: [
                { key: 'big', zh: '大', en: 'Big' },
                { key: 'small', zh: '小', en: 'Small' },
              ],
            },
            { key: 'green', zh: '绿', en: 'Green' },
          ],
        },
        {
          band: { zh: '乙篮', en: 'Basket B' },
          corner: { zh: '颜色', en: 'Colour' },
          labelColumns: 2,
          columns: [{ key: 'price', zh: '金额', en: 'Price', kind: 'amount', span: 3 }],
          rows: [{ key: 'all', zh: '合计', en: 'All' }],
        },
      ],
    },
    { kind: 'narrative', key: 'improvement', zh: '二、说明', en: '2. Remarks' },
  ],
} as const satisfies Form

const report = {
  form: 'toy',
  agency: '果园',
  year: 2030,
  overview: { aspects: [] },
  requests: {
    red: { big: { sold: 1, good: 2, bad: 3 }, small: { sold: 4, good: null, bad: 6 } },
    green: { sold: 7, good: 8, bad: 9 },
    all: { price: null },
  },
  improvement: '无虫。',
} as unknown as Report

describe('a form of another kind is printed from its declaration alone', () => {
  test('as HTML', () => {
    expect(htmlBlocks(renderHtml(report, { form }))).toEqual([
      { kind: 'heading', level: 1, text: '果园2030年政府信息公开工作年度报告' },
      { kind: 'paragraph', text: '报告格式：示例〔2030〕1号' },
      { kind: 'heading', level: 2, text: '一、苹果' },
      {
        kind: 'table',
        grid: [
          ['甲篮', '甲篮', '甲篮', '甲篮', '甲篮'],
          ['颜色', '颜色', '售出', '剩余', '剩余'],
          ['颜色', '颜色', '售出', '完好', '损坏'],
          ['红', '大', '1', '2', '3'],
          ['红', '小', '4', '', '6'],
          ['绿', '绿', '7', '8', '9'],
          ['乙篮', '乙篮', '乙篮', '乙篮', '乙篮'],
          ['颜色', '颜色', '金额', '金额', '金额'],
          ['合计', '合计', '', '', ''],
        ],
      },
      { kind: 'heading', level: 2, text: '二、说明' },
      { kind: 'paragraph', text: '无虫。' },
    ])
  })

  test('as Markdown', () => {
    expect(
      renderMarkdown(report, { form, locale: 'en', blank: '—' }),
    ).toBe(`# Annual report on government information disclosure 2030: 果园

Form: 示例〔2030〕1号

## 1. Apples

| Basket A · Colour | Sold | Left · Good | Left · Bad |
| --- | ---: | ---: | ---: |
| Red · Big | 1 | 2 | 3 |
| Red · Small | 4 | — | 6 |
| Green | 7 | 8 | 9 |

| Basket B · Colour | Price |
| --- | ---: |
| All | — |

## 2. Remarks

无虫。
`)
  })

  test('as text', () => {
    expect(renderText(report, { form, sections: ['requests'] })).toBe(`果园2030年政府信息公开工作年度报告

报告格式：示例〔2030〕1号

一、苹果

┌──────────────────────────────┐
│ 甲篮                         │
├─────────┬──────┬─────────────┤
│ 颜色    │ 售出 │ 剩余        │
│         │      ├──────┬──────┤
│         │      │ 完好 │ 损坏 │
├────┬────┼──────┼──────┼──────┤
│ 红 │ 大 │    1 │    2 │    3 │
│    ├────┼──────┼──────┼──────┤
│    │ 小 │    4 │      │    6 │
├────┴────┼──────┼──────┼──────┤
│ 绿      │    7 │    8 │    9 │
├─────────┴──────┴──────┴──────┤
│ 乙篮                         │
├─────────┬────────────────────┤
│ 颜色    │ 金额               │
├─────────┼────────────────────┤
│ 合计    │                    │
└─────────┴────────────────────┘
`)
  })
})
