import { expect, test } from 'vitest'
import { blankReport } from '../../src/index.js'
import { describeNote, type ReadNote } from '../../src/read.js'
import { renderHtml } from '../../src/render.js'
import { readReport } from '../support/noted-reading.js'

const path = 'proactiveDisclosure.licensing.decisions'
const note: ReadNote = { code: 'not-stated', path }

test('a figure is named by the labels of the form, of the newest unless told', () => {
  expect(describeNote(note)).toBe(
    '二、主动公开政府信息情况 · 第二十条第（五）项 · 行政许可 · 本年处理决定数量：这一格是空的，记为未填',
  )
  expect(describeNote(note, { form: '2019' })).toContain('行政许可 · 处理决定数量：')
  expect(describeNote(note, { locale: 'en', form: '2021' })).toBe(
    '2. Proactive disclosure of government information · Article 20, item (5) · Licensing · Decisions this year: This cell is blank: not stated',
  )
})

test('a cell that the form named has not is that of the form that has it', () => {
  const other = { ...note, path: 'proactiveDisclosure.otherServices.decisions' } as const
  expect(describeNote(other, { form: '2021' })).toContain('其他对外管理服务事项 · 处理决定数量：')
})

test('an unknown language is refused by name', () => {
  expect(() => describeNote(note, { locale: 'fr' as 'en' })).toThrow('locale: fr is none of zh-CN, en')
})

test('every note of a blank report reads without an address', () => {
  const page = renderHtml(blankReport({ form: '2021', agency: '某市某局', year: 2023 }))
  const { notes } = readReport(page)
  expect(notes.length).toBeGreaterThan(100)
  for (const each of notes) expect(describeNote(each)).not.toMatch(/[a-z]{3,}\./)
})
