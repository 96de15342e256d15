import type * as library from '../src/index.js'

type Decimals = Pick<typeof library, 'Decimal'>

/** A call on what the function gave: a method of it, or, without a name, itself. */
export interface FurtherCall {
  readonly function?: string
  readonly arguments: readonly unknown[]
}

/** A call that an example makes, with what comes out: what an implementation in any language must make of it. */
export interface DocumentCase {
  readonly function: string
  readonly arguments: readonly unknown[]
  readonly next?: FurtherCall
  readonly result?: unknown
  readonly error?: string
  readonly examples: readonly string[]
}

/** Why a call, or an example, is no case. */
export type Exception = 'code' | 'cycle' | 'no-call'

export interface DocumentCases {
  readonly values: { readonly [name: string]: unknown }
  readonly cases: readonly DocumentCase[]
  readonly exceptions: readonly { readonly example: string; readonly function?: string; readonly why: Exception }[]
}

export class NotData extends Error {
  readonly message: 'code' | 'cycle'
}
export function encode(value: unknown, exports: Decimals): unknown
export function decoder(exports: Decimals, values: DocumentCases['values']): (value: unknown) => unknown
export function call(target: unknown, name: string | undefined, args: readonly unknown[]): unknown
export function outcome(
  exports: Pick<typeof library, 'DisclosureReportError'>,
  make: () => unknown,
): { readonly result: unknown } | { readonly error: string }
export function runCase(
  exports: object,
  decoded: (value: unknown) => unknown,
  each: DocumentCase,
): { readonly actual: object; readonly expected: object }
