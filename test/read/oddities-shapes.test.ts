import { describe, expect, test } from 'vitest'
import { type CellPath, cellsOf, checkReport, getCell, type Report } from '../../src/index.js'
import { describeNote, type ReadResult } from '../../src/read.js'
import { renderHtml, renderText } from '../../src/render.js'
import { edited } from '../support/edited.js'
import { readReport } from '../support/noted-reading.js'
import { huaian2024, shanghai2019, suqian2023 } from '../support/reports.js'

const tsv = (report: Report) => renderText(report, { tables: 'tsv' })
const source = tsv(huaian2024)

const changed = (...changes: [from: string, to: string][]) => edited(source, ...changes)

const figures = (report: Report | null) =>
  report === null ? null : Object.fromEntries(cellsOf(report).map(({ path, value }) => [path, String(value)]))
const at = ({ report }: ReadResult, path: CellPath) => (report === null ? undefined : getCell(report, path))
const codes = ({ notes }: ReadResult) => notes.map((note) => note.code)
const detailOf = ({ notes }: ReadResult, code: string) =>
  notes.filter((note) => note.code === code).map((note) => note.detail)
const headings = (text: string) => text.split('\n').findIndex((line) => line.startsWith('三、收到'))

/** Each cell of the tables on a line of its own. */
const cellPerLine = (text: string) =>
  text
    .split('\n')
    .flatMap((line) => (line.includes('\t') ? line.split('\t').filter((cell) => cell !== '') : [line]))
    .join('\n')

describe('the edition is that of the tables, whatever year or document the report names', () => {
  test('a report of 2023 on the form of 2019', () => {
    const text = tsv(shanghai2019).replaceAll('2019年', '2023年')
    const { report } = readReport(text)
    expect(report?.year).toBe(2023)
    expect(report?.form).toBe('2019')
    expect(checkReport(report!).findings.map((finding) => finding.rule)).toContain('form/outdated')
  })

  test('a report of 2020 on the form of 2021', () => {
    const { report } = readReport(source.replaceAll('2024年', '2020年'))
    expect([report?.year, report?.form]).toEqual([2020, '2021'])
    expect(figures(report)).toEqual(figures(huaian2024))
  })

  test('a document of the other edition is cited', () => {
    const { report } = readReport(
      changed(['\n一、总体情况', '\n本报告按照国办公开办函〔2019〕60号的格式编制。\n\n一、总体情况']),
    )
    expect(report?.form).toBe('2021')
    expect(report?.introduction).toContain('〔2019〕60号')
  })
})

