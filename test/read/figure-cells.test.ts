import { describe, expect, test } from 'vitest'
import { type CellPath, getCell, type Report, renderHtml } from '../../src/index.js'
import { readReport } from '../support/noted-reading.js'
import { shanghai2019, suqian2023 } from '../support/reports.js'

/** What is read of one cell of a published report where a page says something else: value, mark, codes of its notes. */
function read(report: Report, path: CellPath, text: string): unknown[] {
  const html = renderHtml(report).replace(
    new RegExp(`<td([^>]*) id="${path}">[^<]*</td>`),
    () => `<td id="${path}">${text}</td>`,
  )
  const result = readReport(html)
  const figure = getCell(result.report!, path)
  const marks = (result.report!.marks ?? {}) as { readonly [path: string]: string }
  const notes = result.notes.filter(
    (note) => note.code !== 'sums-disagree' && (note as { readonly path?: string }).path === path,
  )
  return [
    typeof figure === 'object' && figure !== null ? figure.toFixed() : figure,
    marks[path],
    ...notes.map(({ code }) => code),
  ]
}

const count = 'requests.received.naturalPersons'
const amount = 'proactiveDisclosure.administrativeFees.amount'
const change = 'proactiveDisclosure.licensing.change'

describe('a count', () => {
  test.each([
    ['0', 0],
    ['00', 0],
    ['3402', 3402],
    [' 3402 ', 3402],
    ['３４０２', 3402],
    ['3,402', 3402],
    ['3，402', 3402],
    ['3 402', 3402],
    ['1,234,567', 1234567],
    ['1 234 567', 1234567],
    ['+5', 5],
    ['﹢5', 5],
    ['5.0', 5],
    ['5.000', 5],
    ['\u200b5\u200f', 5],
    ['\u202e5\u202c', 5],
    ['123456789012345', 123456789012345],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('“%s” is a number, without a note', (text, value) => {
    expect(read(suqian2023, count, text)).toEqual([value, undefined])
  })

  test.each([
    ['5件', 5],
    ['5 件', 5],
    ['1,200条', 1200],
    ['7项', 7],
    ['3宗', 3],
    ['3次', 3],
    ['3个', 3],
    ['3份', 3],
    ['3起', 3],
    ['3篇', 3],
    ['3部', 3],
  ])('“%s” is a number, and its unit is noted', (text, value) => {
    expect(read(suqian2023, count, text)).toEqual([value, undefined, 'unit-dropped'])
  })

  test.each([
    '-5',
    '−5',
    '﹣5',
    '--5',
    '5.5',
    '12元',
    '12万',
    '12万元',
    '9007199254740992',
    '0 0',
    '12 5',
    '1 2345',
  ])('“%s” is no count: it is kept as it stands', (text) => {
    expect(read(suqian2023, count, text)).toEqual([null, text, 'not-a-number'])
  })

  test.each(['.5', '1,23', '1,2345', '12,34', '5x', '五'])(
    '“%s” is no figure at all: none is read, and a note says so',
    (text) => {
      const [figure, , ...notes] = read(suqian2023, count, text)
      expect(figure).toBeNull()
      expect(notes).toHaveLength(1)
    },
  )

  test.each(['', ' ', '&nbsp;', '\u200b'])('“%s” is blank', (text) => {
    expect(read(suqian2023, count, text)).toEqual([null, undefined, 'not-stated'])
  })
})

describe('an amount', () => {
  test.each([
    ['0', '0'],
    ['59237.2449', '59237.2449'],
    ['59,237.2449', '59237.2449'],
    ['１２.５', '12.5'],
    ['+1.5', '1.5'],
    ['0.00', '0'],
  ])('“%s” is %s, in 万元', (text, value) => {
    expect(read(suqian2023, amount, text)).toEqual([value, undefined])
  })

  test.each([
    ['25.1万元', '25.1', 'unit-dropped'],
    ['251000元', '25.1', 'unit-converted'],
    ['251,000 元', '25.1', 'unit-converted'],
    ['1.5亿元', '15000', 'unit-converted'],
    ['0元', '0', 'unit-converted'],
  ])('“%s” is %s, with a note', (text, value, note) => {
    expect(read(suqian2023, amount, text)).toEqual([value, undefined, note])
  })

  test.each(['-1', '3件', '12万', '++1', `1${'0'.repeat(41)}`])('“%s” is none', (text) => {
    expect(read(suqian2023, amount, text)).toEqual([null, text, 'not-a-number'])
  })
})

describe('a change', () => {
  test.each([
    ['-18', -18],
    ['−18', -18],
    ['－18', -18],
    ['+18', 18],
    ['18', 18],
    ['-0', 0],
    ['-1,200', -1200],
    ['-3.0', -3],
  ])('“%s” is %s', (text, value) => {
    const [figure, mark, ...notes] = read(shanghai2019, change, text)
    expect([figure, mark]).toEqual([value, undefined])
    expect(notes).toEqual([])
  })

  test('with a unit', () => {
    expect(read(shanghai2019, change, '-3项')).toEqual([-3, undefined, 'unit-dropped'])
  })
})
