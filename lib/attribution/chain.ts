import { CONTENT_FIRST, CUE_FIRST, LABELS, mayEnd, mayFollow, O, SOURCE_FIRST, START } from './labels';

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

/**
 * The forward half of Viterbi. Here and in the sweeps below the labels that may come before one (`mayFollow`) are written
 * out, ascending: loops over lists of them take twice the time, and this runs for every token and for every cue.
 */
export function bestWays(scores: Float64Array, length: number, transitions: Transitions): Ways {
  const best = new Float64Array(length * LABELS);
  const back = new Uint8Array(length * LABELS);
  for (let label = 0; label < LABELS; label++)
    best[label] = (transitions[START * LABELS + label] as number) + (scores[label] as number);
  for (let row = LABELS; row < length * LABELS; row += LABELS)
    for (let label = 0; label < LABELS; label++) {
      const first = FIRST_OF[label] as number;
      const way =
        first > 0 ? betterOf(best, row, transitions, label, first) : bestOf(best, row, transitions, label);
      best[row + label] =
        (best[row - LABELS + way] as number) +
        (transitions[way * LABELS + label] as number) +
        (scores[row + label] as number);
      back[row + label] = way;
    }
  return { best, back };
}

/** Of an inner label, the first one of its role: only these two may stand before it. Of others, 0. */
const FIRST_OF = Uint8Array.of(0, 0, SOURCE_FIRST, 0, CUE_FIRST, 0, CONTENT_FIRST, 0);

function betterOf(
  best: Float64Array,
  row: number,
  transitions: Transitions,
  label: number,
  first: number,
): number {
  const before = row - LABELS + first;
  const at = first * LABELS + label;
  const began = (best[before] as number) + (transitions[at] as number);
  const went = (best[before + 1] as number) + (transitions[at + LABELS] as number);
  return went > began ? first + 1 : first;
}

function bestOf(best: Float64Array, row: number, t: Transitions, label: number): number {
  const before = row - LABELS;
  let way = O;
  let most = (best[before] as number) + (t[label] as number);
  for (let previous = 1; previous < LABELS; previous++) {
    const score = (best[before + previous] as number) + (t[previous * LABELS + label] as number);
    if (score > most) {
      most = score;
      way = previous;
    }
  }
  return way;
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
  const { potentials, forward, factors } = space;
  let logSum = 0;
  for (let row = 0; row < length * LABELS; row += LABELS) {
    let largest = scores[row] as number;
    for (let cell = row + 1; cell < row + LABELS; cell++)
      if ((scores[cell] as number) > largest) largest = scores[cell] as number;
    for (let cell = row; cell < row + LABELS; cell++)
      potentials[cell] = Math.exp((scores[cell] as number) - largest);
    if (row === 0) forward.set(factors.subarray(START * LABELS));
    else reach(space, row);
    const isLast = row === (length - 1) * LABELS;
    let sum = 0;
    for (let label = 0; label < LABELS; label++) {
      const value = (forward[row + label] as number) * (potentials[row + label] as number);
      forward[row + label] = value;
      if (!isLast || MAY_END[label]) sum += value;
    }
    for (let cell = row; cell < row + LABELS; cell++) forward[cell] = (forward[cell] as number) / sum;
    logSum += Math.log(sum) + largest;
  }
  return logSum;
}

/** Writes for each label of a row the sum of all ways that lead to it, before its own potential. */
function reach({ forward, factors }: Lattice, row: number): void {
  const f0 = forward[row - 8] as number;
  const f1 = forward[row - 7] as number;
  const f2 = forward[row - 6] as number;
  const f3 = forward[row - 5] as number;
  const f4 = forward[row - 4] as number;
  const f5 = forward[row - 3] as number;
  const f6 = forward[row - 2] as number;
  const f7 = forward[row - 1] as number;
  for (let label = 0; label < LABELS; label++)
    forward[row + label] =
      f0 * (factors[label] as number) +
      f1 * (factors[label + 8] as number) +
      f2 * (factors[label + 16] as number) +
      f3 * (factors[label + 24] as number) +
      f4 * (factors[label + 32] as number) +
      f5 * (factors[label + 40] as number) +
      f6 * (factors[label + 48] as number) +
      f7 * (factors[label + 56] as number);
}

function sweepBackward(length: number, space: Lattice, least: number): void {
  const { backward } = space;
  for (let label = 0; label < LABELS; label++)
    backward[(length - 1) * LABELS + label] = MAY_END[label] as number;
  for (let row = (length - 2) * LABELS; row >= least * LABELS; row -= LABELS) {
    leave(space, row);
    let sum = 0;
    for (let cell = row; cell < row + LABELS; cell++) sum += backward[cell] as number;
    for (let cell = row; cell < row + LABELS; cell++) backward[cell] = (backward[cell] as number) / sum;
  }
}

/** Writes for each label of a row the sum of all ways that go on from it. */
function leave({ potentials, backward, factors }: Lattice, row: number): void {
  const b0 = (potentials[row + 8] as number) * (backward[row + 8] as number);
  const b1 = (potentials[row + 9] as number) * (backward[row + 9] as number);
  const b2 = (potentials[row + 10] as number) * (backward[row + 10] as number);
  const b3 = (potentials[row + 11] as number) * (backward[row + 11] as number);
  const b4 = (potentials[row + 12] as number) * (backward[row + 12] as number);
  const b5 = (potentials[row + 13] as number) * (backward[row + 13] as number);
  const b6 = (potentials[row + 14] as number) * (backward[row + 14] as number);
  const b7 = (potentials[row + 15] as number) * (backward[row + 15] as number);
  for (let label = 0; label < LABELS; label++) {
    const at = label * LABELS;
    backward[row + label] =
      b0 * (factors[at] as number) +
      b1 * (factors[at + 1] as number) +
      b2 * (factors[at + 2] as number) +
      b3 * (factors[at + 3] as number) +
      b4 * (factors[at + 4] as number) +
      b5 * (factors[at + 5] as number) +
      b6 * (factors[at + 6] as number) +
      b7 * (factors[at + 7] as number);
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
