import { notice2021, regulations, reviewPractice } from '../../rules/basis.js'
import { defineRule } from '../../rules/define-rule.js'
import type { Rule, RuleOutcome } from '../../rules/rule.js'
import { compareEach, placeOf, undetermined } from './compare.js'
import { narrativeMessage } from './message.js'
import { statedOf } from './stated.js'
import { cellOf, rowTotal } from './table.js'

export const narrativePeriod: Rule = /* @__PURE__ */ defineRule({
  id: 'narrative/period',
  title: { 'zh-CN': '统计期限与报告年度', en: 'Statistics period and report year' },
  formula: {
    'zh-CN': '统计期限为报告年度 1 月 1 日至 12 月 31 日',
    en: 'The period is 1 January to 31 December of the report year',
  },
  explanation: {
    'zh-CN': '年度报告反映上一年度的情况；期限不同，数字与其他报告不可比。',
    en: 'The report is about one calendar year; figures of another period cannot be compared.',
  },
  basis: [regulations('第五十条'), notice2021('报告内容')],
  message: narrativeMessage,
  check: (context) => {
    const { year } = context.report
    const expected = `${year}-01-01/${year}-12-31`
    const claims = statedOf(context, 'period')
    if (claims.length === 0) return 'notApplicable'
    return claims.map((stated): RuleOutcome => {
      const found = `${stated.claim.from}/${stated.claim.to}`
      return found === expected
        ? 'held'
        : { outcome: 'violated', data: { ...placeOf(stated), stated: found, expected } }
    })
  },
})

export const narrativeFees: Rule = /* @__PURE__ */ defineRule({
  id: 'narrative/fees',
  title: { 'zh-CN': '写明信息处理费', en: 'The information processing fee is mentioned' },
  formula: {
    'zh-CN': '第六部分写明收取信息处理费的情况，没有收取也要写明',
    en: 'Section six says what processing fee was collected, or that there was none',
  },
  explanation: {
    'zh-CN': '有“逾期不缴费”的申请时尤其应当写明。行政事业性收费大于零与此无关。',
    en: 'All the more where requests ended for an unpaid fee. Administrative fees above zero have nothing to do with it.',
  },
  basis: [{ document: '国办函〔2020〕109号' }, reviewPractice],
  forms: ['2021'],
  message: {
    'zh-CN': '第六部分没有写明信息处理费的收取情况。请补写；没有收取的，写明没有。',
    en: 'Section six says nothing of the information processing fee. Add what was collected, or that there was none.',
  },
  check: (context) => {
    if (statedOf(context, 'fees').length > 0) return 'held'
    if ((context.report.otherMatters ?? '').trim() === '') return 'notApplicable'
    const unpaid = rowTotal(context, 'outcomes.otherHandling.feeOverdue')
    return {
      outcome: 'violated',
      cells: unpaid === null || unpaid === 0 ? [] : ['requests.outcomes.otherHandling.feeOverdue.total'],
    }
  },
})

export const narrativeVisits: Rule = /* @__PURE__ */ defineRule({
  id: 'narrative/visits',
  title: { 'zh-CN': '文字中的访客与访问量', en: 'Visitors and visits in the text' },
  formula: { 'zh-CN': '同一段文字中，访客数≤访问量', en: 'In one passage: visitors ≤ visits' },
  explanation: {
    'zh-CN': '一名访客至少访问一次。相距较远的两个数可能不是同一网站或时段，不能判断。',
    en: 'Each visitor visits at least once. Numbers far apart may be about different sites or periods; then it cannot tell.',
  },
  basis: [reviewPractice],
  kind: 'plausibility',
  message: narrativeMessage,
  check: (context) => {
    const claims = statedOf(context, 'visits')
    const outcomes = claims.flatMap((visitors, i): RuleOutcome[] => {
      if (visitors.claim.measure !== 'uniqueVisitors') return []
      const total = [claims[i - 1], claims[i + 1]].find(
        (each) =>
          each?.claim.measure === 'total' &&
          each.section === visitors.section &&
          each.aspect === visitors.aspect,
      )
      if (total === undefined) return []
      const data = { stated: visitors.claim.value, expected: total.claim.value }
      if (visitors.claim.value <= total.claim.value) return ['held']
      // Further apart, the two may be about different sites or periods.
      const apart = Math.abs(visitors.claim.start - total.claim.start) > 60
      const vague = [visitors, total].some(({ claim }) => claim.certainty !== 'exact')
      if (apart || vague) return [undetermined(visitors, vague ? 'approximate' : 'ambiguous', data)]
      return [{ outcome: 'violated', data: { ...placeOf(visitors), ...data } }]
    })
    return outcomes.length === 0 ? 'notApplicable' : outcomes
  },
})

export const narrativeDocuments: Rule = /* @__PURE__ */ defineRule({
  id: 'narrative/documents',
  title: {
    'zh-CN': '文表一致：规章和规范性文件',
    en: 'Words and tables: regulations and normative documents',
  },
  formula: {
    'zh-CN': '文字所述制发、废止、现行有效件数＝表二相应数字',
    en: 'Issued, repealed and in force in words = the figure in table two',
  },
  explanation: {
    'zh-CN': '印发、出台、清理等说法口径不一，不符时不能判断。',
    en: '“Printed”, “brought out”, “cleaned up” are counted in different ways; a difference cannot be judged.',
  },
  basis: [reviewPractice],
  forms: ['2021'],
  message: narrativeMessage,
  check: (context) =>
    compareEach(context, statedOf(context, 'documents'), ({ document, figure }) =>
      cellOf(context, `proactiveDisclosure.${document}.${figure}`),
    ),
})
