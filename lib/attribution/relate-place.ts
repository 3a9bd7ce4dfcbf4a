import type { Tags } from './candidates';
import type { Signals } from './signals';
import type { Surroundings } from './surroundings';

/** What every feature of the second pass combines with: which side of the cue, how far, in which sentence. */
export interface Place {
  /** 0 before the cue, 1 in it, 2 after it. */
  readonly side: number;
  readonly distance: number;
  /** The side and how many sentences away, as one number below 32. */
  readonly where: number;
  /** The label of the first pass here and to either side. */
  readonly label: number;
  readonly leftLabel: number;
  readonly rightLabel: number;
}

export function placeOf(signals: Signals, tags: Tags, around: Surroundings, i: number): Place {
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
