import type { AllHandledClaim, ApplicantClaim, Claim, OutcomeGroup, ReceivedClaim } from './claim.js'
import { countOf, type Mention, rangeOf, type Sentence } from './sentence.js'

const request = /申请政府信息公开|(?:信息公开|依申请公开|公开)(?:的)?申请|依申请公开|申请公开/
const countable = /^(?:件次|[件项个份起宗条例人])?$/
const received = /(?:收到|收悉|受理|接收|接到|接获|收办|新收|登记|收件|收取)/
const answered = /答复(?!书)|办结|办毕|办复|办理完毕|处理完毕|回复|办理结果(?:总计|合计)/
const carriedOver =
  /(?:上(?:一)?年度?|[去往]年|(\d{4})年度?)(?:的)?(?:结转|转入|转结|遗留|未办结|顺延)|结转(?:自)?上(?:一)?年/
const carriedForward =
  /(?:结转|顺延|转|延|跨年度?)(?:至|到|入)?(?:下|次|明|(\d{4}))(?:一)?(?:年|年度)|下(?:一)?年度?(?:继续)?(?:办理|答复)/
/** “收到” without what: the sentence has said it. */
const bare = /^(?:[本全今当]年度?|\d{4}年度?|[其中总共累计我局县市区])*(?:新?收到|受理|新收)(?:[了共]|总共)*$/
/** “……1件尚在办理，已转入2024年”: the clause behind says what becomes of these. */
const onward =
  /^[^,;:()、。\d]*,[已均将全部]*(?:结转|转|顺延|跨年度?)(?:至|到|入)?(?:下|次|明|(\d{4}))(?:一)?年度?[^,;:()、。\d一二两三四五六七八九十]*(?:[,;。]|$)/
/** Nothing but the year, the organ and the noun: “政府信息公开申请0件”. */
const nounOnly =
  /^(?:[本全今]年度?|\d{4}年度?|[其中总共累计我局县市区])*(?:[需应]办理?的?)?(?:政府)?信息公开申请(?:数|量|件数)?(?:[共为有]|总共|共计|总计)*$/
const ofWhich = /^.?(?:其中|.?含|包括)/
/** Proposals, letters, calls: handled too, but no requests. */
const other = /建议|提案|信箱|留言|热线|咨询|投诉|来信|来电|网民|复议|诉讼/

const outcomes: readonly (readonly [RegExp, readonly OutcomeGroup[]])[] = [
  [/(?:予以|同意|全部)?公开(?:及|和|、|或|与|以及)(?:予以)?部分公开/, ['granted', 'partiallyGranted']],
  [/部分公开/, ['partiallyGranted']],
  [/不(?:予|同意)公开/, ['refused']],
  [/(?:予以|同意)公开/, ['granted']],
  [/无法提供/, ['unavailable']],
  [/不予处理/, ['notProcessed']],
  [/其[他它]处理/, ['otherHandling']],
]

const applicants: readonly (readonly [RegExp, ApplicantClaim['applicant']])[] = [
  [/商业企业/, 'commercialEnterprises'],
  [/科研机构/, 'researchInstitutions'],
  [/公益组织/, 'publicWelfareOrganizations'],
  [/法律服务机构/, 'legalServiceOrganizations'],
  [/法人(?:(?:或|和|及|与|以及)?其[他它]组织)?/, 'organizations'],
  [/自然人|公民个人/, 'naturalPersons'],
]

/** Requests received, answered, carried over and forward, by outcome and by applicant. */
export function requestsIn(sentence: Sentence): Claim[] {
  const { text, mentions, afterRequests } = sentence
  const topic = request.test(text) || (afterRequests && !other.test(text))
  const claims: Claim[] = []
  if (topic || text.includes('申请') || outcomes.some(([words]) => words.test(text))) {
    // What was published already may be counted among what was granted, or beside it.
    const published = mentions.find(({ label }) => /主动公开/.test(label))
    let reply: Mention | undefined
    /** “涉及征地的 17 件申请中，予以公开 9 件”: where requests are counted that are not all. */
    let some = -1
    for (const mention of mentions) {
      if (!countable.test(mention.unit)) continue
      const claim = claimOf(sentence, mention, topic)
      if (claim === undefined) {
        if ((mention.label + mention.behind).includes('申请')) some = mention.segment
        continue
      }
      if (claim.kind === 'answered') reply = mention
      const part = claim.kind === 'outcome' || claim.kind === 'applicant'
      const doubtful =
        (part && some === mention.segment) ||
        // “答复 39 件，其中……新收 36 件”: of those answered.
        (claim.kind === 'received' && reply !== undefined && ofWhich.test(rest(sentence, reply))) ||
        (claim.kind === 'outcome' && claim.groups[0] === 'granted' && published?.unit === mention.unit)
      claims.push(doubtful && claim.certainty === 'exact' ? { ...claim, certainty: 'ambiguous' } : claim)
    }
  }
  if (topic) claims.push(...allHandledIn(sentence))
  return claims
}

