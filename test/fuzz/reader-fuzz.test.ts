import { expect, test } from 'vitest'
import { readReport } from '../../src/read.js'
import { type CorpusDocument, compare, corpus } from '../corpus/documents.js'
import { mutations, randomFrom } from './mutations.js'

/** Documents per run; `READER_FUZZ=20000 READER_FUZZ_SEED=7 npx vitest run test/fuzz` tries more. */
const runs = Number(process.env.READER_FUZZ ?? 2000)
const seed = Number(process.env.READER_FUZZ_SEED ?? 20231231)

/** Milliseconds that no document may need. Generous: the slowest needs a fiftieth of it. */
const slowest = 5000

test(`${runs} mutated documents: nothing throws or hangs, and what differs from the truth carries a note`, () => {
  const sources = corpus.filter(({ expected }) => expected.reads === 'exact')
  const random = randomFrom(seed)
  const names = Object.keys(mutations)
  const silent: string[] = []
  for (let n = 0; n < runs; n += 1) {
    const { name, source, expected } = sources[random(sources.length)] as CorpusDocument
    const mutation = names[random(names.length)]!
    const mutated = mutations[mutation]!(source, random)
    const start = performance.now()
    const result = readReport(mutated)
    if (performance.now() - start > slowest) silent.push(`document ${n}: ${mutation} ${name} is slow`)
    for (const figure of compare(result, expected).silent) {
      silent.push(`document ${n}: ${mutation} ${name}: ${figure}`)
    }
  }
  expect(silent).toEqual([])
}, 120_000)
