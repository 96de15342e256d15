import { choice, givenWith, localeOf } from '../choice.js'
import type { TableCell, TableLayout } from '../layout/table.js'
import type { Locale } from '../locale.js'
import type { ComparedCell, Comparison, IndicatorValue, PlainFigure } from '../series/comparison.js'
import { escapeHtml, printHtmlTable } from './html-table.js'
import { escapeMarkdown } from './markdown-escape.js'
import { printMarkdownTable } from './markdown-table.js'
import { printTextTable, type TextTableOptions } from './text-table.js'
import { visible } from './visible.js'

/** How {@link renderComparison} writes. */
export interface ComparisonOptions extends TextTableOptions {
  /** Default: `text`. */
  readonly format?: 'text' | 'markdown' | 'html'
  /** Default: `zh-CN`. */
  readonly locale?: Locale
  /** `changed` (default): figures that differ or cannot be compared. `all`: every figure. */
  readonly cells?: 'changed' | 'all'
}

const chinese = {
  title: '逐年比较',
  figure: '项目',
  difference: '增减',
  ratio: '本年÷上年',
  fromZero: '上年为0',
  notAsked: '本版不填',
  indicators: '指标',
  formula: '算法',
  texts: '文字部分',
  characters: '字数',
  repeated: '与上年相同',
  share: '重复率',
  points: '个百分点',
  unchanged: (count: number) => `另有${count}格与上年相同或均未填。`,
  repetition:
    '重复率：处在与上年文字相同的连续十字片段中的字数÷字数；标点、空格不计，一个数算一个字，不同的数视为相同。',
  forms: (previous: string, current: string) =>
    `两年格式不同（${previous}年版、${current}年版）：只有一版要填的数字不作比较；一版细分的行，与各分项之和比较。`,
}

const english: typeof chinese = {
  title: 'Year on year',
  figure: 'Figure',
  difference: 'Difference',
  ratio: 'This year ÷ last year',
  fromZero: 'from 0',
  notAsked: 'not asked',
  indicators: 'Indicator',
  formula: 'Formula',
  texts: 'Text',
  characters: 'Characters',
  repeated: 'As last year',
  share: 'Share repeated',
  points: ' pp',
  unchanged: (count) => `${count} more figures are as last year, or blank in both.`,
  repetition:
    'Share repeated: characters in runs of ten that last year’s text has too ÷ characters; without punctuation and spaces, a number counts as one character and every number as the same one.',
  forms: (previous, current) =>
    `The forms differ (${previous}, ${current}): what only one asks for is not compared; a row that only one splits is compared with the sum of its parts.`,
}

/**
 * Two years side by side as Markdown, plain text or an HTML fragment: figures by section, indicators with their
 * numerator and denominator, and how much of the wording is last year's. Amounts in 万元; blank is `—`.
 *
 * @returns Throws {@link DisclosureReportError} `invalid-option` for an unknown format or locale.
 * @example
 * renderComparison(compareYears(report, { ...report, year: 2024 }), { format: 'markdown', locale: 'en' }).split('\n')[0] // "# 宿迁市: Year on year, 2023 → 2024"
 */
export function renderComparison(comparison: Comparison, options: ComparisonOptions = {}): string {
  const locale = localeOf(options)
  const format = choice('format', options.format ?? 'text', ['text', 'markdown', 'html'])
  const words = locale === 'en' ? english : chinese
  const { previous, current } = givenWith('comparison', comparison, { previous: 'object', current: 'object' })
  const head = `${current.agency}${locale === 'en' ? ': ' : '　'}${words.title}${locale === 'en' ? ', ' : '：'}${previous.year} → ${current.year}`
  const { tables, unchanged } = tablesOf(comparison, options)
  const note = [
    ...(unchanged === 0 ? [] : [words.unchanged(unchanged)]),
    ...(previous.form === current.form ? [] : [words.forms(previous.form, current.form)]),
    words.repetition,
  ]
  if (format === 'html') {
    const paragraphs = note.map((text) => `<p>${escapeHtml(text)}</p>`)
    return [
      `<h1>${escapeHtml(head)}</h1>`,
      ...tables.map((table) => printHtmlTable(table)),
      ...paragraphs,
    ].join('\n')
  }
  if (format === 'markdown') {
    const parts = tables.flatMap((table) => [
      `## ${escapeMarkdown(table.caption)}`,
      printMarkdownTable(table),
    ])
    return [`# ${escapeMarkdown(head)}`, ...parts, ...note].join('\n\n')
  }
  const parts = tables.flatMap((table) => [visible(table.caption), printTextTable(table, options)])
  return [visible(head), ...parts, ...note].join('\n\n')
}

