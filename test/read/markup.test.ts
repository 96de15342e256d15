import { test } from 'vitest'
import { golden, shortReport, type TitledDocument, shortTitle as title } from '../support/told-document.js'

/**
 * What is read of short reports in every markup, in full. `npx vitest run test/read/markup.test.ts -u` rewrites the
 * files: look at each line that changes.
 */

/** The head of the first table, and its rows with figures. */
const head = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']
const rows = [
  ['规章', '12', '3', '45'],
  ['行政规范性文件', '6', '0', '78'],
]
const grid = [head, ...rows]
/** The same, and rows of blank cells. */
const gridWith = (count: number): string[][] => [
  ...grid,
  ...Array.from({ length: count }, () => ['甲', '', '', '']),
]
const joined = (separator: string, frame = '') =>
  grid.map((cells) => frame + cells.join(separator) + frame).join('\n')
const withTables = (tables: string) => shortReport({ tables })
const inText = ([name, tables]: readonly [string, string]): TitledDocument => [name, withTables(tables)]

test('tables in pasted text', async () => {
  const spaced = joined('  ')
  await golden('markup-text', [
    ...(
      [
        ['tabs', joined('\t')],
        ['tabs with spaces around', joined(' \t ')],
        ['tabs with empty lines between', joined('\t').replaceAll('\n', '\n\n')],
        ['tabs with words between', joined('\t').replaceAll('\n', '\n插入的话\n')],
        ['tabs with a bar in a word', `${joined('\t')}\n甲|乙|丙`],
        [
          'tabs and quotation marks',
          grid.map((cells) => cells.map((cell) => `"${cell}"`).join('\t')).join('\n'),
        ],
        [
          'tabs, quotation marks and a blank cell without',
          grid.map((cells) => cells.map((cell) => (cell === '3' ? '' : `"${cell}"`)).join('\t')).join('\n'),
        ],
        ['tabs and one cell in quotation marks', joined('\t').replace('规章', '"规章"')],
        ['tabs and a cell over two lines', joined('\t').replace('行政规范性文件', '"行政规范性\n文件"')],
        [
          'tabs and a cell over two lines in the middle',
          joined('\t').replace('本年废止件数', '"本年废止\n件数"'),
        ],
        [
          'tabs and a cell over nine lines',
          joined('\t').replace('行政规范性文件', '"行\n政\n规\n范\n性\n文\n件\n\n"'),
        ],
        [
          'tabs and a cell over twelve lines',
          joined('\t').replace('行政规范性文件', '"行\n政\n规\n范\n性\n文\n\n\n\n\n\n件"'),
        ],
        ['tabs and doubled quotation marks', joined('\t').replace('规章', '"规""章"')],
        ['tabs and a quotation mark that never ends', joined('\t').replace('规章', '"规章')],
        ['tabs and a quotation mark inside', joined('\t').replace('规章', '规"章')],
        ['tabs and blank cells in quotation marks', `${joined('\t')}\n""\t""\t""\t""`],
        ...(
          [
            ['', '\n|\n', (cell: string) => cell],
            [' with spaces around', '\n | \n', (cell: string) => ` ${cell} `],
            [' with blank figures', '\n|\n', (cell: string) => (cell === '3' || cell === '78' ? '' : cell)],
            [
              ' with blank figures and no line for them',
              '\n|\n',
              (cell: string) => (cell === '3' || cell === '78' ? '\u0000' : cell),
            ],
          ] as const
        ).map(
          ([name, bar, change]) =>
            [
              `cells in lines between bars${name}`,
              `${bar}${grid.flat().map(change).join(bar)}${bar}`.replaceAll('\n\u0000', ''),
            ] as const,
        ),
        ['ten cells in lines between bars', grid.flat().slice(0, 10).join('\n|\n')],
        ['bars', joined('|')],
        ['bars with spaces', joined(' | ')],
        ['wide bars', joined('｜')],
        ['bars around', joined('|', '|')],
        ['bars around, indented', joined('|', ' |')],
        ['bars before', grid.map((cells) => `|${cells.join('|')}`).join('\n')],
        ['bars before some', `${joined('|')}\n|1|2|3`],
        ['bars with a rule', joined(' | ', ' | ').replace('\n', '\n|---|:-:|--:|---|\n')],
        ['a row of bars alone', `${joined('|')}\n||||`],
        [
          'one bar in each row',
          '信息内容|本年处理决定数量\n行政许可|5\n行政处罚|6.5\n行政强制|-7\n行政事业性收费|1,234.5',
        ],
        ['one bar in three rows', '规章|甲|5\n规章|乙|5\n行政许可|5\n行政处罚|/'],
        ['two rows with bars and one with one bar', '甲|乙|丙\n甲|乙|丁\n行政许可|5'],
        ['three rows with bars and one with one bar', '甲|乙|丙\n甲|乙|丁\n甲|乙|戊\n行政许可|5\n甲|乙'],
        [
          'a long label and one bar',
          `甲|乙|丙\n甲|乙|丁\n甲|乙|戊\n${'长'.repeat(60)}|5\n${'长'.repeat(61)}|6`,
        ],
        ['bars of single lines', grid.flat().join('\n|\n')],
        ['bars of single lines with a blank cell', grid.flat().join('\n|\n').replace('\n12\n', '\n')],
        [
          'bars of single lines with an empty line for a blank',
          grid.flat().join('\n|\n').replace('\n12\n', '\n\n'),
        ],
        ['bars of single lines, twelve', `${Array(12).fill('|').join('\n')}\n行政许可\n5`],
        ['bars of single lines, eleven', `${Array(11).fill('|').join('\n')}\n行政许可\n5`],
        ['bars of single lines with spaces', grid.flat().join('\n | \n')],
        ['commas', grid.map((cells) => cells.join(',')).join('\n')],
        [
          'commas in many rows',
          gridWith(6)
            .map((cells) => cells.join(','))
            .join('\n'),
        ],
        [
          'commas in seven rows',
          gridWith(4)
            .map((cells) => cells.join(','))
            .join('\n'),
        ],
        [
          'commas and quotation marks',
          gridWith(6)
            .map((cells) => cells.map((cell) => `"${cell}"`).join(','))
            .join('\n'),
        ],
        [
          'commas in quotation marks',
          gridWith(6)
            .map((cells) => cells.join(','))
            .join('\n')
            .replace('12', '"1,212"')
            .replace('规章', '"规""章"'),
        ],
        [
          'commas and a cell over two lines',
          gridWith(6)
            .map((cells) => cells.join(','))
            .join('\n')
            .replace('行政规范性文件', '"行政规范性\n文件"'),
        ],
        [
          'commas with spaces behind',
          gridWith(6)
            .map((cells) => cells.join(', '))
            .join('\n'),
        ],
        [
          'commas with a tab',
          `${gridWith(6)
            .map((cells) => cells.join(','))
            .join('\n')}\n甲\t`,
        ],
        ['two commas in many rows', Array(9).fill('行政许可,5,').join('\n')],
        ['spaces', spaced],
        ['spaces, full-width', joined('\u3000')],
        ['spaces with a label of two words', spaced.replace('行政规范性文件', '行政 规范性 文件')],
        ['spaces before the label', spaced.replaceAll('\n', '\n  ')],
        ['one cell per line', grid.flat().join('\n')],
        ['one cell per line, with empty lines', grid.flat().join('\n\n')],
        ['one cell per line, with words between', grid.flat().join('\n').replace('\n3\n', '\n3\n甲\n')],
        ['one cell per line, with a page number', grid.flat().join('\n').replace('\n3\n', '\n3\n- 2 -\n')],
        ['a label over two lines', `${head.join(' ')}\n规章 1 2 3\n行政规范\n性文件 4 5 6`],
        ['a label around its figures', `${head.join(' ')}\n规章 1 2 3\n行政规范\n4 5 6\n性文件`],
        ['a label under its figures', `${head.join(' ')}\n规章 1 2 3\n4 5 6\n行政规范性文件`],
      ] as const
    ).map(inText),
    ['every end of line', withTables(joined('\t')).replaceAll('\n', '\r\n')],
    ['carriage returns', withTables(joined('\t')).replaceAll('\n', '\r')],
    ['form feeds', withTables(joined('\t')).replaceAll('\n', '\f')],
    [
      'line and paragraph separators',
      withTables(joined('\t')).replaceAll('\n', '\u2028').replaceAll('\u2028\u2028', '\u2029'),
    ],
  ])
})

