import { describe, expect, test } from 'vitest'
import {
  checkReport,
  describeFinding,
  type Report,
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

describe('a report with everything that can stand in one', () => {
  const report: Report = {
    ...suqian2023,
    agency: '宿迁市\n（样本）',
    publishedOn: '2024-01-31',
    introduction: '\n\n根据*条例*编制。\n第二行。\n\n\n=第二段。\n',
    overview: {
      aspects: [
        { heading: '', text: '没有标题的第一段。' },
        { heading: '主动公开', key: 'proactiveDisclosure', text: '1. 公开\t信息。' },
        { heading: '', text: '没有标题的第三段。' },
        { heading: '只有标题', text: '' },
      ],
      statistics: {
        publications: { total: 12, categories: [{ name: '<其他>', count: null }] },
        visits: { uniqueVisitors: null, total: 34 },
      },
    },
    proactiveDisclosure: {
      ...suqian2023.proactiveDisclosure,
      licensing: { decisions: null },
      penalties: { decisions: null },
    },
    marks: { 'proactiveDisclosure.licensing.decisions': '见*注*' },
    tableEditions: { proactiveDisclosure: '2019' },
    improvement: null,
    otherMatters: '\n',
  }
  const options = {
    sections: ['overview', 'proactiveDisclosure', 'improvement', 'otherMatters'],
    blank: '—',
    notes: [
      { cells: ['proactiveDisclosure.licensing.decisions'], text: '=甲\n乙', severity: 'warning' },
      { cells: ['requests.received.total'], text: '<丙>' },
      { cells: ['proactiveDisclosure.regulations.issued'], text: '丁' },
      {
        cells: ['proactiveDisclosure.regulations.issued', 'proactiveDisclosure.penalties.decisions'],
        text: '戊',
      },
    ],
  } as const

  test.each([
    ['md', () => renderMarkdown(report, options)],
    ['merged.en.md', () => renderMarkdown(report, { ...options, tables: 'html', locale: 'en' })],
    ['txt', () => renderText(report, options)],
    ['ascii.en.txt', () => renderText(report, { ...options, tables: 'ascii', locale: 'en', width: 40 })],
    ['wide.txt', () => renderText(report, { ...options, ambiguous: 'wide', width: 50 })],
    ['tsv', () => renderText(report, { ...options, tables: 'tsv' })],
    ['html', () => renderHtml(report, { ...options, page: true, idPrefix: 'a"' })],
    ['nothing.html', () => renderHtml(report, { sections: [], marks: false })],
    ['nothing.txt', () => renderText(report, { sections: [] })],
  ])('as .%s', async (extension, render) => {
    await expect(render()).toMatchFileSnapshot(golden(`everything.${extension}`))
  })
})