describe('labels in pieces', () => {
  test('a group label that a page break cut in two', () => {
    const result = readReport(
      changed(['\t（四）无法提供\t1.本机关', '\t（四）无\n- 6 -\n\t法提供\t1.本机关']),
    )
    expect(figures(result.report)).toEqual(figures(huaian2024))
  })

  test('a group cell repeated after the break', () => {
    const result = readReport(changed(['\t（五）不予处理\t', '三、本年度办理结果\t（五）不予处理\t']))
    expect(figures(result.report)).toEqual(figures(huaian2024))
  })

  test('the header repeated after the break', () => {
    const [first = '', second = '', third = ''] = source.split('\n').slice(headings(source) + 2)
    const result = readReport(
      changed(['\t（五）不予处理\t', `${[first, second, third].join('\n')}\n\t（五）不予处理\t`]),
    )
    expect(figures(result.report)).toEqual(figures(huaian2024))
  })

  test('a vertical label: one character per line between the rows', () => {
    const lines = source.split('\n')
    const from = lines.findIndex((line) => line.startsWith('三、本年度办理结果'))
    lines[from] = lines[from]!.replace('三、本年度办理结果', '')
    ;[...'三、本年度办理结果'].forEach((sign, i) => {
      lines.splice(from + 2 * i, 0, sign)
    })
    const result = readReport(lines.join('\n'))
    expect(figures(result.report)).toEqual(figures(huaian2024))
  })

  test('header cells split over two lines and rows', () => {
    for (const [from, to] of [
      [
        '商业企业\t科研机构\t社会公益组织\t法律服务机构',
        '商业\t科研\t社会公益\t法律服务\n\t\t\t\t企业\t机构\t组织\t机构',
      ],
      ['商业企业', '商业 企业'],
      ['自然人', '自 然 人'],
      ['总计', '总 计'],
      ['三、本年度办理结果', '三、本年度办 理结果\u00a0\u00a0'],
      ['第二十条第（一）项', '第二十条 第（一）项'],
      ['5.要求行政机关确认或重新出具已获取信息', '5.要求行政机关确认或重 新出具 已获取信息'],
    ] as const) {
      expect(figures(readReport(changed([from, to])).report), to).toEqual(figures(huaian2024))
    }
    const page = renderHtml(huaian2024)
      .replace('>自然人<', '>自<br>然<br>人<')
      .replace('>商业企业<', '>商业\n企业<')
    expect(figures(readReport(page).report)).toEqual(figures(huaian2024))
  })

  test('figures on a line of their own between two halves of the label', () => {
    const text = changed([
      '\t\t5.要求行政机关确认或重新出具已获取信息\t1\t0\t0\t0\t0\t0\t1',
      '5.要求行政机关确认或重新\n1 0 0 0 0 0 1\n出具已获取信息',
    ])
    const result = readReport(text)
    expect(at(result, 'requests.outcomes.notProcessed.confirmation.naturalPersons')).toBe(1)
    expect(figures(result.report)).toEqual(figures(huaian2024))
  })

  test('headers cut at the line break', () => {
    const text = edited(tsv(shanghai2019), ['本年新制作数量\t本年新公开数量', '本年新\t本年新'])
    expect(figures(readReport(text).report)).toEqual(figures(shanghai2019))
  })

  test('notes in headers and labels, in traditional characters', () => {
    const text = edited(
      tsv(shanghai2019),
      ['规章\t', '規章(設區的市、自治州應提供)\t'],
      ['上一年项目数量', '上一年項目數量(指2018年事項數)'],
      ['本年增/减', '本年增/減(減用負值表示,如-8)'],
    )
    expect(figures(readReport(text).report)).toEqual(figures(shanghai2019))
  })

  test.each([
    ['四、政府信息公开行政复议、行政诉讼情况', '四、政府信息公开行政法复议、行政诉讼情况'],
    ['四、政府信息公开行政复议、行政诉讼情况', '四、因政府信息公开工作被申请行政复议提起行政诉讼情况'],
    ['二、主动公开政府信息情况', '二、主动公开政府政府情况'],
    ['二、主动公开政府信息情况', '二、主动公开政府信息的情况'],
    ['一、总体情况', '一、工作基本情况'],
    ['五、存在的主要问题及改进情况', '五、政府信息公开工作存在的主要问题及改进情况'],
    ['五、存在的主要问题及改进情况', '五、存在问题及改进情况'],
    ['现行有效件数', '现行有效件'],
    [
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      '（二）部分公开（区分处理的，只计这一情况，不计其他情形）',
    ],
  ])('%s written %s', (from, to) => {
    const { report } = readReport(changed([from, to]))
    expect(figures(report)).toEqual(figures(huaian2024))
    expect(report?.improvement).toBe(huaian2024.improvement)
    expect(report?.overview.aspects.length).toBe(huaian2024.overview.aspects.length)
  })

  test('row 四 directly before heading 四', () => {
    const result = readReport(source.replace(/(四、结转下年度继续办理[^\n]*)\n+四、/, '$1\n四、'))
    expect(figures(result.report)).toEqual(figures(huaian2024))
  })
})

describe('rows too many and too few', () => {
  test('an extra row in table two', () => {
    const row = '规范性文件\t60\t60\t368'
    const text = edited(tsv(shanghai2019), [row, `${row}\n其他主動公開檔案\t7\t8\t9`])
    const result = readReport(text)
    expect(figures(result.report)).toEqual(figures(shanghai2019))
    expect(detailOf(result, 'left-over').join()).toContain('其他主動公開檔案')
  })

  test('the first heading of table two is missing', () => {
    const result = readReport(source.replace(/第二十条第（一）项[^\n]*\n/, ''))
    expect(figures(result.report)).toEqual(figures(huaian2024))
  })
})

