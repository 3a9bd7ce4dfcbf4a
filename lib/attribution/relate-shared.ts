import type { CueCandidate, Tags } from './candidates';
import { add, add2, add3, distanceBand, type FeatureBuffer, mix } from './hash';
import { probabilityBand } from './probability-bands';
import type { Place } from './relate-place';
import type { Signals } from './signals';
import type { Surroundings } from './surroundings';
import { wordAt } from './tag-features';

// Features of the second pass, in groups that many tokens share: each group is added up once for what it depends on.

/** What depends on the cue, on `where` and on the label alone. */
export function cueFeatures(
  { word, shape, inQuote, cluster }: Signals,
  { cue }: Surroundings,
  { side, where, label }: Place,
  buffer: FeatureBuffer,
): void {
  const cueWord = word[cue.to - 1] as number;
  const after = word[cue.to] as number;
  const before = word[cue.from - 1] as number;
  const cueQuoted = inQuote[cue.from] as number;
  add(buffer, 100, where);
  add2(buffer, 101, where, label);
  add3(buffer, 104, where, cueWord, label);
  add3(buffer, 107, side, mix(after, label), cueWord);
  add3(buffer, 108, where, after, label);
  add3(buffer, 109, where, before, label);
  add3(buffer, 110, word[cue.from] as number, side, label);
  add3(buffer, 111, mix(where, cueQuoted), mix(cueWord, after), label);
  add3(buffer, 112, side, mix(shape[cue.from - 1] as number, shape[cue.to] as number), label);
  const cueBand = cueBandOf(cue);
  add3(buffer, 147, cueBand, side === 1 ? 1 : 0, label);
  add3(buffer, 148, cueBand, where, label);
  add3(buffer, 197, where, cluster[cue.to - 1] as number, label);
}

export const cueBandOf = ({ probability, chosen }: CueCandidate): number =>
  probabilityBand(probability) + (chosen ? 10 : 0);

/** What stays the same from token to token, as long as `goesOn` is true. */
export function runFeatures(
  signals: Signals,
  around: Surroundings,
  i: number,
  { side, where, label }: Place,
  buffer: FeatureBuffer,
): void {
  const { word, inQuote, profile, profileBefore } = signals;
  const at = i - around.from;
  const { cue } = around;
  const cueWord = word[cue.to - 1] as number;
  const quoted = inQuote[i] as number;
  const cueQuoted = inQuote[cue.from] as number;
  const sources = around.sources[at] as number;
  const contents = around.contents[at] as number;
  const cues = around.cues[at] as number;
  const marks = around.marks[at] as number;
  const path = around.path[at] as number;
  add3(buffer, 120, where, mix(sources, cues), label);
  add3(buffer, 121, where, mix(contents, cues), label);
  add3(buffer, 122, where, mix(mix(sources, contents), cues), mix(label, quoted));
  add3(buffer, 123, where, path, label);
  add3(buffer, 125, side, path, mix(cueWord, label));
  add3(buffer, 126, where, mix(around.stops[at] as number, marks), mix(label, quoted));
  add3(buffer, 127, where, mix(quoted, cueQuoted), marks);
  add3(buffer, 128, where, around.otherCue[at] as number, label);
  add3(buffer, 129, cues, mix(where, quoted), mix(cueQuoted, label));
  add3(buffer, 131, mix(where, contents), mix(label, quoted), cueWord);
  const from = signals.sentenceFrom[i] as number;
  const left = signals.punctuationLeft[i] as number;
  const leftMark = wordAt(signals, left);
  const clause = word[left < 0 ? from : left + 1] as number;
  add3(buffer, 171, side, mix(leftMark, wordAt(signals, signals.punctuationRight[i] as number)), label);
  add3(buffer, 175, side, word[from] as number, label);
  add3(buffer, 176, where, mix(leftMark, clause), label);
  const own = profile[i] as number;
  add3(buffer, 195, where, mix(own, profile[cue.from] as number), mix(label, quoted));
  add3(buffer, 196, where, mix(own, profileBefore[i] as number), quoted);
}

/** Whether all that `runFeatures` reads is the same as one token before. */
export function goesOn(signals: Signals, tags: Tags, around: Surroundings, i: number): boolean {
  const { sentence, inQuote, punctuationLeft, punctuationRight } = signals;
  const { from, cue, path, sources, contents, cues, stops, marks, otherCue } = around;
  const at = i - from;
  return (
    i > from &&
    i !== cue.from &&
    i !== cue.to &&
    path[at] === path[at - 1] &&
    tags.labels[i] === tags.labels[i - 1] &&
    punctuationLeft[i] === punctuationLeft[i - 1] &&
    punctuationRight[i] === punctuationRight[i - 1] &&
    sentence[i] === sentence[i - 1] &&
    inQuote[i] === inQuote[i - 1] &&
    otherCue[at] === otherCue[at - 1] &&
    sources[at] === sources[at - 1] &&
    contents[at] === contents[at - 1] &&
    cues[at] === cues[at - 1] &&
    stops[at] === stops[at - 1] &&
    marks[at] === marks[at - 1]
  );
}

/** What the first pass thinks likely, and where. */
export function likelyFeatures({ bands }: Tags, i: number, { where }: Place, buffer: FeatureBuffer): void {
  const content = bands.content[i] as number;
  const source = bands.source[i] as number;
  const none = bands.none[i] as number;
  add2(buffer, 140, where, content);
  add2(buffer, 141, where, source);
  add2(buffer, 142, where, none);
  add3(buffer, 149, where, mix(content, source), none);
}

export function contentPartFeatures(
  { bands }: Tags,
  i: number,
  { where }: Place,
  buffer: FeatureBuffer,
): void {
  add2(buffer, 143, where, bands.contentParts[i] as number);
  add2(buffer, 145, where, bands.contentLast[i] as number);
}

export function sourcePartFeatures(
  { bands }: Tags,
  i: number,
  { where }: Place,
  buffer: FeatureBuffer,
): void {
  add2(buffer, 144, where, bands.sourceParts[i] as number);
  add2(buffer, 146, where, bands.cue[i] as number);
}

/** What depends on the token, its label and the side of the cue alone: the same for other cues on that side. */
export function sidedFeatures(
  signals: Signals,
  i: number,
  { side, label }: Place,
  buffer: FeatureBuffer,
): void {
  const { word, shape, suffix3, sentenceFrom, cluster } = signals;
  const here = word[i] as number;
  const form = shape[i] as number;
  const next = signals.next[i] as number;
  const stop = next > i + 1 ? (word[i + 1] as number) : 0;
  add3(buffer, 152, side, here, label);
  add3(buffer, 154, here, word[i + 1] as number, side);
  add3(buffer, 155, side, mix(shape[i - 1] as number, form), shape[i + 1] as number);
  add2(buffer, 156, side, form);
  add2(buffer, 159, suffix3[i] as number, side);
  add(buffer, 160, here);
  add2(buffer, 161, word[i - 1] as number, side);
  add2(buffer, 162, word[i + 1] as number, side);
  add3(buffer, 174, side, mix(distanceBand(i - (sentenceFrom[i] as number)), form), label);
  add3(buffer, 189, mix(side, cluster[next] as number), cluster[i] as number, shape[i + 1] as number);
  add3(buffer, 190, side, mix(word[next] as number, stop), suffix3[next + 1] ?? 0);
}
