import { balancedBase, equationCases } from './conformance-cases.mjs'
import { narrativeCases } from './narrative-cases.mjs'
import { partsCases } from './parts-cases.mjs'
import { textCases } from './text-cases.mjs'
import { yearsCases } from './years-cases.mjs'

const texts = (year) => ({
  agency: '某市工信局',
  year,
  overview: {
    aspects: [
      { heading: '', text: '主动公开、依申请公开、政府信息管理、平台建设和监督保障各项工作平稳开展。' },
    ],
  },
  improvement: '更新不够及时，已安排专人负责。',
  otherMatters: '没有收取信息处理费。',
})

/** Name and text of every file of the conformance suite. */
export function conformanceFiles(library) {
  const { rulesCatalogue, blankReport, cellsOf, forms } = library
  const catalogue = rulesCatalogue()
  const files = []
  const bases = {}
  for (const form of Object.keys(forms)) {
    const year = form === '2021' ? 2023 : 2020
    const equations = Object.fromEntries(
      catalogue.rules
        .filter(({ scope }) => scope === 'report')
        .map((rule) => [rule.id, rule.equations[form] ?? []]),
    )
    const cells = cellsOf(blankReport({ form, agency: '', year }))
    bases[form] = balancedBase(form, { cells, equations, texts: texts(year) })
    files.push([`bases/balanced-${form}.json`, `${JSON.stringify(bases[form], null, 2)}\n`])
  }
  const blank = blankReport({ form: '2021', agency: '某局', year: 2023 })
  files.push(['bases/blank-2021.json', `${JSON.stringify(blank, null, 2)}\n`])
  const single = catalogue.rules.filter(({ scope }) => scope === 'report')
  const years = catalogue.rules.filter(({ scope }) => scope === 'years')
  const totals = new Set(
    single
      .flatMap(({ equations }) => Object.values(equations).flat())
      .filter(({ operator, right }) => operator === '=' && right.length === 1)
      .map(({ right }) => right[0]),
  )
  for (const { id, severity, equations } of single) {
    const cases = Object.entries(equations).flatMap(([form, list]) =>
      list.flatMap((equation) =>
        equationCases({
          rule: id,
          severity,
          form,
          base: `balanced-${form}`,
          report: bases[form],
          equation,
          instances: list.length,
          totals,
        }),
      ),
    )
    const other = Object.keys(forms).find((form) => equations[form] === undefined)
    if (cases.length > 0 && other !== undefined) cases.push(otherForm(other))
    for (const each of textCases[id] ?? []) cases.push(textCase(id, severity, each, bases))
    for (const each of narrativeCases[id] ?? [])
      cases.push(narrativeCase(library, id, severity, each, bases['2021']))
    write(id, cases)
  }
  for (const rule of catalogue.rules) {
    if (rule.scope === 'years') write(rule.id, yearsCases(rule, bases, years))
    if (rule.scope === 'parts') write(rule.id, partsCases(rule, bases['2021']))
  }
  return files

  function write(id, cases) {
    if (cases.length === 0) return
    const lines = cases.map((each) => `    ${JSON.stringify(each)}`).join(',\n')
    files.push([`${id.replace('/', '-')}.json`, `{\n  "rule": "${id}",\n  "cases": [\n${lines}\n  ]\n}\n`])
  }
}

function otherForm(form) {
  return {
    name: `form ${form}: not applicable`,
    base: `balanced-${form}`,
    set: {},
    options: {},
    verdict: 'notApplicable',
    verdicts: { held: 0, violated: 0, undetermined: 0, notApplicable: 1 },
    findings: [],
  }
}

function textCase(rule, severity, [name, form, set, options, verdicts, data = [], cells = []], bases) {
  const outcome = verdicts.undetermined ? 'undetermined' : 'violated'
  const blank = (value) =>
    typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, blank(each)]))
      : null
  return {
    name,
    base: `balanced-${form}`,
    set: Object.fromEntries(
      Object.entries(set).map(([place, value]) => [
        place,
        value === 'blank' ? blank(bases[form][place.slice(1)]) : value,
      ]),
    ),
    options,
    verdict: data.length > 0 ? outcome : verdicts.held ? 'held' : 'notApplicable',
    verdicts: { held: 0, violated: 0, undetermined: 0, notApplicable: 0, ...verdicts },
    findings: data.map((each, at) => ({
      rule,
      severity: outcome === 'undetermined' && severity === 'error' ? 'warning' : severity,
      outcome,
      cells: (cells[at] ?? []).map(([path, value]) => ({ path, value, sign: 0 })),
      data: { form, ...each },
    })),
  }
}

/** The verdict is stated by hand; the finding, with its place in the text, is taken down from the library. */
function narrativeCase(
  { checkReport, reportSchema },
  rule,
  severity,
  [name, text, verdict, blank = [], more = {}],
  base,
) {
  const set = { '/overview/aspects': [{ heading: '', text }], ...more }
  for (const path of blank) set[`/${path.replaceAll('.', '/')}`] = null
  const report = structuredClone(base)
  for (const [place, value] of Object.entries(set)) {
    const keys = place.slice(1).split('/')
    const last = keys.pop()
    keys.reduce((parent, key) => parent[key], report)[last] = value
  }
  const { findings } = checkReport(reportSchema.parse(report), { rules: { '*': 'off', [rule]: severity } })
  return {
    name,
    base: 'balanced-2021',
    set,
    options: {},
    verdict,
    verdicts: { held: 0, violated: 0, undetermined: 0, notApplicable: 0, [verdict]: 1 },
    findings,
  }
}
