import { isDate } from '../report/leaves.js'
import { withDigits } from './chinese-digits.js'
import type { ReadNote } from './note.js'
import type { RawItem } from './raw.js'

const dateWords =
  /(?:(?:发布|公开|发文|成文|生成|公布|更新|发稿|公示|印发|上传|录入)(?:日期|时间)|发布于|^(?:日期|时间))[\]】:\s]*|Published on:\s*/
const dateForm = /(20\d\d)(?:\s*[-—–年/.]\s*(\d{1,2})\s*[-—–月/.]\s*(\d{1,2})|(\d\d)(\d\d)(?!\d))/
const ownDate = /^(?:发布日期：|Published on: )(\d{4})-(\d\d)-(\d\d)$/

/** The date of publication, where a page or a report names one. */
export function publicationDateIn(items: readonly RawItem[]): {
  readonly publishedOn: string | undefined
  readonly notes: readonly ReadNote[]
} {
  const found = items.slice(0, 400).flatMap((item) => {
    const date = dateIn(item.text)
    return date === undefined ? [] : [{ date, item }]
  })
  const [first] = found
  if (first === undefined) return { publishedOn: undefined, notes: [] }
  const { date, item } = first
  const dates = [...new Set(found.map((each) => each.date))]
  return {
    publishedOn: date,
    notes: [
      { code: 'date-found', detail: item.text.trim().slice(0, 60), place: { offset: item.at } },
      ...(dates.length > 1 ? [{ code: 'sources-disagree', detail: dates.join(' / ') } as const] : []),
    ],
  }
}

/** The date that a line states, as `2024-01-31`. */
function dateIn(text: string): string | undefined {
  const at = dateWords.exec(text)
  if (at === null) return undefined
  const near = withDigits(text.slice(at.index, at.index + 60).normalize('NFKC'))
  const date = ownDate.exec(text) ?? dateForm.exec(near)
  if (date === null) return undefined
  const iso = [date[1]!, date[2] ?? date[4]!, date[3] ?? date[5]!]
    .map((part) => part.padStart(2, '0'))
    .join('-')
  return isDate(iso) ? iso : undefined
}
