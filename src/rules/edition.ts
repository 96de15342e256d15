import { tablesOf } from '../forms/plan.js'
import { defineRule } from './define-rule.js'
import type { Rule, RuleOutcome } from './rule.js'

const editions = [{ document: '国办公开办函〔2021〕30号' }, { document: '国办公开办函〔2019〕60号' }]

export const formOutdated: Rule = /* @__PURE__ */ defineRule({
  id: 'form/outdated',
  title: { 'zh-CN': '格式已经停用', en: 'Outdated form' },
  formula: {
    'zh-CN': '报告年度不晚于格式适用的最后一年',
    en: 'The report year is not after the last year of the form',
  },
  explanation: {
    'zh-CN': '2021 年度起的报告使用 2021 年的格式。',
    en: 'Reports of 2021 and later use the form of 2021.',
  },
  basis: editions,
  kind: 'law',
  severity: 'error',
  message: {
    'zh-CN': '{year} 年度的报告用了只适用到 {to} 年度的格式。请改用现行格式。',
    en: 'The report of {year} is on a form that was in use until {to}. Use the current form.',
  },
  check: ({ report: { year }, form }) =>
    form.years.to !== null && year > form.years.to
      ? { outcome: 'violated', data: { year, to: form.years.to } }
      : 'held',
})

export const formPremature: Rule = /* @__PURE__ */ defineRule({
  id: 'form/premature',
  title: { 'zh-CN': '格式当时尚未施行', en: 'Form not yet prescribed' },
  formula: {
    'zh-CN': '报告年度不早于格式适用的第一年',
    en: 'The report year is not before the first year of the form',
  },
  explanation: {
    'zh-CN': '也可能是年度写错，或事后按新格式补报。',
    en: 'Or the year is wrong, or the report was filed later on the new form.',
  },
  basis: editions,
  kind: 'law',
  severity: 'error',
  message: {
    'zh-CN': '{year} 年度的报告用了 {from} 年度才施行的格式。请核对年度。',
    en: 'The report of {year} is on a form prescribed from {from} on. Check the year.',
  },
  check: ({ report: { year }, form }) =>
    year < form.years.from ? { outcome: 'violated', data: { year, from: form.years.from } } : 'held',
})

export const formMixedEditions: Rule = /* @__PURE__ */ defineRule({
  id: 'form/mixed-editions',
  title: { 'zh-CN': '表格新旧混用', en: 'Tables of different editions' },
  formula: { 'zh-CN': '三张表同属一个版本', en: 'All three tables are of one edition' },
  explanation: {
    'zh-CN': '有的报告表二用新格式、表三仍用旧格式，后者少了“其他处理”的细项。',
    en: 'Some reports have table two of the new form and table three of the old, which lacks the rows of other handling.',
  },
  basis: editions,
  kind: 'law',
  severity: 'error',
  message: {
    'zh-CN': '“{section}”用的是 {edition} 年的格式，报告用的是 {form} 年的格式。请换成同一版本。',
    en: '“{section}” is on the form of {edition}, the report on that of {form}. Use one edition.',
  },
  check: ({ report: { tableEditions = {} }, form }) => {
    const outcomes = tablesOf(form).flatMap(({ key }): RuleOutcome[] => {
      const edition = tableEditions[key]
      if (edition === undefined) return []
      return [edition === form.id ? 'held' : { outcome: 'violated', data: { section: key, edition } }]
    })
    return outcomes.length === 0 ? 'held' : outcomes
  },
})
