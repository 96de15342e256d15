import { type FormId, forms } from '../forms/catalogue.js'
import { type FormPlan, planOf } from '../forms/plan.js'
import { figuresOf } from '../report/figures.js'
import type { Report } from '../report/types.js'
import { type LargestReport, larger, type RollupGroup, SAMPLE } from './accumulator.js'
import { addChecksums, agencyChecksum, agencyName, mergeAgencies, sortedAgencies } from './agencies.js'
import { openFigures } from './open-figures.js'

/** A group while reports are added. */
export interface OpenGroup {
  readonly form: FormId
  readonly year: number
  add(report: Report, keepName: boolean): void
  close(): RollupGroup
}

/** Starts adding to a group. The group itself stays as it is. */
export function openGroup(group: RollupGroup): OpenGroup {
  const { form, year } = group
  const plan = planOf(forms[form])
  const figures = openFigures(plan, group)
  const added = new Map<string, number>()
  const sample = [...group.sample]
  let { reports, largest, checksum, unnamed } = group
  return {
    form,
    year,
    add(report, keepName) {
      const weight = figures.add(report)
      if (
        weight > largest.weight ||
        (weight === largest.weight && weight > 0 && report.agency <= largest.agency)
      )
        largest = larger(largest, largestOf(plan, report, weight))
      const name = agencyName(report.agency)
      checksum = addChecksums(checksum, agencyChecksum(name))
      reports += 1
      if (keepName) added.set(name, (added.get(name) ?? 0) + 1)
      else unnamed += 1
      if ((sample.length < SAMPLE || name < sample.at(-1)!) && !sample.includes(name)) {
        sample.push(name)
        sample.sort().splice(SAMPLE)
      }
    },
    close: () => ({
      form,
      year,
      reports,
      ...figures.close(),
      largest,
      sample: [...sample],
      checksum,
      agencies: mergeAgencies(group.agencies, sortedAgencies(added)),
      unnamed,
    }),
  }
}

function largestOf(plan: FormPlan, report: Report, weight: number): LargestReport {
  return {
    agency: report.agency,
    weight,
    figures: figuresOf(plan, report).map((figure) =>
      typeof figure === 'object' && figure !== null ? figure.toFixed() : figure,
    ),
  }
}
