import type { Form } from './form.js'
import {
  applicantColumns,
  balanceNote,
  carriedForward,
  carriedOver,
  granted,
  improvement,
  notProcessed,
  otherMatters,
  outcomesLabel,
  outcomeTotal,
  overview,
  partiallyGranted,
  proactiveDisclosureHeading,
  received,
  refused,
  requestBalances,
  requestsHeading,
  reviewBlock,
  reviewHeading,
  unavailable,
} from './shared-rows.js'

const informationContent = { zh: '信息内容', en: 'Information' } as const

const previousItems = { key: 'previousItems', zh: '上一年项目数量', en: 'Items last year' } as const

const change = { key: 'change', zh: '本年增/减', en: 'Change this year', kind: 'signedCount' } as const

const itemsAndDecisions = [
  previousItems,
  change,
  { key: 'decisions', zh: '处理决定数量', en: 'Decisions' },
] as const

/** The trial form of report years 2019 and 2020: 国办公开办函〔2019〕60号. */
export const form2019 = {
  id: '2019',
  document: {
    number: '国办公开办函〔2019〕60号',
    title: {
      zh: '中华人民共和国政府信息公开工作年度报告格式（试行）',
      en: 'Form of the annual report on government information disclosure (trial)',
    },
  },
  years: { from: 2019, to: 2020 },
  sections: [
    overview,
    {
      kind: 'table',
      key: 'proactiveDisclosure',
      ...proactiveDisclosureHeading,
      blocks: [
        {
          band: { zh: '第二十条第（一）项', en: 'Article 20, item (1)' },
          corner: informationContent,
          labelColumns: 1,
          columns: [
            { key: 'created', zh: '本年新制作数量', en: 'Newly created this year' },
            { key: 'disclosed', zh: '本年新公开数量', en: 'Newly disclosed this year' },
            { key: 'totalDisclosed', zh: '对外公开总数量', en: 'Total disclosed' },
          ],
          rows: [
            { key: 'regulations', zh: '规章', en: 'Regulations', articles: ['20(1)'] },
            {
              key: 'normativeDocuments',
              zh: '规范性文件',
              en: 'Normative documents',
              articles: ['20(1)'],
              aliases: ['行政规范性文件'],
            },
          ],
        },
        {
          band: { zh: '第二十条第（五）项', en: 'Article 20, item (5)' },
          corner: informationContent,
          labelColumns: 1,
          columns: itemsAndDecisions,
          rows: [
            { key: 'licensing', zh: '行政许可', en: 'Licensing', articles: ['20(5)'] },
            {
              key: 'otherServices',
              zh: '其他对外管理服务事项',
              en: 'Other outward-facing management and service matters',
              articles: ['20(5)'],
            },
          ],
        },
        {
          band: { zh: '第二十条第（六）项', en: 'Article 20, item (6)' },
          corner: informationContent,
          labelColumns: 1,
          columns: itemsAndDecisions,
          rows: [
            { key: 'penalties', zh: '行政处罚', en: 'Administrative penalties', articles: ['20(6)'] },
            {
              key: 'compulsoryMeasures',
              zh: '行政强制',
              en: 'Administrative compulsory measures',
              articles: ['20(6)'],
            },
          ],
        },
        {
          band: { zh: '第二十条第（八）项', en: 'Article 20, item (8)' },
          corner: informationContent,
          labelColumns: 1,
          columns: [previousItems, { ...change, span: 2 }],
          rows: [
            {
              key: 'administrativeFees',
              zh: '行政事业性收费',
              en: 'Administrative fees',
              articles: ['20(8)'],
            },
          ],
        },
        {
          band: { zh: '第二十条第（九）项', en: 'Article 20, item (9)' },
          corner: informationContent,
          labelColumns: 1,
          columns: [
            { key: 'projects', zh: '采购项目数量', en: 'Procurement projects' },
            {
              key: 'amount',
              zh: '采购总金额',
              en: 'Total procurement amount (10,000 yuan)',
              kind: 'amount',
              span: 2,
            },
          ],
          rows: [
            {
              key: 'centralizedProcurement',
              zh: '政府集中采购',
              en: 'Centralized government procurement',
              articles: ['20(9)'],
            },
          ],
        },
      ],
    },
    {
      kind: 'table',
      key: 'requests',
      ...requestsHeading,
      balances: requestBalances,
      blocks: [
        {
          corner: balanceNote,
          labelColumns: 3,
          columns: applicantColumns,
          rows: [
            received,
            carriedOver,
            {
              key: 'outcomes',
              ...outcomesLabel,
              children: [
                granted,
                partiallyGranted,
                refused,
                unavailable,
                notProcessed,
                { key: 'otherHandling', zh: '（六）其他处理', en: '(6) Other handling' },
                outcomeTotal,
              ],
            },
            carriedForward,
          ],
        },
      ],
    },
    { kind: 'table', key: 'review', ...reviewHeading, blocks: [reviewBlock] },
    improvement,
    otherMatters,
  ],
} as const satisfies Form
