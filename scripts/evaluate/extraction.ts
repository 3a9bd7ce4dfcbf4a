import { Readability } from '@mozilla/readability';
import { type PageReading, readPage } from '../../lib/page/read';
import { documentOf, type Folder, hasPages, type SavedPage, savedPages } from './saved-pages';
import { accuracy, collapse, f1, meanAccuracy, tight } from './shingles';

/** One page read by stock Readability and by Hearsay: the article's text without, and with, its title. */
interface Reading {
  readonly body: string;
  readonly text: string;
}
interface ReadPage {
  readonly page: SavedPage;
  readonly stock: Reading;
  readonly ours: Reading;
  readonly reading: PageReading | null;
  readonly stockFacts: { readonly title: string; readonly byline: string; readonly date: string };
}
type Reader = 'stock' | 'ours';

const FOLDERS: readonly Folder[] = ['fundus', 'newspaper4k', 'trafilatura-en', 'readability-news'];
/** A page is worse than stock from this much. */
const NOTABLE = 0.005;

/** Prints how much of saved pages' articles is read, and how much else, by stock Readability and by Hearsay. */
export async function evaluateExtraction(): Promise<void> {
  if (!hasPages()) return console.log('Skipped: there is no ../shared/pages.');
  const read = FOLDERS.flatMap(savedPages).map(readBoth);
  const of = (folder: Folder): readonly ReadPage[] => read.filter(({ page }) => page.folder === folder);
  console.log(`${''.padEnd(46)}${'stock'.padStart(8)}${'ours'.padStart(8)}`);
  for (const folder of ['fundus', 'newspaper4k'] as const) {
    row(`${folder}: 4-gram precision`, (by) => goldAccuracy(of(folder), by).precision);
    row(`${folder}: 4-gram recall`, (by) => goldAccuracy(of(folder), by).recall);
    row(`${folder}: 4-gram F1, mean over pages`, (by) => f1(goldAccuracy(of(folder), by)));
  }
  row('fundus: paragraphs kept', (by) => mean(of('fundus').flatMap((each) => kept(each, by))));
  row('trafilatura-en: pieces present', (by) =>
    mean(of('trafilatura-en').flatMap((each) => present(each, by))),
  );
  row('trafilatura-en: foreign pieces absent', (by) =>
    mean(of('trafilatura-en').flatMap((each) => absent(each, by))),
  );
  row("readability-news: stock's text kept", (by) =>
    mean(of('readability-news').map((each) => accuracy(each.stock.body, each[by].body).recall)),
  );
  for (const fact of FACTS)
    row(fact.name, (by) => mean(of('fundus').flatMap((each) => fact.holds(each, by) ?? [])));
  console.log(`\nWorse than stock on:\n${read.flatMap(worse).join('\n')}`);
}

function row(name: string, figure: (by: Reader) => number): void {
  const [stock, ours] = [figure('stock'), figure('ours')].map((value) =>
    (100 * value).toFixed(1).padStart(8),
  );
  console.log(`${name.padEnd(46)}${stock}${ours}`);
}

const mean = (values: readonly (number | boolean)[]): number =>
  values.reduce<number>((sum, value) => sum + Number(value), 0) / Math.max(1, values.length);

function readBoth(page: SavedPage): ReadPage {
  const found = new Readability(documentOf(page.html)).parse();
  const reading = readPage(documentOf(page.html), null);
  const text = reading?.article.text ?? '';
  const body = found?.textContent ?? '';
  return {
    page,
    reading,
    stock: { body, text: `${found?.title ?? ''}\n${body}` },
    ours: { body: reading?.article.title ? text.slice(text.indexOf('\n') + 1) : text, text },
    stockFacts: { title: found?.title ?? '', byline: found?.byline ?? '', date: found?.publishedTime ?? '' },
  };
}

const goldOf = ({ page }: ReadPage): string => page.gold?.join('\n') ?? '';
const goldAccuracy = (pages: readonly ReadPage[], by: Reader) =>
  meanAccuracy(pages.map((each) => accuracy(goldOf(each), each[by].body)));
const kept = (each: ReadPage, by: Reader): boolean[] => {
  const text = tight(each[by].body);
  return each.page.paragraphs.map((paragraph) => text.includes(tight(paragraph)));
};
const present = (each: ReadPage, by: Reader): boolean[] => {
  const text = collapse(each[by].text);
  return each.page.within.map((piece) => text.includes(collapse(piece)));
};
const absent = (each: ReadPage, by: Reader): boolean[] => {
  const text = collapse(each[by].body);
  return each.page.without.map((piece) => !text.includes(collapse(piece)));
};

const dayOf = (date: string | null | undefined): string => (date ?? '').slice(0, 10);
const utcDayOf = (date: string): string =>
  Number.isNaN(Date.parse(date)) ? '' : new Date(date).toISOString().slice(0, 10);

/** Facts besides the text; null where a page's are not known. */
const FACTS: readonly { name: string; holds(each: ReadPage, by: Reader): boolean | null }[] = [
  {
    name: 'fundus: title exact',
    holds: ({ page, reading, stockFacts }, by) =>
      page.facts.title
        ? collapse((by === 'ours' ? reading?.article.title : stockFacts.title) ?? '') ===
          collapse(page.facts.title)
        : null,
  },
  {
    name: 'fundus: date to the day',
    holds: ({ page, reading, stockFacts }, by) => {
      const day = dayOf(page.facts.publishing_date);
      const found = (by === 'ours' ? reading?.article.publishedTime : stockFacts.date) ?? '';
      return day === '' ? null : dayOf(found) === day || utcDayOf(found) === day;
    },
  },
  {
    name: 'fundus: all authors in the byline',
    holds: ({ page, reading, stockFacts }, by) => {
      const byline = ((by === 'ours' ? reading?.article.byline : stockFacts.byline) ?? '').toLowerCase();
      const { authors } = page.facts;
      return authors?.length ? authors.every((author) => byline.includes(author.toLowerCase())) : null;
    },
  },
];

/** A line for a page on which Hearsay does worse than stock. */
function worse(each: ReadPage): string[] {
  const lines: string[] = [];
  if (each.page.gold) {
    const [stock, ours] = (['stock', 'ours'] as const).map((by) => f1(accuracy(goldOf(each), each[by].body)));
    if ((ours ?? 0) < (stock ?? 0) - NOTABLE) lines.push(`F1 ${stock?.toFixed(3)} → ${ours?.toFixed(3)}`);
  }
  for (const [name, check] of Object.entries({ present, absent })) {
    const [stock, ours] = (['stock', 'ours'] as const).map((by) => check(each, by).filter(Boolean).length);
    if ((ours ?? 0) < (stock ?? 0)) lines.push(`pieces ${name} ${stock} → ${ours}`);
  }
  return lines.map((line) => `  ${each.page.folder}/${each.page.id}: ${line}`);
}

if (process.argv[1] && import.meta.filename === process.argv[1]) await evaluateExtraction();
