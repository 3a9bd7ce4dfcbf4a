import { AFTER, BEFORE, LABELS, mayEnd, mayFollow, START } from './labels';

/** Stands for "impossible" among log-scores; finite, so that differences stay numbers. */
export const IMPOSSIBLE = -1e9;

/** Log-scores of each label after each other, row `START` for the first: (LABELS + 1) × LABELS, row-major. */
export type Transitions = Float64Array;

/** All that may follow scores 0, all else `IMPOSSIBLE`. */
export function emptyTransitions(): Transitions {
  const transitions = new Float64Array((LABELS + 1) * LABELS);
  for (let previous = 0; previous <= START; previous++)
    for (let next = 0; next < LABELS; next++)
      if (!mayFollow(previous, next)) transitions[previous * LABELS + next] = IMPOSSIBLE;
  return transitions;
}

const MAY_END = Uint8Array.from({ length: LABELS }, (_, label) => (mayEnd(label) ? 1 : 0));

/**
 * The best sequence of labels for `length` tokens. `scores` holds a log-score for each token and label, row-major.
 * Viterbi 1967.
 */
export function bestLabels(scores: Float64Array, length: number, transitions: Transitions): Uint8Array {
  const { best, back } = bestWays(scores, length, transitions);
  return trace(back, best.subarray((length - 1) * LABELS), length);
}

/** The score of the best way to each label, and the label before it on that way. Row-major, LABELS a row. */
export interface Ways {
  readonly best: Float64Array;
  readonly back: Uint8Array;
}

/** The forward half of Viterbi. */
export function bestWays(scores: Float64Array, length: number, transitions: Transitions): Ways {
  const { from, labels } = BEFORE;
  const best = new Float64Array(length * LABELS);
  const back = new Uint8Array(length * LABELS);
  for (let label = 0; label < LABELS; label++)
    best[label] = (transitions[START * LABELS + label] as number) + (scores[label] as number);
  for (let row = LABELS; row < length * LABELS; row += LABELS)
    for (let label = 0; label < LABELS; label++) {
      const end = from[label + 1] as number;
      let most = -Infinity;
      let before = 0;
      for (let i = from[label] as number; i < end; i++) {
        const previous = labels[i] as number;
        const score =
          (best[row - LABELS + previous] as number) + (transitions[previous * LABELS + label] as number);
        if (score <= most) continue;
        most = score;
        before = previous;
      }
      best[row + label] = most + (scores[row + label] as number);
      back[row + label] = before;
    }
  return { best, back };
}

function trace(back: Uint8Array, final: Float64Array, length: number): Uint8Array {
  const labels = new Uint8Array(length);
  let label = 0;
  let best = -Infinity;
  for (let last = 0; last < LABELS; last++) {
    if (MAY_END[last] && (final[last] as number) > best) {
      best = final[last] as number;
      label = last;
    }
  }
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label;
    label = back[i * LABELS + label] as number;
  }
  return labels;
}

/** Working space for `sumOverLabels`, grown as needed. All arrays are row-major, LABELS a row. */
export interface Lattice {
  /** exp(score - the row's largest). */
  potentials: Float64Array;
  /** Normalised forward and backward sums. */
  forward: Float64Array;
  backward: Float64Array;
  readonly factors: Float64Array;
}

export const lattice = (): Lattice => ({
  potentials: new Float64Array(0),
  forward: new Float64Array(0),
  backward: new Float64Array(0),
  factors: new Float64Array((LABELS + 1) * LABELS),
});

function grow(space: Lattice, cells: number): void {
  if (space.forward.length >= cells) return;
  space.potentials = new Float64Array(cells * 2);
  space.forward = new Float64Array(cells * 2);
  space.backward = new Float64Array(cells * 2);
}

/**
 * Forward–backward (Rabiner 1989) with each row scaled to sum to one. Fills the lattice, backwards from the end to token
 * `from` only; returns the logarithm of the sum over all sequences that may be.
 */
export function sumOverLabels(
  scores: Float64Array,
  length: number,
  transitions: Transitions,
  space: Lattice,
  from = 0,
): number {
  grow(space, length * LABELS);
  for (let i = 0; i < transitions.length; i++) space.factors[i] = Math.exp(transitions[i] as number);
  const logSum = sweepForward(scores, length, space);
  sweepBackward(length, space, from);
  return logSum;
}

function sweepForward(scores: Float64Array, length: number, space: Lattice): number {
  const { potentials, forward } = space;
  let logSum = 0;
  for (let i = 0; i < length; i++) {
    const row = i * LABELS;
    let largest = -Infinity;
    for (let label = 0; label < LABELS; label++) largest = Math.max(largest, scores[row + label] as number);
    let sum = 0;
    for (let label = 0; label < LABELS; label++) {
      const potential = Math.exp((scores[row + label] as number) - largest);
      const value = reach(space, row, label) * potential;
      potentials[row + label] = potential;
      forward[row + label] = value;
      if (i < length - 1 || MAY_END[label]) sum += value;
    }
    for (let label = 0; label < LABELS; label++)
      forward[row + label] = (forward[row + label] as number) / sum;
    logSum += Math.log(sum) + largest;
  }
  return logSum;
}

/** The sum over the labels before, at the start of `row`, of all ways that lead to a label. */
function reach({ forward, factors }: Lattice, row: number, label: number): number {
  if (row === 0) return factors[START * LABELS + label] as number;
  const { from, labels } = BEFORE;
  const end = from[label + 1] as number;
  let sum = 0;
  for (let i = from[label] as number; i < end; i++) {
    const previous = labels[i] as number;
    sum += (forward[row - LABELS + previous] as number) * (factors[previous * LABELS + label] as number);
  }
  return sum;
}

function sweepBackward(length: number, { potentials, backward, factors }: Lattice, least: number): void {
  const { from, labels } = AFTER;
  for (let label = 0; label < LABELS; label++)
    backward[(length - 1) * LABELS + label] = MAY_END[label] as number;
  for (let i = length - 2; i >= least; i--) {
    const row = i * LABELS;
    let sum = 0;
    for (let label = 0; label < LABELS; label++) {
      const end = from[label + 1] as number;
      let reached = 0;
      for (let j = from[label] as number; j < end; j++) {
        const next = labels[j] as number;
        reached +=
          (factors[label * LABELS + next] as number) *
          (potentials[row + LABELS + next] as number) *
          (backward[row + LABELS + next] as number);
      }
      backward[row + label] = reached;
      sum += reached;
    }
    for (let label = 0; label < LABELS; label++)
      backward[row + label] = (backward[row + label] as number) / sum;
  }
}

/** The probability of each label at token `i`, written to `out` from `at` on. */
export function marginalsAt(space: Lattice, i: number, out: Float32Array | Float64Array, at = 0): void {
  const row = i * LABELS;
  let sum = 0;
  for (let label = 0; label < LABELS; label++) {
    const value = (space.forward[row + label] as number) * (space.backward[row + label] as number);
    out[at + label] = value;
    sum += value;
  }
  for (let label = 0; label < LABELS; label++) out[at + label] = (out[at + label] as number) / sum;
}
