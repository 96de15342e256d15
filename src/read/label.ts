/** Traditional characters that mirrors of portals use in labels, each with its simplified form. */
const traditional =
  '報报開开關关處处決决條条項项規规範范檔档總总計计數数製制發发廢废現现內内許许強强財财業业單单萬万購购採采額额類类間间務务對对與与於于請请轉转結结續续辦办釐厘區区國国個个機机構构會会組组織织團团體体維维糾纠審审複复復复議议訴诉訟讼經经過过執执參参責责後后舉举訪访屬属級级課课訊讯資资據据鄉乡縣县廳厅長长門门僅仅節节護护權权種种記记變变選选擇择圖图從从調调網网邊边應应進进護护時时書书繳缴費费專专'

const simplified = /* @__PURE__ */ new Map<string, string>(
  /* @__PURE__ */ [...traditional].flatMap((character, i, all) =>
    i % 2 === 0 ? ([[character, all[i + 1]!]] as [string, string][]) : [],
  ),
)

/** Words that come with traditional characters. */
const words = { 资讯: '信息', 专案: '项目', 档案: '文件' }

const traditionalOnes = /* @__PURE__ */ new RegExp(
  `[${/* @__PURE__ */ [...simplified.keys()].join('')}]`,
  'g',
)

/** Simplified characters for the traditional ones that labels use. */
export function simplify(text: string): string {
  const plain = text.replace(traditionalOnes, (character) => simplified.get(character)!)
  // Where characters are traditional, so are some words.
  return plain === text ? text : plain.replace(/资讯|专案|档案/g, (word) => words[word as keyof typeof words])
}

/** What makes a label other than it is normalised. */
const uneven = /* @__PURE__ */ new RegExp(`[^一-鿿a-z\\d_,.()、;]|\\d[、,)]|${traditionalOnes.source}`)

/**
 * A label without what reports write differently: width of characters, spaces, brackets, quotes, stops between number
 * and name, traditional characters.
 */
export function normalize(label: string): string {
  if (!uneven.test(label)) return label
  const text = simplify(label.normalize('NFKC'))
  // Most labels have nothing to take out.
  const kept = /[^一-鿿\w,.()、;]/.test(text)
    ? text.replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff“”"'‘’「」『』《》<>〈〉。·:]/g, '')
    : text
  return kept.replace(/(\d)[、,)]/g, '$1.').toLowerCase()
}

/** Finds a character that none of the labels has in any spelling: most texts are none of them. */
export function strangeTo(labels: string): RegExp {
  return new RegExp(`(?![${traditional}${labels.replace(/[^一-鿿]/g, '')}])[一-鿿]`)
}

/** How many neighbouring pairs of characters a text has, at least 1. */
export function pairCount(text: string): number {
  return Math.max(1, text.length - 1)
}

/** Labels to look for together: which of them have a pair of neighbouring characters. */
export interface LabelIndex {
  readonly texts: readonly string[]
  /** First character, second character: number of the label, of the slot, and how often the pair stands in the label. */
  readonly holders: ReadonlyMap<number, ReadonlyMap<number, readonly number[]>>
  /** By slot, how often a pair was seen: all 0 but while a text is looked at. */
  readonly seen: Uint16Array
}

/** Prepares normalised labels to be looked for. */
export function labelIndex(texts: readonly string[]): LabelIndex {
  const holders = new Map<number, Map<number, number[]>>()
  let slots = 0
  texts.forEach((text, label) => {
    for (let i = 0; i + 1 < text.length; i += 1) {
      const seconds = holders.get(text.charCodeAt(i)) ?? new Map<number, number[]>()
      const entries = seconds.get(text.charCodeAt(i + 1)) ?? []
      if (entries.at(-3) === label) entries[entries.length - 1]! += 1
      else entries.push(label, slots++, 1)
      seconds.set(text.charCodeAt(i + 1), entries)
      holders.set(text.charCodeAt(i), seconds)
    }
  })
  return { texts, holders, seen: new Uint16Array(slots) }
}

/** How many neighbouring pairs each label has in common with a text. */
export function commonPairs({ texts, holders, seen }: LabelIndex, text: string): readonly number[] {
  const common: number[] = new Array(texts.length).fill(0)
  const slots: number[] = []
  for (let i = 0; i + 1 < text.length; i += 1) {
    const entries = holders.get(text.charCodeAt(i))?.get(text.charCodeAt(i + 1))
    if (entries === undefined) continue
    for (let k = 0; k < entries.length; k += 3) {
      const slot = entries[k + 1]!
      if (seen[slot]! >= entries[k + 2]!) continue
      seen[slot]! += 1
      slots.push(slot)
      common[entries[k]!]! += 1
    }
  }
  for (const slot of slots) seen[slot] = 0
  return common
}

/** How far a text is a label, from the pairs that they have in common: 1 the same, 0 nothing. */
export function likeness(label: string, text: string, common: number): number {
  if (label === text) return 1
  if (label.length > 1 && text.endsWith(label)) return 0.98
  if (label.length > 1 && text.startsWith(label)) return 0.96
  return (2 * common) / (pairCount(label) + pairCount(text))
}