test('texts of this library', async () => {
  const form = '报告格式：国办公开办函〔2021〕30号'
  const own = (source: string, line = form) => source.replace(title, `${title}\n\n${line}`)
  const indented = (source: string, indent: string) => source.replace(/^([甲乙丙].*)$/gm, `${indent}$1`)
  await golden('markup-own', [
    ['indented paragraphs', own(indented(shortReport({ overview: '甲一\n甲二\n\n甲三' }), '\u3000\u3000'))],
    ['indented with four spaces', own(indented(shortReport({ overview: '甲一\n甲二' }), '    '))],
    ['indented with three spaces', own(indented(shortReport({ overview: '甲一\n甲二' }), '   '))],
    ['headings at the margin', own(shortReport({ overview: '主动公开\n　　甲\n依申请公开\n　　乙' }))],
    [
      'the form in English',
      own(shortReport({ overview: '主动公开\n    甲' }), 'Form: 国办公开办函〔2021〕30号'),
    ],
    [
      'another form',
      own(shortReport({ overview: '主动公开\n　　甲' }), '报告格式：国办公开办函〔2019〕60号'),
    ],
    [
      'a form that is not known',
      own(shortReport({ overview: '主动公开\n　　甲' }), '报告格式：国办公开办函〔1999〕1号'),
    ],
    [
      'the form in the eighth line',
      own(shortReport({ overview: '主动公开\n　　甲' }), `${'\n'.repeat(5)}${form}`),
    ],
    [
      'the form in the ninth line',
      own(shortReport({ overview: '主动公开\n　　甲' }), `${'\n'.repeat(6)}${form}`),
    ],
    ['tabs', own(withTables(joined('\t')))],
    [
      'tabs and formulas',
      own(
        withTables(
          joined('\t')
            .replace('12', "'=12")
            .replace('规章', "'+规章")
            .replace('\t3\t', "\t''-3\t")
            .replace('45', "'45")
            .replace('78', "'＝78"),
        ),
      ),
    ],
    [
      'tabs and formulas in words',
      own(
        shortReport({
          tables: joined('\t'),
          overview: "　　'=甲\n　　'@乙\n　　'甲\n'-主动公开\n　　''＋丙\n　　'－丁",
        }),
      ),
    ],
    [
      'tabs and quotation marks',
      own(
        shortReport({
          tables: joined('\t').replace('规章', '"规""章"'),
          overview: '　　"甲""乙"\n　　"甲"乙',
        }),
      ),
    ],
    [
      'tabs and a cell over two lines',
      own(withTables(joined('\t').replace('行政规范性文件', '"行政规范性\n文件"'))),
    ],
  ])
})

