import type { CueCandidate, Tags } from './candidates';
import { add, add2, add3, distanceBand, type FeatureBuffer, mix } from './hash';
import {
  CONTENT_FIRST,
  CONTENT_INNER,
  CONTENT_LAST,
  LABELS,
  ROLE_OF,
  SOURCE_FIRST,
  SOURCE_INNER,
} from './labels';
import type { Piece, Signals } from './signals';
import { neighbour, wordAt } from './tag-features';

/** A cue, the stretch around it in which its source and content are looked for, and what stands on the way there. */
export interface Surroundings extends Piece {
  readonly cue: CueCandidate;
  /** For each position from `from` on: 2 in another chosen cue, 1 in one that was only thought of. */
  readonly otherCue: Uint8Array;
  /** Between the cue and here: sources, contents, other cues begun; commas and such; quotation marks. Small numbers. */
  readonly sources: Uint8Array;
  readonly contents: Uint8Array;
  readonly cues: Uint8Array;
  readonly stops: Uint8Array;
  readonly marks: Uint8Array;
  /** A hash of the way from the cue to here: the roles and punctuation passed. */
  readonly path: Int32Array;
}

/**
 * Sources and contents are looked for this many tokens before and after the cue, within the paragraph: in PolNeAR, 999 in
 * 1,000 lie within 74 before and 258 after.
 */
const REACH_BEFORE = 100;
const REACH_AFTER = 250;
/** The way from the cue is told in at most this many steps. */
const LONGEST_PATH = 6;
const OTHER_CUE = 4;

/** Looks around one cue among all the candidates of its piece. */
export function surroundingsOf(
  signals: Signals,
  tags: Tags,
  piece: Piece,
  cue: CueCandidate,
  candidates: readonly CueCandidate[],
): Surroundings {
  const from = Math.max(piece.from, cue.from - REACH_BEFORE);
  const to = Math.min(piece.to, cue.to + REACH_AFTER);
  const length = to - from;
  const around: Surroundings = {
    from,
    to,
    cue,
    otherCue: new Uint8Array(length),
    sources: new Uint8Array(length),
    contents: new Uint8Array(length),
    cues: new Uint8Array(length),
    stops: new Uint8Array(length),
    marks: new Uint8Array(length),
    path: new Int32Array(length),
  };
  for (const other of candidates)
    if (other !== cue && other.to > from && other.from < to)
      around.otherCue.fill(other.chosen ? 2 : 1, Math.max(0, other.from - from), other.to - from);
  walk(signals, tags, around, cue.to, 1);
  walk(signals, tags, around, cue.from - 1, -1);
  return around;
}

/** What has been passed on the way from the cue. */
interface Passed {
  sources: number;
  contents: number;
  cues: number;
  stops: number;
  marks: number;
  path: number;
  steps: number;
  /** The role of the position before, and the role or other cue that the path was in. */
  role: number;
  run: number;
}

/** Goes from the cue to the edge and notes at each position what has been passed. */
function walk(signals: Signals, tags: Tags, around: Surroundings, start: number, step: 1 | -1): void {
  const passed: Passed = {
    sources: 0,
    contents: 0,
    cues: 0,
    stops: 0,
    marks: 0,
    path: step > 0 ? 7 : 9,
    steps: 0,
    role: -1,
    run: 0,
  };
  for (let i = start; i >= around.from && i < around.to; i += step) {
    const at = i - around.from;
    pass(passed, signals, i, ROLE_OF[tags.labels[i] as number] as number, around.otherCue[at] === 2);
    around.path[at] = passed.path;
    around.sources[at] = Math.min(passed.sources, 3);
    around.contents[at] = Math.min(passed.contents, 3);
    around.cues[at] = Math.min(passed.cues, 3);
    around.stops[at] = Math.min(passed.stops, 4);
    around.marks[at] = Math.min(passed.marks, 3);
    if (signals.punctuation[i] && !signals.mark[i]) passed.stops++;
  }
}

