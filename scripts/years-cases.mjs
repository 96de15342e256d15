/** Conformance cases of the rules between the reports of two years, worked out here and not by the library. */

const none = { held: 0, violated: 0, undetermined: 0, notApplicable: 0 }
const pointer = (path) => `/${path.replaceAll('.', '/')}`
const figureAt = (report, path) => path.split('.').reduce((place, key) => place[key], report)
const bare = (term) => term.replace('previous:', '')
const isPrevious = (term) => term.startsWith('previous:')

/** All cases of a rule. */
export function yearsCases({ id, severity, equations }, bases, all) {
  const cases = Object.entries(equations).flatMap(([form, list]) =>
    list.flatMap((equation) => equationCases({ id, severity, form, list, equation, base: bases[form], all })),
  )
  return [...cases, ...(stated[id] ?? []).map((each) => statedCase(id, severity, each))]
}

/** Last year’s report: what it leaves is what the base report starts with. */
function continued(base, equations) {
  const set = { '/year': base.year - 1 }
  for (const { left, right } of equations) {
    const others = left.slice(1).reduce((sum, term) => {
      const value = figureAt(base, bare(term))
      return sum + value
    }, 0)
    const due = right.reduce((sum, path) => sum + figureAt(base, path), 0)
    set[pointer(bare(left[0]))] = due - others
  }
  return set
}

function equationCases({ id, severity, form, list, equation, base, all }) {
  const { instance, left, right } = equation
  const every = Object.values(all).flatMap((rule) => rule.equations[form] ?? [])
  const before = continued(base, every)
  const previousValue = (path) => before[pointer(path)] ?? figureAt(base, path)
  const previous = left.filter(isPrevious).map(bare)
  const plus = left.filter((term) => !isPrevious(term))
  const minus = right.slice(1)
  const total = figureAt(base, instance)
  const weight = severity === 'error' && !instance.endsWith('.total') ? 'warning' : severity
  const make = (name, { now = {}, past = {}, options = {}, verdict, open = false }) => {
    const value = (path) => (path in now ? now[path] : figureAt(base, path))
    const old = (path) => (path in past ? past[path] : previousValue(path))
    const actual = value(instance)
    const expected = open
      ? null
      : [...previous.map(old), ...plus.map(value)].reduce((sum, each) => sum + each, 0) -
        minus.map(value).reduce((sum, each) => sum + each, 0)
    const judged = verdict === 'violated' || verdict === 'undetermined'
    return {
      name: `${form} ${instance}: ${name}`,
      call: 'checkContinuity',
      previous: { base: `balanced-${form}`, set: { ...before, ...set(past) } },
      current: { base: `balanced-${form}`, set: set(now) },
      options,
      instance,
      verdict,
      verdicts: {
        ...none,
        held: list.length - (verdict === 'held' ? 0 : 1),
        ...(verdict === 'held' ? {} : { [verdict]: 1 }),
      },
      notApplicable: verdict === 'notApplicable' ? ['not-stated'] : [],
      findings: judged
        ? [
            {
              rule: id,
              severity: verdict === 'undetermined' && weight === 'error' ? 'warning' : weight,
              outcome: verdict,
              cells: [
                { path: instance, value: actual, sign: -1 },
                ...plus.map((path) => ({ path, value: value(path), sign: 1 })),
                ...minus.map((path) => ({ path, value: value(path), sign: -1 })),
              ],
              data: {
                form,
                instance,
                year: base.year,
                previousYear: base.year - 1,
                expected,
                actual,
                difference: verdict === 'violated' ? actual - expected : null,
                previous: previous.map((path) => ({ path, value: old(path), sign: 1 })),
              },
            },
          ]
        : [],
    }
  }
  const gone = Object.fromEntries(previous.map((path) => [path, null]))
  const nothing = Object.fromEntries([instance, ...plus, ...minus].map((path) => [path, null]))
  return [
    make('continues', { verdict: 'held' }),
    make('one more', { now: { [instance]: total + 1 }, verdict: 'violated' }),
    make('one less', { now: { [instance]: total - 1 }, verdict: 'violated' }),
    make('blank this year', { now: { [instance]: null }, verdict: 'undetermined' }),
    // A blank that agrees as zero holds.
    previous.every((path) => previousValue(path) === 0)
      ? make('blank last year, where it was none', { past: gone, verdict: 'held' })
      : make('blank last year', { past: gone, verdict: 'undetermined', open: true }),
    make('stated nowhere', { now: nothing, past: gone, verdict: 'notApplicable' }),
  ]
}

function set(values) {
  return Object.fromEntries(Object.entries(values).map(([path, value]) => [pointer(path), value]))
}

const text = (from, count) =>
  Array.from({ length: count }, (_, i) => String.fromCharCode(0x4e00 + from + i)).join('')
const said = (words) => ({ '/overview/aspects': [{ heading: '', text: words }] })
const amount = (value) => ({ '/proactiveDisclosure/administrativeFees/amount': value })
const last = { '/year': 2022 }

