/** Traditional characters that mirrors of portals use in labels, with their simplified form. */
const traditional =
  '報报開开關关處处決决條条項项規规範范檔档總总計计數数製制發发廢废現现內内許许強强財财業业單单萬万購购採采額额類类間间務务對对與与於于請请轉转結结續续辦办釐厘區区國国個个機机構构會会組组織织團团體体維维糾纠審审複复復复議议訴诉訟讼經经過过執执參参責责後后舉举訪访屬属級级課课訊讯資资據据鄉乡縣县廳厅長长門门僅仅節节護护權权種种記记變变選选擇择圖图從从調调網网邊边應应進进護护時时書书繳缴費费'

const simplified = /* @__PURE__ */ new Map<string, string>(
  /* @__PURE__ */ [...traditional].flatMap((character, i, all) =>
    i % 2 === 0 ? ([[character, all[i + 1]!]] as [string, string][]) : [],
  ),
)

/** Simplified characters for the traditional ones that labels use. */
export function simplify(text: string): string {
  return text.replace(/[㐀-鿿]/g, (character) => simplified.get(character) ?? character)
}

/**
 * A label without what reports write differently: width of characters, spaces, brackets, quotes, stops between number
 * and name, traditional characters.
 */
export function normalize(label: string): string {
  return simplify(label.normalize('NFKC'))
    .replace(/訴/g, '诉')
    .replace(/[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .replace(/[“”"'‘’「」『』《》<>〈〉]/g, '')
    .replace(/(\d)[、,.．)]/g, '$1.')
    .replace(/[;；]/g, ';')
    .replace(/[。·:：]/g, '')
    .toLowerCase()
}

/** Pairs of neighbouring characters, each with the number of times that it occurs. */
function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>()
  for (let i = 0; i + 1 < text.length; i += 1) {
    const pair = text.slice(i, i + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** A label to look for, prepared once. */
export interface Wanted {
  readonly text: string
  readonly pairs: ReadonlyMap<string, number>
  readonly count: number
}

/** Prepares a label to be looked for. */
export function wanted(label: string): Wanted {
  const text = normalize(label)
  return { text, pairs: pairsOf(text), count: Math.max(1, text.length - 1) }
}

/** Share of the label's neighbouring pairs that the text has, 0 to 1. */
export function coverage(label: Wanted, text: Wanted): number {
  let common = 0
  for (const [pair, times] of label.pairs) common += Math.min(times, text.pairs.get(pair) ?? 0)
  return common / label.count
}

/** How far a text is a label: 1 the same, 0 nothing in common. */
export function likeness(label: Wanted, text: Wanted): number {
  if (label.text === text.text) return 1
  if (label.text.length > 1 && text.text.endsWith(label.text)) return 0.98
  if (label.text.length > 1 && text.text.startsWith(label.text)) return 0.96
  const common = coverage(label, text) * label.count
  return (2 * common) / (label.count + text.count)
}
