import type { Claim, ClaimSource } from './claim.js'
import { rangeOf, type Sentence } from './sentence.js'

const negation =
  /(?:从?未曾?|没有?|不存在)(?:收到|接到|受理|接收|发生|出现|产生|引发|引起|涉及|存在|因|被|提起|政府信息)|(?:没有|尚无|并无|未有|无)(?=因|人|任何|政府信息公开|依申请|信息公开|公民|行政复议|行政诉讼|申请行政|被|涉及|相关|复议|诉讼|申请人提)/g
/** “行政复议、行政诉讼均未发生”, “零申请、零诉讼”. */
const behindSubject =
  /(?<![零一二三四五六七八九十百千万])零(?:申请|复议|诉讼)|(?:复议|诉讼)[^,;:]{0,16}?(?:均|都|皆|也)?(?:未发生|没有发生|未出现|没有)(?=$|[,;])/g
/** “未制定行政规范性文件”. */
const documents =
  /(?:未|没有)新?(制定|制发|废止)过?((?:规章|(?:行政)?规范性文件)(?:[和、及或与](?:规章|(?:行政)?规范性文件))?)(?=$|[,;])/g
/** “没有结转下年度的申请”, “无上年结转申请”. */
const carried =
  /(?:没有|无)(上)一?年度?(?:结转|遗留)|(?:没有|无|未)(?:申请)?(?:结转|转)(?:至|到|入)?(?:下|次|明)(?:一)?年[^,;]*|(?<=(?:办结|办理完毕|答复),)无一件?结转(?=$|[,;])/g
const request =
  /(?:(?:政府)?信息公开|依申请公开(?:政府)?信息|公开)(?:的)?申请(?!行政|复议|[引而过工所人渠投答处办产导积]|的[^情])|依申请公开(?:件|事项|案件|要求)?(?=$|[、的情或和及])|人申请(?:公开)?政府信息/

/** What a text says there was none of: requests, reconsiderations, lawsuits, documents. */
export function noneIn(sentence: Sentence): Claim[] {
  const { text, start, flat, scope, afterRequests } = sentence
  const claims: Claim[] = []
  if (!/[未无零]|没有|不存在/.test(text)) return claims
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
    if (/逾期|超期|不服|违规|泄密|败诉|被纠正|责令|投诉|举报/.test(object)) continue
    if (request.test(what) && !/因|被/.test(match[0]))
      claims.push({ kind: 'received', counts: 'either', ...zero, ...source(true) })
    if (/复议(?!机关|决定|法)/.test(object) && !/复议后|经复议/.test(object))
      claims.push({ kind: 'reconsideration', result: 'total', ...zero, ...source(disclosure) })
    if (/诉讼|应诉|起诉/.test(object) && !/复议后|经复议/.test(object))
      claims.push({ kind: 'litigation', route: 'all', result: 'total', ...zero, ...source(disclosure) })
  }
  const zeroOf = (match: RegExpExecArray) => {
    const from = start + match.index
    const to = from + match[0].length
    const zero = { value: 0, unit: '', none: true } as const
    return { ...zero, ...rangeOf(flat, from, to), certainty: 'exact' as const, ...scope.of(from, to, to) }
  }
  for (const match of disclosure ? text.matchAll(behindSubject) : []) {
    if (/败诉|纠正|败|撤销/.test(match[0])) continue
    if (match[0].includes('申请')) claims.push({ kind: 'received', counts: 'either', ...zeroOf(match) })
    if (match[0].includes('复议')) claims.push({ kind: 'reconsideration', result: 'total', ...zeroOf(match) })
    if (match[0].includes('诉讼'))
      claims.push({ kind: 'litigation', route: 'all', result: 'total', ...zeroOf(match) })
  }
  for (const match of text.matchAll(documents)) {
    const figure = match[1] === '废止' ? 'repealed' : 'issued'
    if (match[2]!.includes('规章'))
      claims.push({ kind: 'documents', document: 'regulations', figure, ...zeroOf(match) })
    if (match[2]!.includes('文件'))
      claims.push({ kind: 'documents', document: 'normativeDocuments', figure, ...zeroOf(match) })
  }
  for (const match of disclosure ? text.matchAll(carried) : [])
    claims.push({ kind: match[1] === undefined ? 'carriedForward' : 'carriedOver', ...zeroOf(match) })
  return claims
}
