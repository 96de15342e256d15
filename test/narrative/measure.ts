import {
  blankReport,
  type CellPath,
  type Claim,
  cellsOf,
  checkReport,
  type Report,
  readClaims,
  rules,
  withCell,
} from '../../src/index.js'
import patterns from './collection.json' with { type: 'json' }

/** A sentence, what it says, and what the rules should say of it in the report of an organ. */
export interface Sample {
  readonly text: string
  /** `kind=value`; a list is `breakdown=total/part+part`. */
  readonly claims: readonly string[]
  /** `rule:outcome`, without the group of the rule. */
  readonly verdicts: readonly string[]
  /** `none`: a report in which every figure is 0. */
  readonly report?: string
  /** Where the sentence stands. Default: section one. */
  readonly section?: string
}

export const collection = patterns as readonly {
  readonly name: string
  readonly note: string
  readonly sentences: readonly Sample[]
}[]

/** A bureau with 12 requests received, 2 carried over, 13 handled, 1 carried forward, 5 reconsiderations, 4 lawsuits. */
const figures: { readonly [path: string]: number } = {
  'requests.received.naturalPersons': 9,
  'requests.received.commercialEnterprises': 2,
  'requests.received.legalServiceOrganizations': 1,
  'requests.received.total': 12,
  'requests.carriedOver.naturalPersons': 2,
  'requests.carriedOver.total': 2,
  'requests.outcomes.granted.naturalPersons': 4,
  'requests.outcomes.granted.commercialEnterprises': 1,
  'requests.outcomes.granted.total': 5,
  'requests.outcomes.partiallyGranted.naturalPersons': 3,
  'requests.outcomes.partiallyGranted.total': 3,
  'requests.outcomes.refused.internalAffairs.naturalPersons': 1,
  'requests.outcomes.refused.internalAffairs.total': 1,
  'requests.outcomes.refused.deliberativeProcess.legalServiceOrganizations': 1,
  'requests.outcomes.refused.deliberativeProcess.total': 1,
  'requests.outcomes.unavailable.notHeld.naturalPersons': 1,
  'requests.outcomes.unavailable.notHeld.total': 1,
  'requests.outcomes.notProcessed.repeated.commercialEnterprises': 1,
  'requests.outcomes.notProcessed.repeated.total': 1,
  'requests.outcomes.otherHandling.other.naturalPersons': 1,
  'requests.outcomes.otherHandling.other.total': 1,
  'requests.outcomes.total.naturalPersons': 10,
  'requests.outcomes.total.commercialEnterprises': 2,
  'requests.outcomes.total.legalServiceOrganizations': 1,
  'requests.outcomes.total.total': 13,
  'requests.carriedForward.naturalPersons': 1,
  'requests.carriedForward.total': 1,
  'review.reconsideration.upheld': 3,
  'review.reconsideration.corrected': 1,
  'review.reconsideration.pending': 1,
  'review.reconsideration.total': 5,
  'review.litigation.direct.upheld': 1,
  'review.litigation.direct.total': 1,
  'review.litigation.afterReconsideration.upheld': 2,
  'review.litigation.afterReconsideration.other': 1,
  'review.litigation.afterReconsideration.total': 3,
  'proactiveDisclosure.normativeDocuments.issued': 4,
  'proactiveDisclosure.normativeDocuments.repealed': 2,
  'proactiveDisclosure.normativeDocuments.inForce': 31,
}

function reportWith(values: { readonly [path: string]: number }): Report {
  let report: Report = blankReport({ form: '2021', agency: '临江市教育局', year: 2023 })
  for (const { path, kind } of cellsOf(report))
    if (kind === 'count') report = withCell(report, path as CellPath, values[path] ?? 0)
  return report
}

export const bureau = reportWith(figures)
const nothing = reportWith({})

/** The report that a sentence of the collection stands in. */
export function reportOf({ text, report, section }: Sample): Report {
  const base = report === 'none' ? nothing : bureau
  if (section === 'introduction') return { ...base, introduction: text }
  if (section === 'otherMatters') return { ...base, otherMatters: text }
  return { ...base, overview: { aspects: [{ heading: '', text }] } }
}

const narrative = rules.map(({ id }) => id).filter((id) => id.startsWith('narrative/'))

const judged = new Map<Sample, readonly string[]>()

/** What the rules say, as the collection writes it. Worked out once: a rule at a time is slow. */
export function verdictsOf(sample: Sample): readonly string[] {
  const known = judged.get(sample) ?? judge(sample)
  judged.set(sample, known)
  return known
}

function judge(sample: Sample): string[] {
  const report = reportOf(sample)
  return narrative
    .flatMap((id) => {
      const { verdicts } = checkReport(report, { rules: { '*': 'off', [id]: 'warning' } })
      const times = (outcome: 'held' | 'violated' | 'undetermined') =>
        new Array<string>(verdicts[outcome]).fill(`${id.slice('narrative/'.length)}:${outcome}`)
      return [...times('held'), ...times('violated'), ...times('undetermined')]
    })
    .sort()
}

/** A claim as the collection writes it. */
function written(claim: Claim): string {
  if (claim.kind === 'breakdown')
    return `breakdown=${claim.total}/${claim.parts.map(({ value }) => value).join('+')}`
  if (claim.kind === 'share') return `share=${claim.percent}`
  if (claim.kind === 'year') return `year=${claim.year}`
  if (claim.kind === 'change') {
    const [difference, percent] = [claim.difference, claim.percent].map((each) =>
      each === null ? '' : each > 0 ? `+${each}` : `${each}`,
    )
    return `change=${difference}/${percent}${percent === '' ? '' : '%'}`
  }
  if (claim.kind === 'period') return `period=${claim.from}/${claim.to}`
  if (claim.kind === 'fees') return `fees=${claim.amount}`
  return 'value' in claim ? `${claim.kind}=${claim.value}` : claim.kind
}

export function claimsOf({ text }: Sample): string[] {
  return readClaims(text).map(written).sort()
}

/** What is in both lists, counted as often as in both; and what only one has. */
export function compareLists(
  found: readonly string[],
  expected: readonly string[],
): { readonly right: string[]; readonly wrong: string[]; readonly missed: string[] } {
  const missed = [...expected]
  const right: string[] = []
  const wrong: string[] = []
  for (const each of found) {
    const at = missed.indexOf(each)
    if (at < 0) wrong.push(each)
    else right.push(...missed.splice(at, 1))
  }
  return { right, wrong, missed }
}

/** What was found of what is there, over some sentences. */
export interface Measure {
  readonly found: number
  readonly right: number
  readonly expected: number
}

export function measure(
  samples: readonly Sample[],
  found: (sample: Sample) => readonly string[],
  expected: (sample: Sample) => readonly string[],
): Measure {
  let sum = { found: 0, right: 0, expected: 0 }
  for (const sample of samples) {
    const { right, wrong, missed } = compareLists(found(sample), expected(sample))
    sum = {
      found: sum.found + right.length + wrong.length,
      right: sum.right + right.length,
      expected: sum.expected + right.length + missed.length,
    }
  }
  return sum
}

const outcome = (words: string) => (each: string) => each.endsWith(`:${words}`)

/** Only the verdicts of one outcome. */
export function measureOutcome(samples: readonly Sample[], words: string): Measure {
  return measure(
    samples,
    (sample) => verdictsOf(sample).filter(outcome(words)),
    (sample) => sample.verdicts.filter(outcome(words)),
  )
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
}
