import type { Locale, Localized } from '../locale.js'

/** The words of a printed report that are not part of the form. `{0}`, `{1}` are filled in. */
const words = {
  title: {
    'zh-CN': '{0}{1}年政府信息公开工作年度报告',
    en: 'Annual report on government information disclosure {1}: {0}',
  },
  publishedOn: { 'zh-CN': '发布日期：{0}', en: 'Published on: {0}' },
  form: { 'zh-CN': '报告格式：{0}', en: 'Form: {0}' },
  tableForm: { 'zh-CN': '本表原用格式：{0}', en: 'Form of the original table: {0}' },
  aspect: { 'zh-CN': '（{0}）{1}', en: '({0}) {1}' },
  statistics: { 'zh-CN': '统计数据', en: 'Statistics' },
  count: { 'zh-CN': '数量', en: 'Count' },
  publications: { 'zh-CN': '公开信息', en: 'Items published' },
  total: { 'zh-CN': '总计', en: 'Total' },
  visits: { 'zh-CN': '网站访问', en: 'Visits to the website' },
  uniqueVisitors: { 'zh-CN': '独立用户访问总量', en: 'Unique visitors' },
  totalVisits: { 'zh-CN': '总访问量', en: 'Total visits' },
  notes: { 'zh-CN': '审核提示', en: 'Notes of the check' },
  error: { 'zh-CN': '错误', en: 'Error' },
  warning: { 'zh-CN': '警告', en: 'Warning' },
  info: { 'zh-CN': '提示', en: 'Note' },
  repair: { 'zh-CN': '建议改为 {0}（现为 {1}）。', en: 'Suggested: {0} (stated: {1}).' },
  blank: { 'zh-CN': '未填', en: 'blank' },
  colon: { 'zh-CN': '：', en: ': ' },
} as const satisfies Readonly<Record<string, Localized>>

/** A word or sentence of a printed report in a language. */
export function say(locale: Locale, word: keyof typeof words, ...parts: readonly string[]): string {
  return words[word][locale].replace(/\{(\d)\}/g, (_, position: string) => parts[Number(position)] ?? '')
}

const digits = '零一二三四五六七八九'

/** A position from 1 to 99 as headings number it: 一, 十, 十二; Arabic in English and beyond. */
export function ordinal(position: number, locale: Locale): string {
  if (locale === 'en' || position > 99) return String(position)
  const tens = Math.floor(position / 10)
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`
  return ten + (position % 10 === 0 ? '' : digits[position % 10])
}
