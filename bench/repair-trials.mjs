/** Mistakes drawn at random for measuring the repairs. One seed, one sequence. */

/** mulberry32: a small generator of numbers from 0 to 1. */
export function randomFrom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const pick = (random, list) => list[Math.floor(random() * list.length)]

/** One error of a clerk at the keyboard; the same value where the error drawn is not possible. */
function mistyped(random, value) {
  const digits = String(value)
  const at = Math.floor(random() * digits.length)
  const digit = String(Math.floor(random() * 10))
  switch (Math.floor(random() * 6)) {
    case 0:
      return Number(digits.slice(0, at) + digit + digits.slice(at + 1))
    case 1:
      return Number(digits.slice(0, at) + (digits[at + 1] ?? '') + digits[at] + digits.slice(at + 2))
    case 2:
      return digits.length < 2 ? value : Number(digits.slice(0, at) + digits.slice(at + 1))
    case 3: {
      const place = Math.floor(random() * (digits.length + 1))
      return Number(digits.slice(0, place) + digit + digits.slice(place))
    }
    case 4:
      return value + (value === 0 || random() < 0.5 ? 1 : -1)
    default:
      return value * 10
  }
}

/** `count` different cells of table three with another value each. `table`: rows of seven counts. */
export function keyboardErrors(random, table, count) {
  const stated = table.map((row) => [...row])
  const used = new Set()
  while (used.size < count) {
    const r = Math.floor(random() * table.length)
    const c = Math.floor(random() * 7)
    if (used.has(r * 7 + c)) continue
    const value = mistyped(random, table[r][c])
    if (value === table[r][c]) continue
    used.add(r * 7 + c)
    stated[r][c] = value
  }
  return stated
}

const slipsOfTable = {
  nextColumn(stated, random) {
    const row = pick(random, stated)
    const c = Math.floor(random() * 6)
    const [from, to] = random() < 0.5 ? [c, c + 1] : [c + 1, c]
    row[to] = row[from]
    row[from] = 0
  },
  nextRow(stated, random) {
    const r = Math.floor(random() * (stated.length - 1))
    const c = Math.floor(random() * 7)
    const [from, to] = random() < 0.5 ? [r, r + 1] : [r + 1, r]
    stated[to][c] = stated[from][c]
    stated[from][c] = 0
  },
  rowShifted(stated, random) {
    const row = pick(random, stated)
    const length = random() < 0.5 ? 6 : 7
    const part = row.slice(0, length)
    const moved = random() < 0.5 ? [0, ...part.slice(0, -1)] : [...part.slice(1), 0]
    moved.forEach((value, i) => {
      row[i] = value
    })
  },
  totalCopied(stated, random) {
    const row = pick(random, stated)
    row.fill(row[6], 0, 6)
  },
  exchanged(stated, random) {
    const r = Math.floor(random() * stated.length)
    const c = Math.floor(random() * 7)
    const [r2, c2] = random() < 0.5 ? [r, c + 1] : [r + 1, c]
    if (r2 >= stated.length || c2 > 6) return
    const value = stated[r][c]
    stated[r][c] = stated[r2][c2]
    stated[r2][c2] = value
  },
}

export const slipNames = Object.keys(slipsOfTable)

/** A table with one slip that changes something. */
export function slip(random, table, name) {
  for (;;) {
    const stated = table.map((row) => [...row])
    slipsOfTable[name](stated, random)
    if (stated.some((row, r) => row.some((value, c) => value !== table[r][c]))) return stated
  }
}

/** Table three of a report as rows of counts, and the report with another table three. */
export function tableOf(library, report) {
  const cells = library.cellsOf(report).filter((cell) => cell.section === 'requests')
  return Array.from({ length: cells.length / 7 }, (_, r) =>
    cells.slice(r * 7, r * 7 + 7).map(({ value }) => value ?? 0),
  )
}

export function withTable(library, report, table) {
  const paths = library.cellsOf(report).filter((cell) => cell.section === 'requests')
  const copy = structuredClone({ requests: report.requests }).requests
  paths.forEach(({ path }, i) => {
    const keys = path.split('.').slice(1)
    const last = keys.pop()
    let place = copy
    for (const key of keys) place = place[key]
    place[last] = table[Math.floor(i / 7)][i % 7]
  })
  return { ...report, requests: copy }
}

/** Milliseconds. Where it takes long, the least of five runs: other work on the machine and the compiler do not count. */
function timeOf(run) {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < 5 && least > 5; i += 1) {
    const start = performance.now()
    run()
    least = Math.min(least, performance.now() - start)
  }
  return least
}

/** Runs trials of one kind and counts what came of them. */
export function measure(library, reports, trials, seed, draw) {
  const random = randomFrom(seed)
  const times = []
  const sum = {
    trials,
    first: 0,
    firstThree: 0,
    among: 0,
    soleRight: 0,
    only: 0,
    onlyWrong: 0,
    likelierWrong: 0,
  }
  let examined = 0
  for (let i = 0; i < trials; i += 1) {
    const report = pick(random, reports)
    const truth = tableOf(library, report)
    const stated = withTable(library, report, draw(random, truth))
    const { repairs, certainty } = library.suggestRepairs(stated)
    times.push(timeOf(() => library.suggestRepairs(stated)))
    const right = repairs.findIndex((repair) => {
      const fixed = tableOf(library, library.applyRepair(stated, repair))
      examined += 1
      return fixed.every((row, r) => row.every((value, c) => value === truth[r][c]))
    })
    sum.first += right === 0
    sum.firstThree += right >= 0 && right < 3
    sum.among += right >= 0
    sum.soleRight += right === 0 && repairs.length === 1
    sum.only += certainty === 'only'
    sum.onlyWrong += certainty === 'only' && right !== 0
    sum.likelierWrong += certainty === 'likelier' && right !== 0
  }
  times.sort((a, b) => a - b)
  return {
    ...sum,
    examined,
    median: times[trials >> 1],
    p99: times[Math.floor(trials * 0.99)],
    worst: times.at(-1),
  }
}

/** As {@link measure}, in a region: `count` wrong figures of one of its organs. */
export function measureRegion(library, reports, organs, trials, seed, count) {
  const random = randomFrom(seed)
  const parts = Array.from({ length: organs }, (_, i) => ({ ...pick(random, reports), agency: `${i}` }))
  const combined = library.rollUp(parts, { agency: '', year: parts[0].year }).report
  const sum = { first: 0, only: 0, onlyWrong: 0 }
  const times = []
  for (let i = 0; i < trials; i += 1) {
    const at = Math.floor(random() * organs)
    const table = keyboardErrors(random, tableOf(library, parts[at]), count)
    const stated = parts.map((part, p) => (p === at ? withTable(library, part, table) : part))
    const { repairs, certainty } = library.suggestRollupRepairs(combined, stated)
    times.push(timeOf(() => library.suggestRollupRepairs(combined, stated)))
    const changes = repairs[0]?.changes ?? []
    const right =
      changes.length === count &&
      changes.every((change) => change.part === at && library.getCell(parts[at], change.path) === change.to)
    sum.first += right
    sum.only += certainty === 'only'
    sum.onlyWrong += certainty === 'only' && !right
  }
  times.sort((a, b) => a - b)
  return { ...sum, median: times[trials >> 1], worst: times.at(-1) }
}
