import type { Report } from '../report/types.js'
import { notice2021, regulations, reviewPractice } from './basis.js'
import { defineRule } from './define-rule.js'
import type { Rule, RuleContext } from './rule.js'

/** What a section holds: `null` if it is missing, `''` if nothing stands in it. */
function contentOf({
  report,
  form,
  plan,
  figures,
}: RuleContext): { readonly key: string; readonly content: string | null }[] {
  return form.sections.map(({ kind, key }) => {
    if (kind === 'table') {
      const stated = plan.cells.some(
        ({ section, index, path }) =>
          section.key === key && (figures[index] !== null || marked(report, path)),
      )
      return { key, content: stated ? 'figures' : '' }
    }
    if (key === 'overview') {
      const { aspects } = report.overview
      return { key, content: aspects.length === 0 ? null : aspects.map(({ text }) => text).join('') }
    }
    return { key, content: (report as unknown as { [key: string]: string | null })[key] ?? null }
  })
}

function marked(report: Report, path: string): boolean {
  return (report.marks as { [path: string]: string | undefined } | undefined)?.[path] !== undefined
}

export const reportSectionMissing: Rule = /* @__PURE__ */ defineRule({
  id: 'report/section-missing',
  title: { 'zh-CN': '缺少部分', en: 'A section is missing' },
  formula: { 'zh-CN': '六个部分齐全', en: 'All six sections are there' },
  explanation: {
    'zh-CN': '年度报告的六个部分不能遗漏；没有内容的也要写明。',
    en: 'None of the six sections may be left out; where there is nothing to report, say so.',
  },
  basis: [regulations('第五十条'), notice2021('报告内容')],
  kind: 'law',
  severity: 'error',
  message: {
    'zh-CN': '缺少“{section}”。请补上这一部分。',
    en: 'The section “{section}” is missing. Please add it.',
  },
  check: (context) =>
    contentOf(context).map(({ key, content }) =>
      content === null ? { outcome: 'violated', data: { section: key } } : 'held',
    ),
})

export const reportSectionEmpty: Rule = /* @__PURE__ */ defineRule({
  id: 'report/section-empty',
  title: { 'zh-CN': '部分没有内容', en: 'A section is empty' },
  formula: { 'zh-CN': '每个部分都有内容', en: 'Every section says something' },
  explanation: {
    'zh-CN': '有标题而无文字，或整张表一格未填（例如表格是图片）。',
    en: 'There is a heading without text, or a table without a single figure (it may be a picture).',
  },
  basis: [regulations('第五十条'), notice2021('报告内容')],
  kind: 'law',
  severity: 'error',
  message: {
    'zh-CN': '“{section}”没有内容。请填写；没有的，表格填 0，文字写明没有。',
    en: 'The section “{section}” is empty. Fill it in; write 0 in tables and say so in words where there is nothing.',
  },
  check: (context) =>
    contentOf(context).map(({ key, content }) => {
      if (content === null) return 'notApplicable'
      return content.trim() === '' ? { outcome: 'violated', data: { section: key } } : 'held'
    }),
})

/** “None” in place of an answer. */
const none = /^(?:暂无|没有|不存在|无)(?:存在)?(?:的?(?:主要)?问题)?(?:[及和](?:改进情况|改进措施))?$/

export const improvementNoAnswer: Rule = /* @__PURE__ */ defineRule({
  id: 'improvement/no-answer',
  title: { 'zh-CN': '以“无”作答', en: '“None” is no answer' },
  formula: { 'zh-CN': '第五部分写明问题和改进情况', en: 'Section five names problems and improvements' },
  explanation: {
    'zh-CN': '条例要求报告存在的主要问题及改进情况，只写“无”视为未作答。',
    en: 'The Regulations ask for the main problems and what was improved; “none” does not answer that.',
  },
  basis: [regulations('第五十条第（四）项'), reviewPractice],
  message: {
    'zh-CN': '第五部分只写了“{text}”。请写明主要问题和改进情况。',
    en: 'Section five only says “{text}”. Name the main problems and what was improved.',
  },
  check: ({ report }) => {
    const text = report.improvement?.trim() ?? ''
    if (text === '') return 'notApplicable'
    return none.test(text.replace(/[\s。．.，,；;！!]/g, ''))
      ? { outcome: 'violated', data: { text } }
      : 'held'
  },
})
