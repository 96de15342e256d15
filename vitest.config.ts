import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The machines that run this are small; two workers keep the hostile-input tests from starving each other.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 240_000,
    typecheck: { enabled: false },
  },
})
