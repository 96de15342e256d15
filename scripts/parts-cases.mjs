/** Conformance cases of the rules between a combined report and its parts, stated by hand. */

const none = { held: 0, violated: 0, undetermined: 0, notApplicable: 0 }
const received = '/requests/received/total'
const granted = '/requests/outcomes/granted/total'
const amount = '/proactiveDisclosure/administrativeFees/amount'
const path = (pointer) => pointer.slice(1).replaceAll('/', '.')

const whole = (agency, set = {}) => ({ base: 'balanced-2021', set: { '/agency': agency, ...set } })
const blank = (agency, set = {}) => ({ base: 'blank-2021', set: { '/agency': agency, ...set } })
/** The base report has 325 received, 52 granted and 3.5 collected; the second part adds 5 to the first of these. */
const parts = [whole('甲局'), blank('乙局', { [received]: 5 })]
const combined = (set) => whole('某市', { [received]: 330, ...set })
const cell = (pointer, value, expected, contributions, more = {}) => ({
  cells: [{ path: path(pointer), value, sign: -1 }],
  data: {
    form: '2021',
    expected,
    actual: value,
    difference: value === null ? null : value - expected,
    reports: 2,
    blank: 0,
    contributions,
    suspects: [],
    ...more,
  },
})
const both = [
  { agency: '甲局', value: 325 },
  { agency: '乙局', value: 5 },
]
const ofBoth = (set) => [set, { ...set, '/agency': '乙局' }]

