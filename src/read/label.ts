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
  return simplify(label.normalize('NFKC'))
    .replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff“”"'‘’「」『』《》<>〈〉。·:]/g, '')
    .replace(/(\d)[、,)]/g, '$1.')
    .toLowerCase()
}

/** Finds a character that none of the labels has in any spelling: most texts are none of them. */
export function strangeTo(labels: string): RegExp {
  return new RegExp(`(?![${traditional}${labels.replace(/[^一-鿿]/g, '')}])[一-鿿]`)
}

/** The pairs of neighbouring characters of a text, each once, as numbers. */
function pairsOf(text: string): ReadonlySet<number> {
  const pairs = new Set<number>()
  for (let i = 1; i < text.length; i += 1) pairs.add((text.charCodeAt(i - 1) << 16) | text.charCodeAt(i))
  return pairs
}

/** How many pairs of neighbouring characters a text has, at least 1. */
export function pairCount(text: string): number {
  return Math.max(1, text.length - 1)
}

/** Labels to look for together, and by pair of neighbouring characters which of them have it. */
export interface LabelIndex {
  readonly texts: readonly string[]
  readonly holders: ReadonlyMap<number, readonly number[]>
}

/** Prepares normalised labels to be looked for. */
export function labelIndex(texts: readonly string[]): LabelIndex {
  const holders = new Map<number, number[]>()
  texts.forEach((text, label) => {
    for (const pair of pairsOf(text)) {
      const labels = holders.get(pair)
      if (labels === undefined) holders.set(pair, [label])
      else labels.push(label)
    }
  })
  return { texts, holders }
}

/** How many neighbouring pairs each label has in common with a text. */
export function commonPairs({ texts, holders }: LabelIndex, text: string): readonly number[] {
  const common: number[] = new Array(texts.length).fill(0)
  for (const pair of pairsOf(text)) {
    holders.get(pair)?.forEach((label) => {
      common[label]! += 1
    })
  }
  return common
}

/** How far a text is a label, from the pairs that they have in common: 1 the same, 0 nothing. */
export function likeness(label: string, text: string, common: number): number {
  if (label === text) return 1
  if (text.endsWith(label)) return 0.98
  if (text.startsWith(label)) return 0.96
  return (2 * common) / (pairCount(label) + pairCount(text))
}
