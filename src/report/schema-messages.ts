import type { Locale, Localized } from '../locale.js'

/** What a place of a report must hold: the stable code of a schema issue, in its `params.expected`. */
export type ExpectedValue =
  | 'count'
  | 'signedCount'
  | 'amount'
  | 'text'
  | 'year'
  | 'date'
  | 'form'
  | 'aspect'
  | 'object'
  | 'list'
  | 'shortList'
  | 'knownKeys'
  | 'readable'

/** The most passages in section one, and the most categories: a bound against input that is no report. */
export const longestList = 1000

const words: { readonly [Key in ExpectedValue]: Localized } = {
  count: {
    'zh-CN': '应为不小于 0 的整数（数字类型，不超过 9007199254740991），未填写用 null',
    en: 'expected a whole number from 0 to 9007199254740991, or null if not stated',
  },
  signedCount: {
    'zh-CN': '应为整数（数字类型，可为负，绝对值不超过 9007199254740991），未填写用 null',
    en: 'expected a whole number, which may be negative, within ±9007199254740991, or null if not stated',
  },
  amount: {
    'zh-CN':
      '应为以万元计、不小于 0 的小数，写作字符串（如 "59237.2449"；小数点前至多 20 位，后至多 12 位），未填写用 null',
    en: 'expected an amount in 10,000 yuan, not negative, as a string such as "59237.2449" (at most 20 digits before the point and 12 after), or null if not stated',
  },
  text: { 'zh-CN': '应为文字', en: 'expected text' },
  year: { 'zh-CN': '应为四位数的年份', en: 'expected a year in four digits' },
  date: { 'zh-CN': '应为真实日期，如 2024-01-25', en: 'expected a date that exists, such as 2024-01-25' },
  form: { 'zh-CN': '应为已知的格式版本，如 "2021"', en: 'expected the id of a known form, such as "2021"' },
  aspect: { 'zh-CN': '应为五个规定方面之一', en: 'expected one of the five standard aspects' },
  object: { 'zh-CN': '应为对象', en: 'expected an object' },
  list: { 'zh-CN': '应为数组', en: 'expected an array' },
  shortList: { 'zh-CN': `至多 ${longestList} 项`, en: `expected at most ${longestList} items` },
  knownKeys: { 'zh-CN': '格式中没有的字段：', en: 'not a field of the form: ' },
  readable: { 'zh-CN': '无法读取', en: 'cannot be read' },
}

/** What is read of a zod issue. */
export interface SchemaIssue {
  readonly code?: string | undefined
  readonly path?: readonly PropertyKey[] | undefined
  readonly message?: string | undefined
  readonly expected?: unknown
  readonly keys?: readonly PropertyKey[] | undefined
  readonly params?: { readonly [key: string]: unknown } | undefined
}

/** What an issue of a schema of this library says is expected; `undefined` for an issue of another schema. */
export function expectedBy(issue: SchemaIssue): ExpectedValue | undefined {
  switch (issue.code) {
    case 'custom': {
      const expected = issue.params?.expected
      return Object.hasOwn(words, String(expected)) ? (expected as ExpectedValue) : undefined
    }
    case 'unrecognized_keys':
      return 'knownKeys'
    case 'invalid_type':
      return issue.expected === 'array' ? 'list' : 'object'
    case 'too_big':
      return 'shortList'
    case 'invalid_value':
    case 'invalid_union':
      return 'form'
    default:
      return undefined
  }
}

/** The words of an issue in one language, without its path; `undefined` for an issue of another schema. */
export function wordsOf(issue: SchemaIssue, locale: Locale): string | undefined {
  const expected = expectedBy(issue)
  if (expected === undefined) return undefined
  return words[expected][locale] + (expected === 'knownKeys' ? namesOf(issue.keys ?? []) : '')
}

/** The message that an issue carries itself: both languages, so that no setting of the host program decides. */
export function messageOf(issue: SchemaIssue): string | undefined {
  const chinese = wordsOf(issue, 'zh-CN')
  return chinese && `${chinese} / ${wordsOf(issue, 'en')}`
}

function namesOf(keys: readonly PropertyKey[]): string {
  const shown = keys.slice(0, 5).map((key) => JSON.stringify(String(key).slice(0, 60)))
  return shown.join(', ') + (keys.length > 5 ? ` … (${keys.length})` : '')
}
