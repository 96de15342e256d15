import type * as library from '../src/index.js'

export interface ConformanceExample {
  readonly name: string
  readonly report: library.Report
  readonly options: library.CheckOptions
  readonly set: { readonly [pointer: string]: unknown }
}

export function conformanceExample(rule: string, exports: typeof library): ConformanceExample | undefined
