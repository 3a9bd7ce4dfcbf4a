import { expect, it } from 'vitest';
import type { Driver, Site } from './drivers/driver';
import { inEachBrowser } from './kit/browsers';
import { keepHighlights, markedAnew } from './kit/marked-anew';
import { ANOTHER, article, NEWS, NOT_AN_ARTICLE, OG_ARTICLE, page } from './kit/news';
import { marked, stateOf, store, untilFrameHas, untilMarked } from './kit/page';

const PAGES: Readonly<Record<string, string>> = {
  '/ferries': NOT_AN_ARTICLE,
  '/news/framed': page(`${article()}<iframe src="/frame" width="900" height="700"></iframe>`, OG_ARTICLE),
  '/news/empty-frame': page(`${article()}<iframe width="900" height="700"></iframe>`, OG_ARTICLE),
  '/frame': page(ANOTHER),
};
const site: Site = ({ pathname }) => (PAGES[pathname] ? { body: PAGES[pathname] } : null);
const at = (path: string): string => `http://${NEWS}${path}`;
/** Waits until what Hearsay holds for the article has these words in it, or has not. */
const untilRead = (driver: Driver, words: string, has: boolean): Promise<unknown> =>
  expect.poll(async () => (await stateOf(driver, 'read')).reading.article.text.includes(words)).toBe(has);

inEachBrowser('Hearsay on a page with frames', { site }, (driver) => {
  it('reads a frame that loads when the article has been read', async () => {
    await driver().open(at('/news/empty-frame'));
    await marked(driver());
    await driver().run('page', () => {
      const frame = document.querySelector('iframe');
      if (frame) frame.src = '/frame';
    });
    await untilFrameHas(driver(), 'is said to');
  });

  it('survives the end of a frame that it has marked, whatever the reader does next', async () => {
    await driver().open(at('/news/framed'));
    await untilMarked(driver(), 'hearsay', 'reportedly');
    await untilFrameHas(driver(), 'is said to');
    await stateOf(driver(), 'read');
    await driver().run('page', () => document.querySelector('iframe')?.remove());
    await store(driver(), { corporaOff: ['none of these'] });
    for (let y = 40; y < 320; y += 40) await driver().hover(300, y);
    await untilRead(driver(), 'the oldest of its kind', false);
    await untilMarked(driver(), 'hearsay', 'reportedly');
    await keepHighlights(driver());
    await store(driver(), { corporaOff: [] });
    await markedAnew(driver());
    await untilMarked(driver(), 'hearsay', 'reportedly');
    expect((await driver().errors()).filter((error) => /extension:/.test(error))).toEqual([]);
  });

  it('forgets what a frame has shown that shows something else now', async () => {
    await driver().open(at('/news/framed'));
    await untilFrameHas(driver(), 'is said to');
    await untilRead(driver(), 'the oldest of its kind', true);
    await driver().run('page', () => {
      const frame = document.querySelector('iframe');
      if (frame) frame.src = '/ferries';
    });
    await untilRead(driver(), 'the oldest of its kind', false);
    await untilMarked(driver(), 'hearsay', 'reportedly');
  });
});
