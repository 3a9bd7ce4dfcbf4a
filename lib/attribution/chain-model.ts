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

/**
 * Four weights share one 53-bit number, so that two additions add up eight labels. Each has BIAS added, so that none is
 * negative, and room for the sum of MOST_FEATURES.
 */
const LANES = 4;
const LANE_BITS = 13;
const LANE = 2 ** LANE_BITS;
const BIAS = 32;
/** A token must have no more features than this. */
export const MOST_FEATURES = LANE / (2 * BIAS);

/** `ids` as for `featureSet`, the rows of `weights` in their order, LABELS each, from -31 to 31. */
export function chainModel(
  ids: Int32Array,
  weights: Int8Array,
  scale: number,
  transitions: Transitions,
): ChainModel {
  const packed = new Float64Array((LABELS + weights.length) / LANES);
  packed.fill(pack(0, 0, 0, 0), 0, LABELS / LANES);
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
  if (largest >= BIAS) throw new RangeError(`${largest} is more than a weight of a chain may be.`);
  return (((d + BIAS) * LANE + c + BIAS) * LANE + b + BIAS) * LANE + a + BIAS;
}

/**
 * Writes the scores of a token, LABELS of them from `at` on. Throws a `RangeError` on more than MOST_FEATURES, whose sum
 * would run over into another label's. This is where most of the time goes.
 */
export function scoreToken(model: ChainModel, buffer: FeatureBuffer, scores: Float64Array, at: number): void {
  const { packed, scale } = model;
  const { ids, size } = buffer;
  if (size > MOST_FEATURES)
    throw new RangeError(`${size} features are more than a token of a chain may have.`);
  let low = 0;
  let high = 0;
  for (let i = 0; i < size; i++) {
    const row = 2 * (rowOf(model, ids[i] as number) + 1);
    low += packed[row] as number;
    high += packed[row + 1] as number;
  }
  unpack(low, size * BIAS, scale, scores, at);
  unpack(high, size * BIAS, scale, scores, at + LANES);
}

/** Writes the sums of LANES weights, of which `bias` is to be taken, times `scale`. */
function unpack(packed: number, bias: number, scale: number, scores: Float64Array, at: number): void {
  const upper = Math.floor(packed / LANE ** 2);
  const lower = packed - upper * LANE ** 2;
  scores[at] = ((lower & (LANE - 1)) - bias) * scale;
  scores[at + 1] = ((lower >> LANE_BITS) - bias) * scale;
  scores[at + 2] = ((upper & (LANE - 1)) - bias) * scale;
  scores[at + 3] = ((upper >> LANE_BITS) - bias) * scale;
}
