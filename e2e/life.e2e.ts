import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Driver, Site } from './drivers/driver';
import { inEachBrowser } from './kit/browsers';
import { article, NEWS, OG_ARTICLE, page } from './kit/news';
import {
  addParagraph,
  drawnOn,
  marked,
  namesOn,
  openPopup,
  stateOf,
  store,
  storeAnything,
  unmarked,
  untilKeptOff,
  untilMarked,
} from './kit/page';

type Api = Pick<Browser, 'tabs' | 'scripting'>;

const site: Site = ({ pathname }) => {
  if (pathname === '/news/other')
    return { body: page(article('<p>The other one was, it is said, not there.</p>'), OG_ARTICLE) };
  return pathname.startsWith('/news/') ? { body: page(article(), OG_ARTICLE) } : null;
};
const at = (path: string): string => `http://${NEWS}${path}`;
const open = async (driver: Driver): Promise<void> => {
  await driver.open(at('/news/bridge'));
  await marked(driver);
  await driver.errors();
};
/** The same, until nothing is asked of the background any more: marks are there before all answers are. */
const openRead = async (driver: Driver): Promise<void> => {
  await open(driver);
  await stateOf(driver, 'read');
};
/** How many tabs have a reader that answers; asked in a view of Hearsay's that stands in the tab in front. */
const readersAlive = (driver: Driver): Promise<number> =>
  driver.run('page', async () => {
    const views = globalThis as unknown as {
      browser?: Api;
      chrome?: Api;
      wrappedJSObject?: { browser: Api };
    };
    const { tabs } = (views.wrappedJSObject?.browser ?? views.browser ?? views.chrome) as Api;
    let alive = 0;
    for (const { id } of await tabs.query({})) {
      await tabs.sendMessage(id ?? 0, { channel: 'page', kind: 'state' }).then(
        () => alive++,
        () => {},
      );
    }
    return alive;
  });

inEachBrowser('Hearsay over its life', { site }, (driver) => {
  it('reads a page when its background was stopped before', async () => {
    await openRead(driver());
    await driver().stopBackground();
    await driver().open(at('/news/other'));
    await untilMarked(driver(), 'hearsay', 'it is said');
  });

  it('reads again what changed after its background was stopped', async () => {
    await openRead(driver());
    await driver().stopBackground();
    await addParagraph(driver());
    await untilMarked(driver(), 'hearsay', 'is said to');
    expect(await driver().errors()).toEqual([]);
  });

  it('keeps its marks when the background stops', async () => {
    await openRead(driver());
    const before = await drawnOn(driver());
    await driver().stopBackground();
    expect(await drawnOn(driver())).toEqual(before);
  });

  it('shows the popup of a page after its background was stopped', async () => {
    await openRead(driver());
    await driver().stopBackground();
    const { reading } = await stateOf(driver(), 'read');
    expect(reading.analysis.flags.length).toBeGreaterThanOrEqual(5);
  });

  it('takes a change of settings after its background was stopped', async () => {
    await openRead(driver());
    await openPopup(driver());
    await driver().stopBackground();
    await store(driver(), { sites: { mode: 'news', off: ['bbc.com'], on: [] } });
    await unmarked(driver());
    await store(driver(), { sites: { mode: 'news', off: [], on: [] } });
    await marked(driver());
  });

  it('makes good a change of settings that its background was stopped over', async () => {
    await openRead(driver());
    await openPopup(driver());
    await driver().run('popup', () => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      const change = { id: 'reader', excludeMatches: ['*://*.bbc.com/*'] };
      return (browser ?? chrome).scripting.updateContentScripts([change]);
    });
    await driver().stopBackground();
    // The options ask the background for the corpora.
    await driver().open(`${driver().origin}options.html`);
    await openPopup(driver());
    await untilKeptOff(driver(), []);
  });

  it('marks the pages of two windows, and switches both off at once', async () => {
    await open(driver());
    const first = await driver().here();
    await driver().openAnother('window', at('/news/other'));
    await untilMarked(driver(), 'hearsay', 'it is said');
    await openPopup(driver());
    await store(driver(), { sites: { mode: 'news', off: ['bbc.com'], on: [] } });
    await unmarked(driver());
    await driver().turnTo(first);
    await unmarked(driver());
    await openPopup(driver());
    await store(driver(), { sites: { mode: 'news', off: [], on: [] } });
    await marked(driver());
  });

  it('tells each of many tabs what that tab shows', async () => {
    const handles: string[] = [];
    for (const path of ['/news/one', '/news/other', '/news/three', '/news/four', '/news/five', '/news/six'])
      handles.push(await driver().openAnother('tab', at(path)));
    const other = handles[1] ?? '';
    for (const handle of handles) {
      await driver().turnTo(handle);
      await marked(driver());
      const drawn = (await drawnOn(driver())).flatMap(({ texts }) => texts).join('|');
      expect(drawn.includes('it is said')).toBe(handle === other);
    }
    await driver().turnTo(other);
    const { reading } = await stateOf(driver(), 'read');
    expect(reading.article.url).toBe(at('/news/other'));
  });

  it('reads a page that loads in a tab behind', async () => {
    const first = await driver().openAnother('tab', at('/news/one'));
    const behind = await driver().openAnother('tab', at('/news/other'));
    await driver().turnTo(first);
    await driver().turnTo(behind);
    await untilMarked(driver(), 'hearsay', 'it is said');
  });

  it('reads on where nothing more can be stored', async () => {
    await open(driver());
    await openPopup(driver());
    const refused = await driver().run('popup', async () => {
      const { browser, chrome } = globalThis as unknown as Record<string, { storage: { local: Storage } }>;
      const { local } = (browser ?? chrome)?.storage ?? {};
      try {
        await (local as unknown as { set(items: object): Promise<void> }).set({
          filler: 'x'.repeat(11_000_000),
        });
        return false;
      } catch {
        return true;
      }
    });
    await driver().open(at('/news/other'));
    await untilMarked(driver(), 'hearsay', 'it is said');
    // Chromium has a quota of 10 MB; Firefox stores what the disk holds.
    expect(refused).toBe(driver().engine === 'chromium');
  });

  it.each([
    ['looks', { looks: 'blue' }],
    ['sites', { sites: 7 }],
    ['a part of the sites', { sites: { mode: 'everywhere', off: [1], on: null } }],
    ['everything', { looks: null, sites: 0, corporaOff: { a: 1 } }],
  ])('takes its defaults for what is stored of %s', async (_, stored) => {
    await openPopup(driver());
    await storeAnything(driver(), stored);
    await driver().open(at('/news/other'));
    await untilMarked(driver(), 'hearsay', 'it is said');
    await stateOf(driver(), 'read');
  });
});

inEachBrowser('Hearsay without the permission for a host', { site }, (driver) => {
  it('stays out of the page, and reads it when the icon is clicked', async () => {
    await open(driver());
    await driver().befall('hosts withdrawn');
    await driver().open(at('/news/other'));
    const other = await driver().here();
    await driver().openAnother('tab', `${driver().origin}options.html`);
    expect(await readersAlive(driver())).toBe(0);
    await driver().turnTo(other);
    expect(await namesOn(driver())).toEqual([]);
    await openPopup(driver());
    await marked(driver());
    expect(await driver().errors()).toEqual([]);
  });
});
