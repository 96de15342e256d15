import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toString as textOf } from 'mdast-util-to-string'
import { gfm } from 'micromark-extension-gfm'
import { parseFragment } from 'parse5'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { compareYears, renderComparison } from '../../src/index.js'
import { change } from '../support/change.js'
import { shanghai2019, suqian2023 } from '../support/reports.js'
import { suqian2022 } from './years.js'

const comparison = compareYears(suqian2022, suqian2023)
const changed = comparison.cells.filter(({ trend }) => trend !== 'same')

function tablesIn(markdown: string): string[][][] {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  return tree.children.flatMap((node) =>
    node.type === 'table' ? [node.children.map((row) => row.children.map((cell) => textOf(cell)))] : [],
  )
}

describe('renderComparison', () => {
  it('is GFM tables that hold the changed figures, the indicators and the texts', () => {
    const tables = tablesIn(renderComparison(comparison, { format: 'markdown' }))
    const figures = tables.slice(0, -2).flatMap(([, ...rows]) => rows)
    expect(figures.map(([, was, is]) => [was, is])).toEqual(
      changed.map(({ previous, current }) => [String(previous), String(current)]),
    )
    expect(figures).toContainEqual([
      '一、本年新收政府信息公开申请数量 · 申请人情况 · 总计',
      '3000',
      '3511',
      '+511',
      '1.1703',
    ])
    const [indicators, texts] = tables.slice(-2)
    expect(indicators![2]).toEqual([
      '公开率（含部分公开）',
      '（予以公开＋部分公开）÷办理结果总计',
      '1228/3486 = 35.23%',
      '1519/3486 = 43.57%',
      '+8.34个百分点',
    ])
    expect(texts).toHaveLength(4)
  })

  it('shows formula, numerator and denominator, points and the definition of repetition in every format', () => {
    for (const format of ['markdown', 'text', 'html'] as const) {
      const zh = renderComparison(comparison, { format, width: 400 })
      for (const words of ['÷办理结果总计', '1228/3486 = 35.23%', '+8.34个百分点', '连续十字片段'])
        expect(zh).toContain(words)
      const en = renderComparison(comparison, { format, locale: 'en', width: 400 })
      for (const words of ['÷ all outcomes', '1228/3486 = 35.23%', '+8.34 pp', 'runs of ten'])
        expect(en).toContain(words)
    }
  })

  it('shows every figure on demand, and otherwise how many it left out', () => {
    const rows = tablesIn(renderComparison(comparison, { format: 'markdown', cells: 'all' })).slice(0, -2)
    expect(rows.reduce((sum, table) => sum + table.length - 1, 0)).toBe(200)
    expect(renderComparison(comparison)).toContain(`另有${200 - changed.length}格`)
    expect(renderComparison(comparison, { locale: 'en' })).toContain(`${200 - changed.length} more figures`)
  })

  it('is a text whose table lines are equally wide', () => {
    for (const table of renderComparison(comparison, { tables: 'ascii' }).split('\n\n')) {
      const lines = table.split('\n').filter((line) => /^[+|]/.test(line))
      expect(
        new Set(lines.map((line) => stringWidth(line, { ambiguousIsNarrow: false }))).size,
      ).toBeLessThanOrEqual(1)
    }
  })

  it('is HTML with one table per section, and agency names that stay text', () => {
    const name = '<script>alert(1)</script>'
    const html = renderComparison(compareYears(suqian2022, { ...suqian2023, agency: name }), {
      format: 'html',
    })
    const names = JSON.stringify(parseFragment(html), (key, value) =>
      key === 'parentNode' ? undefined : value,
    )
    expect(names).not.toContain('"tagName":"script"')
    expect(html).toContain('&lt;script&gt;')
    expect(html.match(/<table>/g)).toHaveLength(5)
  })

  it('says what only one form asks for, and that there is no ratio from zero', () => {
    const across = renderComparison(
      compareYears({ ...shanghai2019, year: 2020 }, { ...suqian2023, year: 2021 }),
    )
    expect(across).toContain('本版不填')
    expect(across).toContain('两年格式不同（2019年版、2021年版）')
    expect(renderComparison(comparison)).not.toContain('格式不同')
    const path = 'requests.received.legalServiceOrganizations'
    const grown = compareYears(change(suqian2022, { [path]: 0 }), suqian2023)
    expect(renderComparison(grown)).toContain('上年为0')
    expect(renderComparison(grown, { locale: 'en' })).toContain('from 0')
    expect(renderComparison(grown)).not.toMatch(/Infinity|NaN|undefined|null/)
  })
})
