import type { Tags } from './candidates';
import { add, add2, add3, distanceBand, type FeatureBuffer, mix } from './hash';
import { probabilityBand } from './probability-bands';
import type { Signals } from './signals';
import type { Surroundings } from './surroundings';
import { wordAt } from './tag-features';

/** What every feature of the second pass combines with: which side of the cue, how far, in which sentence. */
interface Place {
  /** 0 before the cue, 1 in it, 2 after it. */
  readonly side: number;
  readonly distance: number;
  /** The side and how many sentences away, as one number. */
  readonly where: number;
  /** The label of the first pass here and to either side. */
  readonly label: number;
  readonly leftLabel: number;
  readonly rightLabel: number;
}

function placeOf(signals: Signals, tags: Tags, around: Surroundings, i: number): Place {
  const { cue } = around;
  const side = i < cue.from ? 0 : i >= cue.to ? 2 : 1;
  const distance = side === 0 ? cue.from - 1 - i : side === 2 ? i - cue.to : i - cue.from;
  const sentences = (signals.sentence[i] as number) - (signals.sentence[cue.from] as number);
  return {
    side,
    distance,
    where: side * 10 + Math.max(-2, Math.min(2, sentences)) + 3,
    label: tags.labels[i] as number,
    leftLabel: i > around.from ? (tags.labels[i - 1] as number) : 9,
    rightLabel: i < around.to - 1 ? (tags.labels[i + 1] as number) : 9,
  };
}

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
  cueWordFeatures(signals, around, i, place, buffer);
  wayFeatures(signals, around, i, place, buffer);
  marginalFeatures(tags, around, i, place, buffer);
  wordFeatures(signals, i, place, buffer);
  neighbourFeatures(signals, around, i, place, buffer);
  placeFeatures(signals, i, place, buffer);
  sentenceFeatures(signals, around, i, place, buffer);
  clusterFeatures(signals, around, i, place, buffer);
  if (place.side === 1) cueItselfFeatures(signals, around, i, place, buffer);
}

function cueWordFeatures(
  { word, shape, inQuote }: Signals,
  { cue }: Surroundings,
  i: number,
  { side, where, distance, label, leftLabel, rightLabel }: Place,
  buffer: FeatureBuffer,
): void {
  const cueWord = word[cue.to - 1] as number;
  const after = word[cue.to] as number;
  const before = word[cue.from - 1] as number;
  const cueQuoted = inQuote[cue.from] as number;
  add(buffer, 100, where);
  add2(buffer, 101, where, label);
  add3(buffer, 102, where, label, mix(leftLabel, rightLabel));
  add2(buffer, 103, where, mix(distanceBand(distance), label));
  add3(buffer, 104, where, cueWord, label);
  add3(buffer, 105, where, cueWord, distanceBand(distance));
  add3(buffer, 106, side, cueWord, word[i] as number);
  add3(buffer, 107, side, mix(after, label), cueWord);
  add3(buffer, 108, where, after, label);
  add3(buffer, 109, where, before, label);
  add3(buffer, 110, word[cue.from] as number, side, label);
  add3(buffer, 111, mix(where, cueQuoted), mix(cueWord, after), label);
  add3(buffer, 112, side, mix(shape[cue.from - 1] as number, shape[cue.to] as number), label);
}

function wayFeatures(
  { word, shape, inQuote }: Signals,
  around: Surroundings,
  i: number,
  { side, where, label, leftLabel }: Place,
  buffer: FeatureBuffer,
): void {
  const at = i - around.from;
  const { cue } = around;
  const cueWord = word[cue.to - 1] as number;
  const quoted = inQuote[i] as number;
  const cueQuoted = inQuote[cue.from] as number;
  const sources = around.sources[at] as number;
  const contents = around.contents[at] as number;
  const cues = around.cues[at] as number;
  const stops = around.stops[at] as number;
  const marks = around.marks[at] as number;
  const path = around.path[at] as number;
  add3(buffer, 120, where, mix(sources, cues), label);
  add3(buffer, 121, where, mix(contents, cues), label);
  add3(buffer, 122, where, mix(mix(sources, contents), cues), mix(label, quoted));
  add3(buffer, 123, where, path, label);
  add3(buffer, 124, where, path, mix(label, leftLabel));
  add3(buffer, 125, side, path, mix(cueWord, label));
  add3(buffer, 126, where, mix(stops, marks), mix(label, quoted));
  add3(buffer, 127, where, mix(quoted, cueQuoted), marks);
  add3(buffer, 128, where, around.otherCue[at] as number, label);
  add3(buffer, 129, cues, mix(where, quoted), mix(cueQuoted, label));
  add3(buffer, 130, where, mix(sources, stops), mix(cues, shape[i] as number));
  add3(buffer, 131, mix(where, contents), mix(label, quoted), cueWord);
  add3(buffer, 132, mix(where, sources), label, word[i + 1] as number);
}

