// biome-ignore-all lint/suspicious/noAssignInExpressions: short sums side by side
// biome-ignore-all lint/performance/noAccumulatingSpread: the peer is the slow way
/** Speed side by side with what a user would pick instead. Prints a Markdown table: `npm run bench`;
 * `node bench/run.mjs 'linear rules'` only the parts with these words in their names. */
import { readFileSync, writeFileSync } from 'node:fs'
import CliTable3 from 'cli-table3'
import { Table as PrinterTable } from 'console-table-printer'
import { Decimal } from 'decimal.js'
import { fromParse5 } from 'hast-util-from-parse5'
import { toHtml } from 'hast-util-to-html'
import { HyperFormula } from 'hyperformula'
import { produce } from 'immer'
import { Engine } from 'json-rules-engine'
import { markdownTable } from 'markdown-table'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import { parse, parseFragment } from 'parse5'
import { table as printTable } from 'table'
import * as z from 'zod'
import { exponent, sideBySide } from './measure.mjs'

const dist = new URL(process.env.DIST ?? '../dist/', import.meta.url)
const load = (name) => import(new URL(name, dist).href).catch(() => ({}))
const library = { ...(await load('index.js')), ...(await load('read.js')) }
const json = JSON.parse(readFileSync(new URL('../test/fixtures/suqian-2023.json', import.meta.url), 'utf8'))
const report = library.reportSchema.parse(json)
const rows = []

const row = (operation, beside, target, measured, met) =>
  rows.push([operation, beside, target, measured, met ? 'yes' : 'no'])
const slower = (operation, beside, most, [own, other]) =>
  row(operation, beside, `≤ ${most} ×`, `${(own / other).toFixed(2)} × (${micro(own)})`, own / other <= most)
const faster = (operation, beside, least, [own, other]) =>
  row(
    operation,
    beside,
    `≥ ${least} × faster`,
    `${(other / own).toFixed(1)} × (${micro(own)})`,
    other / own >= least,
  )
const micro = (ms) => (ms < 1 ? `${(ms * 1000).toFixed(1)} µs` : `${ms.toFixed(2)} ms`)
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
/** Rows of a function that the build does not have are reported as missing; what breaks is reported, not hidden. */
async function part(operation, needed, run) {
  if (wanted.length > 0 && !wanted.some((word) => operation.includes(word))) return
  const missing = needed.filter((name) => library[name] === undefined)
  if (missing.length > 0) return rows.push([operation, '', '', `missing: ${missing.join(', ')}`, 'no'])
  try {
    await run()
  } catch (error) {
    rows.push([operation, '', '', `failed: ${String(error.message).slice(0, 120)}`, 'no'])
  }
}

