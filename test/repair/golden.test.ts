import { expect, test } from 'vitest'
import {
  keyboardErrors,
  randomFrom,
  slip,
  slipNames,
  tableOf,
  withTable,
} from '../../bench/repair-trials.mjs'
import * as library from '../../src/index.js'
import {
  type CellPath,
  checkReport,
  completeDraft,
  describeRepair,
  groupFindings,
  type RepairChange,
  type RepairOptions,
  type RepairReason,
  type Report,
  rollUp,
  suggestRepairs,
  suggestRollupRepairs,
} from '../../src/index.js'
import { change } from '../support/change.js'
import { hongze2023, huaian2024, shanghai2019, suqian2023, xinyang2023 } from '../support/reports.js'
import { toldRepairs, toldRollupRepairs } from '../support/told-repairs.js'

/**
 * What is suggested for damages of every kind, with the weight of each story. `npx vitest run test/repair/golden.test.ts
 * -u` rewrites the files: look at each line that changes.
 */
const golden = (name: string) => `../golden/repairs-${name}.txt`

type Figures = { readonly [path: string]: number | null }

const columns = Object.keys(suqian2023.requests.received)

const row = (path: string, values: readonly number[]): Figures =>
  Object.fromEntries(values.map((value, at) => [`${path}.${columns[at]}`, value]))

const cellsIn = (path: string, values: { readonly [column: string]: number }): Figures =>
  Object.fromEntries(Object.entries(values).map(([column, value]) => [`${path}.${column}`, value]))

const valuesOf = (report: Report, path: string) =>
  columns.map((column) => library.getCell(report, `${path}.${column}` as CellPath) as number)

type Case = readonly [title: string, figures: Figures, options?: RepairOptions, report?: Report]

const told = (cases: readonly Case[], limit = 4) =>
  cases
    .map(([title, figures, options, report = suqian2023]) =>
      toldRepairs(title, suggestRepairs(change(report, figures), { limit, ...options })),
    )
    .join('\n')

const granted = 'requests.outcomes.granted'
const notHeld = 'requests.outcomes.unavailable.notHeld'
const reconsideration = 'review.reconsideration'
const direct = 'review.litigation.direct'
const after = 'review.litigation.afterReconsideration'

const outcomeTotal = 'requests.outcomes.total'

test('one wrong figure in table four, where no column tells which', async () => {
  const cases: readonly Case[] = [
    ['digits of a total exchanged', { [`${reconsideration}.total`]: 404 }],
    ['digits of a part exchanged', { [`${reconsideration}.upheld`]: 390 }],
    [
      'digits of a part exchanged at its start',
      { [`${reconsideration}.other`]: 808, [`${direct}.other`]: 61 },
    ],
    ['one digit of a total wrong', { [`${reconsideration}.total`]: 449 }],
    ['the first digit of a total wrong', { [`${reconsideration}.total`]: 940 }],
    ['one digit of a part wrong', { [`${reconsideration}.upheld`]: 369 }],
    ['a digit missing at the end', { [`${reconsideration}.upheld`]: 30 }],
    ['digits exchanged and another wrong', { [`${reconsideration}.upheld`]: 938, [`${after}.total`]: 981 }],
    ['a digit missing at the start', { [`${reconsideration}.upheld`]: 9 }],
    ['a digit too many', { [`${reconsideration}.corrected`]: 147 }],
    ['a digit too many at the end', { [`${reconsideration}.total`]: 4405 }],
    ['one more', { [`${reconsideration}.pending`]: 27 }],
    ['one less', { [`${reconsideration}.pending`]: 25 }],
    ['one instead of none', { [`${after}.corrected`]: 1 }],
    ['none instead of one', { [`${direct}.corrected`]: 0 }],
    ['ten times', { [`${reconsideration}.total`]: 4400 }],
    ['ten times a part', { [`${after}.other`]: 670 }],
    ['a tenth', { [`${reconsideration}.total`]: 44 }],
    ['the value of the cell beside', { [`${reconsideration}.corrected`]: 309 }],
    ['the value of the total beside', { [`${after}.pending`]: 89 }],
    ['left blank', { [`${reconsideration}.other`]: null }],
    ['the total left blank', { [`${reconsideration}.total`]: null, [`${reconsideration}.other`]: 87 }],
    ['left at zero', { [`${reconsideration}.other`]: 0 }],
    ['the total left at zero', { [`${reconsideration}.total`]: 0 }],
    ['parts left at zero', { ...valuesIn(after, [0, 0, 0, 0, 89]) }],
    ['a total of one left at zero', { ...valuesIn(direct, [0, 1, 0, 0, 0]) }],
    ['something else', { [`${reconsideration}.total`]: 77 }],
    ['two figures exchanged', { [`${reconsideration}.upheld`]: 17, [`${reconsideration}.corrected`]: 309 }],
    ['a total in the place of a part', { [`${direct}.pending`]: 24, [`${direct}.total`]: 6 }],
    ['every figure of a group another', valuesIn(direct, [5, 6, 7, 8, 9])],
  ]
  await expect(told(cases, 7)).toMatchFileSnapshot(golden('table-four'))
})

