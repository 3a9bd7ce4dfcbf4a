import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Driver, Site } from './drivers/driver';
import { poll } from './drivers/driver';
import { inEachBrowser } from './kit/browsers';
import { focused, tabTo, type } from './kit/keyboard';
import { demoArticle, NEWS } from './kit/news';
import { marked, stateOf, store, unmarked } from './kit/page';

/**
 * Every view by keyboard alone. What headless browsers cannot press is asked of its handler, and said so where it is done:
 * the shortcut that opens the popup, and those that go from mark to mark.
 */
const site: Site = ({ pathname }) => (pathname === '/news/demo' ? { body: demoArticle() } : null);
const DEMO = `http://${NEWS}/news/demo`;

/** Sends the page in front what the shortcut for the next mark sends; the popup must be open. */
const stepOn = (driver: Driver): Promise<void> =>
  driver.run('popup', async () => {
    interface Api {
      readonly tabs: Pick<Browser['tabs'], 'query' | 'sendMessage'>;
    }
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const { tabs } = browser ?? chrome;
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    await tabs.sendMessage(tab?.id ?? 0, { channel: 'page', kind: 'step', body: 1 }, { frameId: 0 });
  });

const count = (driver: Driver, selector: string): Promise<number> =>
  driver.run('panel', (what: string) => document.querySelectorAll(what).length, selector);

async function openPanel(driver: Driver): Promise<void> {
  await driver.open(DEMO);
  await marked(driver);
  // The browser's own shortcut for the popup cannot be pressed: its handler is called.
  await stateOf(driver, 'read');
  await driver.until('popup', () => document.querySelector('.popup-buttons') !== null);
  await tabTo(driver, 'popup', /^Open side panel$/);
  await driver.press('Enter', 'popup');
  await driver.until(
    'panel',
    () =>
      document.querySelectorAll('.claims > li').length ===
      Number(document.querySelector('#tab-claims .tab-count')?.textContent),
  );
}

