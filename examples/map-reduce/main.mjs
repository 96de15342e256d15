// Rolls reports up per province on Apache Beam: npm install && node main.mjs [reports]
// The direct runner of the SDK runs in this process; Dataflow and Flink runners take the same pipeline.
import * as beam from 'apache-beam'
import { directRunner } from 'apache-beam/runners/direct_runner'
import { requireForSerialization } from 'apache-beam/serialization'
import { blankReport, reportSchema, rollupReport, withCell } from 'disclosure-report'
import { rollupCombineFn } from './combine-fn.mjs'

const total = Number(process.argv[2] ?? 2000)
const provinces = ['甲省', '乙省', '丙省']
const blank = blankReport({ form: '2021', agency: '示例局', year: 2023 })
const inputs = Array.from({ length: total }, (_, i) => ({
  province: provinces[i % provinces.length],
  report: {
    ...reportSchema.encode(withCell(blank, 'requests.received.total', i % 100)),
    agency: `第${i}局`,
  },
}))

const start = performance.now()
const printed = []
function print({ province, rollup }) {
  const { report, reports, blanks } = rollupReport(rollup, { agency: province, year: 2023 })
  printed.push(
    `${province}: ${reports} reports, received ${report.requests.received.total}, ${blanks.length} cells with blanks`,
  )
}
requireForSerialization('rollup-print', { print })
await directRunner({}).run((root) =>
  root
    .apply(beam.create(inputs))
    .apply(beam.groupBy('province').combining('report', rollupCombineFn, 'rollup'))
    .map(beam.withName('print', print)),
)
console.log(printed.sort().join('\n'))
console.error(`${Math.round(total / ((performance.now() - start) / 1000))} reports/s`)
