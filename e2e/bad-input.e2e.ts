import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Site } from './drivers/driver';
import { buildFor, inEachBrowser } from './kit/browsers';
import { article, NEWS, numbered, OG_ARTICLE, page, paragraphs } from './kit/news';
import { marked, openPopup, says, stateOf } from './kit/page';

const FIVE_MB = 5_000_000;
/** Times five paragraphs. */
const LONG = 100;
/** A page of that size, as they come: a fifth of it lists of links, the rest data in scripts. */
const hugePage = (): string => {
  const link = (n: number): string =>
    `<li><a href="/ferry/${n}">Ferry line ${n} to close, says harbour office</a></li>`;
  const data = JSON.stringify({ state: 'x'.repeat(FIVE_MB * 0.8) });
  return page(
    `<script type="application/json">${data}</script><ul>${numbered((FIVE_MB * 0.2) / link(1).length, link)}</ul>${article()}`,
    OG_ARTICLE,
  );
};
const PAGES: Readonly<Record<string, () => string>> = {
  '/news/empty': () => '',
  '/news/hollow': () =>
    page('<article><h1>A bridge is damaged in the night</h1><p></p></article>', OG_ARTICLE),
  '/news/huge': hugePage,
  '/news/bridge': () => page(article(), OG_ARTICLE),
  '/news/strict': () => page(`${article()}<div onclick="go()"><h4>Log in</h4></div>`, OG_ARTICLE),
  '/news/long': () =>
    page(`<article>${numbered(LONG, (n) => paragraphs(`On day ${n} of the year: `))}</article>`, OG_ARTICLE),
};
const STRICT = { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'" };
const site: Site = ({ pathname }) => {
  const body = PAGES[pathname]?.();
  if (body === undefined) return null;
  return pathname === '/news/strict' ? { body, headers: STRICT } : { body };
};
const at = (path: string): string => `http://${NEWS}${path}`;

inEachBrowser('Hearsay before bad input', { site }, (driver, engine) => {
  it.each(['/news/empty', '/news/hollow'])('says of %s that there is no article', async (path) => {
    await driver().open(at(path));
    await stateOf(driver(), 'not-article');
    await says(driver(), 'popup', 'No article here');
  });

  it.each(['/news/huge', '/news/long'])('reads %s', async (path) => {
    await driver().open(at(path));
    await marked(driver());
    const { reading } = await stateOf(driver(), 'read');
    expect(reading.article.text).toContain('Lena Orsted, said on Monday');
    expect(reading.analysis.flags.length).toBeGreaterThanOrEqual(5);
  });

  it('makes no page report what its policy forbids', async () => {
    await driver().open(at('/news/strict'));
    await stateOf(driver(), 'read');
    expect((await driver().errors()).filter((error) => /extension:/.test(error))).toEqual([]);
  });

  it('says of a page of the browser that extensions are kept out', async () => {
    await driver().open(engine === 'chromium' ? 'chrome://version/' : 'about:license');
    await openPopup(driver());
    await says(driver(), 'popup', 'Browsers keep extensions out of this page');
  });
});

const copies = mkdtempSync(join(tmpdir(), 'hearsay-e2e-'));
afterAll(() => rmSync(copies, { recursive: true, force: true }));
/** The build with one more corpus, which is broken. */
const withBrokenCorpus = (engine: 'chromium' | 'firefox'): string => {
  const folder = join(copies, engine);
  cpSync(buildFor(engine), folder, { recursive: true });
  writeFileSync(join(folder, 'corpora.json'), '["seed.json","broken.json","absent.json"]');
  writeFileSync(join(folder, 'corpus', 'broken.json'), '{"format":1,"id":"broken","claims":[{"id":7}]}');
  return folder;
};

inEachBrowser('Hearsay with a broken corpus', { site, extension: withBrokenCorpus }, (driver) => {
  it('names the file and the place, and goes on with the rest', async () => {
    await driver().open(at('/news/bridge'));
    const { reading } = await stateOf(driver(), 'read');
    expect(reading.broken.filter((each) => each.startsWith('broken.json: '))).not.toEqual([]);
    expect(reading.broken.join('\n')).toMatch(/claims\[0\]\.id/);
    expect(reading.broken.filter((each) => each.startsWith('absent.json: '))).toHaveLength(1);
    expect(reading.analysis.flags.length).toBeGreaterThanOrEqual(5);
  });
});
