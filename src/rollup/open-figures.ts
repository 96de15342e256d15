import { DisclosureReportError } from '../errors.js'
import { Decimal } from '../figures/decimal.js'
import type { FormPlan } from '../forms/plan.js'
import type { Report } from '../report/types.js'
import type { RollupGroup } from './accumulator.js'
import { addAmounts, exactCount } from './exact.js'

/** The sums of a group while reports are added: counts in a typed array, so that a report costs little more than a bare loop. */
export interface OpenFigures {
  /** Adds the figures of a report; the sum of its counts. */
  add(report: Report): number
  close(): Pick<RollupGroup, 'sums' | 'blanks'>
}

/** Starts adding to the sums of a group, which stays as it is. */
export function openFigures(plan: FormPlan, group: RollupGroup): OpenFigures {
  const sums = new Float64Array(plan.cells.length)
  /** What no longer fits a double exactly. */
  const beyond = new Map<number, bigint>()
  const amounts = new Map<number, AmountSum>()
  const isCount = new Uint8Array(plan.cells.length).fill(1)
  for (const { index, kind } of plan.cells) {
    const sum = group.sums[index]!
    if (kind === 'amount') {
      isCount[index] = 0
      amounts.set(index, amountSum(String(sum)))
    } else if (typeof sum === 'number') sums[index] = sum
    else beyond.set(index, BigInt(sum))
  }
  const blanks = Float64Array.from(group.blanks)

  /** A figure that the fast path does not take: blank, an amount, a sum beyond the safe integers, or no figure. */
  const addOther = (report: Report, index: number, value: unknown): void => {
    if (value === null) {
      blanks[index]! += 1
      return
    }
    const amount = amounts.get(index)
    if (amount !== undefined) {
      if (!amount.add(value)) throw invalid(plan, report, index, value)
      return
    }
    if (!Number.isSafeInteger(value)) throw invalid(plan, report, index, value)
    beyond.set(index, (beyond.get(index) ?? 0n) + BigInt(sums[index]!) + BigInt(value as number))
    sums[index] = 0
  }

  const add = (report: Report): number => {
    let weight = 0
    for (const { parents, keys, indexes } of plan.groups) {
      let place: unknown = report
      for (const parent of parents) place = (place as { [key: string]: unknown } | undefined)?.[parent]
      if (typeof place !== 'object' || place === null) throw invalid(plan, report, indexes[0]!, place)
      for (let i = 0; i < keys.length; i += 1) {
        const value = (place as { [key: string]: unknown })[keys[i]!]
        const index = indexes[i]!
        if (Number.isSafeInteger(value) && isCount[index] === 1) {
          weight += value as number
          const sum = sums[index]! + (value as number)
          if (Number.isSafeInteger(sum)) {
            sums[index] = sum
            continue
          }
        }
        addOther(report, index, value)
      }
    }
    return weight
  }

  return {
    add,
    close: () => ({
      sums: Array.from(sums, (sum, index) => {
        const large = beyond.get(index)
        return amounts.get(index)?.total() ?? (large === undefined ? sum : exactCount(large + BigInt(sum)))
      }),
      blanks: Array.from(blanks),
    }),
  }
}

interface AmountSum {
  /** Adds an amount; `false` if the value is none. */
  add(value: unknown): boolean
  total(): string
}

/** Fits the precision of {@link Decimal} with room for the carries of any number of reports. */
const WHOLE_DIGITS = 22
const PLACES = 12

function amountSum(start: string): AmountSum {
  let exact = start
  let sum = new Decimal(0)
  return {
    add(value) {
      if (!Decimal.isDecimal(value) || !value.isFinite()) return false
      if (value.e < WHOLE_DIGITS && sum.e < WHOLE_DIGITS && value.decimalPlaces() <= PLACES)
        sum = sum.plus(value)
      else exact = addAmounts(exact, value.toFixed())
      return true
    },
    total: () => addAmounts(exact, sum.toFixed()),
  }
}

function invalid(plan: FormPlan, report: Report, index: number, value: unknown): DisclosureReportError {
  return new DisclosureReportError(
    'invalid-value',
    `${report.agency}: ${plan.cells[index]!.path} holds ${String(value)}, not a count, an amount or null`,
  )
}
