import type { PublicationsClaim, VisitsClaim } from './claim.js'
import { countOf, type Sentence } from './sentence.js'

const visitors = /独立(?:用户|访客|IP|ip)|访客|访问(?:用户|人数)|用户(?:总)?(?:数|量)?$/
const visits = /(?:访问|浏览|点击|阅读|访客)(?:总)?(?:量|次数|人次|数)|总访问|(?:访问|浏览|点击)$/

/** Visits and visitors of a website. */
export function visitsIn(sentence: Sentence): VisitsClaim[] {
  if (!/访|浏览|点击/.test(sentence.text)) return []
  return sentence.mentions.flatMap((mention) => {
    if (!/^(?:次|人次|个|人|户)?$/.test(mention.unit)) return []
    const words = mention.label
    if (!/访|浏览|点击|独立用户/.test(words)) return []
    const measure = visitors.test(words) ? 'uniqueVisitors' : visits.test(words) ? 'total' : undefined
    return measure === undefined ? [] : [{ kind: 'visits', measure, ...countOf(sentence, mention) }]
  })
}

/** Items published; how many of which kind is a breakdown. */
export function publicationsIn(sentence: Sentence): PublicationsClaim[] {
  return sentence.mentions.flatMap((mention) => {
    const words = mention.label + mention.behind
    const published = /(?:发布|推送|更新|公布|(?<!信息|政务|申请)公开)/.test(mention.label)
    const told = /^[条篇则件个份项]$/.test(mention.unit) && published && /信息|文章|动态|内容/.test(words)
    if (!told || /申请|答复|复议|诉讼|不予|予以|部分公开|规章|规范性文件/.test(words)) return []
    return [{ kind: 'publications', ...countOf(sentence, mention) }]
  })
}
