import {
  band,
  crossedFeatures,
  endFeatures,
  insideFeatures,
  type ReadingContext,
  startFeatures,
} from './content-features';
import { add, add2, add3, distanceBand, type FeatureBuffer, mix } from './hash';
import { CONTENT, CUE, type Run, SOURCE } from './labels';

/** The features of there being no attribution at a cue. Replaces what the buffer holds. */
export function noneFeatures({ signals, around }: ReadingContext, buffer: FeatureBuffer): void {
  const { word, shape, inQuote, cluster, profile, sentenceFrom, sentenceLast } = signals;
  const { cue } = around;
  const cueWord = word[cue.to - 1] as number;
  const cueCluster = cluster[cue.to - 1] as number;
  const quoted = inQuote[cue.from] as number;
  const first = Math.max(around.from, sentenceFrom[cue.from] as number);
  const end = Math.min(around.to - 1, sentenceLast[cue.from] as number);
  let others = 0;
  for (let i = first; i <= end; i++) others |= around.otherCue[i - around.from] as number;
  buffer.size = 0;
  add3(buffer, 300, others, quoted, profile[cue.from] as number);
  add3(buffer, 301, others, cueCluster, quoted);
  add3(buffer, 302, cueCluster, cluster[cue.to] as number, cluster[cue.to + 1] as number);
  add3(buffer, 303, cueCluster, cluster[cue.from - 1] as number, shape[cue.from - 1] as number);
  add3(buffer, 304, cueWord, cluster[cue.to] as number, others);
  add3(buffer, 305, cueWord, cluster[cue.from - 1] as number, shape[cue.from - 1] as number);
  add2(buffer, 306, cueCluster, word[cue.to] as number);
  add2(buffer, 307, cueCluster, word[cue.from - 1] as number);
  add(buffer, 200, cue.chosen ? 1 : 0);
  add(buffer, 201, cueWord);
  add2(buffer, 202, cueWord, word[cue.to] as number);
  add2(buffer, 203, cueWord, word[cue.from - 1] as number);
  add2(buffer, 204, word[cue.from - 1] as number, inQuote[cue.from] as number);
  add(buffer, 205, word[cue.to] as number);
  add2(buffer, 206, shape[cue.from - 1] as number, shape[cue.to] as number);
  add2(buffer, 207, word[cue.from] as number, cue.to - cue.from);
}

/** Writes some features, after what the buffer holds. */
export type Write = (buffer: FeatureBuffer) => void;

/** Room for one more number in a key. */
const more = (key: number, value: number): number => key * 512 + value;

/**
 * Goes through the parts of a reading that have features of their own. A part's features are the same wherever its key is
 * the same among the readings of one cue; null for what belongs to the whole.
 */
export function eachPart(
  context: ReadingContext,
  runs: readonly Run[],
  visit: (key: number | null, write: Write) => void,
): void {
  const { from: first } = context.around;
  const ordered = [...runs].sort((a, b) => a.from - b.from);
  const contents = ordered.filter((run) => run.role === CONTENT);
  const sources = ordered.filter((run) => run.role === SOURCE);
  const keyOf = ({ role, from, to }: Run, place: number): number =>
    more(more(place * 4 + role, from - first), to - first);
  visit(null, (buffer) => orderFeatures(context, ordered, buffer));
  for (const [index, content] of contents.entries()) {
    const before = Math.min(index, 2);
    const after = Math.min(contents.length - 1 - index, 1);
    visit(keyOf(content, before * 2 + after), (buffer) => {
      startFeatures(context, content, before, buffer);
      endFeatures(context, content, after, buffer);
      insideFeatures(context, content, buffer);
      crossedFeatures(context, content, buffer);
    });
  }
  const [source] = sources;
  visit(source ? keyOf(source, sources.length) : -1, (buffer) => sourceFeatures(context, sources, buffer));
  for (const run of ordered)
    if (run.role === CUE) visit(keyOf(run, 0), (buffer) => cueFeatures(context, run, buffer));
}

/** The features of one reading as a whole. Replaces what the buffer holds. */
export function readingFeatures(context: ReadingContext, runs: readonly Run[], buffer: FeatureBuffer): void {
  buffer.size = 0;
  eachPart(context, runs, (_, write) => write(buffer));
}

