import type * as z from 'zod'

export function guarded<S extends z.ZodType>(schema: S): S {
  return schema
}
