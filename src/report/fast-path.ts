import type * as z from 'zod'

/** Reads a value that a schema takes, or answers `refused`: then the schema itself has to say what is wrong. */
type Reader = (input: unknown) => unknown

const refused = /* @__PURE__ */ Symbol()

/** What is read of a schema's definition. */
interface Definition {
  readonly type: string
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly maximum?: number } } }[]
  readonly shape: { readonly [key: string]: z.ZodType }
  readonly element: z.ZodType
  readonly innerType: z.ZodType
  readonly in: z.ZodType
  readonly out: z.ZodType
  readonly values: readonly unknown[]
  readonly fn: (value: unknown) => boolean
  readonly transform: (value: unknown) => unknown
}

function definitionOf(schema: z.ZodType): Definition {
  return schema._zod.def as unknown as Definition
}

/**
 * Puts a reader in front of a schema that takes valid input in one pass, without zod's payload per value. Whatever the
 * reader refuses, and every encoding, goes to the schema as before: verdicts, issues and data are those of the schema.
 * The reader follows from the schema; see docs/decisions/0002-schema-fast-path.md.
 */
export function withFastPath<S extends z.ZodType>(schema: S): S {
  const { run } = schema._zod
  let read: Reader | undefined
  schema._zod.run = (payload, context) => {
    if (context.direction !== 'backward') {
      read ??= readerOf(schema)
      const value = attempt(read, payload.value)
      if (value !== refused) {
        payload.value = value
        return payload
      }
    }
    return run(payload, context)
  }
  return schema
}

function attempt(read: Reader, input: unknown): unknown {
  try {
    return read(input)
  } catch {
    return refused
  }
}

function readerOf(schema: z.ZodType): Reader {
  const definition = definitionOf(schema)
  switch (definition.type) {
    case 'object':
      return objectReader(definition.shape)
    case 'array':
      return arrayReader(readerOf(definition.element), definition.checks?.[0]?._zod.def.maximum ?? Infinity)
    case 'optional': {
      const read = readerOf(definition.innerType)
      return (input) => (input === undefined ? input : read(input))
    }
    case 'pipe': {
      const read = readerOf(definition.in)
      return (input) => {
        const value = read(input)
        return value === refused ? value : definition.transform(value)
      }
    }
    case 'literal': {
      const [expected] = definition.values
      return (input) => (input === expected ? input : refused)
    }
    case 'custom': {
      const { fn } = definition
      return (input) => (fn(input) ? input : refused)
    }
    default:
      return () => refused
  }
}

function arrayReader(read: Reader, longest: number): Reader {
  return (input) => {
    if (!Array.isArray(input)) return refused
    const { length } = input
    if (length > longest) return refused
    const items = new Array(length)
    for (let i = 0; i < length; i += 1) {
      const item = read(input[i])
      if (item === refused) return refused
      items[i] = item
    }
    return items
  }
}

function objectReader(shape: Definition['shape']): Reader {
  const keys = Object.keys(shape)
  const known = new Set(keys)
  const readers = keys.map((key) => readerOf(shape[key]!))
  const all = keys.length

  // Each property is read once, so that what is kept is what was looked at.
  function inAnyOrder(input: { readonly [key: string]: unknown }): unknown {
    for (const key in input) if (!known.has(key)) return refused
    const values: { [key: string]: unknown } = {}
    for (let i = 0; i < all; i += 1) {
      const key = keys[i]!
      const value = readers[i]!(input[key])
      if (value === refused) return refused
      if (value !== undefined || key in input) values[key] = value
    }
    return values
  }

  // Rows of figures of one kind have a loop of their own: there the engine can see which test is called.
  function row(input: { readonly [key: string]: unknown }, holds: (value: unknown) => boolean): unknown {
    const values: { [key: string]: unknown } = {}
    let next = 0
    for (const key in input) {
      if (key !== keys[next]) return inAnyOrder(input)
      const value = input[key]
      if (!holds(value)) return refused
      values[key] = value
      next += 1
    }
    return next === all ? values : inAnyOrder(input)
  }

  const test = commonTest(shape)
  return (input) => {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return refused
    if (test !== undefined) return row(input as { [key: string]: unknown }, test)
    // Most objects are complete and in the order of the form: then one walk does.
    const values: { [key: string]: unknown } = {}
    let next = 0
    for (const key in input) {
      if (key !== keys[next]) return inAnyOrder(input as { [key: string]: unknown })
      const value = readers[next]!((input as { [key: string]: unknown })[key])
      if (value === refused) return refused
      values[key] = value
      next += 1
    }
    return next === all ? values : inAnyOrder(input as { [key: string]: unknown })
  }
}

/** The test that every value of an object has to pass, if it is one and the same. */
function commonTest(shape: Definition['shape']): Definition['fn'] | undefined {
  const [first, ...others] = Object.values(shape).map((schema) => definitionOf(schema).fn)
  return others.every((fn) => fn === first) ? first : undefined
}

/**
 * Keeps an object's or array's schema from throwing: where reading the input throws (a getter, a revoked proxy), the
 * schema gives an issue that names the place.
 *
 * @param keys The properties that the schema reads.
 */
export function guarded<S extends z.ZodType>(
  schema: S,
  keys: readonly string[] = Object.keys(definitionOf(schema).shape ?? {}),
): S {
  const { run } = schema._zod
  schema._zod.run = (payload, context) => {
    const input = payload.value
    try {
      return run(payload, context)
    } catch {
      payload.issues.push({
        code: 'custom',
        params: { expected: 'readable' },
        path: unreadableKey(keys, input),
        input: undefined,
        inst: schema,
      })
      return payload
    }
  }
  return schema
}

/** The first key of an object that cannot be read, if it is one key. */
function unreadableKey(keys: readonly string[], input: unknown): string[] {
  for (const key of keys) {
    try {
      void (input as { [key: string]: unknown })[key]
    } catch {
      return [key]
    }
  }
  return []
}
