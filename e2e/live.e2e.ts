import { expect, it } from 'vitest';
import type { Driver, Site } from './drivers/driver';
import { inEachBrowser } from './kit/browsers';
import { areKept, keepHighlights, markedAnew } from './kit/marked-anew';
import { ANOTHER, article, NEWS, OG_ARTICLE, page } from './kit/news';
import {
  addParagraph,
  drawnOn,
  htmlOf,
  marked,
  stateOf,
  unmarked,
  untilMarked,
  wordsMarked,
} from './kit/page';

const PAGES: Readonly<Record<string, string>> = {
  '/news/live': page(article(), OG_ARTICLE),
  '/news/late': page('<div id="app"></div>', OG_ARTICLE),
};
const site: Site = ({ pathname }) => (PAGES[pathname] ? { body: PAGES[pathname] } : null);
const at = (path: string): string => `http://${NEWS}${path}`;

const open = async (driver: Driver): Promise<void> => {
  await driver.open(at('/news/live'));
  await marked(driver);
};

inEachBrowser('Hearsay on a page that lives', { site }, (driver) => {
  it('reads the next article after a navigation by script', async () => {
    await open(driver());
    await driver().run(
      'page',
      (html: string) => {
        history.pushState({}, '', '/news/ferry');
        const place = document.querySelector('article');
        if (place) place.innerHTML = html;
      },
      ANOTHER,
    );
    await untilMarked(driver(), 'hearsay', 'is said to');
    const drawn = await drawnOn(driver());
    expect(drawn.flatMap(({ texts }) => texts).join()).not.toContain('reportedly');
  });

  it('takes its marks off when a navigation by script leads to no article', async () => {
    await open(driver());
    await driver().run('page', () => {
      history.pushState({}, '', '/');
      const place = document.querySelector('main');
      if (place) place.textContent = 'Nothing.';
    });
    await unmarked(driver());
  });

  it('reads an article that scripts bring late', async () => {
    await driver().open(at('/news/late'));
    await driver().run(
      'page',
      (html: string) => {
        const app = document.querySelector('#app');
        if (app) app.innerHTML = html;
      },
      article(),
    );
    await untilMarked(driver(), 'hearsay', 'reportedly');
  });

  it('marks what a live blog adds', async () => {
    await open(driver());
    await addParagraph(driver());
    await untilMarked(driver(), 'hearsay', 'is said to');
  });

  it('never leaves a mark on words that a script has changed', async () => {
    await open(driver());
    await untilMarked(driver(), 'hearsay', 'reportedly');
    await driver().run('page', () => {
      const paragraph = [...document.querySelectorAll('p')].find((each) =>
        each.textContent?.includes('reportedly'),
      );
      const text = paragraph?.firstChild as Text;
      text.data =
        'Two sailors were taken ashore by the pilot boat, said to be the fastest in the harbour, and left at noon.';
    });
    await untilMarked(driver(), 'hearsay', 'said to be');
    expect((await wordsMarked(driver(), 'hearsay')).filter((words) => !/said to be/.test(words))).toEqual([]);
  });

  it('follows text that a script moves, and forgets text that it takes away', async () => {
    await open(driver());
    await driver().run('page', () => {
      const moved = [...document.querySelectorAll('p')].find((each) =>
        each.textContent?.includes('reportedly'),
      );
      document.querySelector('article')?.append(moved ?? '');
    });
    await untilMarked(driver(), 'hearsay', 'reportedly');
    await driver().run('page', () => document.querySelector('main')?.remove());
    await unmarked(driver());
  });

  it('reads each article that scrolling brings, and keeps the marks of those before', async () => {
    await open(driver());
    await driver().run(
      'page',
      (html: string) => {
        history.replaceState({}, '', '/news/ferry');
        const next = document.createElement('article');
        next.innerHTML = html;
        document.querySelector('main')?.append(next);
      },
      ANOTHER,
    );
    await untilMarked(driver(), 'hearsay', 'is said to');
    await untilMarked(driver(), 'hearsay', 'reportedly');
  });

  it('takes its marks off words that a browser translates, and puts them back with the original', async () => {
    await open(driver());
    // As Chromium translates: each text goes into elements of its own; the original is kept aside.
    await driver().run(
      'page',
      (german: string) => {
        for (const paragraph of document.querySelectorAll('p')) {
          const font = document.createElement('font');
          font.textContent = german;
          paragraph.dataset.original = paragraph.textContent ?? '';
          paragraph.replaceChildren(font);
        }
      },
      'Die Bürgermeisterin der Stadt sagte am Montag, die alte Brücke sei in der Nacht von einem Schiff beschädigt worden.',
    );
    await unmarked(driver());
    await driver().run('page', () => {
      for (const paragraph of document.querySelectorAll('p'))
        paragraph.textContent = paragraph.dataset.original ?? '';
    });
    await untilMarked(driver(), 'hearsay', 'reportedly');
  });

  it('follows a translation that changes words in place', async () => {
    await open(driver());
    await driver().run('page', () => {
      const walker = document.createTreeWalker(document.body, 4);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        (node as Text).data = (node as Text).data.replace('reportedly', 'angeblich');
    });
    // No mark stands on words that were written anew, be they the same: it has to be drawn again.
    await untilMarked(driver(), 'unverified', 'could not be independently verified');
    expect((await wordsMarked(driver(), 'hearsay')).filter(Boolean)).toEqual([]);
  });

  it('keeps the marks of words that a script writes again', async () => {
    await open(driver());
    await stateOf(driver(), 'read');
    const before = await drawnOn(driver());
    await keepHighlights(driver());
    await driver().run('page', () => {
      const walker = document.createTreeWalker(document.body, 4);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node as Text;
        text.data = text.data.toString();
      }
    });
    await markedAnew(driver());
    expect(await drawnOn(driver())).toEqual(before);
  });

  it('leaves a page that is printed as it is', async () => {
    await open(driver());
    await stateOf(driver(), 'read');
    const html = await htmlOf(driver());
    const before = await drawnOn(driver());
    await driver().print();
    expect(await htmlOf(driver())).toBe(html);
    expect(await drawnOn(driver())).toEqual(before);
  });

  it('leaves a page in peace that changes without end outside its article', async () => {
    await open(driver());
    await stateOf(driver(), 'read');
    await keepHighlights(driver());
    // Far longer than the article's own changes have to wait until they are looked at.
    await driver().run(
      'page',
      () =>
        new Promise<void>((resolve) => {
          const ticker = document.createElement('div');
          document.body.append(ticker);
          const since = performance.now();
          const tick = () => {
            ticker.textContent = `tick ${performance.now()}`;
            requestAnimationFrame(tick);
            if (performance.now() - since > 2_000) resolve();
          };
          tick();
        }),
    );
    expect(await areKept(driver())).toBe(true);
    await addParagraph(driver());
    await untilMarked(driver(), 'hearsay', 'is said to');
    expect(await areKept(driver())).toBe(false);
  });

  it('is not to be seen in the page: no global, no attribute, no element', async () => {
    await driver().open(at('/news/live'));
    const globals = await driver().run('page', () => Object.getOwnPropertyNames(window).sort().join());
    await marked(driver());
    expect(await driver().run('page', () => Object.getOwnPropertyNames(window).sort().join())).toBe(globals);
    expect(await htmlOf(driver())).not.toMatch(/hearsay|extension/i);
  });
});
