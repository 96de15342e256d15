/**
 * Writes the corpus: real figures in the layouts in which such reports are published, with words of our own.
 * `node test/corpus/generate.mjs`. The documents are committed; this says how they
 * came about. The notes expected are those of the reader as it stands: look at what changes in them.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseFragment } from 'parse5'
import { loadSource } from '../../scripts/load-source.mjs'

const library = await loadSource()
const { readReport } = await loadSource('read')
const folder = new URL('./documents/', import.meta.url)
mkdirSync(folder, { recursive: true })

const tableKeys = ['proactiveDisclosure', 'requests', 'review']
const titles = ['二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况', '四、政府信息公开行政复议、行政诉讼情况']
const passages = ['（一）主动公开。栏目按目录维护，信息由专人上传。', '（二）依申请公开。设窗口收件，按期答复。']
const improvement = '解读材料偏少，下一步增加图解。'
const otherMatters = '没有其他事项。'

const text = (node) => (node.value ?? '') + (node.childNodes ?? []).map(text).join('')
const find = (node, name) =>
  node.nodeName === name ? [node] : (node.childNodes ?? []).flatMap((child) => find(child, name))
const attribute = (cell, name) => cell.attrs.find((each) => each.name === name)?.value

/** The three tables as rows of cells with spans, from the official layout. */
function tablesOf(report) {
  return tableKeys.map((key) => {
    const [table] = find(parseFragment(library.renderHtml(report, { sections: [key], blank: '' })), 'table')
    return find(table, 'tr').map((line) =>
      line.childNodes
        .filter(({ nodeName }) => /^t[dh]$/.test(nodeName))
        .map((cell) => ({
          text: text(cell).trim(),
          rows: Number(attribute(cell, 'rowspan') ?? 1),
          columns: Number(attribute(cell, 'colspan') ?? 1),
        })),
    )
  })
}

/** The rows with an empty text where a merged cell covers. */
function flat(rows) {
  const grid = rows.map(() => [])
  rows.forEach((line, r) => {
    let c = 0
    for (const cell of line) {
      while (grid[r][c] !== undefined) c += 1
      for (let i = r; i < Math.min(r + cell.rows, rows.length); i += 1)
        for (let k = c; k < c + cell.columns; k += 1) grid[i][k] = i === r && k === c ? cell.text : ''
      c += cell.columns
    }
  })
  const width = Math.max(...grid.map((line) => line.length))
  return grid.map((line) => Array.from({ length: width }, (_, i) => line[i] ?? ''))
}

const spans = ({ rows, columns }) =>
  `${rows > 1 ? ` rowspan="${rows}"` : ''}${columns > 1 ? ` colspan=${columns}` : ''}`
const htmlTable = (rows, cell, { close = true, body = true, attributes = '' } = {}) =>
  `<table${attributes}>${body ? '<tbody>' : ''}\n${rows
    .map((line) => `<tr>${line.map(cell).join('')}${close ? '</tr>' : ''}`)
    .join('\n')}\n${body ? '</tbody>' : ''}</table>`
const plainCell = (cell) => `<td${spans(cell)}>${cell.text}</td>`
const wordCell = (cell) =>
  `<td${spans(cell)} style='border:solid windowtext 1.0pt;padding:0cm 5.4pt'><p class=MsoNormal align=center><span lang=EN-US style='font-family:仿宋'>${cell.text === '' ? '&nbsp;' : cell.text}<o:p></o:p></span></p></td>`

/** A whole web page around three tables. */
const page = (printed, { head = '', before = '', after = '' } = {}) => (report) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title(report)}</title>${head}</head><body>${before}<h1>${title(report)}</h1>
<p>一、总体情况</p>${passages.map((each) => `<p>${each}</p>`).join('')}
${tablesOf(report)
  .map((rows, i) => `<p>${titles[i]}</p>\n${printed(rows)}`)
  .join('\n')}