describe('cells of merged headings', () => {
  const [from = ''] = source.split('\n').filter((line) => line.includes('行政复议\t'))
  test.each([
    [
      'five empty cells instead of a rowspan',
      (text: string) => text.replace(/\n\t*未经复议/, '\n\t\t\t\t\t未经复议'),
    ],
    [
      'bars, sixteen for nine columns',
      (text: string) => text.replace(/^.*\t.*$/gm, (line) => `|${line.replaceAll('\t', '|')}|||||||`),
    ],
    ['nothing left', (text: string) => text.replace(/^\t+|\t+(?=\n)|(?<=\t)\t+/gm, '')],
  ])('%s', (_, write) => {
    expect(from).not.toBe('')
    expect(figures(readReport(write(source)).report)).toEqual(figures(huaian2024))
  })

  test('colspans that differ between the rows of one table', () => {
    const row = (cells: [string, number][]) =>
      `<tr>${cells.map(([text, span]) => `<td colspan=${span}>${text}</td>`).join('')}</tr>`
    const page = renderHtml(huaian2024).replace(
      /<tr><th scope="row">规章<.*?<\/tr>\n<tr><th scope="row">行政规范性文件<.*?<\/tr>/s,
      row([
        ['规章', 1],
        ['0', 1],
        ['0', 2],
        ['3', 1],
      ]) +
        row([
          ['行政规范性文件', 1],
          ['5', 2],
          ['6', 1],
          ['7', 1],
        ]),
    )
    const { report } = readReport(page)
    expect(JSON.stringify(report?.proactiveDisclosure.normativeDocuments)).toBe(
      '{"issued":5,"repealed":6,"inForce":7}',
    )
  })

  test('table four as one line of fifteen numbers after fragments of its header', () => {
    const start = source.indexOf('行政复议\t')
    const end = source.indexOf('五、存在')
    const values = cellsOf(huaian2024).flatMap(({ path, value }) =>
      path.startsWith('review.') ? [value] : [],
    )
    const text = `${source.slice(0, start)}行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n结果\n维持\n结果\n纠正\n总计\n${values.join(' ')}\n\n${source.slice(end)}`
    expect(readReport(text).report?.review).toEqual(huaian2024.review)
  })
})

describe('copies that lost something are refused by name', () => {
  test('lines that a crawler took for repetitions', () => {
    const [before = '', rest = ''] = cellPerLine(source).split('\n二、主动公开政府信息情况\n')
    const seen = new Set<string>()
    const unique = rest.split('\n').filter((line) => line === '' || (!seen.has(line) && seen.add(line)))
    const result = readReport(`${before}\n二、主动公开政府信息情况\n${unique.join('\n')}`)
    expect(codes(result)).toContain('lines-deduplicated')
    const truth = figures(huaian2024)!
    for (const { path, value } of cellsOf(result.report!)) {
      if (value === null || String(value) === truth[path]) continue
      expect(
        result.notes.filter((note) => note.path === path),
        path,
      ).not.toEqual([])
    }
    expect(at(result, 'requests.received.naturalPersons')).toBeNull()
  })

  test('digits dropped from dates and numbers of documents', () => {
    for (const broken of ['本报告数据自202411日起至20241231日止。', '格式见国办公开办函〔202130号。']) {
      const result = readReport(changed(['\n一、总体情况', `\n${broken}\n\n一、总体情况`]))
      expect(detailOf(result, 'digits-dropped').length, broken).toBe(1)
      expect(describeNote(result.notes.find((note) => note.code === 'digits-dropped')!)).toContain('20')
      expect(figures(result.report)).toEqual(figures(huaian2024))
    }
    expect(codes(readReport(source))).not.toContain('digits-dropped')
  })

  test('columns of a PDF cut wrongly', () => {
    const text = changed(['72\t64\t178\t37\t351', '72\t64\t17\t37\t35'])
    const result = readReport(text)
    expect(result.notes.filter((note) => note.code === 'sums-disagree').map((note) => note.path)).toContain(
      'review.reconsideration.total',
    )
  })

  test('zeros glued in one cell, blanks between', () => {
    const result = readReport(changed(['\t3001\t53\t0\t0\t61\t4\t3119', '\t0 0 00 00 0\t0']))
    expect(at(result, 'requests.received.naturalPersons')).toBeNull()
    expect(result.notes.filter((note) => note.path === 'requests.received.naturalPersons')).not.toEqual([])
  })

  test.each([
    ['half a year', '2023年上半年政府信息公开工作情况统计表'],
    ['half a year, titled as a report', '2023年上半年政府信息公开工作年度报告'],
    ['a quarter', '2023年第三季度政府信息公开工作报告'],
  ])('%s is no annual report', (_, title) => {
    const result = readReport(`青山市水利局${title}\n\n${source.slice(source.indexOf('一、总体情况'))}`)
    expect(result.report).toBeNull()
    expect(detailOf(result, 'not-annual')).toEqual([`青山市水利局${title}`])
  })

  test('a report from before the forms has no tables', () => {
    const result = readReport(
      '青山市水利局2018年政府信息公开工作年度报告\n一、概述\n本局按条例公开信息。\n二、主动公开政府信息的情况\n公开信息12条。\n三、依申请公开办理情况\n收到申请2件。',
    )
    expect(result.report).toBeNull()
    expect(detailOf(result, 'form-unknown')).toEqual(['2018'])
  })
})