test('drawn tables', async () => {
  const line = (cells: readonly string[], bar: string) =>
    bar +
    cells
      .map((cell, i) => ` ${cell.padEnd(14 - cell.replace(/[\x20-\x7e]/g, '').length + (i === 0 ? 2 : 0))} `)
      .join(bar) +
    bar
  const widths = [18, 16, 16, 16]
  const ruled = (left: string, cross: string, right: string, dash: string) =>
    left + widths.map((width) => dash.repeat(width)).join(cross) + right
  const box = (bar: string, [top, middle, bottom]: readonly (readonly [string, string, string, string])[]) =>
    [
      ruled(...top!),
      ...grid.flatMap((cells, i) => [
        line(cells, bar),
        ruled(...(i === grid.length - 1 ? bottom! : middle!)),
      ]),
    ].join('\n')
  const drawn = box('│', [
    ['┌', '┬', '┐', '─'],
    ['├', '┼', '┤', '─'],
    ['└', '┴', '┘', '─'],
  ])
  const ascii = box('|', [
    ['+', '+', '+', '-'],
    ['+', '+', '+', '-'],
    ['+', '+', '+', '-'],
  ])
  await golden('markup-drawn', [
    ...(
      [
        ['lines', drawn],
        ['ASCII', ascii],
        ['indented', drawn.replace(/^/gm, '  ')],
        ['indented, ASCII', ascii.replace(/^/gm, '\t')],
        ['indented with full-width spaces', drawn.replace(/^/gm, '\u3000')],
        [
          'without a line between the rows',
          drawn
            .split('\n')
            .filter((_, i) => i !== 4)
            .join('\n'),
        ],
        [
          'without any line between the rows',
          drawn
            .split('\n')
            .filter((_, i) => i === 0 || i % 2 === 1 || i === 6)
            .join('\n'),
        ],
        ['without the first line', drawn.split('\n').slice(1).join('\n')],
        ['without the last line', drawn.split('\n').slice(0, -1).join('\n')],
        ['two lines', drawn.split('\n').slice(0, 2).join('\n')],
        ['three lines', drawn.split('\n').slice(1, 4).join('\n')],
        [
          'a cell over two lines',
          drawn.replace(
            line(rows[1]!, '│'),
            `${line(['行政规范', '6', '0', '78'], '│')}\n${line(['性文件', '', '', ''], '│')}`,
          ),
        ],
        [
          'a figure over two lines',
          drawn.replace(
            line(rows[1]!, '│'),
            `${line(['行政规范性文件', '6', '0', '7'], '│')}\n${line(['', '', '', '8'], '│')}`,
          ),
        ],
        ['a bar inside a cell', drawn.replace('规章     ', '规│章   ')],
        ['a bar inside a cell, ASCII', ascii.replace('规章   ', '规|章 ')],
        ['a plus inside a cell, ASCII', ascii.replace('规章   ', '规+章 ')],
        ['words between two tables', `${drawn}\n插入的话\n${drawn}`],
        ['two tables, one behind the other', `${drawn}\n${drawn}`],
        ['headings of Markdown around', `${drawn}\n\n### 甲`],
        ['lines with spaces behind', drawn.replace(/$/gm, '  ')],
        ['blank cells', drawn.replace(' 12 ', '    ').replace(' 0 ', '   ')],
        ['a bar in the words around', `甲|乙|丙\n\n${drawn}\n\n|甲|乙|`],
        ['a tab in the words around', `甲\t乙\n\n${drawn}`],
        ['a sign before a figure of rows alone', drawn.replace(/^[^│].*\n?/gm, '').replace(' 12 ', ' +12')],
        ['bars of another kind in lines between', drawn.replace(/^├.*$/gm, '| 甲 |')],
        ['a line with a bar in its middle between', drawn.replace(/^├.*$/gm, '甲 | 乙')],
        ['bars on lines of their own behind', `${drawn}\n${'|\n'.repeat(12)}`],
        ['a line that is longer', drawn.replace(' 12 ', ' 12  ')],
        ['a longer label', drawn.replace('规章 ', '规章（政府规章） ')],
        ['a line that is shorter, ASCII', ascii.replace(' 78 ', '78 ')],
        ['bars in paragraphs', '甲│乙\n丙│丁\n戊│己'],
        ['a bar at the beginning of paragraphs', '│乙\n│丁\n│己'],
        ['ASCII lines with words behind, nothing else', '+---+ 甲\n+---+ 乙\n+---+ 丙'],
        [
          'a row written downwards without lines',
          [
            line(['规', '12', '3', '45'], '│'),
            line(['章', '', '', ''], '│'),
            line(['行政规范性', '6', '0', '78'], '│'),
            line(['文件', '', '', ''], '│'),
          ].join('\n'),
        ],
        [
          'a label between figures without lines',
          [
            line(['规章', '12', '甲', '45'], '│'),
            line(['行政规范性文件', '6', '乙', '78'], '│'),
            line(['', '', '', ''], '│'),
          ].join('\n'),
        ],
        ['a line that does not reach the border', drawn.replace(/^├─(.*)$/gm, '├ $1')],
        [
          'a line under some columns',
          drawn.replace(/^(├─+┼─+┼)─+┼/gm, (_, head) => `${head}${' '.repeat(16)}┼`),
        ],
        ['not as wide', drawn.replaceAll('─', '──')],
        ['ASCII with spaces behind', ascii.replace(/$/gm, '  ')],
        ['ASCII with words behind the lines', ascii.replace(/-\+$/gm, '-+ 甲')],
        ['double lines', drawn.replace(/^(├.*)$/gm, '$1\n$1')],
        ['a sign before a figure, ASCII', ascii.replace(' 12 ', ' +12').replace('信息内容', '信息+容 ')],
        [
          'rows alone',
          drawn
            .split('\n')
            .filter((row) => row.startsWith('│'))
            .join('\n'),
        ],
        [
          'numbers before labels over two lines',
          drawn
            .split('\n')
            .filter((_, i) => i < 4)
            .join('\n')
            .replace(
              line(rows[0]!, '│'),
              `${line(['1 │ 行政规范', '6', '0', '78'], '│')}\n${line(['2 │ 性文件', '', '', ''], '│')}`,
            ),
        ],
        [
          'a cell on the right over two rows',
          drawn.replace(
            ruled('├', '┼', '┤', '─'),
            ruled('├', '┼', '┤', '─').replace(/┼─+┤$/, `┤${' '.repeat(16)}│`),
          ),
        ],
        [
          'a cell on the left over two rows',
          drawn.replace(new RegExp(`(${line(rows[0]!, '│')}\n)├─+┼`), `$1│${' '.repeat(18)}├`),
        ],
        ['drawn for wide lines', drawn.replace(/─+/g, (dashes) => '─'.repeat(dashes.length / 2))],
      ] as const
    ).map(inText),
  ])
})

