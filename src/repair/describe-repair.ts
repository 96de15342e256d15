import { givenWith, localeOf } from '../choice.js'
import type { CellPath } from '../forms/catalogue.js'
import { cellAt } from '../forms/cell-at.js'
import type { FormCell } from '../forms/plan.js'
import type { Locale, Localized } from '../locale.js'
import type { Repair, RepairReason } from './repair.js'

/** Options of {@link describeRepair}. */
export interface DescribeRepairOptions {
  /** Default: `zh-CN`. */
  readonly locale?: Locale
}

const reasons: Readonly<Record<RepairReason, Localized>> = {
  digitsExchanged: { 'zh-CN': '疑为录入时数字颠倒', en: 'two digits may have been exchanged' },
  digitReplaced: { 'zh-CN': '疑为录错一位数字', en: 'one digit may have been mistyped' },
  digitMissing: { 'zh-CN': '疑为漏录一位数字', en: 'a digit may be missing' },
  digitAdded: { 'zh-CN': '疑为多录一位数字', en: 'there may be a digit too many' },
  offByOne: { 'zh-CN': '疑为误差一', en: 'one off' },
  tenfold: { 'zh-CN': '疑为多录一个零', en: 'ten times the value: a zero too many' },
  tenth: { 'zh-CN': '疑为漏录一个零', en: 'a tenth of the value: a zero is missing' },
  neighbour: { 'zh-CN': '疑为误录相邻单元格的数字', en: 'the value of a neighbouring cell' },
  blank: { 'zh-CN': '疑为漏填', en: 'left blank' },
  zero: { 'zh-CN': '疑为漏填而留作零', en: 'left at zero' },
  unreadable: { 'zh-CN': '原文无法辨认', en: 'not readable as printed' },
  nextColumn: { 'zh-CN': '疑为错填在相邻一列', en: 'typed in the next column' },
  nextRow: { 'zh-CN': '疑为错填在相邻一行', en: 'typed in the next row' },
  exchanged: { 'zh-CN': '疑为相邻两格数字互换', en: 'two neighbouring values exchanged' },
  rowShifted: { 'zh-CN': '疑为整行错位一列', en: 'the row shifted by one column' },
  totalCopied: { 'zh-CN': '疑为总计被复制到整行', en: 'the total copied along the row' },
  other: { 'zh-CN': '请核对', en: 'please check' },
}

/**
 * A repair in words: which cell, what stands there, what it should be and why.
 *
 * @returns One sentence, zh-CN by default. A cell of no known form is named by its address. Throws `invalid-option`
 * for an unknown locale.
 * @example
 * describeRepair(suggestRepairs(withCell(report, 'requests.received.total', 3151)).repairs[0]) // "“一、本年新收政府信息公开申请数量·总计”填3151，应为3511，疑为录入时数字颠倒。"
 */
export function describeRepair(
  repair: Pick<Repair, 'changes' | 'slip'>,
  options: DescribeRepairOptions = {},
): string {
  const zh = localeOf(options) !== 'en'
  const { changes, slip } = givenWith('repair', repair, { changes: 'list' })
  const why = (reason: RepairReason) => reasons[reason]?.[zh ? 'zh-CN' : 'en'] ?? reason
  const told = changes.map(({ path, from, to, reason }) => {
    const stated = from ?? (zh ? '空白' : 'blank')
    const because = slip === null ? (zh ? `，${why(reason)}` : ` (${why(reason)})`) : ''
    return zh
      ? `“${nameOf(path, 'zh')}”填${stated}，应为${to}${because}`
      : `“${nameOf(path, 'en')}” states ${stated} and should be ${to}${because}`
  })
  const cause = slip === null ? '' : zh ? `：${why(slip)}` : `: ${why(slip)}`
  return told.join(zh ? '；' : '; ') + cause + (zh ? '。' : '.')
}

function nameOf(path: CellPath, locale: 'zh' | 'en'): string {
  const cell = cellAt(path)
  if (cell === undefined) return path
  // A heading without a key only groups.
  const named = (nodes: FormCell['rowNodes']) => nodes.filter(({ key }) => key !== undefined)
  const labels = [...named(cell.rowNodes), ...named(cell.columnNodes)]
  return labels.map((label) => label[locale]).join('·')
}
