import { addUp, type ChainModel } from './chain-model';
import type { FeatureBuffer } from './hash';

/**
 * What groups of features have added up to, by a number that says all that they depend on; the newest where two numbers
 * share a slot. Most features of a token are those of another token, too: to add them up once is what makes reading fast.
 */
export interface Memo {
  readonly keys: Int32Array;
  /** Two a slot, as `addUp` writes them. */
  readonly sums: Float64Array;
  readonly shift: number;
}

const SPREAD = 0x9e3779b1;

/** With 2 ** `bits` slots of 20 bytes. */
export const memo = (bits: number): Memo => ({
  keys: new Int32Array(1 << bits).fill(-1),
  sums: new Float64Array(2 << bits),
  shift: 32 - bits,
});

/** Written out: `fill` takes longer for two numbers. */
export function empty(sums: Float64Array): void {
  sums[0] = 0;
  sums[1] = 0;
}

export function forget({ keys }: Memo): void {
  keys.fill(-1);
}

/** Adds to `total` what is known by `key`, a number from 0 on; false where nothing is, and the features must be learnt. */
export function recall({ keys, sums, shift }: Memo, key: number, total: Float64Array): boolean {
  const slot = Math.imul(key, SPREAD) >>> shift;
  if (keys[slot] !== key) return false;
  total[0] = (total[0] as number) + (sums[2 * slot] as number);
  total[1] = (total[1] as number) + (sums[2 * slot + 1] as number);
  return true;
}

/** Adds up the features that the buffer holds, adds them to `total`, and keeps them by `key`. Empties the buffer. */
export function learn(
  { keys, sums, shift }: Memo,
  key: number,
  model: ChainModel,
  buffer: FeatureBuffer,
  total: Float64Array,
): void {
  const slot = Math.imul(key, SPREAD) >>> shift;
  sums[2 * slot] = 0;
  sums[2 * slot + 1] = 0;
  addUp(model, buffer, sums, 2 * slot);
  keys[slot] = key;
  total[0] = (total[0] as number) + (sums[2 * slot] as number);
  total[1] = (total[1] as number) + (sums[2 * slot + 1] as number);
}
