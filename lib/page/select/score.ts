import { FEATURES } from './feature-names';

/**
 * Boosted decision trees of one depth. Each tree has its splits in the order of a binary heap, as feature and threshold
 * by turns (feature -1: no split, go left), then the leaves from left to right.
 */
export interface BlockModel {
  readonly features: readonly string[];
  readonly bias: number;
  readonly depth: number;
  readonly splits: readonly (readonly number[])[];
  readonly leaves: readonly (readonly number[])[];
}

/** The log odds, by a block's features in the order of `FEATURES`, that it is part of the article. */
export function scorer(model: BlockModel): (features: readonly number[]) => number {
  const places = model.features.map((name) => FEATURES.indexOf(name));
  if (places.includes(-1))
    throw new Error('The model of blocks uses features that are not there: train it again.');
  const leftmost = (1 << model.depth) - 1;
  return (features) => {
    let sum = model.bias;
    model.splits.forEach((splits, tree) => {
      let node = 0;
      for (let depth = 0; depth < model.depth; depth++) {
        const feature = splits[2 * node] ?? -1;
        const value = feature < 0 ? Number.NEGATIVE_INFINITY : (features[places[feature] ?? -1] ?? 0);
        node = 2 * node + (value >= (splits[2 * node + 1] ?? 0) ? 2 : 1);
      }
      sum += model.leaves[tree]?.[node - leftmost] ?? 0;
    });
    return sum;
  };
}
