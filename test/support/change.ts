import { cellsOf, type Figure, type Report } from '../../src/index.js'

/** A copy of a report with some of its cells, agency or year changed. */
export function change<R extends Report>(
  report: R,
  figures: { readonly [path: string]: Figure },
  head: { readonly agency?: string; readonly year?: number } = {},
): R {
  const known = new Set<string>(cellsOf(report).map(({ path }) => path))
  const copy = { ...report, ...head }
  for (const [path, figure] of Object.entries(figures)) {
    if (!known.has(path)) throw new Error(`no cell ${path}`)
    const keys = path.split('.')
    const last = keys.pop() as string
    let place = copy as unknown as { [key: string]: unknown }
    for (const key of keys) {
      place[key] = { ...(place[key] as object) }
      place = place[key] as { [key: string]: unknown }
    }
    place[last] = figure
  }
  return copy
}
