import type { Report2021 } from '../../src/index.js'
import { change } from '../support/change.js'
import { suqian2023 } from '../support/reports.js'

/** A report that 宿迁市 2023 continues without a break: what was carried forward, and what was in force. */
export const suqian2022: Report2021 = {
  ...change(
    suqian2023,
    {
      'proactiveDisclosure.regulations.inForce': 9,
      'proactiveDisclosure.normativeDocuments.inForce': 977,
      'requests.received.total': 3000,
      'requests.outcomes.granted.total': 900,
      'review.reconsideration.corrected': 0,
    },
    { year: 2022 },
  ),
  improvement: null,
  otherMatters: null,
  overview: { aspects: [] },
}

Object.assign(suqian2022, {
  requests: { ...suqian2022.requests, carriedForward: suqian2023.requests.carriedOver },
})
