import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/forms/form.js'
import {
  type Aspect,
  Decimal,
  DisclosureReportError,
  forms,
  printTextTable,
  type Report,
} from '../../src/index.js'
import { formTables } from '../../src/layout/form-tables.js'
import { documentOf, type RenderOptions } from '../../src/layout/report-document.js'
import { suqian2023 } from '../support/reports.js'

const partsOf = (changes: object, options?: RenderOptions) =>
  documentOf({ ...suqian2023, ...changes } as Report, options)
const kindsOf = (changes: object, options?: RenderOptions) =>
  partsOf(changes, options).map(({ kind }) => kind)
const valuesOf = (changes: object, options?: RenderOptions) => {
  const part = partsOf(changes, { sections: ['proactiveDisclosure'], ...options }).find(
    ({ kind }) => kind === 'table',
  )
  return part?.kind === 'table' ? part.values : []
}
const aspects = (...list: Partial<Aspect>[]) => ({
  overview: { aspects: list.map((each) => ({ heading: '', text: '', ...each })) },
})
const overview = { sections: ['overview'] } as const

describe('the pieces of a printed report', () => {
  test('a text that is not there has no piece, a section that is not there no heading', () => {
    const whole = kindsOf({})
    for (const introduction of [undefined, '']) {
      expect(kindsOf({ introduction })).toEqual(whole.filter((_, at) => at !== whole.indexOf('text')))
    }
    const headings = (changes: object) =>
      partsOf(changes).flatMap((part) => (part.kind === 'section' ? [part.key] : []))
    expect(headings({})).toHaveLength(6)
    for (const improvement of [null, undefined]) {
      expect(headings({ improvement })).toEqual(headings({}).filter((key) => key !== 'improvement'))
    }
  })

  test('a first passage without heading has no number unless it is empty; later ones always have', () => {
    const begin = ['title', 'facts', 'text', 'section']
    expect(kindsOf(aspects({ text: '平稳。' }), overview)).toEqual([...begin, 'text'])
    expect(kindsOf(aspects({}), overview)).toEqual([...begin, 'aspect'])
    expect(kindsOf(aspects({ text: '平稳。' }, { text: '有序。' }), overview)).toEqual([
      ...begin,
      'text',
      'aspect',
      'text',
    ])
    for (const locale of ['zh-CN', 'en'] as const) {
      const [title] = partsOf(aspects({}), { ...overview, locale }).filter(({ kind }) => kind === 'aspect')
      expect(title).toMatchObject({ text: expect.stringMatching(/\S$/) })
    }
  })

  test('line ends of every system are line feeds', () => {
    const [text] = partsOf({ introduction: '一\r\n二\r三\n四' }).filter(({ kind }) => kind === 'text')
    expect(text).toEqual({ kind: 'text', text: '一\n二\n三\n四' })
  })

  test('figures are written out in full, marks shown unless they are not wanted', () => {
    const fees = (amount: unknown, more = {}) => ({
      proactiveDisclosure: { ...suqian2023.proactiveDisclosure, administrativeFees: { amount } },
      ...more,
    })
    expect(valuesOf(fees(new Decimal('0.0000001')))).toContain('0.0000001')
    expect(valuesOf(fees(1.5))).toContain('1.5')
    const marked = fees(null, { marks: { 'proactiveDisclosure.administrativeFees.amount': '/' } })
    expect(valuesOf(marked)).toContain('/')
    expect(valuesOf(marked, { marks: false, blank: '–' })).toContain('–')
    expect(valuesOf(marked, { marks: false })).not.toContain('/')
  })

  test('a note on what is in no table stands at the end', () => {
    const notes = [{ cells: ['overview.aspects', 'nowhere'], text: '请补充。' }]
    expect(partsOf({}, { notes }).at(-1)).toMatchObject({
      kind: 'notes',
      notes: [{ number: 1, text: '请补充。' }],
    })
  })

  test('what is no report is told as such; what a getter throws goes through', () => {
    const failure = (changes: object) => {
      try {
        return partsOf(changes)
      } catch (error) {
        return error
      }
    }
    const error = failure({ overview: undefined })
    expect(error).toBeInstanceOf(DisclosureReportError)
    expect(error).toMatchObject({ code: 'invalid-value', message: expect.stringContaining('2021') })
    const broken = Object.defineProperty({ ...suqian2023 }, 'agency', {
      get: () => {
        throw new RangeError('broken')
      },
    })
    expect(() => documentOf(broken)).toThrow(RangeError)
  })
})

describe('the tables of a form', () => {
  test('cells state only spans above one, and figures have no text of their own', () => {
    const cells = [...formTables(forms['2019'], 'en').values()].flatMap(({ rows }) => rows.flat())
    expect(cells.filter(({ rowSpan, columnSpan }) => rowSpan === 1 || columnSpan === 1)).toEqual([])
    expect(new Set(cells.filter(({ role }) => role === 'figure').map(({ text }) => text))).toEqual(
      new Set(['']),
    )
  })

  test('a table without words in its corner', () => {
    const sections = forms['2021'].sections.map((section) =>
      section.kind === 'table'
        ? { ...section, blocks: section.blocks.map(({ corner, ...block }: Block) => block) }
        : section,
    )
    const table = formTables({ ...forms['2021'], sections }, 'zh-CN').get('requests')
    expect(table?.rows[0]?.[0]).toMatchObject({ role: 'corner', text: '' })
  })

  test('a cell that would reach below its table ends with it', () => {
    const cell = (text: string, rowSpan = 1) => ({ role: 'row', text, rowSpan }) as const
    expect(printTextTable({ rows: [[cell('a')], [cell('b', 5)]] })).toBe(
      printTextTable({ rows: [[cell('a')], [cell('b')]] }),
    )
  })
})
