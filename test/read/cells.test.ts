import { test } from 'vitest'
import { headings } from '../support/layouts.js'
import {
  golden,
  shortReport,
  type TitledDocument,
  shortTitle as title2023,
} from '../support/told-document.js'

/**
 * What is read of the cells of small tables, in full. `npx vitest run test/read/cells.test.ts -u` rewrites the files:
 * look at each line that changes.
 */

const title2020 = '青山市水务局2020年政府信息公开工作年度报告'
const report = (rows: readonly (readonly string[])[], head = title2020) =>
  shortReport({ head, tables: rows.map((cells) => cells.join('\t')).join('\n') })

/** The first table of the 2019 form. */
const table2019 = [
  ['第二十条第（一）项'],
  ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
  ['规章', '1', '2', '3'],
  ['规范性文件', '4', '5', '6'],
  ['第二十条第（五）项'],
  ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
  ['行政许可', '7', '-8', '9'],
  ['其他对外管理服务事项', '10', '11', '12'],
  ['第二十条第（六）项'],
  ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
  ['行政处罚', '13', '0', '15'],
  ['行政强制', '16', '-17', '18'],
  ['第二十条第（八）项'],
  ['信息内容', '上一年项目数量', '本年增/减'],
  ['行政事业性收费', '19', '+20'],
  ['第二十条第（九）项'],
  ['信息内容', '采购项目数量', '采购总金额'],
  ['政府集中采购', '21', '22.5'],
]

/** The first table of the 2021 form. */
const table2021 = [
  ['第二十条第（一）项'],
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '1', '2', '3'],
  ['行政规范性文件', '4', '5', '6'],
  ['第二十条第（五）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政许可', '7'],
  ['第二十条第（六）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政处罚', '8'],
  ['行政强制', '9'],
  ['第二十条第（八）项'],
  ['信息内容', '本年收费金额（单位：万元）'],
  ['行政事业性收费', '10.5'],
]

type Table = readonly (readonly string[])[]
const change = (table: Table, label: string, ...cells: readonly string[]): Table =>
  table.map((row) => (row[0] === label ? [label, ...cells] : row))
const without = (table: Table, ...labels: readonly string[]): Table =>
  table.filter(([label]) => !labels.includes(label!))
const renamed = (table: Table, from: string, to: string): Table =>
  table.map((row) => row.map((cell) => (cell === from ? to : cell)))

test('figures', async () => {
  const texts =
    '0|00|007|-0|+0|3402| 3402 |３４０２|3,402|3，402|3 402|1,234,567|1 234 567|1,23|12,34|1,2345|1234,567|+5|﹢5|-5|−5|﹣5|--5|+-5|5-|5.0|5.00|5.01|5.|.5|5.5|0.5|1,234.5|1 234.5|5 .5|\u200b5|5\u00ad5|\u202e5\u202c|5\ufeff|5\u2066|123456789012345|1234567890123456|9007199254740991|9007199254740992|-9007199254740991|1234567890123456789012345678901234567890|12345678901234567890123456789012345678901|1.234567890123456789012345678901234567890|5件|5条|5项|5宗|5次|5个|5份|5起|5篇|5部|5 件|5元|5千元|5万元|5亿元|5万|5 万元|-5万元|-5件|5百元|5人|1,200条|5.5万元|5.0件|/|\\|—|–|-|--|―|_|~|.|*|…|无|没有|不适用|不涉及|未统计|n/a|NA|none|Nil|NULL|空|无数据|／|。|⑤|5①|5²|⁵|₅|❶|5^|12 5|0 0|1 2345|5 5|五|5x|x5|0x10|1e3|#REF!|\u00a05\u00a0|５．５|５，０００|约5|≈5|5？|5左右|5（含3）|(5)|5%|$5|￥5|1234 567|\u200b|12 345 67|1,234 567'.split(
      '|',
    )
  await golden('cells-figures', [
    ...texts.map((text): TitledDocument => {
      const table = change(change(table2019, '行政许可', text, text, '9'), '政府集中采购', text, text)
      return [JSON.stringify(text), report(without(table, '规章', '规范性文件', '行政处罚', '行政强制'))]
    }),
    ['\u005c and /', report(change(table2019, '行政许可', '\\', '/', '9'))],
  ])
})

