import type { BlockModel } from '../../../lib/page/select/score';
import { randomFrom } from '../random';

/** One block: its features in the order of their names, whether it is the article's, and how much it counts. */
export interface Row {
  readonly values: readonly number[];
  readonly label: boolean;
  readonly weight: number;
}

/** Gradient boosting with second-order gains (Friedman 2001; Chen and Guestrin 2016). */
export const SETTINGS = {
  trees: 90,
  depth: 4,
  rate: 0.08,
  /** Added to the curvature of each leaf. */
  shrinkage: 3,
  /** Least curvature on each side of a split: none that holds for one page only. */
  leastSide: 1,
  /** The part of the features that each tree may use. */
  columns: 0.3,
  /** The part of the rows that each tree learns from: many trees, each of another half, forget single pages. */
  rows: 0.5,
  bins: 32,
  leastGain: 1e-4,
};

interface Column {
  readonly cuts: readonly number[];
  readonly bins: Uint8Array;
}
interface Split {
  gain: number;
  feature: number;
  bin: number;
}

/** Learns a model; the same rows and seed give the same one. */
export function boost(rows: readonly Row[], features: readonly string[], seed: number): BlockModel {
  const random = randomFrom(seed);
  const columns = features.map((_, feature) => binned(rows.map((row) => row.values[feature] ?? 0)));
  const weight = rows.reduce((sum, row) => sum + row.weight, 0);
  const positive = rows.reduce((sum, row) => sum + (row.label ? row.weight : 0), 0);
  const bias = Math.log(positive / (weight - positive));
  const scores = new Float64Array(rows.length).fill(bias);
  const splits: number[][] = [];
  const leaves: number[][] = [];
  for (let tree = 0; tree < SETTINGS.trees; tree++) {
    const slope = new Float64Array(rows.length);
    const curve = new Float64Array(rows.length);
    rows.forEach(({ label, weight }, i) => {
      if (random.below(1000) >= SETTINGS.rows * 1000) return;
      const odds = 1 / (1 + Math.exp(-(scores[i] ?? 0)));
      slope[i] = weight * ((label ? 1 : 0) - odds);
      curve[i] = weight * odds * (1 - odds);
    });
    const usable = columns.map(() => random.below(1000) < SETTINGS.columns * 1000);
    const grown = grow(columns, usable, slope, curve);
    grown.leafOf.forEach((leaf, i) => {
      scores[i] = (scores[i] ?? 0) + (grown.leaves[leaf] ?? 0);
    });
    splits.push(grown.splits);
    leaves.push(grown.leaves);
  }
  return compact({ features, bias: round(bias), depth: SETTINGS.depth, splits, leaves });
}

/** Thresholds between values, at most as many as there are bins, half by count and half by value. */
function binned(values: readonly number[]): Column {
  const sorted = [...values].sort((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  const every = (list: readonly number[], parts: number): number[] =>
    Array.from({ length: parts - 1 }, (_, i) => list[Math.floor(((i + 1) * list.length) / parts)] ?? 0);
  const half = SETTINGS.bins / 2;
  const cuts =
    distinct.length <= SETTINGS.bins ? distinct.slice(1) : [...every(sorted, half), ...every(distinct, half)];
  const unique = [...new Set(cuts.map(round))].sort((a, b) => a - b);
  return {
    cuts: unique,
    bins: Uint8Array.from(values, (value) => unique.filter((cut) => value >= cut).length),
  };
}

function grow(
  columns: readonly Column[],
  usable: readonly boolean[],
  slope: Float64Array,
  curve: Float64Array,
) {
  const leafOf = new Uint8Array(slope.length);
  const splits: number[] = [];
  for (let depth = 0; depth < SETTINGS.depth; depth++) {
    const best = Array.from(
      { length: 1 << depth },
      (): Split => ({ gain: SETTINGS.leastGain, feature: -1, bin: 0 }),
    );
    columns.forEach((column, feature) => {
      if (usable[feature]) improve(best, column, feature, leafOf, slope, curve);
    });
    for (const { feature, bin } of best) splits.push(feature, columns[feature]?.cuts[bin] ?? 0);
    for (let i = 0; i < leafOf.length; i++) {
      const split = best[leafOf[i] ?? 0] as Split;
      const right = split.feature >= 0 && (columns[split.feature]?.bins[i] ?? 0) > split.bin;
      leafOf[i] = 2 * (leafOf[i] ?? 0) + (right ? 1 : 0);
    }
  }
  const sums = Array.from({ length: 1 << SETTINGS.depth }, () => ({ slope: 0, curve: SETTINGS.shrinkage }));
  leafOf.forEach((leaf, i) => {
    const sum = sums[leaf] as { slope: number; curve: number };
    sum.slope += slope[i] ?? 0;
    sum.curve += curve[i] ?? 0;
  });
  return { leafOf, splits, leaves: sums.map((sum) => round((SETTINGS.rate * sum.slope) / sum.curve)) };
}

/** Puts the column's best split of each node in the place of a worse one. */
function improve(
  best: readonly Split[],
  { cuts, bins }: Column,
  feature: number,
  nodeOf: Uint8Array,
  slope: Float64Array,
  curve: Float64Array,
): void {
  const width = cuts.length + 1;
  const slopes = new Float64Array(best.length * width);
  const curves = new Float64Array(best.length * width);
  for (let i = 0; i < bins.length; i++) {
    const at = (nodeOf[i] ?? 0) * width + (bins[i] ?? 0);
    slopes[at] = (slopes[at] ?? 0) + (slope[i] ?? 0);
    curves[at] = (curves[at] ?? 0) + (curve[i] ?? 0);
  }
  const worth = (sum: number, curvature: number): number => (sum * sum) / (curvature + SETTINGS.shrinkage);
  best.forEach((split, node) => {
    const own = slopes.subarray(node * width, (node + 1) * width);
    const ownCurves = curves.subarray(node * width, (node + 1) * width);
    const all = own.reduce((a, b) => a + b, 0);
    const allCurves = ownCurves.reduce((a, b) => a + b, 0);
    let left = 0;
    let leftCurves = 0;
    for (let bin = 0; bin < cuts.length; bin++) {
      left += own[bin] ?? 0;
      leftCurves += ownCurves[bin] ?? 0;
      const rightCurves = allCurves - leftCurves;
      if (leftCurves < SETTINGS.leastSide || rightCurves < SETTINGS.leastSide) continue;
      const gain = worth(left, leftCurves) + worth(all - left, rightCurves) - worth(all, allCurves);
      if (gain > split.gain) Object.assign(split, { gain, feature, bin });
    }
  });
}

/** Names only the features that some tree uses, and rounds the leaves: the sum of all is off by less than 0.01 mostly. */
function compact(model: BlockModel): BlockModel {
  const used = [...new Set(model.splits.flatMap((tree) => tree.filter((_, i) => i % 2 === 0)))].filter(
    (f) => f >= 0,
  );
  const place = new Map(used.map((feature, index) => [feature, index]));
  return {
    ...model,
    features: used.map((feature) => model.features[feature] ?? ''),
    splits: model.splits.map((tree) =>
      tree.map((value, i) => (i % 2 === 0 ? (place.get(value) ?? -1) : value)),
    ),
    leaves: model.leaves.map((tree) => tree.map((value) => Number(value.toFixed(3)))),
  };
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
