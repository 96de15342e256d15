import type * as library from '../src/index.js'
import type { ConformanceExample } from './conformance-example.mjs'

export function rulesPage(
  exports: typeof library,
  exampleOf: (rule: string) => ConformanceExample | undefined,
): string
