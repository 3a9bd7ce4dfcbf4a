import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchChromium } from '../drivers/chromium';
import type { Driver, Scheme } from '../drivers/driver';
import { launchFirefox } from '../drivers/firefox';
import { serve } from '../drivers/serve';
import { storePicture } from './store-picture';

/** Takes the pictures of the documentation: the demo article with Hearsay at work, in both real browsers. */
const ROOT = resolve(import.meta.dirname, '../..');
const OUT = join(ROOT, 'docs/screenshots');
const BROWSERS = {
  chrome: { launch: launchChromium, build: 'chrome-mv3' },
  firefox: { launch: launchFirefox, build: 'firefox-mv3' },
} as const;

async function picture(driver: Driver, name: string): Promise<void> {
  await driver.clickIcon();
  await driver.until('popup', () => document.querySelector('.counts') !== null);
  await driver.screenshot('popup', join(OUT, `${name}-popup.png`));
  await driver.click('popup', '.popup-buttons button');
  await driver.until('panel', () => document.querySelector('[role=tablist]') !== null);
  await driver.until('page', () => CSS.highlights.size > 0);
  // The panel's filter leaves the claims that somebody answers: what a reader looks for first.
  await driver.click('panel', '.chip');
  await hideScrollbars(driver, 'panel');
  await hideScrollbars(driver, 'page');
  await driver.screenshot('panel', join(OUT, `${name}-panel.png`));
  await showCard(driver);
  await driver.screenshot(driver.engine === 'firefox' ? 'window' : 'page', join(OUT, `${name}-page.png`));
}

/** Points at a claim that somebody answers, and waits for its card. */
async function showCard(driver: Driver): Promise<void> {
  const { x, y } = await driver.until(
    'page',
    (words: string) => {
      const walker = document.createTreeWalker(document.body, 4);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = (node as Text).data.indexOf(words);
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + words.length);
        const { left, top, height } = range.getBoundingClientRect();
        return { x: left + 40, y: top + height / 2 };
      }
      return null;
    },
    'soldiers commit war crimes',
  );
  await driver.hover(x - 30, y);
  await driver.hover(x, y);
  await driver.until('page', () => document.querySelector(':scope > [popover]') !== null);
  // The panel follows; what has just come into sight is drawn two frames later.
  await driver.until('panel', () => document.querySelector('.claim[aria-current=true]') !== null);
  await driver.run(
    'panel',
    () => new Promise<void>((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn()))),
  );
}

/** Headless Firefox draws its scroll bars white, whatever the theme; Chromium is told to draw none. */
const hideScrollbars = (driver: Driver, place: 'page' | 'panel'): Promise<void> =>
  driver.run(place, () => {
    document.documentElement.style.scrollbarWidth = 'none';
  });

mkdirSync(OUT, { recursive: true });
const html = readFileSync(join(ROOT, 'scripts/demo/article.html'));
const { server, port } = await serve(({ pathname }) =>
  pathname === '/article.html' ? { body: html } : null,
);
for (const [name, { launch, build }] of Object.entries(BROWSERS))
  for (const scheme of ['light', 'dark'] satisfies Scheme[]) {
    const driver = await launch({ extension: join(ROOT, '.output', build), scheme });
    await driver.open(`http://localhost:${port}/article.html`);
    await picture(driver, `${name}-${scheme}`);
    await driver.close();
  }
server.close();
server.closeAllConnections();
for (const scheme of ['light', 'dark'] satisfies Scheme[]) {
  const of = (what: string): string => join(OUT, `chrome-${scheme}-${what}.png`);
  await storePicture(scheme, of('page'), of('panel'), of('store'));
}
