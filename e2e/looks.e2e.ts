import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAIN, REST, type Scene } from './screenshots/scenes';
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

/** Words that stand on other words, and words that a box cuts off where nothing says that there is more. */
const colliding = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const words: { readonly text: string; readonly box: DOMRect }[] = [];
    const cut: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      // What opens above the rest lies above it, and options are drawn by the browser.
      if (!text || !element?.checkVisibility() || element.closest('.menu, .toast, .failed, option')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 1) words.push({ text, box });
      const { overflowY, webkitLineClamp } = getComputedStyle(element);
      if (
        overflowY === 'hidden' &&
        webkitLineClamp === 'none' &&
        element.scrollHeight > element.clientHeight + 1
      )
        cut.push(`cut: ${text.slice(0, 60)}`);
    }
    words.sort((a, b) => a.box.top - b.box.top);
    const on = words.flatMap(({ text, box }, index) =>
      words
        .slice(index + 1)
        .filter(
          (other) =>
            Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 2 &&
            // Lines of one paragraph may touch: half a line is on top of another.
            Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > box.height / 2,
        )
        .map((other) => `${text.slice(0, 40)} / ${other.text.slice(0, 40)}`),
    );
    return [...cut, ...on];
  });

/** The same elements in other words. */
const isTranslated = ({ asked }: Scene): boolean => (asked.lang ?? 'en') !== 'en';

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
        expect(await colliding(page)).toEqual([]);
        if (scene.media === 'still')
          expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
        if (scene.media === 'print')
          expect(await page.evaluate(() => document.querySelector('.filters')?.checkVisibility())).toBe(
            false,
          );
        // Colours as the system forces them, or as some eyes see them, are not ours to measure.
        if (!scene.forced && !scene.vision && scene.media !== 'print' && !isTranslated(scene))
          expect(await faultsOf(page)).toEqual([]);
      } finally {
        await page.close();
      }
    },
  );
});
