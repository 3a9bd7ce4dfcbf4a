import { Readability } from '@mozilla/readability';
import { readPage } from '../../lib/page/read';
import type { BlockModel } from '../../lib/page/select/score';
import { learn } from '../train/blocks/learn';
import { bodyBy, rowsOf } from '../train/blocks/page-rows';
import { absent, extractionFigures, goldAccuracy, present, type Reading, share } from './extraction-figures';
import { documentOf, FOLDERS, hasPages, type SavedPage, savedPages } from './saved-pages';
import { accuracy, collapse, f1 } from './shingles';

interface Found extends Reading {
  readonly byline: string;
  readonly date: string;
}
/** One page as stock Readability reads it, and as Hearsay does. */
interface ReadPage {
  readonly page: SavedPage;
  readonly stock: Found;
  readonly ours: Found;
}

/** A page is worse than stock from this much. */
const NOTABLE = 0.005;
const SEED = 1;

/**
 * Prints how much of saved pages' articles is read, and how much else: by stock Readability, by Hearsay, and by Hearsay
 * with models that have seen no page of the same publisher or theme, as it does on pages yet to come.
 */
export async function evaluateExtraction(): Promise<void> {
  if (!hasPages()) return console.log('Skipped: there is no ../shared/pages.');
  const pages = FOLDERS.flatMap(savedPages);
  const read = pages.map(readBoth);
  const stock = extractionFigures(read.map((each) => each.stock));
  const ours = extractionFigures(read.map((each) => each.ours));
  const unseen = extractionFigures(readUnseen(pages));
  row('', ['stock', 'ours', 'unseen']);
  for (const name of Object.keys(ours))
    row(
      name,
      [stock, ours, unseen].map((figures) => percent(figures[name] ?? 0)),
    );
  const regressions = read.filter(({ page }) => page.folder === 'readability-news');
  const keptOfStock = regressions.map((each) => accuracy(each.stock.body, each.ours.body).recall);
  row("readability-news: stock's text kept", [
    percent(1),
    percent(keptOfStock.reduce((sum, recall) => sum + recall, 0) / keptOfStock.length),
  ]);
  const fundus = read.filter(({ page }) => page.folder === 'fundus');
  for (const { name, holds } of FACTS)
    row(
      name,
      (['stock', 'ours'] as const).map((by) =>
        percent(share(fundus.flatMap((each) => holds(each[by]) ?? []))),
      ),
    );
  console.log(`\nWorse than stock on:\n${read.flatMap(worse).join('\n')}`);
}

const percent = (value: number): string => (100 * value).toFixed(1);
const row = (name: string, values: readonly string[]): void =>
  console.log(name.padEnd(46) + values.map((value) => value.padStart(8)).join(''));

function readBoth(page: SavedPage): ReadPage {
  const found = new Readability(documentOf(page.html)).parse();
  const article = readPage(documentOf(page.html), null)?.article;
  const text = article?.text ?? '';
  return {
    page,
    stock: {
      page,
      title: found?.title ?? '',
      body: found?.textContent ?? '',
      byline: found?.byline ?? '',
      date: found?.publishedTime ?? '',
    },
    ours: {
      page,
      title: article?.title ?? '',
      body: article?.title ? text.slice(text.indexOf('\n') + 1) : text,
      byline: article?.byline ?? '',
      date: article?.publishedTime ?? '',
    },
  };
}

function readUnseen(pages: readonly SavedPage[]): readonly Reading[] {
  const rows = pages.map(rowsOf);
  const { unseen } = learn(rows, SEED);
  return rows.map((each) => ({
    page: each.page,
    title: each.title,
    body: bodyBy(unseen.get(each) as BlockModel, each),
  }));
}

const dayOf = (date: string | null | undefined): string => (date ?? '').slice(0, 10);
const utcDayOf = (date: string): string =>
  Number.isNaN(Date.parse(date)) ? '' : new Date(date).toISOString().slice(0, 10);

/** Facts besides the text; null where a page's are not known. */
const FACTS: readonly { name: string; holds(found: Found): boolean | null }[] = [
  {
    name: 'fundus: title exact',
    holds: ({ page: { facts }, title }) => (facts.title ? collapse(title) === collapse(facts.title) : null),
  },
  {
    name: 'fundus: date to the day',
    holds: ({ page: { facts }, date }) => {
      const day = dayOf(facts.publishing_date);
      return day === '' ? null : dayOf(date) === day || utcDayOf(date) === day;
    },
  },
  {
    name: 'fundus: all authors in the byline',
    holds: ({ page: { facts }, byline }) =>
      facts.authors?.length
        ? facts.authors.every((author) => byline.toLowerCase().includes(author.toLowerCase()))
        : null,
  },
];

/** A line for a page on which Hearsay does worse than stock. */
function worse({ page, stock, ours }: ReadPage): string[] {
  const lines: string[] = [];
  if (page.gold) {
    const [theirs, own] = [f1(goldAccuracy(stock)), f1(goldAccuracy(ours))];
    if (own < theirs - NOTABLE) lines.push(`F1 ${theirs.toFixed(3)} → ${own.toFixed(3)}`);
  }
  for (const [name, check] of Object.entries({ present, absent })) {
    const [theirs, own] = [stock, ours].map((found) => check(found).filter(Boolean).length);
    if ((own ?? 0) < (theirs ?? 0)) lines.push(`pieces ${name} ${theirs} → ${own}`);
  }
  return lines.map((line) => `  ${page.folder}/${page.id}: ${line}`);
}

if (process.argv[1] && import.meta.filename === process.argv[1]) await evaluateExtraction();
