import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compare, corpus, read } from './documents.js'

describe('the corpus', () => {
  test('is large and varied', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(40)
    expect(new Set(corpus.map(({ expected }) => expected.layout)).size).toBeGreaterThanOrEqual(15)
    expect(new Set(corpus.map(({ expected }) => expected.form)).size).toBe(2)
  })

  for (const document of corpus) {
    const { expected } = document
    test(`${document.name}: ${expected.reads}`, () => {
      const result = read(document)
      const { report, notes } = result
      expect(report, 'a report').not.toBeNull()
      const codes: Record<string, number> = {}
      for (const { code } of notes) codes[code] = (codes[code] ?? 0) + 1
      expect(codes).toEqual(expected.notes)
      const { missing, silent } = compare(result, expected)
      expect(silent).toEqual([])
      if (expected.reads === 'exact') expect(missing).toBe(0)
      else expect(notes.length).toBeGreaterThan(0)
      if (expected.reads === 'not stated')
        expect(missing).toBe(Object.values(expected.figures).filter((each) => each !== null).length)
      const { agency, year, improvement, otherMatters } = report!
      expect({ agency, year, improvement, otherMatters }).toEqual({
        agency: expected.agency,
        year: expected.year,
        improvement: expected.improvement,
        otherMatters: expected.otherMatters,
      })
      if (expected.reads === 'exact') expect(report!.form).toBe(expected.form)
    })
  }

  test('docs/reading.md shows what is read of which layout', () => {
    const layouts = [...new Set(corpus.map(({ expected }) => expected.layout))].sort()
    const rows = layouts.map((layout) => {
      const documents = corpus.filter(({ expected }) => expected.layout === layout)
      const results = documents.map((document) => ({
        ...compare(read(document), document.expected),
        read: read(document),
      }))
      const exact = results.filter(
        (each) => each.read.report !== null && each.missing + each.wrong === 0,
      ).length
      const sum = (of: (each: (typeof results)[number]) => number) =>
        results.reduce((total, each) => total + of(each), 0)
      const refused = results.filter((each) => each.read.report === null).length
      return `| ${layout} | ${documents.length} | ${exact} | ${sum((each) => each.missing)} | ${sum((each) => each.silent.length)} | ${refused} |`
    })
    const table = `| layout | documents | every figure read | figures not taken | figures silently wrong | no report |
| --- | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}
`
    const page = new URL('../../docs/reading.md', import.meta.url)
    const text = readFileSync(page, 'utf8')
    const shown = /(?<=<!-- layouts -->\n)[\s\S]*?(?=<!-- end -->)/
    if (process.env.UPDATE_DOCS !== undefined)
      writeFileSync(
        page,
        text.replace(shown, () => table),
      )
    else expect(shown.exec(text)?.[0]).toBe(table)
  })
})
