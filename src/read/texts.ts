import { forms } from '../forms/catalogue.js'
import type { NarrativeSection } from '../forms/form.js'
import type { Aspect, Statistics } from '../report/types.js'
import { readFigure } from './figure.js'
import { kept } from './kept.js'
import { normalize } from './label.js'
import { isPageNumber } from './page-number.js'
import type { RawItem, RawRow } from './raw.js'

/** Lines of page furniture that end a report. */
const furniture =
  /^(?:附件(?:下载)?\s*[:：]?$|分享(?:到|至)|【?(?:打印|关闭)|打印本页|关闭窗口|[上下]一[篇条个]|责任编辑|相关(?:链接|文档|信息$)|关于我们|联系我们|Copyright|版权所有|主办单位|主办[:：]|承办|网站标识码|[^，。]{0,8}ICP备|[^，。]{0,6}公网安备|扫一扫|微信\s*微博|返回顶部|网站地图)/

/** Joins lines to paragraphs: an empty line, or a block of its own, sets them apart. */
export function textOf(items: readonly RawItem[], joinWrapped: boolean): { text: string; dropped: string[] } {
  let text = ''
  let last = ''
  const dropped: string[] = []
  for (const item of items) {
    const line = item.text.replace(/^[\u3000 \t\u00a0]+|[ \t\u00a0]+$/g, '')
    if (dropped.length > 0 || furniture.test(line)) {
      if (line !== '') dropped.push(line)
      continue
    }
    const startsParagraph = item.kind === 'line' && item.gap
    if (text === '') text = line
    else if (joinWrapped && !/[。；：！？;:]$/.test(last)) text += line
    else text += (startsParagraph ? '\n\n' : '\n') + line
    last = line
  }
  return { text, dropped }
}

/** Every wording of the standard aspects. */
const namesOfAspects = /* @__PURE__ */ kept((section: NarrativeSection) => {
  const keys = new Map<string, Aspect['key']>()
  for (const { key, zh, en, aliases = [] } of section.aspects ?? []) {
    for (const name of [zh, en, ...aliases].map(normalize)) {
      keys.set(name, key).set(`政府信息公开${name}`, key)
    }
  }
  return keys
})

/** Which standard aspect a heading names. */
function aspectKeyOf(heading: string): Aspect['key'] {
  const core = normalize(heading).replace(/(?:工作)?(?:的?情况|方面)?$/, '')
  return namesOfAspects(forms['2021'].sections[0]).get(core)
}

const numbered = /^\s*[（(]([一二三四五六七八九十]{1,3}|\d{1,2})[）)]\s*/

/** Where the words of a heading begin that has another number, or none, but names a standard aspect. */
function standardHeading(line: string): RegExpExecArray | null {
  const start = /^\s*(?:\d{1,2}[.、．]\s*)?/.exec(line)!
  const [heading = ''] = line.slice(start[0].length, 40 + start[0].length).split(/[。：:]/)
  return aspectKeyOf(heading) === undefined ? null : start
}