<p>五、存在的主要问题及改进情况</p><p>${improvement}</p><p>六、其他需要报告的事项</p><p>${otherMatters}</p>${after}</body></html>`
const title = ({ agency, year }) => `${agency}${year}年政府信息公开工作年度报告`
/** The same as text, each table printed by a function. */
const plain = (printed) => (report) =>
  [
    title(report),
    '一、总体情况',
    ...passages,
    ...tablesOf(report).flatMap((rows, i) => [titles[i], printed(rows)]),
    '五、存在的主要问题及改进情况',
    improvement,
    '六、其他需要报告的事项',
    otherMatters,
  ].join('\n\n')

const pipes = (line) => `| ${line.join(' | ')} |`
const gfm = (rows) => {
  const [first, ...rest] = flat(rows)
  return [pipes(first), pipes(first.map(() => '---')), ...rest.map(pipes)].join('\n')
}
const traditional = (source) => {
  const pairs = '总總计計处處规規决決数數据據额額项項关關开開法法废廢现現发發请請复復议議讼訟维維结結纠糾审審单單费費许許强強制製业業构構组組织織会會务務经經诉訴举舉报報类類团團'
  const map = new Map()
  for (let i = 0; i < pairs.length; i += 2) map.set(pairs[i], pairs[i + 1])
  return source.replace(/[\u4e00-\u9fff]/g, (sign) => map.get(sign) ?? sign)
}

/** Layouts: how a table is written, which file it is, and whether it can be read (`exact`) or must be refused. */
const layouts = {
  'clean-page': { file: 'html', make: page((rows) => htmlTable(rows, plainCell)) },
  'page-with-navigation': {
    file: 'html',
    make: page((rows) => htmlTable(rows, plainCell), {
      before: '<nav><ul><li>首页<li>2020年要闻<li>信息公开</ul></nav>',
      after: '<footer>访问量：87545 备案 12345678号</footer>',
    }),
  },
  'metadata-block': {
    file: 'html',
    make: page((rows) => htmlTable(rows, plainCell), {
      before: '<table><tr><td>索引号</td><td>000014349/2024-00012</td><td>公开日期</td><td>2024-01-20</td></tr></table>',
    }),
  },
  'word-page': { file: 'html', make: page((rows) => htmlTable(rows, wordCell, { attributes: ' class=MsoTableGrid border=1' })) },
  'unclosed-cells': {
    file: 'html',
    make: page((rows) => htmlTable(rows, (cell) => `<td${spans(cell)}>${cell.text}`, { close: false, body: false })),
  },
  'nested-tables': {
    file: 'html',
    make: page((rows) => `<table><tr><td>${htmlTable(rows, plainCell)}</td></tr></table>`),
  },
  'no-tbody-breaks': {
    file: 'html',
    make: page((rows) =>
      htmlTable(rows, (cell) => `<td${spans(cell)}><p>${cell.text.replace(/^(\D{4})(.+)$/, "$1<br>$2")}</p></td>`, { body: false }),
    ),
  },
  'split-over-pages': {
    file: 'html',
    make: page((rows) => {
      const cut = rows.findIndex((line, i) => i > 6 && line.some(({ rows: height }) => height === 1) && flat(rows)[i][0] !== '')
      if (cut < 0) return htmlTable(rows, plainCell)
      return `${htmlTable(rows.slice(0, cut), plainCell)}<p>- 3 -</p>${htmlTable(rows.slice(cut), plainCell)}`
    }),
  },
  'picture-tables': { file: 'html', reads: 'not stated', make: page(() => '<p><img src="table.png" alt=""></p>') },
  'traditional-page': { file: 'html', make: (report) => traditional(page((rows) => htmlTable(rows, plainCell))(report)) },
  'markdown-table': { file: 'md', make: plain(gfm) },
  'markdown-flat': { file: 'md', make: (report) => library.renderMarkdown(withTexts(report)) },
  'html-in-markdown': { file: 'md', make: plain((rows) => htmlTable(rows, plainCell)) },
  'tabs-full': { file: 'txt', make: plain((rows) => flat(rows).map((line) => line.join('\t')).join('\n')) },
  'tabs-ragged': {
    file: 'txt',
    make: plain((rows) => flat(rows).map((line) => line.join('\t').replace(/\t+$/, '')).join('\n')),
  },
  'tabs-nothing-left': { file: 'txt', make: plain((rows) => rows.map((line) => line.map(({ text: cell }) => cell).join('\t')).join('\n')) },
  'pipes-outer': { file: 'txt', make: plain((rows) => flat(rows).map(pipes).join('\n')) },
  'pipes-inner': { file: 'txt', make: plain((rows) => flat(rows).map((line) => line.join('|')).join('\n')) },
  'cell-per-line': { file: 'txt', make: plain((rows) => rows.flatMap((line) => line.map(({ text: cell }) => cell)).join('\n')) },
  'cell-per-line-pipes': { file: 'txt', make: plain((rows) => rows.flatMap((line) => [...line.map(({ text: cell }) => cell), '|']).join('\n')) },
  'box-drawing': { file: 'txt', make: (report) => library.renderText(withTexts(report)) },
  'pdf-text': {
    file: 'txt',
    // Long labels over two lines with the figures between them, a page number between, blanks as gaps.
    make: plain((rows) =>
      rows
        .flatMap((line, i) => {
          const words = line.filter(({ text: cell }) => !/^[\d.]*$/.test(cell)).map(({ text: cell }) => cell)
          const figures = line.filter(({ text: cell }) => /^[\d.]+$/.test(cell)).map(({ text: cell }) => cell)
          const label = words.join(' ')
          const cut = figures.length > 0 && label.length > 14 ? 12 : label.length
          const lines =
            cut < label.length
              ? [label.slice(0, cut), figures.join(' '), label.slice(cut)]
              : [[label, ...figures].join(' ')]
          return i === 14 ? [...lines, '- 4 -'] : lines
        })
        .join('\n'),
    ),
  },
  'repeated-header': {
    file: 'html',
    make: page((rows) => {
      const head = rows.findIndex((line) => line.some(({ text: cell }) => /^\d/.test(cell)))
      const cut = rows.findIndex((line, i) => i > head + 4 && flat(rows)[i][0] !== '' && line[0].rows === 1)
      if (rows.length < 20 || cut < 0) return htmlTable(rows, plainCell)
      return `${htmlTable(rows.slice(0, cut), plainCell)}<p>- 5 -</p>${htmlTable([...rows.slice(0, head), ...rows.slice(cut)], plainCell)}`
    }),
  },
  'header-over-two-rows': {
    file: 'html',
    make: page((rows) =>
      !rows.flat().some(({ text: cell }) => cell === '商业企业') ? htmlTable(rows, plainCell) : htmlTable(
        rows.flatMap((line) => {
          if (!line.some(({ text: cell }) => cell === '商业企业')) return [line]
          const half = (part) => line.map((cell) => ({ ...cell, text: part(cell.text) }))
          return [half((cell) => cell.slice(0, -2)), half((cell) => cell.slice(-2))]
        }).map((line) =>
          // What stood beside the split row is one row higher.
          line.map((cell) => (/^（本列|^自然人$|^总计$/.test(cell.text) && cell.rows > 1 ? { ...cell, rows: cell.rows + 1 } : cell)),
        ),
        plainCell,
      ),
    ),
  },
  'mixed-editions': {
    file: 'html',
    fixtures: ['hongze-2023'],
    make: page((rows) => {
      const at = rows.findIndex((line) => line.some(({ text: cell }) => cell === '（六）其他处理'))
      if (at < 0 || rows.length < 20) return htmlTable(rows, plainCell)
      // The three rows of the edition of 2021 added up in the one of 2019.
      const figures = [0, 1, 2].map((i) => rows[at + i].filter(({ text: cell }) => /^\d*$/.test(cell)).slice(-7))
      const sums = figures[0].map((cell, k) => ({ ...cell, text: String(figures.reduce((sum, line) => sum + Number(line[k].text), 0)) }))
      const before = rows.slice(0, at).map((line) => line.map((cell) => (cell.text === '三、本年度办理结果' ? { ...cell, rows: cell.rows - 2 } : cell)))
      return htmlTable([...before, [{ text: '（六）其他处理', rows: 1, columns: 2 }, ...sums], ...rows.slice(at + 3)], plainCell)
    }),
  },
  'metadata-variants': {
    file: 'html',
    make: page((rows) => htmlTable(rows, plainCell), {
      before:
        '<div>您现在的位置：首页 &gt; 法定主动公开内容</div><table><tr><td>发布机构</td><td>办公室</td><td>成文日期：2024-01-18</td></tr><tr><td>有效性</td><td>有效</td><td>发布时间：2024年01月19日</td></tr></table><p>来源：本站　浏览次数：1024　【字体：大 中 小】</p>',
    }),
  },
  'glued-digits': {
    file: 'txt',
    reads: 'refused',
    make: plain((rows) =>
      rows.map((line) => line.map(({ text: cell }) => cell).join(' ').replace(/(?<=\d) (?=\d)/g, '')).join('\n'),
    ),
  },
}

function withTexts(report) {
  return {
    ...report,
    introduction: undefined,
    overview: { aspects: [{ heading: '', text: passages.join('\n') }] },
    improvement,
    otherMatters,
  }
}

const usual = ['suqian-2023', 'shanghai-general-office-2019', 'huaian-2024']
let number = 0
// Texts come back as they stand.
const written = (layout, text) => (layout === 'traditional-page' ? traditional(text) : text)

// Where blanks at the ends of rows are lost, rows that have blanks cannot be read.
const lossy = ['pdf-text.2019', 'cell-per-line.2019', 'cell-per-line-pipes.2019', 'tabs-ragged.2019']

for (const [layout, { file, reads = 'exact', make, fixtures = usual }] of Object.entries(layouts)) {
  for (const fixture of fixtures) {
    const input = JSON.parse(readFileSync(new URL(`../fixtures/${fixture}.json`, import.meta.url), 'utf8'))
    const report = library.reportSchema.parse(input)
    const figures = Object.fromEntries(
      library.cellsOf(report).map(({ path, value }) => [path, value === null ? null : String(value)]),
    )
    const name = `${layout}.${fixture}`
    const source = make(report)
    const notes = {}
    for (const { code } of readReport(source).notes) notes[code] = (notes[code] ?? 0) + 1
    writeFileSync(new URL(`${name}.${file}`, folder), source)
    writeFileSync(
      new URL(`${name}.expected.json`, folder),
      `${JSON.stringify({ layout, reads: lossy.includes(`${layout}.${report.form}`) ? 'refused' : reads, form: report.form, agency: report.agency, year: report.year, improvement: written(layout, improvement), otherMatters: written(layout, otherMatters), notes, figures })}\n`,
    )
    number += 1
  }
}
console.log(`${number} documents in ${Object.keys(layouts).length} layouts`)
