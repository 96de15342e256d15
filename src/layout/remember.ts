/**
 * A function that keeps what it made of an object, for as long as the object lives. Of several variants (`key` and what
 * follows it) only the last one is kept.
 */
export function remember<Subject extends object, Result, Rest extends readonly unknown[]>(
  make: (subject: Subject, key: string, ...rest: Rest) => Result,
): (subject: Subject, key: string, ...rest: Rest) => Result {
  const known = new WeakMap<Subject, { readonly key: string; readonly result: Result }>()
  return (subject, key, ...rest) => {
    let kept = known.get(subject)
    if (kept?.key !== key) {
      kept = { key, result: make(subject, key, ...rest) }
      known.set(subject, kept)
    }
    return kept.result
  }
}
