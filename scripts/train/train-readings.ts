import { NUMBERS } from '../../lib/attribution/alternatives';
import { FEATURE_SPACE } from '../../lib/attribution/hash';
import type { ReadingPart } from '../../lib/attribution/model-file';
import { type Random, randomFrom, shuffle } from './random';
import type { ReadingCase } from './readings';

export interface ReadingOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Share of the features that is left out at random. */
  readonly dropout: number;
  /** Features that occur in fewer documents are not looked at. */
  readonly leastDocuments: number;
  readonly seed: number;
}

/** A log-linear model over the readings of a cue. */
export interface ReadingModel {
  /** A weight for each feature of the feature space. */
  readonly features: Float32Array;
  readonly numbers: Float64Array;
}

interface Trainer extends ReadingModel {
  readonly squares: Float32Array;
  readonly numberSquares: Float64Array;
  readonly random: Random;
  readonly options: ReadingOptions;
  /** Features that may be used; all where it is absent. */
  readonly allowed: Uint16Array | undefined;
}

/** What the numbers weigh before anything is learned: the second pass's own verdict. */
const FIRST_NUMBERS = [0, 1, -1, 0];
const FIRST_SQUARE = 1;
/** The numbers are few and always there: they move slowly. */
const FIRST_NUMBER_SQUARE = 100;
const NEGLIGIBLE = 1e-4;
const MOST = 127;

/**
 * Maximises the log-probability of the right readings by AdaGrad (Duchi et al. 2011) with feature dropout; the result is
 * the average of the weights after each epoch but the first. Deterministic for a seed.
 */
export function trainReadings(
  cases: readonly ReadingCase[],
  options: ReadingOptions,
  allowed?: Uint16Array,
): ReadingModel {
  const trainer: Trainer = {
    features: new Float32Array(FEATURE_SPACE),
    squares: new Float32Array(FEATURE_SPACE).fill(FIRST_SQUARE),
    numbers: Float64Array.from(FIRST_NUMBERS),
    numberSquares: new Float64Array(NUMBERS).fill(FIRST_NUMBER_SQUARE),
    random: randomFrom(options.seed),
    options,
    allowed,
  };
  const sum = new Float32Array(FEATURE_SPACE);
  const numberSum = new Float64Array(NUMBERS);
  const order = Int32Array.from(cases.keys());
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, trainer.random);
    for (const index of order) learn(trainer, cases[index] as ReadingCase);
    if (epoch === 0) continue;
    for (let id = 0; id < sum.length; id++) sum[id] = (sum[id] as number) + (trainer.features[id] as number);
    for (let n = 0; n < NUMBERS; n++)
      numberSum[n] = (numberSum[n] as number) + (trainer.numbers[n] as number);
  }
  const epochs = options.epochs - 1;
  return { features: sum.map((value) => value / epochs), numbers: numberSum.map((value) => value / epochs) };
}

/** One step of the gradient: towards the right reading, away from the others by their probability. */
function learn(trainer: Trainer, { features, numbers, right }: ReadingCase): void {
  const kept = features.map((list) => list.filter((id) => keeps(trainer, id)));
  const scores = kept.map((list, place) => scoreOf(trainer, list, numbers, place));
  const largest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - largest));
  const all = odds.reduce((a, b) => a + b, 0);
  const slopes = new Float64Array(NUMBERS);
  for (const [place, list] of kept.entries()) {
    const slope = (place === right ? 1 : 0) - (odds[place] as number) / all;
    for (let n = 0; n < NUMBERS; n++)
      slopes[n] = (slopes[n] as number) + slope * (numbers[place * NUMBERS + n] as number);
    if (Math.abs(slope) > NEGLIGIBLE)
      for (const id of list) step(trainer, trainer.features, trainer.squares, id, slope);
  }
  for (let n = 0; n < NUMBERS; n++)
    step(trainer, trainer.numbers, trainer.numberSquares, n, slopes[n] as number);
}

const keeps = ({ allowed, random, options }: Trainer, id: number): boolean =>
  (!allowed || allowed[id] === 1) && random.next() >= options.dropout * 0x100000000;

function scoreOf(
  { features, numbers, options }: Trainer,
  list: Int32Array,
  values: Float64Array,
  place: number,
): number {
  let score = 0;
  for (const id of list) score += features[id] as number;
  score /= 1 - options.dropout;
  for (let n = 0; n < NUMBERS; n++) score += (numbers[n] as number) * (values[place * NUMBERS + n] as number);
  return score;
}

function step(
  { options }: Trainer,
  weights: Float32Array | Float64Array,
  squares: Float32Array | Float64Array,
  cell: number,
  slope: number,
): void {
  const square = (squares[cell] as number) + slope * slope;
  squares[cell] = square;
  weights[cell] = (weights[cell] as number) + (options.rate * slope) / Math.sqrt(square);
}

/**
 * Trains on the features that several documents have, keeps the `most` that are worth most, |w| · log(1 + documents), trains
 * again on those, rounds to bytes.
 */
export function trainChoice(
  cases: readonly ReadingCase[],
  options: ReadingOptions,
  most: number,
): ReadingPart {
  const documents = countDocuments(cases);
  const draft = trainReadings(
    cases,
    options,
    documents.map((count) => (count >= options.leastDocuments ? 1 : 0)),
  );
  const worth = (id: number): number =>
    Math.abs(draft.features[id] as number) * Math.log(1 + (documents[id] as number));
  const ids = Int32Array.from(draft.features.keys())
    .filter((id) => draft.features[id] !== 0)
    .sort((a, b) => worth(b) - worth(a) || a - b)
    .slice(0, most)
    .sort();
  const allowed = new Uint16Array(FEATURE_SPACE);
  for (const id of ids) allowed[id] = 1;
  const { features, numbers } = trainReadings(cases, options, allowed);
  const largest = Math.max(...Array.from(ids, (id) => Math.abs(features[id] as number)));
  const scale = largest / MOST || 1;
  const weights = Int8Array.from(ids, (id) => Math.round((features[id] as number) / scale));
  return { ids, weights, scale, numbers: [...numbers] };
}

/** In how many documents each feature occurs. */
function countDocuments(cases: readonly ReadingCase[]): Uint16Array {
  const counts = new Uint16Array(FEATURE_SPACE);
  const seenIn = new Int32Array(FEATURE_SPACE).fill(-1);
  for (const { features, document } of cases)
    for (const list of features)
      for (const id of list) {
        if (seenIn[id] === document) continue;
        seenIn[id] = document;
        counts[id] = (counts[id] as number) + 1;
      }
  return counts;
}
