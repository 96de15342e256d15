import { expect, test } from 'vitest'
import { cellsOf } from '../../src/index.js'
import { readReport } from '../../src/read.js'
import { headings } from '../support/layouts.js'
import { shortReport } from '../support/told-document.js'

/**
 * Which rows of the second and the third table are found, however their labels and figures are written: a line for each
 * row with its figures and where it stood. `npx vitest run test/read/rows.test.ts -u` rewrites the files: look at each line
 * that changes.
 */

type Row = readonly string[]
type Case = readonly [title: string, rows: readonly Row[] | string]

const rowOf = (path: string) => path.slice(0, path.lastIndexOf('.'))

function toldRows(title: string, heading: string, source: string): string {
  const { report, notes, cells } = readReport(source)
  const rows = new Map<string, { readonly from: string; readonly values: string[] }>()
  const marks: { readonly [path: string]: string | undefined } = report?.marks ?? {}
  for (const { path, value } of cellsOf(report!)) {
    if (cells[path] === undefined) continue
    const { offset, table, row } = cells[path]!.place
    const found = rows.get(rowOf(path)) ?? {
      from: table === undefined ? `offset ${offset}` : `row ${row}`,
      values: [],
    }
    found.values.push(marks[path] === undefined ? String(value) : `[${marks[path]}]`)
    rows.set(rowOf(path), found)
  }
  const told = notes.flatMap(({ code, path = '', detail = '' }) =>
    /^(?:cell-missing|title-found|form-undecided|sums-disagree)$/.test(code) ||
    (code === 'table-missing' && detail !== heading)
      ? []
      : [`- ${code} ${rowOf(path)} ${detail}`],
  )
  return [
    `== ${title}`,
    ...[...rows].map(([row, { from, values }]) => `${row}: ${values.join(' ')} (${from})`),
    ...new Set(told),
    '',
  ].join('\n')
}

const [, , three, four] = headings
/** A report in which a section has these rows, cells with tabs between, or a text. */
const under = (heading: string, rows: readonly Row[] | string) => {
  const text = typeof rows === 'string' ? rows : rows.map((cells) => cells.join('\t')).join('\n')
  return shortReport().replace(`${heading}\n`, () => `${heading}\n\n${text}\n`)
}

const golden = async (name: string, heading: string, cases: readonly Case[]) =>
  expect(
    cases.map(([title, rows]) => toldRows(title, heading, under(heading, rows))).join('\n'),
  ).toMatchFileSnapshot(`../golden/read/rows-${name}.txt`)

const figures = (first: number): Row => [String(first), '0', '0', '0', '0', '1', String(first + 1)]

/** Some rows of table three: the groups that they stand in, the label, the figures. */
const requests: readonly { readonly groups: Row; readonly label: string; readonly figures: Row }[] = [
  { groups: [], label: '一、本年新收政府信息公开申请数量', figures: figures(30) },
  { groups: [], label: '二、上年结转政府信息公开申请数量', figures: figures(2) },
  { groups: ['三、本年度办理结果'], label: '（一）予以公开', figures: figures(10) },
  {
    groups: [''],
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    figures: figures(3),
  },
  { groups: ['', '（三）不予公开'], label: '1.属于国家秘密', figures: figures(4) },
  { groups: ['', ''], label: '2.其他法律行政法规禁止公开', figures: figures(5) },
  { groups: ['', ''], label: '8.属于行政查询事项', figures: figures(6) },
  { groups: ['', '（四）无法提供'], label: '1.本机关不掌握相关政府信息', figures: figures(7) },
  {
    groups: ['', '（六）其他处理'],
    label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    figures: figures(9),
  },
  { groups: ['', ''], label: '3.其他', figures: figures(8) },
  { groups: [''], label: '（七）总计', figures: figures(52) },
  { groups: [], label: '四、结转下年度继续办理', figures: figures(1) },
]
const head = ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']

const table = (rows: readonly Row[]): Row[] => [head, ...rows]
const whole = ({ groups, label, figures: own }: (typeof requests)[number]): Row => [...groups, label, ...own]
const all = requests.map(whole)

const bare = (label: string) => label.replace(/^(?:[一二四]、|（.）|\d\.)/, '')

