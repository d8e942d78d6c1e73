import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // One worker less than there are cores would leave half of two cores idle.
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    coverage: {
      provider: 'v8',
      include: ['generator/**/*.ts', 'templates/runtime/**/*.ts'],
      exclude: ['generator/cli.ts'],
      reporter: ['text-summary'],
      thresholds: { lines: 95 },
    },
  },
});