const linear = library.rules
  .filter(({ id }) => /^requests\/(balance|applicant|outcome|group|.*total)|^review\//.test(id))
  .map(({ id }) => id)
const onlyLinear = { '*': 'off', ...Object.fromEntries(linear.map((id) => [id, 'error'])) }
const cells = library.cellsOf(report)
const indexOf = new Map(cells.map(({ path }, i) => [path, i]))
const columns = [
  ...new Set(
    cells
      .filter(({ path }) => path.startsWith('requests.received.'))
      .map(({ path }) => path.slice('requests.received.'.length)),
  ),
]
const rowsOf = (prefix) => [
  ...new Set(
    cells
      .map(({ path }) => path)
      .filter((path) => path.startsWith(prefix))
      .map((path) => path.slice(0, -columns.find((column) => path.endsWith(`.${column}`)).length - 1)),
  ),
]
/** The 42 equations of the form, written down once more from the cells: 24 over columns, 15 over rows, 3 in section four. */
const equations = (() => {
  const at = (path) => {
    const index = indexOf.get(path)
    if (index === undefined) throw new Error(`no cell ${path}`)
    return index
  }
  const groups = rowsOf('requests.')
  const outcomes = groups.filter(
    (name) => name.startsWith('requests.outcomes.') && name !== 'requests.outcomes.total',
  )
  const list = []
  for (const column of columns) {
    const on = (names) => names.map((name) => at(`${name}.${column}`))
    list.push({
      left: on(['requests.received', 'requests.carriedOver']),
      right: on(['requests.outcomes.total', 'requests.carriedForward']),
    })
    list.push({ left: on(outcomes), right: on(['requests.outcomes.total']) })
  }
  for (const name of groups) {
    const own = columns.map((column) => at(`${name}.${column}`))
    list.push({ left: own.slice(0, -1), right: own.slice(-1) })
  }
  const review = cells.filter(({ path }) => path.startsWith('review.')).map(({ path }) => path)
  for (const total of review.filter((path) => path.endsWith('.total'))) {
    const prefix = total.slice(0, -'total'.length)
    list.push({
      left: review
        .filter(
          (path) => path !== total && path.startsWith(prefix) && !path.slice(prefix.length).includes('.'),
        )
        .map(at),
      right: [at(total)],
    })
  }
  return list
})()
/** Where each object of figures stands in a report, and the names in it: what a hand-written copy walks. */
const places = [...new Set(cells.map(({ path }) => path.slice(0, path.lastIndexOf('.'))))].map((place) => ({
  parents: place.split('.'),
  keys: cells
    .filter(({ path }) => path.slice(0, path.lastIndexOf('.')) === place)
    .map(({ path }) => path.slice(place.length + 1)),
}))
const copied = (which) => {
  const flat = []
  for (const { parents, keys } of places) {
    let object = which
    for (const name of parents) object = object[name]
    for (const key of keys) flat.push(object[key])
  }
  return flat
}
const wrongSums = (flat) => {
  let wrong = 0
  for (const { left, right } of equations) {
    let sum = 0
    for (const i of left) sum += flat[i]
    for (const i of right) sum -= flat[i]
    if (sum !== 0) wrong += 1
  }
  return wrong
}
if (copied(report).some((value, i) => value !== cells[i].value && String(value) !== String(cells[i].value)))
  throw new Error('the hand-written copy is not in the order of the cells')
const handWritten = (which) => () => wrongSums(copied(which))
const handWrittenAtHand = (which) => {
  const flat = copied(which)
  return () => wrongSums(flat.slice())
}
let wrongReport = report
for (const path of [
  'requests.received.total',
  'requests.carriedForward.naturalPersons',
  'review.reconsideration.total',
])
  if (indexOf.has(path))
    wrongReport = library.withCell(wrongReport, path, library.getCell(wrongReport, path) + 1)

await part('the linear rules', ['checkReport', 'createChecker'], async () => {
  const check = library.createChecker({ rules: onlyLinear })
  const run = typeof check === 'function' ? check : (each) => check.check(each)
  if (run(report).findings.length > 0 || run(wrongReport).findings.length === 0)
    throw new Error('the rules do not check what they should')
  const own = () => run(report)
  slower(
    `the ${equations.length} linear rules, clean report`,
    'cells copied to a flat array and a hand-written loop',
    2,
    sideBySide([own, handWritten(report)]),
  )
  slower(
    'the same, three errors, full findings',
    'the same loop',
    3,
    sideBySide([() => run(wrongReport), handWritten(wrongReport)]),
  )
  for (const [what, which] of [
    ['clean report', report],
    ['three errors', wrongReport],
  ]) {
    const [mine, loop] = sideBySide([() => run(which), handWrittenAtHand(which)])
    rows.push([
      `the same, ${what}`,
      'the loop alone, figures in a flat array beforehand',
      '',
      `${(mine / loop).toFixed(2)} × (${micro(mine)})`,
      '',
    ])
  }
  const flat = cells.map(({ value }) => value)
  faster(
    'the same',
    'sums in decimal.js',
    15,
    sideBySide([
      own,
      () => {
        let wrong = 0
        for (const { left, right } of equations) {
          const sum = (list) => list.reduce((total, i) => total.plus(flat[i]), new Decimal(0))
          if (!sum(left).eq(sum(right))) wrong += 1
        }
        return wrong
      },
    ]),
  )
  const sheet = HyperFormula.buildFromArray([flat.map((value) => Number(value))], { licenseKey: 'gpl-v3' })
  const name = (i) => sheet.simpleCellAddressToString({ sheet: 0, row: 0, col: i }, 0)
  const formulas = equations.map(
    ({ left, right }) => `=${left.map(name).join('+')}=${right.map(name).join('+')}`,
  )
  sheet.setCellContents({ sheet: 0, row: 1, col: 0 }, [formulas])
  let turn = 0
  faster(
    'the same',
    'HyperFormula, a kept sheet',
    100,
    sideBySide([
      own,
      () => {
        turn += 1
        sheet.setCellContents({ sheet: 0, row: 0, col: 0 }, [
          flat.map((value, i) => Number(value) + (i > 3 ? turn % 2 : 0)),
        ])
        return sheet.getSheetValues(0)[1]
      },
    ]),
  )
  const engine = new Engine()
  equations.forEach(({ left, right }, i) => {
    engine.addFact(`e${i}`, async (_, almanac) => {
      const list = await almanac.factValue('cells')
      return left.reduce((sum, k) => sum + list[k], 0) - right.reduce((sum, k) => sum + list[k], 0)
    })
    engine.addRule({
      conditions: { all: [{ fact: `e${i}`, operator: 'notEqual', value: 0 }] },
      event: { type: `e${i}` },
    })
  })
  const times = []
  for (let n = 0; n < 60; n += 1) {
    const start = performance.now()
    await engine.run({ cells: flat })
    times.push(performance.now() - start)
  }
  faster('the same', 'json-rules-engine', 50, [sideBySide([own])[0], times.toSorted((a, b) => a - b)[30]])
})

await part('checkReport with narrative rules', ['checkReport'], () => {
  const sentence =
    '本年新收政府信息公开申请12件，其中自然人申请9件，予以公开5件。机关网站按栏目发布信息，专人审核后上线。'
  const inputs = [5000, 50000].map((length) => ({
    ...report,
    otherMatters: sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length),
  }))
  const { value, times } = exponent((each) => library.checkReport(each), inputs, [5000, 50000])
  row(
    '`checkReport`, narrative rules, 5,000 characters',
    'itself on 50,000',
    'exponent ≤ 1.1',
    `${value.toFixed(2)} (${micro(times[1] / 50)} per 1,000 characters)`,
    value <= 1.1,
  )
})

