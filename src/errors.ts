/** What the caller got wrong. Stable: programs may compare it. */
export type DisclosureReportErrorCode =
  | 'unknown-form'
  | 'unknown-cell'
  | 'invalid-value'
  | 'unknown-rule'
  | 'invalid-option'

/**
 * A mistake of the caller: an unknown form, cell, rule or option, or an argument that is missing or of another kind.
 * Bad *data* never throws this; it gives findings, notes or schema issues.
 */
export class DisclosureReportError extends Error {
  readonly code: DisclosureReportErrorCode

  constructor(code: DisclosureReportErrorCode, message: string) {
    super(message)
    this.name = 'DisclosureReportError'
    this.code = code
  }
}