function pass(passed: Passed, signals: Signals, i: number, role: number, inOther: boolean): void {
  const run = inOther ? OTHER_CUE : role;
  if (role !== passed.role) {
    if (role === 1) passed.sources++;
    if (role === 3) passed.contents++;
  }
  if (inOther && passed.run !== OTHER_CUE) passed.cues++;
  if (signals.mark[i]) passed.marks++;
  const stop = signals.punctuation[i] === 1 && run === 0;
  const step = stop ? (signals.word[i] as number) : run !== passed.run ? run : 0;
  if (step !== 0 && passed.steps < LONGEST_PATH) {
    passed.path = mix(passed.path, step);
    passed.steps++;
  }
  passed.run = stop ? -2 : run;
  passed.role = role;
}

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

const PROBABILITY_BANDS = [0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98];
function probabilityBand(probability: number): number {
  let band = 0;
  while (band < PROBABILITY_BANDS.length && probability >= (PROBABILITY_BANDS[band] as number)) band++;
  return band;
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
  { marginals }: Tags,
  { cue }: Surroundings,
  i: number,
  { side, where, label }: Place,
  buffer: FeatureBuffer,
): void {
  const row = i * LABELS;
  const none = marginals[row] as number;
  const sourceFirst = marginals[row + SOURCE_FIRST] as number;
  const sourceInner = marginals[row + SOURCE_INNER] as number;
  const contentFirst = marginals[row + CONTENT_FIRST] as number;
  const contentLast = marginals[row + CONTENT_LAST] as number;
  const inContent = (marginals[row + CONTENT_INNER] as number) + contentLast;
  add2(buffer, 140, where, probabilityBand(contentFirst + inContent));
  add2(buffer, 141, where, probabilityBand(sourceFirst + sourceInner));
  add2(buffer, 142, where, probabilityBand(none));
  add2(buffer, 143, where, probabilityBand(contentFirst) * 10 + probabilityBand(inContent));
  add2(buffer, 144, where, probabilityBand(sourceFirst) * 10 + probabilityBand(sourceInner));
  add2(buffer, 145, where, probabilityBand(contentLast));
  add2(buffer, 146, where, 1 - none - contentFirst - inContent > 0.5 ? 1 : 0);
  const cueBand = probabilityBand(cue.probability) + (cue.chosen ? 10 : 0);
  add3(buffer, 147, cueBand, side === 1 ? 1 : 0, label);
  add3(buffer, 148, cueBand, where, label);
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
  add3(buffer, 153, left, here, side);
  add3(buffer, 154, here, right, side);
  add3(buffer, 155, side, mix(shape[i - 1] as number, form), shape[i + 1] as number);
  add2(buffer, 156, side, form);
  add3(buffer, 157, form, distanceBand(distance), side);
  add3(buffer, 158, side, mix(left, here), label);
  add2(buffer, 159, suffix3[i] as number, side);
  add(buffer, 160, here);
  add2(buffer, 161, left, side);
  add2(buffer, 162, right, side);
  add3(buffer, 163, side, word[i - 2] as number, left);
  add3(buffer, 164, side, right, word[i + 2] as number);
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
  { cue, from, otherCue }: Surroundings,
  i: number,
  { side, where }: Place,
  buffer: FeatureBuffer,
): void {
  const { word, suffix3, cueBand } = signals;
  const next = neighbour(signals, i, 1);
  const nextWord = word[next] as number;
  const stop = next > i + 1 ? (word[i + 1] as number) : 0;
  const cueWord = word[cue.to - 1] as number;
  add3(buffer, 190, side, mix(nextWord, stop), suffix3[next + 1] ?? 0);
  add3(buffer, 191, where, mix(nextWord, stop), cueWord);
  add3(
    buffer,
    192,
    where,
    mix(nextWord, stop),
    (cueBand[next + 1] ?? 0) * 3 + (otherCue[next + 1 - from] ?? 0),
  );
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
  add2(buffer, 183, probabilityBand(cue.probability) + (cue.chosen ? 10 : 0), cueWord);
}
