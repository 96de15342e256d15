import { givenWith } from '../choice.js'
import type { Finding } from './finding.js'
import type { Waiver } from './options.js'

/**
 * Accepts a finding: a waiver for `checkReport(report, { waivers })`. It lapses by itself when a value changes.
 *
 * @example
 * waive({ rule: 'form/outdated', severity: 'error', outcome: 'violated', cells: [], data: { year: 2023, to: 2020 } }, '已说明').reason // "已说明"
 */
export function waive(finding: Finding, reason: string): Waiver {
  const { rule, cells, data } = givenWith('finding', finding, { cells: 'list' })
  return {
    rule,
    cells: cells.map(({ path, value }) => ({ path, value })),
    ...(cells.length === 0 ? { data } : {}),
    reason,
  }
}

/** Does the waiver speak of this very finding, with the very same values? */
export function settles(waiver: Waiver, finding: Finding): boolean {
  if (waiver.rule !== finding.rule || waiver.cells.length !== finding.cells.length) return false
  if (finding.cells.length === 0) return waiver.data !== undefined && sameData(waiver.data, finding.data)
  const values = new Map(waiver.cells.map(({ path, value }) => [path, value]))
  return finding.cells.every(
    ({ path, value }) => values.has(path) && String(values.get(path)) === String(value),
  )
}

function sameData(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null)
    return one === other
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameData((one as Tree)[key], (other as Tree)[key]))
  )
}

type Tree = { readonly [key: string]: unknown }
