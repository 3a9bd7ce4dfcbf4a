import type { Transitions } from './chain';
import { type FeatureSet, featureSet, rowOf } from './feature-set';
import type { FeatureBuffer } from './hash';
import { LABELS } from './labels';

/** A trained chain: the features that it kept and a row of weights for each. */
export interface ChainModel extends FeatureSet {
  /** LABELS a row; the weight of a label is the number times `scale`. */
  readonly weights: Int8Array;
  readonly scale: number;
  readonly transitions: Transitions;
}

/** `ids` as for `featureSet`, the rows of `weights` in their order. */
export const chainModel = (
  ids: Int32Array,
  weights: Int8Array,
  scale: number,
  transitions: Transitions,
): ChainModel => ({ ...featureSet(ids), weights, scale, transitions });

/**
 * Writes the scores of a token, LABELS of them from `at` on. This is where the time goes: one variable a label keeps the
 * sums out of memory.
 */
export function scoreToken(model: ChainModel, buffer: FeatureBuffer, scores: Float64Array, at: number): void {
  const { weights, scale } = model;
  const { ids, size } = buffer;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let s4 = 0;
  let s5 = 0;
  let s6 = 0;
  let s7 = 0;
  for (let i = 0; i < size; i++) {
    const found = rowOf(model, ids[i] as number);
    if (found < 0) continue;
    const row = found * LABELS;
    s0 += weights[row] as number;
    s1 += weights[row + 1] as number;
    s2 += weights[row + 2] as number;
    s3 += weights[row + 3] as number;
    s4 += weights[row + 4] as number;
    s5 += weights[row + 5] as number;
    s6 += weights[row + 6] as number;
    s7 += weights[row + 7] as number;
  }
  scores[at] = s0 * scale;
  scores[at + 1] = s1 * scale;
  scores[at + 2] = s2 * scale;
  scores[at + 3] = s3 * scale;
  scores[at + 4] = s4 * scale;
  scores[at + 5] = s5 * scale;
  scores[at + 6] = s6 * scale;
  scores[at + 7] = s7 * scale;
}
