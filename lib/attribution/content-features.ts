import type { Tags } from './candidates';
import { add2, add3, distanceBand, type FeatureBuffer, mix } from './hash';
import { CONTENT_FIRST, CONTENT_INNER, CONTENT_LAST, LABELS, type Run } from './labels';
import { ENDS } from './look-around';
import { CLOSING, OPENING, type Signals } from './signals';
import type { Surroundings } from './surroundings';

/** What the features of whole readings look at. */
export interface ReadingContext {
  readonly signals: Signals;
  readonly tags: Tags;
  readonly around: Surroundings;
}

/** Small numbers exactly. */
export const band = (count: number): number => Math.min(count, 4);

/** Where content begins: at what word, after what, how far from the cue. */
export function startFeatures(
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
  add2(buffer, 220, place, index);
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

/** What kind of place a stretch ends at: the mark after it and whether the sentence ends there. */
function stopAfter({ word, mark, sentenceLast, punctuation }: Signals, last: number): number {
  const ends = last + 1 > (sentenceLast[last] as number) ? 1 : 0;
  if (ends) return 2;
  const next = last + 1;
  if (!punctuation[next]) return 3;
  const after = (sentenceLast[last] as number) === next ? 1 : 0;
  return mix(word[next] as number, (mark[next] as number) * 2 + after);
}

/** Where content ends, and what goes on after it. */
export function endFeatures(
  { signals, tags, around }: ReadingContext,
  { from, to }: Run,
  after: number,
  buffer: FeatureBuffer,
): void {
  const { word, suffix3, inQuote, cueBand, sentence, sentenceLast } = signals;
  const { cue } = around;
  const last = to - 1;
  const next = signals.next[last] as number;
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
  add3(buffer, 230, stop, state, after);
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
  const { cluster } = signals;
  const nextCluster = cluster[next] as number;
  const then = mix(cluster[next + 1] as number, cluster[next + 2] as number);
  add3(buffer, 320, follows, then, quoted);
  add3(buffer, 321, follows, cluster[next + 1] as number, state);
  add3(buffer, 322, stop, mix(nextCluster, cluster[next + 1] as number), state);
  add3(buffer, 323, stop, cluster[last] as number, nextCluster);
  add3(buffer, 324, cluster[cue.to - 1] as number, follows, cluster[next + 1] as number);
  add3(buffer, 325, tenses(signals, last, from, sentenceLast[last] as number), follows, state);
  add3(buffer, 326, follows, word[next + 1] as number, cluster[next + 2] as number);
}

/** How far the nearest auxiliaries before and after the end of a clause are looked for. */
const TENSE_BEFORE = 12;
const TENSE_AFTER = 8;

/** The tense of the last auxiliary before the end of a clause and of the first after it: a report is told in one tense. */
function tenses({ tense, boundary }: Signals, last: number, from: number, sentenceLast: number): number {
  let before = 0;
  for (let i = last; i >= Math.max(from, last - TENSE_BEFORE) && before === 0; i--)
    before = tense[i] as number;
  let after = 0;
  const edge = Math.min(sentenceLast, last + TENSE_AFTER);
  for (let i = last + 1; i <= edge && after === 0; i++) {
    if (i > last + 3 && (boundary[i] as number) & ENDS) break;
    after = tense[i] as number;
  }
  return before * 3 + after;
}

/** Most clause ends within content that are told of, from its end backwards. */
const MOST_CROSSED = 6;

/** The ends of clauses that content goes on over: what it might have ended at, and did not. */
export function crossedFeatures(
  { signals, around }: ReadingContext,
  { from, to }: Run,
  buffer: FeatureBuffer,
): void {
  const { word, cluster, boundary, inQuote, mark, sentence, sentenceLast, next: nextOf } = signals;
  const { cue } = around;
  const side = from < cue.from ? 0 : 1;
  const cueCluster = cluster[cue.to - 1] as number;
  const begunQuoted = inQuote[from] as number;
  let crossed = 0;
  for (let i = to - 2; i >= from && crossed < MOST_CROSSED; i--) {
    if (!((boundary[i] as number) & ENDS)) continue;
    crossed++;
    const next = nextOf[i] as number;
    const stop = stopAfter(signals, i);
    const sameSentence = sentence[next] === sentence[i] ? 1 : 0;
    const follows = mix(word[next] as number, stop);
    const leaves = (inQuote[i] as number) * 2 + (inQuote[next] as number);
    const state = side + 2 * leaves + 8 * begunQuoted + 16 * sameSentence;
    add2(buffer, 330, stop, state);
    add2(buffer, 331, follows, state);
    add3(buffer, 332, follows, mix(cluster[next + 1] as number, cluster[next + 2] as number), leaves);
    add3(buffer, 333, follows, cluster[next + 1] as number, state);
    add3(buffer, 334, cueCluster, follows, cluster[next + 1] as number);
    add3(buffer, 335, tenses(signals, i, from, sentenceLast[i] as number), follows, state);
    add3(buffer, 336, stop, mix(cluster[next] as number, cluster[next + 1] as number), state);
    if (mark[i + 1] || mark[i + 2]) add3(buffer, 337, follows, begunQuoted, cluster[next] as number);
  }
  add2(buffer, 338, crossed, side + 2 * begunQuoted);
}

/** Quotation marks in the stretch, other cues in it, how sure the first pass is of it. */
export function insideFeatures(
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
    if (mark[i] === OPENING) opened++;
    if (mark[i] === CLOSING) closed++;
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

function contentProbability({ marginals }: Tags, i: number): number {
  const row = i * LABELS;
  return (
    (marginals[row + CONTENT_FIRST] as number) +
    (marginals[row + CONTENT_INNER] as number) +
    (marginals[row + CONTENT_LAST] as number)
  );
}
