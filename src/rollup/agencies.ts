/** How often reports of an organ were added, by its name without spaces. Sorted by name. */
export type AgencyCounts = readonly (readonly [agency: string, reports: number])[]

/** The name by which two reports are of the same organ: width variants and spaces do not count. */
export function agencyName(agency: string): string {
  return /^[\u4e00-\u9fff]+$/.test(agency) ? agency : agency.normalize('NFKC').replace(/\s+/g, '')
}

const CHECKSUMS = 2 ** 52

/**
 * A checksum of 52 bits of a name. The sum over all names tells whether two collections of names are equal, in any
 * order, without keeping a name: what a roll-up of constant size can say about missing and double reports.
 */
export function agencyChecksum(name: string): number {
  let a = 0x9e3779b9
  let b = 0x41c6ce57
  for (let i = 0; i < name.length; i += 1) {
    const unit = name.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x9e3779b1)
    b = Math.imul(b ^ unit, 0x5f356495)
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35)
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35)
  return (b & 0xfffff) * 2 ** 32 + (a >>> 0)
}

/** The checksum of two collections together. */
export function addChecksums(a: number, b: number): number {
  return (a + b) % CHECKSUMS
}

/** Two sorted lists of names in one, in linear time. */
export function mergeAgencies(a: AgencyCounts, b: AgencyCounts): AgencyCounts {
  if (a.length === 0) return b
  if (b.length === 0) return a
  const merged: (readonly [string, number])[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const left = a[i]
    const right = b[j]
    if (right === undefined || (left !== undefined && left[0] < right[0])) {
      merged.push(left!)
      i += 1
    } else if (left === undefined || right[0] < left[0]) {
      merged.push(right)
      j += 1
    } else {
      merged.push([left[0], left[1] + right[1]])
      i += 1
      j += 1
    }
  }
  return merged
}

/** Names in order, each with how often it was seen. */
export function sortedAgencies(counts: ReadonlyMap<string, number>): AgencyCounts {
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
}
