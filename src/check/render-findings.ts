import { choice, givenWith, localeOf } from '../choice.js'
import { lineEnds } from '../layout/line-ends.js'
import type { Localized } from '../locale.js'
import { htmlLines } from '../render/html-table.js'
import { escapeMarkdown } from '../render/markdown-escape.js'
import { visible } from '../render/visible.js'
import { describeRepair } from '../repair/describe-repair.js'
import type { FindingsResult } from './collector.js'
import { type DescribeOptions, describeFinding } from './describe.js'
import type { CheckResult } from './options.js'

/** What {@link renderFindings} prints: a result of `checkReport`, `checkContinuity` or `checkRollup`. */
export type PrintableFindings = FindingsResult &
  Partial<Pick<CheckResult, 'gate' | 'omitted' | 'implied' | 'settled' | 'complete' | 'repairs'>>

/** How {@link renderFindings} writes. */
export interface RenderFindingsOptions extends DescribeOptions {
  /** Default: `text`. */
  readonly format?: 'text' | 'markdown' | 'html'
}

const words = {
  verdicts: {
    'zh-CN': '共核对 {0} 项：相符 {1}，不符 {2}，无法判断 {3}；不适用 {4}。',
    en: 'Checked {0}: {1} hold, {2} violated, {3} undetermined; {4} not applicable.',
  },
  fileable: { 'zh-CN': '可以报送。', en: 'The report may be filed.' },
  explain: {
    'zh-CN': '没有错误，警告须说明原因后报送。',
    en: 'No errors. The warnings need an explanation before filing.',
  },
  blocked: { 'zh-CN': '有错误，不能报送。', en: 'There are errors. The report may not be filed.' },
  none: { 'zh-CN': '没有发现问题。', en: 'Nothing was found.' },
  error: { 'zh-CN': '错误', en: 'error' },
  warning: { 'zh-CN': '警告', en: 'warning' },
  info: { 'zh-CN': '提示', en: 'info' },
  finding: { 'zh-CN': '[{0}] {1}（{2}）', en: '[{0}] {1} ({2})' },
  omitted: { 'zh-CN': '另有 {0} 条未列出。', en: '{0} more are not listed.' },
  implied: {
    'zh-CN': '另有 {0} 处不符由上述问题引起，未重复列出。',
    en: '{0} more follow from these and are not repeated.',
  },
  stopped: {
    'zh-CN': '遇到第一处错误即停止，其余未核对。',
    en: 'Stopped at the first error; the rest was not checked.',
  },
  settled: { 'zh-CN': '已说明：{0}（理由：{1}）', en: 'Accepted: {0} (reason: {1})' },
  only: { 'zh-CN': '修改建议（唯一可能）：{0}', en: 'Suggested repair (the only one): {0}' },
  likelier: { 'zh-CN': '修改建议（最可能）：{0}', en: 'Suggested repair (the likeliest): {0}' },
  open: { 'zh-CN': '修改建议（可能之一）：{0}', en: 'Suggested repair (one of several): {0}' },
  unrepaired: {
    'zh-CN': '另有 {0} 处不符，改动 {1} 格以内找不到修改办法。',
    en: 'No change of up to {1} figures settles {0} sums.',
  },
} as const satisfies Readonly<Record<string, Localized>>

/**
 * The result of a check in words: how much was checked, whether the report may be filed, and each finding. Where the
 * result carries repairs, the first one is told as well.
 *
 * @returns Throws {@link DisclosureReportError} `invalid-option` for an unknown format or locale.
 * @example
 * renderFindings(checkReport(report)).includes('相符') // true
 */
export function renderFindings(result: PrintableFindings, options: RenderFindingsOptions = {}): string {
  const locale = localeOf(options)
  const format = choice('format', options.format ?? 'text', ['text', 'markdown', 'html'])
  const say = (word: keyof typeof words, ...parts: readonly (string | number)[]): string =>
    words[word][locale].replace(/\{(\d)\}/g, (_, at: string) => String(parts[Number(at)]))
  givenWith('result', result, { findings: 'list', verdicts: 'object' })
  const { findings, omitted = 0, implied = 0, settled = [], complete = true, gate } = result
  const { held, violated, undetermined, notApplicable } = result.verdicts
  const summary = say('verdicts', held + violated + undetermined, held, violated, undetermined, notApplicable)
  const items = findings.map((finding) =>
    say('finding', say(finding.severity), describeFinding(finding, options), finding.rule),
  )
  const first = result.repairs?.repairs[0]
  const unrepaired = result.repairs?.open.length ?? 0
  const after = [
    ...(findings.length === 0 && complete ? [say('none')] : []),
    ...(omitted > 0 ? [say('omitted', omitted)] : []),
    ...(implied > 0 ? [say('implied', implied)] : []),
    ...(complete ? [] : [say('stopped')]),
    ...settled.map(({ finding, reason }) => say('settled', describeFinding(finding, options), reason)),
    ...(first === undefined
      ? []
      : [say(result.repairs?.certainty ?? 'open', describeRepair(first, { locale }))]),
    ...(unrepaired > 0 ? [say('unrepaired', unrepaired, result.repairs!.maxCells)] : []),
  ]
  const verdict = gate === undefined ? [] : [say(gate === 'open' ? 'fileable' : gate)]
  return layouts[format]([...verdict, summary], items, after)
}

type Layout = (summary: readonly string[], items: readonly string[], after: readonly string[]) => string

const layouts: Readonly<Record<'text' | 'markdown' | 'html', Layout>> = {
  text: (summary, items, after) => {
    const line = (text: string): string => lineEnds(text).split('\n').map(visible).join('\n  ')
    return `${[...summary, ...items.map((item, at) => `${at + 1}. ${item}`), ...after].map(line).join('\n')}\n`
  },
  markdown: (summary, items, after) => {
    const line = (text: string): string => escapeMarkdown(text).replaceAll('\n', '\\\n   ')
    const blocks = [
      summary.map(line).join('\\\n'),
      items.map((item, at) => `${at + 1}. ${line(item)}`).join('\n'),
      after.map(line).join('\\\n'),
    ]
    return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
  },
  html: (summary, items, after) => {
    const list = items.map((item) => `<li>${htmlLines(item)}</li>\n`).join('')
    const lines = (texts: readonly string[]): string =>
      texts.map((text) => `<p>${htmlLines(text)}</p>\n`).join('')
    const body = lines(summary) + (list === '' ? '' : `<ol>\n${list}</ol>\n`) + lines(after)
    return `<section class="disclosure-findings">\n${body}</section>\n`
  },
}
