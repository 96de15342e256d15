import { derived } from './basis.js'
import { defineRule } from './define-rule.js'
import type { Rule } from './rule.js'

export const statisticsPublications: Rule = /* @__PURE__ */ defineRule({
  id: 'statistics/publications-total',
  title: { 'zh-CN': '发布条数分项合计', en: 'Items published add up' },
  formula: { 'zh-CN': '各类发布条数之和＝发布总数', en: 'The sum of all categories = total published' },
  explanation: {
    'zh-CN': '第一部分的发布总数应等于各类之和。',
    en: 'The total that section one states should be the sum of its categories.',
  },
  basis: [derived],
  kind: 'plausibility',
  message: {
    'zh-CN': '发布条数：{parts} = {expected}，总数写的是 {actual}。请核对。',
    en: 'Items published: {parts} = {expected}; the total says {actual}. Please check.',
  },
  check: ({ report, blanks }) => {
    const publications = report.overview.statistics?.publications
    if (publications === undefined) return 'notApplicable'
    const { total, categories } = publications
    const stated = categories.filter(({ count }) => count !== null)
    if (stated.length === 0) return 'notApplicable'
    const expected = stated.reduce((sum, { count }) => sum + (count ?? 0), 0)
    const data = {
      parts: stated.map(({ name, count }) => `${name} ${count}`).join(' + '),
      expected,
      actual: total,
      difference: total === null ? null : total - expected,
    }
    if (total === null) return { outcome: 'undetermined', data }
    if (stated.length < categories.length && blanks === 'unknown' && expected <= total)
      return { outcome: 'undetermined', data }
    return expected === total ? 'held' : { outcome: 'violated', data }
  },
})

export const statisticsVisits: Rule = /* @__PURE__ */ defineRule({
  id: 'statistics/visits',
  title: { 'zh-CN': '访客数不超过访问量', en: 'Visitors within visits' },
  formula: { 'zh-CN': '独立访客数≤总访问量', en: 'Unique visitors ≤ total visits' },
  explanation: {
    'zh-CN': '一个访客至少访问一次；两个数字可能写反。',
    en: 'Every visitor makes at least one visit; the two figures may have been exchanged.',
  },
  basis: [derived],
  kind: 'plausibility',
  message: {
    'zh-CN': '独立访客 {uniqueVisitors} 个，多于总访问量 {total} 次。请核对是否写反。',
    en: '{uniqueVisitors} unique visitors are more than {total} visits. Were the two exchanged?',
  },
  check: ({ report }) => {
    const { uniqueVisitors = null, total = null } = report.overview.statistics?.visits ?? {}
    if (uniqueVisitors === null || total === null) return 'notApplicable'
    return uniqueVisitors <= total ? 'held' : { outcome: 'violated', data: { uniqueVisitors, total } }
  },
})
