import { withDigits } from './chinese-digits.js'
import { simplify } from './label.js'
import type { RawItem } from './raw.js'

/** A title of a report, or what looks like one. */
export interface Title {
  readonly agency: string
  readonly year: number
  /** The words of the source. */
  readonly detail: string
  /** Offset in the source. */
  readonly at: number
  /** Its lines, as positions among the items. */
  readonly from: number
  readonly to: number
  /** It is the `<title>` of the page. */
  readonly page: boolean
  /** How surely it is the title of the report. */
  readonly sure: number
}

const yearForm = '([1-9]\\d{3}|[一二][〇零○一二三四五六七八九]{3})'
const subject = '政府信息公开(?:工作)?的?'
const chineseTitle = new RegExp(
  `^(.{0,60}?)\\(?${yearForm}\\s*(?:年度?\\)?|(?<=\\(.{4})\\))(.{0,60}?)${subject}(?:(?:年度)?(?:工作)?报告|年报)`,
)
/** The year at the end, or in the middle. */
const lateYear = new RegExp(
  `^(.{0,60}?)${subject}(?:年度(?:工作)?报告)?\\(?${yearForm}(?:年度?)?\\)?()(?:报告)?》?$`,
)
/** What may stand behind a title on its line. */
const behindTitle = /^(?:》|\(.{0,20}\)|[-_—|[【].*|(?:发布|来源|日期|时间|信息|20\d\d).*)*$/
const englishTitle = /^Annual report on government information disclosure (\d{4}):\s*(.*)$/s
/** What leads to the page. */
const pathBefore = /^.*[>»›|_]\s*/
const partOfYear = /[上下]半年|半年度|季度|\d月/
const alike = /^.{0,60}(?:[上下]半年|半年度|季度|\d月份?).{0,20}政府信息公开.{0,20}(?:报告|统计表|情况|总结)$/
const organEnd = /(?:[局厅委府室院会处镇乡街办道区县市省部署站心校社队台所馆]|公司)(?:[(（].{1,10}[)）])?$/

/** The parts of a Chinese title: what stands before the year, the year, what follows it. */
const titleParts = (squeezed: string): RegExpExecArray | null => {
  const text = simplify(squeezed)
  return chineseTitle.exec(text) ?? (/报告|年报/.test(text) ? lateYear.exec(text) : null)
}

const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

/** The words of an item that can be a title: of a row, those of one cell. */
function wordsOf(item: RawItem): string {
  const words =
    item.kind === 'line'
      ? item.text
      : (item.cells.find(({ text }) => /告|年报/.test(text))?.text ?? item.text)
  return words.trim().replace(/^(?:标题|信息名称|文件名称|名称)\s*[:：]\s*/, '')
}

/** The organ that lines which are a title name by themselves; `undefined` where they are none. */
function organOfTitle(lines: readonly RawItem[]): string | undefined {
  const parts = titleParts(squeeze(lines.map(wordsOf).join('')))
  return parts === null ? undefined : parts[1]! + parts[3]!
}

/** Does a line name an organ, or where it is, that the title below, which names `own`, does not have? */
function completes(line: string, own: string): boolean {
  const name = line.trim()
  if (!/^[^\s：:，。>|]{2,30}$/.test(name) || !organEnd.test(name) || own.startsWith(name)) return false
  // An organ with its place needs no other line: the one above is that of the site, or of another organ.
  return !(/[省市县区州盟旗镇乡]./.test(own) && organEnd.test(own))
}

/** What three lines may be: a title, the report of half a year, or nothing of the kind. */
type Found = { readonly title: Title } | { readonly partly: string } | undefined

/** Titles of reports among items, each from the first line that begins one; `partly`: words of one for less than a year. */
export function titlesIn(items: readonly RawItem[]): {
  readonly titles: readonly Title[]
  readonly partly: string
} {
  const ends = (at: number): boolean => /告|年报|Annual/.test(items[at]?.text ?? '')
  const titles: Title[] = []
  let partly = ''
  items.forEach((_, at) => {
    if (!ends(at) && !ends(at + 1) && !ends(at + 2)) return
    const found = titleAt(items, at)
    if (found === undefined) return
    if ('title' in found) titles.push(found.title)
    else partly ||= found.partly
  })
  return {
    titles,
    partly: partly || (items.find(({ text }) => alike.test(squeeze(text)))?.text.trim() ?? ''),
  }
}

/** A title that begins at an item and has up to three lines. */
function titleAt(items: readonly RawItem[], from: number): Found {
  const item = items[from]!
  const page = item.kind === 'line' && item.pageTitle === true
  const isHeading = item.kind === 'line' && item.level !== undefined
  for (const lines of [1, 2, 3]) {
    const parts = items.slice(from, from + lines)
    if (parts.length < lines || parts.some((part) => part.text.length > 120)) return undefined
    // A title over several lines does not begin in a table and end outside it.
    if (parts.some((part) => part.kind !== item.kind)) return undefined
    const raw = parts.map(wordsOf).join('')
    const place = { detail: raw, at: item.at, from, to: from + lines, page }
    const english = englishTitle.exec(raw)
    if (english !== null) {
      const agency = english[2]!
      return {
        title: {
          ...place,
          agency,
          year: Number(english[1]),
          sure: sureness(agency, page, isHeading ? 2 : 1),
        },
      }
    }
    const squeezed = squeeze(raw)
    const match = titleParts(squeezed)
    if (match === null) continue
    const [words, before, year, after] = match as unknown as [string, string, string, string]
    // A sentence that mentions the report is no title.
    if (!isHeading && /[。，；：,;:]|.《/.test(before + after)) continue
    if (partOfYear.test(after)) return { partly: raw }
    // What stands above a title that is whole belongs to it only where it says more of its organ.
    const own = organOfTitle(parts.slice(1))
    if (own !== undefined && !completes(item.text, own)) return undefined
    const agency = exactAgency(raw, squeezed.slice(0, before.length), after, isHeading).trim()
    const isWhole = behindTitle.test(squeezed.slice(words.length))
    const looks = isHeading ? 2 : isWhole ? 1 : page ? 0 : -9
    return {
      title: { ...place, agency, year: Number(withDigits(year)), sure: sureness(agency, page, looks) },
    }
  }
  return undefined
}

/** The title of the page names the site rather than the organ. */
function sureness(agency: string, page: boolean, looks: number): number {
  return (agency === '' ? 0 : 4) + looks - (page ? 4 : 0)
}

/** The organ of a title: the one that it names, or the one on the line above. */
export function agencyOf({ agency, from }: Title, items: readonly RawItem[]): string {
  const above = (items[from - 1]?.text.trim() ?? '').replace(pathBefore, '')
  return agency === '' && above.length <= 40 && organEnd.test(above) ? above : agency
}

/** The organ as it is written in the title, with the spaces that belong to it only where both sides are Latin. */
function exactAgency(raw: string, before: string, after: string, isHeading: boolean): string {
  const squeezed = before + after
  // Keep the original spelling where the title is the plain one that this library prints.
  const match = /^([\s\S]*?)(\d{4})年政府信息公开工作年度报告$/.exec(raw)
  const isPlain = match !== null && squeeze(match[1]!) === squeezed
  const own = isPlain ? match[1]! : squeezed
  // Where the page stands comes before the organ, what leads to the words of the title behind it.
  return (isPlain && isHeading ? own : own.replace(pathBefore, '')).replace(/^(?:《|现将)|(?:关于|的)$/g, '')
}