function tablesOf(
  { previous, current, cells, indicators, texts }: Comparison,
  { locale, cells: wanted }: ComparisonOptions,
): { tables: (TableLayout & { readonly caption: string })[]; unchanged: number } {
  const words = locale === 'en' ? english : chinese
  const language = locale === 'en' ? 'en' : 'zh'
  const years = [String(previous.year), String(current.year)]
  const shown = cells.filter((cell) => wanted === 'all' || !isUnchanged(cell))
  const sections = new Map<string, ComparedCell[]>()
  for (const cell of shown) {
    const section = cell.labels[0]![language]
    sections.set(section, [...(sections.get(section) ?? []), cell])
  }
  const tables = [...sections].map(([caption, rows]) => ({
    caption,
    rows: [
      headings(words.figure, ...years, words.difference, words.ratio),
      ...rows.map((cell) => [
        label(
          cell.labels
            .slice(1)
            .map((each) => each[language])
            .join(' · '),
        ),
        figure(cell.asked === 'current' ? words.notAsked : shownFigure(cell.previous)),
        figure(cell.asked === 'previous' ? words.notAsked : shownFigure(cell.current)),
        figure(signed(cell.difference)),
        figure(cell.trend === 'from-zero' ? words.fromZero : (cell.ratio ?? '—')),
      ]),
    ],
  }))
  tables.push({
    caption: words.indicators,
    rows: [
      headings(words.indicators, words.formula, ...years, words.difference),
      ...indicators.map((each) => [
        label(each.label[language]),
        { role: 'words' as const, text: each.formula[language] },
        figure(fraction(each.previous)),
        figure(fraction(each.current)),
        figure(
          each.difference === null
            ? '—'
            : `${signed((Number(each.difference) * 100).toFixed(2))}${words.points}`,
        ),
      ]),
    ],
  })
  tables.push({
    caption: words.texts,
    rows: [
      headings(words.texts, words.characters, words.repeated, words.share),
      ...texts.map((each) => [
        label(each.label[language]),
        figure(String(each.characters)),
        figure(String(each.repeated)),
        figure(percent(each.share)),
      ]),
    ],
  })
  return { tables, unchanged: cells.length - shown.length }
}

function isUnchanged({ asked, previous, current, trend }: ComparedCell): boolean {
  return trend === 'same' || (asked === 'both' && previous === null && current === null)
}

function headings(corner: string, ...columns: readonly string[]): TableCell[] {
  return [{ role: 'corner', text: corner }, ...columns.map((text) => ({ role: 'column' as const, text }))]
}

function label(text: string): TableCell {
  return { role: 'row', text }
}

function figure(text: string): TableCell {
  return { role: 'figure', text }
}

function shownFigure(value: PlainFigure): string {
  return value === null ? '—' : String(value)
}

function signed(value: PlainFigure): string {
  if (value === null) return '—'
  return Number(value) > 0 ? `+${value}` : String(value)
}

function fraction({ numerator, denominator, value }: IndicatorValue): string {
  const sides = `${shownFigure(numerator)}/${shownFigure(denominator)}`
  return value === null ? sides : `${sides} = ${percent(value)}`
}

function percent(share: string | null): string {
  return share === null ? '—' : `${(Number(share) * 100).toFixed(2)}%`
}