test('units', async () => {
  const amounts = (head: string, figure: string, words = '') =>
    report(
      [[words], ...renamed(change(table2021, '行政事业性收费', figure), '本年收费金额（单位：万元）', head)],
      title2023,
    )
  const heads = [
    '本年收费金额（单位：万元）',
    '本年收费金额（单位：元）',
    '本年收费金额(元)',
    '本年收费金额（千元）',
    '本年收费金额，亿元',
    '本年收费金额（单位：人民币元）',
    '本年收费金额（单位:十万元）',
    '本年收费金额（单位：百元）',
    '本年收费金额（单位元）',
    '本年收费金额',
    '本年收费金额（美元）',
    '本年收费金额元',
  ]
  const counts = [
    '本年制发件数（千件）',
    '本年制发件数（万件）',
    '本年制发件数，亿条',
    '本年制发件数（单位：千宗）',
    '本年制发件数（件）',
    '本年制发件数（万）',
    '本年制发件数（万份）',
  ]
  await golden('cells-units', [
    ...heads.map((head): TitledDocument => [head, amounts(head, '10.5')]),
    ...[
      '单位：元',
      '单位:元',
      '（单位：千元）',
      '单位 ： 万元',
      '人民币元',
      '(人民币元)',
      '金额单位：亿元',
      `单位：元${'，后面还有很多话'.repeat(5)}`,
      '单位：件',
    ].map((words): TitledDocument => [`above: ${words}`, amounts('本年收费金额', '10.5', words)]),
    ...['\t\t单位：元', '单位：元\t2', '\t'].map(
      (words): TitledDocument => [
        `in a row above: ${JSON.stringify(words)}`,
        amounts('本年收费金额', '10.5', words),
      ],
    ),
    ['above in one and in the heading another', amounts('本年收费金额（千元）', '10.5', '单位：元')],
    ['in the heading and in the cell', amounts('本年收费金额（元）', '10.5万元')],
    ['in the heading, with spaces in the cell', amounts('本年收费金额（元）', '105 ')],
    ['in the heading, and a mark in the cell', amounts('本年收费金额（元）', '/')],
    ...counts.map(
      (head): TitledDocument => [head, report(renamed(table2021, '本年制发件数', head), title2023)],
    ),
  ])
})

