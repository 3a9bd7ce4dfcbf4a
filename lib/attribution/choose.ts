import type { CueCandidate } from './candidates';
import { marginalsAt, sumOverLabels, type Transitions } from './chain';
import type { FeatureBuffer } from './hash';
import { bestSequences } from './k-best';
import { CUE_FIRST, CUE_INNER, LABELS, type Run, runsOf } from './labels';
import { logOdds, noneFeatures, type ReadingContext, readingFeatures } from './reading-features';
import type { Workspace } from './tagger';

/** One way to read a cue: its runs (none: there is no attribution), with the numbers that the passes give it. */
export interface Alternative {
  readonly runs: readonly Run[];
  /** NUMBERS of them. */
  readonly numbers: readonly number[];
}

/**
 * Of each alternative: whether it is none; log-probability among the readings with a cue; for none, the log-odds of a cue
 * by the second and by the first pass.
 */
export const NUMBERS = 4;

/** Weights of whole readings: of hashed features and of the numbers. */
export interface ReadingWeights {
  readonly features: ReadonlyMap<number, number>;
  readonly numbers: readonly number[];
}

/** How many readings of a cue are weighed against each other. */
const READINGS = 8;
/** Cues that the second pass thinks less of have no reading: hardly one in a hundred of them is one. */
const LEAST_PROBABILITY = 0.05;
/** A reward that no other score outweighs. */
const CERTAIN = 1e4;

/** The readings of a cue, the one without an attribution first. `scores` are those of the second pass; they are changed. */
export function alternativesOf(
  { around }: ReadingContext,
  scores: Float64Array,
  transitions: Transitions,
  work: Workspace,
): Alternative[] {
  const length = around.to - around.from;
  const free = sumOverLabels(scores, length, transitions, work.space);
  const [surest, probability] = surestCue(around.cue, around.from, work);
  const none = { runs: [], numbers: [1, 0, logOdds(probability), logOdds(around.cue.probability)] };
  if (probability < LEAST_PROBABILITY) return [none];
  rewardCue(scores, surest - around.from);
  const withCue = free + Math.log(Math.max(probability, 1e-9));
  const readings = bestSequences(scores, length, transitions, READINGS).map(({ labels, score }) => ({
    runs: runsOf(labels, around.from),
    numbers: [0, Math.max(-20, score - CERTAIN - withCue), 0, 0],
  }));
  return [none, ...readings.filter(({ runs }) => isWhole(runs))];
}

const isWhole = (runs: readonly Run[]): boolean =>
  runs.some((run) => run.role === 2) && runs.some((run) => run.role === 3);

/** The position of the candidate that is most probably in a cue, and that probability. */
function surestCue({ from, to }: CueCandidate, offset: number, work: Workspace): [number, number] {
  const marginals = new Float64Array(LABELS);
  let best: [number, number] = [from, 0];
  for (let i = from; i < to; i++) {
    marginalsAt(work.space, i - offset, marginals);
    const probability = (marginals[CUE_FIRST] as number) + (marginals[CUE_INNER] as number);
    if (probability > best[1]) best = [i, probability];
  }
  return best;
}

/** Makes sure that the best labels have a cue at `i`: the readings are what holds if there is one. */
function rewardCue(scores: Float64Array, i: number): void {
  for (const label of [CUE_FIRST, CUE_INNER])
    scores[i * LABELS + label] = (scores[i * LABELS + label] as number) + CERTAIN;
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
  { features, numbers }: ReadingWeights,
  buffer: FeatureBuffer,
): Reading | null {
  const scores = alternatives.map((alternative) => {
    alternativeFeatures(context, alternative, buffer);
    let score = 0;
    for (let i = 0; i < buffer.size; i++) score += features.get(buffer.ids[i] as number) ?? 0;
    for (const [index, value] of alternative.numbers.entries()) score += value * (numbers[index] as number);
    return score;
  });
  let best = 1;
  for (let i = 2; i < scores.length; i++) if ((scores[i] as number) > (scores[best] as number)) best = i;
  const chosen = alternatives[best];
  if (!chosen) return null;
  const largest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - largest));
  const sum = odds.reduce((a, b) => a + b, 0);
  return { runs: chosen.runs, confidence: 1 - (odds[0] as number) / sum };
}
