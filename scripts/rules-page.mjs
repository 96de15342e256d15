const kinds = {
  law: 'law: an identity printed on the form or a duty laid down',
  practice: 'practice: what reviewers expect',
  plausibility: 'plausibility: a sign of a slip, with lawful exceptions',
}

/**
 * The page of the rule catalogue.
 *
 * @param library - The exports of the package.
 * @param exampleOf - A broken case of a rule from the conformance suite: `{ name, report, options, set }`.
 */
export function rulesPage(
  {
    rulesCatalogue,
    rules,
    checkReport,
    checkContinuity,
    checkRollup,
    addToRollup,
    emptyRollup,
    rollupReport,
    describeFinding,
  },
  exampleOf,
) {
  const { version, retired, rules: catalogue, coverage } = rulesCatalogue()
  const of = (scope) => catalogue.filter((rule) => rule.scope === scope)
  return `${[
    '# Rules',
    '<!-- Written by scripts/generate-rules-page.mjs from the rules themselves. Do not edit. -->',
    `Rule set ${version}: ${of('report').length} rules within one report (\`rules\`, applied by \`checkReport\`), ${of('years').length} between the reports of two years (\`continuityRules\`, \`checkContinuity\`) and ${of('parts').length} between a combined report and its parts (\`rollupRules\`, \`checkRollup\` and \`rollUp\`). \`rulesCatalogue()\` gives them all as JSON with every equation.`,
    introduction,
    '## All rules',
    ...Object.entries(scopes).flatMap(([scope, heading]) => [`### ${heading}`, index(of(scope))]),
    'A number says how many equations the rule has on the form; ✓ that it applies; – that it does not.',
    '## Each rule',
    ...catalogue.map((rule) => section(rule, example(rule))),
    '## What the rules cover',
    ...Object.entries(coverage).map(([form, covered]) => coverageOf(form, covered)),
    notChecked,
    '## Retired ids',
    retired.length === 0
      ? 'None so far. A retired id is never used again.'
      : retired.map((id) => `- \`${id}\``).join('\n'),
  ].join('\n\n')}\n`

  function resultOf({ report, previous, current, combined, target, parts }, options) {
    if (current !== undefined) return checkContinuity(previous, current, options)
    if (combined !== undefined) return checkRollup(combined, parts, options)
    if (target !== undefined) {
      const { agencies = 'names', ...made } = target
      return rollupReport(addToRollup(emptyRollup(), parts, { agencies }), { ...made, ...options })
    }
    return checkReport(report, options)
  }

  function example(rule) {
    const found = exampleOf(rule.id)
    if (found === undefined) return ''
    const { findings } = resultOf(found, {
      ...found.options,
      rules: { '*': 'off', [rule.id]: rule.severity },
    })
    const [finding] = findings
    if (finding === undefined) throw new Error(`${rule.id}: the example breaks no rule`)
    const lines =
      found.set === undefined ? [`case “${found.name}” of the conformance suite`] : linesOf(found.set)
    return [
      '',
      'Where it fails:',
      '',
      '```text',
      ...lines,
      `zh-CN  ${describeFinding(finding, { rules })}`,
      `en     ${describeFinding(finding, { rules, locale: 'en' })}`,
      '```',
    ].join('\n')
  }
}

const scopes = {
  report: 'Within one report',
  years: 'Between the reports of two years',
  parts: 'Between a combined report and its parts',
}

function index(list) {
  return table(
    ['rule', '规则', 'severity', 'kind', 'form 2021', 'form 2019'],
    list.map((rule) => [
      `[\`${rule.id}\`](#${anchor(rule.id)})`,
      rule.title['zh-CN'],
      rule.severity,
      rule.kind,
      instances(rule, '2021'),
      instances(rule, '2019'),
    ]),
  )
}

const linesOf = (set) =>
  Object.entries(set).map(([place, value]) => `${place} = ${shorten(JSON.stringify(value))}`)

function section({ id, title, formula, explanation, kind, severity, forms, basis, since }, example) {
  const documents = basis.map(({ document, place }) =>
    place === undefined ? document : `${document} ${place}`,
  )
  return [
    `### ${id}`,
    '',
    `**${title['zh-CN']}** · ${title.en}`,
    '',
    said(formula, explanation),
    '',
    `- severity: ${severity}; ${kinds[kind]}`,
    `- forms: ${forms === null ? 'all' : forms.join(', ')}; since ${since}`,
    `- basis: ${documents.join('; ')}`,
    example,
  ]
    .join('\n')
    .trimEnd()
}

