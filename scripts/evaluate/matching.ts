/**
 * npx tsx scripts/evaluate/matching.ts
 *
 * How well page claims find the claims of the seed corpus: on the labelled development, test and unseen sentences, beside
 * plain BM25; on the five reports of ../shared/seeds; and how often pages about other matters show a counter-claim.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { analyse, type Knowledge } from '../../lib/analyse';
import type { Analysis } from '../../lib/analysis';
import type { Corpus } from '../../lib/corpus/corpus';
import { searchableClaims } from '../../lib/match/index/searchable-claims';
import { loadKnowledge } from '../analyse/load-knowledge';
import { readHtml } from '../analyse/read-html';
import { type LabelledSentence, readMatchingLabels, scoreSentences } from './matching-scores';
import { plainBm25 } from './plain-bm25';
import { FOLDERS, hasPages, savedPages } from './saved-pages';

const SHARED = resolve(import.meta.dirname, '../../../shared');
/** Pages that speak of these are about that war: whether they may match is for people to say. */
const ABOUT_THE_WAR = /\b(?:Ukrain|Kyiv|Kiev|Kremlin|Zelensk)/;

interface Answered {
  readonly agreeing: readonly string[];
  readonly shown: readonly string[];
  readonly counters: readonly string[];
}

/** What an analysis says as a whole, its claims' matches together, best first. */
function summarise({ claims }: Analysis): Answered {
  const matches = claims.flatMap((claim) => claim.matches).sort((a, b) => b.score - a.score);
  return {
    agreeing: [...new Set(matches.filter(({ agrees }) => agrees).map(({ claim }) => claim))],
    shown: matches.map(({ claim }) => claim),
    counters: claims.flatMap((claim) => claim.counters.map((counter) => counter.claim)),
  };
}

function printSentences(knowledge: Knowledge, corpus: Corpus): void {
  const bm25 = plainBm25(searchableClaims(corpus));
  const withBm25 = (text: string): Answered => ({ agreeing: bm25(text), shown: bm25(text), counters: [] });
  const answer = (text: string): Answered => summarise(analyse(text, knowledge));
  const columns: Record<string, Record<string, string>> = {};
  for (const set of ['dev', 'test', 'unseen']) {
    const sentences: readonly LabelledSentence[] = readMatchingLabels(set);
    columns[set] = scoreSentences(sentences, answer, corpus);
    columns[`${set}, plain BM25`] = scoreSentences(sentences, withBm25, corpus);
  }
  const rows = Object.keys(columns.dev ?? {});
  console.table(
    Object.fromEntries(
      rows.map((row) => [
        row,
        Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, cells[row] ?? ''])),
      ]),
    ),
  );
}

interface SeedDocument {
  readonly id: string;
  readonly file: string;
}

/** How many claims of the five reports are matched by a claim of their own report; `missing` names the others. */
export function scoreSeeds(knowledge: Knowledge, corpus: Corpus): { matched: number; missing: string[] } {
  const { documents } = JSON.parse(readFileSync(join(SHARED, 'corpus', 'seed-claims.json'), 'utf8')) as {
    documents: readonly SeedDocument[];
  };
  const missing: string[] = [];
  for (const { id, file } of documents) {
    const { agreeing } = summarise(analyse(readFileSync(join(SHARED, 'seeds', file), 'utf8'), knowledge));
    for (const claim of corpus.claims)
      if (claim.document === id && !agreeing.includes(claim.id)) missing.push(claim.id);
  }
  return { matched: corpus.claims.length - missing.length, missing };
}

function printPages(knowledge: Knowledge): void {
  let pages = 0;
  const alarmed = new Set<string>();
  const alarms: string[] = [];
  for (const page of FOLDERS.flatMap(savedPages)) {
    const article = readHtml(page.html, null);
    if (article?.lang !== 'en' || ABOUT_THE_WAR.test(article.text)) continue;
    pages++;
    for (const claim of analyse(article.text, knowledge).claims) {
      if (claim.counters.length === 0) continue;
      const found = [...new Set(claim.counters.map(({ of }) => of))].join(', ');
      alarmed.add(page.id);
      alarms.push(`${page.folder}/${page.id}: ${found}: ${article.text.slice(claim.start, claim.end)}`);
    }
  }
  console.log(`\n${pages} pages about other matters, ${alarmed.size} show a counter-claim`);
  for (const alarm of alarms) console.log(`  ${alarm}`);
}

/** Prints the figures of matching. */
export async function evaluateMatching(): Promise<void> {
  const knowledge = loadKnowledge();
  const corpus = knowledge.corpora.corpora.find((each) => each.corpus.id === 'seed')?.corpus;
  if (!corpus) throw new Error(`The seed corpus cannot be read.\n${knowledge.broken.join('\n')}`);
  printSentences(knowledge, corpus);
  if (!existsSync(join(SHARED, 'seeds'))) {
    console.log('../shared is absent: the reports and the pages are skipped.');
    return;
  }
  const { matched, missing } = scoreSeeds(knowledge, corpus);
  console.log(
    `\nof ${corpus.claims.length} claims ${matched} are matched in their own report; not: ${missing.join(', ')}`,
  );
  if (hasPages()) printPages(knowledge);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await evaluateMatching();
