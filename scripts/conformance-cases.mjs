/**
 * The conformance suite, worked out from the catalogue's equations and the base reports by arithmetic of its own, so
 * that it does not take the library's word for what it tests.
 */

const clean = { held: 0, violated: 0, undetermined: 0, notApplicable: 0 }

const pointer = (path) => `/${path.replaceAll('.', '/')}`

const figureAt = (report, path) => path.split('.').reduce((place, key) => place[key], report)

/** A small balanced report: every count is at least 1, every inequality is tight. */
export function balancedBase(form, { cells, equations, texts }) {
  const report = structuredClone(texts)
  const put = (path, value) => {
    const keys = path.split('.')
    const last = keys.pop()
    let place = report
    for (const key of keys) {
      place[key] ??= {}
      place = place[key]
    }
    place[last] = value
  }
  for (const [at, { path, kind }] of cells.entries()) put(path, kind === 'amount' ? '3.5' : 1 + (at % 4))
  const at = (path) => figureAt(report, path)
  const sum = (paths) => paths.reduce((total, path) => total + at(path), 0)
  // Sums along a row first, then down a column; the balance is closed by what is carried forward.
  const settle = (rule) => {
    for (const { left, right } of equations[rule] ?? []) put(right[0], sum(left))
  }
  for (const { left, right } of equations['disclosure/opening-stock'] ?? []) put(left[0], sum(right))
  for (const { left, right } of equations['disclosure/disclosed-total'] ?? []) put(left[0], sum(right))
  for (const { right } of equations['disclosure/item-stock'] ?? []) put(right[1], -at(right[0]))
  settle('requests/outcome-total')
  for (const { left, right } of equations['requests/balance']) {
    // Enough comes in for one to be left over.
    put(left[0], sum([right[0]]) + 2)
    put(right[1], sum(left) - at(right[0]))
  }
  settle('requests/applicant-total')
  settle('review/group-total')
  report.form = form
  return report
}

/** The cases of one equation: holds, one more, one less, blank, blank taken as unknown, nothing stated. */
export function equationCases({ rule, severity, form, base, report, equation, instances, totals }) {
  const { instance, left, operator, right } = equation
  const all = [...left, ...right]
  const sum = (paths, values) => paths.reduce((total, path) => total + (values[path] ?? 0), 0)
  const stated = Object.fromEntries(all.map((path) => [path, figureAt(report, path)]))
  const atMost = operator === '<='
  const total = !atMost && right.length === 1 ? right[0] : undefined
  // The figure to move: the total, what is carried forward, or the left of an inequality.
  const moved = atMost ? (left[0] ?? right.at(-1)) : right.at(-1)
  const worse = atMost && left.length === 0 ? -1 : 1

  const make = (name, values, verdict, extra = {}, options = {}) => {
    const changed = all.filter((path) => values[path] !== stated[path])
    const cell = (sign) => (path) => ({ path, value: values[path], sign })
    const open = verdict === 'undetermined'
    const expected = atMost ? sum(right, values) : sum(left, values)
    const actual = atMost ? sum(left, values) : sum(right, values)
    const known = !open || extra.known === true
    const blank = all.filter((path) => values[path] === null)
    const data = {
      form,
      instance,
      operator,
      expected: known ? expected : null,
      actual: open ? null : actual,
      difference: open ? null : actual - expected,
      ...(total === undefined ? {} : { total }),
      ...(blank.length === 0 ? {} : { blank }),
      ...(extra.assumedZero ? { assumedZero: blank } : {}),
    }
    const finding = {
      rule,
      severity: open && severity === 'error' ? 'warning' : severity,
      outcome: verdict,
      cells: [...left.map(cell(1)), ...right.map(cell(-1))],
      data,
    }
    return {
      name: `${instance}: ${name}`,
      base,
      set: Object.fromEntries(changed.map((path) => [pointer(path), values[path]])),
      options,
      instance,
      verdict,
      verdicts: { ...clean, held: instances - 1, [verdict]: (verdict === 'held' ? instances - 1 : 0) + 1 },
      findings: verdict === 'violated' || open ? [finding] : [],
    }
  }
  const move = (by) => ({ ...stated, [moved]: stated[moved] + by })
  const without = (...paths) => ({ ...stated, ...Object.fromEntries(paths.map((path) => [path, null])) })
  const nothing = Object.fromEntries(all.map((path) => [path, null]))
  const part = left[0] ?? right[0]
  const cases = [
    make('holds', stated, 'held'),
    make('one more', move(1), atMost && worse < 0 ? 'held' : 'violated'),
    make('one less', move(-1), atMost && worse > 0 ? 'held' : 'violated'),
    make('nothing stated', nothing, 'notApplicable'),
    make('nothing stated, blanks unknown', nothing, 'undetermined', {}, { blanks: 'unknown' }),
  ]
  if (atMost) cases.push(make('blank on the right', without(right[0]), 'undetermined'))
  else {
    if (total !== undefined) cases.push(make('blank total', without(total), 'undetermined', { known: true }))
    const enough = total === undefined ? { [left[1]]: sum(right, stated) + 1 } : { [total]: 0 }
    cases.push(
      // A blank total counts as its parts, so that the equation holds.
      totals.has(part)
        ? make('blank part that is a total', without(part), 'held')
        : make('blank part', without(part), 'violated', { assumedZero: true }),
      make('blank part, blanks unknown', without(part), 'undetermined', {}, { blanks: 'unknown' }),
      ...(left.some((path) => totals.has(path))
        ? []
        : [make('no part stated', without(...left), 'undetermined')]),
      make(
        'blank part, blanks unknown, decided all the same',
        { ...without(part), ...enough },
        'violated',
        {},
        {
          blanks: 'unknown',
        },
      ),
    )
  }
  return cases
}