function marginalFeatures(
  { bands }: Tags,
  { cue }: Surroundings,
  i: number,
  { side, where, label }: Place,
  buffer: FeatureBuffer,
): void {
  add2(buffer, 140, where, bands.content[i] as number);
  add2(buffer, 141, where, bands.source[i] as number);
  add2(buffer, 142, where, bands.none[i] as number);
  add2(buffer, 143, where, bands.contentParts[i] as number);
  add2(buffer, 144, where, bands.sourceParts[i] as number);
  add2(buffer, 145, where, bands.contentLast[i] as number);
  add2(buffer, 146, where, bands.cue[i] as number);
  const cueBand = probabilityBand(cue.probability) + (cue.chosen ? 10 : 0);
  add3(buffer, 147, cueBand, side === 1 ? 1 : 0, label);
  add3(buffer, 148, cueBand, where, label);
  add3(
    buffer,
    149,
    where,
    mix(bands.content[i] as number, bands.source[i] as number),
    bands.none[i] as number,
  );
}

function wordFeatures(
  { word, shape, suffix3 }: Signals,
  i: number,
  { side, distance, label }: Place,
  buffer: FeatureBuffer,
): void {
  const here = word[i] as number;
  const left = word[i - 1] as number;
  const right = word[i + 1] as number;
  const form = shape[i] as number;
  add3(buffer, 150, side, distance < 3 ? distance : 9, mix(form, label));
  add3(buffer, 151, side, distance < 4 ? distance : 9, here);
  add3(buffer, 152, side, here, label);
  add3(buffer, 154, here, right, side);
  add3(buffer, 155, side, mix(shape[i - 1] as number, form), shape[i + 1] as number);
  add2(buffer, 156, side, form);
  add3(buffer, 157, form, distanceBand(distance), side);
  add2(buffer, 159, suffix3[i] as number, side);
  add(buffer, 160, here);
  add2(buffer, 161, left, side);
  add2(buffer, 162, right, side);
}

function placeFeatures(
  signals: Signals,
  i: number,
  { side, where, label }: Place,
  buffer: FeatureBuffer,
): void {
  const { inQuote, mark, word, shape, sentenceFrom, punctuationLeft, punctuationRight } = signals;
  const marks = mix((mark[i] as number) * 3 + (mark[i - 1] as number), (mark[i + 1] as number) * 2);
  add3(buffer, 170, where, marks, inQuote[i] as number);
  const from = sentenceFrom[i] as number;
  const left = punctuationLeft[i] as number;
  const right = punctuationRight[i] as number;
  const leftMark = wordAt(signals, left);
  const rightMark = wordAt(signals, right);
  const clause = word[left < 0 ? from : left + 1] as number;
  add3(buffer, 171, side, mix(leftMark, rightMark), label);
  add3(buffer, 172, where, left < 0 ? distanceBand(i - from) + 20 : distanceBand(i - left), leftMark);
  add3(buffer, 173, where, right < 0 ? 0 : distanceBand(right - i), rightMark);
  add3(buffer, 174, side, mix(distanceBand(i - from), shape[i] as number), label);
  add3(buffer, 175, side, word[from] as number, label);
  add3(buffer, 176, where, mix(leftMark, clause), label);
}

function neighbourFeatures(
  signals: Signals,
  { from, otherCue }: Surroundings,
  i: number,
  { side, where }: Place,
  buffer: FeatureBuffer,
): void {
  const { word, suffix3, cueBand } = signals;
  const next = signals.next[i] as number;
  const nextWord = word[next] as number;
  const stop = next > i + 1 ? (word[i + 1] as number) : 0;
  add3(buffer, 190, side, mix(nextWord, stop), suffix3[next + 1] ?? 0);
  add3(
    buffer,
    192,
    where,
    mix(nextWord, stop),
    (cueBand[next + 1] ?? 0) * 3 + (otherCue[next + 1 - from] ?? 0),
  );
  add3(buffer, 193, where, stop, (cueBand[next] as number) * 3 + (otherCue[next - from] ?? 0));
}

function clusterFeatures(
  { cluster, next, shape }: Signals,
  { cue }: Surroundings,
  i: number,
  { side, where, label }: Place,
  buffer: FeatureBuffer,
): void {
  const here = cluster[i] as number;
  const cueCluster = cluster[cue.to - 1] as number;
  add3(buffer, 197, where, cueCluster, label);
  add3(buffer, 198, mix(side, label), cueCluster, here);
  add3(buffer, 199, mix(where, label), here, cluster[i + 1] as number);
  add3(buffer, 189, mix(side, cluster[next[i] as number] as number), here, shape[i + 1] as number);
}

function sentenceFeatures(
  { profile, profileBefore, inQuote }: Signals,
  { cue }: Surroundings,
  i: number,
  { where, label }: Place,
  buffer: FeatureBuffer,
): void {
  const own = profile[i] as number;
  add3(buffer, 195, where, mix(own, profile[cue.from] as number), mix(label, inQuote[i] as number));
  add3(buffer, 196, where, mix(own, profileBefore[i] as number), inQuote[i] as number);
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
  add2(buffer, 183, probabilityBand(cue.probability) + (cue.chosen ? 10 : 0), cueWord);
}
