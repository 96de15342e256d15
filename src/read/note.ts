import { choice, given, localeOf } from '../choice.js'
import type { CellPath, FormId } from '../forms/catalogue.js'
import { cellAt } from '../forms/cell-at.js'
import { labelsOf } from '../forms/plan.js'
import type { Locale, Localized } from '../locale.js'

/**
 * Where something stands in the source: an offset in characters, and in tables the table, row and column from 0. Tables
 * count in the order of the document, all of them; a column counts every column that a merged cell covers.
 */
export interface SourcePlace {
  readonly offset?: number
  readonly table?: number
  readonly row?: number
  readonly column?: number
}

const texts = {
  'no-report': {
    'zh-CN': '没有找到年度报告的表格或标题',
    en: 'No table or title of an annual report was found',
  },
  'form-undecided': {
    'zh-CN': '表格的项目名称看不出是哪一版格式，按报告年度取 {detail} 年版',
    en: 'The labels do not tell which edition of the form it is; taken by the year: {detail}',
  },
  'form-from-table-three': {
    'zh-CN': '第二部分的表看不出是哪一版格式，按第三部分的表取 {detail} 年版，与报告年度不符',
    en: 'Table two does not tell the edition of the form; table three is on that of {detail}, which is not that of the year',
  },
  'mixed-editions': {
    'zh-CN': '这张表用的是 {detail} 年版格式，与第二部分的表不同版',
    en: 'This table is on the form of {detail}, another edition than table two',
  },
  'edition-moved': {
    'zh-CN': '另一版格式把此格分为多项，其中的“{detail}”已计入此格',
    en: '“{detail}” of the other edition, which splits this row, was added up here',
  },
  'edition-open': {
    'zh-CN': '另一版格式的“{detail}”在本版分为多项，各项计入同一合计，无从分开，全部记入最后一项',
    en: '“{detail}” of the other edition is split on this one: its rows count towards the same total, so all of it was put in the last',
  },
  'form-unknown': {
    'zh-CN': '表格看不出是哪一版格式，{detail} 年也没有统一格式，无法生成报告',
    en: 'The tables do not tell the edition of the form, and there is none for {detail}; no report can be made',
  },
  'not-annual': {
    'zh-CN': '“{detail}”不是年度报告',
    en: '“{detail}” is no annual report',
  },
  'lines-deduplicated': {
    'zh-CN': '表格中没有一行数据重复，而数据个数不足：抓取时重复的行可能被去掉了，相关数据未采用',
    en: 'No line of figures occurs twice and figures are missing: a crawler may have dropped repeated lines; not taken',
  },
  'digits-dropped': {
    'zh-CN': '日期或文号缺字（{detail}），抓取时可能丢了字符，各项数据也请对照原文',
    en: 'Dates or document numbers lack characters ({detail}): the copy may have lost some; compare the figures too',
  },
  'section-missing': { 'zh-CN': '没有找到“{detail}”部分', en: 'Section “{detail}” was not found' },
  'table-missing': {
    'zh-CN': '“{detail}”部分没有可读的表格（可能是图片或附件），各格记为未填',
    en: 'Section “{detail}” has no table that can be read (a picture or attachment?); its cells are not stated',
  },
  'not-stated': { 'zh-CN': '这一格是空的，记为未填', en: 'This cell is blank: not stated' },
  'figure-merged': {
    'zh-CN': '这一格与上一行的格合并，两行都读作同一个数',
    en: 'This cell is merged with the one above: both rows have the same figure',
  },
  'order-only': {
    'zh-CN': '原文一行一格，此数属于哪一列只凭先后次序，没有合计可以印证',
    en: 'One cell per line: only their order tells the column of this figure, and no sum confirms it',
  },
  'row-damaged': {
    'zh-CN': '同一行有一格无法识读（“{detail}”），此数可能错位',
    en: 'Another cell of this row cannot be read (“{detail}”); this figure may have moved',
  },
  'row-uneven': {
    'zh-CN': '这一行的格数与同类各行不同，此数没有合计可以印证',
    en: 'This row has another number of cells than rows like it, and no sum confirms this figure',
  },
  'beside-missing': {
    'zh-CN': '相邻的一行或表内小标题没有找到，合计不足以印证此数',
    en: 'The row or heading next to this row was not found, and the sums do not suffice to confirm this figure',
  },
  'loose-figure': {
    'zh-CN': '表格外另有数字“{detail}”，此数可能不完整，也没有合计可以印证',
    en: '“{detail}” stands loose outside the table: this figure may lack it, and no sum confirms it',
  },
  'cell-missing': { 'zh-CN': '没有找到这一格所在的行', en: 'The row of this cell was not found' },
  'value-count': {
    'zh-CN': '这一行的数据个数与表样不符：{detail}，未采用',
    en: 'The number of values in this row does not fit the form: {detail}; not taken',
  },
  'position-undecided': {
    'zh-CN': '这一行有空格，看不出数据属于哪一列：{detail}，未采用',
    en: 'Blanks in this row leave open which columns the values belong to: {detail}; not taken',
  },
  'two-candidates': {
    'zh-CN': '这一格有两个不同的候选数据：{detail}，未采用',
    en: 'Two different candidates for this cell: {detail}; not taken',
  },
  'sums-disagree': {
    'zh-CN': '这一格所在的合计不成立，请对照原文',
    en: 'A sum that this cell stands in does not hold; compare with the source',
  },
  'source-ends': {
    'zh-CN': '原文在这一行中断，数据可能不完整',
    en: 'The source ends in this row; the figures may be cut off',
  },
  'not-a-number': { 'zh-CN': '这一格写的不是数：“{detail}”', en: 'This cell holds no number: “{detail}”' },
  'unit-converted': {
    'zh-CN': '这一格带有单位，已换算为万元：“{detail}”',
    en: 'This cell carries a unit; converted to 10,000 yuan: “{detail}”',
  },
  'unit-dropped': {
    'zh-CN': '这一格带有单位，只取其数：“{detail}”',
    en: 'This cell carries a unit; only the number was taken: “{detail}”',
  },
  'label-approximate': {
    'zh-CN': '行名与表样不完全一致：“{detail}”',
    en: 'The label differs from the form: “{detail}”',
  },
  'label-missing': {
    'zh-CN': '这一行没有行名，按它在表中的位置认定',
    en: 'This row has no label; it was taken by its place in the table',
  },
  'table-elsewhere': {
    'zh-CN': '“{detail}”部分的表格不在该标题之下，按表格的项目名称认定',
    en: 'The table of section “{detail}” stands under another heading; it was known by its labels',
  },
  'section-moved': {
    'zh-CN': '“{detail}”部分的次序与格式不同',
    en: 'Section “{detail}” stands in another place than in the form',
  },
  'columns-differ': {
    'zh-CN': '表头的列与表样不符：“{detail}”，相关数据未采用',
    en: 'The columns of the header differ from the form: “{detail}”; the figures were not taken',
  },
  'table-repeated': {
    'zh-CN': '这一行重复出现，数据相同',
    en: 'This row appears again with the same figures',
  },
  'left-over': { 'zh-CN': '未归入报告的内容：“{detail}”', en: 'Not part of the report: “{detail}”' },
  'title-found': { 'zh-CN': '机关名称和年度取自：“{detail}”', en: 'Organ and year taken from: “{detail}”' },
  'agency-missing': { 'zh-CN': '没有找到机关名称', en: 'The name of the organ was not found' },
  'year-missing': {
    'zh-CN': '没有找到报告年度，无法生成报告',
    en: 'The report year was not found; no report can be made',
  },
  'period-found': { 'zh-CN': '统计期限取自：“{detail}”', en: 'Statistics period found: “{detail}”' },
  'year-from-period': {
    'zh-CN': '报告年度取自统计期限：“{detail}”',
    en: 'Report year taken from the statistics period: “{detail}”',
  },
  'sources-disagree': { 'zh-CN': '几处写法不一致：{detail}', en: 'Sources disagree: {detail}' },
  'date-found': { 'zh-CN': '发布日期取自：“{detail}”', en: 'Date of publication taken from: “{detail}”' },
  'statistics-found': {
    'zh-CN': '第一部分的统计数据取自文字',
    en: 'Statistics of section one were read from its words',
  },
  'wrapped-lines': {
    'zh-CN': '文本按页面宽度折行，已接回段落',
    en: 'Lines were broken at the width of a page; paragraphs were put together again',
  },
  'too-deep': {
    'zh-CN': '网页标签嵌套过深，只按文本读取',
    en: 'Tags are nested too deeply; read as plain text only',
  },
  'too-long': {
    'zh-CN': '表格行数过多，其余未读：{detail}',
    en: 'Too many rows; the rest was not read: {detail}',
  },
} as const satisfies Record<string, Localized>

