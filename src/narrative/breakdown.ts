import type { BreakdownClaim } from './claim.js'
import { type Mention, rangeOf, type Sentence } from './sentence.js'

/** What opens a list of parts, between the total and the first part. */
const opening =
  /^\((?![含包另不未上])[^\d,;:()]{1,8}$|其中|中[,:]|内含|,一是|涉及|包括|涵盖|分别[为是]|具体[为是]|按(?:申请|办理|类别|内容)|(?:^|\)|(?:结果|情况|类|如下|构成)[为是]?):/
/** What ends a list although no stop stands there. */
const closing = /同时|此外|另外|另有|另|还|累计|全年|截至|共[^产青建享同]|总计|合计/
/** A label that names where or how something was done, not what: a part only in a list of its like. */
const channel =
  /微信|微博|公众号|新媒体|抖音|头条|网站|平台|客户端|阅读|粉丝|关注|转发|推送|召开|举办|开展|回应|接待|培训/
const outcome = /公开|无法提供|不予|其他处理|结转|转下|办理|撤/
const result = /予以公开|同意公开|部分公开|不予|无法提供|其他处理/
const applicant = /自然人|公民|法人|组织|企业|机构/
/** A label that begins with what was done: a new statement, unless the whole list is of such labels. */
const deed = /^(?:发布|推送|更新|编发|收到|受理|办理|答复|制定|印发|开设|完成|组织|公开)../
/** Measure words that count the same things as another. */
const alike = /^(?:件次|[条件项个篇份则起宗期部幅])$/

/** No list is followed further than this: no real one is as long, and hostile ones must not cost more. */
const longest = 64

/** A list with the total that it belongs to. */
interface List {
  readonly total: Mention
  readonly parts: readonly Mention[]
  readonly labels: readonly string[]
  readonly doubtful: boolean
  readonly open: boolean
  /** Where it was followed to. */
  readonly end: number
}

/** Totals with their parts. Several lists of one total are several claims. */
export function breakdownsIn(sentence: Sentence): BreakdownClaim[] {
  const { mentions } = sentence
  const lists: List[] = []
  let last: Mention | undefined
  let reached: { readonly end: number; readonly depth: number } | undefined
  for (let i = 0; i + 1 < mentions.length; i += 1) {
    const total = mentions[i]!
    let at = i + 1
    // A remark in brackets between the total and its list is passed over.
    while (mentions[at]!.depth > total.depth && at < Math.min(i + 4, mentions.length - 1)) {
      if (opening.test(between(sentence, total, mentions[at]!))) break
      at += 1
    }
    const next = mentions[at]!
    const opens =
      next.segment === total.segment &&
      next.depth >= total.depth &&
      opening.test(between(sentence, total, next))
    if (opens) {
      // A part with parts of its own: where these end, only their sum can tell.
      const inside = reached !== undefined && total.start < reached.end && next.depth === reached.depth
      const list = listFrom(sentence, total, at)
      if (list !== undefined) lists.push(...split({ ...list, doubtful: list.doubtful || inside }))
      if (list !== undefined && !inside) reached = { end: list.end, depth: next.depth }
      last = total
    } else if (
      next.segment === total.segment &&
      next.depth === total.depth &&
      /办结|答复|收办/.test(total.ahead) &&
      !result.test(total.label + total.behind)
    ) {
      // Outcomes right behind the number that they make up.
      const list = listFrom(sentence, total, i + 1)
      if (list !== undefined && list.parts.length > 2 && list.labels.every((label) => result.test(label))) {
        lists.push({ ...list, open: true })
        last = total
      }
    } else if (last !== undefined && next.segment > total.segment) {
      const list = listFrom(sentence, last, i + 1)
      const family =
        list && [outcome, applicant].find((words) => list.labels.every((label) => words.test(label)))
      if (list !== undefined && list.parts.length > 1 && family !== undefined) lists.push(...split(list))
    }
  }
  const known = [...lists].sort((one, other) => one.total.start - other.total.start)
  let seen = 0
  let covered = 0
  for (let i = 2; i < mentions.length; i += 1) {
    for (; seen < known.length && known[seen]!.total.start < mentions[i]!.start; seen += 1)
      covered = Math.max(covered, known[seen]!.end)
    const list = listUpTo(sentence, i)
    if (list === undefined || covered > list.parts[0]!.start) continue
    covered = list.end
    lists.push(list)
  }
  return lists.map((list) => claimOf(sentence, list))
}

