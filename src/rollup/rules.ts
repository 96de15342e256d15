import type { Finding } from '../check/finding.js'
import { derived, regulations, reviewPractice } from '../rules/basis.js'
import { defineRule } from '../rules/define-rule.js'
import type { MessageContext, Rule } from '../rules/rule.js'

type Words = { readonly [name: string]: unknown }
type InBoth = readonly [zh: string, en: string]

const localized = ([zh, en]: InBoth) => ({ 'zh-CN': zh, en })

/** What the page of the rules says of a rule. */
interface Description {
  readonly title: InBoth
  readonly formula: InBoth
  readonly why: InBoth
}

/** A rule that looks at several reports: on a single report there is nothing to check. */
function rollupRule(
  name: string,
  severity: Rule['severity'],
  { title, formula, why }: Description,
  zh: (data: Words, label: string) => string,
  en: (data: Words, label: string) => string,
  basis = reviewPractice,
): Rule {
  return defineRule({
    id: `rollup/${name}`,
    kind: basis.place === undefined ? 'practice' : 'law',
    severity,
    title: localized(title),
    formula: localized(formula),
    explanation: localized(why),
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
  {
    title: ['汇总数等于各机关之和', 'Combined figure is the sum of the parts'],
    formula: [
      '每格：汇总报告的数＝各下级报告该格之和；未填不计，金额可四舍五入',
      'In every cell: combined figure = sum of the parts; blanks add nothing, an amount may be rounded',
    ],
    why: [
      '汇总报告由下级报告相加而成。应报机关齐全仍不相等的，为错误。',
      'A combined report is made by addition. Where every expected organ is there, a difference is an error.',
    ],
  },
  (data, label) =>
    data.actual === null
      ? `${label}：汇总报告未填，${data.reports}家机关合计${data.expected}。请补填。`
      : `${label}：汇总报告填${data.actual}，${data.reports}家机关合计${data.expected}（${parts(data, '、')}），相差${data.difference}。` +
        (list(data.suspects, '') && `相差数与${list(data.suspects, '、')}所填相同。`) +
        '请核对。',
  (data, label) =>
    data.actual === null
      ? `${label}: blank in the combined report; the ${data.reports} parts add up to ${data.expected}. Please fill it in.`
      : `${label}: the combined report says ${data.actual}, the ${data.reports} parts add up to ${data.expected} (${parts(data, ', ')}); difference ${data.difference}.` +
        (list(data.suspects, '') && ` That is the figure of ${list(data.suspects, ', ')}.`) +
        ' Please check.',
  /* @__PURE__ */ regulations('第四十九条第二款'),
)

export const rollupPartLeftOut: Rule = /* @__PURE__ */ rollupRule(
  'part-left-out',
  'error',
  {
    title: ['漏汇总', 'A part left out of the sum'],
    formula: [
      '各下级报告之和－汇总数，逐格等于某一份的数（至少两格）',
      'Sum of the parts − combined figure is, cell by cell, the figure of one part (two cells or more)',
    ],
    why: ['只说一次，不再逐格报告。', 'Told once, instead of cell by cell.'],
  },
  ({ agency, cells }) =>
    `汇总报告有${cells}格不等于各机关之和，差额逐格等于${agency}的填报数：可能漏计该机关。`,
  ({ agency, cells }) =>
    `${cells} cells differ from the sum by exactly the figures of ${agency}: it seems left out.`,
)

export const rollupPartCountedTwice: Rule = /* @__PURE__ */ rollupRule(
  'part-counted-twice',
  'error',
  {
    title: ['重复汇总', 'A part counted twice'],
    formula: [
      '汇总数－各下级报告之和，逐格等于某一份的数（至少两格）',
      'Combined figure − sum of the parts is, cell by cell, the figure of one part (two cells or more)',
    ],
    why: ['只说一次，不再逐格报告。', 'Told once, instead of cell by cell.'],
  },
  ({ agency, cells }) =>
    `汇总报告有${cells}格不等于各机关之和，差额逐格等于${agency}的填报数：可能重复计入该机关。`,
  ({ agency, cells }) =>
    `${cells} cells differ from the sum by exactly the figures of ${agency}: it seems counted twice.`,
)

export const rollupNoReports: Rule = /* @__PURE__ */ rollupRule(
  'no-reports',
  'error',
  {
    title: ['没有可汇总的报告', 'Nothing to roll up'],
    formula: ['至少有一份该年度、该格式的报告', 'At least one report is of the year and on the form'],
    why: [
      '年度或格式不同的报告不计入；一份不剩，就没有可加的数。',
      'Reports of another year or form are left out; where none remains there is nothing to add.',
    ],
  },
  ({ form, year }) => `没有${year}年、${form}年版格式的报告可汇总。`,
  ({ form, year }) => `There is no report of ${year} on the form of ${form}.`,
)

export const rollupYear: Rule = /* @__PURE__ */ rollupRule(
  'year',
  'error',
  {
    title: ['年度不一致', 'Another year'],
    formula: ['每份报告的年度＝汇总的年度', 'Year of each report = year of the roll-up'],
    why: ['不同年度的数字不能相加。', 'Figures of different years do not add up.'],
  },
  ({ agencies, reports, year, expected }) =>
    `${reports}份报告（如${list(agencies, '、')}）是${year}年的，不是${expected}年，未计入。`,
  ({ agencies, reports, year, expected }) =>
    `${reports} reports (such as ${list(agencies, ', ')}) are of ${year}, not ${expected}: left out.`,
)

export const rollupForm: Rule = /* @__PURE__ */ rollupRule(
  'form',
  'error',
  {
    title: ['格式版本不一致', 'Another form'],
    formula: ['每份报告的格式＝汇总的格式', 'Form of each report = form of the roll-up'],
    why: ['两版格式的行、列不同，不能逐格相加。', 'The two editions have other rows and columns.'],
  },
  ({ agencies, reports, form, expected }) =>
    `${reports}份报告（如${list(agencies, '、')}）用${form}年版格式，不能与${expected}年版相加，未计入。`,
  ({ agencies, reports, form, expected }) =>
    `${reports} reports (such as ${list(agencies, ', ')}) are on the form of ${form} and cannot be added to ${expected}: left out.`,
)

export const rollupDuplicate: Rule = /* @__PURE__ */ rollupRule(
  'duplicate',
  'error',
  {
    title: ['机关重复', 'The same organ twice'],
    formula: ['每个机关至多一份报告', 'At most one report of each organ'],
    why: [
      '重复报送的数字会计两次；但也可能是两个机关同名。',
      'A report sent twice counts twice; but two organs may share a name.',
    ],
  },
  ({ agency, reports }) => `${agency}有${reports}份报告，都已计入。请只留一份；确是两个机关的，请区分名称。`,
  ({ agency, reports }) =>
    `${agency} has ${reports} reports, all of them counted. Keep one, or tell two organs apart by name.`,
)

export const rollupMissing: Rule = /* @__PURE__ */ rollupRule(
  'missing',
  'warning',
  {
    title: ['缺少机关', 'Organs missing'],
    formula: ['应报名单中的机关都有报告', 'Every organ on the list has a report'],
    why: ['缺一家，汇总数就偏小。', 'Without it the sums are too small.'],
  },
  ({ agencies, expected }) =>
    `应报${expected}家，缺${(agencies as string[]).length}家：${list(agencies, '、')}。`,
  ({ agencies, expected }) =>
    `Of ${expected} organs ${(agencies as string[]).length} are missing: ${list(agencies, ', ')}.`,
)

export const rollupUnexpected: Rule = /* @__PURE__ */ rollupRule(
  'unexpected',
  'warning',
  {
    title: ['名单外的机关', 'Organs not on the list'],
    formula: ['有报告的机关都在应报名单中', 'Every organ with a report is on the list'],
    why: [
      '或是名称写法不同，或是不应计入的机关。',
      'Its name is written otherwise, or it should not be counted.',
    ],
  },
  ({ agencies }) => `不在应报名单内：${list(agencies, '、')}。`,
  ({ agencies }) => `Not on the list: ${list(agencies, ', ')}.`,
)

export const rollupAgenciesDiffer: Rule = /* @__PURE__ */ rollupRule(
  'agencies-differ',
  'warning',
  {
    title: ['机关与名单不符', 'Organs differ from the list'],
    formula: [
      '报告份数＝应报家数，且名称的校验和相同',
      'As many reports as organs on the list, with the same checksum of names',
    ],
    why: [
      '累加时未保留名称的，只能知道与名单不符，不能指出是哪一家。',
      'Where names were not kept, it can be told that they differ, not which.',
    ],
  },
  ({ reports, expected }) =>
    `应报${expected}家，收到${reports}份，且名称不全相同：有缺报、重复或名单外的机关。保留名称再汇总一次可知是哪些。`,
  ({ reports, expected }) =>
    `${expected} organs expected, ${reports} reports received, and the names differ: some are missing, double or not on the list. Roll up once more with names kept to see which.`,
)

export const rollupContainsItself: Rule = /* @__PURE__ */ rollupRule(
  'contains-itself',
  'error',
  {
    title: ['汇总包含本级汇总报告', 'The roll-up contains itself'],
    formula: ['下级报告中没有汇总机关自己的报告', 'No part is a report of the organ that rolls up'],
    why: [
      '只反映本机关工作的报告可以计入，汇总报告不可以。',
      'A report on its own work may be added, a combined one may not.',
    ],
  },
  ({ agency }) => `下级报告中有${agency}自己的报告：如是汇总报告，则重复计算。`,
  ({ agency }) =>
    `Among the parts is a report of ${agency} itself: if that is the roll-up, all is counted twice.`,
)

export const rollupSumOfOthers: Rule = /* @__PURE__ */ rollupRule(
  'sum-of-others',
  'error',
  {
    title: ['下级报告中有汇总报告', 'A part that is the sum of the others'],
    formula: [
      '三份以上报告中，没有一份逐格等于其余各份之和',
      'Of three reports or more, none is in every cell the sum of all others',
    ],
    why: ['与下级报告一并相加，全部数字翻倍。', 'Added beside its own parts, it doubles every figure.'],
  },
  ({ agency }) => `${agency}的每个数字都等于其余报告之和：它是汇总报告，全部数字计了两次。请去掉它。`,
  ({ agency }) =>
    `Every figure of ${agency} is the sum of all other parts: it is a roll-up, and all is counted twice. Leave it out.`,
)

export const rollupSumOfParts: Rule = /* @__PURE__ */ rollupRule(
  'sum-of-parts',
  'error',
  {
    title: ['下级报告中有部分机关的汇总报告', 'A part that is the sum of some others'],
    formula: [
      '没有一份报告逐格等于另外几份之和（前后相连的，或名称属于该区域的）',
      'No report is in every cell the sum of several others that stand next to it or are of its area by name',
    ],
    why: [
      '区县的汇总报告与所属部门的报告一并计入时就是这样。',
      'So it is where a county’s combined report is added beside those of its departments.',
    ],
  },
  ({ agency, agencies }) =>
    `${agency}的每个数字都等于${list(agencies, '、')}之和：它是这些机关的汇总报告，这些数字计了两次。二者只计其一。`,
  ({ agency, agencies }) =>
    `Every figure of ${agency} is the sum of ${list(agencies, ', ')}: it is their roll-up, and these are counted twice. Count one or the others.`,
)

export const rollupNestedParts: Rule = /* @__PURE__ */ rollupRule(
  'nested-parts',
  'warning',
  {
    title: ['下级报告可能互相包含', 'A part may contain others'],
    formula: [
      '区域的报告不与名称以该区域开头的报告同时计入',
      'A report of an area does not stand beside reports whose names begin with that area',
    ],
    why: [
      '区域的报告可能已包含后者；有数字大于区域报告的，不可能被包含。',
      'It may contain them. One with a larger figure cannot be contained.',
    ],
  },
  ({ agency, agencies }) => `${agency}如是本区域汇总报告，已包含${list(agencies, '、')}。`,
  ({ agency, agencies }) =>
    `If ${agency} is the roll-up of its area, it contains ${list(agencies, ', ')} already.`,
)

export const rollupBlanks: Rule = /* @__PURE__ */ rollupRule(
  'blanks',
  'info',
  {
    title: ['未填单元格', 'Blank cells'],
    formula: ['每份报告的每格都已填', 'Every report states every cell'],
    why: ['未填不等于0：汇总数可能偏小。', 'A blank is not zero: the sums may be too small.'],
  },
  ({ cells, blank, reports }, label) =>
    `${cells}格有机关未填，按0相加；最多的是${label}，${reports}家中${blank}家未填。`,
  ({ cells, blank, reports }, label) =>
    `${cells} cells were left blank by some and add nothing; most often ${label}: ${blank} of ${reports} left this blank.`,
  derived,
)

export const rollupTooLarge: Rule = /* @__PURE__ */ rollupRule(
  'too-large',
  'error',
  {
    title: ['汇总数过大', 'A sum too large'],
    formula: ['每格之和≤9007199254740991', 'Sum of a cell ≤ 9,007,199,254,740,991'],
    why: [
      '更大的整数不能准确表示，多为某份报告误填。',
      'Larger integers are not exact; a figure is probably mistyped.',
    ],
  },
  ({ sum }, label) => `${label}：合计${sum}，超出可准确表示的整数，未填入。请核对各报告有无误填。`,
  ({ sum }, label) =>
    `${label}: the sum ${sum} is beyond the integers that are exact; left blank. Look for a mistyped figure among the reports.`,
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
