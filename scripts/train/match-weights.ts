/**
 * npx tsx scripts/train/match-weights.ts
 *
 * Learns the weights by which a pairing of a page claim with a corpus claim is judged (logistic regression), from the
 * labelled development sentences and, as pairings that are wrong, from news text about other matters in ../shared.
 * Writes lib/match/decide/weights.json and prints what cross-validation over the sentences gives.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findClaims } from '../../lib/claims/find-claims';
import { parseCorpus } from '../../lib/corpus/parse-corpus';
import { type IndexedCorpus, indexCorpora } from '../../lib/match/corpus-index';
import { FEATURES, type Features } from '../../lib/match/decide/score';
import { pairings, readStatements } from '../../lib/match/match-claims';
import { readText } from '../../lib/text/document';
import { textOf } from '../../lib/text/span';

const ROOT = join(import.meta.dirname, '..', '..');
const SHARED = join(ROOT, '..', 'shared');
const WEIGHTS = join(ROOT, 'lib', 'match', 'decide', 'weights.json');

interface Pair {
  readonly item: number;
  readonly values: readonly number[];
  readonly right: boolean;
  readonly weight: number;
}

interface Item {
  readonly text: string;
  readonly kind: string;
  readonly expected: readonly string[];
}

const PAIR_WEIGHT_OF_NEWS = 0.3;
/** Against over-fitting: the strength of the quadratic penalty. */
const PENALTY = 1;
const STEPS = 12;

function loadCorpus(): IndexedCorpus {
  const parsed = parseCorpus(JSON.parse(readFileSync(join(ROOT, 'public', 'corpus', 'seed.json'), 'utf8')));
  if ('errors' in parsed) throw new Error(parsed.errors.join('\n'));
  return indexCorpora([parsed.corpus]).corpora[0] as IndexedCorpus;
}

function pairsOf(
  text: string,
  expected: ReadonlySet<string>,
  item: number,
  weight: number,
  indexed: IndexedCorpus,
): Pair[] {
  const document = readText(text);
  const claims = findClaims(document, [], []);
  const statements = readStatements(document, claims, [], indexed);
  return claims.flatMap((claim, at) => {
    const statement = statements[at];
    if (!statement) return [];
    return pairings(statement, textOf(text, claim), indexed)
      .filter(({ fit }) => fit.kind === 'same' && (fit.deed !== null || fit.missing < fit.frame.with.length))
      .map(({ claim: id, features }) => ({
        item,
        values: FEATURES.map((name) => (features as Features)[name]),
        right: expected.has(id),
        weight,
      }));
  });
}

function newsTexts(): string[] {
  const file = join(SHARED, 'benchmarks', 'polnear', 'train.jsonl');
  const more = join(SHARED, 'benchmarks', 'euvsdisinfo', 'posts.jsonl');
  const texts: string[] = [];
  if (existsSync(file))
    texts.push(
      ...readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => String(JSON.parse(line).text)),
    );
  if (existsSync(more))
    texts.push(
      ...readFileSync(more, 'utf8')
        .trim()
        .split('\n')
        .filter((_, i) => i % 4 === 0)
        .map((line) => String(JSON.parse(line).title)),
    );
  return texts;
}

