import { expect } from 'vitest'

/** A text with pieces of it changed; each piece must be there. */
export function edited(text: string, ...changes: readonly (readonly [from: string, to: string])[]): string {
  let changed = text
  for (const [from, to] of changes) {
    expect(changed).toContain(from)
    changed = changed.replace(from, () => to)
  }
  return changed
}