test('rows', async () => {
  const late = (label: string): Table => [
    ...without(table2021, label),
    table2021.find((row) => row[0] === label)!,
  ]
  const doubled = (label: string, ...cells: readonly string[]): Table =>
    table2021.flatMap((row) =>
      row[0] === label ? [row, [label, ...(cells.length > 0 ? cells : row.slice(1))]] : [row],
    )
  const at = (label: string, ...rows: Table): Table =>
    table2021.flatMap((row) => (row[0] === label ? [row, ...rows] : [row]))
  const labels = ['规章', '行政规范性文件', '行政许可', '行政处罚', '行政强制', '行政事业性收费']
  const cases: readonly (readonly [string, Table])[] = [
    ['as they are', table2021],
    ...labels.map((label) => [`without ${label}`, without(table2021, label)] as const),
    ...labels.map((label) => [`${label} without figures`, change(table2021, label)] as const),
    ...labels.map(
      (label) =>
        [
          `${label} blank`,
          change(
            table2021,
            label,
            ...table2021
              .find((row) => row[0] === label)!
              .slice(1)
              .map(() => ''),
          ),
        ] as const,
    ),
    ...labels.map((label) => [`${label} last`, late(label)] as const),
    ...labels.map((label) => [`${label} twice`, doubled(label)] as const),
    ...labels.map(
      (label) => [`${label} twice, with other figures`, doubled(label, '91', '92', '93')] as const,
    ),
    ...labels.map(
      (label) =>
        [
          `${label} with one figure more`,
          change(table2021, label, ...table2021.find((row) => row[0] === label)!.slice(1), '99'),
        ] as const,
    ),
    ...labels.map(
      (label) =>
        [
          `${label} with a word for a figure`,
          change(table2021, label, ...table2021.find((row) => row[0] === label)!.slice(2), '见附件'),
        ] as const,
    ),
    ...labels.map((label) => [`${label} without a label`, renamed(table2021, label, '')] as const),
    ...labels.map((label) => [`${label} in other words`, renamed(table2021, label, `${label}件`)] as const),
    ...labels.map(
      (label) => [`${label} with words before`, renamed(table2021, label, `其中：${label}`)] as const,
    ),
    ...labels.map((label) => [`${label} with a number`, renamed(table2021, label, `1.${label}`)] as const),
    ...labels.map(
      (label) => [`${label} with spaces`, renamed(table2021, label, [...label].join(' '))] as const,
    ),
    ...labels.map(
      (label) =>
        [
          `${label} with a character lost`,
          renamed(table2021, label, label.slice(0, 1) + label.slice(2)),
        ] as const,
    ),
    ...labels.map(
      (label) =>
        [`${label} with a character at the end lost`, renamed(table2021, label, label.slice(0, -1))] as const,
    ),
    [
      'without bands',
      without(
        table2021,
        '第二十条第（一）项',
        '第二十条第（五）项',
        '第二十条第（六）项',
        '第二十条第（八）项',
      ),
    ],
    ['without the second band', without(table2021, '第二十条第（五）项')],
    ['bands in other words', renamed(table2021, '第二十条第（五）项', '二十条（五）项')],
    ['without heads', without(table2021, '信息内容')],
    [
      'without bands and heads',
      without(
        table2021,
        '信息内容',
        '第二十条第（一）项',
        '第二十条第（五）项',
        '第二十条第（六）项',
        '第二十条第（八）项',
      ),
    ],
    ['a loose figure', at('行政许可', ['', '55'])],
    ['a loose row', at('行政许可', ['', '55', '56', '57'])],
    ['a row of the region', at('行政许可', ['房产登记', '55'])],
    ['a sentence', at('行政许可', ['注：数据以本级为准。'])],
    ['a sentence in two cells', at('行政许可', ['注：数据以本级为准。', '甲；乙'])],
    ['a long sentence', at('行政许可', [`说明：${'数据以本级为准，'.repeat(20)}。`])],
    ['a remark', at('行政许可', ['备注:本级'])],
    [
      'columns in another order',
      renamed(
        renamed(renamed(table2021, '本年制发件数', '甲'), '现行有效件数', '本年制发件数'),
        '甲',
        '现行有效件数',
      ),
    ],
    ['columns twice', table2021.map((row) => (row[1] === '本年制发件数' ? [...row, ...row.slice(1)] : row))],
    ['a column without a name', renamed(table2021, '本年废止件数', '')],
    ['a table of zeros', table2021.map((row) => row.map((cell) => (/^[\d.]+$/.test(cell) ? '0' : cell)))],
    ['a table of blanks', table2021.map((row) => row.map((cell) => (/^[\d.]+$/.test(cell) ? '' : cell)))],
    ['blank cells at the ends', table2021.map((row) => [...row, '', ''])],
    ['blank cells at the beginnings', table2021.map((row) => ['', ...row])],
    ['blank cells in between', table2021.map((row) => row.flatMap((cell) => [cell, '']))],
    ['a blank figure at the end of a row', change(table2021, '规章', '1', '2')],
    [
      'a blank figure at the end of two rows',
      change(change(table2021, '规章', '1', '2', ''), '行政规范性文件', '4', '5', ''),
    ],
    ['a blank figure at the beginning', change(table2021, '规章', '', '2', '3')],
    ['blank figures at both ends', change(table2021, '规章', '', '2', '')],
    ['labels with quotation marks', renamed(table2021, '规章', '“规章”')],
    ['traditional characters', renamed(renamed(table2021, '规章', '規章'), '行政许可', '行政許可')],
    [
      'English',
      table2021.map(([label, ...cells]) => [
        (
          { 规章: 'Regulations', 行政许可: 'LICENSING', 行政处罚: 'Administrative  penalties' } as {
            readonly [label: string]: string
          }
        )[label!] ?? label!,
        ...cells,
      ]),
    ],
  ]
  await golden('cells-rows', [
    ...cases.map(([name, table]): TitledDocument => [name, report(table, title2023)]),
    ['the table twice', report([...table2021, [''], ...table2021], title2023)],
    [
      'the table twice, once with another figure',
      report([...table2021, [''], ...change(table2021, '行政许可', '77')], title2023),
    ],
    [
      'figures on the next line',
      report(
        table2021.flatMap(([label, ...cells]) => [[label!], cells]),
        title2023,
      ),
    ],
    ['one cell per line', shortReport({ tables: table2021.flat().join('\n') })],
    [
      'one cell per line, one lost',
      shortReport({
        tables: table2021
          .flat()
          .filter((cell) => cell !== '5')
          .join('\n'),
      }),
    ],
    [
      'one cell per line, a row lost',
      shortReport({
        tables: table2021
          .flat()
          .filter((cell) => cell !== '行政处罚')
          .join('\n'),
      }),
    ],
    [
      'one cell per line, equal figures lost',
      shortReport({
        tables: table2021
          .flat()
          .map((cell) => cell.replace(/^[456]$/, '1'))
          .filter((cell, i, all) => all.indexOf(cell) === i)
          .join('\n'),
      }),
    ],
    ['spaces', shortReport({ tables: table2021.map((row) => row.join(' ')).join('\n') })],
    [
      'spaces, columns in another order',
      shortReport({
        tables: table2021
          .map((row) => (row[1] === '本年制发件数' ? [row[0], row[3], row[2], row[1]] : row).join(' '))
          .join('\n'),
      }),
    ],
    ['the source ends in the table', report(table2021, title2023).replace(/(行政强制\t9)[\s\S]*/, '$1')],
    ['the source ends in a row', report(table2021, title2023).replace(/(行政规范性文件\t4\t5)[\s\S]*/, '$1')],
    [
      'the source ends in a line of figures',
      shortReport({ tables: table2021.map((row) => row.join(' ')).join('\n') }).replace(
        /(行政强制 9)[\s\S]*/,
        '$1',
      ),
    ],
    ['lost digits', report(table2021, title2023).replace('甲', '2023日，根据〔202345号，202312日')],
  ])
})

