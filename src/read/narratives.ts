import type { NarrativeSection, SectionKey } from '../forms/form.js'
import { say } from '../layout/words.js'
import { statisticsFromText } from '../narrative/statistics-from-text.js'
import type { Overview, Statistics } from '../report/types.js'
import type { ReadNote } from './note.js'
import type { RawItem } from './raw.js'
import { aspectsOf, statisticsOfRows, textOf } from './texts.js'

/** The words of a report. */
export interface Narratives {
  readonly introduction: string
  readonly overview: Overview
  readonly improvement: string | null
  readonly otherMatters: string | null
  readonly notes: readonly ReadNote[]
}

/** Reads the words of a report. `titleOf`: the official heading of a section. */
export function narrativesOf(
  sections: ReadonlyMap<SectionKey, readonly RawItem[]>,
  introductionItems: readonly RawItem[],
  joinWrapped: boolean,
  titleOf: (key: SectionKey) => string,
): Narratives {
  const notes: ReadNote[] = []
  const noteLeftOver = (dropped: readonly string[]): void => {
    if (dropped.length > 0) notes.push({ code: 'left-over', detail: dropped.join(' ').slice(0, 200) })
  }
  const textIn = (items: readonly RawItem[]): string => {
    const { text, dropped } = textOf(items, joinWrapped)
    noteLeftOver(dropped)
    return text
  }
  const sectionText = (key: NarrativeSection['key']): string | null => {
    const own = sections.get(key)
    if (own !== undefined) return textIn(own)
    notes.push({ code: 'section-missing', detail: titleOf(key) })
    return null
  }
  const printed = printedStatistics(sections.get('overview') ?? [])
  const { aspects, dropped } = aspectsOf(printed.rest, joinWrapped)
  noteLeftOver(printed.unread)
  noteLeftOver(dropped)
  const statistics =
    printed.statistics ?? orNothing(statisticsFromText(aspects.map(({ text }) => text).join('\n')))
  if (statistics !== undefined && printed.statistics === undefined) notes.push({ code: 'statistics-found' })
  if (!sections.has('overview')) notes.push({ code: 'section-missing', detail: titleOf('overview') })
  return {
    introduction: textIn(introductionItems),
    overview: { aspects, ...(statistics === undefined ? {} : { statistics }) },
    improvement: sectionText('improvement'),
    otherMatters: sectionText('otherMatters'),
    notes,
  }
}

/** Statistics as this library prints them: in a table under section one. */
function printedStatistics(items: readonly RawItem[]): {
  readonly statistics: Statistics | undefined
  readonly rest: readonly RawItem[]
  readonly unread: readonly string[]
} {
  const words = (word: 'statistics' | 'publications' | 'visits' | 'total' | 'uniqueVisitors') => [
    say('zh-CN', word),
    say('en', word),
  ]
  const { statistics, rest, unread } = statisticsOfRows(items, {
    publications: words('publications'),
    visits: words('visits'),
    total: words('total'),
    unique: words('uniqueVisitors'),
    heading: words('statistics'),
  })
  return { statistics: orNothing(statistics), rest, unread }
}

function orNothing({ publications, visits }: Statistics): Statistics | undefined {
  if (publications === undefined && visits === undefined) return undefined
  return {
    ...(publications === undefined ? {} : { publications }),
    ...(visits === undefined ? {} : { visits }),
  }
}