function valuesIn(group: string, values: readonly number[]): Figures {
  return Object.fromEntries(
    ['upheld', 'corrected', 'other', 'pending', 'total'].map((name, at) => [`${group}.${name}`, values[at]!]),
  )
}

test('slips and wrong figures in table three', async () => {
  const [a, b, c, d, e, f, all] = valuesOf(suqian2023, granted) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const cases: readonly Case[] = [
    ['a part left at zero', { [`${granted}.naturalPersons`]: 0 }],
    ['the grand total left at zero', { [`${outcomeTotal}.total`]: 0 }],
    ['all totals left at zero', row(outcomeTotal, [0, 0, 0, 0, 0, 0, 0])],
    ['a row blank', { ...Object.fromEntries(columns.map((column) => [`${granted}.${column}`, null])) }],
    ['shifted to the right', row(granted, [0, a, b, c, d, e, all])],
    ['shifted to the right with its total', row(granted, [0, a, b, c, d, e, f])],
    ['shifted to the left', row(granted, [b, c, d, e, f, 0, all])],
    ['shifted to the left with its total', row(granted, [b, c, d, e, f, all, 0])],
    ['shifted to the left, another figure in the last place', row(granted, [b, c, d, e, f, 9, all])],
    ['total copied', row(granted, [all, all, all, all, all, all, all])],
    ['total copied into some', row(granted, [a, all, c, all, e, f, all])],
    ['total copied into one', row(granted, [a, all, c, d, e, f, all])],
    ['exchanged with the right', row(granted, [b, a])],
    ['moved to the right', row(granted, [0, a])],
    ['moved to the right over nothing', row(granted, [a, 0, b])],
    ['moved to the left', row(granted, [a, c, 0, 0])],
    ['left at zero beside a wrong figure', row(granted, [0, 21])],
    ['a wrong figure beside one left at zero', row(granted, [1157, 0])],
    ['its value beside, another in its place', row(granted, [55, a])],
    ['the value from beside, another there', row(granted, [b, 55])],
    ['exchanged with one further away', row(granted, [c, b, a])],
    ['digits of a total exchanged and another wrong', { [`${outcomeTotal}.total`]: 4385 }],
    ['total copied into the middle', row(granted, [a, b, all, all, e, f, all])],
    [
      'exchanged with the row below',
      {
        [`${granted}.commercialEnterprises`]: 7,
        'requests.outcomes.partiallyGranted.commercialEnterprises': 12,
      },
    ],
    [
      'moved to the row below',
      {
        [`${granted}.publicWelfareOrganizations`]: 0,
        'requests.outcomes.partiallyGranted.publicWelfareOrganizations': 3,
      },
    ],
    [
      'moved to the row above over what stood there',
      {
        [`${granted}.legalServiceOrganizations`]: 2,
        'requests.outcomes.partiallyGranted.legalServiceOrganizations': 0,
      },
    ],
    ['two wrong in one column', { [`${granted}.naturalPersons`]: 1157, [`${notHeld}.naturalPersons`]: 986 }],
    [
      'two wrong in one row',
      { [`${granted}.naturalPersons`]: 117, [`${granted}.commercialEnterprises`]: 21 },
    ],
    [
      'two that cancel out in a row',
      { [`${granted}.naturalPersons`]: 1174, [`${granted}.commercialEnterprises`]: 13 },
    ],
    ['two totals', { [`${granted}.total`]: 1911, [`${notHeld}.total`]: 1074 }],
    [
      'three wrong',
      { [`${granted}.total`]: 1119, [`${notHeld}.naturalPersons`]: 698, 'requests.received.total': 3151 },
    ],
    [
      'four wrong',
      {
        [`${granted}.total`]: 1119,
        [`${notHeld}.naturalPersons`]: 698,
        'requests.received.total': 3151,
        'requests.carriedForward.naturalPersons': 181,
      },
    ],
    ['carried forward wrong', { 'requests.carriedForward.total': 112 }],
    [
      'received one more, carried over one less',
      {
        'requests.received.naturalPersons': 3403,
        'requests.carriedOver.naturalPersons': 90,
      },
    ],
    ['a mistake that looks like nothing', { [`${notHeld}.commercialEnterprises`]: 5555 }],
    [
      'two that look like nothing',
      { [`${notHeld}.commercialEnterprises`]: 5555, [`${granted}.otherOrganizations`]: 4321 },
    ],
    ['a figure in a report of zeros', { [`${granted}.otherOrganizations`]: 3 }, {}, xinyang2023],
    ['a total in a report of zeros', { [`${granted}.total`]: 3 }, {}, xinyang2023],
    ['a report with many blanks', { [`${granted}.naturalPersons`]: 528 }, {}, shanghai2019],
    ['a district that is wrong by itself', {}, {}, hongze2023],
    [
      'four wrong, three of one row',
      {
        [`${notHeld}.naturalPersons`]: 7460,
        ...cellsIn('requests.outcomes.notProcessed.publications', {
          legalServiceOrganizations: 7,
          otherOrganizations: 1,
          total: 1,
        }),
      },
      {},
      huaian2024,
    ],
    [
      'four wrong, some of which cancel out',
      {
        ...cellsIn(granted, { naturalPersons: 1289, researchInstitutions: 1, legalServiceOrganizations: 49 }),
        [`${notHeld}.legalServiceOrganizations`]: 100,
      },
      {},
      huaian2024,
    ],
    [
      'four wrong, two of one column',
      {
        'requests.outcomes.refused.prohibitedByLaw.commercialEnterprises': 0,
        'requests.outcomes.refused.prohibitedByLaw.publicWelfareOrganizations': 1,
        'requests.outcomes.unavailable.requiresCreation.researchInstitutions': 3,
        'requests.outcomes.unavailable.stillUnclear.researchInstitutions': 1,
      },
      {},
      huaian2024,
    ],
    [
      'four wrong that no four explain otherwise',
      {
        'requests.outcomes.refused.thirdPartyRights.total': 389,
        'requests.outcomes.refused.enforcementCaseFiles.legalServiceOrganizations': 8,
        'requests.outcomes.otherHandling.feeOverdue.legalServiceOrganizations': 1,
        'requests.outcomes.otherHandling.feeOverdue.total': 11,
      },
    ],
    [
      'a part and its total wrong alike, and two more',
      {
        'requests.outcomes.refused.prohibitedByLaw.naturalPersons': 7,
        'requests.outcomes.refused.prohibitedByLaw.total': 7,
        'requests.outcomes.notProcessed.petitionsAndComplaints.naturalPersons': 3065,
        'requests.carriedForward.legalServiceOrganizations': 1,
      },
    ],
  ]
  await expect(told(cases)).toMatchFileSnapshot(golden('table-three'))
})

