import { expect, it } from 'vitest';
import type { Driver, Site } from './drivers/driver';
import { inEachBrowser } from './kit/browsers';
import { article, BLOG, demoArticle, NEWS, OG_ARTICLE, page } from './kit/news';
import { marked, openPopup, stateOf, store } from './kit/page';

const PAGES: Readonly<Record<string, string>> = {
  '/news/demo': demoArticle(),
  '/news/bridge': page(article(), OG_ARTICLE),
};
const site: Site = ({ pathname }) => (PAGES[pathname] ? { body: PAGES[pathname] } : null);
const at = (path: string, host = NEWS): string => `http://${host}${path}`;
/** What the pages ask for themselves, what browsers ask for with every page, and that they reach out to its host. */
const OWN = /^https?:\/\/(?:www\.bbc\.com|blog\.example)(?:\/news\/(?:demo|bridge)|\/favicon\.ico|:443)$/;
/** Hosts that Firefox and Chromium themselves turn to, whatever extensions there are. */
const OF_THE_BROWSER =
  /^https?:\/\/(?:[\w-]+\.)*(?:mozilla\.(?:com|org|net)|firefox\.com|google(?:apis)?\.com|gstatic\.com|gvt1\.com)(?:[:/]|$)/;

const beyond = ({ requests }: Driver): readonly string[] =>
  requests.filter((url) => !OWN.test(url) && !OF_THE_BROWSER.test(url));

inEachBrowser('Hearsay and the network', { site }, (driver) => {
  it('asks for nothing in normal use: reading, popup, panel, settings, a click on another site', async () => {
    await driver().open(at('/news/demo'));
    await marked(driver());
    await stateOf(driver(), 'read');
    await driver().click('popup', '.popup-buttons button');
    await driver().until('panel', () => document.querySelectorAll('.claims > li').length || null);
    await driver().open(at('/news/bridge', BLOG));
    await openPopup(driver());
    await marked(driver());
    await store(driver(), { sites: { mode: 'news', off: ['bbc.com'], on: [] } });
    await driver().open(at('/news/bridge'));
    expect(driver().requests.some((url) => OWN.test(url))).toBe(true);
    expect(beyond(driver())).toEqual([]);
  });

  it('would have been seen to ask', async () => {
    await openPopup(driver());
    await driver().run('popup', () =>
      fetch('http://elsewhere.example/ping', { mode: 'no-cors' }).then(String, String),
    );
    expect(beyond(driver()).join()).toMatch(/^https?:\/\/elsewhere\.example\b/);
  });
});
