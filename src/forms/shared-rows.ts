import type { AxisNode, Block, Label, NarrativeSection, RowBalance } from './form.js'

/** What the forms of 2019 and 2021 have in common, so that it stands here once. */

export const overview = {
  kind: 'narrative',
  key: 'overview',
  zh: '一、总体情况',
  en: '1. Overview',
  aliases: ['一、工作基本情况', '一、基本情况', '一、概述', '一、总体工作情况'],
  aspects: [
    {
      key: 'proactiveDisclosure',
      zh: '主动公开',
      en: 'Proactive disclosure',
      aliases: ['主动公开政府信息', '政府信息主动公开'],
    },
    {
      key: 'disclosureOnRequest',
      zh: '依申请公开',
      en: 'Disclosure on request',
      aliases: ['依申请公开政府信息', '政府信息依申请公开'],
    },
    {
      key: 'informationManagement',
      zh: '政府信息管理',
      en: 'Management of government information',
      aliases: ['信息管理', '政府信息公开管理'],
    },
    {
      key: 'platforms',
      zh: '政府信息公开平台建设',
      en: 'Disclosure platforms',
      aliases: ['平台建设', '信息公开平台建设', '公开平台建设', '政务公开平台建设'],
    },
    {
      key: 'supervision',
      zh: '监督保障',
      en: 'Supervision and safeguards',
      aliases: ['政府信息公开监督保障', '监督保障工作'],
    },
  ],
} as const satisfies NarrativeSection

export const proactiveDisclosureHeading = {
  zh: '二、主动公开政府信息情况',
  en: '2. Proactive disclosure of government information',
  aliases: ['二、行政机关主动公开政府信息情况', '二、主动公开政府信息的情况', '二、主动公开情况'],
} as const

export const requestsHeading = {
  zh: '三、收到和处理政府信息公开申请情况',
  en: '3. Requests received and handled',
  aliases: [
    '三、行政机关收到和处理政府信息公开申请情况',
    '三、收到和处理政府信息公开申请的情况',
    '三、依申请公开情况',
  ],
} as const

export const reviewHeading = {
  zh: '四、政府信息公开行政复议、行政诉讼情况',
  en: '4. Administrative reconsideration and litigation over disclosure',
  aliases: [
    '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '四、政府信息公开行政复议、诉讼情况',
    '四、政府信息公开行政复议和行政诉讼情况',
  ],
} as const

export const improvement = {
  kind: 'narrative',
  key: 'improvement',
  zh: '五、存在的主要问题及改进情况',
  en: '5. Main problems and improvement',
  aliases: [
    '五、政府信息公开工作存在的主要问题及改进情况',
    '五、存在问题及改进情况',
    '五、存在的问题及改进情况',
    '五、存在的主要问题和改进情况',
  ],
} as const satisfies NarrativeSection

export const otherMatters = {
  kind: 'narrative',
  key: 'otherMatters',
  zh: '六、其他需要报告的事项',
  en: '6. Other matters to report',
  aliases: ['六、其他需要报告事项', '六、需要报告的其他事项', '六、其他事项'],
} as const satisfies NarrativeSection

/** The columns of section three: kinds of applicant. */
export const applicantColumns = [
  {
    zh: '申请人情况',
    en: 'Applicants',
    children: [
      { key: 'naturalPersons', zh: '自然人', en: 'Natural persons' },
      {
        zh: '法人或其他组织',
        en: 'Legal persons or other organizations',
        children: [
          { key: 'commercialEnterprises', zh: '商业企业', en: 'Commercial enterprises' },
          { key: 'researchInstitutions', zh: '科研机构', en: 'Research institutions' },
          { key: 'publicWelfareOrganizations', zh: '社会公益组织', en: 'Public welfare organizations' },
          { key: 'legalServiceOrganizations', zh: '法律服务机构', en: 'Legal service organizations' },
          { key: 'otherOrganizations', zh: '其他', en: 'Other' },
        ],
      },
      { key: 'total', zh: '总计', en: 'Total', total: 'requests/applicant-total' },
    ],
  },
] as const satisfies readonly AxisNode[]

/** The note in the corner of section three: it states the balance that holds in every column. */
export const balanceNote = {
  zh: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  en: '(Within this column: item 1 plus item 2 equals item 3 plus item 4)',
} as const satisfies Label

export const requestBalances = [
  {
    rule: 'requests/balance',
    left: ['received', 'carriedOver'],
    right: ['outcomes.total', 'carriedForward'],
  },
] as const satisfies readonly RowBalance[]

export const received = {
  key: 'received',
  zh: '一、本年新收政府信息公开申请数量',
  en: '1. Requests newly received this year',
  articles: ['27', '29', '31'],
} as const satisfies AxisNode

export const carriedOver = {
  key: 'carriedOver',
  zh: '二、上年结转政府信息公开申请数量',
  en: '2. Requests carried over from last year',
  articles: ['33'],
} as const satisfies AxisNode

export const granted = {
  key: 'granted',
  zh: '（一）予以公开',
  en: '(1) Granted',
  articles: ['36(1)', '36(2)'],
} as const satisfies AxisNode