test('several tables, limits, and what cannot be read', async () => {
  const cases: readonly Case[] = [
    ['two tables', { 'requests.received.total': 3151, [`${reconsideration}.total`]: 404 }],
    [
      'three tables',
      { 'requests.received.total': 3151, [`${reconsideration}.total`]: 404, [`${direct}.total`]: 42 },
    ],
    [
      'three tables, two repairs',
      { [`${after}.total`]: 98, [`${reconsideration}.total`]: 404, [`${direct}.total`]: 42 },
      { limit: 2 },
    ],
    [
      'one table beyond the limit',
      { 'requests.received.total': 3151, [`${granted}.naturalPersons`]: 3, [`${direct}.total`]: 42 },
      { maxCells: 1 },
    ],
    ['no steps', { 'requests.received.total': 3151, [`${granted}.naturalPersons`]: 3 }, { maxSteps: 1 }],
    [
      'few steps',
      { 'requests.received.total': 3151, [`${granted}.naturalPersons`]: 3, [`${notHeld}.total`]: 8 },
      { maxSteps: 20 },
    ],
    [
      'too large, and a table that is not',
      {
        [`${granted}.total`]: Number.MAX_SAFE_INTEGER,
        [`${granted}.naturalPersons`]: Number.MAX_SAFE_INTEGER - 20,
        [`${direct}.total`]: 42,
      },
    ],
    ['as large as can be', { [`${reconsideration}.total`]: Number.MAX_SAFE_INTEGER }],
    [
      'a part unreadable',
      { [`${granted}.naturalPersons`]: 3 },
      { unreadable: [`${granted}.naturalPersons`] as CellPath[] },
    ],
    [
      'two unreadable in one group',
      { [`${direct}.other`]: 3 },
      { unreadable: [`${direct}.other`, `${direct}.upheld`] as CellPath[] },
    ],
    [
      'an unreadable amount and an unreadable count in no sum',
      {},
      {
        unreadable: [
          'proactiveDisclosure.administrativeFees.amount',
          'proactiveDisclosure.licensing.decisions',
        ],
      },
    ],
    [
      'unreadable, and another wrong',
      { [`${granted}.total`]: 8, 'requests.received.total': 3151 },
      { unreadable: [`${granted}.total`] as CellPath[] },
    ],
    [
      'unreadable where another is too large',
      { [`${reconsideration}.total`]: 12 },
      { unreadable: [`${reconsideration}.upheld`] as CellPath[] },
    ],
    [
      'a blank total beside a wrong part',
      { [`${granted}.total`]: null, [`${granted}.naturalPersons`]: 1157 },
    ],
    ['a blank total, all else right', { [`${granted}.total`]: null }],
    [
      'required by a value from elsewhere',
      {},
      { claims: { [`${reconsideration}.total`]: 441 }, further: 'require' },
    ],
    [
      'preferred by values from elsewhere',
      { [`${reconsideration}.total`]: 441 },
      { claims: { [`${reconsideration}.upheld`]: 310, [`${reconsideration}.corrected`]: 17 } },
    ],
    ['sentences', { [`${reconsideration}.total`]: 441 }, { claims: true }, huaian2024],
    [
      'last year',
      { 'requests.carriedOver.naturalPersons': 92, 'requests.carriedOver.total': 97 },
      {
        previous: {
          ...suqian2023,
          year: 2022,
          requests: { ...suqian2023.requests, carriedForward: suqian2023.requests.carriedOver },
        },
      },
    ],
    [
      'last year with blanks',
      { 'requests.carriedOver.naturalPersons': 92 },
      {
        previous: change({ ...suqian2023, year: 2022 }, { 'requests.carriedForward.naturalPersons': null }),
      },
    ],
    [
      'parts',
      { [`${reconsideration}.total`]: 441 },
      { parts: [suqian2023, { ...suqian2023, year: 2022 }, { ...shanghai2019, year: 2023 }] },
    ],
    [
      'none in one table, too large in another',
      {
        'requests.received.total': 3151,
        [`${granted}.naturalPersons`]: 3,
        [`${direct}.total`]: Number.MAX_SAFE_INTEGER,
      },
      { maxCells: 1 },
    ],
    [
      'unreadable, and what must be is contradictory',
      { [`${reconsideration}.total`]: 1 },
      {
        unreadable: [`${reconsideration}.total`] as CellPath[],
        claims: { [`${reconsideration}.total`]: 441 },
        parts: [suqian2023],
        further: 'require',
      },
    ],
    [
      'unreadable, and what must be is not the sum',
      { [`${reconsideration}.total`]: 1 },
      {
        unreadable: [`${reconsideration}.total`] as CellPath[],
        claims: { [`${reconsideration}.total`]: 445, [`${after}.corrected`]: 0 },
        further: 'require',
      },
    ],
    [
      'last year, documents in force',
      {},
      {
        previous: change(
          { ...suqian2023, year: 2022 },
          {
            'proactiveDisclosure.normativeDocuments.inForce': 980,
            'proactiveDisclosure.regulations.inForce': null,
          },
        ),
        further: 'require',
      },
    ],
    [
      'parts with a blank in all of them',
      {},
      { parts: [change(suqian2023, { [`${direct}.upheld`]: null })], further: 'require' },
    ],
    ['one of two on a side of a sum left blank', { 'requests.carriedForward.naturalPersons': null }],
    [
      'parts whose sum is too large',
      { [`${reconsideration}.total`]: 441 },
      {
        parts: [1, 2].map(() =>
          change(suqian2023, { [`${reconsideration}.total`]: Number.MAX_SAFE_INTEGER }),
        ),
        further: 'require',
      },
    ],
    [
      'parts that are required',
      { [`${reconsideration}.total`]: 441 },
      { parts: [suqian2023], further: 'require' },
    ],
  ]
  await expect(told(cases, 5)).toMatchFileSnapshot(golden('options'))
})