function coverageOf(form, { figures, unchecked, equations, redundant }) {
  return [
    `### Form ${form}`,
    '',
    `${figures} figures, ${equations} equations. ${figures - unchecked.length} figures stand in at least one of them; nothing within the report can tell whether these are right:`,
    '',
    ...unchecked.map((path) => `- \`${path}\``),
    '',
    'These equations follow from others. They are checked, but not told beside what they follow from:',
    '',
    ...redundant.map(
      ({ rule, instance, followsFrom }) => `- \`${rule}\` for \`${instance}\`, from ${followsFrom} others`,
    ),
  ].join('\n')
}

const introduction = `## How to read a result

- **held, violated, undetermined, not applicable**: \`verdicts\` counts every instance of every rule, so that "no findings" does not look like "nothing was checked". Rules that are switched off are listed in \`off\`.
- **Severity**: \`error\` breaks an identity of the form or a duty; \`warning\` asks for a look or an explanation; \`info\` is a hint. What cannot be judged is never an error. Change it per call: \`checkReport(report, { rules: { 'overview/*': 'off', 'form/outdated': 'warning' } })\`.
- **Gate**: \`blocked\` while there is an error, accepted or not; \`explain\` while a warning stands that nobody accepted; \`open\` otherwise.
- **Blanks**: a blank part of a sum is zero, and the finding lists it under \`assumedZero\`; a blank total is a warning with the value that it should have, and counts as the sum of its parts elsewhere (\`derived\`); where no part is stated a total cannot be judged, and where nothing is stated there is nothing to say. With \`blanks: 'unknown'\` nothing is concluded from a blank, unless what is stated decides all the same, because no count is negative.
- **One mistake, one message**: what follows in the column of totals from a row or another column is counted under \`implied\` and not told again. Where every equation of a total is off by the same amount, only the one whose total it is speaks.
- **Accepted findings**: \`waive(finding, reason)\` makes a waiver; it settles the finding as long as no value in it changes.

## Rules of your own

\`\`\`js
import { checkReport, defineRule, describeFinding, reportSchema } from 'disclosure-report'
import figures from './test/fixtures/suqian-2023.json'

const houseRule = defineRule({
  id: 'suqian/few-pending-cases',
  title: '尚未审结的复议案件不多于结果纠正的案件',
  equations: [{ left: ['review.reconsideration.pending'], operator: '<=', right: ['review.reconsideration.corrected'] }],
})
const rules = { '*': 'off', [houseRule.id]: 'warning' }
const { findings } = checkReport(reportSchema.parse(figures), { rules, additionalRules: [houseRule] })
for (const finding of findings) console.log(finding.rule, describeFinding(finding, { locale: 'en' }))
\`\`\`

\`\`\`text
suqian/few-pending-cases 4. Administrative reconsideration and litigation over disclosure, group “Administrative reconsideration”: Pending 26 should not exceed Corrected 17. Please check.
\`\`\`

The part before the slash is a group of your own; the groups of the library are closed. A rule may have \`check\` instead of \`equations\` and then looks at the whole report.

## What a release may change

Fewer findings: last number. More findings, a new rule: second number. Another meaning of an id: first number. Ids are never renamed.`

const notChecked = `### What is not checked within one report

| statement | why |
| --- | --- |
| carried over = carried forward of the year before; documents in force; items last year | needs the report of the year before: \`checkContinuity\` |
| the combined report is the sum of its parts | needs the parts: \`checkRollup\` |
| order and numbering of headings, wording of labels, rows added beyond the form | lost once a report is data: the reader's notes tell |
| counts are whole and not negative, amounts have no unit | the schema refuses anything else |
| total of outcomes within what came in | contained in \`requests/balance\`, also with blanks |
| cases pending last year against this year's | nothing says that they are counted again |
| a case with two defendants is counted by one organ only | no figure shows it |
| fees above zero, therefore section six must speak of the processing fee | table two counts every administrative fee, of which that one is a small part |`

/** Formula and reason. */
function said(formula, explanation) {
  return table(
    ['', '中文', 'English'],
    [
      ['formula', formula['zh-CN'], formula.en],
      ['why', explanation['zh-CN'], explanation.en],
    ],
  )
}

const instances = ({ equations, forms }, form) => {
  if (forms !== null && !forms.includes(form)) return '–'
  return equations[form] === undefined ? '✓' : String(equations[form].length)
}

const anchor = (id) => id.replace('/', '').toLowerCase()

const shorten = (text) => (text.length > 60 ? `${text.slice(0, 56)}…` : text)

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
