import { expect, test } from 'vitest'
import { checkContinuity, checkReport, checkRollup, reportSchema } from '../../src/index.js'
import type { DocumentCase } from '../support/recording.js'
import cases from './documents/cases.json' with { type: 'json' }

const all = cases as unknown as readonly (DocumentCase & { readonly page: string })[]

test.each(all.map((each, at) => [`${at}: ${each.page}`, each] as const))('%s', (_, each) => {
  const [first, ...others] = each.reports.map((report) => reportSchema.parse(report))
  const options = each.options as object
  const { verdicts, findings } =
    each.function === 'checkReport'
      ? checkReport(first!, options)
      : each.function === 'checkContinuity'
        ? checkContinuity(first!, others[0]!, options)
        : checkRollup(first!, others, options)
  expect({ verdicts, findings }).toEqual({ verdicts: each.verdicts, findings: each.findings })
})
