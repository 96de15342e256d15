import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsOf, type Report, renderMarkdown } from '../../src/index.js'
import { nastyText } from '../support/nasty-text.js'
import { type Block, markdownBlocks } from '../support/printed.js'
import { hongze2023, huaian2024, shanghai2019, suqian2023, xinyang2023 } from '../support/reports.js'

const reports: readonly [string, Report][] = [
  ['宿迁市 2023', suqian2023],
  ['信阳市工信局 2023', xinyang2023],
  ['上海市人民政府办公厅 2019', shanghai2019],
  ['淮安市 2024', huaian2024],
  ['洪泽区 2023', hongze2023],
]

function tablesIn(blocks: readonly Block[]): (readonly (readonly string[])[])[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [block.grid] : []))
}

/** The figures of a report as printed, in printed order. */
function printedFigures(report: Report): string[] {
  return cellsOf(report).map(({ value }) =>
    value === null ? '' : typeof value === 'number' ? String(value) : value.toFixed(),
  )
}

const withoutStatistics = (report: Report): Report => ({ ...report, overview: { aspects: [] } })

describe.each(reports)('the report of %s as Markdown', (_, report) => {
  test('flat tables hold every figure in printed order, none more, and each label is different', () => {
    const tables = tablesIn(markdownBlocks(renderMarkdown(withoutStatistics(report))))
    const labelled = tables.map((grid) =>
      grid.slice(1).map((row) => (row.length === 15 ? row : row.slice(1))),
    )
    expect(labelled.flat(2)).toEqual(printedFigures(report))
    for (const grid of tables) {
      expect(new Set(grid[0]).size).toBe(grid[0]!.length)
      expect(new Set(grid.slice(1).map((row) => row[0])).size).toBe(grid.length - 1)
      for (const row of grid) expect(row.length).toBe(grid[0]!.length)
    }
  })

  test('flat labels keep the whole chain of official labels', () => {
    const [requests] = tablesIn(markdownBlocks(renderMarkdown(report, { sections: ['requests'] })))
    const row = requests!.findIndex(
      ([label]) => label === '三、本年度办理结果 · （三）不予公开 · 3.危及“三安全一稳定”',
    )
    const column = requests![0]!.indexOf('申请人情况 · 法人或其他组织 · 法律服务机构')
    const path = 'requests.outcomes.refused.publicSecurityAndStability.legalServiceOrganizations'
    const cell = cellsOf(report).find((each) => each.path === path)!
    expect(requests![row]![column]).toBe(cell.value === null ? '' : String(cell.value))
  })

  test('HTML tables in Markdown are three blocks of HTML with the merged cells of the form', () => {
    const tables = tablesIn(markdownBlocks(renderMarkdown(withoutStatistics(report), { tables: 'html' })))
    expect(tables.map((grid) => grid[0]!.length)).toEqual([4, 10, 15])
    const requests = tables[1]!
    expect(requests[3]!.slice(0, 3)).toEqual(new Array(3).fill('一、本年新收政府信息公开申请数量'))
    expect(requests.slice(3).flatMap((row) => row.slice(3))).toEqual(
      cellsOf(report).flatMap(({ section, value }) =>
        section === 'requests' ? [value === null ? '' : String(value)] : [],
      ),
    )
  })
})

test('headings, date, edition, introduction and texts stand in printed order', () => {
  const report: Report = {
    ...suqian2023,
    publishedOn: '2024-01-25',
    introduction: '首段\n同段另行\n\n次段',
    overview: {
      aspects: [
        { heading: '', text: '无标题' },
        { heading: '主动公开', key: 'proactiveDisclosure', text: '甲' },
        { heading: '', text: '乙' },
      ],
    },
    improvement: '',
    otherMatters: null,
  }
  const blocks = markdownBlocks(
    renderMarkdown(report, { sections: ['overview', 'improvement', 'otherMatters'] }),
  )
  expect(blocks).toEqual([
    { kind: 'heading', level: 1, text: '宿迁市2023年政府信息公开工作年度报告' },
    { kind: 'paragraph', text: '发布日期：2024-01-25\n报告格式：国办公开办函〔2021〕30号' },
    { kind: 'paragraph', text: '首段\n同段另行' },
    { kind: 'paragraph', text: '次段' },
    { kind: 'heading', level: 2, text: '一、总体情况' },
    { kind: 'paragraph', text: '无标题' },
    { kind: 'heading', level: 3, text: '（一）主动公开' },
    { kind: 'paragraph', text: '甲' },
    { kind: 'heading', level: 3, text: '（二）' },
    { kind: 'paragraph', text: '乙' },
    { kind: 'heading', level: 2, text: '五、存在的主要问题及改进情况' },
  ])
})

test('property: any text in any place shows as itself', () => {
  fc.assert(
    fc.property(nastyText, nastyText, (text, line) => {
      const oneLine = line.replace(/\n+/g, ' ')
      const report: Report = {
        ...suqian2023,
        agency: oneLine,
        overview: { aspects: [{ heading: `甲${oneLine}乙`, text: 'x' }] },
        improvement: text,
        review: {
          ...suqian2023.review,
          reconsideration: { ...suqian2023.review.reconsideration, upheld: null },
        },
        marks: { 'review.reconsideration.upheld': line },
      } as Report
      const blocks = markdownBlocks(
        renderMarkdown(report, { sections: ['overview', 'review', 'improvement', 'otherMatters'] }),
      )
      const texts = blocks.flatMap((block) => ('text' in block ? [block.text] : []))
      expect(texts[0]).toBe(`${oneLine}2023年政府信息公开工作年度报告`)
      expect(texts).toContain(`（一）甲${oneLine}乙`)
      const at = texts.indexOf('五、存在的主要问题及改进情况')
      const end = texts.indexOf('六、其他需要报告的事项')
      const expected = text.replace(/^\n+|\n+$/g, '')
      expect(texts.slice(at + 1, end).join('\n\n')).toBe(expected)
      expect(tablesIn(blocks)[0]![1]![0]).toBe(line)
    }),
    { numRuns: 300 },
  )
})
