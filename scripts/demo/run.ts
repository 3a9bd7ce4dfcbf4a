import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { Browser } from 'webextension-polyfill';
import { launchChromium } from '../../e2e/drivers/chromium';
import { type Driver, type LaunchOptions, poll } from '../../e2e/drivers/driver';
import { launchFirefox } from '../../e2e/drivers/firefox';
import { serve } from '../../e2e/drivers/serve';
import type { TabState } from '../../lib/extension/page-state';
import { printReading } from './print-reading';

const ROOT = join(import.meta.dirname, '..', '..');
const LAUNCH = { chromium: launchChromium, firefox: launchFirefox } as const;
const BUILD = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' } as const;

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'chromium' },
    browser: { type: 'string' },
    page: { type: 'string' },
    visible: { type: 'boolean', default: false },
  },
});

function pageOf(file: string): Uint8Array {
  const bytes = readFileSync(file);
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

type ExtensionApi = Pick<Browser, 'tabs'>;

/** What the page in front is to Hearsay, asked for by the popup as it asks itself. */
async function stateOfPage(driver: Driver): Promise<TabState | null> {
  const json = await driver.run('popup', async () => {
    // Firefox runs this beside the popup's own scripts, where the extension's interface stands behind a wrapper.
    const own = ('wrappedJSObject' in window ? window.wrappedJSObject : window) as Record<
      'browser' | 'chrome',
      ExtensionApi
    >;
    const { tabs } = own.browser ?? own.chrome;
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    return JSON.stringify(await tabs.sendMessage(tab?.id ?? 0, { channel: 'page', kind: 'state' }));
  });
  const state = JSON.parse(json) as TabState;
  return state.kind === 'off' || state.kind === 'reading' ? null : state;
}

const SAYS = {
  off: 'Hearsay did not read the page.',
  reading: 'Hearsay is still reading the page.',
  'not-article': 'Hearsay found no article on this page.',
  foreign: 'The article is not in English, and Hearsay reads English only.',
  failed: 'The page could not be read.',
  forbidden: 'The browser keeps extensions out of this page.',
  'no-permission': 'Hearsay may not read this page.',
} as const satisfies Record<Exclude<TabState['kind'], 'read'>, string>;

async function withoutDisplay(driver: Driver): Promise<void> {
  await driver.clickIcon();
  const state = await poll(() => stateOfPage(driver), 'the page to be read');
  console.log(state.kind === 'read' ? printReading(state.reading) : SAYS[state.kind]);
  await driver.screenshot('popup', join(ROOT, 'popup.png'));
  await driver.click('popup', '.popup-buttons button');
  // Without a reading the panel has no tabs, and says why in its place.
  await driver.until(
    'panel',
    (shown) => document.querySelector(shown) !== null,
    state.kind === 'read' ? '[role=tablist]' : 'main h2, main h1',
  );
  await driver.screenshot('panel', join(ROOT, 'panel.png'));
  await driver.screenshot('page', join(ROOT, 'page.png'));
  console.log('\nPictures: page.png, popup.png, panel.png');
}

async function withDisplay(driver: Driver): Promise<void> {
  await driver.clickIcon();
  console.log('The demo article is open, with Hearsay at work. Close the browser to end the demo.');
  await driver.gone;
}

const html = pageOf(values.page ?? join(ROOT, 'scripts', 'demo', 'article.html'));
const { server, port } = await serve(({ pathname }) =>
  pathname === '/article.html' ? { body: html } : null,
);
const engine = values.engine === 'firefox' ? 'firefox' : 'chromium';
const options: LaunchOptions = {
  extension: join(ROOT, '.output', BUILD[engine]),
  visible: values.visible,
  ...(values.browser ? { browser: values.browser } : {}),
};
try {
  const driver = await LAUNCH[engine](options);
  try {
    await driver.open(`http://localhost:${port}/article.html`);
    await (values.visible ? withDisplay : withoutDisplay)(driver);
  } finally {
    await driver.close();
  }
} catch (error) {
  console.error(`The demo broke off: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
server.close();
server.closeAllConnections();
