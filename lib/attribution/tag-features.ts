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
  stateFeatures(signals, position, buffer);
  clauseFeatures(signals, position, buffer);
  ownFeatures(signals, position, buffer);
}

/** What no other token shares, or too few. */
export function ownFeatures(signals: Signals, position: number, buffer: FeatureBuffer): void {
  wordFeatures(signals, position, buffer);
  formFeatures(signals, position, buffer);
  placeFeatures(signals, position, buffer);
  cueFeatures(signals, position, buffer);
  clusterFeatures(signals, position, buffer);
  neighbourFeatures(signals, position, buffer);
}

/** All that `stateFeatures` depends on, as one number. */
export function stateOf(signals: Signals, i: number): number {
  const { cueBand, cueLeft, cueRight, profile } = signals;
  const cues = ((cueLeft[i] as number) < 0 ? 0 : 1) + ((cueRight[i] as number) < 0 ? 0 : 2);
  return ((quotesAt(signals, i) * 8 + (cueBand[i] as number)) * 4 + cues) * 256 + (profile[i] as number);
}

/** Quotation around here as nine bits: whether this and either neighbour are quoted, and whether they are marks. */
function quotesAt({ inQuote, mark }: Signals, i: number): number {
  const marks = (mark[i] as number) | ((mark[i - 1] as number) << 2) | ((mark[i + 1] as number) << 4);
  const quoted =
    (inQuote[i] as number) | ((inQuote[i - 1] as number) << 1) | ((inQuote[i + 1] as number) << 2);
  return quoted | (marks << 3);
}

/** What depends on small numbers alone: quotation, cues, and what kind of sentence it is. */
export function stateFeatures(signals: Signals, i: number, buffer: FeatureBuffer): void {
  const { inQuote, mark, cueBand, cueLeft, cueRight, profile } = signals;
  const band = cueBand[i] as number;
  const quoted = inQuote[i] as number;
  const left = (cueLeft[i] as number) < 0 ? 0 : 1;
  const right = (cueRight[i] as number) < 0 ? 0 : 1;
  add(buffer, 0, 0);
  add(buffer, 30, quotesAt(signals, i));
  add2(buffer, 50, band, quoted);
  add3(buffer, 63, mix(band, mark[i - 1] as number), mix(mark[i + 1] as number, left), right);
  add3(buffer, 82, profile[i] as number, band, quoted);
}

/**
 * What stays the same from token to token, as long as `goesOn` is true: the edges of the sentence, the nearest marks and
 * cues, and between which sentences it stands: a quotation without a speaker goes on where one stood before.
 */
export function clauseFeatures(signals: Signals, i: number, buffer: FeatureBuffer): void {
  const { inQuote, word, profile, profileBefore, profileAfter, cueLeft, punctuationLeft } = signals;
  const quoted = inQuote[i] as number;
  const first = word[signals.sentenceFrom[i] as number] as number;
  const left = punctuationLeft[i] as number;
  const cue = cueLeft[i] as number;
  const leftCue = wordAt(signals, cue);
  const rightCue = wordAt(signals, signals.cueRight[i] as number);
  const rightMark = wordAt(signals, signals.punctuationRight[i] as number);
  const between = cue >= 0 && left > cue ? (word[left] as number) : 0;
  const own = profile[i] as number;
  add2(buffer, 43, first, quoted);
  add3(buffer, 44, wordAt(signals, left), rightMark, quoted);
  add2(buffer, 47, left < 0 ? first : (word[left + 1] as number), quoted);
  add2(buffer, 48, word[signals.sentenceLast[i] as number] as number, quoted);
  add2(buffer, 52, leftCue, quoted);
  add2(buffer, 53, rightCue, quoted);
  add3(buffer, 56, leftCue, rightCue, quoted);
  add3(buffer, 62, mix(leftCue, cue < 0 ? 0 : (word[cue + 1] as number)), between, quoted);
  add3(buffer, 80, own, profileBefore[i] as number, quoted);
  add3(buffer, 81, own, profileAfter[i] as number, quoted);
}

/** Whether all that `clauseFeatures` reads is the same as at the position before. */
export function goesOn(signals: Signals, i: number): boolean {
  const { sentence, inQuote, punctuationLeft, punctuationRight, cueLeft, cueRight } = signals;
  return (
    punctuationLeft[i] === punctuationLeft[i - 1] &&
    punctuationRight[i] === punctuationRight[i - 1] &&
    cueLeft[i] === cueLeft[i - 1] &&
    cueRight[i] === cueRight[i - 1] &&
    sentence[i] === sentence[i - 1] &&
    inQuote[i] === inQuote[i - 1]
  );
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
  const { suffix3, suffix2, prefix4, shape, word, mark } = signals;
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
  add2(buffer, 31, quotesAt(signals, i), here);
  add2(buffer, 32, signals.inQuote[i] as number, word[i] as number);
  add3(buffer, 33, mark[i - 1] as number, mark[i - 2] as number, word[i] as number);
}

function placeFeatures(signals: Signals, i: number, buffer: FeatureBuffer): void {
  const { shape, sentenceFrom, sentenceLast, punctuationLeft, punctuationRight } = signals;
  const left = punctuationLeft[i] as number;
  const right = punctuationRight[i] as number;
  const fromStart = distanceBand(i - (sentenceFrom[i] as number));
  add(buffer, 40, fromStart);
  add(buffer, 41, distanceBand((sentenceLast[i] as number) - i));
  add2(buffer, 42, fromStart, shape[i] as number);
  add2(buffer, 45, wordAt(signals, left), left < 0 ? fromStart : distanceBand(i - left));
  add2(buffer, 46, wordAt(signals, right), right < 0 ? 0 : distanceBand(right - i));
}

function cueFeatures(signals: Signals, i: number, buffer: FeatureBuffer): void {
  const { inQuote, word, shape, cueBand, cueLeft, cueRight, punctuationLeft, punctuationRight } = signals;
  const quoted = inQuote[i] as number;
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
  add3(buffer, 51, cueBand[i] as number, shape[i - 1] as number, word[i + 1] as number);
  add3(buffer, 54, leftCue, betweenLeft, fromLeft);
  add3(buffer, 55, rightCue, betweenRight, toRight);
  add3(buffer, 57, left < 0 ? 0 : (cueBand[left] as number), fromLeft, mix(betweenLeft, quoted));
  add3(buffer, 58, right < 0 ? 0 : (cueBand[right] as number), toRight, mix(betweenRight, quoted));
  add2(buffer, 59, leftCue, word[i] as number);
  add2(buffer, 60, rightCue, word[i] as number);
  add3(buffer, 61, left < 0 ? 0 : (word[left + 1] as number), fromLeft, quoted);
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
