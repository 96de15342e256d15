import { isDate } from '../report/leaves.js'
import { simplify } from './label.js'
import type { ReadNote } from './note.js'
import type { RawItem, RawLine } from './raw.js'

/** What the lines before section one say of the report. */
export interface Metadata {
  readonly agency: string
  readonly year: number | undefined
  readonly publishedOn: string | undefined
  /** The lines of the introduction. */
  readonly introduction: readonly RawItem[]
  readonly notes: readonly ReadNote[]
}

const yearForm = '([1-9]\\d{3}|[一二][〇零○一二三四五六七八九]{3})'
const subject = '政府信息公开(?:工作)?的?'
const chineseTitle = new RegExp(
  `^(.{0,60}?)\\(?${yearForm}\\s*年度?\\)?(.{0,60}?)${subject}(?:(?:年度)?(?:工作)?报告|年报)`,
)
/** The year at the end, or in the middle. */
const lateYear = new RegExp(
  `^(.{0,60}?)${subject}(?:年度(?:工作)?报告)?\\(?${yearForm}(?:年度?)?\\)?()(?:报告)?》?$`,
)
/** What may stand behind a title on its line. */
const behindTitle = /^(?:》|\(.{0,20}\)|[-_—|[【].*|(?:发布|来源|日期|时间|信息|20\d\d).*)*$/
const englishTitle = /^Annual report on government information disclosure (\d{4}):\s*(.*)$/s
const dateWords =
  /(?:(?:发布|公开|发文|成文|生成|公布|更新|发稿|公示|印发|上传|录入)(?:日期|时间)|发布于|^(?:日期|时间))[\]】:\s]*|Published on:\s*/
const dateForm = /(20\d\d)(?:\s*[-—–年/.]\s*(\d{1,2})\s*[-—–月/.]\s*(\d{1,2})|(\d\d)(\d\d)(?!\d))/
const periodForm =
  /(20\d\d)\s*[年.]\s*1\s*[月.]\s*(?:1\s*日?)?起?[,，]?\s*(?:至|到|[-—–~])\s*(?:(20\d\d)\s*[年.])?\s*12\s*[月.]\s*(?:31\s*日?)?/
const ownDate = /^(?:发布日期：|Published on: )(\d{4})-(\d\d)-(\d\d)$/
const factLine = /^(?:报告格式|Form|发布日期|Published on)\s*[:：]/
const pageLine =
  /^[[【]?(?:当前位置|您(?:现在)?的位置|首页|来源|信息来源|发布机构|浏览|点击|字号|字体|索引号|主题分类|文号|公开方式|日期|时间|(?:发布|公开|发文|成文|生成|更新|发稿|公示|印发)(?:时间|日期|于)|作者|责任编辑|20\d\d[-/.]\d\d?[-/.]\d\d?(?!\d)|目录$)|^【/

const chineseDigits = '〇一二三四五六七八九'

/** Digits for Chinese numbers below 100. */
function withDigits(text: string): string {
  return text
    .replace(/[零○]/g, '〇')
    .replace(/([二三])?十([一二三四五六七八九])?/g, (_, tens = '一', ones = '〇') => tens + ones)
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(chineseDigits.indexOf(digit)))
}

const yearOf = (text: string): number => Number(withDigits(text))

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

function isTitle(lines: readonly RawItem[]): boolean {
  return titleParts(squeeze(lines.map(wordsOf).join(''))) !== null
}

/** Is the line the name of an organ, or its beginning, that the title below does not yet have? */
function isOrgan(line: string, agency: string): boolean {
  const name = line.trim()
  return (
    /^[^\s：:，。>|]{2,30}$/.test(name) && organEnd.test(name) && !agency.slice(name.length).startsWith(name)
  )
}

