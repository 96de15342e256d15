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
/** 宿迁市 2022 with texts that come back the year after. */
const withTexts = { ...suqian2022, improvement: suqian2023.improvement, overview: suqian2023.overview }
const across = compareYears({ ...shanghai2019, year: 2020 }, { ...suqian2023, year: 2021 })
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
    const printed = renderComparison(across)
    expect(printed).toContain('本版不填')
    expect(printed).toContain('两年格式不同（2019年版、2021年版）')
    expect(renderComparison(comparison)).not.toContain('格式不同')
    const path = 'requests.received.legalServiceOrganizations'
    const grown = compareYears(change(suqian2022, { [path]: 0 }), suqian2023)
    expect(renderComparison(grown)).toContain('上年为0')
    expect(renderComparison(grown, { locale: 'en' })).toContain('from 0')
    expect(renderComparison(grown)).not.toMatch(/Infinity|NaN|undefined|null/)
  })

  it.each([
    ['suqian.txt', () => renderComparison(compareYears(withTexts, suqian2023))],
    ['suqian.ascii.en.txt', () => renderComparison(comparison, { tables: 'ascii', locale: 'en', width: 80 })],
    ['suqian.html', () => renderComparison(comparison, { format: 'html' })],
    ['across-forms.md', () => renderComparison(across, { format: 'markdown' })],
    [
      'across-forms.en.md',
      () => renderComparison(across, { format: 'markdown', locale: 'en', cells: 'all' }),
    ],
  ])('is written as in comparison-%s', async (name, render) => {
    await expect(render()).toMatchFileSnapshot(`../golden/comparison-${name}`)
  })

  it('of two equal years says that nothing differs, and with every figure shown says nothing of it', () => {
    const same = compareYears(suqian2023, { ...suqian2023, year: 2024 })
    expect(
      renderComparison(same)
        .split('\n\n')
        .filter((part) => !/^[┌├]/.test(part)),
    ).toEqual([
      '宿迁市　逐年比较：2023 → 2024',
      '指标',
      '文字部分',
      '另有200格与上年相同或均未填。',
      '重复率：处在与上年文字相同的连续十字片段中的字数÷字数；标点、空格不计，一个数算一个字，不同的数视为相同。',
    ])
    expect(renderComparison(same, { cells: 'all' })).not.toContain('另有')
  })

  it('escapes names and what another program wrote, as each format needs it', () => {
    const [cell, ...rest] = comparison.cells
    const hostile = {
      ...comparison,
      current: { ...comparison.current, agency: '*甲*\u001b[2J' },
      cells: [
        {
          ...cell!,
          labels: [
            { zh: '_节_\u0007', en: '' },
            { zh: '<b>', en: '' },
          ],
          trend: 'up' as const,
        },
        ...rest,
      ],
    }
    const markdown = renderComparison(hostile, { format: 'markdown' })
    expect(markdown).toContain('# \\*甲\\*')
    expect(markdown).toContain('## \\_节\\_')
    expect(markdown).toContain('| \\<b\\> |')
    const text = renderComparison(hostile)
    expect(text).toMatch(/^\*甲\*\[U\+001B\]\[2J　逐年比较/)
    expect(text).toContain('\n_节_[U+0007]\n')
    const html = renderComparison(hostile, { format: 'html' })
    expect(html).toMatch(/^<h1>\*甲\*\[U\+001B\]\[2J　逐年比较：2022 → 2023<\/h1>\n<table>\n<caption>_节_/)
    expect(html).toContain('&lt;b&gt;')
  })

  it('knows blanks, and refuses formats that there are not', () => {
    const path = 'requests.received.legalServiceOrganizations'
    const blanks = compareYears(change(suqian2022, { [path]: null }), change(suqian2023, { [path]: 3 }))
    expect(tablesIn(renderComparison(blanks, { format: 'markdown' })).flat()).toContainEqual([
      '一、本年新收政府信息公开申请数量 · 申请人情况 · 法人或其他组织 · 法律服务机构',
      '—',
      '3',
      '—',
      '—',
    ])
    expect(() => renderComparison(comparison, { format: 'pdf' as 'html' })).toThrow(
      expect.objectContaining({ code: 'invalid-option' }),
    )
    // What only one form asks for stands there, blank or not.
    const old = change({ ...shanghai2019, year: 2020 }, { 'proactiveDisclosure.licensing.change': null })
    const rows = tablesIn(renderComparison(compareYears(old, suqian2023), { format: 'markdown' })).flat()
    expect(rows).toContainEqual([expect.stringMatching(/行政许可 · 本年增\/减$/), '—', '本版不填', '—', '—'])
    const gone = compareYears(change(suqian2022, { [path]: 3 }), change(suqian2023, { [path]: null }))
    expect(tablesIn(renderComparison(gone, { format: 'markdown' })).flat()).toContainEqual([
      expect.stringMatching(/法律服务机构$/),
      '3',
      '—',
      '—',
      '—',
    ])
    const wordless = compareYears(suqian2022, { ...suqian2023, improvement: null })
    expect(tablesIn(renderComparison(wordless, { format: 'markdown' })).at(-1)).toContainEqual([
      '五、存在的主要问题及改进情况',
      '0',
      '0',
      '—',
    ])
    const never = change(suqian2022, { [path]: null })
    expect(renderComparison(compareYears(never, { ...never, year: 2023 }))).toContain('另有200格')
  })
})
