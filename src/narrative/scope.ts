import type { ClaimSource } from './claim.js'

/**
 * Words, and characters of words, that say nothing of whose cases or which time is meant. What is left of a clause
 * without them, and without the name of the organ, is a reason not to accuse.
 */
const plain =
  /(?:[我本全](?:行政)?(?:[省市县区州旗盟局委办厅院处所校镇乡]|街道|系统|单位|机关|部门|中心|办公室|政府)|行政机关|或者|从未|次年|明年|跨年|作出|决定|同意|任何单位|个人|零|分别|问题|收悉|接获|期末|处[理置]|(?:现行|继续|高)有?效|公民|合计|部分|同时|直接起诉|[截至止末底期间年月日起来度内今统计公开申请人表件案事项材料法其他它组织社会众群总共累一依规程序范主动及时按如认真妥善严格积极已经照根据定要求限条例收到接受理办新增登记答复结回完毕提出交递数量情况方面工作各类中因为由于引发导致产生涉及相有被行政议诉讼果制废继续章性文予不无供上下顺延自然商企业科研机构益律服务维持纠正尚未审后信息我本全都均是达的了在于向对和与或以并也且等没而含另仍尚转作任何存现府关部加·\d,、:。()"“”【】亦])+/g

/** Words that narrow the scope wherever they stand in the sentence. */
const narrowing =
  /\d年度?[至到、和与及]\d{4}年|除[^,;]{1,16}外|新的|备案|立案|上半年|下半年|季度|以来|至今|迄今|自[^,;]{2,16}(?:施行|实施|成立|开通)|历年|前[两三四五]|近[三五两二]年|[三四五]年来|一审|二审|再审|作为[^,;]{0,8}复议机关|复议机构|被告|代理|应诉|(?<!\d)(?:[2-9]|1[01])月|(?<![\d至到—–~-])12?月(?![\d至到底末—–~-])|其他(?:单位|部门|行政)|不含|不包括|未含/

/** Names of organs and channels. */
const organ =
  /(?<![我本全])(?<![我本全]行政)(?<!任何)(?:[局委厅院队镇乡村县区校]|街道|部门|单位|中心|公司|窗口|办事处|办公室|网站|信箱|平台|系统|(?:信函|邮寄|邮件|网络|网上|线上|线下|当面|现场|传真)(?:方式|形式|途径|渠道))/

const other = /(?:上年|上一年|去年|前年|上年度)(?!度?结转|结余|未|转|度转|度未|底|末)/g

/** What a sentence says of its scope, asked for one number after the other. */
export interface SentenceScope {
  /** Of a claim whose clause begins at `clause` and whose number stands at `start` to `end`, in flat text. */
  of(clause: number, start: number, end: number): Pick<ClaimSource, 'scope' | 'scopeWords' | 'year'>
}

/** @param offset - Where the sentence begins in the flat text. Most sentences claim nothing: worked out when asked. */
export function scopeOf(sentence: string, offset: number): SentenceScope {
  let found: ReturnType<typeof factsOf> | undefined
  return {
    of(clause, start, end) {
      found ??= factsOf(sentence)
      const { masked, bare, narrow, firstOrgan, others, years, areas } = found
      const from = clause - offset
      const at = start - offset
      const last = lastBefore(years, at)
      const year = last === undefined ? {} : { year: Number(last.words) }
      // A remark right behind the number (“不含……”) belongs to it; what stands further back does not.
      if (narrow !== null && narrow.index < Math.max(at, end - offset + 12))
        return { scope: 'narrowed', scopeWords: narrow[0], ...year }
      const past = lastBefore(others, at)
      // “与上一年度的 9 件相比，今年……”: back to this year.
      if (past !== undefined && !/[今本]年/.test(bare.slice(past.at, at)))
        return { scope: 'narrowed', scopeWords: past.words, ...year }
      if (firstOrgan !== null && firstOrgan.index < at) {
        const name = /[^,;:()、·\d年度]{0,10}$/.exec(bare.slice(0, firstOrgan.index))![0]
        return { scope: 'narrowed', scopeWords: name + firstOrgan[0], ...year }
      }
      const unknown = masked.slice(from, at).replaceAll('·', '')
      if (unknown !== '') return { scope: 'unclear', scopeWords: unknown.slice(0, 20), ...year }
      const area = lastBefore(areas, at)
      return { scope: 'whole', ...(area === undefined ? {} : { scopeWords: area.words }), ...year }
    },
  }
}

function factsOf(sentence: string) {
  const dots = (words: string) => '·'.repeat(words.length)
  const bare = sentence.replace(/《[^》]{0,60}》|\([含包][^)]{0,20}\)/g, dots)
  const all = (pattern: RegExp) =>
    [...bare.matchAll(pattern)].map(({ index, 0: words }) => ({ at: index, words }))
  return {
    bare,
    masked: bare.replace(plain, dots),
    narrow: narrowing.exec(bare),
    firstOrgan: organ.exec(bare),
    others: all(other),
    years: all(/\d{4}(?=年)/g),
    areas: all(/全(?:[国省市县区州旗盟镇乡]|街道)/g),
  }
}

/** The last of ascending positions before another. */
function lastBefore<T extends { readonly at: number }>(items: readonly T[], at: number): T | undefined {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.at < at) low = middle + 1
    else high = middle
  }
  return items[low - 1]
}
