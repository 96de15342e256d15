import type { JsonValue } from '../../check/finding.js'
import type { RuleContext, RuleOutcome } from '../../rules/rule.js'
import type { Claim } from '../claim.js'
import type { Reason } from './message.js'
import type { Stated } from './stated.js'
import { type Counterpart, contradictedCells } from './table.js'

type Data = { readonly [key: string]: JsonValue }

/** Where a claim stands, for every finding about it. */
export function placeOf({ section, aspect, text, claim }: Stated): Data {
  return {
    section,
    ...(aspect === undefined ? {} : { aspect }),
    text,
    start: claim.start,
    end: claim.end,
  }
}

export function undetermined(
  stated: Stated,
  reason: Reason,
  data: Data = {},
  cells: readonly string[] = [],
): RuleOutcome {
  const { scopeWords } = stated.claim
  const words = reason === 'narrowed' || reason === 'unclear' ? { words: scopeWords ?? '' } : {}
  return {
    outcome: 'undetermined',
    severity: 'info',
    cells,
    data: { ...placeOf(stated), reason, ...words, ...data },
  }
}

/** Why a disagreement would not be a contradiction: the claim is not about the whole organ and year, or not exact. */
export function reserveOf(
  { scope, scopeWords = '', certainty, year }: Claim,
  { report }: RuleContext,
): Reason | undefined {
  if (year !== undefined && year !== report.year) return 'otherYear'
  if (scope !== 'whole' && !isOwnName(scopeWords, report.agency)) return scope
  if (scope === 'whole' && scopeWords !== '' && office.test(report.agency)) return 'narrowed'
  return certainty === 'exact' ? undefined : certainty
}

/** A bureau reports for itself: what it says of the whole city is about others too. */
const office = /[局委厅院处队所校]$|委员会|中心|办公[室厅]|公司/

/** The organ that reports may name itself, in full or shortened. */
function isOwnName(words: string, agency: string): boolean {
  return words.length > 1 && agency.includes(words)
}

/** A number in words against the tables. */
export function compare(
  context: RuleContext,
  stated: Stated<Extract<Claim, { readonly value: number }>>,
  { accepted, cells, tolerated }: Counterpart,
): RuleOutcome {
  const { value, certainty } = stated.claim
  if (accepted.includes(value)) return 'held'
  const contradicted = contradictedCells(context)
  if (cells.some((path) => contradicted.has(path))) return 'notApplicable'
  const known = accepted.filter((each) => each !== null)
  const data = { stated: value, expected: known[0] ?? null }
  if (known.length === 0) return undetermined(stated, 'blank', data, cells)
  const near = (each: number) => Math.abs(each - value) * 10 <= each
  if (certainty === 'approximate' && known.some(near)) return 'held'
  const reserve =
    reserveOf(stated.claim, context) ??
    (known.length < accepted.length ? 'blank' : tolerated?.(value) ? 'ambiguous' : undefined)
  if (reserve !== undefined) return undetermined(stated, reserve, data, cells)
  return {
    outcome: 'violated',
    cells,
    data: { ...placeOf(stated), ...data, ...(known.length > 1 ? { alternatives: known.slice(1) } : {}) },
  }
}

/** Each claim against its counterpart; no claim: the rule does not apply. */
export function compareEach<C extends Extract<Claim, { readonly value: number }>>(
  context: RuleContext,
  stated: readonly Stated<C>[],
  counterpartOf: (claim: C) => Counterpart,
): RuleOutcome | RuleOutcome[] {
  if (stated.length === 0) return 'notApplicable'
  const held = new Set<string>()
  const outcomes = stated.map((each) => {
    const counterpart = counterpartOf(each.claim)
    const outcome = compare(context, each, counterpart)
    if (outcome === 'held') held.add(counterpart.cells.join())
    return { each, counterpart, outcome }
  })
  return outcomes.map(({ each, counterpart, outcome }) => {
    if (typeof outcome === 'string' || outcome.outcome === 'undetermined') return outcome
    // Where the figure of the table stands in the words too, a smaller one is most likely a part of it.
    const expected = Math.max(...counterpart.accepted.map((value) => value ?? 0))
    const part = held.has(counterpart.cells.join()) && each.claim.value < expected
    return part
      ? undetermined(each, 'ambiguous', { stated: each.claim.value, expected }, counterpart.cells)
      : outcome
  })
}
