import type { Report } from '../src/index.js'

type Table = readonly (readonly number[])[]
type Random = () => number

export interface Measured {
  readonly trials: number
  readonly first: number
  readonly firstThree: number
  readonly among: number
  readonly soleRight: number
  readonly only: number
  readonly onlyWrong: number
  readonly likelierWrong: number
  readonly examined: number
}
export function randomFrom(seed: number): Random
export function tableOf(library: object, report: Report): Table
export function withTable<R extends Report>(library: object, report: R, table: Table): R
export const slipNames: readonly string[]
export function keyboardErrors(random: Random, table: Table, count: number): Table
export function slip(random: Random, table: Table, name: string): Table
export function measure(
  library: object,
  reports: readonly Report[],
  trials: number,
  seed: number,
  draw: (random: Random, table: Table) => Table,
): Measured
