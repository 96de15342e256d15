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

const titleEnd = '政府信息公开(?:工作)?年度(?:工作)?报告'
const chineseTitle = new RegExp(
  `^(.{0,60}?)([1-9]\\d{3}|[一二][〇零○一二三四五六七八九]{3})\\s*年(?:度)?(.{0,60}?)${titleEnd}`,
)
const englishTitle = /^Annual report on government information disclosure (\d{4}):\s*(.*)$/s
const dateWords = /(?:发布|公开|发文|成文|生成|公布|更新)(?:日期|时间)\s*[:：]?\s*|Published on:\s*/
const dateForm = /(20\d\d)\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})/
const periodForm =
  /(20\d\d)\s*年\s*1\s*月\s*1\s*日(?:起)?(?:至|到|—|-)\s*(?:(20\d\d)\s*年)?\s*12\s*月\s*31\s*日/
const ownDate = /^(?:发布日期：|Published on: )(\d{4})-(\d\d)-(\d\d)$/
const factLine = /^(?:报告格式|Form|发布日期|Published on)\s*[:：]/
const pageLine =
  /^(?:当前位置|您(?:现在)?的位置|首页|来源|信息来源|发布机构|浏览|点击|字号|字体|索引号|主题分类|文号|公开方式|发布(?:时间|日期)|公开(?:时间|日期)|发文(?:时间|日期)|成文日期|生成日期|作者|责任编辑|【|目录$)/

const chineseDigits = '〇一二三四五六七八九'

function yearOf(text: string): number {
  const plain = text
    .replace(/[零○]/g, '〇')
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(chineseDigits.indexOf(digit)))
  return Number(plain)
}

const partOfYear = /[上下]半年|半年度|季度|\d月/
const alike = /^.{0,60}(?:[上下]半年|半年度|季度|\d月份?).{0,20}政府信息公开.{0,20}(?:报告|统计表|情况|总结)$/
const organEnd = /(?:[局厅委府室院会处镇乡街办道区县市省部署站心校社]|公司)$/

function isTitle(lines: readonly RawItem[]): boolean {
  const text = lines.map((line) => line.text).join('')
  return chineseTitle.test(simplify(text.normalize('NFKC').replace(/\s+/g, '')))
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
  }[] = []
  const ends = (at: number): boolean => /告|Annual/.test(before[at]?.text ?? '')
  let partly = ''
  before.forEach((item, i) => {
    if (!ends(i) && !ends(i + 1) && !ends(i + 2)) return
    const page = item.kind === 'line' && item.pageTitle === true
    for (const lines of [1, 2, 3]) {
      const parts = before.slice(i, i + lines)
      if (parts.length < lines || parts.some((part) => part.text.length > 120)) return
      // A title over several lines does not begin in a table and end outside it.
      if (parts.some((part) => part.kind !== item.kind)) return
      const raw = parts.map((part) => part.text.trim()).join('')
      const english = englishTitle.exec(raw)
      const squeezed = raw.normalize('NFKC').replace(/\s+/g, '')
      const match = english === null ? chineseTitle.exec(simplify(squeezed)) : null
      if (english === null && match === null) continue
      // A sentence that mentions the report is no title.
      const isHeading = item.kind === 'line' && item.level !== undefined
      if (match !== null && !isHeading && /[。，；：]|《/.test(match[1]! + match[3]!)) continue
      if (match !== null && partOfYear.test(match[3]!)) {
        partly ||= raw
        return
      }
      // What stands above a title that is whole belongs to it only where it is the name of an organ.
      if (lines > 1 && isTitle(parts.slice(1)) && !isOrgan(item.text, match?.[1] ?? '')) return
      const agency =
        english === null ? exactAgency(raw, squeezed.slice(0, match![1]!.length), match![3]!) : english[2]!
      titles.push({
        agency: agency.trim(),
        year: english === null ? yearOf(match![2]!) : Number(english[1]),
        detail: raw,
        at: item.at,
        from: i,
        to: i + lines,
        page,
      })
      return
    }
  })
  const onPage = titles.filter((title) => !title.page)
  const chosen =
    onPage.find((title) => title.agency !== '') ?? titles.find((title) => title.agency !== '') ?? titles[0]
  let agency = chosen?.agency ?? ''
  let year = chosen?.year
  let introductionFrom = onPage.at(-1)?.to ?? chosen?.to ?? 0
  if (chosen !== undefined && agency === '') {
    // The organ on a line of its own above the title.
    const above = before[chosen.from - 1]
    if (above !== undefined && above.text.trim().length <= 40 && organEnd.test(above.text.trim()))
      agency = above.text.trim()
  }
  partly ||=
    before.find(({ text }) => alike.test(text.normalize('NFKC').replace(/\s+/g, '')))?.text.trim() ?? ''
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
    const date = ownDate.exec(item.text) ?? dateForm.exec(item.text.slice(at.index, at.index + 60))
    if (date === null) continue
    const iso = `${date[1]}-${date[2]!.padStart(2, '0')}-${date[3]!.padStart(2, '0')}`
    if (!isDate(iso)) continue
    if (publishedOn === undefined) {
      publishedOn = iso
      notes.push({ code: 'date-found', detail: item.text.trim().slice(0, 60), place: { offset: item.at } })
    }
    dates.add(iso)
  }
  if (dates.size > 1) notes.push({ code: 'sources-disagree', detail: [...dates].join(' / ') })
  const opening = [...before.slice(0, 2000), ...all.slice(0, 60)]
  const period = periodForm.exec(
    opening
      .map((item) => item.text)
      .join('')
      .slice(0, 20_000)
      .normalize('NFKC'),
  )
  if (period !== null) {
    const stated = Number(period[1])
    const item = opening.find(({ text }) => text.normalize('NFKC').includes(`${period[1]}年`))
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
function exactAgency(raw: string, before: string, after: string): string {
  const squeezed = before + after
  // Keep the original spelling where the title is the plain one that this library prints.
  const match = /^([\s\S]*?)(\d{4})年政府信息公开工作年度报告$/.exec(raw)
  if (match !== null && match[1]!.normalize('NFKC').replace(/\s+/g, '') === squeezed) return match[1]!
  return squeezed
}

function isDate(iso: string): boolean {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number]
  const days = [
    31,
    (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ]
  return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1]!
}