/** In which order the roles stand, and with what punctuation between them. */
function orderFeatures(
  { signals, around: { cue } }: ReadingContext,
  runs: readonly Run[],
  buffer: FeatureBuffer,
): void {
  const { word, punctuation, inQuote } = signals;
  const cueWord = word[cue.to - 1] as number;
  let roles = 3;
  let full = 5;
  let end = -1;
  for (const { role, from, to } of runs) {
    let gap = 0;
    let words = 0;
    for (let i = end; end >= 0 && i < from; i++) {
      if (punctuation[i]) gap = mix(gap, word[i] as number);
      else words = 1;
    }
    roles = mix(roles, role);
    full = mix(mix(full, role + words * 8), gap);
    end = to;
  }
  const quoted = runs.filter((run) => run.role === CONTENT).map((run) => inQuote[run.from] as number);
  const anyQuoted = quoted.includes(1) ? 1 : 0;
  add2(buffer, 210, roles, anyQuoted);
  add(buffer, 211, full);
  add2(buffer, 212, full, anyQuoted);
  add2(buffer, 213, roles, cueWord);
  add2(buffer, 214, band(runs.length), anyQuoted);
}

function sourceFeatures(
  { signals, around: { cue } }: ReadingContext,
  sources: readonly Run[],
  buffer: FeatureBuffer,
): void {
  const { word, shape, suffix3, inQuote, punctuation, sentenceFrom, cluster } = signals;
  const cueCluster = cluster[cue.to - 1] as number;
  const cueWord = word[cue.to - 1] as number;
  const [source] = sources;
  add3(buffer, 260, sources.length, cueWord, word[cue.from] as number);
  if (!source) {
    add3(buffer, 261, word[cue.from - 1] as number, word[cue.to] as number, inQuote[cue.from] as number);
    add2(buffer, 262, word[cue.from - 1] as number, suffix3[cue.to - 1] as number);
    add(buffer, 277, suffix3[cue.to - 1] as number);
    add2(buffer, 290, cueCluster, cluster[cue.from - 1] as number);
    return;
  }
  const { from, to } = source;
  const side = from < cue.from ? 0 : 1;
  const gap = side === 0 ? cue.from - to : from - cue.to;
  const before = word[from - 1] as number;
  const after = word[to] as number;
  const length = distanceBand(to - from);
  add3(buffer, 263, side, Math.min(gap, 4), punctuation[side === 0 ? to : from - 1] as number);
  add3(buffer, 264, side, before, word[from] as number);
  add3(buffer, 265, side, word[to - 1] as number, after);
  add3(buffer, 266, side, length, Math.min(gap, 4));
  add3(
    buffer,
    267,
    mix(shape[from - 1] as number, shape[from] as number),
    mix(shape[to - 1] as number, shape[to] as number),
    side,
  );
  add3(buffer, 268, length, after, side);
  add3(buffer, 269, length, before, side);
  add3(buffer, 270, mix(side, before), after, Math.min(gap, 4));
  add3(buffer, 271, word[to - 1] as number, cueWord, side);
  const gapBand = distanceBand(gap);
  const cueEnding = suffix3[cue.to - 1] as number;
  const beforeCue = word[cue.from - 1] as number;
  add3(buffer, 273, side, gapBand, cueEnding);
  add3(buffer, 274, side, gapBand, beforeCue);
  add3(buffer, 275, mix(side, Math.min(gap, 4)), cueEnding, beforeCue);
  add3(buffer, 276, side, gapBand, sentenceFrom[from] === from ? 1 : 0);
  add3(buffer, 291, cueCluster, cluster[to - 1] as number, side);
  add3(buffer, 292, cluster[to - 1] as number, cluster[to] as number, mix(side, Math.min(gap, 4)));
  add3(buffer, 293, cluster[from - 1] as number, cluster[from] as number, side);
  add3(buffer, 294, cueCluster, shape[from] as number, mix(side, Math.min(gap, 4)));
  let stops = 0;
  for (let i = from; i < to; i++) if (punctuation[i]) stops++;
  add3(buffer, 272, band(stops), punctuation[to] as number, length);
}

function cueFeatures(
  { signals: { word }, around: { cue } }: ReadingContext,
  { from, to }: Run,
  buffer: FeatureBuffer,
): void {
  const last = word[to - 1] as number;
  add3(buffer, 280, last, from - cue.from, to - cue.to);
  add2(buffer, 281, word[from] as number, last);
  add2(buffer, 282, word[from - 1] as number, word[from] as number);
  add2(buffer, 283, last, word[to] as number);
  add(buffer, 284, Math.min(to - from, 6));
}

/** The candidate's own probability as log-odds, in bounds. */
export const logOdds = (probability: number): number => {
  const p = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return Math.log(p / (1 - p));
};
