import { expect, test } from 'vitest'
import { readReport } from '../../src/read.js'
import { corpus } from '../corpus/documents.js'
import { mutations, randomFrom } from '../fuzz/mutations.js'
import { hongze2023, huaian2024, shanghai2019, suqian2023, xinyang2023 } from '../support/reports.js'
import { toldReading } from '../support/told-reading.js'

/**
 * All that is read from documents that came damaged: one of each layout, each damaged in a few ways. `npx vitest run
 * test/read/golden.test.ts -u` rewrites the files: look at each line that changes.
 */
const truths = {
  hongze: hongze2023,
  huaian: huaian2024,
  shanghai: shanghai2019,
  suqian: suqian2023,
  xinyang: xinyang2023,
}

const truthOf = (name: string) =>
  truths[/\.(hongze|huaian|shanghai|suqian|xinyang)/.exec(name)![1] as keyof typeof truths]

const layouts = [...new Set(corpus.map(({ expected }) => expected.layout))]
const names = Object.keys(mutations)

test.each(layouts.map((layout, at) => [layout, at] as const))('%s', async (layout, at) => {
  const documents = corpus.filter(({ expected }) => expected.layout === layout)
  const document = documents[at % documents.length]!
  const truth = truthOf(document.name)
  const random = randomFrom(at + 1)
  const damages = [0, 1, 2, 3, 4].map((i) => names[(at + i * 3) % names.length]!)
  const told = [
    toldReading(document.name, readReport(document.source), truth),
    ...damages.map((name) =>
      toldReading(`${document.name}, ${name}`, readReport(mutations[name]!(document.source, random)), truth),
    ),
  ]
  await expect(told.join('\n')).toMatchFileSnapshot(`../golden/read/${layout}.txt`)
})
