import {
  emptyTransitions,
  IMPOSSIBLE,
  type Lattice,
  lattice,
  marginalsAt,
  sumOverLabels,
  type Transitions,
} from '../../lib/attribution/chain';
import { LABELS, START } from '../../lib/attribution/labels';
import { type Random, randomFrom, shuffle } from './random';
import type { Sequences } from './sequences';

/** A linear-chain conditional random field (Lafferty et al. 2001): a weight for each feature and label. */
export interface ChainWeights {
  /** LABELS a feature. */
  readonly weights: Float32Array;
  readonly transitions: Transitions;
}

export interface ChainOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Share of the features of a token that is left out at random, so that none is relied on alone. */
  readonly dropout: number;
  /** Sequences of documents with `document % folds === heldOut` are left out; -1 for none. */
  readonly folds: number;
  readonly heldOut: number;
  readonly seed: number;
}

interface Trainer {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly transitions: Transitions;
  readonly transitionSquares: Float64Array;
  readonly sum: Float32Array;
  readonly transitionSum: Float64Array;
  summed: number;
  readonly random: Random;
  readonly space: Lattice;
  /** The features of the sequence that are not left out. */
  kept: Int32Array;
  keptOffsets: Int32Array;
  scores: Float64Array;
  /** Room for expected transitions, and for the gradient of one row of labels. */
  readonly expected: Float64Array;
  readonly slopes: Float64Array;
  readonly options: ChainOptions;
}

/** AdaGrad's first divisor is the root of this. */
const FIRST_SQUARE = 0.01;
const FIRST_TRANSITION_SQUARE = 1;
/** Gradients smaller than this change nothing worth the time. */
const NEGLIGIBLE = 1e-4;
/** The weights are averaged over this many moments of each epoch, from the second on. */
const MOMENTS = 4;

const shared = (length: number): Float32Array => new Float32Array(new SharedArrayBuffer(length * 4));

/**
 * Maximises the log-likelihood of the labels by AdaGrad (Duchi et al. 2011), one sequence at a time, with feature dropout;
 * the result is the average of the weights over the later epochs. Deterministic for a seed.
 */
export function trainChain(sequences: Sequences, features: number, options: ChainOptions): ChainWeights {
  const trainer = newTrainer(features, options);
  const { documents } = sequences;
  const order = Int32Array.from(documents.keys()).filter(
    (s) => (documents[s] as number) % options.folds !== options.heldOut,
  );
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, trainer.random);
    for (const [done, sequence] of order.entries()) {
      learn(trainer, sequences, sequence);
      const moment = Math.floor(((done + 1) * MOMENTS) / order.length);
      const before = Math.floor((done * MOMENTS) / order.length);
      if (moment > before && (epoch > 0 || options.epochs === 1)) remember(trainer);
    }
  }
  return average(trainer);
}

function newTrainer(features: number, options: ChainOptions): Trainer {
  return {
    weights: new Float32Array(features * LABELS),
    squares: new Float32Array(features * LABELS).fill(FIRST_SQUARE),
    transitions: emptyTransitions(),
    transitionSquares: new Float64Array((LABELS + 1) * LABELS).fill(FIRST_TRANSITION_SQUARE),
    sum: shared(features * LABELS),
    transitionSum: new Float64Array((LABELS + 1) * LABELS),
    summed: 0,
    random: randomFrom(options.seed),
    space: lattice(),
    kept: new Int32Array(0),
    keptOffsets: new Int32Array(0),
    scores: new Float64Array(0),
    expected: new Float64Array(LABELS * LABELS),
    slopes: new Float64Array(LABELS),
    options,
  };
}

function remember(trainer: Trainer): void {
  const { sum, weights, transitionSum, transitions } = trainer;
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (weights[i] as number);
  for (let i = 0; i < transitionSum.length; i++)
    transitionSum[i] = (transitionSum[i] as number) + (transitions[i] as number);
  trainer.summed++;
}

function average({ sum, transitionSum, summed }: Trainer): ChainWeights {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) / summed;
  const transitions = transitionSum.map((value) => Math.max(IMPOSSIBLE, value / summed));
  return { weights: sum, transitions };
}

function learn(trainer: Trainer, sequences: Sequences, sequence: number): void {
  const from = sequences.starts[sequence] as number;
  const length = (sequences.starts[sequence + 1] as number) - from;
  if (length === 0) return;
  keepSome(trainer, sequences, from, length);
  score(trainer, length);
  sumOverLabels(trainer.scores, length, trainer.transitions, trainer.space);
  const gradient = trainer.slopes;
  for (let i = 0; i < length; i++) {
    const gold = sequences.labels[from + i] as number;
    marginalsAt(trainer.space, i, gradient);
    for (let label = 0; label < LABELS; label++) gradient[label] = -(gradient[label] as number);
    gradient[gold] = (gradient[gold] as number) + 1;
    updateFeatures(trainer, i, gradient);
    if (i === 0) updateRow(trainer, START, gradient);
    else updateTransitions(trainer, i, sequences.labels[from + i - 1] as number, gold);
  }
}

