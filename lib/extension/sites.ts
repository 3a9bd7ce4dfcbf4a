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

const isUnder = (host: string, site: string): boolean => host === site || host.endsWith(`.${site}`);

/** The hosts of well-known news outlets, world-wide: those that the manifest asks for. */
export function newsSites(): readonly string[] {
  const { host_permissions: patterns = [] } = browser.runtime.getManifest();
  return (patterns as readonly string[]).flatMap((pattern) => hostOfPattern(pattern) ?? []);
}

/** Whether the reader has switched this host off. */
export const isSwitchedOff = ({ off }: Sites, host: string): boolean =>
  off.some((site) => isUnder(host, site));

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
