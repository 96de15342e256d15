import type { RepairReason } from './repair.js'

/** A reason and how unlikely it is (natural logarithm). */
export type Judged = readonly [RepairReason, number]

const KINDS = /* @__PURE__ */ Math.log(6)

/** How a value may have come to be typed for another, and how unlikely that is. */
export function judgeEdit(
  from: number | null,
  to: number,
  neighbours: readonly number[],
  isTotal: boolean,
): Judged {
  if (from === null) return ['blank', 2]
  const options: Judged[] = [
    ['other', 10 + Math.log(1 + Math.abs(from - to))],
    ...singleEdits(String(from), String(to)),
  ]
  if (Math.abs(from - to) === 1) options.push(['offByOne', KINDS + (to === 0 ? 0 : Math.log(2))])
  if (from === to * 10) options.push(['tenfold', KINDS])
  if (to === from * 10) options.push(['tenth', KINDS + 1])
  // A total of zero above parts that are none was not worked out, which happens more often than any slip.
  if (from === 0) options.push(['zero', isTotal && to > 1 ? 0 : 7])
  else if (neighbours.includes(from)) options.push(['neighbour', 5.5])
  const [reason, cost] = options.reduce((best, each) => (each[1] < best[1] ? each : best))
  // Between equals the total goes first: it was worked out, the parts were counted.
  return [from === 0 && reason === 'digitReplaced' ? 'zero' : reason, cost - (isTotal ? 0.1 : 0)]
}

/** How unlikely a figure is where `mean` is to be expected: figures scatter widely, and few are large. */
export function unlikely(value: number, mean: number): number {
  const scale = 1 + Math.max(mean, 0.02)
  if (value <= 0) return Math.log(scale)
  return 2 * Math.log(scale) - Math.log(scale - 1) + 2 * Math.log(1 + value / scale)
}

function singleEdits(typed: string, meant: string): Judged[] {
  let start = 0
  while (start < typed.length && typed[start] === meant[start]) start += 1
  const [a, b] = [typed.slice(start), meant.slice(start)]
  if (a.length === b.length) {
    if (a.slice(1) === b.slice(1)) return [['digitReplaced', KINDS + Math.log(9 * meant.length)]]
    const isSwap = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2)
    return isSwap ? [['digitsExchanged', KINDS + Math.log(meant.length - 1)]] : []
  }
  if (a === b.slice(1)) return [['digitMissing', KINDS + Math.log(meant.length)]]
  if (b === a.slice(1)) return [['digitAdded', KINDS + Math.log(10 * (meant.length + 1))]]
  return []
}