/** Solves a symmetric positive system in place by Gaussian elimination. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  const at = (row: number, column: number): number => (matrix[row] as number[])[column] as number;
  for (let pivot = 0; pivot < size; pivot++) {
    for (let row = pivot + 1; row < size; row++) {
      const factor = at(row, pivot) / at(pivot, pivot);
      for (let column = pivot; column < size; column++)
        (matrix[row] as number[])[column] = at(row, column) - factor * at(pivot, column);
      right[row] = (right[row] as number) - factor * (right[pivot] as number);
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    let sum = right[row] as number;
    for (let column = row + 1; column < size; column++) sum -= at(row, column) * (solution[column] as number);
    solution[row] = sum / at(row, row);
  }
  return solution;
}

/** Logistic regression with a quadratic penalty, by Newton's method; the bias stands last. */
function learn(pairs: readonly Pair[]): number[] {
  const size = FEATURES.length + 1;
  let theta = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = theta.map((value, i) => (i === size - 1 ? 0 : PENALTY * value));
    const hessian = theta.map((_, i) =>
      theta.map((__, j) => (i === j ? (i === size - 1 ? 1e-6 : PENALTY) : 0)),
    );
    for (const { values, right, weight } of pairs) {
      const x = [...values, 1];
      const p = scoreWith(theta, values);
      const error = (p - (right ? 1 : 0)) * weight;
      const curve = p * (1 - p) * weight;
      for (let i = 0; i < size; i++) {
        const xi = x[i] as number;
        if (xi === 0) continue;
        gradient[i] = (gradient[i] as number) + error * xi;
        const row = hessian[i] as number[];
        for (let j = 0; j < size; j++) row[j] = (row[j] as number) + curve * xi * (x[j] as number);
      }
    }
    const change = solve(hessian, gradient);
    theta = theta.map((value, i) => value - (change[i] as number));
  }
  return theta;
}

const scoreWith = (theta: readonly number[], values: readonly number[]): number =>
  1 /
  (1 +
    Math.exp(-values.reduce((sum, value, i) => sum + value * (theta[i] as number), theta.at(-1) as number)));

const FOLDS = 5;

interface Tally {
  right: number;
  shown: number;
  alarms: number;
}

/** Tells for one sentence held back whether its best pairing is shown, and whether that is right. */
function tally(
  row: Tally,
  item: Item,
  best: { score: number; right: boolean } | undefined,
  threshold: number,
): void {
  if (!best || best.score < threshold) return;
  if (item.expected.length === 0) row.shown++;
  else if (best.right) row.right++;
  if (item.kind === 'other') row.alarms++;
}

function crossValidate(pairs: readonly Pair[], news: readonly Pair[], items: readonly Item[]): void {
  const rows = new Map(
    [0.3, 0.4, 0.5, 0.6].map((threshold) => [threshold, { right: 0, shown: 0, alarms: 0 }]),
  );
  for (let fold = 0; fold < FOLDS; fold++) {
    const theta = learn([
      ...pairs.filter(({ item }) => item % FOLDS !== fold),
      ...news.filter((_, i) => i % 3 === 0),
    ]);
    for (const [at, item] of items.entries()) {
      if (at % FOLDS !== fold) continue;
      const [best] = pairs
        .filter((pair) => pair.item === at)
        .map(({ values, right }) => ({ score: scoreWith(theta, values), right }))
        .sort((a, b) => b.score - a.score);
      for (const [threshold, row] of rows) tally(row, item, best, threshold);
    }
  }
  console.table(Object.fromEntries(rows));
}

const indexed = loadCorpus();
const items: Item[] = JSON.parse(
  readFileSync(join(ROOT, 'scripts', 'evaluate', 'labels', 'matching-dev.json'), 'utf8'),
).items;
const pairs = items.flatMap(({ text, expected }, at) => pairsOf(text, new Set(expected), at, 1, indexed));
const news = newsTexts().flatMap((text) => pairsOf(text, new Set(), -1, PAIR_WEIGHT_OF_NEWS, indexed));
console.log(
  `${pairs.length} pairs of ${items.length} sentences, ${pairs.filter((p) => p.right).length} right; ${news.length} of other news`,
);
if (process.argv.includes('--cv')) crossValidate(pairs, news, items);
const theta = learn([...pairs, ...news]);
const round = (value: number): number => Math.round(value * 1000) / 1000;
const weights = Object.fromEntries(FEATURES.map((name, i) => [name, round(theta[i] as number)]));
const note =
  'Learned by scripts/train/match-weights.ts from the labelled development sentences and news about other matters.';
writeFileSync(
  WEIGHTS,
  `${JSON.stringify({ note, bias: round(theta.at(-1) as number), weights }, null, 2)}\n`,
);
console.log(weights);
