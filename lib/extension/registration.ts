import { browser } from 'wxt/browser';
import type { Sites } from './settings';
import { EVERY_SITE, hostOf, isSwitchedOff, patternOf, patternsFor } from './sites';

const READER_ID = 'reader';
/** The content script, as the build names it. */
export const READER_FILE = '/reader.js';

/** Registers the content script for the pages that the settings name, in place of what was registered before. */
export async function registerReader(sites: Sites): Promise<void> {
  const { matches, excludeMatches } = patternsFor(sites);
  const [before] = await browser.scripting.getRegisteredContentScripts({ ids: [READER_ID] });
  if (matches.length === 0) {
    if (before) await browser.scripting.unregisterContentScripts({ ids: [READER_ID] });
    return;
  }
  if (isSame(before?.matches, matches) && isSame(before?.excludeMatches, excludeMatches)) return;
  const script = {
    id: READER_ID,
    js: [READER_FILE],
    matches: [...matches],
    excludeMatches: [...excludeMatches],
    runAt: 'document_idle' as const,
  };
  if (before) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

const isSame = (before: readonly string[] | undefined, after: readonly string[]): boolean =>
  (before ?? []).join() === after.join();

/** Runs the content script in the tabs that are open already: a registration only reaches pages that load later. */
export async function injectReader(sites: Sites): Promise<void> {
  const { matches } = patternsFor(sites);
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...matches], discarded: false });
  const injections = tabs.flatMap(({ id, url }) =>
    id === undefined || isSwitchedOff(sites, hostOf(url) ?? '')
      ? []
      : [browser.scripting.executeScript({ target: { tabId: id }, files: [READER_FILE] })],
  );
  // A tab may be closed meanwhile, show an error page, or belong to a host that the reader has closed to Hearsay.
  await Promise.allSettled(injections);
}

/**
 * The sites as far as the browser's permissions still reach: "every site" falls back to news sites, and hosts that the
 * reader added and has since closed to Hearsay are dropped. The same object if nothing changes.
 */
export async function withinPermissions(sites: Sites): Promise<Sites> {
  const granted = (pattern: string): Promise<boolean> => browser.permissions.contains({ origins: [pattern] });
  const all = sites.mode !== 'all' || (await granted(EVERY_SITE));
  const on: string[] = [];
  for (const host of sites.on) if (await granted(patternOf(host))) on.push(host);
  if (all && on.length === sites.on.length) return sites;
  return { ...sites, mode: all ? sites.mode : 'news', on };
}