/** Other ways to write a row. */
const ways: { readonly [name: string]: (row: (typeof requests)[number]) => readonly Row[] } = {
  'without its number': (row) => [whole({ ...row, label: bare(row.label) })],
  'with another number': (row) => [whole({ ...row, label: `9.${bare(row.label)}` })],
  'with its number in brackets': (row) => [whole({ ...row, label: `(1)${bare(row.label)}` })],
  'without the last character': (row) => [whole({ ...row, label: row.label.slice(0, -1) })],
  'without the last three characters': (row) => [whole({ ...row, label: row.label.slice(0, -3) })],
  'the first half of it': (row) => [whole({ ...row, label: row.label.slice(0, row.label.length / 2) })],
  'the second half of it': (row) => [whole({ ...row, label: row.label.slice(row.label.length / 2) })],
  'with words behind': (row) => [whole({ ...row, label: `${row.label}（件）` })],
  'with words before': (row) => [whole({ ...row, label: `其中${row.label}` })],
  'without groups': (row) => [whole({ ...row, groups: [] })],
  'with its groups in front': (row) => [
    whole({ ...row, groups: [], label: row.groups.join('') + row.label }),
  ],
  'without a label': (row) => [whole({ ...row, label: '' })],
  'without a label or groups': (row) => [whole({ ...row, groups: row.groups.map(() => ''), label: '' })],
  'with a word of another row': (row) => [whole({ ...row, label: '补正' })],
  'blank figures': (row) => [whole({ ...row, figures: row.figures.map(() => '') })],
  'one figure less': (row) => [whole({ ...row, figures: row.figures.slice(1) })],
  twice: (row) => [whole(row), whole(row)],
  'twice, with other figures': (row) => [whole(row), whole({ ...row, figures: figures(70) })],
  'twice, blank the first time': (row) => [whole({ ...row, figures: row.figures.map(() => '') }), whole(row)],
  'twice, without its number': (row) => [whole(row), whole({ ...row, label: bare(row.label) })],
  'a label, then figures': (row) => [[...row.groups, row.label], row.figures],
  'figures, then a label': (row) => [row.figures, [...row.groups, row.label]],
  'a label around its figures': (row) => [
    [row.label.slice(0, row.label.length / 2)],
    ['', ...row.figures],
    [row.label.slice(row.label.length / 2)],
  ],
}

test('rows with labels', async () => {
  const chosen = [1, 3, 4, 7, 9, 10]
  await golden('labels', three!, [
    ['as they are', table(all)],
    ['without groups', table(requests.map((row) => [row.label, ...row.figures]))],
    ['without a head', all],
    ['without labels', table(requests.map((row) => ['', ...row.figures]))],
    ['with groups alone', table(requests.map((row) => [row.groups.at(-1) ?? '', ...row.figures]))],
    ...Object.entries(ways).flatMap(([name, way]) =>
      chosen.map(
        (at): Case => [
          `${requests[at]!.label}: ${name}`,
          table(requests.flatMap((row, i) => (i === at ? way(row) : [whole(row)]))),
        ],
      ),
    ),
    ...chosen.map(
      (at): Case => [`${requests[at]!.label} is not there`, table(all.filter((_, i) => i !== at))],
    ),
    ...chosen.map(
      (at): Case => [
        `${requests[at]!.label} comes last`,
        table([...all.filter((_, i) => i !== at), all[at]!]),
      ],
    ),
    ...chosen.map(
      (at): Case => [
        `${requests[at]!.label} comes first, blank`,
        table([
          [...requests[at]!.groups, requests[at]!.label, ...head.slice(1).map(() => '')],
          ...all.filter((_, i) => i !== at),
        ]),
      ],
    ),
  ])
})

test('rows in lines of text', async () => {
  const lines = (change: (label: string, own: string, at: number) => string) =>
    [
      head.join(' ').trim(),
      ...requests.map(({ label, figures: own }, at) => change(label, own.join(' '), at)),
    ].join('\n')
  const cut = (at: number, from: number) =>
    lines((label, own, i) =>
      i === at ? `${label.slice(0, from)}\n${own}\n${label.slice(from)}` : `${label} ${own}`,
    )
  await golden('lines', three!, [
    ['as they are', lines((label, own) => `${label} ${own}`)],
    ['figures in the line below', lines((label, own) => `${label}\n${own}`)],
    ['one cell per line', lines((label, own) => `${label}\n${own.replaceAll(' ', '\n')}`)],
    ...[2, 3, 4, 7].flatMap((at) =>
      [1, 2, 3, 5].map((from): Case => [`${requests[at]!.label} cut behind ${from}`, cut(at, from)]),
    ),
    ['all cut', lines((label, own) => `${label.slice(0, 5)}\n${own}\n${label.slice(5)}`)],
    [
      'all cut on the line of their figures',
      lines((label, own) => `${label.slice(0, 5)} ${own}\n${label.slice(5)}`),
    ],
  ])
})