test('tables and texts in Markdown', async () => {
  const table = [head, ['---', '--:', ':-:', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
  const marked = (parts: Parameters<typeof shortReport>[0]) =>
    shortReport(parts)
      .replace(/^([一二三四五六]、)/gm, '## $1')
      .replace(title, `# ${title}`)
  const table3 = (change: (line: string) => string) => table.split('\n').map(change).join('\n')
  await golden('markup-markdown', [
    ...(
      [
        ['as it is', table],
        ['without outer bars', table3((line) => line.slice(2, -2))],
        ['without the first bar', table3((line) => line.slice(2))],
        ['without the last bar', table3((line) => line.slice(0, -2))],
        ['indented', table3((line) => `   ${line}`)],
        ['quoted', table3((line) => `> ${line}`)],
        ['quoted twice', table3((line) => `> > ${line}`)],
        [
          'emphasis',
          table
            .replace('规章', '**规章**')
            .replace('12', '*12*')
            .replace(' 3 ', ' `3` ')
            .replace('45', '__45__')
            .replace(' 6 ', ' ~~6~~ ')
            .replace('78', '_78_'),
        ],
        [
          'emphasis inside',
          table.replace('规章', '规**章**').replace('文件', '*文件*').replace('12', '1*2*'),
        ],
        [
          'escapes',
          table
            .replace('规章', '规\\章')
            .replace('12', '1\\2')
            .replace(' 3 ', ' \\3 ')
            .replace('78', '\\_78'),
        ],
        ['escaped bars', table.replace('规章', '规\\|章').replace('78', '7\\|8')],
        [
          'entities',
          table
            .replace('规章', '规&#31456;')
            .replace('12', '&#x31;&#X32;')
            .replace(' 3 ', ' &nbsp;3&nbsp; ')
            .replace('78', '&lt;78&gt;')
            .replace('45', '&amp;&quot;&apos;45'),
        ],
        ['words behind a space that does not break', table.replace('12', '&nbsp;见附件 ')],
        [
          'entities that are none',
          table
            .replace('12', '&#0;12')
            .replace('45', '&#1114112;45')
            .replace('78', '&foo;78')
            .replace(' 3 ', ' &#99999999;3 '),
        ],
        [
          'line breaks',
          table
            .replace('行政规范性文件', '行政规范性<br>文件')
            .replace('12', '1<br/>2')
            .replace('78', '7<BR />8'),
        ],
        ['short rows', table.replace(' | 45 |', ' |').replace(' | 78 |', '')],
        ['blank cells', table.replace('12', '').replace('78', '  ')],
        ['long rows', table.replace(' 45 |', ' 45 | 46 |')],
        ['a paragraph behind', `${table}\n甲`],
        ['two tables', `${table}\n\n${table}`],
        ['a table of another kind first', `| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n${table}`],
        ['an HTML table', `<table><tr><td>规章</td><td>12</td><td>3</td><td>45</td></tr></table>`],
        [
          'an HTML table over lines',
          `<table>\n<tr><td>规章</td>\n\n<td>12</td><td>3</td>\n<td>45</td></tr>\n</table>\n甲`,
        ],
        ['an HTML table that never ends', `<table>\n<tr><td>规章</td><td>12</td><td>3</td><td>45</td></tr>`],
        [
          'an HTML table in a block',
          `<div>\n<table><tr><td>规章</td><td>12</td><td>3</td><td>45</td></tr></table>\n甲\n</div>`,
        ],
        [
          'two HTML tables on a line',
          `<table><tr><td>规章</td><td>12</td><td>3</td><td>45</td></tr></table><table><tr><td>行政规范性文件</td><td>6</td><td>0</td><td>78</td></tr></table>`,
        ],
        ['tables of both kinds', `<table><tr><td>甲</td><td>1</td></tr></table>\n\n${table}`],
        ['paragraphs of HTML', '<p>甲</p>\n<p>乙</p>\n\n<center>丙</center>\n丁\n\n<h3>戊</h3>\n\n<b>己</b>'],
      ] as const
    ).map(([name, tables]): TitledDocument => [name, marked({ tables })]),
    [
      'headings of every level',
      marked({
        overview:
          '### 甲\n\n一\n\n#### 乙 ##\n\n二\n\n##### 丙#\n\n三\n\n###### 丁\n\n四\n\n####### 戊\n\n五\n\n###己',
      }),
    ],
    ['headings in emphasis', marked({ overview: '### **甲**\n\n一\n\n### （二）`乙`\n\n二' })],
    ['lines of Setext', marked({ overview: '甲\n===\n\n乙\n---\n\n丙\n==\n丁' })],
    ['rules', marked({ overview: '甲\n***\n乙\n* * *\n丙\n___\n丁\n- - -\n戊\n**\n己\n--\n庚\n_ _ _\n辛' })],
    ['quotes', marked({ overview: '> 甲\n> 乙\n>\n>丙\n> > 丁' })],
    ['line breaks', marked({ overview: '甲\\\n乙  \n丙\n丁<br>戊' })],
    [
      'emphasis',
      marked({
        overview: '**甲**乙__丙__\n\n*丁*\n\n_戊_己\n\n`庚`\n\n~~辛~~\n\n** 壬 **\n\n2 * 3 * 4\n\n\\*癸\\*',
      }),
    ],
    ['escapes and entities', marked({ overview: '\\# 甲 \\\\ \\乙 &amp;lt; &#20057; &#x4e59; &copy; &;' })],
    [
      'long emphasis',
      marked({
        overview: `**${'甲'.repeat(201)}**\n\n**${'乙'.repeat(202)}**\n\n*${'丙'.repeat(201)}*\n\n*${'丁'.repeat(202)}*`,
      }),
    ],
    ['marks behind quotes without a space', marked({ overview: '**甲**' }).replace(/^#/gm, '>>#')],
    ['headings of the second level alone', marked({ overview: '**甲**' }).replace(/^# /m, '')],
    ['a plus and a corner in a line', marked({ overview: '**甲**+乙┌丙├丁' })],
    ['a rule in a line', shortReport({ overview: '**甲** 乙 |---|' })],
    ['a quoted rule without a space', shortReport({ overview: '**甲**\n\n>|乙|丙|\n>|---|---|\n>|1|2|' })],
    [
      'blocks of HTML',
      marked({
        overview:
          '甲\n<h3>乙</h3>\n丙\n \n丁\n<hr>\n\n<table><tr><td>戊</td></tr></table>\n己\n<p>庚\n辛</p>\n\n壬',
      }),
    ],
    [
      'a block of HTML over lines',
      marked({
        overview: '<table>\n<tr><td>甲 # 乙</td>\n甲 # 乙\n<td>丙</td></tr></table>\n<span>丁</span>\n\n戊',
      }),
    ],
    ['a deep block of HTML', marked({ overview: `${'<div>'.repeat(600)}甲\n\n乙` })],
    [
      'dashes in cells',
      marked({ tables: `${table}\n| --- | 甲 |\n| 甲 | --- |\n| 行政许可 | - |\n|-|:-:|` }),
    ],
    ['headings with more spaces', marked({ overview: '###  甲  ###\n\n一\n\n###   乙 #\n\n二' })],
    [
      'tables right behind headings',
      marked({ tables: table.split('\n').slice(0, 3).join('\n') }).replace(
        /(三、.*)\n\n/,
        `$1\n${table}\n### 甲\n${table}\n`,
      ),
    ],
    ['backslashes', marked({ overview: '甲\\乙\\\n丙\\\\' })],
    ['three columns without outer bars', marked({ overview: '甲|乙|丙\n丁|戊\n|己\n庚|' })],
    ['backslashes at the ends of rows', marked({ overview: '| 甲 | 乙\\\n| 丙 | 丁 \\|\n| \\' })],
    ['the last character', marked({ overview: '甲&#1114111;乙&#x10ffff;丙&#x110000;' })],
    ['too long', `${marked({})}\n${'丁\n\n'.repeat(41_000)}`],
    ['carriage returns', marked({ tables: table }).replaceAll('\n', '\r')],
    ['every end of line', marked({ tables: table }).replaceAll('\n', '\r\n')],
    ['form feeds stay', marked({ overview: '甲\f乙\u2028丙' })],
    ['a table without headings', shortReport({ tables: table })],
    ['a rule without outer bars', shortReport({ tables: table3((line) => line.slice(2, -2)) })],
    ['a quoted table without headings', shortReport({ tables: table3((line) => `> ${line}`) })],
    ['headings and a tab', marked({ tables: joined('\t') })],
    ['headings and a drawn line', marked({ overview: '┌──┐\n│甲│\n└──┘' })],
    ['headings and a plus', marked({ overview: '+ 甲\n+ 乙' })],
    ['said to be Markdown', shortReport({ overview: '**甲**', tables: joined('|') }), 'markdown'],
    ['said to be text', marked({ tables: table }), 'text'],
    ['said to be HTML', marked({ overview: '甲<br>乙 &lt;' }), 'html'],
  ])
})

test('what a source looks like', async () => {
  const section = (tag: string) =>
    `<${tag}>一、总体情况</${tag}><${tag}>甲</${tag}><${tag}>六、其他需要报告的事项</${tag}><${tag}>丙</${tag}>`
  const line = `${title}\n\n一、总体情况\n\n`
  await golden('markup-looks', [
    ['a doctype', `<!DOCTYPE html><p>${title}</p>${section('p')}`],
    ['a doctype behind spaces', ` \n<!doctype html>\n<p>${title}</p>\n# 甲\n${section('p')}`],
    ['html', `<html lang="zh"><p>${title}</p>\n# 甲\n${section('p')}`],
    ['head', `<head></head><p>${title}</p>\n# 甲\n${section('p')}`],
    ['body', `<BODY><p>${title}</p>\n# 甲\n${section('p')}`],
    ['article', `<article><p>${title}</p>\n# 甲\n${section('p')}</article>`],
    ['htmlx', `<htmlx><p>${title}</p>\n# 甲\n${section('p')}`],
    ['words before html', `甲<html><p>${title}</p>\n# 甲\n${section('p')}`],
    ['a tag at the beginning', `<h1>${title}</h1>${section('h2')}`],
    ['a tag at the beginning, with attributes', `  <section class="a"><b>${title}</b>${section('h2')}`],
    ['a tag of one letter', `<b>${title}</b><br>一、总体情况<br>甲`],
    ['no tag', `<1>${line}甲`],
    ['a tag that never ends', `<b ${line}甲`],
    ['a block behind words', `${title}<div>一、总体情况</div><div>甲</div>`],
    ['a paragraph behind words', `${title}<p>一、总体情况<p class=a>甲`],
    ['a span behind words', `${title}<span style="a">一、总体情况</span>甲`],
    ['a div that never ends', `${line}甲 <div 乙`],
    [
      'a table behind words',
      `${line}甲\n\n二、主动公开政府信息情况\n\n<table class="a"><tr><td>规章</td><td>12</td><td>3</td><td>45</td></tr></table>`,
    ],
    ['rows behind words', `${line}甲\n<tr class="a"><td>规章</td><td>12</td><td>3</td><td>45</td></tr>`],
    ['cells behind words', `${line}甲\n<td>规章</td>`],
    ['signs of smaller', `${line}甲 < 乙 > 丙 <3> <丁>`],
    ['a heading of Markdown', `${line}甲\n\n# 乙`],
    ['a quoted heading of Markdown', `${line}甲\n\n> # **乙**`],
    ['a heading without a space', `${line}**甲**\n\n#乙`],
    ['seven signs', `${line}**甲**\n\n####### 乙`],
    ['a heading and a tab', `${line}**甲**\t\n\n# 乙`],
    ['a heading and a corner', `${line}**甲**\n┌──\n\n# 乙`],
    ['a heading and an edge', `${line}**甲**\n├──\n\n# 乙`],
    ['a heading and a plus', `${line}**甲**\n+--\n\n# 乙`],
    ['a rule line', `${line}**甲**\n\n乙|丙\n---|---\n1|2`],
    ['a rule line with colons', `${line}**甲**\n\n|乙|丙|\n| :--- | ---: |\n|1|2|`],
    ['a rule line of two signs', `${line}**甲**\n\n|乙|丙|\n|--|--|\n|1|2|`],
    ['a quoted rule line', `${line}**甲**\n\n> |乙|丙|\n> |---|---|\n> |1|2|`],
    ['said to be text', `<p>${line}甲</p>`, 'text'],
  ])
})

test('pages', async () => {
  const cells = (list: readonly string[], tag = 'td') =>
    `<tr>${list.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
  const table = `<table>${grid.map((list) => cells(list)).join('')}</table>`
  const page = (tables: string, overview = '<p>甲</p>') =>
    `<h1>${title}</h1><h2>一、总体情况</h2>${overview}<h2>二、主动公开政府信息情况</h2>${tables}<h2>六、其他需要报告的事项</h2><p>丙</p>`
  const deep = (depth: number) => '<div>'.repeat(depth)
  await golden('markup-pages', [
    ...(
      [
        ['as it is', table],
        ['header cells', `<table>${cells(head, 'th')}${rows.map((list) => cells(list)).join('')}</table>`],
        [
          'parts of a table',
          `<table><caption>表一</caption><thead>${cells(head)}</thead><tbody>${cells(rows[0]!)}</tbody><tfoot>${cells(rows[1]!)}</tfoot></table>`,
        ],
        [
          'cells that nobody closes',
          `<table><tr><td>规章<td>12<td>3<td>45<tr><td>行政规范性文件<td>6<td>0<td>78</table>`,
        ],
        ['cells without a row', '<table><td>规章</td><td>12</td><td>3</td><td>45</td></table>'],
        ['words in a table', `<table>甲<tr>乙<td>规章</td>丙<td>12</td><td>3</td><td>45</td></tr>丁</table>`],
        [
          'lines in cells',
          table
            .replace('行政规范性文件', '<p>行政规范性</p><p>文件</p>')
            .replace('12', '1<br>2')
            .replace('78', '<div>78</div>'),
        ],
        [
          'white space in cells',
          table.replace('行政规范性文件', '\n  行政规范性\n  文件\t').replace('12', ' 12&nbsp;'),
        ],
        [
          'inline elements in cells',
          table.replace('12', '<span>1</span><b>2</b>').replace('规章', '<a href="#">规<i>章</i></a>'),
        ],
        [
          'a footnote',
          table
            .replace('12', '12<sup>1</sup>')
            .replace('规章', '规章<sup>2</sup>')
            .replace('78', '78<sup> </sup>')
            .replace('45', '<sup>45</sup>'),
        ],
        [
          'footnotes of every kind',
          `<table>${cells(head)}<tr><td>规章</td><td>12<sup>1<b>2</b></sup></td><td>3<sup></sup>4</td><td>45件<sup>1</sup></td></tr>${cells(rows[1]!)}</table><sup>3</sup>`,
        ],
        ['headings in cells', table.replace('规章', '<h3>规章</h3>').replace('12', '<h4>12</h4>')],
        ['words right before and behind a table', `<div>前${table}后</div>`],
        [
          'too many rows',
          `<table>${'<tr><td>甲'.repeat(20_000)}</table>${table}<table>${'<tr><td>甲'.repeat(20_001)}</table>`,
        ],
        ['a footnote with a break', table.replace('12', '12<sup><br>1</sup>3')],
        [
          'merged cells',
          `<table><tr><td rowspan="2">规章</td><td>12</td><td>3</td><td>45</td></tr><tr><td>6</td><td>0</td><td>78</td></tr></table>`,
        ],
        [
          'wide cells',
          `<table>${cells(head)}<tr><td>规章</td><td colspan="2">12</td><td>45</td></tr>${cells(rows[1]!)}</table>`,
        ],
        [
          'spans that are none',
          `<table><tr><td colspan="0">规章</td><td colspan="x">12</td><td colspan="">3</td><td rowspan="-1">45</td></tr>${cells(rows[1]!)}</table>`,
        ],
        [
          'spans at the limit',
          `<table><tr><td rowspan="1000" colspan="1000">甲</td></tr><tr><td rowspan="1001" colspan="1001">规章</td><td>12</td><td>3</td><td>45</td></tr></table>`,
        ],
        [
          'empty rows',
          `<table><tr></tr>${cells(head)}<tr></tr>${cells(rows[0]!)}<tr><td></td></tr>${cells(rows[1]!)}<tr></tr></table>`,
        ],
        ['a table around', `<table><tr><td>${table}</td></tr></table>`],
        [
          'a table around, with words',
          `<table><tr><td>前<p>文</p></td><td>甲${table}乙</td><td>丙</td></tr><tr><td>丁</td></tr></table>`,
        ],
        [
          'three tables around',
          `<table><tr><td>一<table><tr><td>二</td><td>三<table><tr><td>四</td><td>五${table}</td></tr></table></td></tr></table></td></tr></table>`,
        ],
        ['a table of one cell inside', table.replace('12', '<table><tr><td>12</td></tr></table>')],
        ['a table of two cells inside', table.replace('12', '<table><tr><td>1</td><td>2</td></tr></table>')],
        ['an empty table inside', table.replace('12', '12<table></table>')],
        [
          'hidden elements',
          table
            .replace('12', '<del>9</del>12<s>8</s><strike>7</strike>')
            .replace('45', '<script>9</script>45<style>8</style><noscript>7</noscript>')
            .replace(
              '78',
              '<template>9</template>78<svg><text>8</text></svg><select><option>7</option></select><button>6</button><iframe>5</iframe><!-- 4 -->',
            ),
        ],
        ['navigation', `<nav><p>甲</p></nav>${table}<aside>乙</aside><footer>丙</footer>`],
        ['text of this library', `<div class="disclosure-report">${table}</div>`],
        ['behind preformatted tables', `<pre>甲\t1\n\n丙\n乙\t2</pre>${table}`],
        ['long cells', table.replace('规章', `规章${'<p>长</p>'.repeat(3)}`)],
      ] as const
    ).map(([name, tables]): TitledDocument => [name, page(tables)]),
    ...(
      [
        [
          'blocks',
          '<div>甲</div>乙<section>丙<article>丁</article></section><ul><li>戊</li><li>己</li></ul><dl><dt>庚</dt><dd>辛</dd></dl><blockquote>壬</blockquote><center>癸</center><figure>子<figcaption>丑</figcaption></figure><fieldset>寅</fieldset><address>卯</address><header>辰</header><main>巳</main><ol><li>午</li></ol>未<hr>申',
        ],
        [
          'inline elements',
          '甲<b>乙</b><i>丙</i><font color="red">丁</font><a name="x">戊</a><u>己</u><span>庚</span>',
        ],
        [
          'a table in the middle of a line',
          '甲<table><tr><td>乙</td><td><h3>丙</h3></td></tr></table>丁<p>戊</p>',
        ],
        [
          'a cell of a hundred thousand characters',
          `<table><tr><td>${'长'.repeat(100_000)}<b>乙</b></td><td>丙</td></tr><tr><td>${'长'.repeat(99_999)}<b>乙</b></td></tr></table>`,
        ],
        ['breaks', '<p>甲<br>乙<br/>丙<br><br>丁</p>戊<br>己'],
        ['white space', '<p>  甲 \n\t 乙\u3000丙&nbsp;丁\f戊  </p>'],
        ['preformatted', '<pre>甲\n乙\n\n丙<br>丁\t戊\t己\n1\t2\t3</pre><p>庚</p>'],
        ['preformatted, twice', '<pre>甲\t1\n乙\t2</pre><pre>丙\t3\n丁\t4</pre>'],
        ['preformatted, empty', '<pre></pre><p>甲</p><pre>\n</pre>'],
        ['preformatted inside preformatted', '<pre>甲<pre>乙</pre>丙</pre>丁'],
        ['names that are alike', '<xh3>甲</xh3><h3x>乙</h3x><h7>丙</h7><h0>丁</h0>'],
        ['preformatted with elements', '<pre>甲<b>乙</b>\n<p>丙</p>丁</pre>'],
        ['headings', '<h3>甲</h3><p>一</p><h4>乙</h4>二<h5><b>丙</b></h5><h6>丁</h6>三'],
        ['headings with lines', '<h3>甲<br>乙</h3><p>一</p><h3><p>丙</p></h3>二<h3><p>丁</p>戊</h3>三'],
        [
          'text of this library',
          '<div class="a disclosure-report b"><h3 data-aspect="platforms">甲</h3><p>一\n 二</p><h3 data-aspect>乙</h3><p>三</p><h3>丙</h3></div><h3 data-aspect="platforms">丁</h3><p>四\n 五</p>',
        ],
        ['standard names beside headings', '<h3>甲</h3><p>主动公开</p><p>一</p><p>2.依申请公开</p><p>二</p>'],
        ['standard names without headings', '<p>主动公开</p><p>一</p><p>2.依申请公开</p><p>二</p>'],
        [
          'text of another library',
          '<div class="disclosure-reports"><p>一\n 二</p></div><div class="my-disclosure-report"><p>一\n 二</p></div>',
        ],
        ['entities', '<p>&lt;甲&gt;&amp;&quot;&#20057;&#x4e59;&copy;&unknown;&</p>'],
        ['NUL and carriage returns', '<p>甲\0乙\r\n丙\r丁</p>'],
        ['comments', '<p>甲<!-- 乙 -- 丙 --->丁<!---->戊<!-->己<!x>庚<?辛>壬</p>'],
        [
          'scripts',
          '<p>甲<script>if (a < b) "</p>"</script>乙<style>p > b { }</style>丙</p><script><!-- <script> --></script>',
        ],
        ['text areas', '<p>甲<textarea>乙<b>丙</textarea>丁<title>戊</title></p>'],
        ['misnested elements', '<p>甲<b>乙<i>丙</b>丁</i>戊<p>己</p></p><b>庚<p>辛</b>壬</p>'],
        ['links in links', '<a href="1">甲<a href="2">乙</a></a><nobr>丙<nobr>丁</nobr></nobr>'],
        ['fonts', '<font size="1" color="a">甲<p><font size="2" face="b">乙</p>丙</font>丁</font>戊'],
        [
          'attributes',
          `<p class='a' id=b title="c>d" hidden data-x = "e" data-x="f">甲</p><p a="1" b='2' c=3 d e f g h i j k l m n o p q r s t u v w x y z>乙</p><p class="&amp;disclosure-report">丙</p>`,
        ],
        [
          'attributes that break',
          "<p =a>甲</p><p a\"b>乙</p><p a='b>丙</p><p>丁'>戊</p><p/>己<br/ >庚<p/a>辛",
        ],
        ['tags that break', '<p>甲< p>乙<3>丙</>丁</3>戊<p<b>己</p<b>庚<P>辛</P >壬<中>癸'],
        ['tags of the same sum', '<ab>甲</ab><bC>乙</bC><p>丙</p><o-x>丁</o-x><x:y>戊</x:y>'],
        ['inputs', '<table><tr><td>甲<input type="hidden" value="1"></td></tr></table><input type=hidden>乙'],
        [
          'mathematics and drawings',
          '<p>甲<math><mi>乙</mi><annotation-xml encoding="text/html"><p>丙</p></annotation-xml></math>丁<svg><foreignObject><p>戊</p></foreignObject><desc>己</desc></svg>庚</p>',
        ],
        ['a form in a form', '<form>甲<form>乙</form>丙</form>丁'],
        ['frames', '<frameset><frame></frameset>甲'],
        [
          'bodies and heads',
          '<head><title>乙</title></head><body class="a">甲</body><body class="b">丙</html>丁',
        ],
        ['an end without a beginning', '</p>甲</div></td>乙</br>丙'],
        ['a page that ends in a tag', '<p>甲</p><p class="b'],
        ['a page that ends in a comment', '<p>甲</p><!-- 乙'],
      ] as const
    ).map(([name, overview]): TitledDocument => [name, page('', overview)]),
    ['deep', `${deep(500)}${page(table)}`],
    ['too deep', `${deep(520)}${page(table).replaceAll('><', '>\n<')}`],
    [
      'too deep, with attributes',
      `${deep(520)}${page(`<p class="a">乙</p><li>丙</li><tr id=b><td>丁</td></tr>戊<br>己<b>庚</b>辛<h3>壬</h3>癸< / > 甲`)}`,
    ],
    ['too deep behind the report', `${page(table)}${deep(520)}`],
  ])
})
