import { derived, regulations } from './basis.js'
import { defineRule } from './define-rule.js'
import type { Rule } from './rule.js'

export const reportPublishedLate: Rule = /* @__PURE__ */ defineRule({
  id: 'report/published-late',
  title: { 'zh-CN': '公布超过期限', en: 'Published late' },
  formula: {
    'zh-CN': '公布日期不晚于次年 1 月 31 日（部门）、3 月 31 日（政府）',
    en: 'Published by 31 January (departments) or 31 March (governments) of the following year',
  },
  explanation: {
    'zh-CN':
      '未说明是部门还是政府的，两个期限之间只能存疑。乡镇、街道的期限由地方规定，可用 deadlines 给出。',
    en: 'Where it is not told who reports, a date between the two cannot be judged. Townships follow local dates: give them as deadlines.',
  },
  basis: [regulations('第四十九条')],
  kind: 'law',
  severity: 'error',
  message: (finding, { locale }) => {
    const { publishedOn, deadline, latest } = finding.data
    if (finding.outcome === 'violated') {
      return locale === 'en'
        ? `Published on ${publishedOn}, after the deadline of ${deadline}. Check the date; if it is right, be ready to explain.`
        : `公布日期 ${publishedOn} 晚于期限 ${deadline}。请核对日期；确已逾期的，请说明原因。`
    }
    return locale === 'en'
      ? `Published on ${publishedOn}: late for a department (${deadline}), in time for a government’s combined report (${latest}). State the level of the organ.`
      : `公布日期为 ${publishedOn}：部门的期限是 ${deadline}，已超过；政府汇总报告的期限是 ${latest}，未超过。请说明报告机关的层级。`
  },
  check: ({ report: { publishedOn, year }, level, deadlines }) => {
    if (publishedOn === undefined) return 'notApplicable'
    const dayOf = (who: 'department' | 'government' | 'township') =>
      deadlines[who] && `${year + 1}-${deadlines[who]}`
    const deadline = dayOf(level ?? 'department')
    if (deadline === undefined || deadline === '') return 'notApplicable'
    if (publishedOn <= deadline) return 'held'
    const latest = level === undefined ? dayOf('government') : undefined
    return latest !== undefined && publishedOn <= latest
      ? { outcome: 'undetermined', data: { publishedOn, deadline, latest } }
      : { outcome: 'violated', data: { publishedOn, deadline: latest ?? deadline } }
  },
})

export const reportPublishedEarly: Rule = /* @__PURE__ */ defineRule({
  id: 'report/published-early',
  title: { 'zh-CN': '公布早于年度终了', en: 'Published before the year was over' },
  formula: {
    'zh-CN': '公布日期不早于次年 1 月 1 日',
    en: 'Published on or after 1 January of the following year',
  },
  explanation: {
    'zh-CN': '数字截至报告年度 12 月 31 日，此前公布的多半是日期或年度写错。',
    en: 'Figures run to 31 December; an earlier date most likely means that the date or the year is wrong.',
  },
  basis: [derived],
  kind: 'plausibility',
  message: {
    'zh-CN': '公布日期 {publishedOn} 早于 {from}。请核对日期和年度。',
    en: 'Published on {publishedOn}, before {from}. Check the date and the year.',
  },
  check: ({ report: { publishedOn, year } }) => {
    if (publishedOn === undefined) return 'notApplicable'
    const from = `${year + 1}-01-01`
    return publishedOn < from ? { outcome: 'violated', data: { publishedOn, from } } : 'held'
  },
})
