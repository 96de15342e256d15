import { isFigureLike } from './figure.js'
import { normalize } from './label.js'
import type { FormRows } from './match.js'
import type { RawItem } from './raw.js'

/** Are the labels of a table's columns there in another order than the form prints them? */
export function columnsDiffer({ headers, strange }: FormRows, items: readonly RawItem[]): string | undefined {
  const runs = headers.map((header) => ({ ...header, seen: [] as number[] }))
  for (const item of items) {
    const isLine = item.kind === 'line'
    const words = isLine ? item.text.trim().split(/\s+/) : item.cells.map(({ text }) => text)
    // One cell per line keeps the order of cells of unlike height too, but for one that is as high as the header.
    const single = isLine && words.length === 1
    const labels = words.flatMap((text) =>
      isFigureLike(text) || strange.test(text) ? [] : [normalize(text)],
    )
    for (const run of runs) {
      // A row has its header for itself; lines go on to the next figure.
      if (!(isLine && (run.level || single)) || labels.length < words.length) run.seen = []
      for (const label of labels) {
        const at = run.labels.indexOf(label)
        if (at < 0) continue
        // Before the first there is none, and nothing differs.
        const last = run.seen.at(-1)!
        // The same labels again are those of the next group.
        if (run.seen.includes(at)) run.seen = []
        else if (!run.level && single ? at === last - 1 : at < last) return item.text.slice(0, 80)
        run.seen.push(at)
      }
    }
  }
  return undefined
}