/** Section one: its passages in order. */
export function aspectsOf(
  items: readonly RawItem[],
  joinWrapped: boolean,
): { aspects: Aspect[]; dropped: string[] } {
  const groups: { heading: string; items: RawItem[]; unnamed?: true; stated?: string | undefined }[] = []
  const marked = items.some((item) => item.kind === 'line' && item.level !== undefined)
  items.forEach((item, i) => {
    if (item.kind === 'line') {
      const match = numbered.exec(item.text) ?? (marked ? null : standardHeading(item.text))
      if (match !== null || (item.level !== undefined && item.level >= 3)) {
        const body = item.text.slice(match?.[0].length ?? 0)
        const next = items[i + 1]
        const alone =
          item.level !== undefined ||
          (body.length <= 40 &&
            !/[。：:；，]/.test(body) &&
            (next === undefined || next.kind === 'row' || next.gap || aspectKeyOf(body) !== undefined))
        if (alone) {
          groups.push({ heading: body, items: [], stated: item.aspect })
          return
        }
        const inline =
          /^([^。：:，；\s]{2,30})[。：:]\s*([\s\S]*)$|^([^。：:，；\s]{2,20})\s+(\S[\s\S]*)$/.exec(body)
        if (inline !== null) {
          const text = inline[2] ?? inline[4] ?? ''
          groups.push({ heading: inline[1] ?? inline[3]!, items: [{ ...item, text }] })
          return
        }
        const opening = /^([^。：:，；\s]{2,20}(?:情况|方面))/.exec(body)
        if (opening !== null) {
          groups.push({
            heading: opening[1]!,
            items: [{ ...item, text: body.slice(opening[1]!.length).replace(/^[，,]/, '') }],
          })
          return
        }
      }
    }
    if (groups.length === 0) groups.push({ heading: '', items: [], unnamed: true })
    groups.at(-1)!.items.push(item)
  })
  const dropped: string[] = []
  const standard = forms['2021'].sections[0].aspects
  const aspects = groups.map(({ heading, items: own, stated }): Aspect => {
    const body = textOf(own, joinWrapped)
    for (const line of body.dropped) dropped.push(line)
    const key =
      stated === undefined ? aspectKeyOf(heading) : standard.find((each) => each.key === stated)?.key
    return key === undefined ? { heading, text: body.text } : { heading, key, text: body.text }
  })
  return {
    aspects: aspects.filter((each, i) => groups[i]!.unnamed === undefined || each.text !== ''),
    dropped,
  }
}

/**
 * Statistics that stand in a table of section one, as this library prints them; the rows that are none come back, and
 * what stands where a figure should.
 */
export function statisticsOfRows(
  items: readonly RawItem[],
  groups: {
    publications: readonly string[]
    visits: readonly string[]
    total: readonly string[]
    unique: readonly string[]
    heading: readonly string[]
  },
): { statistics: Statistics; rest: RawItem[]; unread: string[] } {
  let total: number | null | undefined
  const categories: { name: string; count: number | null }[] = []
  let unique: number | null = null
  let visits: number | null = null
  let sawVisits = false
  const rest: RawItem[] = []
  const unread: string[] = []
  const countIn = (text: string): number | null => {
    const { value } = readFigure(text, 'count')
    if (typeof value === 'number') return value
    if (text !== '') unread.push(text)
    return null
  }
  let current = ''
  for (const item of items) {
    const [group, name, value] = item.kind === 'row' ? partsOf(item, current) : noParts
    current = group
    if (groups.publications.includes(group)) {
      if (total === undefined && groups.total.includes(name)) total = countIn(value)
      else categories.push({ name, count: countIn(value) })
    } else if (groups.visits.includes(group)) {
      sawVisits = true
      if (groups.unique.includes(name)) unique = countIn(value)
      else visits = countIn(value)
    } else if (
      item.kind === 'line' ||
      !item.cells.slice(0, 1).some(({ text }) => groups.heading.includes(text))
    )
      rest.push(item)
  }
  return {
    statistics: {
      ...(total === undefined && categories.length === 0
        ? {}
        : { publications: { total: total ?? null, categories } }),
      ...(sawVisits ? { visits: { uniqueVisitors: unique, total: visits } } : {}),
    },
    rest,
    unread,
  }
}

/** The group, the name and the figure of a row. */
type Parts = readonly [string, string, string]

const noParts: Parts = ['', '', '']

/** `current`: the group of the row above. */
function partsOf(row: RawRow, current: string): Parts {
  const [first, second, third] = row.cells.map((cell) => cell.text)
  if (first === undefined || second === undefined) return noParts
  // Pasted from a table with merged cells, the group stands in its first row only.
  if (third !== undefined) return [first || current, second, third]
  const at = first.indexOf(' · ')
  if (at >= 0) return [first.slice(0, at), first.slice(at + 3), second]
  return first === current ? [current, '', second] : [current, first, second]
}

/** Does the source break lines at the width of a page, as the text of a PDF does? */
export function isWrapped(items: readonly RawItem[]): boolean {
  let wrapped = 0
  let pages = 0
  for (const item of items) {
    if (item.kind === 'row') continue
    const line = item.text.trim()
    if (isPageNumber(line)) pages += 1
    else if (line.length >= 20 && line.length <= 60 && !/[。；：！？;:]$/.test(line)) wrapped += 1
  }
  return pages >= 2 && wrapped >= 10
}
