/** The cases of the rules that are no equations, written by hand: what is set, and what has to come out. */

const held = { held: 1 }
const one = { violated: 1 }
const open = { undetermined: 1 }
const none = { notApplicable: 1 }
const length = (count) => [{ heading: '', text: '字'.repeat(count) }]
const said = (text) => [{ heading: '', text }]
const all = '主动公开、依申请公开、政府信息管理、平台建设、监督保障'

/** `[name, base, set, options, verdicts, data of each finding, cells of each finding]` by rule. */
export const textCases = {
  'form/outdated': [
    ['last year of the form', '2019', { '/year': 2020 }, {}, held],
    ['one year later', '2019', { '/year': 2021 }, {}, one, [{ year: 2021, to: 2020 }]],
    ['one year earlier', '2019', { '/year': 2019 }, {}, held],
    ['form in force', '2021', { '/year': 2030 }, {}, held],
  ],
  'form/premature': [
    ['first year of the form', '2021', { '/year': 2021 }, {}, held],
    ['one year earlier', '2021', { '/year': 2020 }, {}, one, [{ year: 2020, from: 2021 }]],
    ['one year later', '2021', { '/year': 2022 }, {}, held],
  ],
  'form/mixed-editions': [
    ['not told', '2021', {}, {}, held],
    ['the same edition', '2021', { '/tableEditions': { requests: '2021' } }, {}, held],
    [
      'another edition',
      '2021',
      { '/tableEditions': { requests: '2019' } },
      {},
      one,
      [{ section: 'requests', edition: '2019' }],
    ],
  ],
  'report/published-late': [
    ['on the day', '2021', { '/publishedOn': '2024-01-31' }, { level: 'department' }, held],
    [
      'one day late',
      '2021',
      { '/publishedOn': '2024-02-01' },
      { level: 'department' },
      one,
      [{ publishedOn: '2024-02-01', deadline: '2024-01-31' }],
    ],
    ['one day early', '2021', { '/publishedOn': '2024-01-30' }, { level: 'department' }, held],
    ['a government on the day', '2021', { '/publishedOn': '2024-03-31' }, { level: 'government' }, held],
    [
      'a government one day late',
      '2021',
      { '/publishedOn': '2024-04-01' },
      { level: 'government' },
      one,
      [{ publishedOn: '2024-04-01', deadline: '2024-03-31' }],
    ],
    [
      'between the deadlines, level not told',
      '2021',
      { '/publishedOn': '2024-02-01' },
      {},
      open,
      [{ publishedOn: '2024-02-01', deadline: '2024-01-31', latest: '2024-03-31' }],
    ],
    [
      'after both deadlines, level not told',
      '2021',
      { '/publishedOn': '2024-04-01' },
      {},
      one,
      [{ publishedOn: '2024-04-01', deadline: '2024-03-31' }],
    ],
    [
      'a local deadline',
      '2021',
      { '/publishedOn': '2024-01-16' },
      { level: 'township', deadlines: { township: '01-15' } },
      one,
      [{ publishedOn: '2024-01-16', deadline: '2024-01-15' }],
    ],
    ['a township without a deadline', '2021', { '/publishedOn': '2024-06-01' }, { level: 'township' }, none],
    ['no date', '2021', {}, { level: 'department' }, none],
  ],
  'report/published-early': [
    ['first day of the next year', '2021', { '/publishedOn': '2024-01-01' }, {}, held],
    [
      'one day earlier',
      '2021',
      { '/publishedOn': '2023-12-31' },
      {},
      one,
      [{ publishedOn: '2023-12-31', from: '2024-01-01' }],
    ],
    ['one day later', '2021', { '/publishedOn': '2024-01-02' }, {}, held],
    ['no date', '2021', {}, {}, none],
  ],
  'report/section-missing': [
    ['all there', '2021', {}, {}, { held: 6 }],
    [
      'section five missing',
      '2021',
      { '/improvement': null },
      {},
      { held: 5, violated: 1 },
      [{ section: 'improvement' }],
    ],
    [
      'section one missing',
      '2021',
      { '/overview/aspects': [] },
      {},
      { held: 5, violated: 1 },
      [{ section: 'overview' }],
    ],
  ],
  'report/section-empty': [
    ['none empty', '2021', {}, {}, { held: 6 }],
    [
      'white space only',
      '2021',
      { '/otherMatters': ' 　\n' },
      {},
      { held: 5, violated: 1 },
      [{ section: 'otherMatters' }],
    ],
    [
      'a missing section is no empty one',
      '2021',
      { '/otherMatters': null },
      {},
      { held: 5, notApplicable: 1 },
    ],
    [
      'a table without a figure',
      '2021',
      { '/review': 'blank' },
      {},
      { held: 5, violated: 1 },
      [{ section: 'review' }],
    ],
  ],
  'improvement/no-answer': [
    ['an answer', '2021', {}, {}, held],
    ['none', '2021', { '/improvement': '无。' }, {}, one, [{ text: '无。' }]],
    ['a sentence that begins alike', '2021', { '/improvement': '无障碍阅读还不完善。' }, {}, held],
    ['missing', '2021', { '/improvement': null }, {}, none],
  ],
  'overview/length': [
    ['at the limit', '2021', { '/overview/aspects': length(1000) }, {}, held],
    ['one more', '2021', { '/overview/aspects': length(1001) }, {}, one, [{ length: 1001, limit: 1000 }]],
    ['one less', '2021', { '/overview/aspects': length(999) }, {}, held],
    ['blank', '2021', { '/overview/aspects': said(' ') }, {}, none],
    ['form 2019', '2019', { '/overview/aspects': length(1001) }, {}, none],
  ],
  'overview/aspects': [
    ['all five', '2021', { '/overview/aspects': said(all) }, {}, held],
    [
      'one left out',
      '2021',
      { '/overview/aspects': said(all.replace('、平台建设', '')) },
      {},
      one,
      [{ missing: ['platforms'] }],
    ],
    [
      'by key',
      '2021',
      {
        '/overview/aspects': [
          ...said(all.replace('、平台建设', '')),
          { key: 'platforms', heading: '网站', text: '改版。' },
        ],
      },
      {},
      held,
    ],
    ['blank', '2021', { '/overview/aspects': said('') }, {}, none],
    ['form 2019', '2019', { '/overview/aspects': said('概述') }, {}, none],
  ],
  'overview/accountability': [
    [
      'all three',
      '2021',
      { '/overview/aspects': said('开展考核、评议，未发生责任追究情形。') },
      { level: 'government' },
      held,
    ],
    [
      'one left out',
      '2021',
      { '/overview/aspects': said('开展考核、评议。') },
      { level: 'government' },
      one,
      [{ missing: ['责任追究'] }],
    ],
    ['a department', '2021', { '/overview/aspects': said('概述') }, { level: 'department' }, none],
  ],
  'statistics/publications-total': [
    [
      'adds up',
      '2021',
      {
        '/overview/statistics': {
          publications: { total: 429, categories: counts(133, 168, 25, 11, 13, 12, 16, 47, 4) },
        },
      },
      {},
      held,
    ],
    [
      'one more',
      '2021',
      { '/overview/statistics': { publications: { total: 54, categories: counts(2, 5, 46) } } },
      {},
      one,
      [{ parts: '甲 2 + 乙 5 + 丙 46', expected: 53, actual: 54, difference: 1 }],
    ],
    [
      'one less',
      '2021',
      { '/overview/statistics': { publications: { total: 52, categories: counts(2, 5, 46) } } },
      {},
      one,
      [{ parts: '甲 2 + 乙 5 + 丙 46', expected: 53, actual: 52, difference: -1 }],
    ],
    [
      'blank total',
      '2021',
      { '/overview/statistics': { publications: { total: null, categories: counts(2, 5) } } },
      {},
      open,
      [{ parts: '甲 2 + 乙 5', expected: 7, actual: null, difference: null }],
    ],
    ['not told', '2021', {}, {}, none],
  ],
  'statistics/visits': [
    [
      'fewer visitors than visits',
      '2021',
      { '/overview/statistics': { visits: { uniqueVisitors: 71282, total: 87545 } } },
      {},
      held,
    ],
    ['as many', '2021', { '/overview/statistics': { visits: { uniqueVisitors: 5, total: 5 } } }, {}, held],
    [
      'one more',
      '2021',
      { '/overview/statistics': { visits: { uniqueVisitors: 6, total: 5 } } },
      {},
      one,
      [{ uniqueVisitors: 6, total: 5 }],
    ],
    ['blank', '2021', { '/overview/statistics': { visits: { uniqueVisitors: null, total: 5 } } }, {}, none],
    ['not told', '2021', {}, {}, none],
  ],
  'cells/placeholder': [
    ['numbers only', '2021', {}, {}, held],
    [
      'a slash',
      '2021',
      { '/review/reconsideration/other': null, '/marks': { 'review.reconsideration.other': '/' } },
      {},
      one,
      [{ cell: 'review.reconsideration.other', mark: '/' }],
      [[['review.reconsideration.other', null]]],
    ],
  ],
  'cells/blank': [
    ['none blank', '2021', {}, {}, { held: 3 }],
    [
      'one blank',
      '2021',
      { '/review/reconsideration/other': null },
      {},
      { held: 2, violated: 1 },
      [{ section: 'review', blank: 1, of: 15 }],
      [[['review.reconsideration.other', null]]],
    ],
    ['a table without a figure', '2021', { '/review': 'blank' }, {}, { held: 2, notApplicable: 1 }],
  ],
  'disclosure/rulemaking-power': [
    [
      'a town without regulations',
      '2021',
      {
        '/agency': '某镇人民政府',
        '/proactiveDisclosure/regulations': { issued: 0, repealed: 0, inForce: 0 },
      },
      {},
      held,
    ],
    [
      'a town with regulations',
      '2021',
      {
        '/agency': '某镇人民政府',
        '/proactiveDisclosure/regulations': { issued: 0, repealed: 0, inForce: 1 },
      },
      {},
      one,
      [{ agency: '某镇人民政府' }],
      [[['proactiveDisclosure.regulations.inForce', 1]]],
    ],
    [
      'blank',
      '2021',
      {
        '/agency': '某镇人民政府',
        '/proactiveDisclosure/regulations': { issued: null, repealed: null, inForce: null },
      },
      {},
      none,
    ],
    ['a city', '2021', { '/agency': '某市人民政府' }, {}, none],
  ],
  'review/direct-litigation-2024': [
    ['none', '2021', { '/year': 2024, '/review/litigation/direct/total': 0 }, {}, held],
    [
      'one',
      '2021',
      { '/year': 2024, '/review/litigation/direct/total': 1 },
      {},
      one,
      [{ actual: 1 }],
      [[['review.litigation.direct.total', 1]]],
    ],
    ['blank', '2021', { '/year': 2024, '/review/litigation/direct/total': null }, {}, none],
    ['a year earlier', '2021', { '/year': 2023, '/review/litigation/direct/total': 1 }, {}, none],
  ],
}

function counts(...numbers) {
  return numbers.map((count, at) => ({ name: '甲乙丙丁戊己庚辛壬'[at], count }))
}
