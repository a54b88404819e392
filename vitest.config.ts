import { defineConfig } from 'vitest/config';

/**
 * Unit, integration and conformance tests in plain Node. Forks, not threads: the native modules and the
 * tests that kill processes want a process of their own. Browser tests are Playwright's.
 */
export default defineConfig({
  test: {
    include: ['test/{unit,integration,sync,conformance}/**/*.test.{ts,tsx}'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 10_000,
  },
});
