import type { Tags } from './candidates';
import { add2, add3, distanceBand, type FeatureBuffer, mix } from './hash';
import { type Place, placeOf } from './relate-place';
import {
  contentPartFeatures,
  cueBandOf,
  cueFeatures,
  likelyFeatures,
  runFeatures,
  sidedFeatures,
  sourcePartFeatures,
} from './relate-shared';
import type { Signals } from './signals';
import type { Surroundings } from './surroundings';
import { wordAt } from './tag-features';

/** The features of the second pass: what the token at a position is to one cue. Replaces what the buffer holds. */
export function relateFeatures(
  signals: Signals,
  tags: Tags,
  around: Surroundings,
  i: number,
  buffer: FeatureBuffer,
): void {
  const place = placeOf(signals, tags, around, i);
  buffer.size = 0;
  cueFeatures(signals, around, place, buffer);
  runFeatures(signals, around, i, place, buffer);
  likelyFeatures(tags, i, place, buffer);
  contentPartFeatures(tags, i, place, buffer);
  sourcePartFeatures(tags, i, place, buffer);
  sidedFeatures(signals, i, place, buffer);
  ownFeatures(signals, around, i, place, buffer);
}

/** What no other token shares, or too few. */
export function ownFeatures(
  signals: Signals,
  around: Surroundings,
  i: number,
  place: Place,
  buffer: FeatureBuffer,
): void {
  wayFeatures(signals, around, i, place, buffer);
  wordFeatures(signals, around, i, place, buffer);
  placeFeatures(signals, i, place, buffer);
  neighbourFeatures(signals, around, i, place, buffer);
  if (place.side === 1) cueItselfFeatures(signals, around, i, place, buffer);
}

function wayFeatures(
  { word, shape }: Signals,
  around: Surroundings,
  i: number,
  { where, distance, label, leftLabel, rightLabel }: Place,
  buffer: FeatureBuffer,
): void {
  const at = i - around.from;
  const cueWord = word[around.cue.to - 1] as number;
  const sources = around.sources[at] as number;
  const cues = around.cues[at] as number;
  const far = distanceBand(distance);
  add3(buffer, 102, where, label, mix(leftLabel, rightLabel));
  add2(buffer, 103, where, mix(far, label));
  add3(buffer, 105, where, cueWord, far);
  add3(buffer, 124, where, around.path[at] as number, mix(label, leftLabel));
  add3(buffer, 130, where, mix(sources, around.stops[at] as number), mix(cues, shape[i] as number));
  add3(buffer, 132, mix(where, sources), label, word[i + 1] as number);
}

function wordFeatures(
  { word, shape, cluster }: Signals,
  { cue }: Surroundings,
  i: number,
  { side, where, distance, label }: Place,
  buffer: FeatureBuffer,
): void {
  const here = word[i] as number;
  const form = shape[i] as number;
  const kind = cluster[i] as number;
  add3(buffer, 106, side, word[cue.to - 1] as number, here);
  add3(buffer, 150, side, distance < 3 ? distance : 9, mix(form, label));
  add3(buffer, 151, side, distance < 4 ? distance : 9, here);
  add3(buffer, 157, form, distanceBand(distance), side);
  add3(buffer, 198, mix(side, label), cluster[cue.to - 1] as number, kind);
  add3(buffer, 199, mix(where, label), kind, cluster[i + 1] as number);
}

function placeFeatures(signals: Signals, i: number, { where }: Place, buffer: FeatureBuffer): void {
  const { inQuote, mark, sentenceFrom, punctuationLeft, punctuationRight } = signals;
  const marks = mix((mark[i] as number) * 3 + (mark[i - 1] as number), (mark[i + 1] as number) * 2);
  const left = punctuationLeft[i] as number;
  const right = punctuationRight[i] as number;
  const fromLeft = left < 0 ? distanceBand(i - (sentenceFrom[i] as number)) + 20 : distanceBand(i - left);
  add3(buffer, 170, where, marks, inQuote[i] as number);
  add3(buffer, 172, where, fromLeft, wordAt(signals, left));
  add3(buffer, 173, where, right < 0 ? 0 : distanceBand(right - i), wordAt(signals, right));
}

function neighbourFeatures(
  { word, cueBand, next: nextOf }: Signals,
  { from, otherCue }: Surroundings,
  i: number,
  { where }: Place,
  buffer: FeatureBuffer,
): void {
  const next = nextOf[i] as number;
  const stop = next > i + 1 ? (word[i + 1] as number) : 0;
  const afterNext = (cueBand[next + 1] ?? 0) * 3 + (otherCue[next + 1 - from] ?? 0);
  add3(buffer, 192, where, mix(word[next] as number, stop), afterNext);
  add3(buffer, 193, where, stop, (cueBand[next] as number) * 3 + (otherCue[next - from] ?? 0));
}

function cueItselfFeatures(
  { word }: Signals,
  { cue }: Surroundings,
  i: number,
  { distance }: Place,
  buffer: FeatureBuffer,
): void {
  const length = cue.to - cue.from;
  const cueWord = word[cue.to - 1] as number;
  add3(buffer, 180, cueWord, word[cue.from] as number, length);
  add3(buffer, 181, word[i] as number, distance, length);
  add3(buffer, 182, word[cue.from - 1] as number, word[cue.to] as number, cueWord);
  add2(buffer, 183, cueBandOf(cue), cueWord);
}
