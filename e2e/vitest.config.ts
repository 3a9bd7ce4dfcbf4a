import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.e2e.ts'],
    globalSetup: ['./kit/started-firefox.ts'],
    // Two browsers at once keep two cores busy.
    maxWorkers: 2,
    testTimeout: 120_000,
    // What browsers lose under load once in a hundred runs is told as a retry, and does not stop everything.
    retry: 1,
    hookTimeout: 120_000,
    // What a browser does takes as long as the machine lets it.
    expect: { poll: { timeout: 40_000 } },
  },
});
