import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { TabState } from '../lib/extension/page-state';
import { type Driver, poll, type Site } from './drivers/driver';
import { inEachBrowser } from './kit/browsers';
import { ANOTHER, article, BLOG, OG_ARTICLE, page } from './kit/news';
import { namesOn, openPopup, unmarked, untilMarked } from './kit/page';

const site: Site = ({ pathname }) => (pathname === '/bridge' ? { body: page(article(), OG_ARTICLE) } : null);

/** A site that is on no list, read because the reader has clicked the icon there. */
const openClicked = async (driver: Driver): Promise<void> => {
  await driver.open(`http://${BLOG}/bridge`);
  await openPopup(driver);
  await untilMarked(driver, 'hearsay', 'reportedly');
};
/** Goes on to another article without a new page; its address changes first, or with it. */
const goOn = (driver: Driver, later: boolean): Promise<void> =>
  driver.run(
    'page',
    async (html: string, isLater: boolean) => {
      history.pushState({}, '', '/ferry');
      // An article that has to be fetched comes when the new address has been looked at.
      if (isLater) await new Promise((resolve) => setTimeout(resolve, 1_000));
      const place = document.querySelector('article');
      if (place) place.innerHTML = html;
    },
    ANOTHER,
    later,
  );

/** What the blog's page is to Hearsay, asked from a page of Hearsay's: to open the popup would be to read it. */
const stateBeside = (driver: Driver): Promise<string> =>
  driver.run('page', async () => {
    const { browser, chrome, wrappedJSObject } = globalThis as unknown as {
      browser?: Browser;
      chrome?: Browser;
      wrappedJSObject?: { browser: Browser };
    };
    const api = (browser ?? chrome ?? wrappedJSObject?.browser) as Browser;
    for (const { id = 0, active } of await api.tabs.query({ currentWindow: true })) {
      if (active) continue;
      const state = await api.tabs.sendMessage(id, { channel: 'page', kind: 'state' }).catch(() => null);
      if (state) return (state as TabState).kind;
    }
    return 'no page';
  });

inEachBrowser('Hearsay where the reader asked for one page', { site }, (driver) => {
  it.each([
    ['with its address', false],
    ['later than its address', true],
  ])('does not read the next article of the same site, that comes %s', async (_, later) => {
    await openClicked(driver());
    await goOn(driver(), later);
    await unmarked(driver());
    const article = await driver().here();
    await driver().openAnother('tab', `${driver().origin}options.html`);
    await poll(async () => (await stateBeside(driver())) === 'off', 'the page to count as not read');
    await driver().turnTo(article);
    expect(await namesOn(driver())).toEqual([]);
  });

  it('reads on while the article grows', async () => {
    await openClicked(driver());
    await driver().run(
      'page',
      (html: string) => document.querySelector('article')?.insertAdjacentHTML('beforeend', html),
      ANOTHER,
    );
    await untilMarked(driver(), 'hearsay', 'is said to');
    await untilMarked(driver(), 'hearsay', 'reportedly');
  });
});
