import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { inEachBrowser } from './kit/browsers';
import {
  answering,
  BRIDGE,
  bridgeSite,
  choose,
  exported,
  listed,
  options,
  press,
  statusOf,
  untilAnswering,
} from './kit/collections';
import { marked, stateOf } from './kit/page';

const REVIEWS = JSON.stringify({
  '@type': 'DataFeed',
  dataFeedElement: [
    {
      '@type': 'ClaimReview',
      claimReviewed:
        'The repair of the bridge will cost more than the bridge itself did when it was built in 1931.',
      author: { name: 'Harbour Checkers' },
      datePublished: '2024-05-06',
      url: 'https://checkers.example/bridge',
      reviewRating: { alternateName: 'Misleading: prices have risen since' },
    },
    { '@type': 'ClaimReview', url: 'https://checkers.example/nothing' },
  ],
});
const BAD = '{"format": 1,\n "id": "harbour",\n "claims": [{]\n}';

/** So many claims, as a table. */
const table = (count: number): string =>
  `text,claimant,date\n${Array.from({ length: count }, (_, n) => `"Ferry ${n} of the harbour line ${n % 97} was ${n % 13} hours late on day ${n % 365}",Harbour office ${n % 31},2024`).join('\n')}`;

inEachBrowser('Collections of claims', { site: bridgeSite }, (driver) => {
  it('imports a feed, says what was refused and where, and answers an open page from it at once', async () => {
    await driver().open(BRIDGE);
    await marked(driver());
    expect(await answering(driver())).toEqual([]);
    const article = await driver().here();
    await driver().openAnother('tab', `${driver().origin}options.html`);
    await driver().until('page', () => document.querySelector('.corpora li'));
    await choose(driver(), 'reviews.json', REVIEWS);
    const status = await statusOf(driver(), '2 claims read');
    expect(status).toContain('dataFeedElement[1]');
    await expect.poll(async () => (await listed(driver())).at(-1)).toContain('reviews');
    await driver().turnTo(article);
    await untilAnswering(driver(), ['reviews']);
  });

  it('shows the answer on the page with the words that both share', async () => {
    const { reading } = await stateOf(driver(), 'read');
    const claim = reading.analysis.claims.find(({ counters }) => counters.length > 0);
    expect(claim?.counters).toMatchObject([{ relation: 'qualifies', derived: false }]);
    expect(claim?.matches[0]?.why.words).toEqual(expect.arrayContaining(['repair', 'bridge', 'cost']));
    expect(claim?.matches[0]?.why.numbers).toEqual(['1931']);
  });

  it('refuses a broken file with the line, and leaves every collection as it was', async () => {
    await options(driver());
    const before = [await listed(driver()), await exported(driver(), 'reviews')];
    await choose(driver(), 'bad.json', BAD);
    expect(await statusOf(driver(), 'nothing has changed')).toContain('line 3');
    expect([await listed(driver()), await exported(driver(), 'reviews')]).toEqual(before);
  });

  it('takes its answers off an open page when it is switched off, and puts them back', async () => {
    const switchReviews = () =>
      driver().run('page', () => {
        const rows = [...document.querySelectorAll<HTMLElement>('.corpora li')];
        rows
          .find((row) => row.innerText.includes('reviews'))
          ?.querySelector('input')
          ?.click();
      });
    await driver().open(BRIDGE);
    await untilAnswering(driver(), ['reviews']);
    const article = await driver().here();
    const settings = await driver().openAnother('tab', `${driver().origin}options.html`);
    await driver().until('page', () => document.querySelectorAll('.corpora li').length > 1);
    await switchReviews();
    await driver().turnTo(article);
    await untilAnswering(driver(), []);
    await driver().turnTo(settings);
    await switchReviews();
    await driver().turnTo(article);
    await untilAnswering(driver(), ['reviews']);
  });

  it('saves a collection as a file that gives the same collection again', async () => {
    await options(driver());
    const first = await exported(driver(), 'reviews');
    await choose(driver(), 'other-name.json', first);
    await statusOf(driver(), 'other-name.json: 2 claims read. It has taken the place');
    expect(await exported(driver(), 'reviews')).toBe(first);
  });

  it('stores nothing of an import that is cancelled, or whose page is closed in the middle', async () => {
    await options(driver());
    const before = await listed(driver());
    await choose(driver(), 'ferries.csv', table(30_000));
    await driver().until('page', () => (document.querySelector('progress')?.value ?? 0) > 0);
    await press(driver(), 'Cancel');
    await options(driver());
    expect(await listed(driver())).toEqual(before);
    await choose(driver(), 'ferries.csv', table(30_000));
    await driver().until('page', () => (document.querySelector('progress')?.value ?? 0) > 0);
    await options(driver(), '?again');
    expect(await listed(driver())).toEqual(before);
  });

  it('answers pages while a file is imported', async () => {
    await options(driver());
    const find = { channel: 'background', kind: 'findClaims', body: 'prisoners executed' };
    /** Asks until no import is under way any more; gives how many answers came before it ended. */
    const ask = (message: object): Promise<number> =>
      driver().run(
        'page',
        async (json: string) => {
          const { browser, chrome, wrappedJSObject } = globalThis as unknown as {
            browser?: Browser;
            chrome?: Browser;
            wrappedJSObject?: { browser: Browser };
          };
          const api = browser ?? chrome ?? wrappedJSObject?.browser;
          let early = 0;
          for (;;) {
            await api?.runtime.sendMessage(JSON.parse(json));
            if (!document.querySelector('progress')) return early;
            early++;
          }
        },
        JSON.stringify(message),
      );
    await ask(find);
    await choose(driver(), 'ferries.csv', table(20_000));
    await driver().until('page', () => document.querySelector('progress'));
    const early = await ask(find);
    await statusOf(driver(), '20,000 claims read');
    expect(early).toBeGreaterThan(0);
  });

  it('finishes an import while the background is stopped in the middle', async () => {
    await options(driver());
    await choose(driver(), 'ferries.csv', table(20_000));
    await driver().until('page', () => (document.querySelector('progress')?.value ?? 0) > 0);
    await driver().stopBackground();
    await statusOf(driver(), '20,000 claims read');
    await expect.poll(async () => (await listed(driver())).join()).toContain('20,000 claims');
  });

  it('deletes a collection once the reader has said so twice, and its answers with it', async () => {
    await options(driver());
    for (const title of ['ferries', 'reviews']) {
      await press(driver(), `Delete “${title}”`);
      await press(driver(), 'Yes, delete');
      await driver().until(
        'page',
        (name: string) => !document.querySelector('.corpora')?.textContent?.includes(name),
        title,
      );
    }
    await driver().open(BRIDGE);
    await marked(driver());
    await untilAnswering(driver(), []);
  });
});
