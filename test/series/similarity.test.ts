import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textRepetition } from '../../src/index.js'

const han = fc
  .array(fc.constantFrom(...'公开申请答复信息政府机关年度办理目录更新'), { maxLength: 60 })
  .map((all) => all.join(''))

/** The definition, word for word, without any thought for speed. */
function slow(text: string, earlier: string): number {
  const run = Math.min(10, text.length)
  const covered = new Set<number>()
  for (let i = 0; i + run <= text.length; i += 1) {
    if (earlier.includes(text.slice(i, i + run))) for (let j = i; j < i + run; j += 1) covered.add(j)
  }
  return covered.size
}

describe('textRepetition', () => {
  it('counts what stands in runs of ten that the other text has too', () => {
    fc.assert(
      fc.property(han, han, han, (a, b, c) => {
        const text = a + b
        if (text.length < 10) return
        expect(textRepetition(text, b + c + a).repeated).toBe(slow(text, b + c + a))
      }),
    )
  })

  it('is whole for a text against itself, and nothing against nothing', () => {
    fc.assert(
      fc.property(han, (text) => {
        expect(textRepetition(text, text).repeated).toBe(text.length)
        expect(textRepetition(text, '').repeated).toBe(0)
      }),
    )
    expect(textRepetition('', '无')).toEqual({ characters: 0, repeated: 0, share: null })
  })

  it('does not see spaces, punctuation, width variants and figures', () => {
    expect(
      textRepetition('全年共收到申请12件，均已答复。', '全年 共收到申请１，２０８件 均已答复').share,
    ).toBe('1.0000')
    expect(textRepetition('全年共收到申请12件，均已答复。', '本年未收到政府信息公开申请。').share).toBe(
      '0.0000',
    )
  })

  it('counts a short text as repeated only where it is the same', () => {
    expect(textRepetition('无。', '无').share).toBe('1.0000')
    expect(textRepetition('无', '无其他需要报告的事项').share).toBe('0.0000')
  })

  it('takes texts of a hundred thousand characters with one repeated sign', () => {
    const long = '啊'.repeat(100_000)
    expect(textRepetition(long, long).repeated).toBe(100_000)
  })
})
