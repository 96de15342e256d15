/** Times of functions side by side: rounds in which each runs in turn, then the median of each. */
export function sideBySide(functions, { rounds = 25, milliseconds = 4, warmUp = 60 } = {}) {
  const repeats = functions.map((run) => {
    for (let warm = performance.now() + warmUp; performance.now() < warm; ) run()
    const start = performance.now()
    run()
    const once = Math.max(performance.now() - start, 1e-4)
    return Math.max(1, Math.ceil(milliseconds / once))
  })
  const times = functions.map(() => [])
  for (let round = 0; round < rounds; round += 1) {
    functions.forEach((run, i) => {
      const start = performance.now()
      for (let n = 0; n < repeats[i]; n += 1) run()
      times[i].push((performance.now() - start) / repeats[i])
    })
  }
  return times.map((list) => list.toSorted((a, b) => a - b)[list.length >> 1])
}

/** How the time of `run(input)` grows with the input: the slope between the smallest and the largest of three sizes. */
export function exponent(run, inputs, sizes) {
  const times = sideBySide(
    inputs.map((input) => () => run(input)),
    { rounds: 7, milliseconds: 2, warmUp: 600 },
  )
  return { times, value: Math.log(times.at(-1) / times[0]) / Math.log(sizes.at(-1) / sizes[0]) }
}
