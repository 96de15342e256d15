import type { SectionKey, TableSectionKey } from '../forms/form.js'
import type { Report } from '../report/types.js'

/** A section that is text. */
export type NarrativeKey = Exclude<SectionKey, TableSectionKey>

/** The text of a section; empty where it is missing. */
export function narrativeText(report: Report, key: NarrativeKey): string {
  if (key === 'overview') return report.overview.aspects.map(({ text }) => text).join('\n')
  return report[key] ?? ''
}
