import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';

export const PAGES = resolve(import.meta.dirname, '../../../shared/pages');

/** A page as its site served it, and what is known of its article. */
export interface SavedPage {
  readonly folder: string;
  readonly id: string;
  /** The site's registered name, or the page's where its address is not known. */
  readonly site: string;
  readonly html: string;
  /** The article's paragraphs, headings and summary, as people have listed them; null where they have not. */
  readonly gold: readonly string[] | null;
  /** The paragraphs alone. */
  readonly paragraphs: readonly string[];
  /** Pieces that have to be in the article, and that must not. */
  readonly within: readonly string[];
  readonly without: readonly string[];
  readonly facts: Facts;
}

/** What is known of an article besides its text. */
export interface Facts {
  readonly title?: string | null;
  readonly authors?: readonly string[] | null;
  readonly publishing_date?: string | null;
}

interface Line extends Facts {
  readonly id: string;
  readonly file?: string;
  readonly url?: string;
  readonly summary?: readonly string[];
  readonly sections?: readonly {
    readonly headline: readonly string[];
    readonly paragraphs: readonly string[];
  }[];
  readonly text?: string;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
}

/** For each folder, the file that tells what is known of its pages. */
const FACTS_OF = {
  fundus: 'fixtures.jsonl',
  newspaper4k: 'fixtures.jsonl',
  'trafilatura-en': 'evaldata.jsonl',
  'readability-news': 'pages.jsonl',
} as const;
export type Folder = keyof typeof FACTS_OF;
export const FOLDERS = Object.keys(FACTS_OF) as readonly Folder[];

export const hasPages = (): boolean => existsSync(PAGES);

export function savedPages(folder: Folder): readonly SavedPage[] {
  const lines = readFileSync(resolve(PAGES, folder, FACTS_OF[folder]), 'utf8')
    .trim()
    .split('\n');
  return lines.map((text) => {
    const line = JSON.parse(text) as Line;
    const paragraphs = line.sections?.flatMap((section) => section.paragraphs) ?? [];
    const file = resolve(PAGES, folder, 'html', line.file ?? `${line.id}.html.gz`);
    return {
      folder,
      id: line.id,
      site: siteOf(line.url ?? line.id),
      html: gunzipSync(readFileSync(file)).toString('utf8'),
      gold: goldOf(line),
      paragraphs,
      within: line.with ?? [],
      without: line.without ?? [],
      facts: line,
    };
  });
}

function goldOf({ summary, sections, text }: Line): readonly string[] | null {
  if (sections)
    return [
      ...(summary ?? []),
      ...sections.flatMap(({ headline, paragraphs }) => [...headline, ...paragraphs]),
    ];
  return text?.split('\n').filter((line) => line.trim() !== '') ?? null;
}

function siteOf(address: string): string {
  const host = /^(?:\w+:+(?:\/\/)?)?([^/]+)/.exec(address)?.[1] ?? address;
  const labels = host.replace(/\.html?$/, '').split('.');
  return labels.slice((labels.at(-2)?.length ?? 9) <= 3 ? -3 : -2).join('.');
}

export const documentOf = (html: string): Document => parseHTML(html).document as unknown as Document;
