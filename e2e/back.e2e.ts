import { expect, it } from 'vitest';
import type { Driver, Site } from './drivers/driver';
import { inEachBrowser } from './kit/browsers';
import { article, NEWS, NOT_AN_ARTICLE, OG_ARTICLE, page } from './kit/news';
import { drawnOn, marked, openPopup, stateOf, store, unmarked, untilMarked } from './kit/page';

const PAGES: Readonly<Record<string, string>> = {
  '/news/bridge': page(article(), OG_ARTICLE),
  '/ferries': NOT_AN_ARTICLE,
};
const site: Site = ({ pathname }) => (PAGES[pathname] ? { body: PAGES[pathname] } : null);
const at = (path: string): string => `http://${NEWS}${path}`;
const EVERYWHERE = { mode: 'news', off: [], on: [] } as const;
const SILENCED = { mode: 'news', off: ['bbc.com'], on: [] } as const;

/** Leaves the article by a link of its page: at once, or as soon as something is marked there. */
const leave = async (driver: Driver, when: 'at once' | 'once marked'): Promise<void> => {
  await driver.run(
    'page',
    (wait: boolean) => {
      document.documentElement.dataset.kept = 'as it was';
      const go = (): void => {
        if (wait && CSS.highlights.size === 0) requestAnimationFrame(go);
        else location.href = '/ferries';
      };
      go();
    },
    when === 'once marked',
  );
  await driver.until('page', () => location.pathname === '/ferries' && document.readyState === 'complete');
};

/** Comes back to the page that was left: itself, out of the cache, and not loaded again. */
const comeBack = async (driver: Driver): Promise<void> => {
  await driver.run('page', () => history.back());
  await driver.until('page', () => location.pathname === '/news/bridge');
  expect(await driver.run('page', () => document.documentElement.dataset.kept)).toBe('as it was');
};

inEachBrowser('Hearsay on a page that the reader comes back to', { site }, (driver) => {
  it('keeps the marks of what was read', async () => {
    await driver().open(at('/news/bridge'));
    await stateOf(driver(), 'read');
    const before = await drawnOn(driver());
    await leave(driver(), 'at once');
    await comeBack(driver());
    await untilMarked(driver(), 'hearsay', 'reportedly');
    expect(await drawnOn(driver())).toEqual(before);
  });

  it.each(['at once', 'once marked'] as const)(
    'reads on where it was left %s, its background not yet started',
    async (when) => {
      await driver().open(at('/ferries'));
      await driver().stopBackground();
      await driver().open(at('/news/bridge'));
      await leave(driver(), when);
      await comeBack(driver());
      await untilMarked(driver(), 'hearsay', 'reportedly');
      await stateOf(driver(), 'read');
    },
  );

  it('follows the page that it has read on', async () => {
    await driver().run('page', () => {
      const added = document.createElement('p');
      added.textContent =
        'The tide, an engineer on the quay told the reporters there, is said to have been the highest in forty years, and the quay is still closed.';
      document.querySelector('article')?.append(added);
    });
    await untilMarked(driver(), 'hearsay', 'is said to');
  });

  it('takes its marks off where the site was silenced meanwhile', async () => {
    await driver().open(at('/news/bridge'));
    await marked(driver());
    await leave(driver(), 'at once');
    await openPopup(driver());
    await store(driver(), { sites: SILENCED });
    await comeBack(driver());
    await unmarked(driver());
    await openPopup(driver());
    await store(driver(), { sites: EVERYWHERE });
  });

  it('does not read on where the site was silenced meanwhile', async () => {
    await driver().open(at('/ferries'));
    await driver().stopBackground();
    await driver().open(at('/news/bridge'));
    await leave(driver(), 'once marked');
    await openPopup(driver());
    await store(driver(), { sites: SILENCED });
    await comeBack(driver());
    await stateOf(driver(), 'off');
    await unmarked(driver());
    await store(driver(), { sites: EVERYWHERE });
    await marked(driver());
  });
});
