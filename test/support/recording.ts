/**
 * The library as the examples of the documents see it: what checks also tells `record` what it was given and what came
 * out, so that every example that checks something is a case of the conformance suite.
 */
import * as library from '../../src/index.js'

export * from '../../src/index.js'

/** A check that an example made: what an implementation in any language must make of the same JSON. */
export interface DocumentCase {
  readonly function: 'checkReport' | 'checkContinuity' | 'checkRollup'
  readonly reports: readonly unknown[]
  readonly options: unknown
  readonly verdicts: library.Verdicts
  readonly findings: readonly library.Finding[]
}

declare const record: (made: DocumentCase) => void

const encoded = (report: library.Report): unknown => library.reportSchema.encode(report)

function told<Result extends library.FindingsResult>(
  name: DocumentCase['function'],
  reports: readonly library.Report[],
  options: object,
  result: Result,
): Result {
  const { verdicts, findings } = result
  // Rules of the reader's own are functions: such an example is no case for another implementation.
  if (!('additionalRules' in options || 'form' in options))
    record({ function: name, reports: reports.map(encoded), options, verdicts, findings })
  return result
}

export function checkReport(report: library.Report, options: library.CheckOptions = {}): library.CheckResult {
  return told('checkReport', [report], options, library.checkReport(report, options))
}

export function checkContinuity(
  previous: library.Report,
  current: library.Report,
  options: library.ContinuityOptions = {},
): library.ContinuityCheck {
  const result = library.checkContinuity(previous, current, options)
  return told('checkContinuity', [previous, current], options, result)
}

export function checkRollup(
  combined: library.Report,
  parts: Iterable<library.Report>,
  options: library.CheckRollupOptions = {},
): library.RollupCheck {
  const reports = [...parts]
  const expected = options.expected && { expected: [...options.expected] }
  const result = library.checkRollup(combined, reports, options)
  return told('checkRollup', [combined, ...reports], { ...options, ...expected }, result)
}
