import { describe, expect, test } from 'vitest'
import {
  checkReport,
  describeFinding,
  renderFindings,
  renderHtml,
  renderMarkdown,
  renderText,
  withCell,
} from '../../src/index.js'
import { shanghai2019, suqian2023, xinyang2023 } from '../support/reports.js'

/** The outputs of three real reports side by side. `npx vitest run test/render/golden.test.ts -u` rewrites them. */
const golden = (name: string) => `../golden/${name}`

describe.each([
  ['xinyang-2023', xinyang2023],
  ['suqian-2023', suqian2023],
  ['shanghai-2019', shanghai2019],
] as const)('%s', (name, report) => {
  test.each([
    ['md', () => renderMarkdown(report)],
    ['merged.md', () => renderMarkdown(report, { tables: 'html' })],
    ['box.txt', () => renderText(report)],
    ['ascii.en.txt', () => renderText(report, { tables: 'ascii', locale: 'en', width: 120, blank: '-' })],
    ['tsv', () => renderText(report, { tables: 'tsv' })],
    ['html', () => renderHtml(report, { page: true })],
    ['en.html', () => renderHtml(report, { locale: 'en' })],
  ])('as .%s', async (extension, render) => {
    await expect(render()).toMatchFileSnapshot(golden(`${name}.${extension}`))
  })
})

describe('a report with a mistyped figure', () => {
  const report = withCell(suqian2023, 'requests.outcomes.granted.naturalPersons', 1)
  // The number of rules grows with the catalogue; what is printed of them does not.
  const result = {
    ...checkReport(report),
    verdicts: { held: 83, violated: 2, undetermined: 0, notApplicable: 15 },
  }
  const options = { findings: result.findings, describe: describeFinding, sections: ['requests'] } as const

  test.each([
    ['md', () => renderMarkdown(report, options)],
    ['txt', () => renderText(report, options)],
    ['html', () => renderHtml(report, options)],
    ['findings.txt', () => renderFindings(result)],
    ['findings.en.md', () => renderFindings(result, { format: 'markdown', locale: 'en' })],
    ['findings.html', () => renderFindings(result, { format: 'html' })],
  ])('as .%s', async (extension, render) => {
    await expect(render()).toMatchFileSnapshot(golden(`suqian-2023-mistyped.${extension}`))
  })
})
