import type { Finding } from '../check/finding.js'
import { narrativeMessage } from '../narrative/rules/message.js'
import { derived, notice2019, notice2021, reviewPractice } from '../rules/basis.js'
import { defineRule } from '../rules/define-rule.js'
import type { MessageContext, Rule, RuleDefinition } from '../rules/rule.js'

/** A rule that looks at the reports of two years: on a single report there is nothing to check. */
function yearRule(definition: Omit<RuleDefinition, 'check' | 'equations'>): Rule {
  return defineRule({ ...definition, check: () => [] })
}

interface Term {
  readonly path: string
  readonly value: number | string | null
  readonly sign: 1 | -1
}

/** Which figure, what it should be, and the figures of both years that say so. */
function equationMessage({ cells, data }: Finding, { locale, label }: MessageContext): string {
  const zh = locale !== 'en'
  const [total, ...own] = cells
  const name = (path: string) => label(path).split(' · ').slice(1).join('·')
  const write = (
    year: unknown,
    terms: readonly { readonly path: string; readonly value: unknown; readonly sign: number }[],
  ) =>
    terms.map(
      ({ path, value, sign }) =>
        `${sign < 0 ? ' − ' : ' + '}${zh ? `${year}年“${name(path)}”` : `${year} “${name(path)}”`} ${value ?? (zh ? '未填' : 'blank')}`,
    )
  const sum = [
    ...write(data.previousYear, data.previous as unknown as readonly Term[]),
    ...write(data.year, own),
  ]
    .join('')
    .replace(/^ \+ /, '')
  const place = label(total!.path)
  if (data.actual === null && data.expected !== null) {
    return zh
      ? `${place}：未填，按上年报告应为${data.expected}（${sum}）。`
      : `${place}: blank; by last year’s report it should be ${data.expected} (${sum}).`
  }
  if (data.difference === null) {
    return zh
      ? `${place}：${data.actual === null ? '未填' : `填${data.actual}`}，上年或本年有关数字未填，无法判断（${sum}）。`
      : `${place}: ${data.actual ?? 'blank'}; figures that it follows from are blank, so nothing can be said (${sum}).`
  }
  return zh
    ? `${place}：填${data.actual}，按上年报告应为${data.expected}（${sum}），相差${data.difference}。请核对，或在报告中说明原因。`
    : `${place}: ${data.actual}; by last year’s report it should be ${data.expected} (${sum}), difference ${data.difference}. Check it, or explain it in the report.`
}

export const continuityYears: Rule = /* @__PURE__ */ yearRule({
  id: 'continuity/years',
  title: { 'zh-CN': '两份报告年度相连', en: 'The two years follow each other' },
  formula: {
    'zh-CN': '本年年度＝上年年度＋1',
    en: 'Year of the report = year of the earlier one + 1',
  },
  explanation: {
    'zh-CN': '隔年的报告，结转、存量无从衔接。',
    en: 'What one year leaves is what the next starts from, and no other.',
  },
  basis: [derived],
  message: {
    'zh-CN': '两份报告是{previousYear}年和{year}年的，年度不相连，数字不作衔接比对。',
    en: 'The reports are of {previousYear} and {year}: not two years in a row, so their figures are not held against each other.',
  },
})

export const continuityAgency: Rule = /* @__PURE__ */ yearRule({
  id: 'continuity/agency',
  title: { 'zh-CN': '两份报告是同一机关', en: 'Both reports are of one organ' },
  formula: {
    'zh-CN': '两份报告的机关名称相同',
    en: 'Both reports name the same organ',
  },
  explanation: {
    'zh-CN': '机关更名、合并、划转职能后，数字可能不衔接。',
    en: 'After a merger or a transfer of powers figures need not follow.',
  },
  basis: [derived],
  message: {
    'zh-CN': '上年报告的机关是{previousAgency}，本年是{agency}：请确认是同一机关更名。',
    en: 'Last year’s report is of {previousAgency}, this year’s of {agency}: make sure that it is one organ under a new name.',
  },
})

export const continuityRequestsCarried: Rule = /* @__PURE__ */ yearRule({
  id: 'continuity/requests-carried',
  title: { 'zh-CN': '上年结转与上年报告一致', en: 'Carried over as last year’s report says' },
  formula: {
    'zh-CN': '每列：本年“二、上年结转”＝上年报告“四、结转下年度”；总计不符为错误，各类申请人不符为警告',
    en: 'In every column: carried over = last year’s carried forward; an error in the total, a warning for a kind of applicant',
  },
  explanation: {
    'zh-CN': '上年结转的申请就是上年报告中结转下年度继续办理的申请。',
    en: 'What this year starts with is what last year left.',
  },
  kind: 'law',
  severity: 'error',
  basis: [notice2021('附件，表三'), reviewPractice],
  message: equationMessage,
})

