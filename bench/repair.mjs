/** How well the repairs find what was really meant: `npm run build && node bench/repair.mjs [trials]`. */
import { readFileSync } from 'node:fs'
import { keyboardErrors, measure, measureRegion, slip, slipNames } from './repair-trials.mjs'

const library = await import(process.env.REPAIR_LIBRARY ?? '../dist/index.js')
const trials = Number(process.argv[2] ?? 1000)
const load = (name) =>
  library.reportSchema.parse(
    JSON.parse(readFileSync(new URL(`../test/fixtures/${name}.json`, import.meta.url), 'utf8')),
  )
const reports = ['suqian-2023', 'huaian-2024'].map(load)

const percent = (value) => `${((100 * value) / trials).toFixed(1)} %`
const line = (name, m) =>
  `| ${name} | ${percent(m.first)} | ${percent(m.firstThree)} | ${percent(m.among)} | ${percent(m.soleRight)} | ${percent(m.only)} | ${percent(m.onlyWrong)} | ${percent(m.likelierWrong)} | ${m.median.toFixed(2)} | ${m.p99.toFixed(1)} | ${m.worst.toFixed(1)} |`

console.log(
  '| mistake | first | first three | among | sole, right | “only” | “only”, wrong | “likelier”, wrong | median ms | 99 % ms | worst ms |',
)
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
measure(library, reports, 200, 99, (random, table) => keyboardErrors(random, table, 2))
for (const count of [1, 2, 3, 4])
  console.log(
    line(
      `${count} wrong`,
      measure(library, reports, trials, count, (random, table) => keyboardErrors(random, table, count)),
    ),
  )
for (const [i, name] of slipNames.entries())
  console.log(
    line(
      name,
      measure(library, reports, trials, 10 + i, (random, table) => slip(random, table, name)),
    ),
  )

const regional = Math.ceil(trials / 20)
const share = (value) => `${((100 * value) / regional).toFixed(1)} %`
const sameYear = reports.map((report) => ({ ...report, year: 2023 }))
console.log('\n| organs | wrong | first | “only” | “only”, wrong | median ms | worst ms |')
console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
for (const organs of [12, 100])
  for (const count of [1, 2, 3]) {
    const m = measureRegion(library, sameYear, organs, regional, 20 + count, count)
    console.log(
      `| ${organs} | ${count} | ${share(m.first)} | ${share(m.only)} | ${share(m.onlyWrong)} | ${m.median.toFixed(0)} | ${m.worst.toFixed(0)} |`,
    )
  }