function between({ flat }: Sentence, one: Mention, other: Mention): string {
  return flat.text.slice(one.end, Math.min(other.start, one.end + 120))
}

/** The parts from a position on, as far as they are of one kind. */
function listFrom(sentence: Sentence, total: Mention, from: number): List | undefined {
  const { mentions, flat, end } = sentence
  const first = mentions[from]!
  const parts: Mention[] = []
  const labels: string[] = []
  const lead = flat.text.slice(total.end, first.start)
  const itemised = lead.includes(':')
  let stride = 0
  let doubtful = false
  let sum = 0
  let previous = total
  for (let i = from; i < mentions.length; i += 1) {
    const part = mentions[i]!
    // Behind a colon the parts may be parted by semicolons.
    if (parts.length === 1 && itemised && part.segment === first.segment + 1) stride = 1
    if (part.segment !== first.segment + stride * parts.length || part.depth < first.depth) break
    if (i - from >= longest) {
      doubtful = true
      break
    }
    if (part.depth > first.depth) continue
    const gap = parts.length === 0 ? '' : between(sentence, previous, part).replace(/\([^)]*(?:\)|$)/g, '')
    previous = part
    const label = labelOf(part)
    if (label === '' || !(part.unit === total.unit || (alike.test(part.unit) && alike.test(total.unit))))
      break
    if (parts.length > 0 && closing.test(gap)) break
    if (gap.includes('其中')) {
      // A list within the list: left out if it is one, otherwise nobody can tell where it ends.
      const inner = innerList(mentions, i, parts.at(-1)!.value, first)
      if (inner === undefined) {
        doubtful = true
        break
      }
      i = inner
      previous = mentions[i]!
      continue
    }
    const strange =
      !gap.startsWith('、') &&
      [channel, deed].some((words) => words.test(label) && !words.test(labels[0] ?? label))
    const skipped = gap
      .split(',')
      .slice(1, -1)
      .some((clause) => !/占|同比|%/.test(clause))
    if (strange || skipped) {
      // What adds up already is complete; what does not may or may not go on.
      if (sum !== total.value) doubtful = true
      break
    }
    parts.push(part)
    labels.push(label)
    sum += part.value
  }
  if (parts.length === 0) return undefined
  const rest = flat.text.slice(parts.at(-1)!.end, Math.min(end, parts.at(-1)!.end + 40))
  // Bare in brackets: a list only if it is all that they hold.
  if (/^\([^\d,;:()]{1,8}$/.test(lead) && !lead.includes('其中')) {
    if (parts.length < 2 || rest[0] !== ')' || labels.some((label) => label.includes('结转')))
      return undefined
  }
  // Lists by subject or medium may count one thing twice, as do cases decided and their results.
  const overlap = labels.some((label) =>
    /首次|重新|(?<!予以|部分|不予|信息)公开$|转发$|出席$|(?<!未)审结$/.test(label),
  )
  if (overlap || /兼|既|重复|交叉/.test(rest) || /涉及/.test(lead) || !alike.test(total.unit)) doubtful = true
  // “三个股室分别是……14件、……9件”: what is counted there is not what the parts count.
  if (total.behind !== '' && parts.every(({ unit }) => unit !== total.unit)) doubtful = true
  const open =
    /^[^,;]{0,12}?等/.test(rest) || /[(,]内?含/.test(lead) || (parts.length === 1 && !lead.includes('均'))
  return { total, parts, labels, doubtful, open, end: previous.end }
}

/** “A 5 条、B 7 条，合计 12 条”: a list with its total behind. */
function listUpTo(sentence: Sentence, at: number): List | undefined {
  const { mentions } = sentence
  const total = mentions[at]!
  const said = /^[^\d]{0,8}(?:合计|共计|总计)/.test(total.label)
  if (!said && !/^(?:全年|累计|共)/.test(total.label)) return undefined
  let sum = 0
  // “两个平台合计 300 条”: the two are no part.
  let from = /[,;、]/.test(between(sentence, mentions[at - 1]!, total)) ? at : at - 1
  const end = from
  while (from > 0 && at - from < longest && sum !== total.value) {
    const part = mentions[from - 1]!
    const alike = part.unit === total.unit && part.segment === total.segment && part.depth === total.depth
    if (!alike || labelOf(part) === '' || between(sentence, part, mentions[from] ?? total).includes('。'))
      break
    sum += part.value
    from -= 1
  }
  const parts = mentions.slice(from, end)
  const labels = parts.map(labelOf)
  // What does not add up may have begun with another matter: only a list of bare names is one for certain.
  const bare = said && parts.length > 2 && !labels.some((label) => channel.test(label) || deed.test(label))
  if (parts.length < 2 || (sum !== total.value && !bare)) return undefined
  return { total, parts, labels, doubtful: false, open: false, end: total.end }
}

function labelOf({ label, behind }: Mention): string {
  const before = label
    .replace(/^.*(?:其中|包括|涵盖|分别[为是]|具体[为是])|^[一二三四五六七八九十]是/, '')
    .replace(/(?:有|为|共|是|的|各类)+$/, '')
  return (before === '' ? behind : before).slice(0, 40)
}

/** Where the list ends whose parts add up to `total`, if they do. */
function innerList(
  mentions: readonly Mention[],
  from: number,
  total: number,
  { segment, depth }: Mention,
): number | undefined {
  let sum = 0
  for (let i = from; i < Math.min(mentions.length, from + longest); i += 1) {
    const part = mentions[i]!
    if (part.segment !== segment || part.depth !== depth) return undefined
    sum += part.value
    if (sum === total) return i
    if (sum > total) return undefined
  }
  return undefined
}

/** One list after the other of the same total, where the first numbers make it up already. */
function split(list: List): List[] {
  const { parts, labels, total } = list
  let sum = 0
  for (let i = 0; i < parts.length; i += 1) {
    sum += parts[i]!.value
    if (
      i === 0 ||
      i === parts.length - 1 ||
      sum !== total.value ||
      parts.slice(i + 1).every(({ value }) => value === 0) ||
      // Outcomes, or applicants, go on: no other list.
      [result, applicant].some((words) => labels.every((label) => words.test(label)))
    )
      continue
    const head = {
      ...list,
      parts: parts.slice(0, i + 1),
      labels: labels.slice(0, i + 1),
      doubtful: false,
      open: false,
    }
    const tail = { ...list, parts: parts.slice(i + 1), labels: labels.slice(i + 1) }
    const rest = tail.parts.reduce((all, { value }) => all + value, 0)
    return rest === total.value && tail.parts.length > 1 ? [head, { ...tail, doubtful: false }] : [head]
  }
  return [list]
}

function claimOf(sentence: Sentence, { total, parts, labels, doubtful, open }: List): BreakdownClaim {
  const vague = [total, ...parts].some(({ certainty }) => certainty === 'approximate')
  const sum = parts.reduce((all, { value }) => all + value, 0)
  const { scope: _, ...source } = sentence.scope.of(total.clause, total.start, total.end)
  // Outcomes may include what came in last year, and leave out what is still open.
  const otherBase =
    labels.every((label) => outcome.test(label)) &&
    /申请/.test(sentence.text) &&
    !/收办|答复|办结/.test(total.ahead)
  const below = open && sum < total.value
  const doubt = sum !== total.value && (doubtful || (otherBase && !below))
  return {
    kind: 'breakdown',
    label: total.label
      .replace(/^.*(?:发布|公开|收到|受理|合计|共计|总计)(?=.)|(?:累计|总计|共计|合计|共|达)+$/g, '')
      .slice(0, 40),
    total: total.value,
    unit: total.unit,
    parts: parts.map(({ value, unit }, i) => ({ label: labels[i]!, value, unit })),
    open,
    ...rangeOf(
      sentence.flat,
      Math.min(total.clause, parts[0]!.clause),
      Math.max(total.end, parts.at(-1)!.end),
    ),
    certainty: vague ? 'approximate' : doubt ? 'ambiguous' : 'exact',
    ...source,
    scope: 'whole',
  }
}
