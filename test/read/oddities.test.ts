import { describe, expect, test } from 'vitest'
import { type CellPath, checkReport, getCell } from '../../src/index.js'
import type { ReadResult } from '../../src/read.js'
import { renderHtml, renderText } from '../../src/render.js'
import { edited } from '../support/edited.js'
import { readReport } from '../support/noted-reading.js'
import { hongze2023, huaian2024, shanghai2019, suqian2023 } from '../support/reports.js'

const source = renderText(huaian2024, { tables: 'tsv' })

const changed = (...changes: readonly (readonly [from: string, to: string])[]) => edited(source, ...changes)

const at = ({ report }: ReadResult, path: CellPath) => (report === null ? undefined : getCell(report, path))
const codes = ({ notes }: ReadResult, path: string) =>
  notes.filter((note) => note.path === path).map((note) => note.code)
const received = 'requests.received.naturalPersons'

describe('labels as reports write them', () => {
  test.each([
    ['typing slips', '2.其他法律行政法规禁止公开', '2.其他法律行政止公开'],
    ['another wrong word', '5.属于三类内部事务信息', '5.属于三类内容事务信息'],
    ['other numbering', '1.属于国家秘密', '1、属于国家秘密'],
    ['spaces', '（三）不予公开', '(三) 不予公开'],
    ['a space in the middle', '4.无正当理由大量反复申请', '4.无正当理由大量反复 申请'],
    ['a shortened row', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '1.逾期不补正'],
    [
      'a row without its bracket',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      '（二）部分公开',
    ],
    ['a space in a short label', '规章', '规 章'],
    ['traditional characters', '行政规范性文件', '行政規範性文件'],
    ['a note in the header', '现行有效件数', '现行有效件数（历史累计）'],
  ])('%s', (_, from, to) => {
    const { report } = readReport(changed([from, to]))
    expect(report?.requests).toEqual(huaian2024.requests)
    expect(JSON.stringify(report?.proactiveDisclosure)).toBe(JSON.stringify(huaian2024.proactiveDisclosure))
  })

  test('a label that is only nearly right is noted', () => {
    const result = readReport(changed(['2.其他法律行政法规禁止公开', '2.其他法律行政止公开']))
    expect(codes(result, 'requests.outcomes.refused.prohibitedByLaw.naturalPersons')).toContain(
      'label-approximate',
    )
  })
})

describe('cells as reports write them', () => {
  test.each([
    ['blank', '', null, 'not-stated'],
    ['no-break space', '\u00a0', null, 'not-stated'],
    ['a stroke', '/', null, 'not-a-number'],
    ['a dash', '—', null, 'not-a-number'],
    ['full-width digits', '３００１', 3001, undefined],
    ['thousands apart', '3,001', 3001, undefined],
    ['a unit', '3001件', 3001, 'unit-dropped'],
    ['two signs', '--3001', null, 'not-a-number'],
  ] as const)('%s', (_, cell, value, code) => {
    const result = readReport(changed(['\t3001\t', `\t${cell}\t`]))
    expect(at(result, received)).toBe(value)
    expect(at(result, 'requests.received.total')).toBe(3119)
    // That the sums of the changed cell no longer hold is noted apart.
    const own = codes(result, received).filter((each) => each !== 'sums-disagree')
    expect(own).toEqual(code === undefined ? [] : [code])
  })

  test.each([
    ['961716000元', '96171.6', 'unit-converted'],
    ['96171.6万元', '96171.6', 'unit-dropped'],
    ['96171.600000', '96171.6', undefined],
  ])('amount %s', (cell, value, code) => {
    const path = 'proactiveDisclosure.administrativeFees.amount'
    const result = readReport(changed(['\t96171.6', `\t${cell}`]))
    expect(String(at(result, path))).toBe(value)
    expect(codes(result, path)).toEqual(code === undefined ? [] : [code])
  })
})