function claimOf(sentence: Sentence, mention: Mention, topic: boolean): Claim | undefined {
  const { ahead, label, behind } = mention
  const here = label + behind
  if (/复议|诉讼|应诉/.test(label) || /复议|诉讼/.test(behind)) return undefined
  if (/不予受理/.test(here)) return undefined
  const count = (through = 0) => countOf(sentence, mention, through)
  const known = topic || here.includes('申请')
  if (known) {
    const over = carriedOver.exec(here)
    const past = over?.[1] === undefined ? {} : { year: Number(over[1]) + 1 }
    if (over !== null)
      return { kind: 'carriedOver', ...count(carriedOver.test(label) ? 0 : behind.length), ...past }
    const open = /在办|未办|未答复|申请/.test(here) && !received.test(label)
    const forward = carriedForward.exec(here) ?? (open ? onward.exec(rest(sentence, mention)) : null)
    const to = forward?.[1] === undefined ? {} : { year: Number(forward[1]) - 1 }
    if (forward !== null)
      return { kind: 'carriedForward', ...count(carriedForward.test(label) ? 0 : behind.length), ...to }
    const before = sentence.text.slice(0, mention.start - sentence.start - label.length)
    if (label === '结转' && /收/.test(before) && answered.test(before))
      return { kind: 'carriedForward', ...count() }
  }
  const clause = mention.lead
  const group = outcomeOf(clause) ?? shortOutcome(sentence, label) ?? outcomeOf(behind)
  if (group !== undefined) {
    const ahead = outcomeOf(behind) !== group
    if (!topic && !here.includes('申请') && !ahead) return undefined
    return { kind: 'outcome', groups: group, ...count(ahead ? 0 : behind.length) }
  }
  const both = /公民|自然人/.test(ahead) && /法人|组织/.test(ahead)
  const applicant = applicants.find(
    ([words]) => words.test(label) || (/^(?:其中|有)*$/.test(label) && words.test(behind)),
  )
  if (topic && applicant !== undefined && !both && mention.unit !== '人')
    return { kind: 'applicant', applicant: applicant[1], ...count() }
  if (!topic || other.test(clause)) return undefined
  const asked =
    request.test(clause + behind) ||
    /申请/.test(label + behind) ||
    (bare.test(label) && !other.test(sentence.text))
  if (answered.test(clause) && !/延期|逾期|未|不予|补正|^其中/.test(label) && !received.test(label))
    return { kind: 'answered', ...count() }
  // How many were dealt with: those received, these and the ones carried over, or those answered.
  if (/(?:办件|办理)[量数][为共达]*$/.test(label) && request.test(label))
    return { kind: 'answered', ...count(), certainty: 'ambiguous' }
  const closed = request.test(label) ? /^[已均全部都悉数]*(?:办结|答复)/.exec(behind) : ownClosed.exec(behind)
  if (closed !== null) return { kind: 'answered', ...count(closed[0].length) }
  const told =
    received.test(clause) ||
    nounOnly.test(label) ||
    /共有$/.test(label) ||
    /申请(?:总量|总数|数量|件数)[为共达有]*$/.test(label)
  if (told && asked && !/企业|个人/.test(label))
    return { kind: 'received', counts: countsOf(sentence, mention, clause), ...count() }
  return undefined
}

/** What stands from a number on. */
function rest({ flat, end }: Sentence, { end: from }: Mention): string {
  return flat.text.slice(from, Math.min(end, from + 60))
}

/** 公开, 不公开, 其他 stand for an outcome where the sentence lists its like. */
function shortOutcome({ text }: Sentence, label: string): readonly OutcomeGroup[] | undefined {
  if (/^(?:全部)?公开$/.test(label) && text.includes('部分公开')) return ['granted']
  if (label === '不公开' && text.includes('部分公开')) return ['refused']
  const others = ['部分公开', '不予公开', '无法提供', '不予处理']
  return label === '其他' && others.every((words) => text.includes(words)) ? ['otherHandling'] : undefined
}

function outcomeOf(words: string): readonly OutcomeGroup[] | undefined {
  if (/理由|原因/.test(words)) return undefined
  return outcomes.find(([pattern]) => pattern.test(words))?.[1]
}

function countsOf({ flat, end }: Sentence, mention: Mention, clause: string): ReceivedClaim['counts'] {
  const remark = flat.text.slice(mention.end, Math.min(end, mention.end + 30))
  if (/^[(,](?:含|包括|包含)[^)]{0,12}(?:结转|转入)/.test(remark)) return 'all'
  if (/[需应]办/.test(clause)) return 'all'
  return /新收|新增|新接/.test(clause) ? 'new' : 'either'
}

/** “12件申请已悉数办结”. */
const ownClosed = /^(?:政府)?信息公开申请[已均全部都悉数按时依法]*(?:办结|答复(?!书)|办理完毕)/

const all =
  /(?:(?<!平)均|都|全部|悉数|100%)[^,;]{0,16}?(?:办结|办复|答复|回复|办理|处理)(?:完毕)?|(?:办结|答复|办复)率(?:均)?(?:为|达|达到)?100(?:\.0+)?%/g

function allHandledIn(sentence: Sentence): AllHandledClaim[] {
  const { text, start, flat, scope } = sentence
  if (other.test(text)) return []
  return [...text.matchAll(all)].slice(0, 1).map((match) => {
    const from = start + match.index
    const to = from + match[0].length
    const around = text.slice(Math.max(0, match.index - 24), match.index + match[0].length + 12)
    const limited = /应(?:当)?[办答]|到期|上一?年|[去往]年|其余|其他/.test(around)
    const found = scope.of(from, from, to)
    return {
      kind: 'allHandled',
      // Rates are defined in several ways.
      closed: /办结|完毕/.test(match[0]) && !match[0].includes('率'),
      ...rangeOf(flat, from, to),
      certainty: 'exact',
      ...found,
      ...(limited ? { scope: 'narrowed', scopeWords: match[0] } : {}),
    }
  })
}
