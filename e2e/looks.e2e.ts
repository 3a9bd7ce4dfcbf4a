import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAIN, REST } from './screenshots/scenes';
import { type Gallery, serveGallery } from './screenshots/serve-gallery';
import { launch, showScene } from './screenshots/show-scene';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe-core finds against WCAG 2.2 A and AA, each with the elements. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (rules) =>
      (window as unknown as { axe: { run(root: Document, options: object): Promise<AxeResults> } }).axe.run(
        document,
        {
          runOnly: rules,
        },
      ),
    RULES,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** Elements whose content is wider than they are, and the page itself if it must be scrolled sideways. */
const overflowing = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('html, body *:not(input, select, option, svg, svg *)')]
      .filter(
        (element) =>
          element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline',
      )
      .map((element) => `${element.tagName} ${element.className}: ${element.textContent?.slice(0, 60)}`),
  );

let browser: Browser;
let gallery: Gallery;
beforeAll(async () => {
  gallery = await serveGallery();
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

describe('every view', () => {
  it.each([...MAIN, ...REST].map((scene) => [scene.name, scene] as const))(
    'is sound: %s',
    async (_, scene) => {
      const page = await showScene(browser, gallery, scene);
      try {
        // Claims out of sight are not laid out, and cannot be measured.
        await page.addStyleTag({ content: '.claims > li { content-visibility: visible }' });
        expect(await overflowing(page)).toEqual([]);
        // Colours as the system forces them, or as some eyes see them, are not ours to measure.
        if (!scene.forced && !scene.vision) expect(await faultsOf(page)).toEqual([]);
      } finally {
        await page.close();
      }
    },
  );
});
