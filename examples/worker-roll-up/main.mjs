// Rolls reports up in worker threads: node examples/worker-roll-up/main.mjs [reports] [workers]
// Each worker adds a share of its own; the accumulators are merged in whatever order they come.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { emptyRollup, mergeRollups, rollupReport } from 'disclosure-report'

const total = Number(process.argv[2] ?? 100_000)
const workers = Number(process.argv[3] ?? availableParallelism())
const start = performance.now()

let accumulator = emptyRollup()
await Promise.all(
  Array.from({ length: workers }, (_, i) => {
    const workerData = {
      from: Math.floor((total * i) / workers),
      to: Math.floor((total * (i + 1)) / workers),
    }
    return new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData })
      worker.once('error', reject)
      worker.once('message', (part) => {
        accumulator = mergeRollups(accumulator, part)
        resolve()
      })
    })
  }),
)
const seconds = (performance.now() - start) / 1000

function* names() {
  for (let i = 0; i < total; i += 1) yield `第${i}局`
}
const result = rollupReport(accumulator, { agency: '示例省', year: 2023, expected: names() })
console.log(`reports ${result.reports}, workers ${workers}`)
console.log(
  `received ${result.report.requests.received.total}, fees ${result.report.proactiveDisclosure.administrativeFees.amount.toFixed()}`,
)
const path = 'requests.received.naturalPersons'
console.log(`blank in ${path}: ${result.blanks.find((each) => each.path === path).blank}`)
console.log(`findings ${result.findings.map(({ rule }) => rule).join(' ') || 'none'}`)
console.log(`accumulator ${JSON.stringify(accumulator).length} bytes`)
console.error(
  `${seconds.toFixed(2)} s, ${Math.round(total / seconds)} reports/s, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB in this process`,
)