test('mistakes drawn at random, and slips', async () => {
  const random = randomFrom(2023)
  const cases = [suqian2023, huaian2024].flatMap((report) => [
    ...[1, 2, 3, 4].flatMap((count) =>
      Array.from(
        { length: 8 },
        (): Case => [
          `${report.agency}, ${count} wrong`,
          {},
          {},
          withTable(library, report, keyboardErrors(random, tableOf(library, report), count)),
        ],
      ),
    ),
    ...slipNames.flatMap((name) =>
      Array.from(
        { length: 5 },
        (): Case => [
          `${report.agency}, ${name}`,
          {},
          {},
          withTable(library, report, slip(random, tableOf(library, report), name)),
        ],
      ),
    ),
  ])
  await expect(told(cases, 3)).toMatchFileSnapshot(golden('drawn'))
})

test('a region', async () => {
  const parts = ['甲局', '乙局', '丙局'].map((agency, at) =>
    change(
      { ...suqian2023, agency },
      {
        [`${granted}.naturalPersons`]: 1175 + at,
        [`${granted}.total`]: 1191 + at,
        [`${outcomeTotal}.naturalPersons`]: 3375 + at,
        [`${outcomeTotal}.total`]: 3486 + at,
        'requests.received.naturalPersons': 3402 + at,
        'requests.received.total': 3511 + at,
      },
    ),
  )
  const region = rollUp(parts, { agency: '某市', year: 2023, form: '2021' }).report
  const wrong = (at: number, figures: Figures) =>
    parts.map((part, position) => (position === at ? change(part, figures) : part))
  const licensing = 'proactiveDisclosure.licensing.decisions'
  const cases: readonly (readonly [
    string,
    Report,
    readonly Report[],
    Parameters<typeof suggestRollupRepairs>[2]?,
  ])[] = [
    ['nothing', region, parts],
    ['no parts', region, []],
    ['no parts, a wrong sum', change(region, { [`${direct}.total`]: 27 }), []],
    ['a part', region, wrong(1, { [`${granted}.naturalPersons`]: 7 })],
    ['a count of table two', region, wrong(2, { [licensing]: 5 })],
    ['a count of the whole', change(region, { [licensing]: 5 }), parts],
    ['two parts', region, wrong(0, { [`${granted}.naturalPersons`]: 7, 'requests.received.total': 3151 })],
    [
      'more than may change',
      region,
      wrong(0, { [licensing]: 7, 'proactiveDisclosure.penalties.decisions': 8 }),
      { maxCells: 1 },
    ],
    [
      'more than may change, and one unreadable',
      region,
      wrong(0, { [licensing]: 7, 'proactiveDisclosure.penalties.decisions': 8 }),
      { maxCells: 1, unreadable: [{ part: 2, path: 'proactiveDisclosure.compulsoryMeasures.decisions' }] },
    ],
    [
      'given up',
      region,
      wrong(0, { [licensing]: 7, 'proactiveDisclosure.penalties.decisions': 8 }),
      { maxSteps: 1 },
    ],
    ['a blank of the whole', change(region, { [licensing]: null }), wrong(0, { [`${granted}.total`]: 7 })],
    [
      'a blank total of a part',
      region,
      wrong(0, { [`${granted}.total`]: null, [`${granted}.naturalPersons`]: 7 }),
    ],
    ['a blank total of the whole', change(region, { [`${direct}.total`]: null }), parts],
    [
      'changes on the older form',
      change(shanghai2019, { 'proactiveDisclosure.licensing.change': -7 }),
      [change(shanghai2019, { 'proactiveDisclosure.licensing.change': -5 })],
    ],
    ['a blank of a part', region, wrong(0, { [licensing]: null })],
    [
      'parts of another year or form',
      region,
      [{ ...suqian2023, year: 2022 }, ...wrong(0, { [licensing]: 1 }), { ...shanghai2019, year: 2023 }],
    ],
    [
      'unreadable figures',
      change(region, { [`${direct}.total`]: 9 }),
      wrong(2, { [licensing]: 1 }),
      {
        unreadable: [
          { part: 2, path: licensing },
          { part: null, path: `${direct}.total` },
          { part: 0, path: 'proactiveDisclosure.administrativeFees.amount' },
        ],
      },
    ],
    [
      'unreadable below zero',
      change(region, { [licensing]: 9 }),
      parts,
      { unreadable: [{ part: 1, path: licensing }] },
    ],
  ]
  const text = cases.map(([title, whole, members, options]) =>
    toldRollupRepairs(title, suggestRollupRepairs(whole, members, options)),
  )
  await expect(text.join('\n')).toMatchFileSnapshot(golden('region'))
})