function keepSome(trainer: Trainer, { offsets, features }: Sequences, from: number, length: number): void {
  const first = offsets[from] as number;
  const size = (offsets[from + length] as number) - first;
  if (trainer.kept.length < size) trainer.kept = new Int32Array(size * 2);
  if (trainer.keptOffsets.length <= length) {
    trainer.keptOffsets = new Int32Array(length * 2 + 2);
    trainer.scores = new Float64Array((length * 2 + 2) * LABELS);
  }
  const { kept, keptOffsets, random } = trainer;
  const least = trainer.options.dropout * 0x100000000;
  let at = 0;
  for (let i = 0; i < length; i++) {
    keptOffsets[i] = at;
    const end = offsets[from + i + 1] as number;
    for (let j = offsets[from + i] as number; j < end; j++)
      if (random.next() >= least) kept[at++] = features[j] as number;
  }
  keptOffsets[length] = at;
}

/** Scores of what is kept, scaled up by what is left out, so that training and use see sums of one size. */
function score({ kept, keptOffsets, scores, weights, options }: Trainer, length: number): void {
  const scale = 1 / (1 - options.dropout);
  for (let i = 0; i < length; i++) {
    let [s0, s1, s2, s3, s4, s5, s6, s7] = [0, 0, 0, 0, 0, 0, 0, 0];
    const end = keptOffsets[i + 1] as number;
    for (let j = keptOffsets[i] as number; j < end; j++) {
      const row = (kept[j] as number) * LABELS;
      s0 += weights[row] as number;
      s1 += weights[row + 1] as number;
      s2 += weights[row + 2] as number;
      s3 += weights[row + 3] as number;
      s4 += weights[row + 4] as number;
      s5 += weights[row + 5] as number;
      s6 += weights[row + 6] as number;
      s7 += weights[row + 7] as number;
    }
    const row = i * LABELS;
    scores[row] = s0 * scale;
    scores[row + 1] = s1 * scale;
    scores[row + 2] = s2 * scale;
    scores[row + 3] = s3 * scale;
    scores[row + 4] = s4 * scale;
    scores[row + 5] = s5 * scale;
    scores[row + 6] = s6 * scale;
    scores[row + 7] = s7 * scale;
  }
}

function updateFeatures(trainer: Trainer, i: number, gradient: Float64Array): void {
  const { kept, keptOffsets, weights, squares, options } = trainer;
  for (let label = 0; label < LABELS; label++) {
    const slope = gradient[label] as number;
    if (slope < NEGLIGIBLE && slope > -NEGLIGIBLE) continue;
    const step = options.rate * slope;
    const square = slope * slope;
    const end = keptOffsets[i + 1] as number;
    for (let j = keptOffsets[i] as number; j < end; j++) {
      const cell = (kept[j] as number) * LABELS + label;
      const total = (squares[cell] as number) + square;
      squares[cell] = total;
      weights[cell] = (weights[cell] as number) + step / Math.sqrt(total);
    }
  }
}

function updateRow(trainer: Trainer, previous: number, gradient: Float64Array): void {
  const { transitions, transitionSquares, options } = trainer;
  for (let label = 0; label < LABELS; label++) {
    const cell = previous * LABELS + label;
    const slope = gradient[label] as number;
    if (transitions[cell] === IMPOSSIBLE || (slope < NEGLIGIBLE && slope > -NEGLIGIBLE)) continue;
    const total = (transitionSquares[cell] as number) + slope * slope;
    transitionSquares[cell] = total;
    transitions[cell] = (transitions[cell] as number) + (options.rate * slope) / Math.sqrt(total);
  }
}

function updateTransitions(trainer: Trainer, i: number, goldBefore: number, gold: number): void {
  const { potentials, forward, backward, factors } = trainer.space;
  const { expected, slopes } = trainer;
  const row = i * LABELS;
  let sum = 0;
  for (let previous = 0; previous < LABELS; previous++)
    for (let label = 0; label < LABELS; label++) {
      const value =
        (forward[row - LABELS + previous] as number) *
        (factors[previous * LABELS + label] as number) *
        (potentials[row + label] as number) *
        (backward[row + label] as number);
      expected[previous * LABELS + label] = value;
      sum += value;
    }
  for (let previous = 0; previous < LABELS; previous++) {
    for (let label = 0; label < LABELS; label++)
      slopes[label] = -(expected[previous * LABELS + label] as number) / sum;
    if (previous === goldBefore) slopes[gold] = (slopes[gold] as number) + 1;
    updateRow(trainer, previous, slopes);
  }
}