test('columns in another order', async () => {
  const names = head.slice(1)
  const exchanged = (one: number, other: number) =>
    names.map((_, i) => names[i === one ? other : i === other ? one : i]!)
  const heads: { readonly [name: string]: readonly Row[] } = {
    'as they are': [names],
    'with the group': [['自然人', '法人或其他组织', '总计'], names.slice(1, 6)],
    'with the group between': [[names[0]!, '法人或其他组织', ...names.slice(1)]],
    'the group last': [names.slice(1, 6), ['自然人', '法人或其他组织', '总计']],
    'the group, exchanged': [['法人或其他组织', '自然人', '总计'], names.slice(1, 6)],
    'the first two exchanged': [exchanged(0, 1)],
    'two of the group exchanged': [exchanged(2, 3)],
    'two far apart exchanged': [exchanged(1, 5)],
    'the total first': [[names[6]!, ...names.slice(0, 6)]],
    'the total before the last': [exchanged(5, 6)],
    backwards: [[...names].reverse()],
    'over two rows': [names.slice(0, 3), names.slice(3)],
    'over two rows, exchanged': [names.slice(3), names.slice(0, 3)],
    'over two rows with a figure between': [names.slice(3), ['5'], names.slice(0, 3)],
    'over two rows with another word between': [names.slice(3), ['件数'], names.slice(0, 3)],
    twice: [names, names],
    'twice, exchanged the second time': [names, exchanged(2, 3)],
    'twice on a line': [[...names, ...names]],
    'with numbers between': [names.flatMap((name, i) => [name, String(i + 1)])],
    'one of them unknown': [names.map((name, i) => (i === 2 ? '事业单位' : name))],
    'one of them unknown, others exchanged': [
      exchanged(3, 4).map((name, i) => (i === 2 ? '事业单位' : name)),
    ],
    'in a line that is very long': [[...exchanged(2, 3), '申请人情况'.repeat(30)]],
  }
  const body = requests.map(({ label, figures: own }): Row => [label, ...own])
  await golden(
    'columns',
    three!,
    Object.entries(heads).flatMap(([name, rows]): Case[] => [
      [`${name}, tabs`, [...rows.map((row) => ['', ...row]), ...body]],
      [`${name}, spaces`, [...rows, ...body].map((row) => row.join(' ')).join('\n')],
      [`${name}, two spaces`, [...rows, ...body].map((row) => row.join('  ')).join('\n')],
      [`${name}, one cell per line`, [...rows, ...body].flat().join('\n')],
      [`${name}, one cell per line, few rows`, [...rows, ...body.slice(0, 4)].flat().join('\n')],
      [
        `${name}, heads in lines of their own`,
        [...rows.flat(), ...body.map((row) => row.join(' '))].join('\n'),
      ],
    ]),
  )
})

test('a row without a label', async () => {
  const fifteen = (first: number): Row => Array.from({ length: 15 }, (_, i) => String(first + i))
  const blank = fifteen(0).map(() => '')
  await golden('unlabelled', four!, [
    ['fifteen figures', [fifteen(1)]],
    ['one of one cell', [['1']]],
    ['fourteen figures', [fifteen(1).slice(1)]],
    ['sixteen figures', [[...fifteen(1), '16']]],
    ['a label and fifteen figures', [['合计', ...fifteen(1)]]],
    ['a label and fourteen figures', [['合计', ...fifteen(1).slice(1)]]],
    ['twice', [fifteen(1), fifteen(1)]],
    ['twice, with other figures', [fifteen(1), fifteen(2)]],
    ['blank', [blank]],
    ['blank twice', [blank, blank]],
    ['blank, then fifteen figures', [blank, fifteen(1)]],
    ['fifteen figures, then blank', [fifteen(1), blank]],
    ['blank, then fourteen figures', [blank, fifteen(1).slice(1)]],
    ['a label and blanks', [['合计', ...blank]]],
    ['a label in a blank row', [['合计', ...blank.slice(1)]]],
    ['fourteen blanks', [blank.slice(1)]],
    ['blanks in words', [fifteen(1).map(() => '/')]],
    ['fifteen heads, then figures', [fifteen(1).map(() => '总计'), fifteen(1)]],
    ['figures with blanks between', [fifteen(1).flatMap((each) => [each, ''])]],
    ['a line of figures', fifteen(1).join(' ')],
    ['figures in lines', fifteen(1).join('\n')],
    ['figures in lines with a head', `行政复议\n行政诉讼\n${fifteen(1).join('\n')}`],
    ['sixteen lines', `${fifteen(1).join('\n')}\n16`],
  ])
})
