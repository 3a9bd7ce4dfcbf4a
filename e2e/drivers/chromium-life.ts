import type { Browser, Page } from 'puppeteer-core';
import type { Fate } from './driver';

interface ExtensionsPage {
  readonly developerPrivate: {
    updateExtensionConfiguration(change: object): Promise<void>;
  };
  readonly management: { setEnabled(id: string, enabled: boolean): Promise<void> };
}

/** Runs a function on Chromium's own page of extensions, which may do with them what the reader may. */
async function onExtensionsPage(
  browser: Browser,
  work: (chrome: ExtensionsPage, id: string) => Promise<unknown>,
  id: string,
): Promise<void> {
  const page = await browser.newPage();
  try {
    // Its own scripts would draw all of it, and are asked for nothing.
    await page.setJavaScriptEnabled(false);
    await page.goto('chrome://extensions');
    await page.evaluate(`(${String(work)})(chrome, ${JSON.stringify(id)})`);
  } finally {
    await page.close();
  }
}

const FATES = {
  disabled: ({ management }, id) => management.setEnabled(id, false),
  enabled: ({ management }, id) => management.setEnabled(id, true),
  'hosts withdrawn': ({ developerPrivate }, extensionId) =>
    developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' }),
} satisfies Record<
  Exclude<Fate, 'removed' | 'updated'>,
  (chrome: ExtensionsPage, id: string) => Promise<unknown>
>;

/** `folder` is where the extension lies; to load it from there again is to Chromium what an update is. */
export async function befallInChromium(
  browser: Browser,
  id: string,
  folder: string,
  fate: Fate,
): Promise<void> {
  if (fate === 'removed') await browser.uninstallExtension(id);
  else if (fate === 'updated') await browser.installExtension(folder);
  else await onExtensionsPage(browser, FATES[fate], id);
}

/** Collects what a page and the content scripts in it report as errors. */
export function collectErrors(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(error instanceof Error ? String(error.stack) : String(error)));
  page.on('console', (message) => {
    const { url = '' } = message.location();
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      errors.push(`${message.text()} (${url})`);
  });
}
