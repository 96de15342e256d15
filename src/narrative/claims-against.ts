import { planOfReport } from '../report/cells.js'
import { type Figure, figuresOf } from '../report/figures.js'
import type { Report } from '../report/types.js'
import { contextOf } from '../rules/context.js'
import type { Claim } from './claim.js'
import { narrativeRules } from './rules/catalogue.js'
import { setStated, statedIn } from './rules/stated.js'

/** How many claims about some cells other figures than the stated ones would contradict. The words are read once. */
export function claimsAgainst(
  report: Report,
  claims?: readonly Claim[],
): (figures: readonly Figure[], cells: ReadonlySet<number>) => number {
  const plan = planOfReport(report)
  const stated =
    claims?.map((claim) => ({ claim, section: 'overview' as const, text: '' })) ??
    statedIn(contextOf(plan, report, figuresOf(plan, report)))
  return (figures, cells) => {
    const context = contextOf(plan, report, figures)
    setStated(context, stated)
    return narrativeRules
      .flatMap((rule) => rule.check?.(context) ?? [])
      .filter(
        (outcome) =>
          typeof outcome === 'object' &&
          outcome.outcome === 'violated' &&
          outcome.cells?.some((cell) => cells.has(plan.indexOf.get(cell as string) ?? -1)),
      ).length
  }
}
