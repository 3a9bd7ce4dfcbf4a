import type { Alternative } from './alternatives';
import { type FeatureSet, rowOf } from './chain-model';
import type { ReadingContext } from './content-features';
import type { FeatureBuffer } from './hash';
import type { Run } from './labels';
import { noneFeatures, readingFeatures } from './reading-features';

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
  const scores = alternatives.map((alternative) => scoreOf(context, alternative, weights, buffer));
  let best = 1;
  for (let i = 2; i < scores.length; i++) if ((scores[i] as number) > (scores[best] as number)) best = i;
  const chosen = alternatives[best];
  if (!chosen) return null;
  const largest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - largest));
  const sum = odds.reduce((a, b) => a + b, 0);
  return { runs: chosen.runs, confidence: 1 - (odds[0] as number) / sum };
}

function scoreOf(
  context: ReadingContext,
  alternative: Alternative,
  model: ReadingWeights,
  buffer: FeatureBuffer,
): number {
  alternativeFeatures(context, alternative, buffer);
  let sum = 0;
  for (let i = 0; i < buffer.size; i++) {
    const row = rowOf(model, buffer.ids[i] as number);
    if (row >= 0) sum += model.weights[row] as number;
  }
  let score = sum * model.scale;
  for (const [index, value] of alternative.numbers.entries())
    score += value * (model.numbers[index] as number);
  return score;
}
