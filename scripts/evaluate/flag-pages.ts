import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findFlags } from '../../lib/flags/find-flags';
import type { Flag } from '../../lib/flags/flag';
import { readText } from '../../lib/text/document';
import { readHtml } from '../analyse/read-html';
import { PAGES } from './saved-pages';

/** The flags of one saved page. */
export interface FlaggedPage {
  /** Folder and file, as "fundus/BBC_2024_08_01". */
  readonly name: string;
  readonly news: boolean;
  readonly text: string;
  readonly words: number;
  readonly flags: readonly Flag[];
}

const FOLDERS = {
  fundus: true,
  newspaper4k: true,
  'readability-news': true,
  'trafilatura-en': false,
} as const;
const LEAST_WORDS = 100;

/** Every saved page in English, read as in the browser and flagged; those too short to be an article are left out. */
export function flaggedPages(): readonly FlaggedPage[] {
  return Object.entries(FOLDERS).flatMap(([folder, news]) =>
    readdirSync(join(PAGES, folder, 'html'))
      .sort()
      .flatMap((file): FlaggedPage[] => {
        const html = gunzipSync(readFileSync(join(PAGES, folder, 'html', file))).toString('utf8');
        const article = readHtml(html, null);
        const words = article?.text.split(/\s+/).length ?? 0;
        if (article?.lang !== 'en' || words < LEAST_WORDS) return [];
        const name = `${folder}/${file.replace(/\.html\.gz$/, '')}`;
        return [{ name, news, text: article.text, words, flags: findFlags(readText(article.text), []) }];
      }),
  );
}
