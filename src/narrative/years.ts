import type { YearClaim } from './claim.js'
import { rangeOf, type Sentence } from './sentence.js'

/** By role: what the report says of itself, of what is to come, of what was done. The first that fits counts. */
const patterns: readonly (readonly [YearClaim['role'], RegExp])[] = [
  [
    'report',
    /(?:现将|现公布|特(?:向社会)?公布|现向社会公布|编制(?:完成|形成)?了?本)[^。;,]{0,24}?(\d{4})年度?(?:政府)?信息公开/,
  ],
  [
    'report',
    /^(\d{4})年度?(?:政府)?信息公开(?:工作)?(?:年度)?(?:报告|年报)(?:由|包括|共分|分为|公布如下|如下)/,
  ],
  ['plan', /(\d{4})年度?,?(?:[我本][^,;:。、]{0,6})?将(?:进一步|继续|着力|不断|更加|从以下)/],
  ['account', /^(\d{4})年(?=度?,?(?:[我本]|共|全年|累计|收到|主动公开|受理))/],
]

/** The year that a sentence says it is about. */
export function yearsIn({ text, start, flat }: Sentence): YearClaim[] {
  if (!/\d{4}年/.test(text)) return []
  for (const [role, pattern] of patterns) {
    const match = pattern.exec(text)
    if (match === null) continue
    const at = start + match.index
    const range = rangeOf(flat, at, at + match[0].length)
    return [{ kind: 'year', role, year: Number(match[1]), ...range, certainty: 'exact', scope: 'whole' }]
  }
  return []
}
