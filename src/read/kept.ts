/** Works something out at the first call and keeps it as long as its subject lives. */
export function kept<Subject extends object, Value>(
  workOut: (subject: Subject) => Value,
): (subject: Subject) => Value {
  const known = new WeakMap<Subject, Value>()
  return (subject) => {
    let value = known.get(subject)
    if (value === undefined) {
      value = workOut(subject)
      known.set(subject, value)
    }
    return value
  }
}
