import { FEATURE_SPACE } from './hash';

/**
 * A set of features, numbered by ascending id. Small enough to stay in a processor's second cache, where a number for each
 * possible feature would not: looking features up is where the time goes.
 */
export interface FeatureSet {
  /** For each bucket of BUCKET ids, how many features stand before it; one more at the end. */
  readonly starts: Uint16Array;
  /** Each feature's place in its bucket. */
  readonly places: Uint8Array;
}

/** So few ids that a bucket seldom holds a feature that is not asked for: larger ones take a sixth more time. */
const BUCKET_BITS = 5;
const BUCKET = 1 << BUCKET_BITS;

/** `ids` ascend and are at most 65,535. */
export function featureSet(ids: Int32Array): FeatureSet {
  const starts = new Uint16Array(FEATURE_SPACE / BUCKET + 1);
  let bucket = 0;
  for (const [row, id] of ids.entries()) while (bucket <= id >>> BUCKET_BITS) starts[bucket++] = row;
  starts.fill(ids.length, bucket);
  return { starts, places: Uint8Array.from(ids, (id) => id & (BUCKET - 1)) };
}

/** The row of a feature, or -1. */
export function rowOf({ starts, places }: FeatureSet, id: number): number {
  const bucket = id >>> BUCKET_BITS;
  const place = id & (BUCKET - 1);
  const end = starts[bucket + 1] as number;
  let row = starts[bucket] as number;
  while (row < end && places[row] !== place) row++;
  return row < end ? row : -1;
}
