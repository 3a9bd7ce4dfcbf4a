import { defineConfig } from 'vitest/config';

/** Every saved page in both browsers: too long for each run of the tests. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.e2e.ts'],
    globalSetup: ['../kit/started-firefox.ts'],
    // One browser each.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
