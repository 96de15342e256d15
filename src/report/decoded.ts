import { DisclosureReportError } from '../errors.js'
import type { Report } from './types.js'

/**
 * Refuses an object whose texts are not those of a report, with their place: it never went through the schema. Figures
 * are looked at where they are taken.
 */
export function requireTexts(report: Report): void {
  const place = placeWithoutText(report)
  if (place === undefined) return
  throw new DisclosureReportError(
    'invalid-value',
    `The report has no text at ${place}: decode it with reportSchema`,
  )
}

function placeWithoutText({ agency, overview, improvement, otherMatters }: Report): string | undefined {
  if (!isText(agency)) return 'agency'
  const aspects = overview?.aspects
  if (!Array.isArray(aspects)) return 'overview.aspects'
  if (!aspects.every((aspect) => isText(aspect?.heading) && isText(aspect.text))) return 'overview.aspects'
  if (!isText(improvement ?? '')) return 'improvement'
  return isText(otherMatters ?? '') ? undefined : 'otherMatters'
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}
