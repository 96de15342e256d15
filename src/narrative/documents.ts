import type { DocumentsClaim } from './claim.js'
import { countOf, type Sentence } from './sentence.js'

const figures: readonly (readonly [RegExp, DocumentsClaim['figure']])[] = [
  [/废止/, 'repealed'],
  [/(?:现行|继续|现)?有效/, 'inForce'],
  [/制发|制定|印发|出台|制作|发布/, 'issued'],
]
/** Counted differently from one organ to the next. */
const loose = /印发|出台|制作|发布|修改|修订|失效|清理|宣布/

/** Regulations and normative documents issued, repealed, in force. */
export function documentsIn(sentence: Sentence): DocumentsClaim[] {
  if (!/规章|规范性文件/.test(sentence.text)) return []
  let document: DocumentsClaim['document'] | undefined
  let segment = -1
  return sentence.mentions.flatMap((mention) => {
    const words = mention.label + (/^[^\d]{0,16}/.exec(mention.behind)?.[0] ?? '')
    if (mention.segment !== segment) document = undefined
    segment = mention.segment
    const normative = /规范性文件/.test(mention.ahead) || /规范性文件/.test(mention.behind)
    const regulations = /规章(?!制度)/.test(mention.ahead) || /规章(?!制度)/.test(mention.behind)
    if (normative && regulations) {
      document = undefined
      return []
    }
    // What names something else is about that: 解读材料, 会议.
    if (
      !normative &&
      !regulations &&
      !/^(?:[其中新共被已为的于本今年]|期末|年末|年底)*(?:废止|[现继]?[行续]?有效|制发|制定|印发|出台|发布)(?:件?数量?)?[的为共]*$/.test(
        mention.label,
      )
    )
      return []
    if (normative || regulations) document = normative ? 'normativeDocuments' : 'regulations'
    const kinds = figures.filter(([pattern]) => pattern.test(words))
    if (document === undefined || kinds.length !== 1 || !/^[件个部份项]?$/.test(mention.unit)) return []
    const count = countOf(sentence, mention)
    const certainty = loose.test(words) && count.certainty === 'exact' ? 'ambiguous' : count.certainty
    return [{ kind: 'documents', document, figure: kinds[0]![1], ...count, certainty }]
  })
}
