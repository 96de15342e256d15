/** Freezes a value with everything in it: in strict code, whoever writes to it throws. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const key of Reflect.ownKeys(value)) deepFreeze((value as { [key: PropertyKey]: unknown })[key])
  }
  return value
}
