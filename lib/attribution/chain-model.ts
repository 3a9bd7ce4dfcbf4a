import type { Transitions } from './chain';
import { type FeatureSet, featureSet, rowOf } from './feature-set';
import type { FeatureBuffer } from './hash';
import { LABELS } from './labels';

/** A trained chain: the features that it kept and a row of weights for each. */
export interface ChainModel extends FeatureSet {
  /**
   * Two numbers a row, each of four weights; the first row is for features that are not kept. The weight of a label is
   * what the number holds for it times `scale`.
   */
  readonly packed: Float64Array;
  readonly scale: number;
  readonly transitions: Transitions;
}

/** Four weights share one 53-bit number, so that two additions add up eight labels; each has room for MOST_FEATURES. */
const LANES = 4;
const LANE_BITS = 13;
const LANE = 2 ** LANE_BITS;
const LARGEST = 31;
/** A token must have no more features than this: as many of the largest weights stay below half a lane, either way. */
export const MOST_FEATURES = 128;
/** Makes the sums of each lane positive, so that they come apart by cutting bits. */
const LIFT = LANE / 2;
const LIFT_ALL = LIFT * (1 + LANE + LANE ** 2 + LANE ** 3);

/** `ids` as for `featureSet`, the rows of `weights` in their order, LABELS each, from -31 to 31. */
export function chainModel(
  ids: Int32Array,
  weights: Int8Array,
  scale: number,
  transitions: Transitions,
): ChainModel {
  const packed = new Float64Array((LABELS + weights.length) / LANES);
  for (let i = 0; i < weights.length; i += LANES)
    packed[(LABELS + i) / LANES] = pack(
      weights[i] as number,
      weights[i + 1] as number,
      weights[i + 2] as number,
      weights[i + 3] as number,
    );
  return { ...featureSet(ids), packed, scale, transitions };
}

function pack(a: number, b: number, c: number, d: number): number {
  const largest = Math.max(Math.abs(a), Math.abs(b), Math.abs(c), Math.abs(d));
  if (largest > LARGEST) throw new RangeError(`${largest} is more than a weight of a chain may be.`);
  return ((d * LANE + c) * LANE + b) * LANE + a;
}

/**
 * Adds the packed weights of the features that the buffer holds to `sums[at]` and `sums[at + 1]`, and empties it: a token's
 * features may come in parts, in any order, since the sums are whole numbers. This is where most of the time goes. Throws a
 * `RangeError` on more than MOST_FEATURES, whose sum would run over into another label's.
 */
export function addUp(model: ChainModel, buffer: FeatureBuffer, sums: Float64Array, at = 0): void {
  const { packed } = model;
  const { ids, size } = buffer;
  if (size > MOST_FEATURES)
    throw new RangeError(`${size} features are more than a token of a chain may have.`);
  let low = sums[at] as number;
  let high = sums[at + 1] as number;
  for (let i = 0; i < size; i++) {
    const row = 2 * (rowOf(model, ids[i] as number) + 1);
    low += packed[row] as number;
    high += packed[row + 1] as number;
  }
  sums[at] = low;
  sums[at + 1] = high;
  buffer.size = 0;
}

/** Writes the scores of a token, LABELS of them from `at` on, whose features add up to the first two of `sums`. */
export function writeScores(
  { scale }: ChainModel,
  sums: Float64Array,
  scores: Float64Array,
  at: number,
): void {
  unpack(sums[0] as number, scale, scores, at);
  unpack(sums[1] as number, scale, scores, at + LANES);
}

/** Writes the sums of LANES weights times `scale`. */
function unpack(packed: number, scale: number, scores: Float64Array, at: number): void {
  const lifted = packed + LIFT_ALL;
  const upper = Math.floor(lifted / LANE ** 2);
  const lower = lifted - upper * LANE ** 2;
  scores[at] = ((lower & (LANE - 1)) - LIFT) * scale;
  scores[at + 1] = ((lower >> LANE_BITS) - LIFT) * scale;
  scores[at + 2] = ((upper & (LANE - 1)) - LIFT) * scale;
  scores[at + 3] = ((upper >> LANE_BITS) - LIFT) * scale;
}
