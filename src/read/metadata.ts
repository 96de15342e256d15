import type { ReadNote } from './note.js'
import { publicationDateIn } from './publication-date.js'
import type { RawItem } from './raw.js'
import { statisticsPeriodIn } from './statistics-period.js'
import { agencyOf, titlesIn } from './titles.js'

/** What the lines before section one say of the report. */
export interface Metadata {
  readonly agency: string
  readonly year: number | undefined
  readonly publishedOn: string | undefined
  /** The lines of the introduction. */
  readonly introduction: readonly RawItem[]
  readonly notes: readonly ReadNote[]
}

const factLine = /^(?:报告格式|Form|发布日期|Published on)\s*[:：]/
const pageLine =
  /^[[【]?(?:当前位置|您(?:现在)?的位置|首页|来源|信息来源|发布机构|浏览|点击|字号|字体|索引号|主题分类|文号|公开方式|日期|时间|(?:发布|公开|发文|成文|生成|更新|发稿|公示|印发)(?:时间|日期|于)|作者|责任编辑|20\d\d[-/.]\d\d?[-/.]\d\d?(?!\d)|目录$)|^【/

/** Finds organ, year, date and introduction in what stands before section one. */
export function metadataOf(before: readonly RawItem[], all: readonly RawItem[]): Metadata {
  const { titles, partly } = titlesIn(before)
  const surest = Math.max(...titles.map(({ sure }) => sure))
  const chosen = titles.find(({ sure }) => sure === surest)
  const { publishedOn, notes: ofDate } = publicationDateIn(all)
  const period = statisticsPeriodIn([...before.slice(0, 2000), ...all.slice(0, 60)])
  const ofPeriod: ReadNote[] = period === undefined ? [] : [period.note]
  if (chosen === undefined) {
    return {
      agency: '',
      year: period?.year,
      publishedOn,
      introduction: before.filter((item) => item.kind === 'line' && item.text.length >= 30),
      notes: [
        ...(partly === '' ? [] : [{ code: 'not-annual', detail: partly } as const]),
        ...ofDate,
        ...ofPeriod,
        ...(period === undefined ? [] : [{ code: 'year-from-period', detail: period.note.detail } as const]),
      ],
    }
  }
  const { year, detail, at } = chosen
  const agency = agencyOf(chosen, before)
  if (period !== undefined && period.year !== year)
    ofPeriod.push({ code: 'sources-disagree', detail: `${detail} / ${period.note.detail}` })
  // Lines of the title that would be one by themselves are no other.
  const others = titles.filter(
    (other) =>
      (other.from >= chosen.to || other.to <= chosen.from) &&
      (other.year !== year || (other.agency !== '' && other.agency !== agency)),
  )
  const last = titles.filter(({ page, sure }) => !page && sure >= 0).at(-1) ?? chosen
  return {
    agency,
    year,
    publishedOn,
    introduction: before
      .slice(last.to)
      .filter(
        ({ text }) => !factLine.test(text.trim()) && !(text.length < 160 && pageLine.test(text.trim())),
      ),
    notes: [
      { code: 'title-found', detail, place: { offset: at } },
      ...others.map(
        (other) =>
          ({
            code: 'sources-disagree',
            detail: `${detail} / ${other.detail}`,
            place: { offset: other.at },
          }) as const,
      ),
      ...ofDate,
      ...ofPeriod,
    ],
  }
}
