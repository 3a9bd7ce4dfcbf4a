import { band, endFeatures, insideFeatures, type ReadingContext, startFeatures } from './content-features';
import { add, add2, add3, distanceBand, type FeatureBuffer, mix } from './hash';
import type { Run } from './labels';

const SOURCE = 1;
const CUE = 2;
const CONTENT = 3;

/** The features of there being no attribution at a cue. Replaces what the buffer holds. */
export function noneFeatures(
  { signals: { word, shape, inQuote }, around: { cue } }: ReadingContext,
  buffer: FeatureBuffer,
): void {
  const cueWord = word[cue.to - 1] as number;
  buffer.size = 0;
  add(buffer, 200, cue.chosen ? 1 : 0);
  add(buffer, 201, cueWord);
  add2(buffer, 202, cueWord, word[cue.to] as number);
  add2(buffer, 203, cueWord, word[cue.from - 1] as number);
  add2(buffer, 204, word[cue.from - 1] as number, inQuote[cue.from] as number);
  add(buffer, 205, word[cue.to] as number);
  add2(buffer, 206, shape[cue.from - 1] as number, shape[cue.to] as number);
  add2(buffer, 207, word[cue.from] as number, cue.to - cue.from);
}

/** The features of one reading as a whole. Replaces what the buffer holds. */
export function readingFeatures(context: ReadingContext, runs: readonly Run[], buffer: FeatureBuffer): void {
  buffer.size = 0;
  const contents = runs.filter((run) => run.role === CONTENT);
  const sources = runs.filter((run) => run.role === SOURCE);
  orderFeatures(context, runs, buffer);
  for (const [index, content] of contents.entries()) {
    startFeatures(context, content, index, buffer);
    endFeatures(context, content, contents.length - 1 - index, buffer);
    insideFeatures(context, content, buffer);
  }
  sourceFeatures(context, sources, buffer);
  cueFeatures(context, runs, buffer);
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
  for (const { role, from, to } of [...runs].sort((a, b) => a.from - b.from)) {
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
  const { word, shape, suffix3, inQuote, punctuation, sentenceFrom } = signals;
  const cueWord = word[cue.to - 1] as number;
  const [source] = sources;
  add3(buffer, 260, sources.length, cueWord, word[cue.from] as number);
  if (!source) {
    add3(buffer, 261, word[cue.from - 1] as number, word[cue.to] as number, inQuote[cue.from] as number);
    add2(buffer, 262, word[cue.from - 1] as number, suffix3[cue.to - 1] as number);
    add(buffer, 277, suffix3[cue.to - 1] as number);
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
  let stops = 0;
  for (let i = from; i < to; i++) if (punctuation[i]) stops++;
  add3(buffer, 272, band(stops), punctuation[to] as number, length);
}

function cueFeatures(
  { signals: { word }, around: { cue } }: ReadingContext,
  runs: readonly Run[],
  buffer: FeatureBuffer,
): void {
  for (const { role, from, to } of runs) {
    if (role !== CUE) continue;
    const last = word[to - 1] as number;
    add3(buffer, 280, last, from - cue.from, to - cue.to);
    add2(buffer, 281, word[from] as number, last);
    add2(buffer, 282, word[from - 1] as number, word[from] as number);
    add2(buffer, 283, last, word[to] as number);
    add(buffer, 284, Math.min(to - from, 6));
  }
}

/** The candidate's own probability as log-odds, in bounds. */
export const logOdds = (probability: number): number => {
  const p = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return Math.log(p / (1 - p));
};