/** `[name, combined or the options of rollUp, parts, options, verdicts, findings]` by rule. */
const stated = {
  'rollup/no-reports': [
    ['two parts', combined(), parts, {}, { held: 1 }],
    ['no part', combined(), [], {}, { violated: 1 }, [{ data: { form: '2021', year: 2023 } }]],
    [
      'parts of another year only',
      combined(),
      [whole('甲局', { '/year': 2022 })],
      {},
      { violated: 1 },
      [{ data: { form: '2021', year: 2023 } }],
    ],
  ],
  'rollup/year': [
    ['of one year', combined(), parts, {}, { held: 1 }],
    [
      'one of the year before',
      combined(),
      [...parts, whole('丙局', { '/year': 2022 })],
      {},
      { violated: 1 },
      [{ data: { form: '2021', year: 2022, reports: 1, agencies: ['丙局'], expected: 2023 } }],
    ],
  ],
  'rollup/form': [
    ['on one form', combined(), parts, {}, { held: 1 }],
    [
      'one on the form of 2019',
      combined(),
      [...parts, { base: 'balanced-2019', set: { '/agency': '丙局', '/year': 2023 } }],
      {},
      { violated: 1 },
      [{ data: { form: '2019', year: 2023, reports: 1, agencies: ['丙局'], expected: '2021' } }],
    ],
  ],
  'rollup/duplicate': [
    ['each once', combined(), parts, {}, { held: 1 }],
    [
      'one twice, with a space in its name',
      combined(),
      [...parts, blank('乙 局')],
      {},
      { violated: 1 },
      [{ data: { agency: '乙局', reports: 2 } }],
    ],
  ],
  'rollup/missing': [
    ['nobody expected', combined(), parts, {}, { notApplicable: 1 }],
    ['all there', combined(), parts, { expected: ['甲局', '乙局'] }, { held: 1 }],
    [
      'one missing',
      combined(),
      parts,
      { expected: ['甲局', '乙局', '丙局'] },
      { violated: 1 },
      [{ data: { agencies: ['丙局'], expected: 3 } }],
    ],
  ],
  'rollup/unexpected': [
    ['nobody else', combined(), parts, { expected: ['甲局', '乙局'] }, { held: 1 }],
    [
      'one more',
      combined(),
      parts,
      { expected: ['甲局'] },
      { violated: 1 },
      [{ data: { agencies: ['乙局'] } }],
    ],
  ],
  'rollup/agencies-differ': [
    ['names kept', combined(), parts, { expected: ['甲局'] }, { notApplicable: 1 }],
    [
      'by checksum, all there',
      { agency: '某市', year: 2023, agencies: 'checksum' },
      parts,
      { expected: ['乙局', '甲局'] },
      { held: 1 },
    ],
    [
      'by checksum, one twice and one missing',
      { agency: '某市', year: 2023, agencies: 'checksum' },
      [parts[0], parts[0]],
      { expected: ['乙局', '甲局'] },
      { violated: 1 },
      [{ data: { reports: 2, expected: 2 } }],
    ],
  ],
  'rollup/contains-itself': [
    ['other organs', combined(), parts, {}, { held: 1 }],
    [
      'the government of the place',
      combined(),
      [...parts, blank('某市人民政府')],
      {},
      { violated: 1 },
      [{ data: { agency: '某市' } }],
    ],
  ],
  'rollup/sum-of-others': [
    ['two parts', combined(), parts, {}, { held: 1 }],
    [
      'a third that is the sum of both',
      combined(),
      [...parts, whole('丙区', { [received]: 330 })],
      {},
      { violated: 1 },
      [{ data: { agency: '丙区' } }],
    ],
    ['a third that is one less', combined(), [...parts, whole('丙区', { [received]: 329 })], {}, { held: 1 }],
  ],
  'rollup/sum-of-parts': [
    ['no sum of parts', combined(), [...parts, blank('丙局', { [received]: 1 })], {}, { held: 1 }],
    [
      'a district behind its organs',
      combined(),
      [...parts, whole('丙区', { [received]: 330 }), blank('丁局', { [received]: 7 })],
      {},
      { violated: 1 },
      [{ data: { agency: '丙区', agencies: ['乙局', '甲局'] } }],
    ],
    [
      'a district before its organs',
      combined(),
      [blank('丁局', { [received]: 7 }), whole('丙区', { [received]: 330 }), ...parts],
      {},
      { violated: 1 },
      [{ data: { agency: '丙区', agencies: ['乙局', '甲局'] } }],
    ],
    [
      'organs of the district apart from it',
      combined(),
      [
        blank('丙区乙局', { [received]: 5 }),
        blank('丁局', { [received]: 7 }),
        whole('丙区', { [received]: 330 }),
        blank('戊局', { [received]: 7 }),
        whole('丙区甲局'),
      ],
      {},
      { violated: 1 },
      [{ data: { agency: '丙区', agencies: ['丙区乙局', '丙区甲局'] } }],
    ],
  ],
  'rollup/nested-parts': [
    ['no names that contain others', combined(), parts, {}, { held: 1 }],
    [
      'a district with one of its organs',
      combined(),
      [whole('丙区', { [received]: 400 }), blank('丙区教育局', { [received]: 5 })],
      {},
      { violated: 1 },
      [{ data: { agency: '丙区', agencies: ['丙区教育局'] } }],
    ],
  ],
  'rollup/too-large': [
    [
      'one beyond what is exact',
      { agency: '某市', year: 2023 },
      [blank('甲局', { [received]: Number.MAX_SAFE_INTEGER }), blank('乙局', { [received]: 1 })],
      {},
      { violated: 1 },
      [{ cells: [{ path: path(received), value: null, sign: 0 }], data: { sum: '9007199254740992' } }],
    ],
    [
      'the largest exact one',
      { agency: '某市', year: 2023 },
      [blank('甲局', { [received]: Number.MAX_SAFE_INTEGER - 1 }), blank('乙局', { [received]: 1 })],
      {},
      {},
    ],
  ],
  'rollup/blanks': [
    ['nothing blank', combined(), [whole('甲局')], {}, { held: 1 }],
    [
      'one cell of one part',
      combined(),
      [whole('甲局'), whole('乙局', { [received]: null })],
      {},
      { violated: 1 },
      [{ cells: [{ path: path(received), value: 325, sign: 0 }], data: { cells: 1, blank: 1, reports: 2 } }],
    ],
  ],
  'rollup/part-left-out': [
    ['nothing left out', combined(), parts, {}, { held: 1 }],
    [
      'one part of two figures',
      whole('某市'),
      [whole('甲局'), blank('乙局', { [received]: 5, [granted]: 2 })],
      {},
      { violated: 1 },
      (at) => [
        {
          cells: [received, granted].map((each) => ({ path: path(each), value: at(each), sign: -1 })),
          data: { agency: '乙局', cells: 2 },
        },
      ],
    ],
  ],
  'rollup/part-counted-twice': [
    ['nothing counted twice', combined(), parts, {}, { held: 1 }],
    [
      'one part of two figures',
      (at) => whole('某市', { [received]: at(received) + 10, [granted]: at(granted) + 4 }),
      [whole('甲局'), blank('乙局', { [received]: 5, [granted]: 2 })],
      {},
      { violated: 1 },
      (at) => [
        {
          cells: [
            { path: path(received), value: at(received) + 10, sign: -1 },
            { path: path(granted), value: at(granted) + 4, sign: -1 },
          ],
          data: { agency: '乙局', cells: 2 },
        },
      ],
    ],
  ],
  'rollup/cell': [
    ['the sum', combined(), parts, {}, { held: 200 }],
    ['no part', combined(), [], {}, { notApplicable: 200 }],
    [
      'one more',
      combined({ [received]: 331 }),
      parts,
      {},
      { held: 199, violated: 1 },
      [cell(received, 331, 330, both)],
    ],
    [
      'one less',
      combined({ [received]: 329 }),
      parts,
      {},
      { held: 199, violated: 1 },
      [cell(received, 329, 330, both)],
    ],
    [
      'the figure of one part too little',
      combined({ [received]: 325 }),
      parts,
      {},
      { held: 199, violated: 1 },
      [cell(received, 325, 330, both, { suspects: ['乙局'] })],
    ],
    [
      'one more, and nobody is missing',
      combined({ [received]: 331 }),
      parts,
      { expected: ['甲局', '乙局'] },
      { held: 199, violated: 1 },
      [{ ...cell(received, 331, 330, both), severity: 'error' }],
    ],
    [
      'blank',
      combined({ [received]: null }),
      parts,
      {},
      { held: 199, undetermined: 1 },
      [{ ...cell(received, null, 330, both), outcome: 'undetermined' }],
    ],
    [
      'an amount rounded',
      combined({ [amount]: '4' }),
      [
        whole('甲局', { [amount]: '3.4' }),
        ...ofBoth({ [amount]: '0.2' }).map((set) => blank('丙局', set)),
        parts[1],
      ],
      {},
      { held: 200 },
    ],
  ],
}

/** All cases of a rule. `base`: the report that parts start from. */
export function partsCases({ id, severity }, base) {
  const at = (pointer) =>
    path(pointer)
      .split('.')
      .reduce((place, key) => place[key], base)
  const made = (value) => (typeof value === 'function' ? value(at) : value)
  return (stated[id] ?? []).map(([name, target, list, options, verdicts, findings = []]) => {
    const on = made(target)
    const found = made(findings)
    return {
      name,
      ...('base' in on ? { call: 'checkRollup', combined: on } : { call: 'rollUp', target: on }),
      parts: list,
      options,
      verdict:
        found[0]?.outcome ?? (found.length > 0 ? 'violated' : verdicts.held ? 'held' : 'notApplicable'),
      verdicts: { ...none, ...verdicts },
      findings: found.map((each) => ({
        rule: id,
        severity,
        outcome: 'violated',
        cells: [],
        ...each,
      })),
    }
  })
}
