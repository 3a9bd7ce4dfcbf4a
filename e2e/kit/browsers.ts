import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { launchChromium } from '../drivers/chromium';
import type { Driver, LaunchOptions } from '../drivers/driver';
import { launchFirefox } from '../drivers/firefox';

const OUTPUT = process.env.HEARSAY_OUTPUT ?? join(import.meta.dirname, '..', '..', '.output');
const ENGINES = {
  chromium: { launch: launchChromium, build: 'chrome-mv3' },
  firefox: { launch: launchFirefox, build: 'firefox-mv3' },
} as const;
export type Engine = keyof typeof ENGINES;

/** Where the unpacked build for an engine lies. */
export function buildFor(engine: Engine): string {
  const folder = join(OUTPUT, ENGINES[engine].build);
  if (!existsSync(folder)) throw new Error(`There is no build in ${folder}: run "npm run build" first.`);
  return folder;
}

/** A place to write the tests of one browser into; `driver` can be asked as soon as a test runs. */
export type Tests = (driver: () => Driver, engine: Engine) => void;

/** Runs the same tests in both browsers, each started once with Hearsay in it. */
export function inEachBrowser(
  name: string,
  options: Omit<LaunchOptions, 'extension'> & {
    readonly extension?: (engine: Engine) => string;
    readonly engines?: readonly Engine[];
  },
  tests: Tests,
): void {
  for (const engine of options.engines ?? (Object.keys(ENGINES) as Engine[])) {
    describe(`${name} (${engine})`, () => {
      let running: Driver | undefined;
      beforeAll(async () => {
        const extension = (options.extension ?? buildFor)(engine);
        running = await ENGINES[engine].launch({ ...options, extension });
      });
      afterAll(() => running?.close());
      tests(() => {
        if (!running) throw new Error(`${engine} is not running`);
        return running;
      }, engine);
    });
  }
}
