import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A host on the list of news sites, on which the tests' own pages are served. */
export const NEWS = 'www.bbc.com';
/** A host that is on no list. */
export const BLOG = 'blog.example';

export const demoArticle = (): string =>
  readFileSync(join(import.meta.dirname, '..', '..', 'scripts', 'demo', 'article.html'), 'utf8');

const PARAGRAPHS = [
  'The mayor of Arvenhaven, Lena Orsted, said on Monday that the old bridge may have been damaged by a ship in the night.',
  'Two sailors were reportedly taken ashore, and the harbour office declined to comment on who they were or where they went.',
  'The company that owns the ship denies that any of its crews were near the bridge, and said it would open its logs.',
  'Pictures of the damage could not be independently verified, an official familiar with the matter told the town council.',
  'According to the council, the repair will allegedly cost more than the bridge itself did when it was built in 1931.',
];

/** A page with an article of our own in its body, and whatever else a test wants there. */
export const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A bridge is damaged in the night</title>${head}</head><body>${body}</body></html>`;

export const paragraphs = (mark = ''): string => PARAGRAPHS.map((text) => `<p>${mark}${text}</p>`).join('\n');

/** So many pieces, each with its number in it: what stands on a page again and again is no article. */
export const numbered = (count: number, piece: (n: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index + 1)).join('\n');

export const article = (more = ''): string =>
  `<main><article><h1>A bridge is damaged in the night</h1>${paragraphs()}${more}</article></main>`;

/** Another article, without a page around it. */
export const ANOTHER = `<h1>A ferry is late again</h1>${numbered(6, (n) => `<p>The ferry to Solen, which is said to be the oldest of its kind, was ${n} hours late again on day ${n} of the week, the harbour office said.</p>`)}`;

/** What says to the cheap test that this is an article. */
export const OG_ARTICLE = '<meta property="og:type" content="article">';

export const GERMAN = page(
  `<article><h1>Eine Brücke wird in der Nacht beschädigt</h1>${numbered(6, (n) => `<p>Die Bürgermeisterin der Stadt sagte am ${n}. Mai, die alte Brücke sei in der Nacht von einem Schiff beschädigt worden, und niemand wisse, wie lange die Arbeiten dauern werden.</p>`)}</article>`,
  OG_ARTICLE,
);
export const NOT_AN_ARTICLE = page('<form><label>Find a ferry <input></label><button>Search</button></form>');