/** The third table of both editions, with one figure in each row but the split one. */
const table3 = (rows: Table): Table => [
  ['申请人情况', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
  ['一、本年新收政府信息公开申请数量', '30', '0', '0', '0', '0', '0', '30'],
  ['二、上年结转政府信息公开申请数量', '2', '0', '0', '0', '0', '0', '2'],
  ['（一）予以公开', '20', '0', '0', '0', '0', '0', '20'],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '5', '0', '0', '0', '0', '0', '5'],
  ...rows,
  ['（七）总计', '31', '0', '0', '0', '0', '0', '31'],
  ['四、结转下年度继续办理', '1', '0', '0', '0', '0', '0', '1'],
]
const whole: Table = [['（六）其他处理', '6', '0', '', '/', '0', '0', '6']]
const split: Table = [
  ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '1', '0', '', '', '0', '-', '1'],
  [
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    '2',
    '',
    '0',
    '',
    '0',
    '0',
    '2',
  ],
  ['3.其他', '3', '0', '0', '', '/', '0', '3'],
]

test('what shows that lines were lost', async () => {
  const lines = (figures: readonly string[], words = '') =>
    shortReport({ tables: ['规章', ...figures, words].join('\n') })
  await golden('cells-losses', [
    ['three figures', lines(['1', '2', '3'])],
    ['four figures', lines(['1', '2', '3', '4'])],
    ['two are alike', lines(['1', '2', '3', '4', '2'])],
    ['two are alike but for spaces', lines(['1', '2', '3', '4', ' 2 '])],
    ['spaces around', lines([' 1', '2 ', ' 3 ', '\u30004'])],
    ['with units', lines(['1件', '2件', '3', '4', '5'])],
    ['no figures', lines(['约1', '第2', '3x', '4.4.4', '5'])],
    ['two on a line', lines(['1 2', '3 4', '5 6', '7 8'])],
    [
      'in rows',
      report(
        ['1', '2', '3', '4', '5'].map((figure) => [figure, '']),
        title2023,
      ),
    ],
    ['all are there', shortReport({ tables: table2021.flat().join('\n') })],
    ...['注：甲', '  备注: 甲', '说明：甲', '关注：甲', '甲说明：乙', '甲；乙'].map(
      (remark) => [`“${remark}” in a table`, lines(['1', '2', '3'], remark)] as const,
    ),
    ['a remark in a row', report([...table2021, ['注：甲', '', '']], title2023)],
    ['a remark in a row with a figure', report([...table2021, ['注：甲', '', '1']], title2023)],
    ['broken dates in rows', report([...table2021, ['2023日', '〔202312号']], title2023)],
    [
      'broken dates in lines',
      shortReport({
        tables: `规章 1 2 3\n2023日，20231日，202312日，2023123日，〔2023号，〔20231号，〔2023123号，〔20231234号，202日，〔202号`,
      }),
    ],
  ])
})

