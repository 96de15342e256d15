import { describe, expect, test } from 'vitest'
import {
  blankReport,
  type CellPath,
  cellsOf,
  type FormId,
  formForYear,
  forms,
  getCell,
  reportSchema,
} from '../../src/index.js'
import { shanghai2019, suqian2023 } from '../support/reports.js'

describe('cellsOf', () => {
  test('gives the figures of section two row by row, of three row by row, of four left to right', () => {
    const cells = cellsOf(suqian2023)
    expect(cells).toHaveLength(10 + 25 * 7 + 15)
    expect(cells.slice(0, 11).map(({ value }) => String(value))).toEqual([
      '2',
      '0',
      '11',
      '109',
      '489',
      '597',
      '1808595',
      '2822652',
      '20163',
      '59237.2449',
      '3402',
    ])
    expect(cells.slice(10, 17).map(({ value }) => value)).toEqual([3402, 99, 0, 4, 5, 1, 3511])
    expect(cells.slice(-15).map(({ value }) => value)).toEqual([
      309, 17, 88, 26, 440, 1, 1, 16, 6, 24, 13, 0, 67, 9, 89,
    ])
  })

  test('knows the labels of a cell from its section to its column', () => {
    const cell = cellsOf(suqian2023).find(
      ({ path }) => path === 'requests.outcomes.refused.stateSecrets.commercialEnterprises',
    )
    expect(cell).toMatchObject({ section: 'requests', kind: 'count', value: 0 })
    expect(cell?.labels.map(({ zh }) => zh)).toEqual([
      '三、收到和处理政府信息公开申请情况',
      '三、本年度办理结果',
      '（三）不予公开',
      '1.属于国家秘密',
      '申请人情况',
      '法人或其他组织',
      '商业企业',
    ])
  })

  test('tells counts, changes and amounts apart on the form of 2019', () => {
    const cells = cellsOf(shanghai2019)
    expect(cells.filter(({ kind }) => kind === 'amount').map(({ path }) => path)).toEqual([
      'proactiveDisclosure.centralizedProcurement.amount',
    ])
    expect(cells.filter(({ kind }) => kind === 'signedCount').map(({ path }) => path)).toEqual(
      ['licensing', 'otherServices', 'penalties', 'compulsoryMeasures', 'administrativeFees'].map(
        (row) => `proactiveDisclosure.${row}.change`,
      ),
    )
  })
})

test('what is no figure is told apart from what is missing, in the first cell too', () => {
  const regulations = (issued: unknown) => {
    const { proactiveDisclosure } = suqian2023
    const changed = { ...proactiveDisclosure.regulations, issued }
    return { ...suqian2023, proactiveDisclosure: { ...proactiveDisclosure, regulations: changed } } as never
  }
  const said = (issued: unknown): string => {
    try {
      return JSON.stringify(cellsOf(regulations(issued)))
    } catch (error) {
      return (error as Error).message
    }
  }
  const path = 'proactiveDisclosure.regulations.issued'
  expect(said('2')).toBe(`The report has no figure at ${path}: decode it with reportSchema`)
  expect(said({})).toBe(said('2'))
  expect(said(undefined)).toBe(`The report lacks ${path}: decode it with reportSchema`)
})

describe('getCell', () => {
  test('gives the figure of every address', () => {
    for (const { path, value } of cellsOf(shanghai2019)) expect(getCell(shanghai2019, path)).toBe(value)
  })

  test.each(['requests', 'requests.received', 'requests.received.total.x', '__proto__', 'agency', ''])(
    'refuses the address "%s"',
    (path) => {
      expect(() => getCell(suqian2023, path as CellPath)).toThrow(
        expect.objectContaining({ code: 'unknown-cell' }),
      )
    },
  )
})

describe('blankReport', () => {
  test.each(Object.keys(forms) as FormId[])('states nothing and is a report, form %s', (form) => {
    const report = blankReport({ form: form as '2021', agency: '青山市水利局', year: 2024 })
    expect(cellsOf(report).every(({ value }) => value === null)).toBe(true)
    expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report)
  })

  test.each(['2020', 'constructor', '__proto__'])('refuses the form %s', (form) => {
    expect(() => blankReport({ form: form as FormId, agency: '', year: 2024 } as never)).toThrow(
      expect.objectContaining({ code: 'unknown-form' }),
    )
  })
})

test.each([
  [2018, undefined],
  [2019, '2019'],
  [2020, '2019'],
  [2021, '2021'],
  [2030, '2021'],
])('the form prescribed for %i is %s', (year, form) => {
  expect(formForYear(year)).toBe(form)
})
