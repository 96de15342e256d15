// The roll-up as two aggregates of a database: node examples/sql-roll-up/main.mjs [reports]
// rollup(report) adds reports up, merge_rollups(rollup) merges what a GROUP BY made: districts first, then the city.
import sqlite3InitModule from '@sqlite.org/sqlite-wasm'
import {
  addToRollup,
  blankReport,
  emptyRollup,
  mergeRollups,
  reportSchema,
  rollupReport,
  withCell,
} from 'disclosure-report'

const total = Number(process.argv[2] ?? 3000)
const sqlite = await sqlite3InitModule()
const db = new sqlite.oo1.DB(':memory:')

/** An aggregate over JSON: a step per row, the accumulator as JSON in the end. */
function aggregate(name, step) {
  const running = new Map()
  // The address that the engine keeps for the group at hand.
  const keyOf = (context, bytes) => sqlite.capi.sqlite3_js_aggregate_context(context, bytes)
  db.createFunction(name, {
    arity: 1,
    xStep: (context, json) => {
      const key = keyOf(context, 4)
      running.set(key, step(running.get(key) ?? emptyRollup(), JSON.parse(json)))
    },
    xFinal: (context) => {
      const key = keyOf(context, 0)
      const rollup = running.get(key) ?? emptyRollup()
      running.delete(key)
      return JSON.stringify(rollup)
    },
  })
}
aggregate('rollup', (rollup, report) => addToRollup(rollup, reportSchema.parse(report)))
aggregate('merge_rollups', mergeRollups)

db.exec('CREATE TABLE reports (district TEXT, report TEXT)')
const districts = ['甲区', '乙区', '丙区']
const blank = blankReport({ form: '2021', agency: '示例局', year: 2023 })
db.transaction(() => {
  for (let i = 0; i < total; i += 1) {
    const report = reportSchema.encode(withCell(blank, 'requests.received.total', i % 100))
    const bind = [districts[i % districts.length], JSON.stringify({ ...report, agency: `第${i}局` })]
    db.exec({ sql: 'INSERT INTO reports VALUES (?, ?)', bind })
  }
})

const start = performance.now()
db.exec('CREATE TABLE rollups AS SELECT district, rollup(report) AS rollup FROM reports GROUP BY district')
const city = db.selectValue('SELECT merge_rollups(rollup) FROM rollups')
const seconds = (performance.now() - start) / 1000

for (const { district, rollup } of db.selectObjects('SELECT * FROM rollups ORDER BY district'))
  print(district, rollup)
print('某市', city)
console.log(`at once the same: ${db.selectValue('SELECT rollup(report) FROM reports') === city}`)
console.error(`${Math.round(total / seconds)} reports/s`)

function print(agency, rollup) {
  const { report, reports, blanks } = rollupReport(JSON.parse(rollup), { agency, year: 2023 })
  console.log(
    `${agency}: ${reports} reports, received ${report.requests.received.total}, ${blanks.length} cells with blanks`,
  )
}
