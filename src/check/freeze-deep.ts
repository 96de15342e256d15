/** Freezes plain data through and through. */
export function freezeDeep<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value
  for (const each of Object.values(value)) freezeDeep(each)
  return Object.freeze(value)
}
