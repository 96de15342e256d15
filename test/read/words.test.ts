import { test } from 'vitest'
import { headings } from '../support/layouts.js'
import { golden, shortReport, shortTitle, type TitledDocument } from '../support/told-document.js'

/**
 * What is read of the words of short reports, in full. `npx vitest run test/read/words.test.ts -u` rewrites the files:
 * look at each line that changes.
 */

test('lines of the page that end a text', async () => {
  const ends = [
    '附件',
    '附件：',
    '附件下载：',
    '附件下载',
    '附件 :',
    '分享到：微博',
    '分享至朋友圈',
    '打印本页',
    '【打印】',
    '【关闭】',
    '打印',
    '关闭',
    '关闭窗口',
    '上一篇：甲',
    '下一条：乙',
    '下一个：丙',
    '责任编辑：某',
    '相关链接：',
    '相关文档',
    '相关信息',
    '关于我们',
    '联系我们',
    'Copyright 2024',
    '版权所有：某市政府',
    '主办单位：某局',
    '主办：某局',
    '主办:某局',
    '承办：某中心',
    '网站标识码：3213000001',
    '苏ICP备05003616号',
    '备案号：苏ICP备1号',
    '苏公网安备 32130202号',
    '扫一扫在手机打开',
    '微信微博',
    '微信 微博',
    '返回顶部',
    '网站地图',
  ]
  const goOn = [
    '附件：名单',
    '附件1',
    '附件下载：名单',
    '甲附件',
    '甲分享到',
    '分享会3次',
    '甲打印',
    '【甲',
    '甲上一篇',
    '上一年',
    '甲责任编辑',
    '甲相关链接',
    '相关信息3条',
    '甲关于我们',
    '甲Copyright',
    '甲版权所有',
    '主办会议3次',
    '甲主办：乙',
    '甲承办',
    '甲网站标识码',
    '全市共有网站若干个，ICP备案',
    '全市共有网站若干个ICP备案',
    '甲，公网安备',
    '共有网站若干个公网安备',
    '甲扫一扫',
    '甲微信微博',
    '微信与微博',
    '甲返回顶部',
    '甲网站地图',
  ]
  await golden('words-furniture', [
    ...ends.map((line) => [`ends at ${line}`, shortReport({ improvement: `一\n${line}\n\n二` })] as const),
    ...goOn.map(
      (line) => [`goes on after ${line}`, shortReport({ improvement: `一\n${line}\n二` })] as const,
    ),
    ['furniture and blank rows', shortReport({ improvement: '一\n打印本页\n\t\n甲\t乙\n' })],
    ['nothing but furniture', shortReport({ otherMatters: '打印本页\n\n\n关闭窗口' })],
    [
      'furniture in three sections',
      shortReport({ overview: '甲\n打印本页', improvement: '打印本页\n一', otherMatters: '附件' }),
    ],
    ['long furniture', shortReport({ otherMatters: `打印本页${'很长'.repeat(150)}` })],
  ])
})

