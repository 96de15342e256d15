import { DisclosureReportError } from '../errors.js'
import type { Report } from './types.js'

/**
 * Refuses an object whose texts are not those of a report, with their place: it never went through the schema. Figures
 * are looked at where they are taken.
 */
export function requireTexts({ agency, overview, improvement, otherMatters }: Report): void {
  const isText = (value: unknown) => typeof value === 'string'
  const place = !isText(agency)
    ? 'agency'
    : !(
          Array.isArray(overview?.aspects) &&
          overview.aspects.every((aspect) => isText(aspect?.heading) && isText(aspect.text))
        )
      ? 'overview.aspects'
      : !isText(improvement ?? '')
        ? 'improvement'
        : !isText(otherMatters ?? '')
          ? 'otherMatters'
          : undefined
  if (place === undefined) return
  throw new DisclosureReportError(
    'invalid-value',
    `The report has no text at ${place}: decode it with reportSchema`,
  )
}
