/** A number with its measure word, in flat text. */
export interface Quantity {
  readonly value: number
  readonly unit: string
  /** `approximate`: 约, 余, 近, 以上. */
  readonly certainty: 'exact' | 'approximate'
  readonly start: number
  readonly end: number
}

const numeral =
  /(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(\.\d+)?([余多]?)([万亿]?)([余多]?)|[零〇一二两三四五六七八九十百千万亿]+([余多]?)/g
const measure =
  /(?:件次|人次|[条件项个篇份则起宗次人家部场期批例元本幅户页种处套封册张]|类(?!:))(?!工作日|月|百分点|小时|方面|环节|级|自然日)/y
/** A number that stands alone behind what it counts: “申请数为0”, “受理量为零”. */
const alone = /(?:[数量]|申请|复议|诉讼|案件)(?:均|都)?[为是:]$/
const ends = /[,;。)、]|$/y
const before = /(?:约|近|超过|超|逾|至少|不少于|不低于|将近|不足|大约)$/
const after = /左右|以上|上下/y

/** Numbers with a measure word: digits, `1,808`, `1.2万`, `十二`. Shares, dates and numbers of documents are none. */
export function quantitiesOf(text: string): Quantity[] {
  const quantities: Quantity[] = []
  for (const match of text.matchAll(numeral)) {
    const [words, digits, fraction = '', more, scale, evenMore, rest] = match
    const start = match.index
    measure.lastIndex = start + words.length
    const ahead = text.slice(Math.max(0, start - 5), start)
    const unit = measure.exec(text)?.[0] ?? (standsAlone(text, ahead, start + words.length) ? '' : undefined)
    if (unit === undefined) continue
    if (/[第之每逐同〔]$|[\d.\-—~至]$/.test(ahead)) continue
    const value =
      digits === undefined
        ? chineseNumber(rest === '' ? words : words.slice(0, -1))
        : decimal(digits.replaceAll(',', ''), fraction.slice(1), scale!)
    if (value === undefined || !Number.isSafeInteger(Math.round(value))) continue
    const end = start + words.length + unit.length
    after.lastIndex = end
    const vague = Boolean(more || evenMore || rest) || before.test(ahead) || after.test(text)
    quantities.push({ value, unit, certainty: vague ? 'approximate' : 'exact', start, end })
  }
  return quantities
}

function standsAlone(text: string, ahead: string, end: number): boolean {
  ends.lastIndex = end
  return alone.test(ahead) && ends.test(text)
}

/** `1.2万` without an error of binary fractions. */
function decimal(whole: string, fraction: string, scale: string): number {
  if (whole.length + fraction.length > 20) return Number.NaN
  const places = scale === '万' ? 4 : scale === '亿' ? 8 : 0
  const digits = fraction.padEnd(places, '0')
  return Number(`${whole}${digits.slice(0, places)}.${digits.slice(places)}`)
}

const digitsOf = '零一二三四五六七八九'

/** 十二, 一百零三, 两千, 一万二千; also 二〇. Anything else, or longer than a count, is none. */
export function chineseNumber(words: string): number | undefined {
  if (words === '' || words.length > 16 || '百千万亿'.includes(words[0]!)) return undefined
  const figures = words.replaceAll('〇', '零').replaceAll('两', '二')
  if (!/[十百千万亿]/.test(figures)) {
    if (figures.length > 1 && !figures.includes('零')) return undefined
    return Number([...figures].map((figure) => digitsOf.indexOf(figure)).join(''))
  }
  let sum = 0
  let section = 0
  let digit = 0
  for (const figure of figures) {
    const unit = '十百千'.indexOf(figure)
    if (unit >= 0) {
      section += (digit || 1) * 10 ** (unit + 1)
      digit = 0
    } else if (figure === '万' || figure === '亿') {
      sum = (sum + section + digit) * (figure === '万' ? 1e4 : 1e8)
      section = 0
      digit = 0
    } else digit = digitsOf.indexOf(figure)
  }
  return sum + section + digit
}