/** `[name, previous, current, options, verdicts, data of the findings, cells, reasons]` by rule. */
const stated = {
  'continuity/years': [
    ['the year before', last, {}, {}, { held: 1 }],
    ['two years before', { '/year': 2021 }, {}, {}, { violated: 1 }, [{ previousYear: 2021, year: 2023 }]],
    ['the same year', {}, {}, {}, { violated: 1 }, [{ previousYear: 2023, year: 2023 }]],
  ],
  'continuity/agency': [
    ['the same name', last, {}, {}, { held: 1 }],
    ['the same name with a space', { ...last, '/agency': '某市 工信局' }, {}, {}, { held: 1 }],
    [
      'another name',
      { ...last, '/agency': '某市经信局' },
      {},
      {},
      { violated: 1 },
      [{ previousAgency: '某市经信局', agency: '某市工信局' }],
    ],
  ],
  'continuity/requests-carried': [
    ['years apart', { '/year': 2021 }, {}, {}, { notApplicable: 1 }, [], [], ['years-apart']],
  ],
  'continuity/documents-in-force': [
    [
      'last year on the form of 2019',
      'balanced-2019',
      { '/year': 2021 },
      {},
      { notApplicable: 1 },
      [],
      [],
      ['other-form'],
    ],
  ],
  'disclosure/item-change': [
    ['on the form of 2021', last, {}, {}, { notApplicable: 1 }, [], [], ['other-form']],
  ],
  'continuity/amount-unit': [
    ['the same amount', { ...last, ...amount('3.5') }, amount('3.5'), {}, { held: 1 }],
    ['just below 5,000 times', { ...last, ...amount('2') }, amount('9999.99'), {}, { held: 1 }],
    [
      '5,000 times',
      { ...last, ...amount('2') },
      amount('10000'),
      {},
      { violated: 1 },
      [{ actual: '10000', previous: '2' }],
      [[['proactiveDisclosure.administrativeFees.amount', '10000']]],
    ],
    [
      'a 20,000th',
      { ...last, ...amount('40000') },
      amount('2'),
      {},
      { violated: 1 },
      [{ actual: '2', previous: '40000' }],
      [[['proactiveDisclosure.administrativeFees.amount', '2']]],
    ],
    ['more than 20,000 times', { ...last, ...amount('2') }, amount('40000.01'), {}, { held: 1 }],
    [
      'from zero',
      { ...last, ...amount('0') },
      amount('3.5'),
      {},
      { notApplicable: 1 },
      [],
      [],
      ['not-stated'],
    ],
    ['blank', { ...last, ...amount(null) }, amount('3.5'), {}, { notApplicable: 1 }, [], [], ['not-stated']],
  ],
  'continuity/stated-change': [
    [
      'as both tables say',
      { ...last, '/requests/received/total': 250 },
      said('收到政府信息公开申请325件，同比增长30%。'),
      {},
      { held: 1 },
    ],
    [
      'a difference',
      { ...last, '/requests/received/total': 250 },
      said('收到政府信息公开申请325件，比上年增加75件。'),
      {},
      { held: 1 },
    ],
    [
      'more than the tables say',
      { ...last, '/requests/received/total': 250 },
      said('收到政府信息公开申请325件，同比增长40%。'),
      {},
      { violated: 1 },
      [
        {
          section: 'overview',
          aspect: 0,
          text: '收到政府信息公开申请325件，同比增长40%',
          start: 0,
          end: 22,
          stated: 40,
          expected: '30.0%',
          previous: 250,
        },
      ],
    ],
    ['not told', last, said('各项工作平稳。'), {}, { notApplicable: 1 }, [], [], ['not-stated']],
    [
      'years apart',
      { '/year': 2021 },
      said('收到政府信息公开申请325件，同比增长40%。'),
      {},
      { notApplicable: 1 },
      [],
      [],
      ['years-apart'],
    ],
  ],
  'continuity/recycled-text': [
    [
      'half of it',
      { ...last, ...said(text(0, 30)) },
      said(text(0, 60)),
      {},
      { held: 1, notApplicable: 2 },
      [],
      [],
      ['too-short', 'too-short'],
    ],
    [
      'one character more than half',
      { ...last, ...said(text(0, 31)) },
      said(text(0, 60)),
      {},
      { violated: 1, notApplicable: 2 },
      [{ section: 'overview', characters: 60, repeated: 31, share: '0.5167', threshold: 0.5 }],
      [],
      ['too-short', 'too-short'],
    ],
    [
      'a lower threshold',
      { ...last, ...said(text(0, 30)) },
      said(text(0, 60)),
      { repetition: 0.4 },
      { violated: 1, notApplicable: 2 },
      [{ section: 'overview', characters: 60, repeated: 30, share: '0.5000', threshold: 0.4 }],
      [],
      ['too-short', 'too-short'],
    ],
    [
      'a run of nine',
      { ...last, ...said(text(0, 9)) },
      said(text(0, 60)),
      {},
      { held: 1, notApplicable: 2 },
      [],
      [],
      ['too-short', 'too-short'],
    ],
    [
      '49 characters',
      { ...last, ...said(text(0, 49)) },
      said(text(0, 49)),
      {},
      { notApplicable: 3 },
      [],
      [],
      ['too-short', 'too-short', 'too-short'],
    ],
  ],
}

function statedCase(
  rule,
  severity,
  [name, previous, current, options, verdicts, data = [], cells = [], reasons = []],
) {
  return {
    name,
    call: 'checkContinuity',
    previous:
      typeof previous === 'string' ? { base: previous, set: {} } : { base: 'balanced-2021', set: previous },
    current: { base: 'balanced-2021', set: current },
    options,
    verdict: data.length > 0 ? 'violated' : verdicts.held ? 'held' : 'notApplicable',
    verdicts: { ...none, ...verdicts },
    notApplicable: reasons,
    findings: data.map((each, at) => ({
      rule,
      severity,
      outcome: 'violated',
      cells: (cells[at] ?? []).map(([path, value]) => ({ path, value, sign: 0 })),
      data: each,
    })),
  }
}
