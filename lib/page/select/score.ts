import type { Features } from './features';

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

/** The log odds that a block is part of the article. */
export function score(model: BlockModel, features: Features): number {
  const values = model.features.map((name) => features[name] ?? 0);
  let sum = model.bias;
  model.splits.forEach((splits, tree) => {
    let node = 0;
    for (let depth = 0; depth < model.depth; depth++) {
      const feature = splits[2 * node] ?? -1;
      const right = feature >= 0 && (values[feature] ?? 0) >= (splits[2 * node + 1] ?? 0);
      node = 2 * node + (right ? 2 : 1);
    }
    sum += model.leaves[tree]?.[node - ((1 << model.depth) - 1)] ?? 0;
  });
  return sum;
}