export const partiallyGranted = {
  key: 'partiallyGranted',
  zh: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  en: '(2) Partially granted (where severed, counted only here)',
  articles: ['37'],
  aliases: ['（二）部分公开'],
} as const satisfies AxisNode

export const refused = {
  key: 'refused',
  zh: '（三）不予公开',
  en: '(3) Refused',
  children: [
    { key: 'stateSecrets', zh: '1.属于国家秘密', en: '1. State secrets', articles: ['14'] },
    {
      key: 'prohibitedByLaw',
      zh: '2.其他法律行政法规禁止公开',
      en: '2. Disclosure prohibited by other laws or administrative regulations',
      articles: ['14'],
    },
    {
      key: 'publicSecurityAndStability',
      zh: '3.危及“三安全一稳定”',
      en: '3. Would endanger national, public or economic security or social stability',
      articles: ['14'],
    },
    {
      key: 'thirdPartyRights',
      zh: '4.保护第三方合法权益',
      en: '4. Protection of third parties’ lawful rights',
      articles: ['15', '32'],
    },
    {
      key: 'internalAffairs',
      zh: '5.属于三类内部事务信息',
      en: '5. One of three kinds of internal affairs information',
      articles: ['16¶1'],
    },
    {
      key: 'deliberativeProcess',
      zh: '6.属于四类过程性信息',
      en: '6. One of four kinds of deliberative process information',
      articles: ['16¶2'],
    },
    {
      key: 'enforcementCaseFiles',
      zh: '7.属于行政执法案卷',
      en: '7. Administrative enforcement case files',
      articles: ['16¶2'],
    },
    {
      key: 'administrativeInquiries',
      zh: '8.属于行政查询事项',
      en: '8. Matters of administrative inquiry',
      articles: ['36(7)'],
    },
  ],
} as const satisfies AxisNode

export const unavailable = {
  key: 'unavailable',
  zh: '（四）无法提供',
  en: '(4) Cannot be provided',
  children: [
    {
      key: 'notHeld',
      zh: '1.本机关不掌握相关政府信息',
      en: '1. Information not held by this organ',
      articles: ['36(4)', '36(5)'],
    },
    {
      key: 'requiresCreation',
      zh: '2.没有现成信息需要另行制作',
      en: '2. No ready-made information, would have to be created',
      articles: ['38'],
    },
    {
      key: 'stillUnclear',
      zh: '3.补正后申请内容仍不明确',
      en: '3. Still unclear after correction',
      articles: ['30'],
    },
  ],
} as const satisfies AxisNode

export const notProcessed = {
  key: 'notProcessed',
  zh: '（五）不予处理',
  en: '(5) Not processed',
  children: [
    {
      key: 'petitionsAndComplaints',
      zh: '1.信访举报投诉类申请',
      en: '1. Petitions, reports or complaints',
      articles: ['39¶1'],
    },
    { key: 'repeated', zh: '2.重复申请', en: '2. Repeated requests', articles: ['36(6)'] },
    {
      key: 'publications',
      zh: '3.要求提供公开出版物',
      en: '3. Requests for public publications',
      articles: ['39¶2'],
    },
    {
      key: 'excessive',
      zh: '4.无正当理由大量反复申请',
      en: '4. Large numbers of repeated requests without good reason',
      articles: ['35'],
    },
    {
      key: 'confirmation',
      zh: '5.要求行政机关确认或重新出具已获取信息',
      en: '5. Requests to confirm or reissue information already obtained',
    },
  ],
} as const satisfies AxisNode

export const outcomeTotal = {
  key: 'total',
  zh: '（七）总计',
  en: '(7) Total',
  total: 'requests/outcome-total',
} as const satisfies AxisNode

export const carriedForward = {
  key: 'carriedForward',
  zh: '四、结转下年度继续办理',
  en: '4. Carried forward to next year',
  articles: ['33', '35'],
} as const satisfies AxisNode

/** The label of the group of all results. */
export const outcomesLabel = { zh: '三、本年度办理结果', en: '3. Results this year' } as const

const results = [
  { key: 'upheld', zh: '结果维持', en: 'Upheld' },
  { key: 'corrected', zh: '结果纠正', en: 'Corrected' },
  { key: 'other', zh: '其他结果', en: 'Other result' },
  { key: 'pending', zh: '尚未审结', en: 'Pending' },
  { key: 'total', zh: '总计', en: 'Total', total: 'review/group-total' },
] as const satisfies readonly AxisNode[]

/** The one row of fifteen figures of section four. */
export const reviewBlock = {
  labelColumns: 0,
  columns: [
    { key: 'reconsideration', zh: '行政复议', en: 'Administrative reconsideration', children: results },
    {
      key: 'litigation',
      zh: '行政诉讼',
      en: 'Administrative litigation',
      children: [
        {
          key: 'direct',
          zh: '未经复议直接起诉',
          en: 'Sued directly without reconsideration',
          children: results,
        },
        {
          key: 'afterReconsideration',
          zh: '复议后起诉',
          en: 'Sued after reconsideration',
          children: results,
        },
      ],
    },
  ],
  rows: [{ zh: '', en: '', articles: ['50(3)', '51'] }],
} as const satisfies Block
