import { describe, expect, test } from 'vitest'
import { type CellPath, getCell } from '../../src/index.js'
import { renderHtml, renderText } from '../../src/render.js'
import { edited } from '../support/edited.js'
import { readReport } from '../support/noted-reading.js'
import { hongze2023, huaian2024, shanghai2019, suqian2023 } from '../support/reports.js'

const text = renderText(suqian2023, { tables: 'tsv' })
const page = renderHtml(suqian2023)
const lines = text.split('\n')
const lineWith = (start: string) => lines.find((line) => line.includes(start))!

/** What is read after some pieces of a text were changed. */
const changed = (source: string, ...changes: readonly (readonly [from: string, to: string])[]) =>
  readReport(edited(source, ...changes))

const notesOf = ({ notes }: ReturnType<typeof readReport>, code: string) =>
  notes.filter((note) => note.code === code).map(({ path, detail }) => detail ?? path)

describe('the unit of amounts', () => {
  const fees = (result: ReturnType<typeof readReport>) =>
    String(getCell(result.report!, 'proactiveDisclosure.administrativeFees.amount'))
  const header = '本年收费金额（单位：万元）'
  const band = '第二十条第（一）项'

  test.each([
    ['in the header, yuan', [[header, '本年收费金额（单位：元）']], '5.92372449'],
    ['in the header, without brackets', [[header, '本年收费金额 单位：元']], '5.92372449'],
    ['in the header, a hundred million', [[header, '本年收费金额（亿元）']], '592372449'],
    ['in no header', [[header, '本年收费金额']], '59237.2449'],
    [
      'above the table, yuan',
      [
        [header, '本年收费金额'],
        [band, `单位：元\n${band}`],
      ],
      '5.92372449',
    ],
    [
      'above the table, with spaces',
      [
        [header, '本年收费金额'],
        [band, `单位： 人民币 元\n${band}`],
      ],
      '5.92372449',
    ],
    [
      'above the table in a long sentence, which is none',
      [
        [header, '本年收费金额'],
        [band, `${'本表'.repeat(18)}（单位：元）\n${band}`],
      ],
      '59237.2449',
    ],
    ['above, but the header says otherwise', [[band, `单位：元\n${band}`]], '59237.2449'],
  ] as const)('%s', (_, changes, amount) => {
    expect(fees(changed(text, ...changes))).toBe(amount)
  })

  test('counts by the thousand keep their unit', () => {
    const result = changed(text, ['本年处理决定数量', '本年处理决定数量（千件）'])
    expect(getCell(result.report!, 'proactiveDisclosure.licensing.decisions')).toBeNull()
    expect(notesOf(result, 'not-a-number')).toContain('1808595')
  })
})

