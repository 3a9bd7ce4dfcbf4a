import type { Browser, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../scripts/setup/browsers.mjs';
import type { Scene } from './scenes';
import type { Gallery } from './serve-gallery';

/** Of the window, in CSS pixels at 100 %; pictures are as high as their content. */
const HEIGHT = 720;

export const launch = (): Promise<Browser> =>
  puppeteer.launch({
    executablePath: process.env.HEARSAY_CHROMIUM ?? findBrowser('chromium') ?? 'chromium',
    args: ['--no-sandbox', '--hide-scrollbars'],
  });

/** Opens a scene in a tab of its own. */
export async function showScene(browser: Browser, gallery: Gallery, scene: Scene): Promise<Page> {
  const { asked, width, zoom = 1, forced, vision, media } = scene;
  const page = await browser.newPage();
  await page.setViewport({
    width: Math.round(width / zoom),
    height: Math.round(HEIGHT / zoom),
    deviceScaleFactor: zoom,
  });
  if (forced) {
    const session = await page.createCDPSession();
    const features = [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-color-scheme', value: forced },
    ];
    await session.send('Emulation.setEmulatedMedia', { features });
  }
  if (media === 'print') await page.emulateMediaType('print');
  if (media === 'still')
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  if (vision) await page.emulateVisionDeficiency(vision);
  await page.goto(gallery.at(asked), { waitUntil: 'load' });
  // Whatever the gallery opens after the first drawing.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  return page;
}
