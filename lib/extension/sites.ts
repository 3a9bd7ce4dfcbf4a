import { browser } from 'wxt/browser';
import type { Sites } from './settings';

/** Every site's pages; what the reader is asked for with "on every site". */
export const EVERY_SITE = '*://*/*';

/** The host as settings keep it: lower case, without "www."; null for addresses that have none. */
export function hostOf(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { hostname } = new URL(url);
  return hostname.toLowerCase().replace(/^www\./, '') || null;
}

/** The match pattern for a host and all hosts under it. */
export const patternOf = (host: string): string => `*://*.${host}/*`;

/** The host of a match pattern, without "*." before it; null for patterns of every host. */
export const hostOfPattern = (pattern: string): string | null =>
  /^[^:]+:\/\/(?:\*\.)?([^/*]+)\//.exec(pattern)?.[1] ?? null;

/** Whether a host is a site, or one under it. */
export const isUnder = (host: string, site: string): boolean => host === site || host.endsWith(`.${site}`);

/** The patterns of the pages that the manifest asks for. */
const newsPatterns = (): readonly string[] =>
  (browser.runtime.getManifest().host_permissions as readonly string[] | undefined) ?? [];

/** The hosts of well-known news outlets, world-wide: those that the manifest asks for. */
export const newsSites = (): readonly string[] =>
  newsPatterns().flatMap((pattern) => hostOfPattern(pattern) ?? []);

/** Whether a host is on the list of news sites, or under one; quick, for every page where the content script starts asks it. */
export function isNewsSite(host: string): boolean {
  const patterns = newsPatterns();
  const labels = host.split('.');
  return labels.some((_, index) => patterns.includes(patternOf(labels.slice(index).join('.'))));
}

/** Whether the reader has switched this host off. */
export const isSwitchedOff = ({ off }: Sites, host: string): boolean =>
  off.some((site) => isUnder(host, site));

/** Whether the list of news sites, or one that the reader added, holds this host: no permission need be asked for. */
export const isCovered = ({ on }: Sites, host: string): boolean =>
  on.some((site) => isUnder(host, site)) || isNewsSite(host);

/** Whether Hearsay reads this host by itself. */
export function readsAlone(sites: Sites, host: string): boolean {
  if (sites.mode === 'click' || isSwitchedOff(sites, host)) return false;
  return sites.mode === 'all' || isCovered(sites, host);
}

/** The match patterns of the pages that are read without asking; none with "only on click". */
export function patternsFor({ mode, on, off }: Sites): {
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
} {
  const matches = {
    news: [...newsSites(), ...on].map(patternOf),
    all: [EVERY_SITE],
    click: [],
  } satisfies Record<Sites['mode'], readonly string[]>;
  return { matches: [...new Set(matches[mode])], excludeMatches: off.map(patternOf) };
}
