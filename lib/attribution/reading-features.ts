import type { Tags } from './candidates';
import { add, add2, add3, distanceBand, type FeatureBuffer, mix } from './hash';
import { CONTENT_FIRST, CONTENT_INNER, CONTENT_LAST, LABELS, type Run } from './labels';
import type { Surroundings } from './relate-features';
import type { Signals } from './signals';
import { neighbour } from './tag-features';

/** What the features of whole readings look at. */
export interface ReadingContext {
  readonly signals: Signals;
  readonly tags: Tags;
  readonly around: Surroundings;
}

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

const band = (count: number): number => Math.min(count, 4);

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

/** What kind of place a stretch ends at: the mark after it and whether the sentence ends there. */
function stopAfter({ word, mark, sentenceLast, punctuation }: Signals, last: number): number {
  const ends = last + 1 > (sentenceLast[last] as number) ? 1 : 0;
  if (ends) return 2;
  const next = last + 1;
  if (!punctuation[next]) return 3;
  const after = (sentenceLast[last] as number) === next ? 1 : 0;
  return mix(word[next] as number, (mark[next] as number) * 2 + after);
}

function startFeatures(
  { signals, tags, around: { cue } }: ReadingContext,
  { from }: Run,
  index: number,
  buffer: FeatureBuffer,
): void {
  const { word, shape, inQuote, mark, sentenceFrom, punctuation } = signals;
  const first = word[from] as number;
  const before = word[from - 1] as number;
  const side = from < cue.from ? 0 : 1;
  const touches = from === cue.to ? 1 : 0;
  const begins = sentenceFrom[from] === from ? 1 : punctuation[from - 1] ? 2 : 0;
  const cueWord = word[cue.to - 1] as number;
  const place =
    side + 2 * touches + 4 * begins + 16 * (inQuote[from] as number) + 32 * (mark[from - 1] as number);
  add2(buffer, 220, place, Math.min(index, 2));
  add3(buffer, 221, side, before, first);
  add2(buffer, 222, place, first);
  add2(buffer, 223, place, cueWord);
  add3(buffer, 224, side, cueWord, first);
  add3(buffer, 225, side, cueWord, before);
  add3(buffer, 226, place, before, shape[from] as number);
  add3(buffer, 227, side, word[from - 2] as number, before);
  const outside = contentProbability(tags, from - 1);
  add2(
    buffer,
    228,
    Math.round(outside * 5),
    Math.round((tags.marginals[from * LABELS + CONTENT_FIRST] as number) * 5),
  );
  add3(buffer, 229, side, distanceBand(Math.abs(from - cue.to)), place);
}

function contentProbability({ marginals }: Tags, i: number): number {
  const row = i * LABELS;
  return (
    (marginals[row + CONTENT_FIRST] as number) +
    (marginals[row + CONTENT_INNER] as number) +
    (marginals[row + CONTENT_LAST] as number)
  );
}

function endFeatures(
  { signals, tags, around }: ReadingContext,
  { from, to }: Run,
  after: number,
  buffer: FeatureBuffer,
): void {
  const { word, suffix3, inQuote, cueBand, sentence, sentenceLast } = signals;
  const { cue } = around;
  const last = to - 1;
  const next = neighbour(signals, last, 1);
  const nextWord = next <= (sentenceLast[last] as number) ? (word[next] as number) : 9;
  const stop = stopAfter(signals, last);
  const side = last < cue.from ? 0 : 1;
  const quoted = inQuote[last] as number;
  const begunQuoted = inQuote[from] as number;
  const cueWord = word[cue.to - 1] as number;
  const firstWord = word[from] as number;
  const beforeCue = to === cue.from || next === cue.from ? 1 : 0;
  const otherCue = around.otherCue[next + 1 - around.from] ?? 0;
  const follows = mix(nextWord, stop);
  const state = side + 2 * quoted + 4 * begunQuoted + 8 * beforeCue;
  add3(buffer, 230, stop, state, Math.min(after, 1));
  add2(buffer, 231, follows, state);
  add2(buffer, 232, follows, suffix3[next + 1] ?? 0);
  add3(buffer, 233, follows, word[next + 1] ?? 0, quoted);
  add3(buffer, 234, follows, (cueBand[next + 1] ?? 0) * 3 + otherCue, state);
  add2(buffer, 235, word[last] as number, stop);
  add2(buffer, 236, word[last] as number, nextWord);
  add3(buffer, 237, cueWord, stop, state);
  add3(buffer, 238, cueWord, nextWord, side);
  add3(buffer, 239, firstWord, stop, side);
  add3(buffer, 240, firstWord, follows, quoted);
  const length = distanceBand(to - from);
  add3(buffer, 241, length, stop, state);
  add3(buffer, 242, length, follows, side);
  const rest = distanceBand((sentenceLast[last] as number) - last);
  add3(buffer, 243, rest, follows, side);
  add3(buffer, 244, suffix3[last] as number, follows, side);
  const sentences = band((sentence[last] as number) - (sentence[from] as number));
  add3(buffer, 245, sentences, mix(state, stop), sentence[cue.from] === sentence[last] ? 1 : 0);
  add3(
    buffer,
    246,
    Math.round(contentProbability(tags, next) * 5),
    Math.round((tags.marginals[last * LABELS + CONTENT_LAST] as number) * 5),
    quoted,
  );
  add3(buffer, 247, follows, suffix3[next + 1] ?? 0, cueWord);
}

/** Quotation marks in the stretch, other cues in it, how sure the first pass is of it. */
function insideFeatures(
  { signals, tags, around }: ReadingContext,
  { from, to }: Run,
  buffer: FeatureBuffer,
): void {
  const { inQuote, mark, punctuation } = signals;
  let opened = 0;
  let closed = 0;
  let others = 0;
  let stops = 0;
  let probability = 0;
  let quoted = 0;
  for (let i = from; i < to; i++) {
    if (mark[i] === 1) opened++;
    if (mark[i] === 2) closed++;
    if (around.otherCue[i - around.from] === 2) others++;
    if (punctuation[i] && !mark[i]) stops++;
    quoted += inQuote[i] as number;
    probability += contentProbability(tags, i);
  }
  const marks = band(opened) * 5 + band(closed);
  const edges =
    (inQuote[from] as number) +
    2 * (inQuote[to - 1] as number) +
    4 * (mark[from - 1] as number) +
    16 * (mark[to] as number);
  const share = quoted === 0 ? 0 : quoted === to - from ? 2 : 1;
  add3(buffer, 250, marks, edges, share);
  add3(buffer, 251, band(others), share, distanceBand(to - from));
  add2(buffer, 252, Math.round((probability / (to - from)) * 8), share);
  add3(buffer, 253, band(stops), share, distanceBand(to - from));
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
