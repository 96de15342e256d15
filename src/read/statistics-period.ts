import { withDigits } from './chinese-digits.js'
import type { ReadNote } from './note.js'
import type { RawItem } from './raw.js'

const periodForm =
  /(20\d\d)\s*[年.]\s*1\s*[月.]\s*(?:1\s*日?)?起?[,，]?\s*(?:至|到|[-—–~])\s*(?:(20\d\d)\s*[年.])?\s*12\s*[月.]\s*(?:31\s*日?)?/

/** The year that the statistics cover (统计期限), and where that is said. */
export function statisticsPeriodIn(
  items: readonly RawItem[],
): { readonly year: number; readonly note: ReadNote & { readonly detail: string } } | undefined {
  const words = items
    .map((item) => item.text)
    .join('')
    .slice(0, 20_000)
    .normalize('NFKC')
  const period = periodForm.exec(words) ?? periodForm.exec(withDigits(words))
  if (period === null) return undefined
  const item = items.find(({ text }) => withDigits(text.normalize('NFKC')).includes(period[1]!))
  const place = item === undefined ? {} : { place: { offset: item.at } }
  return { year: Number(period[1]), note: { code: 'period-found', detail: period[0], ...place } }
}
