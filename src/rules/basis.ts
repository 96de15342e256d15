import type { RuleBasis } from './rule.js'

/** 《中华人民共和国政府信息公开条例》. */
export function regulations(place: string): RuleBasis {
  return { document: '国务院令第711号', place }
}

/** The notice with the form of 2021. */
export function notice2021(place: string): RuleBasis {
  return { document: '国办公开办函〔2021〕30号', place }
}

/** The notice with the trial form of 2019. */
export function notice2019(place: string): RuleBasis {
  return { document: '国办公开办函〔2019〕60号', place }
}

/** What follows from the meaning of the figures, without a document that says so. */
export const derived: RuleBasis = { document: '推算' }

/** What reviewers of these reports look at. */
export const reviewPractice: RuleBasis = { document: '审核实践' }
