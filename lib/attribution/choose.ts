import { type Alternative, NUMBERS } from './alternatives';
import type { ReadingContext } from './content-features';
import { type FeatureSet, rowOf } from './feature-set';
import type { FeatureBuffer } from './hash';
import type { Run } from './labels';
import { eachPart, noneFeatures, readingFeatures } from './reading-features';

/** Weights of whole readings: of hashed features and of the numbers. */
export interface ReadingWeights extends FeatureSet {
  /** One a row, times `scale`. */
  readonly weights: Int8Array;
  readonly scale: number;
  readonly numbers: readonly number[];
}

/** Writes the features of an alternative. */
export function alternativeFeatures(
  context: ReadingContext,
  { runs }: Alternative,
  buffer: FeatureBuffer,
): void {
  if (runs.length === 0) noneFeatures(context, buffer);
  else readingFeatures(context, runs, buffer);
}

/** A reading and how probable it is that there is an attribution at all. */
export interface Reading {
  /** In positions. */
  readonly runs: readonly Run[];
  readonly confidence: number;
}

/** The best reading of a cue, by a log-linear model over its alternatives; null where there is none. */
export function choose(
  context: ReadingContext,
  alternatives: readonly Alternative[],
  weights: ReadingWeights,
  buffer: FeatureBuffer,
): Reading | null {
  const known = new Map<number, number>();
  const scores = alternatives.map(
    ({ runs, numbers }) => scoreOf(context, runs, weights, buffer, known) + weighed(numbers, weights),
  );
  let best = 1;
  for (let i = 2; i < scores.length; i++) if ((scores[i] as number) > (scores[best] as number)) best = i;
  const chosen = alternatives[best];
  if (!chosen) return null;
  const largest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - largest));
  const sum = odds.reduce((a, b) => a + b, 0);
  return { runs: chosen.runs, confidence: 1 - (odds[0] as number) / sum };
}

/** The score of a reading's features. What its parts score is kept in `known`, since readings have parts in common. */
function scoreOf(
  context: ReadingContext,
  runs: readonly Run[],
  weights: ReadingWeights,
  buffer: FeatureBuffer,
  known: Map<number, number>,
): number {
  buffer.size = 0;
  if (runs.length === 0) {
    noneFeatures(context, buffer);
    return sumOf(weights, buffer) * weights.scale;
  }
  let sum = 0;
  eachPart(context, runs, (key, write) => {
    const before = key === null ? undefined : known.get(key);
    if (before !== undefined) {
      sum += before;
      return;
    }
    buffer.size = 0;
    write(buffer);
    const own = sumOf(weights, buffer);
    if (key !== null) known.set(key, own);
    sum += own;
  });
  return sum * weights.scale;
}

function sumOf(weights: ReadingWeights, { ids, size }: FeatureBuffer): number {
  let sum = 0;
  for (let i = 0; i < size; i++) {
    const row = rowOf(weights, ids[i] as number);
    if (row >= 0) sum += weights.weights[row] as number;
  }
  return sum;
}

function weighed(numbers: readonly number[], weights: ReadingWeights): number {
  let score = 0;
  for (let n = 0; n < NUMBERS; n++) score += (numbers[n] as number) * (weights.numbers[n] as number);
  return score;
}
