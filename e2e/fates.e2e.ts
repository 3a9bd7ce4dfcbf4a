import { expect, it } from 'vitest';
import { type Driver, poll, type Site } from './drivers/driver';
import { inEachBrowser } from './kit/browsers';
import { article, NEWS, OG_ARTICLE, page } from './kit/news';
import { addParagraph, htmlOf, isPainted, marked, namesOn, untilMarked } from './kit/page';

const site: Site = ({ pathname }) =>
  pathname.startsWith('/news/') ? { body: page(article(), OG_ARTICLE) } : null;
const ADDRESS = `http://${NEWS}/news/bridge`;
const open = async (driver: Driver): Promise<void> => {
  await driver.open(ADDRESS);
  await marked(driver);
  await driver.errors();
};
/** Whether marks come while the page draws 300 frames. */
const hasMarksSoon = (): Promise<boolean> =>
  new Promise((resolve) => {
    let frames = 300;
    const look = (): void => {
      if (CSS.highlights.size > 0 || frames-- === 0) resolve(CSS.highlights.size > 0);
      else requestAnimationFrame(look);
    };
    look();
  });

/** Every thing that makes a content script look at its page, and what the page shows after that. */
const stir = async (driver: Driver): Promise<void> => {
  await addParagraph(driver);
  await driver.run('page', () => {
    window.dispatchEvent(new PopStateEvent('popstate'));
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await driver.hover(300, 200);
  await driver.press('Escape');
  await driver.run('page', () => new Promise((resolve) => requestIdleCallback(() => resolve(null))));
};

// Each takes up where the one before has left off.
inEachBrowser('Hearsay while pages are open', { site }, (driver) => {
  it('leaves the page in peace once it is disabled: no error, no mark that lies', async () => {
    await open(driver());
    const html = await htmlOf(driver());
    await driver().befall('disabled');
    expect(await htmlOf(driver())).toBe(html);
    await stir(driver());
    expect(await isPainted(driver())).toBe(false);
    expect(await driver().errors()).toEqual([]);
  });

  it('reads it again once it is enabled, at the latest when it is loaded again', async () => {
    await driver().befall('enabled');
    // Chromium runs no content script in what is loaded before it has read its own registry again.
    await poll(async () => {
      await driver().open(ADDRESS);
      return driver().run('page', hasMarksSoon);
    }, 'the page to be read when it is loaded again');
  });

  it('reads it anew once it is updated, and its old self falls silent', async () => {
    await open(driver());
    await driver().befall('updated');
    await stir(driver());
    await untilMarked(driver(), 'hearsay', 'is said to');
    const names = await namesOn(driver());
    expect(new Set(names).size).toBe(names.length);
    expect(await driver().errors()).toEqual([]);
  });

  it('falls silent once it is removed: no error, no mark that lies', async () => {
    await open(driver());
    await driver().befall('removed');
    await stir(driver());
    expect(await isPainted(driver())).toBe(false);
    expect(await driver().errors()).toEqual([]);
  });
});
