import { given } from '../choice.js'
import { DisclosureReportError } from '../errors.js'
import { type FormPlan, planOf } from '../forms/plan.js'
import { formOfReport } from '../report/form-of.js'
import type { Report } from '../report/types.js'
import type { CheckOptions, CheckResult } from './options.js'
import { makeProgram, type Program } from './program.js'
import { run } from './run.js'

/** Checks reports, all with the same options. */
export type Checker = (report: Report) => CheckResult

/**
 * Checks one report: cross-totals (勾稽关系), cells, sections, edition, dates, statistics.
 *
 * Figures are counts, or amounts in 万元. A blank is not zero: see `blanks`. The report must be one that
 * `reportSchema` accepts; its mistakes become findings, never exceptions.
 *
 * @returns Findings as plain frozen data; `describeFinding` makes their words. Throws {@link DisclosureReportError}
 * for a mistake in the options (`unknown-rule`, `unknown-cell`, `invalid-option`, `unknown-form`),
 * or for an object that lacks a table or a cell of its form (`invalid-value`).
 * @example
 * checkReport(report).ok // true
 */
export function checkReport(report: Report, options: CheckOptions = {}): CheckResult {
  return createChecker(options)(report)
}

const officialPrograms = /* @__PURE__ */ new WeakMap<FormPlan, Program>()

/**
 * A checker that has worked out its options once: for many reports, or for an entry form that checks at every key.
 *
 * @returns A function from report to result. Throws as {@link checkReport} does, when it is called.
 * @example
 * [report].map(createChecker({ rules: { 'overview/*': 'off' } })).length // 1
 */
export function createChecker(options: CheckOptions = {}): Checker {
  given('options', options, 'object')
  if (options.limit !== undefined && !(Number.isInteger(options.limit) && options.limit >= 0)) {
    throw new DisclosureReportError(
      'invalid-option',
      `limit ${options.limit}: expected a whole number from 0`,
    )
  }
  const standard = options.rules === undefined && options.additionalRules === undefined
  const programs = standard ? officialPrograms : new WeakMap<FormPlan, Program>()
  return (report) => {
    const plan = planOf(formOfReport(report, options.form))
    let program = programs.get(plan)
    if (program === undefined) {
      program = makeProgram(plan, options)
      programs.set(plan, program)
    }
    return run(program, report, options)
  }
}
