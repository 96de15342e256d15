import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { cellsOf, forms, printTextTable, type Report, renderText, type TableLayout } from '../../src/index.js'
import { formTables } from '../../src/layout/form-tables.js'
import { gridOf } from '../../src/layout/table.js'
import { charactersOf, widthIn } from '../../src/render/width.js'
import { nastyText } from '../support/nasty-text.js'
import { drawnCells } from '../support/printed.js'
import { shanghai2019, suqian2023 } from '../support/reports.js'

const widths = {
  narrow: (text: string) => stringWidth(text),
  wide: (text: string) => stringWidth(text, { ambiguousIsNarrow: false }),
}

/** The drawn tables of a text: runs of lines between two full rules. */
function drawnTables(text: string): string[][] {
  return text
    .split('\n\n')
    .filter((block) => /^[┌+]/.test(block))
    .map((block) => block.replace(/\n$/, '').split('\n'))
}

const settings = (['box', 'ascii'] as const).flatMap((tables) =>
  (['narrow', 'wide'] as const).flatMap((ambiguous) =>
    ([60, 100] as const).flatMap((width) =>
      (['zh-CN', 'en'] as const).map((locale) => ({ tables, ambiguous, width, locale })),
    ),
  ),
)

describe.each(settings)('drawn with $tables, $ambiguous, $width columns, $locale', (options) => {
  const widthOf = widths[options.ambiguous]

  test.each<[string, Report]>([
    ['suqian', suqian2023],
    ['shanghai', shanghai2019],
  ])('every line of a table of %s is equally wide and merged cells are one cell', (_, report) => {
    const drawn = drawnTables(renderText({ ...report, overview: { aspects: [] } }, options))
    const layouts = [...formTables(forms[report.form], options.locale).values()]
    expect(drawn.length).toBe(layouts.length)
    const figures = cellsOf(report).map(({ value }) =>
      value === null ? '' : typeof value === 'number' ? String(value) : value.toFixed(),
    )
    drawn.forEach((lines, at) => {
      expect(new Set(lines.map(widthOf)).size).toBe(1)
      const { places } = gridOf(layouts[at]!)
      const cells = [...new Set(places.flat())].map(({ cell }) =>
        (cell.value === undefined ? cell.text : figures[cell.value]!).replace(/\s/g, ''),
      )
      // Hyphens of labels look like lines of an ASCII table.
      if (options.tables === 'box') expect(drawnCells(lines, widthOf)).toEqual(cells)
      else expect(lines.join('')).toContain(cells.find((text) => /^\d+$/.test(text))!)
    })
  })
})

test('a table stays within the page where its values allow it', () => {
  for (const width of [80, 100, 120]) {
    for (const lines of drawnTables(renderText(suqian2023, { width }))) {
      expect(stringWidth(lines[0]!)).toBeLessThanOrEqual(width)
    }
  }
})

test('the default of ambiguous characters follows the lines that are drawn with them', () => {
  const table: TableLayout = { rows: [[{ role: 'row', text: '“甲”' }], [{ role: 'row', text: '甲乙丙' }]] }
  expect(printTextTable(table)).toBe(printTextTable(table, { ambiguous: 'narrow' }))
  expect(printTextTable(table, { tables: 'ascii' })).toBe(
    '+--------+\n| “甲” |\n+--------+\n| 甲乙丙 |\n+--------+',
  )
})

test('tsv has a line per row, each with as many cells, merged cells at their first place', () => {
  const text = renderText(shanghai2019, { tables: 'tsv', sections: ['requests'] })
  const rows = text
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => line.split('\t'))
  expect(rows.length).toBe(26)
  for (const row of rows) expect(row.length).toBe(10)
  expect(rows[3]).toEqual(['一、本年新收政府信息公开申请数量', '', '', '821', '35', '', '', '2', '1', '859'])
  expect(rows[5]!.slice(0, 4)).toEqual(['三、本年度办理结果', '（一）予以公开', '', '258'])
})

test('negative counts stay numbers in a spreadsheet, formulas become text', () => {
  const licensing = shanghai2019.proactiveDisclosure.licensing
  const report: Report = {
    ...shanghai2019,
    proactiveDisclosure: {
      ...shanghai2019.proactiveDisclosure,
      licensing: { ...licensing, change: -18, decisions: null, previousItems: null },
    },
    marks: {
      'proactiveDisclosure.licensing.decisions': '=HYPERLINK("http://e.cn")',
      'proactiveDisclosure.licensing.previousItems': '-',
    },
  }
  const line = renderText(report, { tables: 'tsv' })
    .split('\n')
    .find((each) => each.startsWith('行政许可'))
  expect(line).toBe(`行政许可\t-\t-18\t'=HYPERLINK("http://e.cn")`)
})

test('texts are indented, headings are not', () => {
  const report: Report = { ...suqian2023, improvement: '甲\n\n三、乙\n', otherMatters: null }
  expect(
    renderText(report, { sections: ['improvement'] })
      .split('\n')
      .slice(-6),
  ).toEqual(['五、存在的主要问题及改进情况', '', '　　甲', '', '　　三、乙', ''])
  expect(renderText(report, { sections: ['improvement'], locale: 'en' })).toContain(
    '\n    甲\n\n    三、乙\n',
  )
})

/** Signs that the display-width library takes for emoji although terminals show them as letters: ® ☎ ✔. */
const textSign = /(?![\p{Emoji_Presentation}0-9#*])\p{Emoji}/u

test('property: characters are as wide as the display-width library says', () => {
  // Left out: what is shown by name, what combines across characters, and what Unicode may yet assign.
  const shown =
    /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\p{M}\p{RI}\p{Emoji_Modifier}\p{Default_Ignorable_Code_Point}]/u
  const character = fc
    .oneof(fc.integer({ min: 0x20, max: 0x33ff }), fc.integer({ min: 0x3400, max: 0x3ffff }))
    .filter((code) => !(code >= 0xd800 && code <= 0xdfff))
    .map((code) => String.fromCodePoint(code))
    .filter((each) => !shown.test(each) && !textSign.test(each))
  fc.assert(
    fc.property(fc.array(character, { maxLength: 8 }), (characters) => {
      const text = characters.join('')
      expect(widthIn('narrow')(text)).toBe(widths.narrow(text))
      expect(widthIn('wide')(text)).toBe(widths.wide(text))
      expect(charactersOf(text).join('')).toBe(text)
    }),
    { numRuns: 2000 },
  )
})

test('property: whatever stands in cells, lines are equally wide and no character is lost', () => {
  const role = fc.constantFrom('row', 'words', 'figure', 'column', 'corner', 'band' as const)
  const text = fc.oneof(
    nastyText,
    fc.string({ unit: 'grapheme', maxLength: 8 }).filter((each) => !textSign.test(each)),
    fc.constantFrom('', '甲', '12', '“甲”'),
  )
  const cell = fc.record({
    role,
    text,
    rowSpan: fc.integer({ min: 1, max: 3 }),
    columnSpan: fc.integer({ min: 1, max: 3 }),
  })
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 90 }), (cells, width) => {
      const table = { rows: cells } as TableLayout
      for (const ambiguous of ['narrow', 'wide'] as const) {
        for (const tables of ['box', 'ascii'] as const) {
          const lines = printTextTable(table, { tables, ambiguous, width }).split('\n')
          expect(new Set(lines.map(widths[ambiguous])).size).toBe(1)
        }
      }
    }),
    { numRuns: 200 },
  )
})
