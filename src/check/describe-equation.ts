import type { AxisNode, Label } from '../forms/form.js'
import type { FormCell, FormPlan } from '../forms/plan.js'
import type { Locale } from '../locale.js'
import type { Finding, FindingCell } from './finding.js'

/** The words of a finding about a sum, or nothing if it is not about one. */
export function describeEquation(finding: Finding, plan: FormPlan, locale: Locale): string | undefined {
  const { cells, data, outcome } = finding
  const known = cells.map(({ path }) => plan.cells[plan.indexOf.get(path) ?? -1])
  if (cells.length === 0 || data.operator === undefined || known.includes(undefined)) return undefined
  const names = namesOf(known as FormCell[], locale)
  const words = locale === 'en' ? english : chinese
  const side = (sign: 1 | -1) =>
    cells.map((cell, at) => ({ cell, name: names.each[at]! })).filter(({ cell }) => cell.sign === sign)
  const stated = [write(side(1), data), write(side(-1), data)] as const
  const [left, right] = stated.map((sum) => sum ?? '0') as [string, string]
  const total = names.each[cells.findIndex(({ path }) => path === data.total)]
  const { expected, actual, difference } = data as { [key: string]: number | string | null }
  const place = names.place
  const text =
    outcome === 'undetermined'
      ? expected === null || total === undefined
        ? words.open(place, ...stated, names.of(plan, data.blank))
        : words.blankTotal(place, total, left, expected!)
      : data.operator === '<='
        ? left === '0'
          ? words.negative(place, right)
          : words.tooMuch(place, left, right)
        : total === undefined
          ? words.imbalance(place, `${left} = ${expected}`, `${right} = ${actual}`, difference!)
          : words.wrongTotal(place, left, total, actual!, expected!, difference!)
  const zero = data.assumedZero === undefined ? '' : words.zero(names.of(plan, data.assumedZero))
  return text + zero
}

interface Names {
  /** What all the cells share: section, row, column or group. */
  readonly place: string
  /** What sets each apart. */
  readonly each: readonly string[]
  /** Some of the cells, or how many they are where a list would tire. */
  of(plan: FormPlan, paths: unknown): string
}

function namesOf(cells: readonly FormCell[], locale: Locale): Names {
  const zh = locale !== 'en'
  const label = (node: Label) => (zh ? node.zh : node.en)
  const join = (nodes: readonly AxisNode[]) => nodes.map(label).join('·')
  // A heading without a key only groups; a long note in brackets behind a label tires in a sum.
  const short = (nodes: readonly AxisNode[]) =>
    nodes
      .filter(({ key }) => key !== undefined)
      .map((node) => label(node).replace(/ ?[（(][^）)]*[，,][^）)]*[）)]$/, ''))
      .join('·')
  const [first] = cells as [FormCell]
  const sections = new Set(cells.map(({ section }) => section))
  const rows = split(cells.map(({ rowNodes }) => rowNodes))
  const columns = split(cells.map(({ columnNodes }) => columnNodes))
  const nameOf = ({ section, rowNodes, columnNodes }: FormCell) => {
    const parts = [short(rowNodes.slice(rows)), short(columnNodes.slice(columns))].filter(
      (part) => part !== '',
    )
    if (sections.size > 1) parts.unshift(label(section))
    return parts.length === 0 ? short(columnNodes.slice(-1)) : parts.join('·')
  }
  const sharedRow = join(first.rowNodes)
  const sharedColumn = join(
    first.columnNodes.slice(0, columns).filter(({ key }, at) => key !== undefined || at > 0),
  )
  const sameRow = cells.every(({ rowPath }) => rowPath === first.rowPath)
  const shared =
    sameRow && sharedRow !== ''
      ? zh
        ? `“${sharedRow}”一行`
        : `row “${sharedRow}”`
      : sharedColumn !== ''
        ? zh
          ? `“${sharedColumn}”一${sameRow ? '组' : '列'}`
          : `${sameRow ? 'group' : 'column'} “${sharedColumn}”`
        : ''
  const heads = [sections.size > 1 ? '' : label(first.section), shared].filter((part) => part !== '')
  return {
    place: heads.length === 0 ? (zh ? '各表之间' : 'Between tables') : heads.join(zh ? '，' : ', '),
    each: cells.map(nameOf),
    of: (plan, paths) => {
      const list = paths as readonly string[]
      if (list.length > 4) return zh ? `${list.length} 格` : `${list.length} cells`
      return list.map((path) => nameOf(plan.cells[plan.indexOf.get(path)!]!)).join(zh ? '、' : ', ')
    },
  }
}