test('editions', async () => {
  const all = (table: Table, head: string) => report(table, head)
  await golden('cells-editions', [
    ['2019', all(table2019, title2020)],
    ['2021', all(table2021, title2023)],
    ['2019 in a report of 2023', all(table2019, title2023)],
    ['2021 in a report of 2020', all(table2021, title2020)],
    ['2019 in a report without a year', all(table2019, '青山市水务局')],
    ['labels of both', all([...table2021.slice(0, 7), ...table2019.slice(7)], title2023)],
    [
      'labels that both have',
      all(
        without(
          table2021,
          ...table2021
            .map(([label]) => label!)
            .filter((label) => !['规章', '行政强制', '行政处罚'].includes(label)),
        ),
        title2023,
      ),
    ],
    [
      'three labels',
      all(
        table2021.filter(([label]) => ['规章', '行政许可', '行政强制'].includes(label!)),
        title2023,
      ),
    ],
    [
      'stated',
      all(
        [['本表按国办公开办函〔2019〕60号填报'], ['本表原用格式：国办公开办函〔2019〕60号'], ...table2021],
        title2023,
      ),
    ],
    [
      'stated in a line',
      shortReport({
        tables: `本表原用格式：国办公开办函〔2019〕60号\n${table2021.map((row) => row.join('\t')).join('\n')}`,
      }),
    ],
    ['under another heading', shortReport({ overview: table2021.map((row) => row.join('\t')).join('\n') })],
    [
      'under another heading, with loose figures',
      shortReport({
        otherMatters: `丙\n12\n3.5\n甲12\n${table2021.map((row) => row.join('\t')).join('\n')}\n丁`,
      }),
    ],
    [
      'half under another heading',
      shortReport({
        tables: table2021
          .slice(0, 4)
          .map((row) => row.join('\t'))
          .join('\n'),
        improvement: table2021
          .slice(4)
          .map((row) => row.join('\t'))
          .join('\n'),
      }),
    ],
    ['in a report without headings', `${title2023}\n\n${table2021.map((row) => row.join('\t')).join('\n')}`],
    ...(
      [
        ['whole rows', table2019, title2020, whole],
        ['split rows', table2021, title2023, split],
        ['split rows in a report on the older form', table2019, title2020, split],
        ['whole rows in a report on the newer form', table2021, title2023, whole],
        ['whole rows in a report of another year', table2021, title2020, whole],
        ['split rows in a report of another year', table2019, title2023, split],
        [
          'a blank split row',
          table2019,
          title2020,
          split.map(([label]) => [label!, '', '', '', '', '', '', '']),
        ],
      ] as const
    ).map(
      ([name, table, head, rows]): TitledDocument => [
        name,
        report(table, head).replace(
          /(三、.*\n)/,
          (heading) =>
            `${heading}\n${table3(rows)
              .map((cells) => cells.join('\t'))
              .join('\n')}\n`,
        ),
      ],
    ),
  ])
})

