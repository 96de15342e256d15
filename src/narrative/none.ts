import type { Claim, ClaimSource } from './claim.js'
import { rangeOf, type Sentence } from './sentence.js'

const negation =
  /(?:从?未曾?|没有?|不存在)(?:收到|接到|受理|接收|发生|出现|产生|引发|涉及|存在|因|被|提起|政府信息)|(?:没有|尚无|并无|未有|无)(?=因|人|任何|政府信息公开|依申请|信息公开|公民|行政复议|行政诉讼|申请行政|被|涉及|相关|复议|诉讼)/g
const request =
  /(?:(?:政府)?信息公开|依申请公开(?:政府)?信息|公开)(?:的)?申请(?!行政|复议|[引而过工所人渠投答处办产导积]|的[^情])|依申请公开(?:件|事项|案件|要求)?(?=$|[、的情或和及])/

/** What a text says there was none of: requests, reconsiderations, lawsuits. */
export function noneIn(sentence: Sentence): Claim[] {
  const { text, start, flat, scope, afterRequests } = sentence
  const claims: Claim[] = []
  const disclosure = /信息公开|依申请公开|公开申请/.test(text) || afterRequests
  for (const match of text.matchAll(negation)) {
    const behind = /^[^,;(]*/.exec(text.slice(match.index, match.index + 80))![0]
    // A second negation or a number begins another statement.
    const again = behind.slice(2).search(/未|没有|(?<!有)无(?!关)|\d/)
    const object = again < 0 ? behind : behind.slice(0, again + 2)
    const clause = text.slice(Math.max(0, match.index - 40), match.index).search(/[^,;(]*$/)
    const from = start + Math.max(0, match.index - 40) + clause
    const to = start + match.index + object.length
    const found = scope.of(from, to, to)
    const source = (known: boolean): ClaimSource => ({
      ...rangeOf(flat, start + match.index, to),
      certainty: 'exact',
      ...found,
      ...(known || found.scope === 'narrowed' ? {} : { scope: 'unclear', scopeWords: object.slice(0, 20) }),
    })
    const zero = { value: 0, unit: '', none: true } as const
    const what = object.slice(match[0].length - (match[0].endsWith('政府信息') ? 4 : 0))
    if (/逾期|超期|不服|违规|泄密|败诉|被纠正|投诉|举报/.test(object)) continue
    if (request.test(what) && !/因|被/.test(match[0]))
      claims.push({ kind: 'received', counts: 'either', ...zero, ...source(true) })
    if (/复议(?!机关|决定|法)/.test(object) && !/复议后|经复议/.test(object))
      claims.push({ kind: 'reconsideration', result: 'total', ...zero, ...source(disclosure) })
    if (/诉讼|应诉|起诉/.test(object) && !/复议后|经复议/.test(object))
      claims.push({ kind: 'litigation', route: 'all', result: 'total', ...zero, ...source(disclosure) })
  }
  return claims
}