/** How many headings from the outside all chains share. */
function split(chains: readonly (readonly AxisNode[])[]): number {
  const first = chains[0]!
  let shared = 0
  while (shared < first.length && chains.every((chain) => chain[shared] === first[shared])) shared += 1
  return shared
}

/** One side as a sum: zeros are left out, unless there is nothing else to show. Nothing where all is blank. */
function write(
  side: readonly { readonly cell: FindingCell; readonly name: string }[],
  { derived }: Finding['data'],
): string | undefined {
  const worked = derived as { readonly [path: string]: number | string } | undefined
  const amountOf = ({ path, value }: FindingCell) => value ?? worked?.[path] ?? 0
  const terms = side.filter(({ cell }) => Number(amountOf(cell)) !== 0)
  const stated = side.filter(({ cell }) => cell.value !== null)
  const shown = terms.length > 0 ? terms : stated.length > 4 ? [] : stated
  if (shown.length === 0) return stated.length === 0 ? undefined : '0'
  return shown.map(({ cell, name }) => `${name} ${amountOf(cell)}`).join(' + ')
}

type Value = number | string

const size = (difference: Value) => String(difference).replace('-', '')
const isMore = (difference: Value) => !String(difference).startsWith('-')

const chinese = {
  wrongTotal: (
    place: string,
    sum: string,
    total: string,
    actual: Value,
    expected: Value,
    difference: Value,
  ) =>
    `${place}：${sum === '0' ? '各项均为' : `${sum} =`} ${expected}，而“${total}”为 ${actual}，${isMore(difference) ? '多' : '少'} ${size(difference)}。请核对各项和总计。`,
  imbalance: (place: string, left: string, right: string, difference: Value) =>
    `${place}：${left}，而 ${right}，后者${isMore(difference) ? '多' : '少'} ${size(difference)}，二者应当相等。请核对这几项。`,
  tooMuch: (place: string, left: string, right: string) => `${place}：${left} 不应大于 ${right}。请核对。`,
  negative: (place: string, sum: string) => `${place}：${sum} 不应小于 0。请核对。`,
  blankTotal: (place: string, total: string, sum: string, expected: Value) =>
    `${place}：“${total}”未填，按各项相加（${sum}）应为 ${expected}。请补填。`,
  open: (place: string, left: string | undefined, right: string | undefined, blank: string) =>
    left === undefined && right === undefined
      ? `${place}：各格均未填，无从核对。请补填：${blank}。`
      : `${place}：有空格，不能判断 ${left ?? '未填各格'} 与 ${right ?? '未填各格'} 是否相符。请补填：${blank}。`,
  zero: (blank: string) => `（空格按 0 计：${blank}）`,
}

const english: typeof chinese = {
  wrongTotal: (place, sum, total, actual, expected, difference) =>
    `${place}: ${sum === '0' ? 'all parts are' : `${sum} =`} ${expected}, but “${total}” is ${actual}, ${size(difference)} too ${isMore(difference) ? 'many' : 'few'}. Check the parts and the total.`,
  imbalance: (place, left, right, difference) =>
    `${place}: ${left}, but ${right}, ${size(difference)} too ${isMore(difference) ? 'many' : 'few'}; the two should be equal. Check these figures.`,
  tooMuch: (place, left, right) => `${place}: ${left} should not exceed ${right}. Please check.`,
  negative: (place, sum) => `${place}: ${sum} should not be below 0. Please check.`,
  blankTotal: (place, total, sum, expected) =>
    `${place}: “${total}” is blank; its parts (${sum}) make ${expected}. Please fill it in.`,
  open: (place, left, right, blank) =>
    left === undefined && right === undefined
      ? `${place}: all figures are blank, so there is nothing to check. Please fill in: ${blank}.`
      : `${place}: blanks leave it open whether ${left ?? 'the blank figures'} and ${right ?? 'the blank figures'} agree. Please fill in: ${blank}.`,
  zero: (blank) => ` (Blank, taken as 0: ${blank})`,
}
