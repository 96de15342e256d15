import { describe, expect, test } from 'vitest'
import { type CellPath, cellsOf, type Report } from '../../src/index.js'
import { asHtml, grid, headings, isFigure, page, plainText } from '../support/layouts.js'
import { readReport } from '../support/noted-reading.js'
import { suqian2023 } from '../support/reports.js'

const figures = (report: Report | null) =>
  report === null ? null : Object.fromEntries(cellsOf(report).map(({ path, value }) => [path, String(value)]))
const plain = page(suqian2023, (table) => asHtml(table))
const tabbed = (report: Report) =>
  plainText(report, (table) =>
    grid(table)
      .map((line) => line.join('\t'))
      .join('\n'),
  )

describe('where a report stands in a page', () => {
  test.each([
    ['all in one form', `<form id="aspnetForm"><input type=hidden name=state value=1>${plain}</form>`],
    ['text with lines of its own', `<body><pre>${tabbed(suqian2023)}</pre></body>`],
    ['such text with line breaks', `<pre>${tabbed(suqian2023).replaceAll('\n', '<br>')}</pre>`],
  ])('%s', (_, source) => {
    expect(figures(readReport(source).report)).toEqual(figures(suqian2023))
  })

  test('figures struck out are none', () => {
    const source = page(suqian2023, (table) =>
      asHtml(table, (text) => (isFigure(text) ? `<del>9</del><s>8</s><strike>7</strike>${text}` : text)),
    )
    expect(figures(readReport(source).report)).toEqual(figures(suqian2023))
  })

  test('the date in the head of the page', () => {
    const source = `<html><head><meta name="PubDate" content="2024-01-18 10:00"><meta name="keywords" content="2022-02-02"></head><body>${plain}`
    expect(readReport(source).report?.publishedOn).toBe('2024-01-18')
  })
})

describe('marks of footnotes are no digits', () => {
  const path: CellPath = 'proactiveDisclosure.licensing.decisions'
  test.each(['<sup>1</sup>', '<sup><a href="#1">[1]</a></sup>', '¹', '①', '₁', '❶'])('1808595%s', (mark) => {
    const { report, notes } = readReport(plain.replace('1808595', `1808595${mark}`))
    expect(cellsOf(report as Report).find((cell) => cell.path === path)?.value).toBeNull()
    expect(notes).toContainEqual(expect.objectContaining({ code: 'not-a-number', path }))
  })

  test('an empty one, and one behind a label', () => {
    const source = plain
      .replace('1808595', '1808595<sup> </sup>')
      .replace('>行政许可<', '>行政许可<sup>1</sup><')
    expect(figures(readReport(source).report)).toEqual(figures(suqian2023))
  })
})

describe('headings', () => {
  test.each<[string, (heading: string) => string]>([
    ['in brackets', (heading) => `【${heading}】`],
    ['over two lines', (heading) => `${heading.slice(0, 5)}<br>${heading.slice(5)}`],
    ['below their number', (heading) => `${heading.slice(0, 2)}<br>${heading.slice(2)}`],
    ['with invisible hyphens', (heading) => [...heading].join('&shy;')],
  ])('%s', (_, write) => {
    const { report, notes } = readReport(page(suqian2023, (table) => asHtml(table), headings.map(write)))
    expect(figures(report)).toEqual(figures(suqian2023))
    expect([report?.improvement, report?.otherMatters]).toEqual(['按要求办理。', '按要求办理。'])
    expect(notes.map(({ code }) => code)).toEqual(['title-found'])
  })
})

describe('the aspects of section one', () => {
  const names = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障']
  const keys = [
    'proactiveDisclosure',
    'disclosureOnRequest',
    'informationManagement',
    'platforms',
    'supervision',
  ]
  test.each<[string, (name: string, i: number) => string]>([
    ['no number', (name) => `<p><b>${name}情况</b></p><p>照办。</p>`],
    ['other numbers', (name, i) => `<p>${i + 1}.${name}情况</p><p>照办。</p>`],
    ['other numbers, on one line', (name, i) => `<p>${i + 1}、${name}。照办。</p>`],
  ])('%s', (_, write) => {
    const source = plain.replace('<p>按要求办理。</p>', names.map(write).join(''))
    const { report } = readReport(source)
    expect(report?.overview.aspects.map(({ key, text }) => [key, text])).toEqual(
      keys.map((key) => [key, '照办。']),
    )
  })

  test('a list of steps has no headings', () => {
    const source = plain.replace('<p>按要求办理。</p>', '<p>1.登记。</p><p>2.答复。</p>')
    expect(readReport(source).report?.overview.aspects).toEqual([
      { heading: '', text: '1.登记。\n\n2.答复。' },
    ])
  })
})

test('what stands beside the figures of a table section is noted, however short', () => {
  const note = (text: string) => `<tr><td colspan="4">${text}</td></tr></table>`
  const source = plain.replace('</table>', `${note('注：含下属单位')}<p>备注：全年口径</p><p>见附件。</p>`)
  const { report, notes } = readReport(source)
  expect(figures(report)).toEqual(figures(suqian2023))
  expect(notes.flatMap(({ code, detail }) => (code === 'left-over' ? [detail] : []))).toEqual([
    '注：含下属单位',
    '备注：全年口径',
    '见附件。',
  ])
})

describe('the statistics period', () => {
  test.each([
    '2023年1月1日起，至12月31日止',
    '2023.1.1-2023.12.31',
    '2023年1月至12月',
    '二〇二三年一月一日至十二月三十一日',
    '2023年1月1日～12月31日',
  ])('%s', (period) => {
    const { notes } = readReport(plain.replace('</h1>', `</h1><p>统计期限为${period}。</p>`))
    expect(notes.map(({ code }) => code)).toEqual(['title-found', 'period-found'])
  })
})

test('the place of a figure is where it stands in the source', () => {
  const sources = [
    plain,
    tabbed(suqian2023),
    tabbed(suqian2023).replaceAll('\n', '\r\n'),
    `<pre>${tabbed(suqian2023)}</pre>`,
    plainText(
      suqian2023,
      (table) => `\n${asHtml(table)}\n`,
      headings.map((heading) => `## ${heading}`),
    ),
    `<table><tr><td>${plain}</td></tr></table>`,
  ]
  for (const source of sources) {
    const { cells } = readReport(source)
    for (const [path, { place, raw }] of Object.entries(cells))
      expect(source.slice(place.offset, place.offset! + 30), path).toContain(raw)
    expect(Object.keys(cells).length).toBe(cellsOf(suqian2023).length)
  }
})

test('Markdown that begins with a tag is Markdown', () => {
  const source = plainText(
    suqian2023,
    (table) => `\n${asHtml(table)}\n`,
    headings.map((heading) => `## ${heading}`),
  )
  const { report } = readReport(`<div align="center">\n\n<img src="emblem.png">\n\n</div>\n\n# ${source}`)
  expect(figures(report)).toEqual(figures(suqian2023))
  expect(report?.improvement).toBe('按要求办理。')
})
