import { add, add2, add3, distanceBand, type FeatureBuffer, mix } from './hash';
import type { Signals } from './signals';

/** The hash of the word at a position that may be missing (-1). */
export const wordAt = (signals: Signals, position: number): number =>
  position < 0 ? NONE : (signals.word[position] as number);

const NONE = 5;

/**
 * The features of the first pass: what the token at a position is, by itself and by its surroundings. Replaces what the
 * buffer holds.
 */
export function tagFeatures(signals: Signals, position: number, buffer: FeatureBuffer): void {
  buffer.size = 0;
  add(buffer, 0, 0);
  wordFeatures(signals, position, buffer);
  formFeatures(signals, position, buffer);
  quoteFeatures(signals, position, buffer);
  placeFeatures(signals, position, buffer);
  cueFeatures(signals, position, buffer);
  sentenceFeatures(signals, position, buffer);
  clusterFeatures(signals, position, buffer);
  neighbourFeatures(signals, position, buffer);
}

function wordFeatures({ word }: Signals, i: number, buffer: FeatureBuffer): void {
  const here = word[i] as number;
  const left = word[i - 1] as number;
  const right = word[i + 1] as number;
  const left2 = word[i - 2] as number;
  const right2 = word[i + 2] as number;
  add(buffer, 1, here);
  add(buffer, 2, left);
  add(buffer, 3, right);
  add(buffer, 4, left2);
  add(buffer, 5, right2);
  add(buffer, 6, word[i - 3] as number);
  add(buffer, 7, word[i + 3] as number);
  add2(buffer, 8, left, here);
  add2(buffer, 9, here, right);
  add2(buffer, 10, left2, left);
  add2(buffer, 11, right, right2);
}

function formFeatures(signals: Signals, i: number, buffer: FeatureBuffer): void {
  const { suffix3, suffix2, prefix4, shape } = signals;
  const here = shape[i] as number;
  const left = shape[i - 1] as number;
  const right = shape[i + 1] as number;
  add(buffer, 13, suffix3[i] as number);
  add(buffer, 14, suffix2[i] as number);
  add(buffer, 15, prefix4[i] as number);
  add(buffer, 16, suffix3[i - 1] as number);
  add(buffer, 17, suffix3[i + 1] as number);
  add(buffer, 18, prefix4[i - 1] as number);
  add(buffer, 19, prefix4[i + 1] as number);
  add(buffer, 20, here);
  add2(buffer, 21, left, here);
  add2(buffer, 22, here, right);
  add3(buffer, 23, left, here, right);
  add3(buffer, 24, mix(shape[i - 2] as number, left), here, right);
}

function quoteFeatures(signals: Signals, i: number, buffer: FeatureBuffer): void {
  const { inQuote, mark, word, shape } = signals;
  const quoted = inQuote[i] as number;
  const marks = (mark[i] as number) | ((mark[i - 1] as number) << 2) | ((mark[i + 1] as number) << 4);
  const state = quoted | ((inQuote[i - 1] as number) << 1) | ((inQuote[i + 1] as number) << 2) | (marks << 3);
  add(buffer, 30, state);
  add2(buffer, 31, state, shape[i] as number);
  add2(buffer, 32, quoted, word[i] as number);
  add3(buffer, 33, mark[i - 1] as number, mark[i - 2] as number, word[i] as number);
}

function placeFeatures(signals: Signals, i: number, buffer: FeatureBuffer): void {
  const { inQuote, word, shape, sentenceFrom, sentenceLast, punctuationLeft, punctuationRight } = signals;
  const quoted = inQuote[i] as number;
  const from = sentenceFrom[i] as number;
  const last = sentenceLast[i] as number;
  const left = punctuationLeft[i] as number;
  const right = punctuationRight[i] as number;
  const leftMark = wordAt(signals, left);
  const rightMark = wordAt(signals, right);
  const fromStart = distanceBand(i - from);
  add(buffer, 40, fromStart);
  add(buffer, 41, distanceBand(last - i));
  add2(buffer, 42, fromStart, shape[i] as number);
  add2(buffer, 43, word[from] as number, quoted);
  add3(buffer, 44, leftMark, rightMark, quoted);
  add2(buffer, 45, leftMark, left < 0 ? fromStart : distanceBand(i - left));
  add2(buffer, 46, rightMark, right < 0 ? 0 : distanceBand(right - i));
  add2(buffer, 47, left < 0 ? (word[from] as number) : (word[left + 1] as number), quoted);
  add2(buffer, 48, word[last] as number, quoted);
}

