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

const decisions = [{ key: 'decisions', zh: '本年处理决定数量', en: 'Decisions this year', span: 3 }] as const

/** The form in force since report year 2021: 国办公开办函〔2021〕30号. */
export const form2021 = {
  id: '2021',
  document: {
    number: '国办公开办函〔2021〕30号',
    title: {
      zh: '中华人民共和国政府信息公开工作年度报告格式',
      en: 'Form of the annual report on government information disclosure',
    },
  },
  years: { from: 2021, to: null },
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
            { key: 'issued', zh: '本年制发件数', en: 'Issued this year' },
            { key: 'repealed', zh: '本年废止件数', en: 'Repealed this year' },
            { key: 'inForce', zh: '现行有效件数', en: 'In force' },
          ],
          rows: [
            { key: 'regulations', zh: '规章', en: 'Regulations', articles: ['20(1)'] },
            {
              key: 'normativeDocuments',
              zh: '行政规范性文件',
              en: 'Administrative normative documents',
              articles: ['20(1)'],
              aliases: ['规范性文件'],
            },
          ],
        },
        {
          band: { zh: '第二十条第（五）项', en: 'Article 20, item (5)' },
          corner: informationContent,
          labelColumns: 1,
          columns: decisions,
          rows: [{ key: 'licensing', zh: '行政许可', en: 'Licensing', articles: ['20(5)'] }],
        },
        {
          band: { zh: '第二十条第（六）项', en: 'Article 20, item (6)' },
          corner: informationContent,
          labelColumns: 1,
          columns: decisions,
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
          columns: [
            {
              key: 'amount',
              zh: '本年收费金额（单位：万元）',
              en: 'Fees collected this year (unit: 10,000 yuan)',
              kind: 'amount',
              span: 3,
            },
          ],
          rows: [
            {
              key: 'administrativeFees',
              zh: '行政事业性收费',
              en: 'Administrative fees',
              articles: ['20(8)'],
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
                {
                  key: 'otherHandling',
                  zh: '（六）其他处理',
                  en: '(6) Other handling',
                  children: [
                    {
                      key: 'correctionOverdue',
                      zh: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
                      en: '1. Correction overdue without good reason, no longer handled',
                      articles: ['30'],
                      aliases: ['1.逾期不补正'],
                    },
                    {
                      key: 'feeOverdue',
                      zh: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
                      en: '2. Fee not paid in time after notice, no longer handled',
                      articles: ['42'],
                      documents: ['国办函〔2020〕109号'],
                      aliases: ['2.逾期不缴费'],
                    },
                    { key: 'other', zh: '3.其他', en: '3. Other' },
                  ],
                },
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
