import { defineConfig } from 'vitest/config'

/** The tests that a mutant meets: those of its area, named by `scripts/mutation.mjs`. */
export default defineConfig({
  test: {
    include: (process.env.MUTATION_TESTS ?? 'test/report')
      .split(' ')
      .map((place) => (place.endsWith('.ts') ? place : `${place}/**/*.test.ts`)),
    setupFiles: ['scripts/mutation.setup.mjs'],
    isolate: false,
    testTimeout: 30_000,
  },
})