await part('reportSchema', ['reportSchema'], () => {
  const amount = z.union([z.string(), z.number()]).transform((value) => new Decimal(value))
  const shapeOf = (value, key) => {
    if (key === 'overview')
      return z.strictObject({
        aspects: z.array(
          z.strictObject({ heading: z.string(), key: z.string().optional(), text: z.string() }),
        ),
        statistics: z.any().optional(),
      })
    if (value === null || typeof value === 'number') return z.number().int().nonnegative().nullable()
    if (typeof value === 'string')
      return key === 'fee' || (/^\d+(\.\d+)?$/.test(value) && key !== 'form') ? amount.nullable() : z.string()
    return z.strictObject(
      Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shapeOf(each, name)])),
    )
  }
  const plain = shapeOf({ ...json, improvement: '', otherMatters: '' })
  plain.parse(json)
  faster(
    '`reportSchema`, valid report',
    'plain zod strict objects',
    2,
    sideBySide([() => library.reportSchema.parse(json), () => plain.parse(json)]),
  )
  const bad = structuredClone(json)
  bad.requests.received.total = -1
  slower(
    'the same, one bad cell',
    'plain zod strict objects',
    1.3,
    sideBySide([() => library.reportSchema.safeParse(bad), () => plain.safeParse(bad)]),
  )
})

