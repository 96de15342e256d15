import type { FormId } from './catalogue.js'

/**
 * A relation between the reports of one organ for two years that follow each other: a figure of this year's is the sum
 * of others. `*` stands for one part of an address; each way to fill it is an instance of its own.
 */
export interface YearRelation {
  readonly rule: string
  /** Forms of this year's report. */
  readonly forms: readonly FormId[]
  /** Forms of last year's report for which the figures mean the same. */
  readonly previousForms: readonly FormId[]
  /** The figure of this year that follows from the others. */
  readonly total: string
  /** Figures of last year that make it up. */
  readonly previous: readonly string[]
  /** Figures of this year that add to it or take from it. */
  readonly plus?: readonly string[]
  readonly minus?: readonly string[]
}

/**
 * The relations between years, across forms where a figure means the same on both.
 *
 * 对外公开总数量 of the 2019 form is no 现行有效件数 of the 2021 form: what was published is not what is in force.
 */
export const yearRelations = [
  {
    rule: 'continuity/requests-carried',
    forms: ['2021', '2019'],
    previousForms: ['2021', '2019'],
    total: 'requests.carriedOver.*',
    previous: ['requests.carriedForward.*'],
  },
  {
    rule: 'continuity/documents-in-force',
    forms: ['2021'],
    previousForms: ['2021'],
    total: 'proactiveDisclosure.*.inForce',
    previous: ['proactiveDisclosure.*.inForce'],
    plus: ['proactiveDisclosure.*.issued'],
    minus: ['proactiveDisclosure.*.repealed'],
  },
  {
    rule: 'disclosure/item-change',
    forms: ['2019'],
    previousForms: ['2019'],
    total: 'proactiveDisclosure.*.previousItems',
    previous: ['proactiveDisclosure.*.previousItems', 'proactiveDisclosure.*.change'],
  },
] as const satisfies readonly YearRelation[]
