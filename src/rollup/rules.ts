import type { Finding } from '../check/finding.js'
import { derived, regulations, reviewPractice } from '../rules/basis.js'
import { defineRule } from '../rules/define-rule.js'
import type { MessageContext, Rule } from '../rules/rule.js'

type Words = { readonly [name: string]: unknown }

/** A rule that looks at several reports: on a single report there is nothing to check. */
function rollupRule(
  name: string,
  severity: Rule['severity'],
  titles: readonly [zh: string, en: string],
  zh: (data: Words, label: string) => string,
  en: (data: Words, label: string) => string,
  basis = reviewPractice,
): Rule {
  return defineRule({
    id: `rollup/${name}`,
    kind: basis === reviewPractice ? 'practice' : 'law',
    severity,
    title: { 'zh-CN': titles[0], en: titles[1] },
    basis: [basis],
    check: () => [],
    message: ({ data, cells }: Finding, { locale, label }: MessageContext) =>
      (locale === 'en' ? en : zh)(data, cells[0] === undefined ? '' : label(cells[0].path)),
  })
}

const list = (names: unknown, mark: string) => (names as readonly string[]).join(mark)

/** How the parts make up the sum, the largest first. */
function parts({ contributions }: Words, mark: string): string {
  const all = contributions as readonly { readonly agency: string; readonly value: number | string }[]
  const shown = all.slice(0, 5).map(({ agency, value }) => `${agency} ${value}`)
  return shown.join(mark) + (all.length > 5 ? `${mark}…` : '')
}

export const rollupCell: Rule = /* @__PURE__ */ rollupRule(
  'cell',
  'warning',
  ['汇总数等于各机关之和', 'Combined figure is the sum of the parts'],
  (data, label) =>
    data.actual === null
      ? `${label}：汇总报告未填，${data.reports}家机关合计${data.expected}。`
      : `${label}：汇总报告填${data.actual}，${data.reports}家机关合计${data.expected}（${parts(data, '、')}），相差${data.difference}。` +
        (list(data.suspects, '') && `相差数与${list(data.suspects, '、')}所填相同。`),
  (data, label) =>
    data.actual === null
      ? `${label}: blank in the combined report; the ${data.reports} parts add up to ${data.expected}.`
      : `${label}: the combined report says ${data.actual}, the ${data.reports} parts add up to ${data.expected} (${parts(data, ', ')}); difference ${data.difference}.` +
        (list(data.suspects, '') && ` That is the figure of ${list(data.suspects, ', ')}.`),
  /* @__PURE__ */ regulations('第四十九条第二款'),
)

export const rollupPartLeftOut: Rule = /* @__PURE__ */ rollupRule(
  'part-left-out',
  'error',
  ['漏汇总', 'A part left out of the sum'],
  ({ agency, cells }) =>
    `汇总报告有${cells}格不等于各机关之和，差额逐格等于${agency}的填报数：可能漏计该机关。`,
  ({ agency, cells }) =>
    `${cells} cells differ from the sum by exactly the figures of ${agency}: it seems left out.`,
)

export const rollupPartCountedTwice: Rule = /* @__PURE__ */ rollupRule(
  'part-counted-twice',
  'error',
  ['重复汇总', 'A part counted twice'],
  ({ agency, cells }) =>
    `汇总报告有${cells}格不等于各机关之和，差额逐格等于${agency}的填报数：可能重复计入该机关。`,
  ({ agency, cells }) =>
    `${cells} cells differ from the sum by exactly the figures of ${agency}: it seems counted twice.`,
)

export const rollupNoReports: Rule = /* @__PURE__ */ rollupRule(
  'no-reports',
  'error',
  ['没有可汇总的报告', 'Nothing to roll up'],
  ({ form, year }) => `没有${year}年、${form}年版格式的报告可汇总。`,
  ({ form, year }) => `There is no report of ${year} on the form of ${form}.`,
)

export const rollupYear: Rule = /* @__PURE__ */ rollupRule(
  'year',
  'error',
  ['年度不一致', 'Another year'],
  ({ agencies, reports, year, expected }) =>
    `${reports}份报告（如${list(agencies, '、')}）是${year}年的，不是${expected}年，未计入。`,
  ({ agencies, reports, year, expected }) =>
    `${reports} reports (such as ${list(agencies, ', ')}) are of ${year}, not ${expected}: left out.`,
)

export const rollupForm: Rule = /* @__PURE__ */ rollupRule(
  'form',
  'error',
  ['格式版本不一致', 'Another form'],
  ({ agencies, reports, form, expected }) =>
    `${reports}份报告（如${list(agencies, '、')}）用${form}年版格式，不能与${expected}年版相加，未计入。`,
  ({ agencies, reports, form, expected }) =>
    `${reports} reports (such as ${list(agencies, ', ')}) are on the form of ${form} and cannot be added to ${expected}: left out.`,
)

