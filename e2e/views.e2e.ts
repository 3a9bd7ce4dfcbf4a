import { expect, it } from 'vitest';
import type { Relation } from '../lib/corpus/relation';
import type { Driver, Site } from './drivers/driver';
import { inEachBrowser } from './kit/browsers';
import { article, BLOG, demoArticle, GERMAN, NEWS, NOT_AN_ARTICLE, OG_ARTICLE, page } from './kit/news';
import { badgeOf, htmlOf, marked, namesOn, says, stateOf, store, unmarked } from './kit/page';

const PAGES: Readonly<Record<string, string>> = {
  '/news/demo': demoArticle(),
  '/news/bridge': page(article(), OG_ARTICLE),
  '/news/night': page(article(), `${OG_ARTICLE}<style>body{background:#111;color:#eee}</style>`),
  '/news/german': GERMAN,
  '/news/ferries': NOT_AN_ARTICLE,
  '/': page(article(), OG_ARTICLE),
};
const site: Site = ({ pathname }) => (PAGES[pathname] ? { body: PAGES[pathname] } : null);
const at = (path: string, host = NEWS): string => `http://${host}${path}`;

/** A point on the page's first mark of a kind. */
const pointOn = (driver: Driver, words: string): Promise<{ readonly x: number; readonly y: number }> =>
  driver.until(
    'page',
    (wanted: string) => {
      const walker = document.createTreeWalker(document.body, 4);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = (node as Text).data.indexOf(wanted);
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }
      return null;
    },
    words,
  );
/** The card's box, once it is there. */
const cardBox = (driver: Driver) =>
  driver.until('page', () => {
    const host = document.querySelector(':scope > [popover]');
    const box = host?.getBoundingClientRect();
    return box && box.width > 0
      ? {
          left: box.left,
          top: box.top,
          right: box.right,
          bottom: box.bottom,
          width: innerWidth,
          height: innerHeight,
        }
      : null;
  });
const cardGone = (driver: Driver) =>
  driver.until('page', () => !document.querySelector(':scope > [popover]'));

