import { expect, test } from 'vitest'
import { readReport } from '../../src/read.js'
import { renderHtml, renderMarkdown, renderText } from '../../src/render.js'
import { suqian2023, xinyang2023 } from '../support/reports.js'

/** What is read of section one, five and six, however it is laid out. */
const golden = (name: string) => `../golden/read/${name}.txt`

// Without what tells a text of this library: the line on the form, and indented paragraphs.
const text = renderText(suqian2023, { tables: 'tsv' })
  .replace(/报告格式.*\n/, '')
  .replaceAll('\u3000\u3000', '')
const from = text.indexOf('\n一、总体情况') + '\n一、总体情况'.length
const to = text.indexOf('\n二、主动公开政府信息情况')
const withText = (overview: string) => `${text.slice(0, from)}\n${overview}\n${text.slice(to)}`

const page = renderHtml(suqian2023).replaceAll('disclosure-report', 'page')
const pageFrom = page.indexOf('</h2>', page.indexOf('id="overview"')) + 5
const pageTo = page.indexOf('</section>', pageFrom)
const withPage = (overview: string) => page.slice(0, pageFrom) + overview + page.slice(pageTo)

const told = (title: string, source: string) => {
  const { report, notes } = readReport(source)
  const { overview, improvement, otherMatters } = report!
  return [
    `== ${title}`,
    ...overview.aspects.map(({ heading, key, text: words }) => JSON.stringify([heading, key ?? '', words])),
    ...(overview.statistics === undefined ? [] : [JSON.stringify(overview.statistics)]),
    JSON.stringify([improvement, otherMatters].map((each) => each?.slice(0, 60))),
    ...notes.filter(({ path }) => path === undefined).map(({ code, detail = '' }) => `- ${code} ${detail}`),
    '',
  ].join('\n')
}

test('passages of pasted text', async () => {
  const cases: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['one paragraph', '全年公开信息12条。'],
    ['two paragraphs and a line', '全年公开信息12条。\n第二行\n\n第二段。'],
    ['headings on lines of their own', '（一）主动公开。\n\n公开12条。\n\n（二）依申请公开\n\n收到3件。'],
    ['headings in brackets of the keyboard', '(一) 主动公开情况\n\n公开12条。\n\n(2)依申请公开\n\n收到3件。'],
    [
      'headings with their text behind a stop',
      '（一）主动公开。公开12条。\n（二）依申请公开：收到3件，办结3件。',
    ],
    ['headings with their text behind a space', '（一）主动公开 公开12条。\n（二）监督保障　培训2次。'],
    ['headings that go on as a sentence', '（一）主动公开情况，公开12条。\n（二）监督保障方面培训2次。'],
    ['a heading with nothing behind its colon', '（一）主动公开：\n公开12条。'],
    [
      'headings with numbers',
      '1.主动公开\n\n公开12条。\n\n2、政府信息管理：管理3次。\n\n3．平台建设\n\n一个平台。',
    ],
    ['headings without a number', '主动公开情况\n\n公开12条。\n\n政府信息公开平台建设工作情况\n\n一个平台。'],
    [
      'a numbered line that is no heading',
      '（一）全年共公开各类政府信息，其中规章2件、规范性文件3件，累计5件；其余从略。\n后文。',
    ],
    ['a long line with a number', `（一）${'主动公开各类信息'.repeat(8)}\n\n后文。`],
    [
      'a heading before a table',
      '（一）主动公开\n\n公开12条。\n类别\t数量\n其他\t3\n（二）依申请公开\n甲\t乙',
    ],
    ['a heading without a gap behind', '（一）主动公开\n公开12条。\n（二）依申请公开\n收到3件。'],
    [
      'more than ten',
      Array.from(
        { length: 12 },
        (_, i) => `（${i === 11 ? '十二' : '一二三四五六七八九十十'[i]}）甲\n\n乙。`,
      ).join('\n\n'),
    ],
    ['page furniture behind', '（一）主动公开\n\n公开12条。\n\n分享到：微博\n打印本页\n\n再见'],
    ['furniture in the middle of a word', '我们公开的附件：无。\n\n相关信息3条。\n\n主办单位：甲局'],
    ['spaces around lines', '　　（一）主动公开\n\n　　 公开12条。 \t\n　　第二行 '],
  ]
  await expect(
    cases.map(([title, overview]) => told(title, withText(overview))).join('\n'),
  ).toMatchFileSnapshot(golden('overviews-text'))
})

