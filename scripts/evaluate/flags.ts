/**
 * npm run evaluate -- flags
 *
 * Prints what the flags are worth: on the labelled sentences of our own, on WikiWeasel, and their density on saved pages.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findFlags } from '../../lib/flags/find-flags';
import { FLAG_KINDS, type FlagKind } from '../../lib/flags/flag';
import { readText } from '../../lib/text/document';
import { percentile, printTable, type Row } from '../bench/measure';
import { addToScore, type Counts, emptyScore, readLabels } from './flag-labels';
import { type FlaggedPage, flaggedPages } from './flag-pages';
import { evaluateVoiceAndScope } from './flag-voice-scope';
import { hasPages } from './saved-pages';

const LABELS = join(import.meta.dirname, 'labels');
const WIKIWEASEL = join(import.meta.dirname, '../../../shared/benchmarks/wikiweasel/dev.jsonl');

export async function evaluateFlags(): Promise<void> {
  evaluateSentences('development half', join(LABELS, 'flags-dev.txt'));
  evaluateSentences('test half', join(LABELS, 'flags-test.txt'));
  evaluateVoiceAndScope(join(LABELS, 'flags-voice-scope.json'));
  evaluateWikiWeasel();
  evaluateDensity();
}

const percent = (part: number, whole: number): string => (whole ? ((100 * part) / whole).toFixed(1) : '–');

const rowOf = (kind: string, { hits, found, marked, caught }: Counts): Row => ({
  kind,
  marked: String(marked),
  precision: percent(hits, found),
  recall: percent(caught, marked),
});

function evaluateSentences(title: string, file: string): void {
  if (!existsSync(file)) {
    console.log(`${title}: no labels here; skipped`);
    return;
  }
  const score = emptyScore();
  const sentences = readLabels(file);
  for (const { text, marks } of sentences) addToScore(score, marks, findFlags(readText(text), []));
  const sum = (key: keyof Counts): number => FLAG_KINDS.reduce((all, kind) => all + score[kind][key], 0);
  const all = { hits: sum('hits'), found: sum('found'), marked: sum('marked'), caught: sum('caught') };
  const rows = FLAG_KINDS.map((kind) => rowOf(kind, score[kind]));
  printTable(`${title}, ${sentences.length} sentences`, [...rows, rowOf('all', all)]);
}

/** All kinds together against "uncertain": a sanity check, since most of Wikipedia's weasels are none of our kinds. */
function evaluateWikiWeasel(): void {
  if (!existsSync(WIKIWEASEL)) {
    console.log('WikiWeasel: not here; skipped');
    return;
  }
  const counts = { right: 0, flagged: 0, uncertain: 0 };
  for (const line of readFileSync(WIKIWEASEL, 'utf8').trim().split('\n')) {
    const { text, uncertain } = JSON.parse(line) as { text: string; uncertain: 0 | 1 };
    const flagged = findFlags(readText(text), []).length > 0 ? 1 : 0;
    counts.right += flagged & uncertain;
    counts.flagged += flagged;
    counts.uncertain += uncertain;
  }
  const { right, flagged, uncertain } = counts;
  const f1 = ((200 * right) / (flagged + uncertain)).toFixed(1);
  console.log(
    `\nWikiWeasel dev: F1 ${f1}, precision ${percent(right, flagged)}, recall ${percent(right, uncertain)}`,
  );
}

function evaluateDensity(): void {
  if (!hasPages()) {
    console.log('densities: no saved pages here; skipped');
    return;
  }
  const pages = flaggedPages();
  const news = pages.filter((page) => page.news);
  const rows = [...FLAG_KINDS, null].map((kind) => ({
    kind: kind ?? 'all',
    'news: marks': String(marks(news, kind)),
    'in 1,000 words': perThousand(news, kind),
    'other pages': perThousand(
      pages.filter((page) => !page.news),
      kind,
    ),
  }));
  printTable(`densities, ${news.length} news pages and ${pages.length - news.length} others`, rows);
  const gaps = news.map(({ words, flags }) => words / Math.max(1, flags.length));
  console.log(`median: one mark in ${percentile(gaps, 0.5).toFixed(0)} words of a news page`);
}

const marks = (pages: readonly FlaggedPage[], kind: FlagKind | null): number =>
  pages.flatMap(({ flags }) => flags.filter((flag) => kind === null || flag.kind === kind)).length;

const perThousand = (pages: readonly FlaggedPage[], kind: FlagKind | null): string =>
  (
    (1000 * marks(pages, kind)) /
    Math.max(
      1,
      pages.reduce((all, { words }) => all + words, 0),
    )
  ).toFixed(2);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await evaluateFlags();
