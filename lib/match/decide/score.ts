import { LIKENESS_FEATURES } from '../profile/likeness-features';
import { FRAME_FEATURES, type FrameFeatures } from './frame-features';
import weights from './weights.json';

/** What is known of a pairing of a statement with a claim of a corpus. */
export interface PairingEvidence {
  /** How a frame of the claim fits, where one does. */
  readonly frame: FrameFeatures | null;
  /** How like the claim's wordings are, in the order of `LIKENESS_FEATURES`; null where there are too few of them. */
  readonly likeness: readonly number[] | null;
}

/** Where a claim has wordings: the frame, whether one fits at all, and the likeness. */
export const WORDED_FEATURES = [...FRAME_FEATURES, 'fits', ...LIKENESS_FEATURES] as const;

const NO_FRAME = FRAME_FEATURES.map(() => 0);

const frameValues = (frame: FrameFeatures): number[] => FRAME_FEATURES.map((name) => frame[name]);

/** The values of `WORDED_FEATURES`. */
export const wordedValues = (frame: FrameFeatures | null, likeness: readonly number[]): readonly number[] => [
  ...(frame ? frameValues(frame) : NO_FRAME),
  frame ? 1 : 0,
  ...likeness,
];

interface Model {
  readonly bias: number;
  readonly weights: readonly number[];
}

const modelOf = (
  names: readonly string[],
  given: { bias: number; weights: Record<string, number> },
): Model => ({
  bias: given.bias,
  weights: names.map((name) => given.weights[name] ?? 0),
});

const PLAIN = modelOf(FRAME_FEATURES, weights.plain);
const WORDED = modelOf(WORDED_FEATURES, weights.worded);

const probability = ({ bias, weights: of }: Model, values: readonly number[]): number =>
  1 / (1 + Math.exp(-values.reduce((sum, value, at) => sum + value * (of[at] as number), bias)));

/** How sure it is that the statement says the claim, 0 to 1. */
export function scoreOf({ frame, likeness }: PairingEvidence): number {
  if (likeness) return probability(WORDED, wordedValues(frame, likeness));
  return frame ? probability(PLAIN, frameValues(frame)) : 0;
}