test('paragraphs and lines', async () => {
  const wrapped = Array.from(
    { length: 12 },
    (_, i) => `这是第${'一二三四五六七八九十甲乙'[i]}行它有二十多个字因为纸张只有这么宽所以断开`,
  ).join('\n')
  const paged = (line: string) => `- 1 -\n${line}\n- 2 -`
  await golden('words-paragraphs', [
    [
      'spaces around',
      shortReport({ improvement: ' \t\u00a0\u3000\u3000一 二\u00a0\u00a0 \t\n\u3000三\u3000\n \u00a0' }),
    ],
    ['empty lines', shortReport({ improvement: '一\n\n\n\n二\n \n三\n四' })],
    ['every end of line', shortReport({ improvement: '一\r\n二\r三\r\n\r\n四\f五\u2028六\u2029七' })],
    [
      'wrapped, with page numbers',
      shortReport({ improvement: `${paged(wrapped)}\n${wrapped}。\n新的一句；\n又一句：\n还有？\n尾` }),
    ],
    ['wrapped, one page number', shortReport({ improvement: `- 1 -\n${wrapped}` })],
    [
      'page numbers, nine wrapped lines',
      shortReport({ improvement: paged(wrapped.split('\n').slice(0, 9).join('\n')) }),
    ],
    [
      'page numbers, ten wrapped lines',
      shortReport({ improvement: paged(wrapped.split('\n').slice(0, 10).join('\n')) }),
    ],
    [
      'page numbers, lines of 19 characters',
      shortReport({
        improvement: paged(
          wrapped
            .split('\n')
            .map((line) => line.slice(0, 19))
            .join('\n'),
        ),
      }),
    ],
    [
      'page numbers, lines of 20 characters',
      shortReport({
        improvement: paged(
          wrapped
            .split('\n')
            .map((line) => line.slice(0, 20))
            .join('\n'),
        ),
      }),
    ],
    [
      'page numbers, lines of 60 characters',
      shortReport({
        improvement: paged(
          wrapped
            .split('\n')
            .map((line) => line.repeat(3).slice(0, 60))
            .join('\n'),
        ),
      }),
    ],
    [
      'page numbers, lines of 61 characters',
      shortReport({
        improvement: paged(
          wrapped
            .split('\n')
            .map((line) => line.repeat(3).slice(0, 61))
            .join('\n'),
        ),
      }),
    ],
    [
      'page numbers, lines that end in a stop',
      shortReport({
        improvement: paged(
          wrapped
            .split('\n')
            .map((line, i) => line + '。；：！？;:'[i % 7])
            .join('\n'),
        ),
      }),
    ],
    [
      'forms of page numbers',
      shortReport({
        improvement: [
          '- 1 -',
          '- 12 -',
          '—  123 —',
          '-2-',
          '— 3 —',
          '–4–',
          '－5－',
          '第 6 页',
          '第7页 共9页',
          '第8页，共10页',
          '第9页/共10页',
          '第 10 页，共 10 页',
          ' 第11页 ',
          '第12页 ',
          '- 1234 -',
          '第 1234 页',
          '甲- 1 -',
          '- 1 -乙',
          '第1页甲',
          '甲第1页',
          '第1页共1页',
          '1',
          '—',
          wrapped,
        ].join('\n'),
      }),
    ],
  ])
})

test('passages of section one', async () => {
  const overviews: readonly (readonly [string, string])[] = [
    [
      'numbers of every kind',
      '（一）甲\n\n一\n\n(二) 乙\n\n二\n\n（十一）丙\n\n三\n\n（3）丁\n\n四\n\n(12)戊\n\n五\n\n（123）己\n\n（一二三四）庚\n\n（甲）辛',
    ],
    ['space before and behind the number', '  （一）  主动公开\n\n一\n\n\u3000(二)\u3000依申请公开\n\n二'],
    [
      'standard names',
      '主动公开\n\n一\n\n依申请公开\n\n二\n\n政府信息管理\n\n三\n\n平台建设\n\n四\n\n监督保障\n\n五',
    ],
    [
      'standard names in other words',
      '主动公开工作情况\n\n一\n\n依申请公开方面\n\n二\n\n政府信息管理工作\n\n三\n\n政府信息公开平台建设的情况\n\n四\n\n监督保障情况\n\n五\n\n主动公开工作的情况\n\n六\n\n主动公开情况方面\n\n七',
    ],
    [
      'standard names with numbers',
      '1.主动公开\n\n一\n\n2、依申请公开\n\n二\n\n3．政府信息管理\n\n三\n\n 12. 平台建设\n\n四\n\n123.监督保障\n\n五',
    ],
    [
      'standard names with their text',
      '主动公开。一\n\n依申请公开：二\n\n3.政府信息管理:三\n\n全年主动公开：四\n\n关于监督保障。五',
    ],
    ['a standard name behind forty characters', `${'前'.repeat(36)}主动公开。一\n\n1.${'前'.repeat(40)}。二`],
    ['a heading of forty characters', `（一）${'题'.repeat(40)}\n\n一\n\n（二）${'题'.repeat(41)}\n\n二`],
    [
      'headings with a stop inside',
      '（一）甲，乙\n\n一\n\n（二）甲；乙\n\n二\n\n（三）甲：\n\n三\n\n（四）甲:乙\n\n四\n\n（五）甲。\n\n五',
    ],
    [
      'text on the line of the heading',
      '（一）甲乙。一。二。\n（二）甲乙：一：二\n（三）甲乙:一\n（四）甲乙。\n（五）甲乙 一 二\n（六）甲乙　一\n（七）甲。一\n（八）甲 一',
    ],
    ['text over two lines', '（一）甲乙。一\n二\n（二）甲乙 三\n四'],
    [
      'names of thirty and more',
      `（一）${'名'.repeat(30)}。一\n（二）${'名'.repeat(31)}。二\n（三）${'名'.repeat(20)} 三\n（四）${'名'.repeat(21)} 四，\n（五）${'名'.repeat(18)}情况五，六\n（六）${'名'.repeat(19)}情况七，八`,
    ],
    [
      'sentences that open a passage',
      '（六）甲，公开情况一\n（一）公开情况，一，二\n（二）公开方面,三，四\n（三）公开情况五，六情况七\n（四）公开的情形，八\n（五）公，开情况，九',
    ],
    ['a heading at the end', '（一）甲\n\n一\n\n（二）乙'],
    ['a heading at the end of a line without a gap', '（一）甲\n一\n（二）主动公开\n二\n（三）乙\n（四）丙'],
    ['words before the first heading', '前言\n\n（一）甲\n\n一'],
    ['nothing between headings', '（一）甲\n\n（二）乙\n\n（三）丙'],
    ['furniture in a passage', '（一）甲\n\n一\n\n打印本页\n\n（二）乙\n\n二\n\n关闭窗口\n关闭'],
    ['a table under a heading', '（一）甲\n平台\t数量\t备注\n网站\t1\t无\n\n（二）乙\n二'],
    [
      'statistics over two passages',
      '（一）甲\n\n全年公开政府信息1\n\n（二）乙\n\n23条，其中：法规4条，规划5条。',
    ],
    [
      'statistics in words',
      '全年公开政府信息123条，其中：法规4条，规划5条。网站访问量678人次，独立用户数90个。',
    ],
  ]
  await golden(
    'words-passages',
    overviews.map(([title, overview]) => [title, shortReport({ overview })] as const),
  )
})

