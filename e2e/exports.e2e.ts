import { expect, it } from 'vitest';
import { linkTo } from '../lib/export/text-fragment';
import type { Reading } from '../lib/extension/page-state';
import { claimViews } from '../lib/reading/claim-view';
import type { Driver, Site } from './drivers/driver';
import { inEachBrowser } from './kit/browsers';
import { article, demoArticle, NEWS, OG_ARTICLE, page } from './kit/news';
import { marked, stateOf } from './kit/page';
import { anchor, faultsOf, notesOf, textOnPage } from './kit/taken-along';

const PAGES: Readonly<Record<string, string>> = {
  '/news/demo': demoArticle(),
  '/news/bridge': page(article(), OG_ARTICLE),
};
const site: Site = ({ pathname }) => (PAGES[pathname] ? { body: PAGES[pathname] } : null);
const at = (path: string): string => `http://${NEWS}${path}`;

async function readingOf(driver: Driver, url: string): Promise<Reading> {
  await driver.open(url);
  await marked(driver);
  return (await stateOf(driver, 'read')).reading;
}

inEachBrowser('a reading taken along', { site }, (driver) => {
  it.each(Object.keys(PAGES))(
    'fits the published schema, and finds all its annotations again, each at its place: %s',
    async (path) => {
      const reading = await readingOf(driver(), at(path));
      expect(faultsOf(reading)).toEqual([]);
      const notes = notesOf(reading);
      expect(notes.length).toBeGreaterThan(0);
      for (const { target } of notes) {
        const [{ exact }, { start, end }] = target.selector;
        expect(reading.article.text.slice(start, end)).toBe(exact);
      }
      const text = await textOnPage(driver());
      const places = notes.map((note) => anchor(text, note));
      expect(notes.filter((_, index) => places[index] === -1).map(({ target }) => target.selector)).toEqual(
        [],
      );
      expect(places).toEqual([...places].sort((a, b) => a - b));
    },
  );

  it('has links that open the page at the sentence', async () => {
    const { article: read, ...rest } = await readingOf(driver(), at('/news/demo'));
    const claims = claimViews({ article: read, ...rest });
    for (const claim of [claims.at(0), claims.at(claims.length >> 1), claims.at(-1)]) {
      if (!claim) throw new Error('no claim');
      await driver().open('about:blank');
      await driver().open(linkTo(read, claim.span) ?? '');
      const seen = await driver().until(
        'page',
        (words: string) => {
          const walker = document.createTreeWalker(document.body, 4);
          const nodes = function* () {
            for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
          };
          const node = [...nodes()].find(({ data }) => data.includes(words));
          if (!node) return null;
          const range = document.createRange();
          range.setStart(node, node.data.indexOf(words));
          range.setEnd(node, node.data.indexOf(words) + words.length);
          const { top, bottom } = range.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        },
        claim.text.slice(0, 50),
      );
      expect(seen).toBe(true);
    }
  });
});
