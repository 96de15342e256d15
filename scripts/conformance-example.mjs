import { existsSync, readFileSync } from 'node:fs'

const folder = new URL('../test/conformance/', import.meta.url)
const read = (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))

/** The first case of a rule in the conformance suite that is not as it should be, with its report. */
export function conformanceExample(rule, { reportSchema }) {
  const name = `${rule.replace('/', '-')}.json`
  if (!existsSync(new URL(name, folder))) return undefined
  const broken = read(name).cases.find(({ verdict }) => verdict === 'violated')
  if (broken === undefined) return undefined
  if (broken.base !== undefined) return { ...broken, report: reportOf(broken) }
  const { parts, ...others } = broken
  const reports = ['previous', 'current', 'combined'].filter((name) => name in others)
  return {
    ...others,
    ...Object.fromEntries(reports.map((name) => [name, reportOf(others[name])])),
    ...(parts === undefined ? {} : { parts: parts.map(reportOf) }),
  }

  function reportOf({ base, set }) {
    const report = read(`bases/${base}.json`)
    for (const [pointer, value] of Object.entries(set)) {
      const keys = pointer.slice(1).split('/')
      const last = keys.pop()
      keys.reduce((place, key) => place[key], report)[last] = value
    }
    return reportSchema.parse(report)
  }
}