describe('rows that occur again', () => {
  const row = lineWith('（一）予以公开')
  const path: CellPath = 'requests.outcomes.granted.naturalPersons'

  test('with the same figures', () => {
    const result = changed(text, [row, `${row}\n${row}`])
    expect(getCell(result.report!, path)).toBe(1175)
    expect(notesOf(result, 'two-candidates')).toEqual([])
  })

  test('with other figures, once and twice', () => {
    const once = changed(text, [row, `${row}\n${row.replace('1175', '1176')}`])
    expect(getCell(once.report!, path)).toBeNull()
    expect(notesOf(once, 'two-candidates')).toEqual(['1175 / 1176'])
    const twice = changed(text, [
      row,
      `${row}\n${row.replace('1175', '1176')}\n${row.replace('1175', '1177').replace('\t12\t', '\t13\t')}`,
    ])
    expect(notesOf(twice, 'two-candidates')).toEqual(['1175 / 1176 / 1177', '12 / 13'])
  })

  test('a whole table again, the same and with one figure changed', () => {
    const table = page.slice(
      page.indexOf('<table', page.indexOf('三、收到')),
      page.indexOf('四、政府信息公开行政复议'),
    )
    const own = table.slice(0, table.lastIndexOf('</table>') + 8)
    const same = changed(page, [own, own + own.replaceAll(/ id="[^"]*"/g, '')])
    expect(getCell(same.report!, path)).toBe(1175)
    const other = changed(page, [own, own + own.replaceAll(/ id="[^"]*"/g, '').replace('>1175<', '>1157<')])
    expect(getCell(other.report!, path)).toBeNull()
  })
})

describe('words between the figures', () => {
  const long = '甲'.repeat(130)

  test.each([
    ['a remark', '注：含上年数据', ['注：含上年数据']],
    ['a remark behind spaces', '  说明:见附件', ['说明:见附件']],
    ['a sentence', '以上数据均经核对。', ['以上数据均经核对。']],
    ['a long sentence', `${long}。`, [long.slice(0, 120)]],
    ['a word that only holds the sign', '关注：重点', []],
    ['a remark in a cell of its own', '备注：无\t\t', ['备注：无']],
    ['a remark and a figure', '备注：合计\t12', ['备注：合计 12']],
  ])('%s', (_, line, left) => {
    const result = changed(text, ['\n二、上年结转', `\n${line}\n二、上年结转`])
    expect(getCell(result.report!, 'requests.carriedOver.total')).toBe(96)
    expect(notesOf(result, 'left-over')).toEqual(left)
  })

  test('a remark in a row of a table on a page', () => {
    const row = '<tr><td colspan="10">注：本表数据截至12月31日。</td></tr>'
    const two = '<tr><td colspan="5">说明：甲。</td><td colspan="5">乙</td></tr>'
    const at = page.indexOf('<tr>', page.indexOf('二、上年结转') - 60)
    const result = readReport(page.slice(0, at) + row + two + page.slice(at))
    expect(getCell(result.report!, 'requests.carriedOver.total')).toBe(96)
    expect(notesOf(result, 'left-over')).toContain('注：本表数据截至12月31日。')
  })

  test('figures that belong to no row', () => {
    const numbers = Array.from({ length: 40 }, (_, i) => String(100 + i)).join('\t')
    for (const line of ['\t\t\t7', '\t\t\t7\t8\t9', `\t\t\t${numbers}`, '其他\t1\t2', `${long}\t1\t2\t3`]) {
      const result = changed(text, ['\n二、上年结转', `\n${line}\n二、上年结转`])
      expect(result.notes.length).toBeGreaterThan(1)
    }
  })
})

describe('headings of blocks', () => {
  test.each([
    ['without 第', '第二十条第（五）项', '二十条第（五）项'],
    ['in English', '第二十条第（五）项', 'Article 20, item (5)'],
    ['another', '第二十条第（五）项', '其他'],
    ['gone', '第二十条第（五）项', ''],
  ])('%s', (_, from, to) => {
    const { report } = changed(text, [from, to])
    expect(getCell(report!, 'proactiveDisclosure.penalties.decisions')).toBe(2822652)
  })

  test('words in the place of a figure, and a damaged one beside', () => {
    const result = changed(text, ['\t2\t0\t11', `\t2\t${'见附件'.repeat(40)}\t11`])
    expect(getCell(result.report!, 'proactiveDisclosure.regulations.repealed')).toBeNull()
    const damages = notesOf(result, 'row-damaged')
    expect(damages.length).toBeGreaterThan(0)
    expect(damages.every((detail) => detail!.length <= 80)).toBe(true)
  })
})

describe('table four without labels', () => {
  const review = (source: string) => getCell(readReport(source).report!, 'review.litigation.direct.upheld')
  const figures = [309, 17, 88, 26, 440, 1, 1, 16, 6, 24, 13, 0, 67, 9, 89]

  test('a line of fifteen, of fourteen, and in words', () => {
    const row = lines.find((line) => line.startsWith(figures.slice(0, 5).join('\t')))!
    expect(review(text)).toBe(1)
    expect(review(text.replace(row, figures.join(' ')))).toBe(1)
    expect(review(text.replace(row, `${figures.slice(0, 14).join('\t')}`))).toBeNull()
    expect(review(text.replace(row, `件数\t${figures.join('\t')}`))).toBe(1)
    expect(review(text.replace(row, figures.map(() => '/').join('\t')))).toBeNull()
    expect(
      review(text.replace(row, figures.map((_, i) => (i === 4 ? '四百四十' : '/')).join('\t'))),
    ).toBeNull()
  })

  test('page numbers and blanks between', () => {
    const row = lines.find((line) => line.startsWith(figures.slice(0, 5).join('\t')))!
    expect(review(text.replace(row, `- 7 -\n\n${row}\n— 8 —`))).toBe(1)
    expect(review(text.replace(row, figures.join('\n')))).toBe(1)
    expect(review(text.replace(row, figures.join('\n- 7 -\n')))).toBe(1)
  })
})

test.each([
  ['宿迁市', suqian2023],
  ['淮安市', huaian2024],
  ['洪泽区', hongze2023],
  ['上海市', shanghai2019],
])('%s with one row gone, one cell gone, one label gone', (_, report) => {
  const own = renderText(report, { tables: 'tsv' })
  const rows = own.split('\n').filter((line) => /\t\d/.test(line))
  for (let i = 1; i < rows.length; i += 4) {
    const row = rows[i]!
    const whole = readReport(own.replace(row, ''))
    expect(whole.notes.some(({ code }) => code === 'cell-missing' || code === 'value-count')).toBe(true)
    const cell = readReport(own.replace(row, row.replace(/\t[^\t]*$/, '')))
    expect(cell.notes.length).toBeGreaterThan(1)
    readReport(own.replace(row, row.replace(/[^\t\d][^\t]*(?=\t\d)/, '')))
  }
})