test('what no sum sees', async () => {
  const spots = [suqian2023, shanghai2019].flatMap((report) => [
    `== form ${report.form}`,
    ...suggestRepairs(report).blindSpots.map(({ kind, paths }) => `${kind}: ${paths.join(', ')}`),
  ])
  await expect(`${spots.join('\n')}\n`).toMatchFileSnapshot(golden('blind-spots'))
})

test('repairs in words', async () => {
  const reasons = [
    'digitsExchanged',
    'digitReplaced',
    'digitMissing',
    'digitAdded',
    'offByOne',
    'tenfold',
    'tenth',
    'neighbour',
    'blank',
    'zero',
    'unreadable',
    'nextColumn',
    'nextRow',
    'exchanged',
    'rowShifted',
    'totalCopied',
    'other',
    'a reason of another program',
  ] as RepairReason[]
  const at = (path: string, from: number | null, reason: RepairReason): RepairChange => ({
    path: path as CellPath,
    from,
    to: 2,
    reason,
  })
  const told = (['zh-CN', 'en'] as const).flatMap((locale) => [
    ...reasons.map((reason) =>
      describeRepair({ changes: [at('requests.received.total', 1, reason)], slip: null }, { locale }),
    ),
    ...reasons.map((slip) =>
      describeRepair(
        {
          changes: [
            at('requests.outcomes.refused.stateSecrets.naturalPersons', null, slip),
            at('review.litigation.direct.total', 0, slip),
          ],
          slip,
        },
        { locale },
      ),
    ),
    describeRepair(
      {
        changes: [
          at('proactiveDisclosure.regulations.created', 5, 'other'),
          at('proactiveDisclosure.administrativeFees.amount', null, 'blank'),
          at('house.cell', 1, 'zero'),
        ],
        slip: null,
      },
      { locale },
    ),
  ])
  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot(golden('in-words'))
})

