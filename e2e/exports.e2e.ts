import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { makeTranslate, messagesFrom } from '../components/translate';
import { type Annotation, annotationsOf } from '../lib/export/annotations';
import { readingAsJson } from '../lib/export/json';
import { linkTo } from '../lib/export/text-fragment';
import type { Reading } from '../lib/extension/page-state';
import { claimViews } from '../lib/reading/claim-view';
import english from '../public/_locales/en/messages.json';
import type { Driver, Site } from './drivers/driver';
import { inEachBrowser } from './kit/browsers';
import { article, demoArticle, NEWS, OG_ARTICLE, page } from './kit/news';
import { marked, stateOf } from './kit/page';
import { haveSavedPages, hostsOf, savedPages, siteOf } from './kit/saved-pages';

const t = makeTranslate(messagesFrom(english));
const SCHEMA = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'docs', 'reading.schema.json'), 'utf8'),
);
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(SCHEMA);

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

/** The page's own text as any other client of the model reads it: visible text nodes, white space collapsed. */
const textOnPage = (driver: Driver): Promise<string> =>
  driver.run('page', () => {
    const walker = document.createTreeWalker(document.body, 4);
    const parts: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest('script, style, noscript, template')) parts.push((node as Text).data);
    return parts.join('').replace(/\s+/g, ' ');
  });

/** Where the quotation of an annotation stands in a text, by its words and their context alone; -1 for nowhere. */
function anchor(text: string, { target }: Annotation): number {
  const [{ prefix, exact, suffix }] = target.selector;
  const collapsed = (part: string): string => part.replace(/\s+/g, ' ');
  const found = text.indexOf(collapsed(prefix + exact + suffix));
  return found < 0 ? -1 : found + collapsed(prefix).length;
}

const byPosition = (a: Annotation, b: Annotation): number =>
  a.target.selector[1].start - b.target.selector[1].start;

inEachBrowser('a reading taken along', { site, hosts: [NEWS] }, (driver) => {
  it.each(Object.keys(PAGES))('finds all its annotations again, each at its place: %s', async (path) => {
    const reading = await readingOf(driver(), at(path));
    const notes = [...annotationsOf(reading, t).first.items].sort(byPosition);
    expect(notes.length).toBeGreaterThan(0);
    for (const { target } of notes) {
      const [{ exact }, { start, end }] = target.selector;
      expect(reading.article.text.slice(start, end)).toBe(exact);
    }
    const text = await textOnPage(driver());
    const places = notes.map((note) => anchor(text, note));
    expect(notes.filter((_, index) => places[index] === -1).map(({ target }) => target.selector)).toEqual([]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it.each(Object.keys(PAGES))('fits the published schema: %s', async (path) => {
    validate(JSON.parse(readingAsJson(await readingOf(driver(), at(path)))));
    expect(validate.errors ?? []).toEqual([]);
  });

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

const SAVED = savedPages('fundus', 'fixtures.jsonl', [
  'APNews_2024_09_03',
  'BBC_2024_08_01',
  'EveningStandard_2024_05_02',
  'Reuters_2024_03_07',
  'TheGuardian_2024_02_24',
  'WashingtonPost_2024_04_26',
]);

describe.skipIf(!haveSavedPages)('saved news pages (../shared/pages)', () => {
  inEachBrowser('a reading of a news page', { site: siteOf(SAVED), hosts: hostsOf(SAVED) }, (driver) => {
    it.each(SAVED)('$name fits the schema, and every annotation is found again', async ({ url }) => {
      const reading = await readingOf(driver(), url.href);
      validate(JSON.parse(readingAsJson(reading)));
      expect(validate.errors ?? []).toEqual([]);
      const text = await textOnPage(driver());
      const lost = annotationsOf(reading, t).first.items.filter((note) => anchor(text, note) < 0);
      expect(lost.map(({ target }) => target.selector)).toEqual([]);
    });
  });
});
