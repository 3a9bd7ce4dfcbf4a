import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.e2e.ts'],
    globalSetup: ['./kit/started-firefox.ts'],
    // Two browsers at once keep two cores busy.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A browser under load may lose an answer: a second try is told in the report, a second failure counts.
    retry: 1,
    // What a browser does takes as long as the machine lets it.
    expect: { poll: { timeout: 40_000 } },
  },
});