inEachBrowser('Hearsay on a news site', { site }, (driver) => {
  it('finds at least six claims of the demo article answered: contradicted, denied, mirrored', async () => {
    await driver().open(at('/news/demo'));
    await marked(driver());
    const { reading } = await stateOf(driver(), 'read');
    const answered = reading.analysis.claims.filter(({ counters }) => counters.length > 0);
    const relations = new Set<Relation>(
      answered.flatMap(({ counters }) => counters.map((each) => each.relation)),
    );
    expect(answered.length).toBeGreaterThanOrEqual(6);
    expect([...relations]).toEqual(expect.arrayContaining(['contradicts', 'denies', 'mirrors']));
    expect(reading.broken).toEqual([]);
    await expect.poll(() => badgeOf(driver())).toBe(String(answered.length));
  });

  it('shows in the popup the counts of the page, and opens the side panel, where a claim scrolls the page', async () => {
    await driver().open(at('/news/demo'));
    const { reading } = await stateOf(driver(), 'read');
    const counts = await driver().until('popup', () => {
      const cells = [...document.querySelectorAll('.counts dd')].map((cell) => Number(cell.textContent));
      return cells.length > 0 ? cells : null;
    });
    expect(counts[0]).toBe(reading.analysis.claims.length);
    await driver().click('popup', '.popup-buttons button');
    await driver().until(
      'panel',
      (claims: number) => document.querySelectorAll('.claims > li').length === claims,
      reading.analysis.claims.length,
    );
    const before = await driver().run('page', () => scrollY);
    await driver().run('panel', () => {
      const buttons = [...document.querySelectorAll<HTMLElement>('[title="Show on the page"]')];
      const last = buttons.filter((button) => button.offsetParent !== null).at(-1);
      last?.setAttribute('id', 'last-claim');
      last?.scrollIntoView({ block: 'center' });
    });
    await driver().click('panel', '#last-claim');
    expect(await driver().until('page', (y: number) => scrollY !== y, before)).toBe(true);
  });

  it('follows in the panel what the reader points at on the page', async () => {
    await driver().open(at('/news/demo'));
    await stateOf(driver(), 'read');
    await driver().until('popup', () => document.querySelector('.counts') !== null);
    await driver().click('popup', '.popup-buttons button');
    await driver().until('panel', () => document.querySelector('.claims > li') !== null);
    const words = 'soldiers commit war crimes';
    const { x, y } = await pointOn(driver(), words);
    await driver().hover(x - 30, y);
    await driver().hover(x, y);
    const current = await driver().until(
      'panel',
      (said: string) => {
        const claim = document.querySelector('.claim[aria-current=true]');
        const { top = -1, bottom = -1 } = claim?.getBoundingClientRect() ?? {};
        return claim?.textContent?.includes(said) && bottom > 0 && top < innerHeight;
      },
      words,
    );
    expect(current).toBe(true);
    await driver().press('Escape');
    await driver().until('panel', () => document.querySelector('.claim[aria-current=true]') === null);
  });

  it('opens a card where the pointer rests, inside the window, and takes it away with Escape', async () => {
    await driver().open(at('/news/bridge'));
    await marked(driver());
    const before = await htmlOf(driver());
    const { x, y } = await pointOn(driver(), 'could not be independently verified');
    await driver().hover(x - 30, y);
    await driver().hover(x, y);
    const box = await cardBox(driver());
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(box.width);
    expect(box.bottom).toBeLessThanOrEqual(box.height);
    await driver().press('Escape');
    await cardGone(driver());
    expect(await htmlOf(driver())).toBe(before);
  });

  it('switches a layer off and on while the page is open', async () => {
    await driver().open(at('/news/bridge'));
    await marked(driver());
    await stateOf(driver(), 'read');
    const all = await namesOn(driver());
    await driver().click('popup', '.layers input');
    await driver().until('page', (size: number) => CSS.highlights.size < size, all.length);
    await driver().click('popup', '.layers input');
    await driver().until('page', (size: number) => CSS.highlights.size === size, all.length);
    expect(await namesOn(driver())).toEqual(all);
  });

  it('takes every mark off when the site is switched off, and reads again when it is switched on', async () => {
    await driver().open(at('/news/bridge'));
    await marked(driver());
    const html = await htmlOf(driver());
    await stateOf(driver(), 'read');
    await store(driver(), { sites: { mode: 'news', off: ['bbc.com'], on: [] } });
    await unmarked(driver());
    await says(driver(), 'popup', 'This page has not been read');
    expect(await htmlOf(driver())).toBe(html);
    await store(driver(), { sites: { mode: 'news', off: [], on: [] } });
    await marked(driver());
  });

  it('marks a dark page with the colours for the dark', async () => {
    await driver().open(at('/news/night'));
    await marked(driver());
    const names = await namesOn(driver());
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !name.startsWith('d'))).toEqual([]);
  });

  it('says of an article in another language which one it is, and marks nothing', async () => {
    await driver().open(at('/news/german'));
    const { lang } = await stateOf(driver(), 'foreign');
    expect(lang).toBe('de');
    await says(driver(), 'popup', 'This article is in German');
    expect(await namesOn(driver())).toEqual([]);
  });

  it.each(['/news/ferries', '/'])('leaves %s alone: no article', async (path) => {
    await driver().open(at(path));
    await stateOf(driver(), 'not-article');
    await says(driver(), 'popup', 'No article here');
    expect(await namesOn(driver())).toEqual([]);
  });

  it('reads a page of any other site when the reader clicks the icon there, and not before', async () => {
    await driver().open(at('/news/bridge', BLOG));
    expect(await namesOn(driver())).toEqual([]);
    await stateOf(driver(), 'read');
    await marked(driver());
  });
});