export const continuityDocumentsInForce: Rule = /* @__PURE__ */ yearRule({
  id: 'continuity/documents-in-force',
  title: { 'zh-CN': '现行有效件数与上年衔接', en: 'Documents in force follow from last year' },
  formula: {
    'zh-CN': '规章、行政规范性文件：现行有效＝上年现行有效＋本年制发－本年废止',
    en: 'Regulations and normative documents: in force = in force last year + issued − repealed',
  },
  explanation: {
    'zh-CN': '清理、失效、职能划转可使其不等，报告中应作说明。2019年版的对外公开总数量含义不同，不作比对。',
    en: 'Clean-ups, expiry and transfers of power may break it; the report should explain. Total disclosed of the 2019 form means something else and is not compared.',
  },
  basis: [notice2021('附件，表二'), reviewPractice],
  message: equationMessage,
})

export const disclosureItemChange: Rule = /* @__PURE__ */ yearRule({
  id: 'disclosure/item-change',
  title: { 'zh-CN': '上一年项目数量与上年报告一致', en: 'Items last year as last year’s report says' },
  formula: {
    'zh-CN': '每行：上一年项目数量＝上年报告的上一年项目数量＋本年增/减',
    en: 'In every row: items last year = last year’s items last year + change',
  },
  explanation: {
    'zh-CN': '上年的存量加上年的增减，就是本年的起点；清理事项可使其不等。',
    en: 'Last year’s stock and its change make what this year starts from; a revision of the items may break it.',
  },
  basis: [notice2019('附件，表二'), derived],
  forms: ['2019'],
  message: equationMessage,
})

export const continuityAmountUnit: Rule = /* @__PURE__ */ yearRule({
  id: 'continuity/amount-unit',
  title: { 'zh-CN': '金额单位可能有误', en: 'An amount in the wrong unit' },
  formula: {
    'zh-CN': '本年金额约为上年的一万倍或万分之一（五千至两万倍）',
    en: 'This year’s amount is about 10,000 times last year’s, or the other way round (5,000 to 20,000 times)',
  },
  explanation: {
    'zh-CN': '表中金额以万元计；有一年按元填写，就相差一万倍。',
    en: 'Amounts are in 10,000 yuan; a year given in yuan is 10,000 times as much.',
  },
  kind: 'plausibility',
  basis: [derived],
  message: ({ cells, data }, { locale, label }) =>
    locale === 'en'
      ? `${label(cells[0]!.path)}: ${data.actual} after ${data.previous} last year. One of the two seems to be in yuan, not in 10,000 yuan.`
      : `${label(cells[0]!.path)}：本年${data.actual}，上年${data.previous}，疑有一年以元而非万元填报。`,
})

export const continuityStatedChange: Rule = /* @__PURE__ */ yearRule({
  id: 'continuity/stated-change',
  title: { 'zh-CN': '文字所述同比与两年表格一致', en: 'Stated changes as the tables of both years say' },
  formula: {
    'zh-CN': '“收到 a 件，同比增加 d 件、增长 p%”：d＝a－上年数，p＝d÷上年数；答复、行政复议、行政诉讼同此',
    en: '“received a, d more than last year, up p %”: d = a − last year’s figure, p = d ÷ that; likewise answered, reconsiderations and lawsuits',
  },
  explanation: {
    'zh-CN': '收到可指新收或新收＋上年结转，任一相符即可；本年数与表格不符的，由文表一致的规则处理。',
    en: 'Received may or may not include those carried over; either agrees. Where the number itself is not the table’s, the rules of words against tables say so.',
  },
  kind: 'plausibility',
  basis: [derived],
  message: narrativeMessage,
})

export const continuityRecycledText: Rule = /* @__PURE__ */ yearRule({
  id: 'continuity/recycled-text',
  title: { 'zh-CN': '文字与上年雷同', en: 'Text repeated from last year' },
  formula: {
    'zh-CN': '第一、五、六部分：与上年报告相同的连续十字片段所占比例不超过一半（少于50字的不比对）',
    en: 'Sections one, five and six: at most half of the characters stand in runs of ten that last year’s report has too (from 50 characters on)',
  },
  explanation: {
    'zh-CN': '主要情况、问题和改进应写本年的，照抄上年说明不了本年。',
    en: 'Work, problems and improvements should be those of the year.',
  },
  basis: [reviewPractice],
  message: ({ data }, { locale, heading }) => {
    const percent = (share: unknown) => `${(Number(share) * 100).toFixed(1)}%`
    const section = heading(String(data.section))
    return locale === 'en'
      ? `${section}: ${percent(data.share)} of the text stands in last year’s report too (${data.repeated} of ${data.characters} characters; at most ${percent(data.threshold)}).`
      : `${section}：${data.characters}字中有${data.repeated}字与上年报告相同，重复率${percent(data.share)}，超过${percent(data.threshold)}。`
  },
})

/** The rules between the reports of two years, in the order in which findings are given. */
export const continuityRules: readonly Rule[] = /* @__PURE__ */ Object.freeze([
  continuityYears,
  continuityAgency,
  continuityRequestsCarried,
  continuityDocumentsInForce,
  disclosureItemChange,
  continuityAmountUnit,
  continuityStatedChange,
  continuityRecycledText,
])
