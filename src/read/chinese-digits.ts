const chineseDigits = '〇一二三四五六七八九'

/** Digits for Chinese numbers below 100. */
export function withDigits(text: string): string {
  return text
    .replace(/[零○]/g, '〇')
    .replace(/([二三])?十([一二三四五六七八九])?/g, (_, tens = '一', ones = '〇') => tens + ones)
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(chineseDigits.indexOf(digit)))
}
