import { defineRule } from './define-rule.js'
import type { Rule } from './rule.js'

const directTotal = 'review.litigation.direct.total'

export const reviewDirectLitigation: Rule = /* @__PURE__ */ defineRule({
  id: 'review/direct-litigation-2024',
  title: { 'zh-CN': '2024 年起直接起诉', en: 'Direct suits since 2024' },
  formula: {
    'zh-CN': '2024 年度起：未经复议直接起诉总计＝0',
    en: 'From 2024 on: suits without reconsideration = 0',
  },
  explanation: {
    'zh-CN': '2024 年起，不服不予公开的应先申请复议，直接起诉少见但并非没有。',
    en: 'Since 2024 a refusal to disclose goes to reconsideration first; direct suits are rare, not impossible.',
  },
  basis: [{ document: '行政复议法（2023年修订）', place: '第二十三条' }],
  kind: 'plausibility',
  severity: 'info',
  message: {
    'zh-CN': '未经复议直接起诉 {actual} 件。2024 年起一般应先复议，请核对。',
    en: '{actual} suits without reconsideration. Since 2024 reconsideration usually comes first; please check.',
  },
  check: ({ report, figure }) => {
    const actual = figure(directTotal)
    if (report.year < 2024 || actual === null) return 'notApplicable'
    return Number(actual) > 0
      ? { outcome: 'violated', cells: [directTotal], data: { actual: Number(actual) } }
      : 'held'
  },
})
