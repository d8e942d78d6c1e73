import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
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