export const rollupDuplicate: Rule = /* @__PURE__ */ rollupRule(
  'duplicate',
  'error',
  ['机关重复', 'The same organ twice'],
  ({ agency, reports }) => `${agency}有${reports}份报告，都已计入。`,
  ({ agency, reports }) => `${agency} has ${reports} reports, all of them counted.`,
)

export const rollupMissing: Rule = /* @__PURE__ */ rollupRule(
  'missing',
  'warning',
  ['缺少机关', 'Organs missing'],
  ({ agencies, expected }) =>
    `应报${expected}家，缺${(agencies as string[]).length}家：${list(agencies, '、')}。`,
  ({ agencies, expected }) =>
    `Of ${expected} organs ${(agencies as string[]).length} are missing: ${list(agencies, ', ')}.`,
)

export const rollupUnexpected: Rule = /* @__PURE__ */ rollupRule(
  'unexpected',
  'warning',
  ['名单外的机关', 'Organs not on the list'],
  ({ agencies }) => `不在应报名单内：${list(agencies, '、')}。`,
  ({ agencies }) => `Not on the list: ${list(agencies, ', ')}.`,
)

export const rollupAgenciesDiffer: Rule = /* @__PURE__ */ rollupRule(
  'agencies-differ',
  'warning',
  ['机关与名单不符', 'Organs differ from the list'],
  ({ reports, expected }) =>
    `应报${expected}家，收到${reports}份，且名称不全相同：有缺报、重复或名单外的机关。保留名称再汇总一次可知是哪些。`,
  ({ reports, expected }) =>
    `${expected} organs expected, ${reports} reports received, and the names differ: some are missing, double or not on the list. Roll up once more with names kept to see which.`,
)

export const rollupContainsItself: Rule = /* @__PURE__ */ rollupRule(
  'contains-itself',
  'error',
  ['汇总包含本级汇总报告', 'The roll-up contains itself'],
  ({ agency }) => `下级报告中有${agency}自己的报告：如是汇总报告，则重复计算。`,
  ({ agency }) =>
    `Among the parts is a report of ${agency} itself: if that is the roll-up, all is counted twice.`,
)

export const rollupSumOfOthers: Rule = /* @__PURE__ */ rollupRule(
  'sum-of-others',
  'error',
  ['下级报告中有汇总报告', 'A part that is the sum of the others'],
  ({ agency }) => `${agency}的每个数字都等于其余报告之和：它是汇总报告，全部数字计了两次。`,
  ({ agency }) =>
    `Every figure of ${agency} is the sum of all other parts: it is a roll-up, and all is counted twice.`,
)

export const rollupSumOfParts: Rule = /* @__PURE__ */ rollupRule(
  'sum-of-parts',
  'error',
  ['下级报告中有部分机关的汇总报告', 'A part that is the sum of some others'],
  ({ agency, agencies }) =>
    `${agency}的每个数字都等于${list(agencies, '、')}之和：它是这些机关的汇总报告，这些数字计了两次。`,
  ({ agency, agencies }) =>
    `Every figure of ${agency} is the sum of ${list(agencies, ', ')}: it is their roll-up, and these are counted twice.`,
)

export const rollupNestedParts: Rule = /* @__PURE__ */ rollupRule(
  'nested-parts',
  'warning',
  ['下级报告可能互相包含', 'A part may contain others'],
  ({ agency, agencies }) => `${agency}如是本区域汇总报告，已包含${list(agencies, '、')}。`,
  ({ agency, agencies }) =>
    `If ${agency} is the roll-up of its area, it contains ${list(agencies, ', ')} already.`,
)

export const rollupBlanks: Rule = /* @__PURE__ */ rollupRule(
  'blanks',
  'info',
  ['未填单元格', 'Blank cells'],
  ({ cells, blank, reports }, label) =>
    `${cells}格有机关未填，按0相加；最多的是${label}，${reports}家中${blank}家未填。`,
  ({ cells, blank, reports }, label) =>
    `${cells} cells were left blank by some and add nothing; most often ${label}: ${blank} of ${reports} left this blank.`,
  derived,
)

export const rollupTooLarge: Rule = /* @__PURE__ */ rollupRule(
  'too-large',
  'error',
  ['汇总数过大', 'A sum too large'],
  ({ sum }, label) => `${label}：合计${sum}，超出可准确表示的整数，未填入。`,
  ({ sum }, label) => `${label}: the sum ${sum} is beyond the integers that are exact; left blank.`,
  derived,
)

/** The rules of a roll-up, in the order in which findings are given. */
export const rollupRules: readonly Rule[] = /* @__PURE__ */ Object.freeze([
  rollupNoReports,
  rollupYear,
  rollupForm,
  rollupDuplicate,
  rollupMissing,
  rollupUnexpected,
  rollupAgenciesDiffer,
  rollupContainsItself,
  rollupSumOfOthers,
  rollupSumOfParts,
  rollupNestedParts,
  rollupTooLarge,
  rollupBlanks,
  rollupPartLeftOut,
  rollupPartCountedTwice,
  rollupCell,
])
