import { given, localeOf } from '../choice.js'
import { cellAt } from '../forms/cell-at.js'
import { labelsOf } from '../forms/plan.js'
import type { Locale } from '../locale.js'
import { type SchemaIssue, wordsOf } from './schema-messages.js'

/**
 * What is wrong with input that `reportSchema` refused, in one language: a line per issue, in the order of the issues,
 * with the address of the place, the official labels of a cell, and what is expected there. Programs compare
 * `issue.path`, `issue.code` and `issue.params.expected` instead.
 *
 * @param error What `safeParse` gave as `error`, or a list of issues. Issues of other schemas keep their own message.
 * @example
 * describeSchemaIssues(reportSchema.safeParse({ form: '2030' }).error, { locale: 'en' }) // ["form: expected the id of a known form, such as \"2021\""]
 */
export function describeSchemaIssues(
  error: { readonly issues: readonly SchemaIssue[] } | readonly SchemaIssue[] | undefined,
  options: { readonly locale?: Locale } = {},
): string[] {
  const locale = localeOf(options)
  const stated = error === undefined ? [] : given('error', error, 'object')
  const issues = given('error.issues', 'issues' in stated ? stated.issues : stated, 'list')
  const colon = locale === 'en' ? ': ' : '：'
  return issues.map((issue) => {
    const place = placeOf(issue.path ?? [], locale)
    const words = wordsOf(issue, locale) ?? issue.message ?? ''
    return place === '' ? words : place + colon + words
  })
}

function placeOf(path: readonly PropertyKey[], locale: Locale): string {
  const address = path.map(String).join('.')
  const cell = cellAt(address)
  if (cell === undefined) return address
  const labels = labelsOf(cell).map((label) => (locale === 'en' ? label.en : label.zh))
  return locale === 'en' ? `${address} (${labels.join(' > ')})` : `${address}（${labels.join('＞')}）`
}
