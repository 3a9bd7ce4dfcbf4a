import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchChromium } from '../../e2e/drivers/chromium';
import type { Driver, LaunchOptions } from '../../e2e/drivers/driver';
import { launchFirefox } from '../../e2e/drivers/firefox';

const BROWSERS = {
  chromium: { launch: launchChromium, build: 'chrome-mv3' },
  firefox: { launch: launchFirefox, build: 'firefox-mv3' },
} as const;

/** Starts each browser with Hearsay in it, one after the other, and closes it when the work is done. */
export async function inEachBrowser(
  options: Omit<LaunchOptions, 'extension'>,
  work: (driver: Driver) => Promise<void>,
): Promise<void> {
  const output = process.env.HEARSAY_OUTPUT ?? resolve(import.meta.dirname, '../../.output');
  for (const { launch, build } of Object.values(BROWSERS)) {
    const extension = join(output, build);
    if (!existsSync(extension))
      throw new Error(`There is no build in ${extension}: run "npm run build" first.`);
    const driver = await launch({ ...options, extension });
    try {
      await work(driver);
    } finally {
      await driver.close();
    }
  }
}
