import type { PeriodClaim } from './claim.js'
import { rangeOf, type Sentence } from './sentence.js'

const period =
  /(\d{4})[年.](\d{1,2}|元)[月.](\d{1,2})(?:日(?:起|始|开始)?)?,?(?:至|到|[-—–~]{1,2})(?:(\d{4})[年.])?(\d{1,2})[月.](\d{1,2})(?!\d)日?/g

/** The statistics period (统计期限). Other ranges of dates are left alone. */
export function periodIn({ text, start, flat }: Sentence): PeriodClaim[] {
  if (!/统计|数据|期限|时限|起止|报告期/.test(text)) return []
  return [...text.matchAll(period)].flatMap((match) => {
    const around = text.slice(Math.max(0, match.index - 20), match.index + match[0].length + 8)
    if (!/统计|数据|期限|时限|起止|报告期/.test(around)) return []
    const [words, year, month, day, lastYear = year, lastMonth, lastDay] = match
    const date = (...parts: readonly (string | undefined)[]) =>
      parts.map((part) => part!.replace('元', '1').padStart(2, '0')).join('-')
    const at = start + match.index
    return [
      {
        kind: 'period',
        from: date(year, month, day),
        to: date(lastYear, lastMonth, lastDay),
        ...rangeOf(flat, at, at + words.length),
        certainty: 'exact',
        scope: 'whole',
      },
    ]
  })
}
