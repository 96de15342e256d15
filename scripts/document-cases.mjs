/**
 * The calls that the examples of the documents make, as data: how a value is written down, and how a call is made from
 * what was written down. Without imports: it runs in every runtime, on whatever copy of the library it is given.
 */

/** What no JSON can say: `code`, or a `cycle`, as in a parsed page whose nodes name their parents. */
export class NotData extends Error {}

/** What stands for a value in a file: JSON, decimals as `{ "$decimal": "12.5" }`, iterables as lists. */
export function encode(value, { Decimal }) {
  const above = new Set()
  return encoded(value)

  function encoded(value) {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'number' && Number.isFinite(value)) return value
    if (typeof value === 'function') throw new NotData('code')
    if (typeof value !== 'object') throw new Error(`No way to write ${String(value)} down`)
    if (Decimal.isDecimal(value)) return { $decimal: value.toFixed() }
    if (above.has(value)) throw new NotData('cycle')
    above.add(value)
    const written = membersOf(value)
    above.delete(value)
    return written
  }

  function membersOf(value) {
    if (value[Symbol.iterator] !== undefined) return Array.from(value, encoded)
    if (value instanceof Error && 'issues' in value) return { issues: encoded(value.issues) }
    if (![Object.prototype, null].includes(Object.getPrototypeOf(value)))
      throw new Error(`No way to write a ${value.constructor.name} down`)
    const members = Object.entries(value).filter(([, member]) => member !== undefined)
    if (members.some(([key]) => key === '$decimal' || key === '$value'))
      throw new Error('A value has the name of a convention')
    return Object.fromEntries(members.map(([key, member]) => [key, encoded(member)]))
  }
}

/** Reads what {@link encode} has written; `{ "$value": name }` stands for one of `values`. */
export function decoder({ Decimal }, values) {
  const known = new Map()
  return decoded

  function decoded(value) {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(decoded)
    if ('$decimal' in value) return new Decimal(value.$decimal)
    if ('$value' in value) return named(value.$value)
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, decoded(member)]))
  }

  function named(name) {
    if (!known.has(name)) {
      if (!Object.hasOwn(values, name)) throw new Error(`No value ${name}`)
      known.set(name, decoded(values[name]))
    }
    return known.get(name)
  }
}

/** Calls `name`, or a method of an export (`reportSchema.parse`). */
export function call(target, name, args) {
  const names = name === undefined ? [] : name.split('.')
  const method = names.pop()
  const owner = names.reduce((place, key) => place[key], target)
  return method === undefined ? owner(...args) : owner[method](...args)
}

/** What comes of a call; a mistake of the caller is `{ error: code }`. */
export function outcome(library, make) {
  try {
    return { result: make() }
  } catch (error) {
    if (!(error instanceof library.DisclosureReportError)) throw error
    return { error: error.code }
  }
}

/** The call of a case, and the call on what it gave (`next`), made with a copy of the library, and what is expected. */
export function runCase(library, decoded, each) {
  const args = each.arguments.map(decoded)
  const actual = outcome(library, () => {
    const result = call(library, each.function, args)
    return each.next === undefined
      ? result
      : call(result, each.next.function, each.next.arguments.map(decoded))
  })
  const written = (value) => (value === undefined ? undefined : encode(value, library))
  return {
    actual: { ...actual, result: written(actual.result) },
    expected: { ...('error' in each && { error: each.error }), result: written(decoded(each.result)) },
  }
}