test('tables on pages', async () => {
  const html = (table: Table) =>
    `<table>${table.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
  const page = (parts: { readonly [section: string]: string }) =>
    [`<h1>${title2023}</h1>`]
      .concat(headings.map((heading) => `<h2>${heading}</h2>${parts[heading[0]!] ?? '<p>甲</p>'}`))
      .join('\n')
  const own = html(table2021)
  const other = html([
    ['平台', '数量'],
    ['网站', '1'],
  ])
  /** A copy that wrote each merged cell into all of its columns. */
  const spread = (table: Table): Table => {
    const width = Math.max(...table.map((row) => row.length))
    return table.map((row) =>
      row.length === 1
        ? Array.from({ length: width }, () => row[0]!)
        : row.length === 2
          ? [row[0]!, ...Array.from({ length: width - 1 }, () => row[1]!)]
          : row,
    )
  }
  await golden('cells-pages', [
    ['in its place', page({ 二: own })],
    ...['一', '三', '四', '五', '六'].map(
      (section): TitledDocument => [
        `under ${section}`,
        page({ [section]: `<p>乙</p>${own}<p>丙</p>`, 二: '' }),
      ],
    ),
    [
      'under one, with loose figures',
      page({ 一: `<p>12</p><p>甲12</p>${own}<p>3.5</p><p>13 14</p><p>.</p>`, 二: '' }),
    ],
    ['under one, with another table', page({ 一: `${other}<p>乙</p>${own}`, 二: '' })],
    ['under one, and another table in its place', page({ 一: own, 二: other })],
    ['under one, and half of it in its place', page({ 一: own, 二: html(table2021.slice(0, 4)) })],
    ['half of it under one', page({ 一: html(table2021.slice(0, 7)), 二: '' })],
    ['a third of it under one', page({ 一: html(table2021.slice(0, 4)), 二: '' })],
    ['in its place and under one', page({ 一: own, 二: own })],
    ['two tables change places', page({ 二: html(table3(split)), 三: own })],
    ['both under one', page({ 一: `${own}${html(table3(split))}`, 二: '', 三: '' })],
    [
      'stated in the twentieth line',
      page({ 二: `${'<p>乙</p>'.repeat(19)}<p>本表原用格式：国办公开办函〔2019〕60号</p>${own}` }),
    ],
    [
      'stated in the twenty-first line',
      page({ 二: `${'<p>乙</p>'.repeat(20)}<p>本表原用格式：国办公开办函〔2019〕60号</p>${own}` }),
    ],
    ['stated, and not known', page({ 二: `<p>本表原用格式：国办公开办函〔1999〕1号</p>${own}` })],
    ['stated in English', page({ 二: `<p>Form of the original table: 国办公开办函〔2019〕60号</p>${own}` })],
    ['merged cells written into each column', page({ 二: html(spread(table2021)) })],
    [
      'merged cells written into each column, figures alike',
      page({
        二: html(spread(change(change(table2021, '规章', '1', '1', '1'), '行政规范性文件', '0', '0', '1'))),
      }),
    ],
    [
      'merged cells written into each column, of two tables',
      page({ 二: html(spread(table2021)), 三: html(table3(split)) }),
    ],
    [
      'merged cells written into each column, but for the first row',
      page({ 二: html(spread(table2021).map((row, i) => (i === 0 ? [row[0]!] : row))) }),
    ],
    ['a first row of pairs', page({ 二: html([['甲', '甲', '乙', '乙'], ...table2021]) })],
    [
      'a first row with a cell of its own',
      page({ 二: html([['甲', '甲', '乙', '丙'], ...spread(table2021)]) }),
    ],
    ['a first row of two cells', page({ 二: html([['甲', '甲'], ...table2021]) })],
    ['a first row of blank cells', page({ 二: html([['', '', ''], ...spread(table2021)]) })],
    ['labels downwards', page({ 二: html(table2021.map((row) => [row[0]!, '', ...row.slice(1)])) })],
  ])
})

test('merged cells on pages', async () => {
  const page = (rows: string, heading = headings[1]) =>
    [`<h1>${title2023}</h1>`]
      .concat(
        headings.map(
          (each) => `<h2>${each}</h2>${each === heading ? `<table>${rows}</table>` : '<p>甲</p>'}`,
        ),
      )
      .join('\n')
  const tr = (...cells: readonly string[]) =>
    `<tr>${cells.map((cell) => (cell.startsWith('<') ? cell : `<td>${cell}</td>`)).join('')}</tr>`
  const td = (text: string, { across = 1, down = 1 }) => `<td colspan=${across} rowspan=${down}>${text}</td>`
  const head = tr('信息内容', '本年制发件数', '本年废止件数', '现行有效件数')
  const both = (first: string, second: string, ...more: readonly string[]) =>
    page([head, first, second, ...more].join(''))
  const regulations = tr('规章', '1', '2', '3')
  const documents = tr('行政规范性文件', '4', '5', '6')
  await golden('cells-merged', [
    ['none', both(regulations, documents)],
    ...[1, 2, 3].map((column): TitledDocument => {
      const own = ['规章', '1', '2', '3'].map((cell, i) => (i === column ? td(cell, { down: 2 }) : cell))
      const next = ['行政规范性文件', '4', '5', '6'].filter((_, i) => i !== column)
      return [`figure ${column} of two rows`, both(tr(...own), tr(...next))]
    }),
    [
      'all figures of two rows',
      both(tr('规章', ...['1', '2', '3'].map((cell) => td(cell, { down: 2 }))), tr('行政规范性文件')),
    ],
    [
      'the last figure of two rows, a figure less',
      both(tr('规章', '1', '2', td('3', { down: 2 })), tr('行政规范性文件', '4')),
    ],
    [
      'the last figure of two rows, and cells behind it',
      both(
        tr('规章', '1', '2', td('3', { down: 2 }), '', td('x', { down: 2 })),
        tr('行政规范性文件', '4', '5'),
      ),
    ],
    [
      'cells that go on from two rows, the second further left',
      page(
        [
          tr('信息内容', '本年制发件数', '本年废止件数', td('6', { down: 3 })),
          tr('规章', td('1', { down: 2 }), '2'),
          tr('行政规范性文件'),
        ].join(''),
      ),
    ],
    [
      'cells that go on from two rows, with a gap between',
      page(
        [
          tr('信息内容', '本年制发件数', td('5', { down: 3 }), '现行有效件数'),
          tr('规章', '1', td('3', { down: 2 })),
          tr('行政规范性文件', '4'),
        ].join(''),
      ),
    ],
    [
      'a figure that no longer goes on',
      both(tr('规章', '1', '2', td('3', { down: 2 })), tr('行政规范性文件', '4', '5'), tr('其他', '7', '8')),
    ],
    [
      'a figure of three rows',
      both(tr('规章', '1', '2', td('3', { down: 3 })), tr('行政规范性文件', '4', '5'), tr('其他', '7', '8')),
    ],
    [
      'a figure of more rows than there are',
      both(tr('规章', '1', '2', td('3', { down: 200 })), tr('行政规范性文件', '4', '5')),
    ],
    ['a figure of no rows', both(tr('规章', '1', '2', td('3', { down: 0 })), documents)],
    ['a figure of two columns', both(tr('规章', td('1', { across: 2 }), '3'), documents)],
    [
      'a figure of two columns and two rows',
      both(tr('规章', td('1', { across: 2, down: 2 }), '3'), tr('行政规范性文件', '6')),
    ],
    [
      'a label of two columns',
      page(
        [
          head.replace('<td>', '<td colspan=2>'),
          regulations.replace('<td>', '<td colspan=2>'),
          tr('', '行政规范性文件', '4', '5', '6'),
        ].join(''),
      ),
    ],
    [
      'a label of two rows',
      page([head, tr(td('规章', { down: 2 }), '1', '2', '3'), tr('4', '5', '6')].join('')),
    ],
    [
      'a group of both rows',
      page(
        [
          tr('', '信息内容', '本年制发件数', '本年废止件数', '现行有效件数'),
          tr(td('第（一）项', { down: 2 }), '规章', '1', '2', '3'),
          documents,
        ].join(''),
      ),
    ],
    ...['<tr></tr>', tr('', '', '', ''), tr(' ')].flatMap((empty): TitledDocument[] => [
      [
        `${empty} between, not counted by what is merged`,
        both(tr('规章', '1', '2', td('3', { down: 2 })), empty, tr('行政规范性文件', '4', '5')),
      ],
      [
        `${empty} between, counted by what is merged`,
        both(tr('规章', '1', '2', td('3', { down: 3 })), empty, tr('行政规范性文件', '4', '5')),
      ],
    ]),
    ['nothing but empty rows', page('<tr></tr><tr><td></td></tr>')],
    ['white space in cells', both(tr(' 规\n章 ', '1', '2', '3'), tr('行政  规范性\t文件', '4', ' 5 ', '6'))],
    [
      'white space in a cell that goes on',
      both(tr('规章', '1', '2', td(' 3 \n 件 ', { down: 2 })), tr('行政规范性文件', '4', '5')),
    ],
    [
      'heads of table and rows',
      both(regulations.replaceAll('td>', 'th>'), documents.replaceAll('td>', 'th>')),
    ],
    ['cells without a row', page(`${head}<td>规章<td>1<td>2<td>3${documents}`)],
    ['a raised digit behind a figure', both(tr('规章', '1<sup>2</sup>', '2', '3'), documents)],
    [
      'a raised digit in a row, outside of cells',
      page(`${head}<tr><sup>1</sup><td>规章<td>1<td>2<td>3</tr>${documents}`),
    ],
    ['a raised word behind a figure', both(tr('规章', '1<sup>注</sup>', '2', '3'), documents)],
    ['a raised digit behind a label', both(tr('规章<sup>1</sup>', '1', '2', '3'), documents)],
    ['a raised mark that is blank', both(tr('规章', '1<sup> </sup>2', '2', '3'), documents)],
    ['a table in a cell', both(tr('规章', '<td><table><tr><td>1</table></td>', '2', '3'), documents)],
    [
      'a table of two cells in a cell',
      both(tr('规章', '<td><table><tr><td>1<td>9</table></td>', '2', '3'), documents),
    ],
    [
      'a table around the table',
      page(
        `<tr><td>前言</td><td>${`<table>${head}${regulations}${documents}</table>`}</td><td>后语</td></tr>`,
      ),
    ],
    [
      'a table around the table, with words beside it',
      page(`<tr><td>前言<br>再前言<table>${head}${regulations}</table>后语</td></tr>`),
    ],
  ])
})