describe('figures that no sum confirms', () => {
  const path = 'proactiveDisclosure.normativeDocuments.inForce'
  const notesOn = (text: string) =>
    readReport(text).notes.flatMap((note) => (note.path === path ? [note.code] : []))

  test('one cell per line: neighbours may have changed places', () => {
    expect(notesOn(cellPerLine(source))).toEqual(['order-only'])
  })

  test('the row is longer than the one like it', () => {
    expect(notesOn(source.replace(/(行政规范性文件\t[^\n]*)/, '$1\t\t'))).toEqual(['row-uneven'])
  })

  test('the next row is gone', () => {
    expect(notesOn(source.replace(/行政许可\t[^\n]*\n/, ''))).toEqual(['beside-missing'])
  })

  test('a number stands loose behind the table', () => {
    const page = renderHtml(suqian2023).replace('1808595</td>', '180</td>8595')
    const { notes } = readReport(page)
    expect(
      notes.flatMap((note) => (note.path === 'proactiveDisclosure.licensing.decisions' ? [note.code] : [])),
    ).toEqual(['loose-figure'])
  })
})

describe('what stands around the figures', () => {
  test('words inside a table section are kept in a note', () => {
    const result = readReport(
      changed(
        [
          '三、收到和处理政府信息公开申请情况\n',
          '三、收到和处理政府信息公开申请情况\n\n全年收到申请3119件，比上年多100件，均已登记。\n',
        ],
        ['\n行政复议\t', '\n该部分以表格形式报告。表格如下：\n单位：件　2024年度\n行政复议\t'],
      ),
    )
    expect(figures(result.report)).toEqual(figures(huaian2024))
    expect(detailOf(result, 'left-over').join()).toContain('比上年多100件')
  })

  test('chrome of the site before and after', () => {
    const text = `当前位置：首页 > 政府信息公开 > 年报\n发布时间：2025-01-20 浏览次数：1234 字号：[大 中 小]\n微信 微博 QQ空间\n${source}\n附件下载：\n年度报告.docx\n上一篇：2023年年度报告\n版权所有：青山市`
    const result = readReport(text)
    expect(figures(result.report)).toEqual(figures(huaian2024))
    expect(result.report?.agency).toBe(huaian2024.agency)
    expect(result.report?.otherMatters).toBe(huaian2024.otherMatters)
    expect(result.report?.publishedOn).toBe('2025-01-20')
    expect(detailOf(result, 'left-over').join()).toContain('附件下载')
  })

  test('a metadata block and a list of contents', () => {
    const contents =
      '公报标题：市政府公报\n总号：12\n期号：3\n目录\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n'
    const result = readReport(`${contents}${source}`)
    expect(figures(result.report)).toEqual(figures(huaian2024))
    expect(result.report?.improvement).toBe(huaian2024.improvement)
  })

  test('the title twice, and once without the organ', () => {
    const [title = ''] = source.split('\n')
    for (const first of [
      title,
      '2024年政府信息公开工作年度报告',
      `${huaian2024.agency}\n2024年政府信息公开工作年度报告`,
    ]) {
      const result = readReport(`${first}\n${source}`)
      expect([result.report?.agency, result.report?.year], first).toEqual([huaian2024.agency, 2024])
      expect(codes(result)).not.toContain('sources-disagree')
    }
    const alone = readReport(edited(source, [title, '2024年政府信息公开工作年度报告']))
    expect(alone.report?.agency).toBe('')
    expect(codes(alone)).toContain('agency-missing')
  })

  test('another organ in the head of the page than on it', () => {
    const result = readReport(
      renderHtml(suqian2023, { page: true }).replace(/<title>.*?年/, '<title>青山市水利局2023年'),
    )
    expect(result.report?.agency).toBe(suqian2023.agency)
    expect(detailOf(result, 'sources-disagree').join()).toContain('青山市水利局')
  })

  test('a cell edited by hand among cells as Word writes them', () => {
    const page = renderHtml(huaian2024).replace(
      /<td( id="requests\.received\.\w+")?>(\d+)<\/td>/g,
      (whole, _, value) => (value === '3001' ? whole : `<td><p><span>${value}</span></p></td>`),
    )
    expect(figures(readReport(page).report)).toEqual(figures(huaian2024))
  })
})