describe('cells of the form of 2019', () => {
  const old = renderText(shanghai2019, { tables: 'tsv' })
  const row = '行政处罚\t0\t0\t0'
  test.each([
    ['signs', '行政处罚\t+22\t-18\t3', [22, -18, 3]],
    ['two signs', '行政处罚\t276\t--253\t23', [276, null, 23]],
    ['a blank before', '行政处罚\t 0\t 1000001\t11398889', [0, 1000001, 11398889]],
    ['a dash at the end', '行政处罚\t4\t4\t-', [4, 4, null]],
    ['strokes', '行政处罚\t/\t/\t/', [null, null, null]],
  ] as const)('%s', (_, to, values) => {
    expect(old).toContain(row)
    const result = readReport(old.replace(row, to))
    const columns = ['previousItems', 'change', 'decisions'] as const
    columns.forEach((column, i) => {
      const path = `proactiveDisclosure.penalties.${column}` as CellPath
      expect(at(result, path), path).toBe(values[i])
      if (values[i] === null) expect(codes(result, path)).toContain('not-a-number')
    })
  })

  test.each([
    ['251000元', '25.1', 'unit-converted'],
    ['103.3879万元', '103.3879', 'unit-dropped'],
    ['9.63211', '9.63211', undefined],
    ['24252.311082', '24252.311082', undefined],
    ['6432.52元6', 'null', 'not-a-number'],
  ])('procurement of %s', (cell, value, code) => {
    const path = 'proactiveDisclosure.centralizedProcurement.amount'
    expect(old).toContain('政府集中采购\t6\t25.1')
    const result = readReport(old.replace('政府集中采购\t6\t25.1', `政府集中采购\t6\t${cell}`))
    expect(String(at(result, path))).toBe(value)
    expect(codes(result, path)).toEqual(code === undefined ? [] : [code])
  })
})

describe('blanks among the figures of a row', () => {
  const row = '二、上年结转政府信息公开申请数量\t\t\t34\t0\t0\t0\t0\t0\t34'
  test.each([
    ['blank and 0 mixed', '8\t0\t\t\t\t0\t8', [8, 0, null, null, null, 0, 8]],
    ['six blanks, then the total', '\t\t\t\t\t\t0', [null, null, null, null, null, null, 0]],
  ] as const)('%s', (_, cells, values) => {
    const label = row.slice(0, row.indexOf('34'))
    const result = readReport(changed([row, label + cells]))
    expect(Object.values(result.report!.requests.carriedOver)).toEqual(values)
    const path = 'requests.carriedOver.researchInstitutions'
    expect(codes(result, path)).toContain('not-stated')
  })

  test('no-break spaces in the cells of a page', () => {
    const page = renderHtml(huaian2024).replace(
      /(<td id="requests\.carriedOver\.\w+">)0</g,
      (_, tag) => `${tag}&nbsp;<`,
    )
    const { report } = readReport(page)
    expect(Object.values(report!.requests.carriedOver)).toEqual([34, null, null, null, null, null, 34])
  })
})

describe('what cannot be known is refused', () => {
  test('glued digits', () => {
    const result = readReport(changed(['\t3001\t53\t0\t0\t61\t4\t3119', '\t30015300614 3119']))
    expect(at(result, received)).toBeNull()
    expect(codes(result, received)).not.toEqual([])
  })

  test('a row that lost a value', () => {
    const result = readReport(changed(['\t3001\t53\t0\t0\t61\t4\t3119', '\t3001\t53\t0\t61\t4\t3119']))
    for (const column of ['naturalPersons', 'researchInstitutions', 'total'] as const) {
      expect(at(result, `requests.received.${column}`)).toBeNull()
      expect(codes(result, `requests.received.${column}`)).not.toEqual([])
    }
  })

  test('two different rows for one', () => {
    const row = '二、上年结转政府信息公开申请数量\t\t\t34\t0\t0\t0\t0\t0\t34'
    const result = readReport(changed([row, `${row}\n${row.replaceAll('34', '43')}`]))
    expect(at(result, 'requests.carriedOver.total')).toBeNull()
    expect(codes(result, 'requests.carriedOver.total')).toContain('two-candidates')
  })

  test('tables that are pictures are not stated, not zero', () => {
    const start = source.indexOf('行政复议\t')
    const text = source.slice(0, start) + source.slice(source.indexOf('五、存在'))
    const result = readReport(text)
    expect(at(result, 'review.reconsideration.total')).toBeNull()
    expect(result.notes.map((note) => note.code)).toContain('table-missing')
  })

  test('a missing row', () => {
    const result = readReport(changed(['\t\t2.重复申请\t25\t0\t0\t0\t0\t0\t25\n', '']))
    expect(codes(result, 'requests.outcomes.notProcessed.repeated.total')).toContain('cell-missing')
    expect(at(result, 'requests.outcomes.notProcessed.publications.total')).toBe(0)
  })
})

