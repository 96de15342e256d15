import { describe, expect, test } from 'vitest'
import {
  checkReport,
  describeFinding,
  describeRepair,
  type Finding,
  type Report,
  renderFindings,
  renderHtml,
  renderMarkdown,
  renderText,
  withCell,
} from '../../src/index.js'
import { attribute, elementsOf, markdownBlocks, textOf } from '../support/printed.js'
import { suqian2023, xinyang2023 } from '../support/reports.js'

const finding = (paths: readonly string[], more: Partial<Finding> = {}): Finding => ({
  rule: 'house/rule',
  severity: 'error',
  outcome: 'violated',
  cells: paths.map((path) => ({ path, value: 0, sign: 1 })) as unknown as Finding['cells'],
  data: {},
  ...more,
})

const findings = [
  finding(['review.reconsideration.total', 'review.reconsideration.upheld'], { severity: 'warning' }),
  finding(['requests.received.total', 'requests.carriedOver.total']),
  finding([], { severity: 'info' }),
  finding(['requests.received.total', 'requests.received.total']),
]

describe('findings in place', () => {
  const options = { findings, describe: ({ cells }: Finding) => `${cells.length} 个单元格` }

  test('are numbered in the order of the tables, each cell carries the numbers of its notes once', () => {
    const blocks = markdownBlocks(renderMarkdown(xinyang2023, options))
    const grids = blocks.flatMap((block) => (block.kind === 'table' ? [block.grid] : []))
    const marked = grids.flat(2).filter((text) => text.includes('['))
    expect(marked).toEqual(['0 [1,2]', '0 [1]', '0 [3]', '0 [3]'])
    expect(blocks.flatMap((block) => (block.kind === 'list' ? [block.items] : []))).toEqual([
      ['[1] 错误：2 个单元格', '[2] 错误：2 个单元格'],
      ['[3] 警告：2 个单元格'],
      ['[4] 提示：0 个单元格'],
    ])
    const last = blocks.at(-2)
    expect(last).toEqual({ kind: 'heading', level: 2, text: '审核提示' })
  })

  test('stand under their table; what is under none of those printed stands at the end', () => {
    const text = renderText(xinyang2023, { ...options, sections: ['review'], locale: 'en' })
    expect(text.slice(text.lastIndexOf('┘') + 1)).toBe(
      [
        '',
        '',
        '[1] Warning: 2 个单元格',
        '',
        'Notes of the check',
        '',
        '[2] Error: 2 个单元格',
        '[3] Note: 0 个单元格',
        '[4] Error: 2 个单元格',
        '',
      ].join('\n'),
    )
  })

  test('link from the cell to the note in HTML', () => {
    const elements = elementsOf(renderHtml(xinyang2023, { ...options, idPrefix: 'a-' }))
    const byId = (id: string) => elements.find((element) => attribute(element, 'id') === id)!
    expect(textOf(byId('a-requests.received.total'))).toBe('0 [1,2]')
    const links = elements.filter(({ tagName }) => tagName === 'a').map((link) => attribute(link, 'href'))
    expect(new Set(links)).toEqual(new Set(['#a-note-1', '#a-note-2', '#a-note-3']))
    for (const link of links) expect(byId(link!.slice(1)).tagName).toBe('li')
  })

  test('have the id of their rule for words where nothing describes them', () => {
    expect(renderText(xinyang2023, { findings: [finding([])] })).toContain('\n[1] 错误：house/rule\n')
  })
})

test('a repair marks the cell and says both values', () => {
  const repair = {
    changes: [
      { path: 'requests.received.total', from: 3511, to: 3512 },
      { path: 'review.litigation.direct.other', from: null, to: 3 },
    ],
  }
  const text = renderText(suqian2023, { repair })
  expect(text).toContain('3511 [1] │')
  expect(text).toContain('\n[1] 建议改为 3512（现为 3511）。\n')
  expect(text).toContain('\n[2] 建议改为 3（现为 未填）。\n')
  expect(renderMarkdown(suqian2023, { repair, locale: 'en' })).toContain('Suggested: 3512 (stated: 3511).')
})

test('printing without notes after printing with notes leaves no mark behind', () => {
  const before = [renderHtml(suqian2023), renderMarkdown(suqian2023), renderText(suqian2023)]
  renderHtml(suqian2023, { findings })
  renderMarkdown(suqian2023, { findings })
  renderText(suqian2023, { findings })
  expect([renderHtml(suqian2023), renderMarkdown(suqian2023), renderText(suqian2023)]).toEqual(before)
})

