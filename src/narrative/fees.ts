import type { FeesClaim } from './claim.js'
import { rangeOf, type Sentence } from './sentence.js'

/** What a text says of the information processing fee (信息处理费). */
export function feesIn({ text, start, end, mentions, flat, scope }: Sentence): FeesClaim[] {
  const fee =
    /信息处理费|处理费|(?:收取|产生|发生)[^,;]{0,20}费|(?:未|没有|无|不)[^,;]{0,8}(?<!事业性)收费|收费(?:通知|金额|情况)/.exec(
      text,
    )
  if (fee === null) return []
  const at = start + fee.index
  const amounts = mentions.filter(({ unit }) => unit === '元')
  const amount = amounts.find((each) => each.start > at) ?? amounts[0]
  const requests = mentions.find(({ unit }) => /^[件份项]$/.test(unit))
  const none =
    amount === undefined &&
    (/未|没有|无|不/.test(text.slice(Math.max(0, fee.index - 20), fee.index + 4)) ||
      /(?:未|没有)[^,;]{0,4}(?:收|产生|发生)/.test(text))
  const to = Math.min(end, Math.max(at + fee[0].length, amount?.end ?? 0))
  return [
    {
      kind: 'fees',
      amount: amount?.value ?? (none ? 0 : null),
      requests: none ? null : (requests?.value ?? null),
      none,
      ...rangeOf(flat, Math.min(at, amount?.start ?? at), to),
      certainty: amount?.certainty ?? 'exact',
      ...scope.of(at, at, to),
    },
  ]
}
