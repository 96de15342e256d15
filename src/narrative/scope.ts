import type { ClaimSource } from './claim.js'

/**
 * Words that say nothing of whose cases or which time is meant. What is left of a clause without them, and without the
 * name of the organ, is a reason not to accuse.
 */
const plain =
  /《[^》\n]{0,60}》|\([含包][^)\n]{0,20}\)|截至|截止|\d{4}年度?[末底]?|12月(?:[底末]|31日)止?|1月1日[起至]?|期间|一年来|(?:我|本|全)(?:省|市|县|区|州|旗|盟|局|委|办|厅|院|处|所|校|镇|乡|街道|系统|单位|机关|部门|行政机关|中心|办公室|委员会|政府)|本年度|本年|全年|年度|年内|今年|报告期|统计期|(?:政府信息|信息|依法|依申请)?公开(?:工作|申请|事项)*|依申请|申请(?:人|书|表|件|案件|事项|材料)?|公民|法人|其他|其它|组织|社会|公众|群众|总共|共计|合计|总计|累计|一共|依法依规|依法|依规|依程序|规范|行政机关|市直|主动|累计|及时|按时|按期|如期|认真|妥善|严格|积极|高效|有序|全部|已经|按照|根据|规定|要求|法定|时限|期限|条例|程序|收到|接到|接收|受理|收办|办理|新收|新增|登记|收件|答复|办结|办复|回复|处理|处置|完毕|提出|提交|递交|提起|数量|总数|总量|件数|情况|方面|工作|案件|事项|各类|其中|因为|由于|引起|引发|导致|产生|涉及|涉|有关|相关|关于|被|因|行政复议|行政诉讼|复议|诉讼|结果|制定|制发|发布|废止|现行有效|继续有效|规章|行政规范性文件|规范性文件|予以|不予|部分公开|部分|无法提供|上年度?|上一年度?|下年度?|下一年度?|结转|顺延|自然人|商业企业|企业|科研机构|公益|法律服务机构|维持|纠正|尚未审结|未经|直接起诉|起诉|后|同时|机关|行政|政府|信息|文件|我|本|共|总|计|已|都|均|全|各|为|是|有|达|到|的|了|在|于|向|对|和|与|及|或|以|并|也|且|中|内|年|度|数|量|起|等|由|未|无|没有|而|的情况|含|另|转|作|任何|提出的|继续|发生|出现|收|[\d,、:()"“”·]/g

/** Words that narrow the scope wherever they stand in the sentence. */
const narrowing =
  /备案|立案|上半年|下半年|季度|以来|历年|近[三五两二]年|[三四五]年来|一审|二审|再审|复议机关|被告|代理|应诉|(?<!\d)(?:[2-9]|1[01])月|其他(?:单位|部门)|不含|不包括|未含|除外/

/** Names of organs, after the words above are gone. */
const organ = /[局委厅院所队镇乡村县区校]|街道|部门|单位|中心|公司|窗口|办事处|办公室|网站|信箱|平台|系统/

const other = /(?:上年|上一年|去年|前年|上年度)(?!度?结转|结余|未|转|度转|度未|底|末)/

/** What a sentence says of its scope, asked for one number after the other. */
export interface SentenceScope {
  /** Of a claim whose clause begins at `clause` and whose number stands at `start` to `end`, in flat text. */
  of(clause: number, start: number, end: number): Pick<ClaimSource, 'scope' | 'scopeWords' | 'year'>
}

/** @param offset - Where the sentence begins in the flat text. */
export function scopeOf(sentence: string, offset: number): SentenceScope {
  const masked = sentence.replace(plain, (words) => '·'.repeat(words.length))
  const bare = sentence.replace(/《[^》]{0,60}》/g, (words) => '·'.repeat(words.length))
  const narrow = narrowing.exec(bare)
  const firstOrgan = organ.exec(masked)
  const years = [...bare.matchAll(/(\d{4})年/g)].map((match) => ({ at: match.index, year: Number(match[1]) }))
  const areas = [...bare.matchAll(/全(?:国|省|市|县|区|州|旗|盟|镇|乡|街道)/g)].map((match) => ({
    at: match.index,
    words: match[0],
  }))
  const otherYear = other.exec(bare)
  return {
    of(clause, start, end) {
      const from = clause - offset
      const at = start - offset
      const last = lastBefore(years, at)
      const year = last === undefined ? {} : { year: last.year }
      // A remark right behind the number (“不含……”) belongs to it; what stands further back does not.
      if (narrow !== null && narrow.index < Math.max(at, end - offset + 12))
        return { scope: 'narrowed', scopeWords: narrow[0], ...year }
      if (otherYear !== null && otherYear.index < at)
        return { scope: 'narrowed', scopeWords: otherYear[0], ...year }
      if (firstOrgan !== null && firstOrgan.index < at) {
        const words = masked.slice(
          Math.max(0, firstOrgan.index - 12),
          firstOrgan.index + firstOrgan[0].length,
        )
        return { scope: 'narrowed', scopeWords: words.slice(words.lastIndexOf('·') + 1), ...year }
      }
      const unknown = masked.slice(from, at).replaceAll('·', '')
      if (unknown !== '') return { scope: 'unclear', scopeWords: unknown.slice(0, 20), ...year }
      const area = lastBefore(areas, at)
      return { scope: 'whole', ...(area === undefined ? {} : { scopeWords: area.words }), ...year }
    },
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