describe('findings in words', () => {
  const mistyped = withCell(suqian2023, 'requests.outcomes.granted.naturalPersons', 1157)
  const result = checkReport(mistyped)

  test('say the verdicts, the gate and each finding, in both languages and every format', () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const texts = result.findings.map((each) => describeFinding(each, { locale }))
      expect(texts.length).toBeGreaterThan(0)
      for (const format of ['text', 'markdown', 'html'] as const) {
        const printed = renderFindings(result, { locale, format })
        const read =
          format === 'text'
            ? printed
            : format === 'html'
              ? elementsOf(printed).map(textOf).join('\n')
              : JSON.stringify(markdownBlocks(printed))
        expect(read).toContain(locale === 'en' ? 'may not be filed' : '有错误，不能报送。')
        expect(read).toContain(String(result.verdicts.held))
        if (format !== 'markdown') for (const text of texts) expect(read).toContain(text)
      }
    }
  })

  test('a clean result does not look like nothing was checked', () => {
    const verdicts = { held: 85, violated: 0, undetermined: 0, notApplicable: 2 }
    expect(renderFindings({ ok: true, findings: [], verdicts })).toBe(
      '共核对 85 项：相符 85，不符 0，无法判断 0；不适用 2。\n没有发现问题。\n',
    )
  })

  test('what was left out, follows, was accepted or not reached is said', () => {
    const verdicts = { held: 1, violated: 2, undetermined: 3, notApplicable: 4 }
    const settled = [{ finding: finding([]), reason: '已核实' }]
    const printed = renderFindings(
      { ok: true, findings: [], verdicts, omitted: 5, implied: 6, settled, complete: false, gate: 'open' },
      { locale: 'en' },
    )
    expect(printed.split('\n')).toEqual([
      'The report may be filed.',
      'Checked 6: 1 hold, 2 violated, 3 undetermined; 4 not applicable.',
      '5 more are not listed.',
      '6 more follow from these and are not repeated.',
      'Stopped at the first error; the rest was not checked.',
      'Accepted: house/rule (reason: 已核实)',
      '',
    ])
  })

  test('the first repair is told in words, with how certain it is', () => {
    const report = withCell(suqian2023, 'requests.received.total', 3151)
    const checked = checkReport(report, { repairs: true })
    const [first] = checked.repairs!.repairs
    expect(first!.changes).toMatchObject([{ path: 'requests.received.total', from: 3151, to: 3511 }])
    expect(renderFindings(checked)).toContain(`修改建议（唯一可能）：${describeRepair(first!)}\n`)
    expect(renderFindings(checked, { locale: 'en' })).toContain(
      `Suggested repair (the only one): ${describeRepair(first!, { locale: 'en' })}\n`,
    )
    const open = { ...checked, repairs: { ...checked.repairs!, certainty: 'open' as const } }
    expect(renderFindings(open)).toContain('修改建议（可能之一）：')
    const none = { ...checked, repairs: { ...checked.repairs!, repairs: [], certainty: null } }
    expect(renderFindings(none)).not.toContain('修改建议')
    expect(renderText(report, { repair: first! })).toContain('建议改为 3511（现为 3151）。')
    const two = withCell(report, 'requests.outcomes.granted.naturalPersons', 3)
    const unrepaired = renderFindings(checkReport(two, { repairs: { maxCells: 1 } }), { locale: 'en' })
    expect(unrepaired).toMatch(/No change of up to 1 figures settles [45] sums\./)
  })

  test('texts of findings are escaped', () => {
    const hostile = {
      ok: false,
      verdicts: result.verdicts,
      findings: [finding([], { rule: '<b>*x*|\u001B[2J' })],
    }
    expect(renderFindings(hostile, { format: 'html' })).not.toContain('<b>')
    expect(JSON.stringify(markdownBlocks(renderFindings(hostile, { format: 'markdown' })))).not.toMatch(
      /<<(html|emphasis)/,
    )
    expect(renderFindings(hostile)).toContain('[U+001B][2J')
  })
})

test('passages are numbered in Chinese up to ninety-nine, in English by figures', () => {
  const aspects = Array.from({ length: 101 }, (_, at) => ({ heading: `甲${at}`, text: '' }))
  const report: Report = { ...suqian2023, overview: { aspects } }
  const headings = (locale: 'zh-CN' | 'en') =>
    markdownBlocks(renderMarkdown(report, { locale, sections: ['overview'] })).flatMap((block) =>
      block.kind === 'heading' && block.level === 3 ? [block.text.replace(/ ?甲\d+$/, '')] : [],
    )
  const chinese = headings('zh-CN')
  expect([0, 8, 9, 10, 18, 19, 20, 98, 99, 100].map((at) => chinese[at])).toEqual(
    ['一', '九', '十', '十一', '十九', '二十', '二十一', '九十九', '100', '101'].map(
      (number) => `（${number}）`,
    ),
  )
  expect(headings('en').slice(0, 2)).toEqual(['(1)', '(2)'])
})