const tablesOnly = { sections: ['proactiveDisclosure', 'requests', 'review'] }
const text = (node) => (node.value ?? '') + (node.childNodes ?? []).map(text).join('')
const find = (node, name) => [
  ...(node.nodeName === name ? [node] : []),
  ...(node.childNodes ?? []).flatMap((child) => find(child, name)),
]
const span = (cell, name) => Number(cell.attrs.find((each) => each.name === name)?.value ?? 1)
const merged = find(parseFragment(library.renderHtml(report, tablesOnly)), 'table').map((node) =>
  find(node, 'tr').map((line) =>
    line.childNodes
      .filter(({ nodeName }) => /^t[dh]$/.test(nodeName))
      .map((cell) => ({
        content: text(cell),
        rowSpan: span(cell, 'rowspan'),
        colSpan: span(cell, 'colspan'),
      })),
  ),
)
const flat = merged.map((lines) => {
  const grid = lines.map(() => [])
  lines.forEach((line, r) => {
    let c = 0
    for (const cell of line) {
      while (grid[r][c] !== undefined) c += 1
      for (let i = r; i < Math.min(r + cell.rowSpan, lines.length); i += 1)
        for (let k = c; k < c + cell.colSpan; k += 1) grid[i][k] = i === r && k === c ? cell.content : ''
    }
  })
  const width = Math.max(...grid.map((line) => line.length))
  return grid.map((line) => Array.from({ length: width }, (_, i) => line[i] ?? ''))
})

await part('renderMarkdown', ['renderMarkdown'], () => {
  const own = () => library.renderMarkdown(report, tablesOnly)
  const tree = (lines) => ({
    type: 'table',
    children: lines.map((line) => ({
      type: 'tableRow',
      children: line.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
    })),
  })
  faster(
    '`renderMarkdown`, tables',
    'mdast-util-to-markdown with mdast-util-gfm-table',
    20,
    sideBySide([
      own,
      () => flat.map((lines) => toMarkdown(tree(lines), { extensions: [gfmTableToMarkdown()] })).join('\n'),
    ]),
  )
  faster(
    'the same',
    'markdown-table',
    1,
    sideBySide([own, () => flat.map((lines) => markdownTable(lines)).join('\n')]),
  )
})

await part('renderText', ['renderText'], () => {
  const own = () => library.renderText(report, tablesOnly)
  faster(
    '`renderText`, tables',
    'cli-table3',
    20,
    sideBySide([
      own,
      () =>
        merged
          .map((lines) => {
            const drawn = new CliTable3()
            drawn.push(...lines)
            return drawn.toString()
          })
          .join('\n'),
    ]),
  )
  const spanning = merged.map((lines, n) => {
    const spanningCells = []
    lines.forEach((line, r) => {
      let c = 0
      for (const { rowSpan, colSpan } of line) {
        while (
          flat[n][r][c] === '' &&
          spanningCells.some(
            (s) => r >= s.row && r < s.row + s.rowSpan && c >= s.col && c < s.col + s.colSpan,
          )
        )
          c += 1
        if (rowSpan > 1 || colSpan > 1) spanningCells.push({ row: r, col: c, rowSpan, colSpan })
        c += colSpan
      }
    })
    return spanningCells
  })
  faster(
    'the same',
    'table',
    20,
    sideBySide([
      own,
      () => flat.map((lines, n) => printTable(lines, { spanningCells: spanning[n] })).join('\n'),
    ]),
  )
  faster(
    'the same',
    'console-table-printer (no merged cells)',
    5,
    sideBySide([
      own,
      () =>
        flat
          .map((lines) => {
            const drawn = new PrinterTable()
            for (const line of lines)
              drawn.addRow(Object.fromEntries(line.map((value, i) => [`c${i}`, value])))
            return drawn.render()
          })
          .join('\n'),
    ]),
  )
})

