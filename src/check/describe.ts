import { givenForm, givenWith, localeOf } from '../choice.js'
import { forms } from '../forms/catalogue.js'
import { newestFirst } from '../forms/cell-at.js'
import type { Form } from '../forms/form.js'
import { labelsOf, planOf } from '../forms/plan.js'
import type { Locale } from '../locale.js'
import { rollupRules } from '../rollup/rules.js'
import { rules } from '../rules/catalogue.js'
import type { MessageContext, Rule } from '../rules/rule.js'
import { continuityRules } from '../series/continuity-rules.js'
import { describeEquation } from './describe-equation.js'
import type { Finding, JsonValue } from './finding.js'

/** How {@link describeFinding} writes. */
export interface DescribeOptions {
  /** Default: `zh-CN`. */
  readonly locale?: Locale
  /** Rules of your own, for findings of theirs. */
  readonly rules?: readonly Rule[]
  /** The declaration of the form, where it is none of the official ones. */
  readonly form?: Form
}

/**
 * The words of a finding: which section, row and column, the sum written out, what to look at. Plain text, to be
 * escaped for where it goes. Throws {@link DisclosureReportError} `invalid-option` for an unknown locale.
 *
 * @example
 * describeFinding({ rule: 'form/outdated', severity: 'error', outcome: 'violated', cells: [], data: { year: 2023, to: 2020 } }, { locale: 'en' }) // "The report of 2023 is on a form that was in use until 2020. Use the current form."
 */
export function describeFinding(finding: Finding, options: DescribeOptions = {}): string {
  const locale = localeOf(options)
  givenWith('finding', finding, { cells: 'list', data: 'object' })
  const form = options.form === undefined ? formOf(finding) : givenForm(options.form)
  const context = contextOf(form, locale)
  const rule = [...(options.rules ?? []), ...rules, ...continuityRules, ...rollupRules].find(
    ({ id }) => id === finding.rule,
  )
  const message = rule?.message
  if (typeof message === 'function') return message(finding, context)
  if (message !== undefined) return fill(message[locale], finding, context)
  const equation = describeEquation(finding, planOf(form), locale)
  return equation ?? rule?.title[locale] ?? finding.rule
}

/** The form that a finding is about: it says so, or its cells tell. */
function formOf({ data, cells }: Finding): Form {
  if (typeof data.form === 'string' && Object.hasOwn(forms, data.form))
    return forms[data.form as keyof typeof forms]
  return (
    newestFirst().find((form) => cells.every(({ path }) => planOf(form).indexOf.has(path))) ?? forms['2021']
  )
}

function contextOf(form: Form, locale: Locale): MessageContext {
  const language = locale === 'en' ? 'en' : 'zh'
  const headings = form.sections.flatMap((section) => [
    section,
    ...(section.kind === 'narrative' ? (section.aspects ?? []) : []),
  ])
  return {
    locale,
    label: (path) => {
      const plan = planOf(form)
      const cell = plan.cells[plan.indexOf.get(path) ?? -1]
      return cell === undefined
        ? path
        : labelsOf(cell)
            .map((label) => label[language])
            .join(' · ')
    },
    heading: (key) => headings.find((heading) => heading.key === key)?.[language] ?? key,
  }
}

/** `{cell}` is an address, `{section}` and `{missing}` are keys of headings; anything else is written as it is. */
function fill(template: string, { data }: Finding, { locale, label, heading }: MessageContext): string {
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = Object.hasOwn(data, name) ? (data[name] as JsonValue) : hole
    const word = name === 'cell' ? label : name === 'section' || name === 'missing' ? heading : String
    const list = Array.isArray(value) ? value : [value]
    return list.map((each) => (each === null ? '—' : word(String(each)))).join(locale === 'en' ? ', ' : '、')
  })
}
