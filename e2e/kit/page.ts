import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'webextension-polyfill';
import type { TabState } from '../../lib/extension/page-state';
import type { Settings } from '../../lib/extension/settings';
import { highlightName, type MarkStyle } from '../../lib/page/mark';
import { type Driver, poll } from '../drivers/driver';

type Api = Pick<Browser, 'tabs' | 'storage' | 'action' | 'permissions' | 'scripting'>;

/** One highlight of the page: its name, and the text of its ranges in reading order. */
export interface Drawn {
  readonly name: string;
  readonly texts: readonly string[];
  /** Every range lies within one text node. */
  readonly exact: boolean;
}

/** All that is drawn on the page, or in its first frame, which has highlights of its own. */
export const drawnOn = (driver: Driver, place: 'page' | 'frame' = 'page'): Promise<readonly Drawn[]> =>
  driver.run(
    'page',
    (inFrame: boolean) => {
      // Firefox shows a driver the page through glass that hides iterators.
      const page = ((window as unknown as { wrappedJSObject?: Window }).wrappedJSObject ?? window) as Window;
      const view = (inFrame ? page.frames[0] : page) as unknown as typeof globalThis;
      const rootOf = ({ startContainer }: Range): Node => startContainer.getRootNode();
      return [...view.CSS.highlights.entries()].map(([name, highlight]) => {
        const ranges = [...(highlight as unknown as Iterable<Range>)];
        ranges.sort((a, b) => (rootOf(a) === rootOf(b) ? a.compareBoundaryPoints(0, b) : 0));
        return {
          name: String(name),
          texts: ranges.map(String),
          exact: ranges.every((range) => range.startContainer === range.endContainer),
        };
      });
    },
    place === 'frame',
  );

/** The words under each mark of one kind; a mark on words that are no more has none. */
export async function wordsMarked(driver: Driver, style: MarkStyle): Promise<readonly string[]> {
  const name = highlightName(style, 'light');
  return (await drawnOn(driver)).flatMap((drawn) => (drawn.name === name ? drawn.texts : []));
}

export const namesOn = async (driver: Driver): Promise<readonly string[]> =>
  (await drawnOn(driver)).map(({ name }) => name).sort();

/** Resolves when the page has marks. */
export const marked = (driver: Driver): Promise<unknown> =>
  driver.until('page', () => CSS.highlights.size > 0);

/** Resolves when the page has none. */
export const unmarked = (driver: Driver): Promise<unknown> =>
  driver.until('page', () => CSS.highlights.size === 0);

/** Waits until the first frame's own registry has these words under some name. */
export const untilFrameHas = (driver: Driver, words: string): Promise<unknown> =>
  poll(
    async () => (await drawnOn(driver, 'frame')).some(({ texts }) => texts.join('|').includes(words)),
    `the frame to have marks on "${words}"`,
  );

/** Waits until a kind of mark covers, all together, these words. */
export const untilMarked = (driver: Driver, style: MarkStyle, words: string): Promise<unknown> =>
  poll(
    async () => (await wordsMarked(driver, style)).join('|').includes(words),
    `${style} to mark "${words}"`,
  );

/** Whether highlights change what the page looks like; none are left afterwards. */
export async function isPainted(driver: Driver): Promise<boolean> {
  const before = await pictureOf(driver);
  await driver.run('page', () => CSS.highlights.clear());
  return (await pictureOf(driver)) !== before;
}

async function pictureOf(driver: Driver): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-e2e-'));
  try {
    await driver.screenshot('page', join(folder, 'page.png'));
    return readFileSync(join(folder, 'page.png')).toString('base64');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const htmlOf = (driver: Driver): Promise<string> =>
  driver.run('page', () => document.documentElement.outerHTML);

/** What the tab in front is to Hearsay, asked in the popup as the popup asks it; to `read` has it read before. */
async function ask(driver: Driver, what: 'state' | 'read'): Promise<TabState> {
  const json = await driver.run(
    'popup',
    async (kind: string) => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      const { tabs } = browser ?? chrome;
      const [tab] = await tabs.query({ active: true, currentWindow: true });
      return JSON.stringify(await tabs.sendMessage(tab?.id ?? 0, { channel: 'page', kind }));
    },
    what,
  );
  return JSON.parse(json) as TabState;
}

/** Opens the popup and waits until the page's state is of one of these kinds. */
export async function stateOf<K extends TabState['kind']>(
  driver: Driver,
  ...kinds: readonly K[]
): Promise<TabState & { readonly kind: K }> {
  await openPopup(driver);
  return poll(
    async () => {
      const state = await ask(driver, 'state');
      return kinds.includes(state.kind as K) ? (state as TabState & { readonly kind: K }) : null;
    },
    `the page to be ${kinds.join(' or ')}`,
  );
}

/** What the whole page as it now is makes Hearsay take it for, whatever it was taken for before; the popup must be open. */
export const readAgain = (driver: Driver): Promise<TabState> =>
  poll(async () => {
    const state = await ask(driver, 'read');
    return state.kind === 'reading' ? null : state;
  }, 'the page to be read again');

/** A script of the page adds a paragraph to its article, as a live blog does. */
export const addParagraph = (driver: Driver): Promise<void> =>
  driver.run('page', () => {
    const added = document.createElement('p');
    added.textContent =
      'The tide, an engineer on the quay told the reporters there, is said to have been the highest in forty years, and the quay is still closed.';
    document.querySelector('article')?.append(added);
  });

/** Opens the popup by the toolbar icon and waits until it shows something. */
export async function openPopup(driver: Driver): Promise<void> {
  await driver.clickIcon();
  await driver.until('popup', () => document.querySelector('main')?.textContent);
}

/** Waits until popup or panel say this. */
export const says = (driver: Driver, place: 'popup' | 'panel', words: string): Promise<unknown> =>
  driver.until(place, (text: string) => document.body.innerText.includes(text), words);

/** The text on the toolbar icon of the tab in front; the popup must be open. */
export const badgeOf = (driver: Driver): Promise<string> =>
  driver.run('popup', async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const { tabs, action } = browser ?? chrome;
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    return action.getBadgeText(tab?.id === undefined ? {} : { tabId: tab.id });
  });

/** Stores settings as a view would, and waits until the background has followed; the popup must be open. */
export async function store(
  driver: Driver,
  change: Partial<Pick<Settings, 'sites' | 'corporaOff'>>,
): Promise<void> {
  await storeAnything(driver, change);
  if (change.sites) await untilKeptOff(driver, change.sites.off);
}

/** Stores what no view would. */
export const storeAnything = (driver: Driver, items: object): Promise<void> =>
  driver.run(
    'popup',
    async (json: string) => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      await (browser ?? chrome).storage.local.set(JSON.parse(json));
    },
    JSON.stringify(items),
  );

/** Resolves when the content script is kept off these hosts, and off no other. */
export const untilKeptOff = (driver: Driver, hosts: readonly string[]): Promise<unknown> =>
  driver.until(
    'popup',
    async (wanted: string) => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      const [reader] = await (browser ?? chrome).scripting.getRegisteredContentScripts();
      const kept = (reader?.excludeMatches ?? []).map((pattern) =>
        pattern.replace(/^.*:\/\/(\*\.)?|\/\*$/g, ''),
      );
      return reader !== undefined && [...new Set(kept)].sort().join() === wanted;
    },
    [...hosts].sort().join(),
  );