await part('renderHtml', ['renderHtml'], () => {
  const own = () => library.renderHtml(report, tablesOnly)
  const tree = fromParse5(parseFragment(own()))
  faster(
    '`renderHtml`, tables',
    'hast-util-to-html on an equal tree',
    4,
    sideBySide([own, () => toHtml(tree)]),
  )
  const escaped = (value) => value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  slower(
    'the same',
    'string building by hand',
    2,
    sideBySide([
      own,
      () => {
        let out = ''
        for (const lines of merged) {
          out += '<table>'
          for (const line of lines) {
            out += '<tr>'
            for (const { content, rowSpan, colSpan } of line)
              out += `<td rowspan="${rowSpan}" colspan="${colSpan}">${escaped(content)}</td>`
            out += '</tr>'
          }
          out += '</table>'
        }
        return out
      },
    ]),
  )
})

await part('readReport', ['readReport'], () => {
  const style =
    'style="border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt;height:20.0pt"'
  let page = library.renderHtml(report, { page: true }).replace(/<t([dh])/g, `<t$1 ${style}`)
  page = page.replace(
    /<(t[dh])([^>]*)>([^<]*)<\/\1>/g,
    '<$1$2><p class=MsoNormal align=center><span lang=EN-US style="font-family:仿宋_GB2312">$3<o:p></o:p></span></p></$1>',
  )
  slower(
    `\`readReport\`, ${Math.round(page.length / 1000)} kB page, Word style`,
    'parse5 building its tree',
    1.5,
    sideBySide([() => library.readReport(page), () => parse(page)], { rounds: 61, warmUp: 2000 }),
  )
  // Paragraphs as Word writes them, so that the larger pages are as dense as the first.
  const tail = `<p class=MsoNormal ${style}><span lang=EN-US style="font-family:仿宋_GB2312">网站信息按栏目发布。<o:p></o:p></span></p>`
  const pages = [10, 100].map((times) =>
    page.replace('</body>', `${tail.repeat(((times - 1) * page.length) / tail.length)}</body>`),
  )
  pages.unshift(page)
  const { value } = exponent(
    (each) => library.readReport(each),
    pages,
    pages.map(({ length }) => length),
  )
  row('`readReport`, input × 10, × 100', 'itself', 'exponent ≤ 1.1', value.toFixed(2), value <= 1.1)
})

await part('rollUp', ['rollUp'], () => {
  const parts = Array.from({ length: 500 }, (_, i) => ({ ...report, agency: `第${i}局` }))
  const own = () => library.rollUp(parts, { agency: '某市', year: report.year })
  const tables = ['proactiveDisclosure', 'requests', 'review']
  const add = (into, from) => {
    for (const key in from) {
      const value = from[key]
      if (typeof value === 'number') into[key] = (into[key] ?? 0) + value
      else if (Decimal.isDecimal(value)) into[key] = value.plus(into[key] ?? 0)
      else if (value !== null) add((into[key] ??= {}), value)
    }
  }
  slower(
    '`rollUp` of 500 reports',
    'plain loops over objects',
    1.5,
    sideBySide([
      own,
      () => {
        const sums = {}
        for (const each of parts) for (const name of tables) add((sums[name] ??= {}), each[name])
        return sums
      },
    ]),
  )
  faster(
    'the same',
    'an immutable reduce (spread)',
    4,
    sideBySide(
      [
        own,
        () => {
          const plus = (a, b) => {
            if (typeof b === 'number') return (a ?? 0) + b
            if (Decimal.isDecimal(b)) return b.plus(a ?? 0)
            if (b === null) return a ?? null
            return { ...a, ...Object.fromEntries(Object.keys(b).map((key) => [key, plus(a?.[key], b[key])])) }
          }
          return parts.reduce(
            (sum, each) => ({
              ...sum,
              ...Object.fromEntries(tables.map((name) => [name, plus(sum[name], each[name])])),
            }),
            {},
          )
        },
      ],
      { rounds: 9 },
    ),
  )
  faster(
    'the same',
    'immer',
    4,
    sideBySide(
      [
        own,
        () =>
          parts.slice(0, 50).reduce(
            (sum, each) =>
              produce(sum, (draft) => {
                for (const name of tables) add((draft[name] ??= {}), each[name])
              }),
            {},
          ),
      ],
      { rounds: 5 },
    ).map((time, i) => (i === 1 ? time * 10 : time)),
  )
  const { value } = exponent(
    (n) => library.rollUp(parts.slice(0, n), { agency: '某市', year: report.year }),
    [5, 50, 500],
    [5, 50, 500],
  )
  row('the same, reports × 10, × 100', 'itself', 'exponent ≤ 1.1', value.toFixed(2), value <= 1.1)
})

