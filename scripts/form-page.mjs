/**
 * The reference page of the forms.
 *
 * @param library - The exports of the package.
 */
export function formPage({ forms, cellsOf, blankReport, printMarkdownTable, renderMarkdown }) {
  const table = (header, rows) =>
    printMarkdownTable({
      rows: [
        header.map((text) => ({ role: 'column', text })),
        ...rows.map((cells) => cells.map((text) => ({ role: 'words', text: text ?? '' }))),
      ],
    })

  const newestFirst = Object.values(forms).sort((a, b) => b.years.from - a.years.from)
  return `${[
    '# Forms',
    '<!-- Written by scripts/generate-form-page.mjs from the declarations in src/forms. Do not edit. -->',
    'The official forms as this library declares them: labels verbatim, the keys that addresses are made of, what each ' +
      'cell holds, which rows and columns are totals, and the articles of the Regulations (国务院令第711号) behind each ' +
      'row, which are our reading: the form prints none. `36(1)` is article 36 item (1), `16¶2` article 16 paragraph 2.',
    'The address of a figure is section, row and column, joined by dots: ' +
      '`requests.outcomes.refused.stateSecrets.naturalPersons`. HTML tables carry it as id, findings and repairs name ' +
      'it, and `cellsOf(report)` lists all of them in printed order.',
    ...newestFirst.map(formPart),
  ].join('\n\n')}\n`

  function formPart(form) {
    const { from, to } = form.years
    const cells = cellsOf(blankReport({ form: form.id, agency: '', year: from }))
    const count = (kind) => cells.filter((cell) => cell.kind === kind).length
    return [
      `## Form ${form.id}`,
      `${form.document.title.zh} (${form.document.title.en}), ${form.document.number}. ` +
        `For report years ${from} ${to === null ? 'and later' : `to ${to}`}. ` +
        `${cells.length} figures: ${count('count')} counts, ${count('signedCount')} counts that may be negative, ` +
        `${count('amount')} amount${count('amount') === 1 ? '' : 's'} in 万元 (10,000 yuan).`,
      '### Sections',
      table(
        ['key', '中文', 'English', 'kind', 'other wordings'],
        form.sections.map(({ key, zh, en, kind, aliases = [] }) => [key, zh, en, kind, aliases.join('\n')]),
      ),
      ...form.sections.flatMap((section) =>
        section.kind === 'table' ? tablePart(form, section, cells) : aspectsPart(section),
      ),
    ].join('\n\n')
  }

  function aspectsPart({ zh, aspects }) {
    if (aspects === undefined) return []
    return [
      `### ${zh}: aspects`,
      table(
        ['key', '中文', 'English', 'other wordings'],
        aspects.map(({ key, zh: label, en, aliases = [] }) => [key, label, en, aliases.join('\n')]),
      ),
    ]
  }

  function tablePart(form, section, cells) {
    const report = blankReport({ form: form.id, agency: '', year: form.years.from })
    const printed = renderMarkdown(report, { sections: [section.key], tables: 'html' })
    const merged = printed
      .slice(printed.indexOf('<table>'), printed.indexOf('</table>') + '</table>'.length)
      // Ids of two forms on one page would be the same.
      .replace(/ id="[^"]*"/g, '')
    return [
      `### ${section.zh}: figures`,
      `${section.en}. Addresses start with \`${section.key}\`.`,
      merged,
      ...section.blocks.map((block) => blockPart(section, block, cells)),
      ...(section.balances ?? []).map(
        ({ rule, left, right }) =>
          `In every column ${left.map(code).join(' + ')} = ${right.map(code).join(' + ')} (rule \`${rule}\`).`,
      ),
    ]
  }

  function blockPart(section, block, cells) {
    const rows = leaves(block.rows)
    const columns = leaves(block.columns)
    const kindAt = (column) => {
      const path = [section.key, rows[0].path, column.path].filter((part) => part !== '').join('.')
      return cells.find((cell) => cell.path === path).kind
    }
    return [
      ...(block.band === undefined ? [] : [`#### ${block.band.zh}`, block.band.en]),
      table(
        ['column', '中文', 'English', 'holds', 'total'],
        columns.map((column) => [column.path, ...labels(column), kindAt(column), totalOf(column)]),
      ),
      ...(rows.length === 1 && rows[0].path === ''
        ? [
            `One row without a label. ${basis(rows[0])
              .filter((text) => text !== '')
              .join('; ')}`,
          ]
        : [
            table(
              ['row', '中文', 'English', 'articles', 'documents', 'total', 'other wordings'],
              rows.map((row) => [
                row.path,
                ...labels(row),
                ...basis(row),
                totalOf(row),
                (row.nodes.at(-1).aliases ?? []).join('\n'),
              ]),
            ),
          ]),
    ].join('\n\n')
  }
}

const code = (text) => `\`${text}\``

const labels = ({ nodes }) => [nodes.map(({ zh }) => zh).join(' · '), nodes.map(({ en }) => en).join(' · ')]

const basis = ({ nodes }) => {
  const { articles = [], documents = [] } = nodes.at(-1)
  return [articles.join(', '), documents.join(', ')]
}

/** What a total is the sum of is said by its rule. */
const totalOf = ({ nodes }) => nodes.at(-1).total ?? ''

function leaves(nodes, above = []) {
  return nodes.flatMap((node) => {
    const chain = [...above, node]
    if (node.children !== undefined) return leaves(node.children, chain)
    return [{ nodes: chain, path: chain.flatMap(({ key }) => key ?? []).join('.') }]
  })
}
