import { tablesOf } from '../forms/plan.js'
import { reviewPractice } from './basis.js'
import { defineRule } from './define-rule.js'
import type { Rule } from './rule.js'

export const cellsPlaceholder: Rule = /* @__PURE__ */ defineRule({
  id: 'cells/placeholder',
  title: { 'zh-CN': '格中不是数字', en: 'Something other than a number in a cell' },
  formula: { 'zh-CN': '每格是数字，没有的填 0', en: 'Every cell holds a number; none is written 0' },
  explanation: {
    'zh-CN': '“/”“—”“无”“不适用”或无法辨认的文字应改为数字。',
    en: 'A slash, a dash, a word or something unreadable should be replaced by a number.',
  },
  basis: [reviewPractice],
  message: {
    'zh-CN': '{cell}：填的是“{mark}”，不是数字。没有的请填 0。',
    en: '{cell}: it reads “{mark}”, which is no number. Write 0 for none.',
  },
  check: ({ report, plan }) => {
    const marks = Object.entries(report.marks ?? {}).filter(
      ([path, mark]) => plan.indexOf.has(path) && mark !== undefined,
    )
    if (marks.length === 0) return 'held'
    return marks
      .sort(([one], [other]) => plan.indexOf.get(one)! - plan.indexOf.get(other)!)
      .map(([path, mark]) => ({
        outcome: 'violated',
        cells: [path],
        data: { cell: path, mark: mark as string },
      }))
  },
})

export const cellsBlank: Rule = /* @__PURE__ */ defineRule({
  id: 'cells/blank',
  title: { 'zh-CN': '空格', en: 'Blank cells' },
  formula: { 'zh-CN': '每张表没有空格', en: 'No cell of a table is blank' },
  explanation: {
    'zh-CN': '空格表示没有填报，不等于 0。没有的请填 0。',
    en: 'Blank means not stated, which is not zero. Write 0 for none.',
  },
  basis: [reviewPractice],
  severity: 'info',
  message: {
    'zh-CN': '{section}：有 {blank} 格未填（共 {of} 格）。没有的请填 0。',
    en: '{section}: {blank} of {of} cells are blank. Write 0 for none.',
  },
  check: ({ report, form, plan, figures }) =>
    tablesOf(form).map(({ key }) => {
      const cells = plan.cells.filter((cell) => cell.section.key === key)
      const marks: { readonly [path: string]: string | undefined } = report.marks ?? {}
      const blank = cells.filter(({ index, path }) => figures[index] === null && marks[path] === undefined)
      if (blank.length === cells.length) return 'notApplicable'
      if (blank.length === 0) return 'held'
      return {
        outcome: 'violated',
        cells: blank.map(({ path }) => path),
        data: { section: key, blank: blank.length, of: cells.length },
      }
    }),
})
