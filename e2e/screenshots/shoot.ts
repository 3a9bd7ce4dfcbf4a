import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { findBrowser } from '../../scripts/setup/browsers.mjs';
import { MAIN, REST, type Scene } from './scenes';
import { type Gallery, serveGallery } from './serve-gallery';
import { launch, showScene } from './show-scene';

/** Takes a picture of every scene, and lays all of them on one contact sheet: `contact-sheet.html` and `.png`;
 * then those that Firefox can show, as Firefox draws them. */
const OUT = resolve(import.meta.dirname, '../out/screens');

async function shoot(browser: Browser, gallery: Gallery, scene: Scene): Promise<void> {
  const page = await showScene(browser, gallery, scene);
  const height = await page.evaluate(() => document.body.scrollHeight);
  const { width = 0, deviceScaleFactor = 1 } = page.viewport() ?? {};
  // As high as the content: what stays out of sight is not drawn.
  await page.setViewport({ width, height: Math.max(1, height), deviceScaleFactor });
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await page.screenshot({ path: join(OUT, `${scene.name}.png`) as `${string}.png` });
  await page.close();
}

/** Of Firefox's window, in CSS pixels: it photographs no more than that. */
const SHEET = { width: 2700, height: 11_000 };

/** All scenes that Firefox can show by itself, on one sheet, photographed by Firefox's own command. */
async function shootInFirefox(gallery: Gallery): Promise<void> {
  const firefox = process.env.HEARSAY_FIREFOX ?? findBrowser('firefox') ?? 'firefox';
  const profile = mkdtempSync(join(tmpdir(), 'hearsay-sheet-'));
  const file = join(OUT, 'contact-sheet-firefox.png');
  const args = [
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    `--window-size=${SHEET.width},${SHEET.height}`,
  ];
  await promisify(execFile)(firefox, [...args, '--screenshot', file, gallery.at({ view: 'sheet' })]);
  rmSync(profile, { recursive: true, force: true });
}

const sheetOf = (scenes: readonly Scene[]): string =>
  `<!doctype html><meta charset="utf-8"><title>Hearsay: every view</title>
<style>body{font:13px system-ui;display:flex;flex-wrap:wrap;gap:16px;padding:16px;background:#ccc;margin:0;align-items:start}
figure{margin:0}img{display:block;max-width:430px;max-height:1400px;object-fit:cover;object-position:top}</style>
${scenes
  .map(({ name }) => {
    const data = readFileSync(join(OUT, `${name}.png`)).toString('base64');
    return `<figure><figcaption>${name}</figcaption><img src="data:image/png;base64,${data}"></figure>`;
  })
  .join('\n')}`;

mkdirSync(OUT, { recursive: true });
const gallery = await serveGallery();
const browser = await launch();
const scenes = [...MAIN, ...REST];
for (const scene of scenes) await shoot(browser, gallery, scene);

const sheet = join(OUT, 'contact-sheet.html');
writeFileSync(sheet, sheetOf(scenes));
const page = await browser.newPage();
await page.setViewport({ width: 2700, height: 1000 });
await page.goto(`file://${sheet}`);
await page.screenshot({ path: join(OUT, 'contact-sheet.png') as `${string}.png`, fullPage: true });
await browser.close();
await shootInFirefox(gallery);
await gallery.close();
console.log(`${scenes.length} pictures, contact-sheet.png and contact-sheet-firefox.png in ${OUT}`);