test('headings of sections', async () => {
  const whole = shortReport()
  const swap = (from: string, to: string) => whole.replace(from, to)
  const other = (change: (heading: string, i: number) => string) =>
    headings.reduce((source, heading, i) => source.replace(heading, change(heading, i)), whole)
  const bare = (heading: string) => heading.slice(2)
  const contents = headings.join('\n')
  const without5 = whole.replace(/五、[\s\S]*(?=六、)/, '')
  const page = (five: string) =>
    `<h1>${shortTitle}</h1><h2>${headings[0]}</h2><p>甲</p>${five}<h2>${headings[5]}</h2><p>丙</p>`
  const five = (tag: string) => `<${tag}>${headings[4]}</${tag}>`
  const headingsTwice = [
    ['p', 'h2'],
    ['h2', 'p'],
    ['h2', 'h3'],
    ['h3', 'h2'],
    ['p', 'p'],
  ].map(
    ([first, second]): TitledDocument => [
      `${first} and ${second}`,
      page(`${five(first!)}<p>丁</p>${five(second!)}<p>戊</p>`),
    ],
  )
  await golden('words-headings', [
    ['as they are', whole],
    ['without numbers', other(bare)],
    ['numbers with a point', other((heading) => heading.replace('、', '.'))],
    ['numbers with a wide point', other((heading) => heading.replace('、', '．'))],
    ['numbers with a comma', other((heading) => heading.replace('、', '，'))],
    ['numbers with a space', other((heading) => heading.replace('、', ' '))],
    ['parts', other((heading) => `第${heading.replace('、', '部分 ')}`)],
    ['arabic numbers', other((heading, i) => `${i + 1}. ${bare(heading)}`)],
    ['arabic numbers with a wide point', other((heading, i) => `${i + 1}．${bare(heading)}`)],
    ['arabic numbers without a point', other((heading, i) => `${i + 1}${bare(heading)}`)],
    ['brackets', other((heading) => `【${heading}】`)],
    ['brackets with spaces', other((heading) => `【 【${heading}】 】`)],
    ['another number before the right one', swap('一、总体情况', '三、总体情况\n\n丁\n\n一、总体情况')],
    [
      'other words before the right ones',
      swap(headings[4], `五、存在的问题和改进的情况\n\n丁\n\n${headings[4]}`),
    ],
    [
      'other words with arabic numbers',
      other((heading, i) => `${i + 1}. ${bare(heading).replace('及', '和').replace('、', '和')}`),
    ],
    [
      'other words with arabic numbers, without a space',
      other((heading, i) => `${i + 1}.${bare(heading).replace('及', '和').replace('、', '和')}`),
    ],
    [
      'other words with wrong arabic numbers',
      other((heading, i) => `${((i + 1) % 6) + 1}. ${bare(heading).replace('及', '和').replace('、', '和')}`),
    ],
    [
      'other words of forty characters',
      swap(headings[4], `五、存在的主要问题及改进的情况${'和'.repeat(25)}`),
    ],
    ['over two long lines', swap(headings[4], `五、${'存在的主要问题'.repeat(4)}\n及改进情况`)],
    ['numbers with the first letters of the next', other((heading) => `${heading.replace('、', '部分：')}`)],
    ['spaces around', other((heading) => `  \u3000${heading} \t`)],
    ['wrong numbers', other((heading, i) => `${'二三四五六一'[i]}、${bare(heading)}`)],
    ['text on the line of the heading', other((heading) => `${heading}：后文接着说`)],
    ['text behind a stop', other((heading) => `${heading}。后文接着说`)],
    ['text behind a space', other((heading) => `${heading} 后文接着说`)],
    ['text behind the heading, long', other((heading) => `${heading}：${'后文接着说'.repeat(20)}`)],
    [
      'text behind the heading without a stop, long',
      other((heading) => `${heading}${'后文接着说'.repeat(20)}`),
    ],
    ['over two lines', other((heading) => `${heading.slice(0, 5)}\n${heading.slice(5)}`)],
    [
      'over two lines, without numbers',
      other((heading) => `${bare(heading).slice(0, 5)}\n${bare(heading).slice(5)}`),
    ],
    ['with a mistake', other((heading) => heading.replace(/情况|事项/, '状况'))],
    ['with a character lost', other((heading) => heading.replace(/.(..)$/, '$1'))],
    ['with words added', other((heading) => `${heading}（2023年度）`)],
    ['with words added before', other((heading) => heading.replace('、', '、2023年'))],
    [
      'likeness at the limit',
      [
        swap(headings[4], '五、问题及改进情况'),
        swap(headings[4], '五、存在问题'),
        swap(headings[4], '五、主要问题'),
        swap(headings[4], '五、改进情况'),
        swap(headings[5], '六、报告事项'),
        swap(headings[5], '六、事项'),
      ].join('\n\n'),
    ],
    ['other titles of section five', swap(headings[4], '五、政府信息公开工作存在的主要问题及改进情况')],
    ['contents before', swap('\n\n一、', `\n\n目录\n${contents}\n\n一、`)],
    [
      'contents before, with pages',
      swap(
        '\n\n一、',
        `\n\n目录\n${headings.map((heading, i) => `${heading}……${i + 1}`).join('\n')}\n\n一、`,
      ),
    ],
    ['contents behind', `${whole}\n${contents}\n`],
    ['contents with gaps', swap('\n\n一、', `\n\n${headings.join('\n\n')}\n\n一、`)],
    ['everything twice', `${whole}\n${whole.replace('甲', '子').replace('乙', '丑')}`],
    ['a section twice', `${whole}\n五、存在的主要问题及改进情况\n\n丁\n`],
    [
      'headings inside of paragraphs',
      swap('甲', '甲\n　　一、总体情况\n乙\n　　五、存在的主要问题及改进情况\n丙'),
    ],
    [
      'five before two',
      whole.replace(/五、[\s\S]*(?=六、)/, '').replace('二、', `五、存在的主要问题及改进情况\n\n乙\n\n二、`),
    ],
    ['six first', whole.replace(/六、[\s\S]*/, '').replace('一、', `六、其他需要报告的事项\n\n丙\n\n一、`)],
    ['one is not there', whole.replace(/五、[\s\S]*(?=六、)/, '')],
    ['one last', `${whole.replace(/一、[\s\S]*(?=二、)/, '')}\n一、总体情况\n\n甲\n`],
    ['only one', `${shortTitle}\n\n${headings[4]}\n\n乙`],
    ['none', `${shortTitle}\n\n甲\n\n乙`],
    ['a title without an organ and nothing else', '2023年政府信息公开工作年度报告'],
    ['a title without an organ, and words', '2023年政府信息公开工作年度报告\n\n甲\n\n乙'],
    ['a title without an organ or a year, and words', '政府信息公开工作年度报告\n\n甲\n\n乙'],
    ['empty sections', `${shortTitle}\n\n${contents}`],
    ['a heading in a row', swap(headings[4], `\t${headings[4]}\t`)],
    ['a heading in a row with other words', swap(headings[4], `${headings[4]}\t其他`)],
    ['numbers above six', swap(headings[5], `七、附件\n\n丁\n\n八、其他需要报告的事项`)],
    [
      'a sentence that begins like a heading',
      swap('甲', '甲\n\n二、主动公开政府信息情况总体良好，全年公开3条。\n\n丁'),
    ],
    ['a heading of another kind', swap('乙', '（一）主要问题\n\n一、主要问题\n\n丁\n\n二、改进措施\n\n戊')],
    ...headingsTwice,
    ['an indented heading first', swap('乙', `乙\n\n    ${headings[4]}\n\n丁`)],
    ...['    ', '   ', '\u3000', '\u3000\u3000', ''].flatMap((indent): TitledDocument[] => [
      [
        `indented by ${JSON.stringify(indent)}, first`,
        swap(headings[4], `${indent}${headings[4]}\n\n丁\n\n${headings[4]}`),
      ],
      [
        `indented by ${JSON.stringify(indent)}, second`,
        swap(headings[4], `${headings[4]}\n\n丁\n\n${indent}${headings[4]}`),
      ],
    ]),
    [
      'text on the lines of two headings',
      swap(
        `${headings[4]}\n\n乙\n\n${headings[5]}\n\n丙`,
        `${headings[4]}：乙\n${headings[5]}：丙\n${headings[4]}\n${headings[5]}\n丁`,
      ),
    ],
    ['one behind, twice, indented first', `${without5}\n　　${headings[4]}\n\n丁\n\n${headings[4]}\n\n戊\n`],
    ['one behind, in other words', `${without5}\n五、存在的问题和改进的情况\n\n丁\n`],
    ['one behind, with another number', `${without5}\n四、存在的主要问题及改进情况\n\n丁\n`],
    ['one behind, without a number', `${without5}\n存在的主要问题及改进情况\n\n丁\n`],
    ['one behind, twice', `${without5}\n${headings[4]}\n\n丁\n\n五、存在的主要问题及改进情况\n\n戊\n`],
    [
      'one behind, twice, once without a number',
      `${without5}\n存在的主要问题及改进情况\n\n丁\n\n${headings[4]}\n\n戊\n`,
    ],
    ['one behind, with its text on the line', `${without5}\n${headings[4]}：丁\n\n戊\n`],
    [
      'one behind, with its text on the line, before another',
      `${without5}\n${headings[4]}：丁\n${headings[5]}\n`,
    ],
    ['one in the contents only', without5.replace('\n\n一、', `\n\n${contents}\n\n一、`)],
    ['one in the contents behind only', `${without5}\n${contents}\n`],
    ['one at the end of the contents only', `${without5}\n${headings[3]}\n${headings[4]}\n\n戊\n`],
    [
      'one at the beginning of the contents only',
      `${without5}\n戊\n\n${headings[4]}\n${headings[5]}\n\n己\n`,
    ],
    ['a space behind the number', other((heading) => `${heading.replace('、', '、 ')}： 后文`)],
    ['words that go on', swap(headings[0], `${headings[0]} 况且后文`)],
    ['items that go on', swap(headings[4], `${headings[4]} 项目后文`)],
    [
      'other last words',
      swap(headings[0], '一、总体概述：后文').replace(headings[4], '五、存在的主要问题及改进情况说明：后文'),
    ],
    [
      'long names with text',
      swap(headings[4], `五、${'存在的主要问题'.repeat(4)}情况：后文`).replace(
        headings[5],
        `六、${'其他'.repeat(15)}事项：后文`,
      ),
    ],
    ['short names with text', swap(headings[5], '六、其他项：后文').replace(headings[0], '一、情况：后文')],
    ['text with a second colon', other((heading) => `${heading}：后文：再后文。又一句`)],
  ])
})
