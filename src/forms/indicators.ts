import type { Label } from './form.js'

/** A ratio that readers of these reports look at: what is above and what is below the line, as addresses. */
export interface Indicator {
  readonly id: string
  readonly label: Label
  readonly formula: Label
  /** `*` stands for one part of an address. Figures that match are added up. */
  readonly numerator: readonly string[]
  readonly denominator: readonly string[]
}

const concluded = (group: string) =>
  ['upheld', 'corrected', 'other'].map((result) => `review.${group}.${result}`)

const share = (id: string, label: Label, formula: Label, ...rows: readonly string[]): Indicator => ({
  id,
  label,
  formula,
  numerator: rows.map((row) => `requests.outcomes.${row}.total`),
  denominator: ['requests.outcomes.total.total'],
})

/** The indicators, for both forms. */
export const indicators: readonly Indicator[] = /* @__PURE__ */ Object.freeze([
  {
    id: 'answered',
    label: { zh: '办结率', en: 'Answer rate' },
    formula: {
      zh: '办理结果总计÷（本年新收＋上年结转）',
      en: 'all outcomes ÷ (received + carried over)',
    },
    numerator: ['requests.outcomes.total.total'],
    denominator: ['requests.received.total', 'requests.carriedOver.total'],
  },
  /* @__PURE__ */ share(
    'granted',
    { zh: '公开率（含部分公开）', en: 'Granted in full or part' },
    { zh: '（予以公开＋部分公开）÷办理结果总计', en: '(granted + partially granted) ÷ all outcomes' },
    'granted',
    'partiallyGranted',
  ),
  /* @__PURE__ */ share(
    'refused',
    { zh: '不予公开率', en: 'Refused' },
    { zh: '不予公开各项之和÷办理结果总计', en: 'all rows of refused ÷ all outcomes' },
    'refused.*',
  ),
  /* @__PURE__ */ share(
    'unavailable',
    { zh: '无法提供率', en: 'Unavailable' },
    { zh: '无法提供各项之和÷办理结果总计', en: 'all rows of unavailable ÷ all outcomes' },
    'unavailable.*',
  ),
  /* @__PURE__ */ share(
    'notProcessed',
    { zh: '不予处理率', en: 'Not processed' },
    { zh: '不予处理各项之和÷办理结果总计', en: 'all rows of not processed ÷ all outcomes' },
    'notProcessed.*',
  ),
  {
    id: 'reconsiderationCorrected',
    label: { zh: '复议纠错率', en: 'Corrected in reconsideration' },
    formula: {
      zh: '结果纠正÷已审结（维持＋纠正＋其他）',
      en: 'corrected ÷ concluded (upheld + corrected + other)',
    },
    numerator: ['review.reconsideration.corrected'],
    denominator: /* @__PURE__ */ concluded('reconsideration'),
  },
  {
    id: 'litigationCorrected',
    label: { zh: '诉讼纠错率', en: 'Corrected in litigation' },
    formula: {
      zh: '两类诉讼结果纠正÷两类诉讼已审结（维持＋纠正＋其他）',
      en: 'corrected, direct and after reconsideration ÷ concluded (upheld + corrected + other)',
    },
    numerator: ['review.litigation.*.corrected'],
    denominator: /* @__PURE__ */ concluded('litigation.*'),
  },
])
