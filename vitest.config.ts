import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['{lib,components,entrypoints,scripts}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    // By default one processor is left to the one who waits.
    maxWorkers: '100%',
  },
});
