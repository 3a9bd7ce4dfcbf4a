import type { Transitions } from './chain';
import { FEATURE_SPACE, type FeatureBuffer } from './hash';
import { LABELS } from './labels';

/** A set of features as bits over the feature space; the rank of a bit, how many are set before it, numbers its row. */
export interface FeatureSet {
  readonly bits: Uint32Array;
  /** For each word of `bits`, how many bits are set before it. */
  readonly ranks: Uint16Array;
}

/** `ids` must be at most 65,535; rows are numbered by ascending id. */
export function featureSet(ids: Int32Array): FeatureSet {
  const bits = new Uint32Array(FEATURE_SPACE / 32);
  for (const id of ids) bits[id >>> 5] = (bits[id >>> 5] as number) | (1 << (id & 31));
  const ranks = new Uint16Array(bits.length);
  let rank = 0;
  for (let i = 0; i < bits.length; i++) {
    ranks[i] = rank;
    rank += countBits(bits[i] as number);
  }
  return { bits, ranks };
}

/** The row of a feature, or -1. */
export function rowOf({ bits, ranks }: FeatureSet, id: number): number {
  const word = bits[id >>> 5] as number;
  const bit = 1 << (id & 31);
  return (word & bit) === 0 ? -1 : (ranks[id >>> 5] as number) + countBits(word & (bit - 1));
}

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

/** The number of set bits of a 32-bit integer (Warren, Hacker's Delight, 5-1). */
export function countBits(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

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