await part('growth', ['renderMarkdown', 'renderHtml', 'renderText', 'reportSchema'], () => {
  const sentence = '依申请公开按时办理，*重点*信息 | 及时 <更新>，网站栏目每季度核对一次。'
  const sizes = [5000, 50000, 500000]
  const longer = sizes.map((length) => {
    const paragraphs = Array.from({ length: length / 500 }, () => sentence.repeat(14).slice(0, 498)).join(
      '\n\n',
    )
    return { ...report, improvement: paragraphs, otherMatters: paragraphs }
  })
  for (const [name, run] of [
    ['`renderMarkdown`', (each) => library.renderMarkdown(each)],
    ['`renderText`', (each) => library.renderText(each)],
    ['`renderHtml`', (each) => library.renderHtml(each)],
    [
      '`reportSchema`, encode and decode',
      (each) => library.reportSchema.parse(library.reportSchema.encode(each)),
    ],
  ]) {
    const { value, times } = exponent(run, longer, sizes)
    row(
      `${name}, texts of 10,000 characters × 10, × 100`,
      'itself',
      'exponent ≤ 1.1',
      `${value.toFixed(2)} (${micro(times[2] / 1000)} per 1,000 characters)`,
      value <= 1.1,
    )
  }
})

await part('suggestRepairs', ['suggestRepairs'], () => {
  let seed = 7
  const random = (n) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n
  const counts = cells.filter(({ path, kind }) => kind === 'count' && !path.startsWith('proactive'))
  for (let n = 0; n < 50; n += 1) library.suggestRepairs(wrongReport)
  const times = []
  for (let n = 0; n < 400; n += 1) {
    let wrong = report
    for (let k = 0; k <= n % 4; k += 1) {
      const { path, value } = counts[random(counts.length)]
      wrong = library.withCell(wrong, path, value + 1 + random(50))
    }
    const start = performance.now()
    library.suggestRepairs(wrong)
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  row(
    '`suggestRepairs`, 1 to 4 wrong cells',
    '',
    'median < 1 ms, worst < 50 ms',
    `${times[200].toFixed(2)} ms, ${times.at(-1).toFixed(1)} ms`,
    times[200] < 1 && times.at(-1) < 50,
  )
})

const table = [
  `Node ${process.version}, ${process.arch}. ${equations.length} equations.`,
  '',
  '| operation | side by side with | target | measured (own time) | met |',
  '| --- | --- | --- | --- | --- |',
  ...rows.map((each) => `| ${each.join(' | ')} |`),
].join('\n')
console.log(table)
if (process.argv.includes('--write')) {
  const page = new URL('../docs/performance.md', import.meta.url)
  const [before, after] = readFileSync(page, 'utf8').split(/(?<=<!-- bench -->\n)[\s\S]*(?=<!-- \/bench -->)/)
  writeFileSync(page, `${before}\n${table}\n\n${after}`)
}