test('passages of pages', async () => {
  const cases: readonly (readonly [string, string])[] = [
    ['headings of level three', '<h3>（一）主动公开</h3><p>公开12条。</p><h3>二</h3><p>甲</p>'],
    ['headings of level three and four', '<h3>主动公开</h3><p>公开12条。</p><h4>规章</h4><p>2件</p>'],
    ['bold paragraphs', '<p><b>（一）主动公开。</b>公开12条。</p><p><b>（二）依申请公开。</b>收到3件。</p>'],
    [
      'keys that are given',
      '<h3 data-aspect="platforms">（一）别的名字</h3><p>甲</p><h3 data-aspect="">（二）主动公开</h3><p>乙</p><h3 data-aspect="no">（三）监督保障</h3>',
    ],
    ['breaks inside a paragraph', '<p>甲<br>乙<br><br>丙</p><p>丁</p>'],
    ['a list', '<ul><li>（一）主动公开：公开12条</li><li>（二）依申请公开：收到3件</li></ul>'],
    ['preformatted', '<pre>（一）主动公开\n\n公开12条。\n第二行\n</pre><p>后文</p>'],
    [
      'a table of something else',
      '<p>甲</p><table><tr><td>平台</td><td>数量</td></tr><tr><td>网站</td><td>1</td></tr></table><p>乙</p>',
    ],
    [
      'hidden parts',
      '<p>甲<span>乙</span><!-- 丙 --><script>丁</script><del>戊</del></p><iframe>己</iframe><p>庚</p>',
    ],
  ]
  await expect(
    cases.map(([title, overview]) => told(title, withPage(overview))).join('\n'),
  ).toMatchFileSnapshot(golden('overviews-pages'))
})

test('statistics in a table', async () => {
  const reports = [
    xinyang2023,
    {
      ...xinyang2023,
      overview: {
        aspects: [{ heading: '', text: '只有一段。' }],
        statistics: {
          publications: {
            total: null,
            categories: [
              { name: '总计', count: 3 },
              { name: '其他', count: null },
            ],
          },
          visits: { uniqueVisitors: null, total: 5 },
        },
      },
    },
    { ...xinyang2023, overview: { aspects: [], statistics: { visits: { uniqueVisitors: 4, total: null } } } },
    { ...xinyang2023, overview: { aspects: [], statistics: { publications: { total: 7, categories: [] } } } },
  ]
  const cases = reports.flatMap((report, at) => [
    told(`${at} as HTML`, renderHtml(report)),
    told(`${at} as Markdown`, renderMarkdown(report)),
    told(`${at} with merged cells`, renderMarkdown(report, { tables: 'html' })),
    told(`${at} as tabs`, renderText(report, { tables: 'tsv' })),
    told(
      `${at} as tabs, without blanks in front`,
      renderText(report, { tables: 'tsv' }).replace(/^\t+/gm, ''),
    ),
    told(`${at} drawn`, renderText(report)),
    told(`${at} in English`, renderHtml(report, { locale: 'en' })),
  ])
  await expect(cases.join('\n')).toMatchFileSnapshot(golden('overviews-statistics'))
})

test('statistics in a table that was edited', async () => {
  const row = (name: string) => new RegExp(`^.*${name}.*\\n`, 'm')
  const layouts = {
    Markdown: renderMarkdown(xinyang2023),
    tabs: renderText(xinyang2023, { tables: 'tsv' }),
    'tabs, without blanks in front': renderText(xinyang2023, { tables: 'tsv' }).replace(/^\t+/gm, ''),
  }
  const edits: { readonly [name: string]: (source: string) => string } = {
    'without the total': (source) => source.replace(row('总计[ \\t|]+429'), ''),
    'without categories': (source) =>
      source.replace(
        /^.*(?:综合消息|工作动态|重要通知|信息公开[ \t|]+11|政策解读|建议提案办理|公示公告|营商环境|依法行政专栏)[ \t|]+\d+.*\n/gm,
        '',
      ),
    'the total twice': (source) =>
      source.replace(row('总计[ \\t|]+429'), (line) => line + line.replace('429', '430')),
    'a figure with its unit': (source) => source.replace(/(综合消息[ \t|]+)133/, '$1133条'),
    'a word for a figure': (source) => source.replace(/(综合消息[ \t|]+)133/, '$1若干'),
    'a blank figure': (source) => source.replace(/(综合消息[ \t|]+)133/, '$1'),
    'a row of something else': (source) =>
      source.replace(
        row('综合消息[ \\t|]+133'),
        (line) => line + line.replace(/(?:公开信息 · )?综合消息/, '群众来信 · 来信'),
      ),
    'a name with a point': (source) => source.replaceAll('综合消息', '综合 · 消息'),
    'a row of one cell': (source) =>
      source.replace(
        row('综合消息[ \\t|]+133'),
        (line) => `${line}${line.includes('|') ? '| 小计 |' : '小计'}\n`,
      ),
    'another head': (source) => source.replace(/统计数据([ \t|]+)数量/, '数据$1件数'),
    'without visitors': (source) => source.replace(row('独立用户访问总量[ \\t|]+71282'), ''),
    'without visits': (source) => source.replace(row('总访问量[ \\t|]+87545'), ''),
  }
  const cases = Object.entries(layouts).flatMap(([layout, source]) =>
    Object.entries(edits).map(([name, edit]) => told(`${layout}, ${name}`, edit(source))),
  )
  await expect(cases.join('\n')).toMatchFileSnapshot(golden('overviews-edited-statistics'))
})