test('drafts', async () => {
  const blank = (report: Report, ...paths: string[]) =>
    change(report, Object.fromEntries(paths.map((path) => [path, null])))
  const wholeRow = (path: string) => columns.map((column) => `${path}.${column}`)
  const cases: readonly (readonly [string, Report, Parameters<typeof completeDraft>[1]?])[] = [
    ['nothing blank', suqian2023],
    ['one part', blank(suqian2023, `${granted}.naturalPersons`)],
    ['a total and a part of one group', blank(suqian2023, `${direct}.total`, `${direct}.upheld`)],
    [
      'three of a group, two sets',
      blank(suqian2023, `${direct}.total`, `${direct}.upheld`, `${direct}.other`),
      { sets: 2 },
    ],
    ['a row', blank(suqian2023, ...wholeRow(granted))],
    ['two rows', blank(suqian2023, ...wholeRow(granted), ...wholeRow(notHeld)), { sets: 3 }],
    ['parts of a total of none', blank(xinyang2023, `${direct}.upheld`, `${direct}.other`)],
    [
      'parts that would be below zero',
      change(suqian2023, { [`${direct}.upheld`]: null, [`${direct}.total`]: 3 }),
    ],
    [
      'a conflict in one table, a blank in another',
      change(suqian2023, {
        [`${granted}.total`]: 5,
        [`${granted}.naturalPersons`]: null,
        [`${direct}.upheld`]: null,
      }),
    ],
    [
      'too large',
      change(suqian2023, { [`${direct}.upheld`]: null, [`${direct}.other`]: Number.MAX_SAFE_INTEGER }),
    ],
    [
      'figures in no sum',
      blank(suqian2023, 'proactiveDisclosure.licensing.decisions', 'proactiveDisclosure.regulations.issued'),
    ],
    ['the older form', shanghai2019, { sets: 1 }],
    [
      'a district with a table on the older edition',
      blank(hongze2023, `${granted}.naturalPersons`, `${granted}.total`),
    ],
  ]
  const text = cases.map(([title, report, options]) => {
    const { proven, missing, unchecked, conflicts } = completeDraft(report, options)
    return [
      `== ${title}`,
      ...proven.map(({ path, value }) => `${path} = ${value}`),
      ...missing.flatMap(({ enter, others, more, open }) => [
        `enter ${enter.join(', ')}`,
        ...others.map((paths) => `   or ${paths.join(', ')}`),
        `   ${more ? 'or others, ' : ''}for ${open.join(', ')}`,
      ]),
      ...(unchecked.length > 0 ? [`unchecked ${unchecked.join(', ')}`] : []),
      ...conflicts.map(({ rule, instance }) => `conflict: ${rule} ${instance}`),
      '',
    ].join('\n')
  })
  await expect(text.join('\n')).toMatchFileSnapshot(golden('drafts'))
})