/** What a note says. Stable: programs may compare it. */
export type NoteCode = keyof typeof texts

/** Something that the reader decided, or could not decide. */
export interface ReadNote {
  readonly code: NoteCode
  /** The figure concerned, if it is about one. */
  readonly path?: CellPath
  /** The words of the source, or what the sentence of the note needs. */
  readonly detail?: string
  readonly place?: SourcePlace
}

/**
 * A note in words. A figure is named by its official labels; `note.path` has its address.
 *
 * @param options `form`: whose labels to use, for instance `report.form`; otherwise those of the newest form that has
 * the cell.
 * @returns One sentence, in Chinese unless asked otherwise. Throws `invalid-option` for an unknown locale.
 * @example
 * describeNote({ code: 'not-a-number', detail: '/' }, { locale: 'en' }) // 'This cell holds no number: “/”'
 */
export function describeNote(
  note: ReadNote,
  options: { readonly locale?: Locale; readonly form?: FormId } = {},
): string {
  const locale = localeOf(options)
  given('note', note, 'object')
  choice('note.code', note.code, Object.keys(texts) as NoteCode[])
  const words = texts[note.code][locale].replace('{detail}', () => note.detail ?? '')
  if (note.path === undefined) return words
  const cell = cellAt(note.path, options.form)
  const labels = cell && labelsOf(cell).map((label) => (locale === 'en' ? label.en : label.zh))
  return (labels?.join(' · ') ?? note.path) + (locale === 'en' ? ': ' : '：') + words
}
