import { notice2021, regulations } from './basis.js'
import { defineRule } from './define-rule.js'
import type { Rule, RuleContext } from './rule.js'

const limit = 1000

function textOf({ report }: Pick<RuleContext, 'report'>): string {
  return report.overview.aspects.map(({ heading, text }) => heading + text).join('\n')
}

export const overviewLength: Rule = /* @__PURE__ */ defineRule({
  id: 'overview/length',
  title: { 'zh-CN': '总体情况过长', en: 'Overview too long' },
  formula: {
    'zh-CN': '第一部分不超过 1000 字（不计空白）',
    en: 'Section one has at most 1,000 characters, white space left out',
  },
  explanation: {
    'zh-CN': '原则上不超过 1000 字。计数方法没有规定，这里数标题和正文中除空白外的全部字符。',
    en: 'At most 1,000 characters in principle. How to count is not laid down: headings and text, without white space.',
  },
  basis: [notice2021('报告内容（一）')],
  forms: ['2021'],
  message: {
    'zh-CN': '第一部分有 {length} 字，原则上不超过 {limit} 字。请精简。',
    en: 'Section one has {length} characters; in principle at most {limit}. Please shorten it.',
  },
  check: (context) => {
    const text = textOf(context).replace(/\s/g, '')
    // A character outside the basic plane is one character, though two units of the string.
    const length = text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0)
    if (length === 0) return 'notApplicable'
    return length > limit ? { outcome: 'violated', data: { length, limit } } : 'held'
  },
})

export const overviewAspects: Rule = /* @__PURE__ */ defineRule({
  id: 'overview/aspects',
  title: { 'zh-CN': '总体情况缺少方面', en: 'Aspects left out of the overview' },
  formula: { 'zh-CN': '第一部分谈到五个方面', en: 'Section one speaks of all five aspects' },
  explanation: {
    'zh-CN': '主动公开、依申请公开、政府信息管理、平台建设、监督保障都要写到。',
    en: 'Proactive disclosure, disclosure on request, management, platforms and supervision are all expected.',
  },
  basis: [notice2021('报告内容（一）')],
  forms: ['2021'],
  message: {
    'zh-CN': '第一部分没有谈到：{missing}。请补写。',
    en: 'Section one says nothing of: {missing}. Please add it.',
  },
  check: (context) => {
    const { report, form } = context
    const text = textOf(context).replace(/\s/g, '')
    if (text === '') return 'notApplicable'
    const covered = new Set(report.overview.aspects.map(({ key }) => key))
    const missing = form.sections
      .flatMap((section) => ('aspects' in section && section.aspects) || [])
      .filter(
        ({ key, zh, aliases = [] }) =>
          !covered.has(key) && ![zh, ...aliases].some((words) => text.includes(words)),
      )
    return missing.length === 0
      ? 'held'
      : { outcome: 'violated', data: { missing: missing.map(({ key }) => key) } }
  },
})

const accountability = ['工作考核', '社会评议', '责任追究']

export const overviewAccountability: Rule = /* @__PURE__ */ defineRule({
  id: 'overview/accountability',
  title: { 'zh-CN': '政府报告缺少考核评议追责', en: 'A government’s report without appraisal results' },
  formula: {
    'zh-CN': '政府的报告写明工作考核、社会评议、责任追究结果',
    en: 'A government’s report gives the results of assessment, public appraisal and accountability',
  },
  explanation: {
    'zh-CN': '只对政府的汇总报告检查；按词语查找，换一种说法时请自行判断。',
    en: 'Only for a government’s combined report. It looks for the words; judge for yourself where others are used.',
  },
  basis: [regulations('第五十条第（四）项'), notice2021('报告内容（一）')],
  message: {
    'zh-CN': '没有写到：{missing}。请在第一部分补写。',
    en: 'Nothing is said of: {missing}. Please add it to section one.',
  },
  check: (context) => {
    if (context.level !== 'government') return 'notApplicable'
    const text = textOf(context) + (context.report.improvement ?? '')
    // The short forms that these texts use: 考核, 评议, 追究 or 追责.
    const found = [/考核/, /评议|评估/, /追究|追责|问责/].map((words) => words.test(text))
    const missing = accountability.filter((_, index) => !found[index])
    return missing.length === 0 ? 'held' : { outcome: 'violated', data: { missing } }
  },
})
