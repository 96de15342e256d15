import type { Report } from '../../report/types.js'
import type { RuleContext } from '../../rules/rule.js'
import type { Claim } from '../claim.js'
import { readClaims } from '../read-claims.js'

/** A claim of a report, and where in it. */
export interface Stated<C extends Claim = Claim> {
  readonly claim: C
  /** `introduction`, or the key of the section. */
  readonly section: 'introduction' | 'overview' | 'improvement' | 'otherMatters'
  /** Position of the passage in section one. */
  readonly aspect?: number
  /** The words of the claim. */
  readonly text: string
}

/** Per check, not per report: a caller may change a report between two checks. */
const read = /* @__PURE__ */ new WeakMap<RuleContext, readonly Stated[]>()

/** Every claim in the texts of a report, read once per check. */
export function statedIn(context: RuleContext): readonly Stated[] {
  const stated = read.get(context) ?? statementsOf(context.report)
  read.set(context, stated)
  return stated
}

/** Claims that are known already. */
export function setStated(context: RuleContext, stated: readonly Stated[]): void {
  read.set(context, stated)
}

/** Every claim in the texts of a report. */
export function statementsOf({ introduction = '', overview, improvement, otherMatters }: Report): Stated[] {
  return [
    ...claimsOf('introduction', introduction),
    ...overview.aspects.flatMap(({ heading, text }, aspect) =>
      claimsOf('overview', text, heading).map((each) => ({ ...each, aspect })),
    ),
    ...claimsOf('improvement', improvement ?? ''),
    ...claimsOf('otherMatters', otherMatters ?? ''),
  ]
}

/** The heading of a passage says what its first sentence is about. */
function claimsOf(section: Stated['section'], text: string, heading = ''): Stated[] {
  const before = heading === '' ? '' : `${heading}\n`
  return readClaims(before + text).flatMap((claim) => {
    const start = claim.start - before.length
    const end = claim.end - before.length
    return start < 0 ? [] : [{ claim: { ...claim, start, end }, section, text: text.slice(start, end) }]
  })
}

/** The claims of some kinds. */
export function statedOf<Kind extends Claim['kind']>(
  context: RuleContext,
  ...kinds: readonly Kind[]
): readonly Stated<Extract<Claim, { readonly kind: Kind }>>[] {
  return statedIn(context).filter(({ claim }) => (kinds as readonly string[]).includes(claim.kind)) as never
}
