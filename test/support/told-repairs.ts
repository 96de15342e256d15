import type { RepairResult, RollupRepairResult } from '../../src/index.js'

type Change = RepairResult['repairs'][number]['changes'][number]

const told = (change: Change & { readonly part?: number | null; readonly agency?: string }) =>
  `${change.part === undefined ? '' : `${change.agency}(${change.part}) `}${change.path} ${change.from} → ${change.to} ${change.reason}`

const names = (relations: readonly { readonly rule: string; readonly instance: string }[]) =>
  relations.map(({ rule, instance }) => `${rule} ${instance}`).join(', ')

/** All that was found, line by line: a reader sees which story is told first, and by how much. */
export function toldRepairs(title: string, result: RepairResult): string {
  const { outcome, certainty, repairs, leftOut, open, unproven } = result
  return [
    `== ${title}`,
    `${outcome}, ${certainty}${leftOut > 0 ? `, ${leftOut} left out` : ''}`,
    ...repairs.flatMap(({ changes, slip, cost, settles }, at) => [
      `${cost}${slip === null ? '' : ` ${slip}`}: ${changes.map(told).join('; ')}`,
      ...(at === 0 ? [`  settles ${names(settles)}`] : []),
    ]),
    ...open.map(({ reason, ...relation }) => `open, ${reason}: ${names([relation])}`),
    ...(unproven.length > 0 ? [`unproven: ${unproven.join(', ')}`] : []),
    '',
  ].join('\n')
}

/** The same for a region. */
export function toldRollupRepairs(title: string, result: RollupRepairResult): string {
  const { outcome, certainty, repairs, unproven, skipped } = result
  return [
    `== ${title}`,
    `${outcome}, ${certainty}`,
    ...repairs.map(({ changes, cost }) => `${cost}: ${changes.map(told).join('; ')}`),
    ...unproven.map(({ part, path }) => `unproven: (${part}) ${path}`),
    ...(skipped.length > 0 ? [`skipped: ${skipped.join(', ')}`] : []),
    '',
  ].join('\n')
}
