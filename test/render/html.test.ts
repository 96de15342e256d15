import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsOf, printHtmlTable, type Report, renderHtml } from '../../src/index.js'
import { nastyText } from '../support/nasty-text.js'
import { attribute, elementsOf, htmlBlocks, textOf } from '../support/printed.js'
import { hongze2023, huaian2024, shanghai2019, suqian2023, xinyang2023 } from '../support/reports.js'

describe.each<[string, Report]>([
  ['宿迁市 2023', suqian2023],
  ['信阳市工信局 2023', xinyang2023],
  ['上海市人民政府办公厅 2019', shanghai2019],
  ['淮安市 2024', huaian2024],
  ['洪泽区 2023', hongze2023],
])('the report of %s as HTML', (_, report) => {
  const html = renderHtml(report)
  const elements = elementsOf(html)

  test('each figure stands once, in the cell that has its address as id', () => {
    const cells = elements.filter(({ tagName }) => tagName === 'td').filter((cell) => attribute(cell, 'id'))
    expect(cells.map((cell) => [attribute(cell, 'id'), textOf(cell)])).toEqual(
      cellsOf(report).map(({ path, value }) => [
        path,
        value === null ? '' : typeof value === 'number' ? String(value) : value.toFixed(),
      ]),
    )
  })

  test('ids are unique, each table has a caption, each heading cell a scope', () => {
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    for (const table of elements.filter(({ tagName }) => tagName === 'table')) {
      expect(table.childNodes.find((node) => node.nodeName !== '#text')?.nodeName).toBe('caption')
    }
    for (const cell of elements.filter(({ tagName }) => tagName === 'th')) {
      const group = (name: string) => Number(attribute(cell, name) ?? 1) > 1
      expect(['col', 'colgroup', 'row', 'rowgroup']).toContain(attribute(cell, 'scope'))
      expect(attribute(cell, 'scope')).toMatch(
        group('rowspan') || group('colspan') ? /^(col|row)(group)?$/ : /^(col|row)$/,
      )
    }
  })

  test('the tables are rectangles with the merged cells of the official form', () => {
    const grids = htmlBlocks(html)
      .flatMap((block) => (block.kind === 'table' ? [block.grid] : []))
      .slice(-3)
    expect(grids.map((grid) => grid[0]!.length)).toEqual([4, 10, 15])
    expect(grids.map((grid) => grid.length)).toEqual(report.form === '2021' ? [14, 28, 4] : [18, 26, 4])
    for (const grid of grids) for (const row of grid) expect(row.length).toBe(grid[0]!.length)
    expect(grids[1]!.filter((row) => row[0] === '三、本年度办理结果').length).toBe(
      report.form === '2021' ? 22 : 20,
    )
    expect(grids[1]!.filter((row) => row[1] === '（三）不予公开').length).toBe(8)
    expect(grids[1]!.slice(0, 3).map((row) => row.slice(3))).toEqual([
      new Array(7).fill('申请人情况'),
      ['自然人', ...new Array(5).fill('法人或其他组织'), '总计'],
      ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
    ])
  })
})

test('a fragment has no script, no style and no handler; a page forbids both and every request', () => {
  const fragment = renderHtml(suqian2023)
  expect(fragment).toMatch(/^<article /)
  expect(fragment).not.toMatch(/<script|<style|\son\w+=|javascript:/i)
  const page = renderHtml(suqian2023, { page: true })
  expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/)
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  expect(page).toContain('<title>宿迁市2023年政府信息公开工作年度报告</title>')
  expect(page).not.toMatch(/<script|\son\w+=|javascript:/i)
})

test('a prefix keeps the ids of several reports on one page apart', () => {
  const ids = elementsOf(renderHtml(suqian2023, { idPrefix: 'a-' }) + renderHtml(huaian2024)).flatMap(
    (element) => attribute(element, 'id') ?? [],
  )
  expect(ids).toContain('a-requests.received.total')
  expect(new Set(ids).size).toBe(ids.length)
})

test('the English page has English headings and untouched texts', () => {
  const blocks = htmlBlocks(renderHtml(suqian2023, { locale: 'en' }))
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
  expect(headings[0]).toBe('Annual report on government information disclosure 2023: 宿迁市')
  expect(headings).toContain('3. Requests received and handled')
  expect(headings).toContain('(1) 主动公开情况')
})

test('what stood in a cell without a number is shown, or the word for blanks', () => {
  const report: Report = {
    ...suqian2023,
    proactiveDisclosure: {
      ...suqian2023.proactiveDisclosure,
      licensing: { decisions: null },
      penalties: { decisions: null },
    },
    marks: { 'proactiveDisclosure.licensing.decisions': '/' },
  }
  const cell = (html: string, path: string) =>
    textOf(
      elementsOf(html).find(
        (element) => attribute(element, 'id') === `proactiveDisclosure.${path}.decisions`,
      )!,
    )
  const shown = renderHtml(report, { blank: '—' })
  expect([cell(shown, 'licensing'), cell(shown, 'penalties')]).toEqual(['/', '—'])
  const hidden = renderHtml(report, { marks: false })
  expect([cell(hidden, 'licensing'), cell(hidden, 'penalties')]).toEqual(['', ''])
})

test('property: any text in any place shows as itself', () => {
  fc.assert(
    fc.property(nastyText, nastyText, (text, line) => {
      const html = printHtmlTable({
        caption: line,
        rows: [
          [
            { role: 'row', text },
            { role: 'words', text: line, id: line },
          ],
        ],
      })
      const elements = elementsOf(html)
      expect(elements.map(({ tagName }) => tagName).filter((name) => name !== 'br')).toEqual([
        'html',
        'head',
        'body',
        'table',
        'caption',
        'tbody',
        'tr',
        'th',
        'td',
      ])
      expect(elements.filter(({ tagName }) => /^(caption|th|td)$/.test(tagName)).map(textOf)).toEqual([
        line,
        text,
        line,
      ])
      expect(
        attribute(
          elements.at(-1)!.tagName === 'br' ? elements.find((e) => e.tagName === 'td')! : elements.at(-1)!,
          'id',
        ),
      ).toBe(line)
      const blocks = htmlBlocks(
        renderHtml({ ...suqian2023, otherMatters: text }, { sections: ['otherMatters'] }),
      )
      const at = blocks.findIndex((block) => block.kind === 'heading' && block.level === 2)
      expect(
        blocks
          .slice(at + 1)
          .map((block) => ('text' in block ? block.text : ''))
          .join('\n\n'),
      ).toBe(text.replace(/^\n+|\n+$/g, ''))
    }),
    { numRuns: 300 },
  )
})