/** Finds organ, year, date and introduction in what stands before section one. */
export function metadataOf(before: readonly RawItem[], all: readonly RawItem[]): Metadata {
  const notes: ReadNote[] = []
  const titles: {
    agency: string
    year: number
    detail: string
    at: number
    from: number
    to: number
    page: boolean
    /** How surely it is the title of the report. */
    sure: number
  }[] = []
  const ends = (at: number): boolean => /告|年报|Annual/.test(before[at]?.text ?? '')
  let partly = ''
  before.forEach((item, i) => {
    if (!ends(i) && !ends(i + 1) && !ends(i + 2)) return
    const page = item.kind === 'line' && item.pageTitle === true
    const isHeading = item.kind === 'line' && item.level !== undefined
    for (const lines of [1, 2, 3]) {
      const parts = before.slice(i, i + lines)
      if (parts.length < lines || parts.some((part) => part.text.length > 120)) return
      // A title over several lines does not begin in a table and end outside it.
      if (parts.some((part) => part.kind !== item.kind)) return
      const raw = parts.map(wordsOf).join('')
      const english = englishTitle.exec(raw)
      const squeezed = squeeze(raw)
      const match = english === null ? titleParts(squeezed) : null
      if (english === null && match === null) continue
      // A sentence that mentions the report is no title.
      if (match !== null && !isHeading && /[。，；：,;:]|.《/.test(match[1]! + match[3]!)) continue
      if (match !== null && partOfYear.test(match[3]!)) {
        partly ||= raw
        return
      }
      // What stands above a title that is whole belongs to it only where it is the name of an organ.
      if (lines > 1 && isTitle(parts.slice(1)) && !isOrgan(item.text, match?.[1] ?? '')) return
      const agency =
        english?.[2] ?? exactAgency(raw, squeezed.slice(0, match![1]!.length), match![3]!, isHeading)
      titles.push({
        agency: agency.trim(),
        year: english === null ? yearOf(match![2]!) : Number(english[1]),
        detail: raw,
        at: item.at,
        from: i,
        to: i + lines,
        page,
        sure:
          (agency === '' ? 0 : 4) +
          (isHeading
            ? 2
            : match === null || behindTitle.test(squeezed.slice(match[0].length))
              ? 1
              : page
                ? 0
                : -9) -
          (page ? 4 : 0),
      })
      return
    }
  })
  const onPage = titles.filter((title) => !title.page)
  const surest = Math.max(...titles.map((title) => title.sure))
  const chosen = titles.find((title) => title.sure === surest)
  let agency = chosen?.agency ?? ''
  let year = chosen?.year
  let introductionFrom = onPage.filter(({ sure }) => sure >= 0).at(-1)?.to ?? chosen?.to ?? 0
  if (chosen !== undefined && agency === '') {
    // The organ on a line of its own above the title.
    const above = before[chosen.from - 1]
    if (above !== undefined && above.text.trim().length <= 40 && organEnd.test(above.text.trim()))
      agency = above.text.trim()
  }
  partly ||= before.find(({ text }) => alike.test(squeeze(text)))?.text.trim() ?? ''
  if (chosen === undefined && partly !== '') notes.push({ code: 'not-annual', detail: partly })
  if (chosen !== undefined)
    notes.push({ code: 'title-found', detail: chosen.detail, place: { offset: chosen.at } })
  for (const other of titles) {
    if (
      chosen !== undefined &&
      (other.year !== chosen.year || (other.agency !== '' && other.agency !== agency))
    ) {
      notes.push({
        code: 'sources-disagree',
        detail: `${chosen.detail} / ${other.detail}`,
        place: { offset: other.at },
      })
    }
  }
  let publishedOn: string | undefined
  const dates = new Set<string>()
  for (const item of all.slice(0, 400)) {
    const at = dateWords.exec(item.text)
    if (at === null) continue
    const near = withDigits(item.text.slice(at.index, at.index + 60).normalize('NFKC'))
    const date = ownDate.exec(item.text) ?? dateForm.exec(near)
    if (date === null) continue
    const iso = [date[1]!, date[2] ?? date[4]!, date[3] ?? date[5]!]
      .map((part) => part.padStart(2, '0'))
      .join('-')
    if (!isDate(iso)) continue
    if (publishedOn === undefined) {
      publishedOn = iso
      notes.push({ code: 'date-found', detail: item.text.trim().slice(0, 60), place: { offset: item.at } })
    }
    dates.add(iso)
  }
  if (dates.size > 1) notes.push({ code: 'sources-disagree', detail: [...dates].join(' / ') })
  const opening = [...before.slice(0, 2000), ...all.slice(0, 60)]
  const words = opening
    .map((item) => item.text)
    .join('')
    .slice(0, 20_000)
    .normalize('NFKC')
  const period =
    periodForm.exec(words) ?? (words.includes('十二月') ? periodForm.exec(withDigits(words)) : null)
  if (period !== null) {
    const stated = Number(period[1])
    const item = opening.find(({ text }) => withDigits(text.normalize('NFKC')).includes(period[1]!))
    const place = item === undefined ? {} : { place: { offset: item.at } }
    notes.push({ code: 'period-found', detail: period[0], ...place })
    if (year === undefined) {
      year = stated
      notes.push({ code: 'year-from-period', detail: period[0] })
    } else if (year !== stated)
      notes.push({ code: 'sources-disagree', detail: `${chosen?.detail ?? year} / ${period[0]}` })
  }
  if (introductionFrom > before.length) introductionFrom = before.length
  const introduction = before
    .slice(introductionFrom)
    .filter(
      (item) =>
        !factLine.test(item.text.trim()) && !(item.text.length < 160 && pageLine.test(item.text.trim())),
    )
  if (chosen === undefined) {
    return {
      agency,
      year,
      publishedOn,
      introduction: before.filter((item): item is RawLine => item.kind === 'line' && item.text.length >= 30),
      notes,
    }
  }
  return { agency, year, publishedOn, introduction, notes }
}

/** The organ as it is written in the title, with the spaces that belong to it only where both sides are Latin. */
function exactAgency(raw: string, before: string, after: string, isHeading: boolean): string {
  const squeezed = before + after
  // Keep the original spelling where the title is the plain one that this library prints.
  const match = /^([\s\S]*?)(\d{4})年政府信息公开工作年度报告$/.exec(raw)
  const isPlain = match !== null && squeeze(match[1]!) === squeezed
  const own = isPlain ? match[1]! : squeezed
  // What leads to the page stands before the organ, what leads to the words of the title behind it.
  return (isPlain && isHeading ? own : own.replace(/^.*[>»›|_]\s*/, '')).replace(
    /^(?:《|现将)|(?:关于|的)$/g,
    '',
  )
}
