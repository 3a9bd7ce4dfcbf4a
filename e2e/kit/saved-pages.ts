import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Served, Site } from '../drivers/driver';

const PAGES = join(import.meta.dirname, '..', '..', '..', 'shared', 'pages');
/** Saved pages are looked at as they were served: their scripts would rebuild them. */
export const AS_SERVED = { 'content-security-policy': "script-src 'none'" };

/** A saved page, and the address that it was saved from. */
export interface SavedPage {
  readonly name: string;
  readonly url: URL;
  readonly html: Uint8Array;
}

export const haveSavedPages = existsSync(PAGES);

interface Listed {
  readonly id: string;
  readonly file?: string;
  readonly url: string | null;
}

/** The saved pages of a folder with these file names (without endings); none where the folder is absent. */
export function savedPages(
  folder: 'fundus' | 'readability-news',
  list: string,
  names: readonly string[],
): readonly SavedPage[] {
  if (!haveSavedPages) return [];
  const lines = readFileSync(join(PAGES, folder, list), 'utf8')
    .trim()
    .split('\n');
  const listed = lines.map((line) => JSON.parse(line) as Listed);
  return names.map((name) => {
    const entry = listed.find(({ id, file }) => (file ?? id).replace(/\.html\.gz$/, '') === name);
    if (!entry?.url) throw new Error(`no saved page ${name}`);
    const html = gunzipSync(readFileSync(join(PAGES, folder, 'html', `${name}.html.gz`)));
    const url = new URL(entry.url);
    url.protocol = 'http:';
    return { name, url, html };
  });
}

/** Every so many-th of a list, as HEARSAY_PAGES says: "3/8" is the third of eight slices of one size. */
export function slice<Item>(items: readonly Item[], otherwise = '1/1'): readonly Item[] {
  const said = process.env.HEARSAY_PAGES ?? otherwise;
  const [which = 0, of = 0] = said.split('/').map(Number);
  if (!(which >= 1 && which <= of)) throw new Error(`HEARSAY_PAGES is "${said}", not like "1/8".`);
  return items.filter((_, index) => index % of === which - 1);
}

/** The host of a site that is on no list. */
export const PLAIN = 'plain.example';

/** The same page on a site where Hearsay does not run by itself. */
export const plainTwin = (url: URL): string => `http://${PLAIN}${url.pathname}`;

/** Serves each page under its own address, and on the plain site. */
export const siteOf =
  (pages: readonly SavedPage[]): Site =>
  ({ host, pathname }): Served | null => {
    const page = pages.find(({ url }) => url.pathname === pathname && (host === url.host || host === PLAIN));
    return page ? { body: page.html, headers: AS_SERVED } : null;
  };
