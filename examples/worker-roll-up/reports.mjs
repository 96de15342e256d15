import { blankReport, Decimal, withCell } from 'disclosure-report'

const base = withCell(
  blankReport({ form: '2021', agency: '示例局', year: 2023 }),
  'proactiveDisclosure.administrativeFees.amount',
  new Decimal('0.25'),
)

/** Reports number `from` up to `to`, one at a time: what a database cursor or a directory of files would give. */
export function* reports(from, to) {
  for (let i = from; i < to; i += 1) {
    const received = i % 100
    yield {
      ...base,
      agency: `第${i}局`,
      // Every tenth organ left one row blank.
      requests: {
        ...base.requests,
        received: {
          ...base.requests.received,
          naturalPersons: i % 10 === 0 ? null : received,
          total: received,
        },
      },
    }
  }
}