inEachBrowser('the views by keyboard alone', { site }, (driver) => {
  it('switches a layer in the popup, and shows a claim on the page', async () => {
    await driver().open(DEMO);
    await marked(driver());
    await stateOf(driver(), 'read');
    const all = await driver().run('page', () => CSS.highlights.size);
    await driver().until('popup', () => document.querySelector('.links') !== null);
    await tabTo(driver(), 'popup', /^Kyiv does nothing/);
    await driver().press('Enter', 'popup');
    await driver().until('page', () => scrollY > 0);
    await tabTo(driver(), 'popup', /^Doubts$/);
    await driver().press('Space', 'popup');
    await driver().until('page', (size: number) => CSS.highlights.size < size, all);
    await driver().press('Space', 'popup');
    await driver().until('page', (size: number) => CSS.highlights.size === size, all);
  });

  it('opens the panel from the popup; goes through its tabs with arrows', async () => {
    await openPanel(driver());
    await tabTo(driver(), 'panel', /^Claims/);
    for (const [key, tab] of [
      ['ArrowRight', 'voices'],
      ['ArrowRight', 'language'],
      ['End', 'unread'],
      ['ArrowRight', 'claims'],
    ] as const) {
      await driver().press(key, 'panel');
      await driver().until(
        'panel',
        (id: string) => document.activeElement?.id === id && document.activeElement.ariaSelected === 'true',
        `tab-${tab}`,
      );
    }
  });

  it('searches and filters the claims of the panel, and shows all again', async () => {
    await openPanel(driver());
    const all = await count(driver(), '.claims > li');
    await tabTo(driver(), 'panel', /^Search/);
    await type(driver(), 'panel', 'zeppelin');
    await tabTo(driver(), 'panel', /^Show all/);
    await driver().press('Enter', 'panel');
    await driver().until('panel', (n: number) => document.querySelectorAll('.claims > li').length === n, all);
    expect(await focused(driver(), 'panel')).toMatch(/^Search/);
    await tabTo(driver(), 'panel', /^With answers/);
    await driver().press('Space', 'panel');
    await driver().until('panel', (n: number) => document.querySelectorAll('.claims > li').length < n, all);
  });

  it('opens why, copies a claim, and shows one on the page from the panel', async () => {
    await openPanel(driver());
    await tabTo(driver(), 'panel', /^Why this/);
    await driver().press('Enter', 'panel');
    await driver().until('panel', () => document.querySelector('details.why[open] dl') !== null);
    await tabTo(driver(), 'panel', /^Copy this claim/);
    await driver().press('Enter', 'panel');
    await driver().until('panel', () => document.querySelector('.toast')?.textContent === 'Copied');
    await driver().run('page', () => scrollTo(0, 0));
    await tabTo(driver(), 'panel', /^it scrupulously/);
    await driver().press('Enter', 'panel');
    await driver().until('page', () => scrollY > 0);
  });

  it('opens and closes the menu of the panel, and gives the keyboard back', async () => {
    await openPanel(driver());
    await tabTo(driver(), 'panel', /^Claims/);
    await tabTo(driver(), 'panel', /^Take /, 'Shift+Tab');
    await driver().press('Enter', 'panel');
    await driver().until('panel', () => document.querySelector<HTMLDetailsElement>('.menu')?.open);
    await tabTo(driver(), 'panel', /^Save as JSON/);
    await driver().press('Escape', 'panel');
    await driver().until('panel', () => !document.querySelector<HTMLDetailsElement>('.menu')?.open);
    expect(await focused(driver(), 'panel')).toMatch(/^Take /);
  });

  it('goes from mark to mark on the page, into the card and out of it with Escape', async () => {
    await driver().open(DEMO);
    await marked(driver());
    await stateOf(driver(), 'read');
    // Shortcuts of an extension cannot be pressed: what they send to the page is sent.
    const step = () => stepOn(driver());
    const place = () =>
      poll(
        () =>
          driver().run('page', () => {
            const host = document.querySelector(':scope > [popover]');
            const { left, top, width } = host?.getBoundingClientRect() ?? { left: 0, top: 0, width: 0 };
            return host && width > 0 && document.activeElement === host ? `${left} ${top}` : null;
          }),
        'the card to have the keyboard',
      );
    await step();
    const first = await place();
    await step();
    await driver().until(
      'page',
      (was: string) => {
        const { left, top } = document.querySelector(':scope > [popover]')?.getBoundingClientRect() ?? {};
        return `${left} ${top}` !== was;
      },
      first,
    );
    await place();
    await driver().press('Escape');
    await driver().until('page', () => !document.querySelector(':scope > [popover]'));
  });

  it('takes the card away with the marks when its site is switched off', async () => {
    await driver().open(DEMO);
    await marked(driver());
    await stateOf(driver(), 'read');
    await stepOn(driver());
    await driver().until('page', () => document.querySelector(':scope > [popover]') !== null);
    await store(driver(), { sites: { mode: 'news', off: [NEWS.replace('www.', '')], on: [] } });
    await unmarked(driver());
    await driver().until('page', () => !document.querySelector(':scope > [popover]'));
    await store(driver(), { sites: { mode: 'news', off: [], on: [] } });
    await marked(driver());
  });

  it('opens the side panel from the card; where a page may not open the sidebar, the popup', async () => {
    await driver().open(DEMO);
    await marked(driver());
    await stateOf(driver(), 'read');
    await stepOn(driver());
    await driver().until(
      'page',
      () => document.activeElement === document.querySelector(':scope > [popover]'),
    );
    // The card of a flag has three stops: why it matters, the side panel, and closing.
    for (const key of ['Tab', 'Tab', 'Enter']) await driver().press(key);
    await poll(async () => {
      const places = driver().engine === 'firefox' ? (['popup', 'panel'] as const) : (['panel'] as const);
      for (const place of places) {
        const said = driver().run(place, () => document.querySelector('.claims > li, .counts') !== null);
        if (await said.catch(() => false)) return place;
      }
      return null;
    }, 'panel or popup to open');
  });

  it('changes where Hearsay reads in the options, adds a silent site and takes it away', async () => {
    await driver().open(`${driver().origin}options.html`);
    await driver().until('page', () => document.querySelectorAll('[name=mode]').length === 3);
    await tabTo(driver(), 'page', /^On news sites/);
    await tabTo(driver(), 'page', /^Silence a site/);
    await type(driver(), 'page', 'herald.example');
    await driver().press('Enter');
    await driver().until('page', () => document.body.innerText.includes('herald.example'));
    await driver().press('Shift+Tab');
    expect(await focused(driver(), 'page')).toMatch(/herald\.example/);
    await driver().press('Enter');
    await driver().until('page', () => !document.body.innerText.includes('herald.example'));
    // The button that was pressed is gone; the keyboard stays with the list.
    await driver().until('page', () => document.activeElement?.closest('.hosts') !== null);
    await tabTo(driver(), 'page', /^Doubts/);
    await driver().press('Space');
    await driver().until('page', () => document.querySelector('[role=switch]')?.ariaChecked === 'false');
    await driver().press('Space');
    await driver().until('page', () => document.querySelector('[role=switch]')?.ariaChecked === 'true');
  });

  it('shows on the welcome page the card of the mark that has the keyboard', async () => {
    await driver().open(`${driver().origin}welcome.html`);
    await driver().until('page', () => document.querySelector('.mark') !== null);
    await tabTo(driver(), 'page', /^could not be independently verified$/);
    await driver().until('page', () =>
      document.querySelector('.example-card')?.textContent?.includes('Unverified'),
    );
    await tabTo(driver(), 'page', /^its crew fired/);
    await driver().until('page', () =>
      document
        .querySelector('.example-card')
        ?.textContent?.includes('Contradicted by two members of the crew'),
    );
    await tabTo(driver(), 'page', /^Change where it runs$/);
  });
});
