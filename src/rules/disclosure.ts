import type { FormPlan } from '../forms/plan.js'
import { derived, notice2019, regulations } from './basis.js'
import { defineRule } from './define-rule.js'
import type { Rule, RuleEquation } from './rule.js'

const section = 'proactiveDisclosure'

/** One instance per row of section two that has all the columns named. */
function perRow(
  columns: readonly string[],
  equation: (at: (column: string) => string) => Omit<RuleEquation, 'instance'>,
): (plan: FormPlan) => readonly RuleEquation[] {
  return ({ cells, indexOf }) => {
    const rows = new Set(cells.map(({ rowPath }) => `${section}.${rowPath}`))
    return [...rows]
      .filter((row) => columns.every((column) => indexOf.has(`${row}.${column}`)))
      .map((row) => ({ instance: row, ...equation((column) => `${row}.${column}`) }))
  }
}

export const disclosureOpeningStock: Rule = /* @__PURE__ */ defineRule({
  id: 'disclosure/opening-stock',
  title: { 'zh-CN': '推算年初件数不为负', en: 'Implied opening stock is not negative' },
  formula: {
    'zh-CN': '每行：本年制发件数≤现行有效件数＋本年废止件数',
    en: 'In every row: issued ≤ in force + repealed',
  },
  explanation: {
    'zh-CN': '现行有效减本年制发加本年废止即年初件数，不能小于零。',
    en: 'In force less issued plus repealed is what was in force at the start of the year: never below zero.',
  },
  basis: [derived],
  kind: 'plausibility',
  forms: ['2021'],
  equations: perRow(['issued', 'repealed', 'inForce'], (at) => ({
    left: [at('issued')],
    operator: '<=',
    right: [at('inForce'), at('repealed')],
  })),
})

export const disclosureDisclosedTotal: Rule = /* @__PURE__ */ defineRule({
  id: 'disclosure/disclosed-total',
  title: { 'zh-CN': '新公开数不超过公开总数', en: 'Newly disclosed within total disclosed' },
  formula: {
    'zh-CN': '每行：本年新公开数量≤对外公开总数量',
    en: 'In every row: newly disclosed ≤ total disclosed',
  },
  explanation: {
    'zh-CN': '本年新公开的文件也在对外公开总数量之内。',
    en: 'What was newly disclosed this year is part of the total disclosed.',
  },
  basis: [notice2019('附件，表二第一栏'), derived],
  kind: 'plausibility',
  forms: ['2019'],
  equations: perRow(['disclosed', 'totalDisclosed'], (at) => ({
    left: [at('disclosed')],
    operator: '<=',
    right: [at('totalDisclosed')],
  })),
})

export const disclosureItemStock: Rule = /* @__PURE__ */ defineRule({
  id: 'disclosure/item-stock',
  title: { 'zh-CN': '增减后项目数不为负', en: 'Items after the change are not negative' },
  formula: { 'zh-CN': '每行：上一年项目数量＋本年增/减≥0', en: 'In every row: items last year + change ≥ 0' },
  explanation: {
    'zh-CN': '减少的项目不能多于上一年的项目；也可能是两格填反。',
    en: 'No more items can go than there were; or the two cells were exchanged.',
  },
  basis: [derived],
  kind: 'plausibility',
  forms: ['2019'],
  equations: perRow(['previousItems', 'change'], (at) => ({
    left: [],
    operator: '<=',
    right: [at('previousItems'), at('change')],
  })),
})

/** Organs that can never make regulations: townships, subdistricts, counties and banners. */
const withoutRulemaking = /(?:镇|乡|街道)(?:党政办公室|人民政府|政府|办事处)?$|[县旗]/

export const disclosureRulemakingPower: Rule = /* @__PURE__ */ defineRule({
  id: 'disclosure/rulemaking-power',
  title: { 'zh-CN': '无权机关填报规章', en: 'Regulations by an organ that makes none' },
  formula: {
    'zh-CN': '乡镇、街道、县级机关：规章一行各格＝0',
    en: 'Townships, subdistricts and county organs: every figure of regulations = 0',
  },
  explanation: {
    'zh-CN': '规章只由国务院部门、省、设区的市、自治州制定；多半应填在规范性文件一行。',
    en: 'Only State Council departments, provinces, cities with districts and autonomous prefectures make regulations.',
  },
  basis: [{ document: '立法法', place: '第九十一条、第九十三条' }, regulations('第二十条第（一）项')],
  kind: 'plausibility',
  message: {
    'zh-CN': '{agency}无权制定规章，规章一行却填有数字。请核对是否应填在规范性文件一行。',
    en: '{agency} has no power to make regulations, yet the row of regulations holds figures. Should they stand under normative documents?',
  },
  check: ({ report, plan, figures, level }) => {
    if (level !== 'township' && !withoutRulemaking.test(report.agency)) return 'notApplicable'
    const cells = plan.cells.filter(
      ({ path, index }) => path.startsWith(`${section}.regulations.`) && figures[index] !== null,
    )
    const filled = cells.filter(({ index }) => Number(figures[index]) !== 0)
    if (filled.length === 0) return cells.length === 0 ? 'notApplicable' : 'held'
    return { outcome: 'violated', cells: filled.map(({ path }) => path), data: { agency: report.agency } }
  },
})
