import { otherBoundaries } from './boundary-variants';
import type { CueCandidate } from './candidates';
import { marginalsAt, sumOverLabels, type Transitions } from './chain';
import type { ReadingContext } from './content-features';
import { mix, scramble } from './hash';
import { bestSequences } from './k-best';
import {
  CONTENT,
  CUE,
  CUE_FIRST,
  CUE_INNER,
  LABELS,
  type Run,
  runsOf,
  SOURCE,
  START,
  writeRun,
} from './labels';
import { otherParts } from './part-variants';
import { logOdds } from './reading-features';
import type { Surroundings } from './surroundings';
import { labelsFor, type Workspace } from './tagger';

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

/** How many readings of a cue are weighed against each other. */
const READINGS = 8;
/** Cues that the second pass thinks less of have no reading: hardly one in a hundred of them is one. */
const LEAST_PROBABILITY = 0.05;
/** How many sources are tried where the best reading has none. */
const SOURCES = 3;
/** How many other boundaries and parts of the best reading's content are tried. */
const VARIANTS = 8;
/** Below this, improbable is improbable. */
const LEAST_LOG_PROBABILITY = -20;
/** A reward that no other score outweighs. */
const CERTAIN = 1e4;

/** The readings of a cue, the one without an attribution first. `scores` are those of the second pass; they are changed. */
export function alternativesOf(
  context: ReadingContext,
  scores: Float64Array,
  transitions: Transitions,
  work: Workspace,
): Alternative[] {
  const { around } = context;
  const length = around.to - around.from;
  const free = sumOverLabels(scores, length, transitions, work.space, around.cue.from - around.from);
  const [surest, probability] = surestCue(around.cue, around.from, work);
  const none = { runs: [], numbers: [1, 0, logOdds(probability), logOdds(around.cue.probability)] };
  if (probability < LEAST_PROBABILITY) return [none];
  rewardCue(scores, surest - around.from);
  const withCue = free + Math.log(Math.max(probability, 1e-9));
  const readingOf = (runs: readonly Run[], score: number): Alternative => ({
    runs,
    numbers: [0, Math.max(LEAST_LOG_PROBABILITY, score - CERTAIN - withCue), 0, 0],
  });
  const readings = bestSequences(scores, length, transitions, READINGS)
    .map(({ labels, score }) => readingOf(runsOf(labels, around.from), score))
    .filter(({ runs }) => isWhole(runs));
  const scored = (runs: readonly Run[]): Alternative =>
    readingOf(runs, scoreOf(runs, around, scores, transitions, work));
  const best = readings[0]?.runs ?? [];
  const known = new Set(readings.map(({ runs }) => keyOf(runs)));
  const variants = [...otherBoundaries(context.signals, best), ...otherParts(context.signals, best, around)]
    .filter((runs) => isNew(known, runs))
    .map(scored)
    .sort((a, b) => logProbability(b) - logProbability(a))
    .slice(0, VARIANTS);
  return [none, ...readings, ...otherSources(context, best).map(scored), ...variants];
}

const logProbability = ({ numbers }: Alternative): number => numbers[1] as number;

/** A number that is the same for the same runs in any order. */
function keyOf(runs: readonly Run[]): number {
  let key = 0;
  for (const { role, from, to } of runs) key = (key + scramble(mix(mix(from, to), role))) | 0;
  return key;
}

function isNew(known: Set<number>, runs: readonly Run[]): boolean {
  const before = known.size;
  return known.add(keyOf(runs)).size > before;
}

/**
 * Where the best reading has no source: the same with each of the nearest sources before the cue that the first pass
 * found. In "Trump criticised the deal, promising to end it" the second cue's source is another cue's, and far off.
 */
function otherSources({ signals, tags, around }: ReadingContext, runs: readonly Run[]): Run[][] {
  if (runs.length === 0 || runs.some(({ role }) => role === SOURCE)) return [];
  const first = Math.max(around.from, (signals.sentenceFrom[around.cue.from] as number) - 1);
  const before = runsOf(tags.labels.subarray(first, around.cue.from), first);
  return before
    .filter(
      (run) => run.role === SOURCE && runs.every((other) => run.to <= other.from || run.from >= other.to),
    )
    .slice(-SOURCES)
    .map((source) => [...runs, source]);
}

/** The log-score of the labels that runs spell. */
function scoreOf(
  runs: readonly Run[],
  { from, to }: Surroundings,
  scores: Float64Array,
  transitions: Transitions,
  work: Workspace,
): number {
  const labels = labelsFor(work, to - from);
  for (const run of runs) writeRun(labels, run, from);
  let sum = 0;
  let previous = START;
  for (let i = 0; i < to - from; i++) {
    const label = labels[i] as number;
    sum += (transitions[previous * LABELS + label] as number) + (scores[i * LABELS + label] as number);
    previous = label;
  }
  return sum;
}

const isWhole = (runs: readonly Run[]): boolean =>
  runs.some((run) => run.role === CUE) && runs.some((run) => run.role === CONTENT);

/** The position of the candidate that is most probably in a cue, and that probability. */
function surestCue({ from, to }: CueCandidate, offset: number, work: Workspace): [number, number] {
  const { marginals } = work;
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
