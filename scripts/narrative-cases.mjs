const columns = [
  'naturalPersons',
  'commercialEnterprises',
  'researchInstitutions',
  'publicWelfareOrganizations',
  'legalServiceOrganizations',
  'otherOrganizations',
  'total',
]

const row = (name) => columns.map((column) => `requests.${name}.${column}`)

/**
 * Sentences against the base report of form 2021, with the verdict that each must get: `[name, sentence, verdict, cells left blank, set]`.
 * The base has 325 requests received, 15 carried over, 313 closed, 27 carried forward, 10 reconsiderations, 20 suits.
 */
export const narrativeCases = {
  'narrative/period': [
    ['the report year', '统计期限为2023年1月1日至2023年12月31日。', 'held'],
    ['a year earlier', '统计期限为2022年1月1日至2022年12月31日。', 'violated'],
    ['not told', '各项工作平稳。', 'notApplicable'],
  ],
  'narrative/year': [
    ['the report year', '现将2023年度政府信息公开工作情况报告如下。', 'held'],
    ['a year earlier', '现将2022年度政府信息公开工作情况报告如下。', 'violated'],
    ['a plan for the year after', '2024年，我局将继续努力。', 'held'],
    ['a plan for the year that is over', '2023年，我局将继续努力。', 'violated'],
    ['an account of last year only', '2022年，我局主动公开各类信息。', 'undetermined'],
    ['last year beside this one', '2022年，我局主动公开各类信息；2023年继续公开。', 'notApplicable'],
    ['not told', '各项工作平稳。', 'notApplicable'],
  ],
  'narrative/share': [
    ['of a list', '共发布信息 40 条，其中动态 25 条，占 62.5%。', 'held'],
    ['cut off', '共发布信息 30 条，其中动态 20 条，占 66%。', 'held'],
    ['of a list, too much', '共发布信息 40 条，其中动态 25 条，占 63.5%。', 'violated'],
    ['about', '共发布信息 40 条，其中动态 25 条，约占 80%。', 'undetermined'],
    ['of the table', '政府信息公开申请中，自然人申请占 16.3%。', 'held'],
    ['of the table, too much', '政府信息公开申请中，自然人申请占 26.3%。', 'violated'],
    ['an answer rate', '政府信息公开申请办结率 99%。', 'undetermined'],
    ['not told', '各项工作平稳。', 'notApplicable'],
  ],
  'narrative/change': [
    ['as the numbers say', '共发布信息 40 条，比上年增加 8 条，增长 25%。', 'held'],
    ['over this year’s number', '共发布信息 40 条，比上年增加 8 条，增长 20%。', 'violated'],
    ['a decrease', '共发布信息 40 条，比上年的 50 条减少 10 条，下降 20%。', 'held'],
    ['another difference', '共发布信息 40 条，比上年的 50 条减少 9 条。', 'violated'],
    ['about', '共发布信息 40 条，比上年增加约 8 条，增长 40%。', 'undetermined'],
    ['only a percentage', '共发布信息 40 条，同比增长 20%。', 'notApplicable'],
    ['not told', '各项工作平稳。', 'notApplicable'],
  ],
  'narrative/breakdown': [
    ['adds up', '共发布信息 53 条，其中通知 2 条、公告 5 条、其他 46 条。', 'held'],
    ['one more', '共发布信息 54 条，其中通知 2 条、公告 5 条、其他 46 条。', 'violated'],
    ['one less', '共发布信息 52 条，其中通知 2 条、公告 5 条、其他 46 条。', 'violated'],
    ['an open list below its total', '共发布信息 60 条，其中通知 2 条、公告 5 条等。', 'held'],
    ['not told', '各项工作平稳。', 'notApplicable'],
  ],
  'narrative/visits': [
    ['fewer visitors than visits', '网站独立访客 71282 人，总访问量 87545 次。', 'held'],
    ['one more visitor than visits', '网站独立访客 101 人，总访问量 100 次。', 'violated'],
    ['not told', '各项工作平稳。', 'notApplicable'],
  ],
  'narrative/documents': [
    ['as the table', '本年制发行政规范性文件 3 件。', 'held'],
    ['one more', '本年制发行政规范性文件 4 件。', 'violated'],
    ['one less', '本年制发行政规范性文件 2 件。', 'violated'],
    [
      'blank',
      '本年制发行政规范性文件 3 件。',
      'undetermined',
      ['proactiveDisclosure.normativeDocuments.issued'],
    ],
    ['not told', '各项工作平稳。', 'notApplicable'],
  ],
  'narrative/requests-received': [
    ['as the table', '全年新收政府信息公开申请 325 件。', 'held'],
    ['one more', '全年新收政府信息公开申请 326 件。', 'violated'],
    ['one less', '全年新收政府信息公开申请 324 件。', 'violated'],
    ['received may include those carried over', '全年收到政府信息公开申请 340 件。', 'held'],
    ['blank', '全年新收政府信息公开申请 325 件。', 'undetermined', row('received')],
    ['not told', '各项工作平稳。', 'notApplicable'],
  ],
  'narrative/requests-carried-over': [
    ['as the table', '上年结转政府信息公开申请 15 件。', 'held'],
    ['one more', '上年结转政府信息公开申请 16 件。', 'violated'],
    ['one less', '上年结转政府信息公开申请 14 件。', 'violated'],
    ['blank', '上年结转政府信息公开申请 15 件。', 'undetermined', row('carriedOver')],
    ['not told', '各项工作平稳。', 'notApplicable'],
  ],
  'narrative/requests-answered': [
    ['as the table', '全年办结政府信息公开申请 313 件。', 'held'],
    ['one more', '全年办结政府信息公开申请 314 件。', 'violated'],
    ['one less may leave some kinds out', '全年办结政府信息公开申请 312 件。', 'undetermined'],
    ['blank', '全年办结政府信息公开申请 313 件。', 'undetermined', row('outcomes.total')],
    ['not told', '各项工作平稳。', 'notApplicable'],
  ],
  'narrative/requests-outcomes': [
    ['as the table', '全年办结政府信息公开申请 313 件，其中予以公开 13 件。', 'held'],
    ['one more', '全年办结政府信息公开申请 313 件，其中予以公开 14 件。', 'violated'],
    ['one less', '全年办结政府信息公开申请 313 件，其中予以公开 12 件。', 'violated'],
    ['not told', '各项工作平稳。', 'notApplicable'],
  ],
  'narrative/requests-applicants': [
    ['as the table', '全年新收政府信息公开申请 325 件，其中自然人申请 53 件。', 'held'],
    ['one less', '全年新收政府信息公开申请 325 件，其中自然人申请 52 件。', 'violated'],
    ['not told', '各项工作平稳。', 'notApplicable'],
  ],
  'narrative/requests-carried-forward': [
    ['as the table', '结转下年度继续办理的政府信息公开申请 27 件。', 'held'],
    ['one more', '结转下年度继续办理的政府信息公开申请 28 件。', 'violated'],
    ['one less', '结转下年度继续办理的政府信息公开申请 26 件。', 'violated'],
    ['blank', '结转下年度继续办理的政府信息公开申请 27 件。', 'undetermined', row('carriedForward')],
    ['not told', '各项工作平稳。', 'notApplicable'],
  ],
  'narrative/all-handled': [
    ['all closed, some carried forward', '全年新收政府信息公开申请 325 件，均已办结。', 'violated'],
    ['not told', '各项工作平稳。', 'notApplicable'],
  ],
  'narrative/reconsideration': [
    ['as the table', '因政府信息公开发生行政复议 10 件。', 'held'],
    ['one more', '因政府信息公开发生行政复议 11 件。', 'violated'],
    ['one less', '因政府信息公开发生行政复议 9 件。', 'violated'],
    [
      'blank',
      '因政府信息公开发生行政复议 10 件。',
      'undetermined',
      ['upheld', 'corrected', 'other', 'pending', 'total'].map(
        (result) => `review.reconsideration.${result}`,
      ),
    ],
    ['not told', '各项工作平稳。', 'notApplicable'],
  ],
  'narrative/litigation': [
    ['as the table', '因政府信息公开发生行政诉讼 20 件。', 'held'],
    ['one more', '因政府信息公开发生行政诉讼 21 件。', 'violated'],
    ['one less', '因政府信息公开发生行政诉讼 19 件。', 'violated'],
    ['not told', '各项工作平稳。', 'notApplicable'],
  ],
  'narrative/all-upheld': [
    ['corrected cases in the table', '因政府信息公开发生行政复议 10 件，均获维持。', 'violated'],
    ['not told', '各项工作平稳。', 'notApplicable'],
  ],
  'narrative/none-stated': [
    ['none in words, some in the table', '未收到政府信息公开申请。', 'violated'],
    ['not told', '各项工作平稳。', 'notApplicable'],
  ],
  'narrative/fees': [
    ['said in section six', '各项工作平稳。', 'held'],
    ['not said', '各项工作平稳。', 'violated', [], { '/otherMatters': '没有其他事项。' }],
    ['section six missing', '各项工作平稳。', 'notApplicable', [], { '/otherMatters': null }],
  ],
}