function cueFeatures(signals: Signals, i: number, buffer: FeatureBuffer): void {
  const { inQuote, mark, word, shape, cueBand, cueLeft, cueRight, punctuationLeft, punctuationRight } =
    signals;
  const quoted = inQuote[i] as number;
  const band = cueBand[i] as number;
  const left = cueLeft[i] as number;
  const right = cueRight[i] as number;
  const leftCue = wordAt(signals, left);
  const rightCue = wordAt(signals, right);
  const stopLeft = punctuationLeft[i] as number;
  const stopRight = punctuationRight[i] as number;
  const betweenLeft = left >= 0 && stopLeft > left ? (word[stopLeft] as number) : 0;
  const betweenRight = right >= 0 && stopRight >= 0 && stopRight < right ? (word[stopRight] as number) : 0;
  const fromLeft = left < 0 ? -1 : distanceBand(i - left);
  const toRight = right < 0 ? -1 : distanceBand(right - i);
  const afterLeft = left < 0 ? 0 : (word[left + 1] as number);
  add2(buffer, 50, band, quoted);
  add3(buffer, 51, band, shape[i - 1] as number, word[i + 1] as number);
  add2(buffer, 52, leftCue, quoted);
  add2(buffer, 53, rightCue, quoted);
  add3(buffer, 54, leftCue, betweenLeft, fromLeft);
  add3(buffer, 55, rightCue, betweenRight, toRight);
  add3(buffer, 56, leftCue, rightCue, quoted);
  add3(buffer, 57, left < 0 ? 0 : (cueBand[left] as number), fromLeft, mix(betweenLeft, quoted));
  add3(buffer, 58, right < 0 ? 0 : (cueBand[right] as number), toRight, mix(betweenRight, quoted));
  add2(buffer, 59, leftCue, word[i] as number);
  add2(buffer, 60, rightCue, word[i] as number);
  add3(buffer, 61, afterLeft, fromLeft, quoted);
  add3(buffer, 62, mix(leftCue, afterLeft), betweenLeft, quoted);
  add3(
    buffer,
    63,
    mix(band, mark[i - 1] as number),
    mix(mark[i + 1] as number, left < 0 ? 0 : 1),
    right < 0 ? 0 : 1,
  );
}

/** Words that are used alike: what is learned of one holds for others, also those that no training text has. */
function clusterFeatures(
  { cluster, cueLeft, inQuote, next, shape }: Signals,
  i: number,
  buffer: FeatureBuffer,
): void {
  const here = cluster[i] as number;
  const left = cluster[i - 1] as number;
  const right = cluster[i + 1] as number;
  const cue = cueLeft[i] as number;
  add2(buffer, 90, here, inQuote[i] as number);
  add2(buffer, 91, left, here);
  add2(buffer, 92, here, right);
  add3(buffer, 93, left, here, right);
  add2(buffer, 94, cluster[i - 2] as number, left);
  add2(buffer, 95, right, cluster[i + 2] as number);
  add3(buffer, 96, here, cluster[next[i] as number] as number, shape[i + 1] as number);
  add2(buffer, 97, here, cue < 0 ? 255 : (cluster[cue] as number));
}

/** What kind of sentence it is, and between which: a quotation without a speaker goes on where one stood before. */
function sentenceFeatures(signals: Signals, i: number, buffer: FeatureBuffer): void {
  const { inQuote, cueBand, profile, profileBefore, profileAfter } = signals;
  const own = profile[i] as number;
  const quoted = inQuote[i] as number;
  add3(buffer, 80, own, profileBefore[i] as number, quoted);
  add3(buffer, 81, own, profileAfter[i] as number, quoted);
  add3(buffer, 82, own, cueBand[i] as number, quoted);
}

/** The words to either side across punctuation: what a clause that begins or ends here is next to. */
function neighbourFeatures(signals: Signals, i: number, buffer: FeatureBuffer): void {
  const { word, cueBand, inQuote } = signals;
  const next = signals.next[i] as number;
  const previous = signals.previous[i] as number;
  const nextWord = word[next] as number;
  const stop = next > i + 1 ? (word[i + 1] as number) : 0;
  const stopBefore = previous < i - 1 ? (word[i - 1] as number) : 0;
  add3(buffer, 70, nextWord, stop, inQuote[i] as number);
  add3(buffer, 72, nextWord, stop, cueBand[next + 1] ?? 0);
  add3(buffer, 73, word[previous] as number, stopBefore, inQuote[i] as number);
  add3(buffer, 74, stop, cueBand[next] as number, inQuote[next] as number);
}
