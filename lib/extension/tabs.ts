import { browser } from 'wxt/browser';
import type { Span } from '../text/span';
import { TO_VIEWS } from './message-bodies';
import type { PageEvents } from './messages';
import { answer, askBackground, askPage } from './messaging';
import type { TabState, Unreachable } from './page-state';
import { hostOf } from './sites';

/** The tab that a view is about. `host` is null where the browser does not tell its address. */
export interface CurrentTab {
  readonly id: number;
  readonly host: string | null;
}

/** Addresses of which browsers keep extensions out, whatever they were granted. */
const CLOSED =
  /^(?!https?:|file:|data:|blob:)|^https:\/\/(?:chromewebstore\.google|addons\.mozilla)\.(?:com|org)\//;
const CLOSED_ERROR = /cannot access (?:a|an) |cannot be scripted|extensions gallery|error page|reserved for/i;

/** The active tab of this window; null where there is none. */
export async function currentTab(): Promise<CurrentTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, host: hostOf(tab.url) };
}

/** What a tab is to Hearsay, without reading it: a tab where no content script runs is `off` or out of reach. */
export async function tabState(tab: number): Promise<TabState> {
  try {
    return await askPage(tab, 'state');
  } catch {
    return unreachable(tab);
  }
}

/** Why no content script answers in this tab: a script that does nothing shows whether one may run there at all. */
async function unreachable(tab: number): Promise<TabState> {
  const url = await addressOf(tab);
  if (url !== undefined && CLOSED.test(url)) return { kind: 'forbidden' };
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, func: () => true });
    return { kind: 'off' };
  } catch (error) {
    return refusal(tab, error);
  }
}

/** What it means when the browser refuses to run a script in a tab. */
export async function refusal(tab: number, error: unknown): Promise<Unreachable> {
  const url = await addressOf(tab);
  const closed = (url !== undefined && CLOSED.test(url)) || CLOSED_ERROR.test(String(error));
  return closed ? { kind: 'forbidden' } : { kind: 'no-permission', host: hostOf(url) ?? '' };
}

/** Undefined where the browser does not tell. */
const addressOf = async (tab: number): Promise<string | undefined> =>
  (await browser.tabs.get(tab).catch(() => null))?.url;

/** Reads a tab now, whatever the settings say. */
export const readTab = (tab: number): Promise<TabState> => askBackground('readTab', tab);

/** Scrolls the tab's page to a span of its article, and pulses it. */
export const revealIn = (tab: number, span: Span): Promise<void> =>
  askPage(tab, 'reveal', { start: span.start, end: span.end });

/** Hears what the page of one tab tells; gives the function that stops it. */
export function watchPage(
  tab: number,
  heard: { readonly [K in keyof PageEvents]?: PageEvents[K] },
): () => void {
  return answer(TO_VIEWS, {
    changed: (state, sender) => {
      if (sender.tab?.id === tab) heard.changed?.(state);
    },
    pointed: (span, sender) => {
      if (sender.tab?.id === tab) heard.pointed?.(span);
    },
  });
}
