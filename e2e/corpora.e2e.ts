import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { CorpusJobNews } from '../lib/extension/corpus-job';
import type { Driver, Site } from './drivers/driver';
import { inEachBrowser } from './kit/browsers';
import { article, NEWS, OG_ARTICLE, page } from './kit/news';
import { marked, stateOf } from './kit/page';

const site: Site = ({ pathname }) =>
  pathname === '/news/bridge' ? { body: page(article(), OG_ARTICLE) } : null;
const PAGE = `http://${NEWS}/news/bridge`;

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

/** The options page in the tab that is driven. */
const options = async (driver: Driver, hash = ''): Promise<void> => {
  await driver.open(`${driver.origin}options.html${hash}`);
  await driver.until('page', () => document.querySelector('.corpora li'));
};

/** Hands a file to the chooser as a reader's choice would. */
const choose = (driver: Driver, name: string, text: string): Promise<void> =>
  driver.run(
    'page',
    (fileName: string, content: string) => {
      const chooser = document.querySelector<HTMLInputElement>('.import input[type=file]');
      const files = new DataTransfer();
      files.items.add(new File([content], fileName));
      if (!chooser) throw new Error('no chooser');
      chooser.files = files.files;
      chooser.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );

const statusOf = (driver: Driver, words: string): Promise<string> =>
  driver.until(
    'page',
    (wanted: string) => {
      const status = document.querySelector<HTMLElement>('.import [role=status]')?.innerText ?? '';
      return status.includes(wanted) ? status : null;
    },
    words,
  );

const listed = (driver: Driver): Promise<readonly string[]> =>
  driver.run('page', () =>
    [...document.querySelectorAll<HTMLElement>('.corpora li')].map((row) => row.innerText),
  );

const press = (driver: Driver, label: string): Promise<unknown> =>
  driver.until(
    'page',
    (wanted: string) => {
      const named = (each: HTMLElement) => each.getAttribute('aria-label') ?? each.innerText;
      const button = [...document.querySelectorAll<HTMLElement>('button')].find(
        (each) => named(each) === wanted,
      );
      button?.click();
      return button !== undefined;
    },
    label,
  );

/** What the worker gives for a corpus: the same file as the download, which headless browsers keep to themselves. */
const exported = (driver: Driver, id: string): Promise<string> =>
  driver.run(
    'page',
    (corpus: string) =>
      new Promise<string>((resolve, reject) => {
        const worker = new Worker('/corpus-worker.js');
        worker.onmessage = ({ data }: MessageEvent<CorpusJobNews>) => {
          if (data.kind === 'exported') void data.file.text().then(resolve);
          if (data.kind === 'failed') reject(new Error(data.reason));
        };
        worker.postMessage({ kind: 'export', id: corpus });
      }),
    id,
  );

/** The corpora that answer or match a claim of the page. */
const answering = async (driver: Driver): Promise<readonly string[]> => {
  const { reading } = await stateOf(driver, 'read');
  return [
    ...new Set(reading.analysis.claims.flatMap(({ counters }) => counters.map(({ corpus }) => corpus))),
  ];
};
const untilAnswering = async (driver: Driver, corpora: readonly string[]): Promise<void> => {
  await expect.poll(() => answering(driver), { timeout: 20_000 }).toEqual(corpora);
};

/** For an answer during an import, in milliseconds: of a machine with two cores that runs two browsers. */
const SLOWEST = 1_000;

/** So many claims, as a table. */
const table = (count: number): string =>
  `text,claimant,date\n${Array.from({ length: count }, (_, n) => `"Ferry ${n} of the harbour line ${n % 97} was ${n % 13} hours late on day ${n % 365}",Harbour office ${n % 31},2024`).join('\n')}`;

/** Events of Chromium's own extension API can be set off by hand. */
interface Dispatches {
  readonly dispatch: (...args: readonly unknown[]) => void;
}
declare const chrome: Browser;

inEachBrowser('Collections of claims', { site, hosts: [NEWS] }, (driver, engine) => {
  it('imports a feed, says what was refused and where, and answers an open page from it at once', async () => {
    await driver().open(PAGE);
    await marked(driver());
    expect(await answering(driver())).toEqual([]);
    const article = await driver().here();
    await driver().openAnother('tab', `${driver().origin}options.html`);
    await driver().until('page', () => document.querySelector('.corpora li'));
    await choose(driver(), 'reviews.json', REVIEWS);
    const status = await statusOf(driver(), '2 claims read');
    expect(status).toContain('dataFeedElement[1]');
    await expect.poll(async () => (await listed(driver())).at(-1), { timeout: 10_000 }).toContain('reviews');
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
    await driver().open(PAGE);
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
    const ask = (message: object): Promise<readonly number[]> =>
      driver().run(
        'page',
        async (json: string) => {
          const { browser, chrome, wrappedJSObject } = globalThis as unknown as {
            browser?: Browser;
            chrome?: Browser;
            wrappedJSObject?: { browser: Browser };
          };
          const api = browser ?? chrome ?? wrappedJSObject?.browser;
          const times: number[] = [];
          do {
            const asked = performance.now();
            await api?.runtime.sendMessage(JSON.parse(json));
            times.push(performance.now() - asked);
          } while (document.querySelector('progress'));
          return times;
        },
        JSON.stringify(message),
      );
    await ask(find);
    await choose(driver(), 'ferries.csv', table(20_000));
    await driver().until('page', () => document.querySelector('progress'));
    const times = await ask(find);
    await statusOf(driver(), '20,000 claims read');
    console.log(
      `${engine}: ${times.length} answers of the background during an import, the slowest after ${Math.max(...times).toFixed(0)} ms`,
    );
    expect(times.length).toBeGreaterThan(3);
    expect(Math.max(...times)).toBeLessThan(SLOWEST);
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
    await driver().open(PAGE);
    await marked(driver());
    await untilAnswering(driver(), []);
  });

  it('keeps a claim that was added from the panel, and its link, over a stop and an update of Hearsay', async () => {
    await driver().open(PAGE);
    await stateOf(driver(), 'read');
    await driver().click('popup', '.popup-buttons button');
    await driver().until('panel', () => document.querySelector('.claims > li'));
    await driver().click('panel', '.claims > li [title="Add to my claims"]');
    const added = await driver().until(
      'panel',
      () => document.querySelector<HTMLElement>('.aside .said')?.innerText,
    );
    await driver().stopBackground();
    await options(driver());
    await press(driver(), 'Link to another claim');
    await driver().run('page', () => {
      const search = document.querySelector<HTMLInputElement>('.link-form input');
      if (!search) throw new Error('no search');
      search.value = 'prisoners executed';
      search.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await driver().until('page', () => document.querySelector('.link-form .choose'));
    await driver().run('page', () => document.querySelector<HTMLElement>('.link-form .choose')?.click());
    await driver().until('page', () => document.querySelector('.own .link'));
    // With its update, the pages of an extension close.
    await driver().open(PAGE);
    await driver().befall('updated');
    await options(driver());
    const own = await driver().until('page', () => {
      const text = document.querySelector<HTMLElement>('.own')?.innerText;
      return text?.includes('contradicts') || text?.includes('Contradicted') ? text : null;
    });
    expect(own).toContain(added);
  });

  if (engine === 'chromium')
    it('looks a selection up and adds it, by the events of the menu (no driver can press a native menu)', async () => {
      await driver().open(PAGE);
      await stateOf(driver(), 'read');
      await driver().click('popup', '.popup-buttons button');
      const chosen = (menuItemId: string, selectionText: string, pageUrl: string) =>
        driver().background(
          async (item: string, text: string, url: string) => {
            const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
            const { onClicked } = chrome.contextMenus as unknown as { onClicked: Dispatches };
            onClicked.dispatch({ menuItemId: item, selectionText: text, pageUrl: url }, tab);
          },
          menuItemId,
          selectionText,
          pageUrl,
        );
      const shows = (words: string) =>
        driver().until(
          'panel',
          (wanted: string) => document.querySelector<HTMLElement>('.aside')?.innerText.includes(wanted),
          words,
        );
      await chosen('look-up', 'Russian troops executed nine captured Ukrainian soldiers', PAGE);
      await shows('Looked up');
      await driver().until('panel', () => document.querySelector('.aside .answer'));
      await chosen('look-up', 'The old lighthouse was painted green', PAGE);
      await shows('No collection holds this claim');
      await chosen('add-claim', 'the old bridge may have been damaged by a ship', PAGE);
      await shows('Added to your claims');
      await options(driver());
      const own = await driver().until('page', () => document.querySelector<HTMLElement>('.own')?.innerText);
      expect(own).toContain('the old bridge may have been damaged by a ship');
      expect(own).toContain('Lena Orsted');
    });

  if (engine === 'chromium')
    it('opens what the address bar was given, by its event (no driver can type there)', async () => {
      await driver().open(PAGE);
      await driver().background(() => {
        const { onInputEntered } = chrome.omnibox as unknown as { onInputEntered: Dispatches };
        onInputEntered.dispatch('prisoners executed', 'newForegroundTab');
      });
      const opened = () =>
        driver().background(async () => (await chrome.tabs.query({})).map(({ url }) => url ?? ''));
      await expect
        .poll(opened, { timeout: 10_000 })
        .toContain(`${driver().origin}options.html#find=prisoners%20executed`);
    });

  it('finds a claim by its words, and by the key that the address bar hands over', async () => {
    await options(driver(), '#find=prisoners%20executed');
    const found = await driver().until(
      'page',
      () => document.querySelectorAll('.claim-search li').length || null,
    );
    expect(found).toBeGreaterThan(3);
    const key = await driver().run('page', async () => {
      const corpus = await (await fetch('/corpus/seed.json')).json();
      return `${corpus.id}/${corpus.claims[0].id}`;
    });
    await options(driver(), `?named#find=${encodeURIComponent(key)}`);
    await driver().until('page', () => document.querySelectorAll('.claim-search > ul > li').length === 1);
  });
});