describe('shapes of the text', () => {
  test('a page number and a repeated header inside a table', () => {
    const result = readReport(changed(['\n\t\t2.重复申请', '\n- 5 -\n三、本年度办理结果\n\t\t2.重复申请']))
    expect(result.report?.requests).toEqual(huaian2024.requests)
  })

  test('bars instead of tabs, padded', () => {
    const text = source
      .split('\n')
      .map((line) => (line.includes('\t') ? `|${line.replaceAll('\t', '|')}|||` : line))
      .join('\n')
    const result = readReport(text)
    expect(at(result, 'requests.outcomes.total.total')).toBe(3050)
    expect(at(result, 'review.reconsideration.total')).toBe(351)
  })

  test('a heading without the pause between its words', () => {
    const result = readReport(
      changed([
        '四、政府信息公开行政复议、行政诉讼情况',
        '四、因政府信息公开工作被申请行政复议提起行政诉讼情况',
      ]),
    )
    expect(result.report?.review).toEqual(huaian2024.review)
  })
})

test('a table of the other edition is moved, and its mistakes are found', () => {
  const { report, notes } = readReport(renderText(suqian2023, { tables: 'tsv' }))
  expect(report?.requests).toEqual(suqian2023.requests)
  expect(notes.filter((note) => note.code === 'mixed-editions')).toEqual([])
  const mixed = readReport(
    renderText(hongze2023, { tables: 'tsv' }).replace(
      /\t（六）其他处理\t1\.[^\t]*[^\n]*\n[^\n]*\n\t\t3\.其他/,
      '\t（六）其他处理\t',
    ),
  )
  expect(mixed.report?.form).toBe('2021')
  expect(mixed.report?.requests.outcomes.total).toEqual(hongze2023.requests.outcomes.total)
  for (const column of Object.keys(hongze2023.requests.received)) {
    const path = `requests.outcomes.otherHandling.other.${column}` as CellPath
    expect(at(mixed, path), path).toBe(getCell(hongze2023, path))
  }
  expect(mixed.notes.filter((note) => note.code === 'edition-open').map((note) => note.path)).toEqual(
    Object.keys(hongze2023.requests.received).map(
      (column) => `requests.outcomes.otherHandling.other.${column}`,
    ),
  )
  expect(
    checkReport(mixed.report!).findings.filter((finding) => finding.rule === 'review/group-total'),
  ).toHaveLength(2)
})

test.each([
  ['deep tags', '<div>'.repeat(200_000)],
  ['deep tables', '<table><tr><td>'.repeat(20_000)],
  ['many rows', `二、主动公开政府信息情况\n${'规章\t1\t0\t1\n'.repeat(100_000)}`],
  ['bars', '|'.repeat(300_000)],
  ['spaces', ' '.repeat(1_000_000)],
  ['digits', '1'.repeat(1_000_000)],
  ['a lone surrogate', '\ud800<td>\u0000'],
  ['nothing', ''],
])('ends without throwing: %s', (_, text) => {
  const { report, notes } = readReport(text)
  expect(report).toBeNull()
  expect(notes.length).toBeGreaterThan(0)
})
