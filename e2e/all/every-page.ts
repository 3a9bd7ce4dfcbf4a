import { expect, it } from 'vitest';
import { hasPages, savedPages } from '../../scripts/evaluate/saved-pages';
import type { Driver, Site } from '../drivers/driver';
import { type Engine, inEachBrowser } from '../kit/browsers';
import { expectExactMarks } from '../kit/exact-marks';
import { NEWS } from '../kit/news';
import { drawnOn, htmlOf, stateOf, store, unmarked } from '../kit/page';
import { AS_SERVED, PLAIN, slice } from '../kit/saved-pages';

const pages = hasPages()
  ? slice((['fundus', 'newspaper4k', 'trafilatura-en', 'readability-news'] as const).flatMap(savedPages))
  : [];
const paths = new Map(pages.map((page, index) => [`/saved/${index}`, page]));
const site: Site = ({ pathname }) => {
  const page = paths.get(pathname);
  return page ? { body: page.html, headers: AS_SERVED } : null;
};

/**
 * Where everything on the page is (as one number), and how much of it has moved of itself so far (Chromium alone
 * measures that). To be compared on one page with and without marks: two loadings of it differ by when its pictures fail.
 */
const layoutOf = (driver: Driver) =>
  driver.run('page', async () => {
    // What the page moves of itself is not ours.
    const animations = document.getAnimations();
    for (const animation of animations) animation.pause();
    // To pause takes until the next frame, and until then they move on.
    await Promise.allSettled(animations.map(({ ready }) => ready));
    for (const marquee of document.querySelectorAll('marquee')) marquee.stop();
    let boxes = 0;
    for (const element of document.querySelectorAll('body *:not(svg, svg *)')) {
      const { x, y, width, height } = element.getBoundingClientRect();
      for (const side of [x, y, width, height]) boxes = (Math.imul(boxes, 31) + Math.round(side)) | 0;
    }
    const entries = await new Promise<readonly { readonly value: number }[]>((resolve) => {
      if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return resolve([]);
      const observer = new PerformanceObserver((list) => resolve(list.getEntries() as never));
      observer.observe({ type: 'layout-shift', buffered: true });
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(observer.takeRecords() as never)));
    });
    return { boxes, shift: entries.reduce((sum, { value }) => sum + value, 0) };
  });

/** Reads every saved page in one browser: nothing is thrown, moved or changed, and every mark is where it belongs. */
export function checkEveryPage(engine: Engine): void {
  inEachBrowser('every saved page', { site, engines: [engine] }, (driver) => {
    it.skipIf(paths.size === 0).each([...paths].map(([path, { folder, id }]) => [`${folder}/${id}`, path]))(
      '%s',
      async (_, path) => {
        await driver().open(`http://${PLAIN}${path}`);
        const html = await htmlOf(driver());
        await driver().open(`http://${NEWS}${path}`);
        const state = await stateOf(driver(), 'read', 'not-article', 'foreign');
        const drawn = await drawnOn(driver());
        if (state.kind === 'read') expectExactMarks(drawn, state.reading);
        else expect(drawn).toEqual([]);
        expect(await htmlOf(driver())).toBe(html);
        const marked = await layoutOf(driver());

        await store(driver(), { sites: { mode: 'news', off: ['bbc.com'], on: [] } });
        try {
          await unmarked(driver());
          expect(await htmlOf(driver())).toBe(html);
          expect(await layoutOf(driver())).toEqual(marked);
        } finally {
          await store(driver(), { sites: { mode: 'news', off: [], on: [] } });
        }
        expect((await driver().errors()).filter((error) => /extension:/.test(error))).toEqual([]);
      },
    );
  });
}