test('findings by mistake', async () => {
  const cases: readonly Case[] = [
    ['one figure', { [`${granted}.naturalPersons`]: 1157 }],
    ['a total', { [`${granted}.total`]: 5 }],
    ['two figures in one sum', { [`${granted}.naturalPersons`]: 1157, [`${notHeld}.naturalPersons`]: 986 }],
    [
      'a slip and a figure of another table',
      { ...row(granted, [12, 1175]), [`${reconsideration}.total`]: 0 },
    ],
    ['slips of two rows', { ...row(granted, [12, 1175]), ...row(notHeld, [74, 968]) }],
    ['no likely repair', { [`${reconsideration}.pending`]: 27 }],
    ['a district', {}, {}, hongze2023],
    ['nothing', {}],
  ]
  const text = cases.map(([title, figures, options, report = suqian2023]) => {
    const wrong = change(report, figures)
    const result = suggestRepairs(wrong, options)
    return [
      `== ${title}`,
      ...groupFindings(checkReport(wrong).findings, result).map(
        ({ changes, findings }) =>
          `${changes.map(({ path, to, reason }) => `${path} → ${to} ${reason}`).join('; ') || 'by itself'}: ${findings.map(({ rule, cells }) => `${rule} ${cells[0]?.path ?? ''}`).join(', ')}`,
      ),
      '',
    ].join('\n')
  })
  await expect(text.join('\n')).toMatchFileSnapshot(golden('by-mistake'))
})
