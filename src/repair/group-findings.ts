import type { Finding } from '../check/finding.js'
import { given, givenWith } from '../choice.js'
import type { RepairChange, RepairResult } from './repair.js'
import { isSlip } from './slips.js'

/** Findings that one mistake causes. */
export interface FindingGroup {
  /** The figures that are wrong: one, or all those of a slip. Empty: the finding stands for itself. */
  readonly changes: readonly RepairChange[]
  readonly findings: readonly Finding[]
}

/**
 * One mistake, one message: the findings that a wrong figure causes (its row, its column, the balance), under it.
 *
 * Findings are grouped by the first repair, and only where it is the only one or likelier than the others. A finding
 * that several wrong figures cause stands under the first of them; a slip is one mistake.
 *
 * @returns Groups in the order of their first finding; findings that no change explains alone in theirs.
 * @example
 * const wrong = withCell(report, 'requests.outcomes.granted.total', 1)
 * groupFindings(checkReport(wrong).findings, suggestRepairs(wrong)).length
 */
export function groupFindings(
  findings: readonly Finding[],
  result: Pick<RepairResult, 'repairs' | 'certainty'>,
): FindingGroup[] {
  given('findings', findings, 'list')
  const { repairs, certainty } = givenWith('result', result, { repairs: 'list' })
  const first = certainty === 'open' ? undefined : repairs[0]
  // What one slip did to a table is one mistake.
  const byMistake = new Map<string, RepairChange[]>()
  for (const change of first?.changes ?? []) {
    const key = isSlip(change.reason) ? `${change.path.split('.')[0]} ${change.reason}` : change.path
    byMistake.set(key, [...(byMistake.get(key) ?? []), change])
  }
  const mistakes = [...byMistake.values()]
  const groups = new Map<unknown, { changes: readonly RepairChange[]; findings: Finding[] }>()
  for (const finding of findings) {
    const paths = new Set<string>(
      finding.outcome === 'violated' && finding.data.operator !== undefined
        ? finding.cells.map(({ path }) => path)
        : [],
    )
    const changes = mistakes.find((each) => each.some(({ path }) => paths.has(path)))
    const group = groups.get(changes ?? finding) ?? { changes: changes ?? [], findings: [] }
    group.findings.push(finding)
    groups.set(changes ?? finding, group)
  }
  return [...groups.values()]
}
