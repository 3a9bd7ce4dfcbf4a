/**
 * npx tsx scripts/train/rerank.ts
 *
 * Learns the second stage of retrieval from the training queries of CLEF 2022 tasks 2A and 2B and from the wordings of
 * their claims and of EUvsDisinfo; writes public/models/rerank.bin. Deterministic.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { buildIndex } from '../../lib/match/index/build-index';
import { findCandidates } from '../../lib/match/index/candidates';
import { RERANKED } from '../../lib/match/index/create-retriever';
import { openIndex } from '../../lib/match/index/open-index';
import { readQuery } from '../../lib/match/index/query';
import { readAsked } from '../../lib/match/index/rerank/asked';
import { FEATURES, featuresOf } from '../../lib/match/index/rerank/features';
import {
  parseRerankModel,
  type RerankModel,
  writeRerankModel,
} from '../../lib/match/index/rerank/rerank-model';
import type { Searchable } from '../../lib/match/index/retriever';
import { readTerms } from '../../lib/match/index/terms';
import { clefClaims, clefQueries, euvsdisinfoClaims } from '../evaluate/claim-sets';
import { averagePrecision } from '../evaluate/rank-figures';
import { learnVectors, type Pair } from './rerank-vectors';
import { learnWeights, type Ranking } from './rerank-weights';

const OUT = 'public/models/rerank.bin';
const FOLDS = 4;
/** Half as many debate queries as tweets, and much harder: they would be drowned. */
const QUERY_WEIGHT = { '2a': 1, '2b': 2 } as const;
const TASKS = ['2a', '2b'] as const;
type Task = (typeof TASKS)[number];

const started = performance.now();
const log = (what: string): void =>
  console.log(`${((performance.now() - started) / 1000).toFixed(0)} s  ${what}`);

const stemsOf = (text: string | undefined): readonly string[] =>
  readTerms(text ?? '').map(({ stem }) => stem);

const pairsOf = ({ text, title, context }: Searchable): readonly Pair[] =>
  [title, context].filter(Boolean).map((other) => [stemsOf(text), stemsOf(other)] as const);

interface Example extends Ranking {
  readonly task: Task;
  /** Queries of one debate stay in one fold. */
  readonly group: string;
  readonly ids: readonly string[];
  readonly relevant: readonly string[];
}

function examplesOf(
  task: Task,
  claims: readonly Searchable[],
  learned: Omit<RerankModel, 'weights'>,
): Example[] {
  const index = openIndex(buildIndex(claims), learned.background);
  return clefQueries(task, 'train').map(({ id, text, relevant }) => {
    const query = readQuery(index, text, []);
    const asked = readAsked(index, query, learned.vectors);
    const hits = findCandidates(index, query, RERANKED);
    const ids = hits.map(({ claim }) => claims[claim]?.id ?? '');
    return {
      task,
      group: task === '2b' ? id.replace(/_[^_]*$/, '') : id,
      ids,
      relevant,
      rows: hits.map((hit) => featuresOf(index, asked, hit, claims[hit.claim]?.text ?? '')),
      right: ids.map((each) => relevant.includes(each)),
      weight: QUERY_WEIGHT[task],
    };
  });
}

const dot = (weights: readonly number[], row: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * (row[at] ?? 0), 0);

function ranked({ ids, rows }: Example, weights: readonly number[]): readonly string[] {
  const scores = rows.map((row) => dot(weights, row));
  return ids
    .map((id, at) => ({ id, score: scores[at] ?? 0 }))
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);
}

function crossValidate(examples: readonly Example[]): void {
  const groups = [...new Set(examples.map(({ group }) => group))];
  const foldOf = new Map(groups.map((group, at) => [group, at % FOLDS]));
  const figures = { '2a': [] as number[], '2b': [] as number[] };
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = learnWeights(examples.filter(({ group }) => foldOf.get(group) !== fold));
    for (const example of examples.filter(({ group }) => foldOf.get(group) === fold))
      figures[example.task].push(averagePrecision(ranked(example, weights), new Set(example.relevant)));
  }
  for (const task of TASKS) {
    const mean = figures[task].reduce((sum, value) => sum + value, 0) / figures[task].length;
    log(`${task}: MAP@5 ${mean.toFixed(4)} (${FOLDS} folds over the training queries)`);
  }
}

const claims = { '2a': clefClaims('2a'), '2b': clefClaims('2b') };
const pairs = TASKS.flatMap((task) => claims[task].flatMap(pairsOf));
const singles = euvsdisinfoClaims().map(({ text }) => stemsOf(text));
log(`${pairs.length} pairs of wordings, ${singles.length} single ones`);
const learned = learnVectors(pairs, singles);
log(`${learned.vectors.rows.size} vectors`);
const examples = TASKS.flatMap((task) => examplesOf(task, claims[task], learned));
log(`${examples.length} queries, ${FEATURES.length} features`);
crossValidate(examples);
const weights = learnWeights(examples);
const bytes = writeRerankModel({
  ...learned,
  weights: Object.fromEntries(FEATURES.map((name, at) => [name, weights[at] ?? 0])) as RerankModel['weights'],
});
parseRerankModel(bytes);
mkdirSync('public/models', { recursive: true });
writeFileSync(OUT, bytes);
log(`${OUT}: ${bytes.length} bytes`);
