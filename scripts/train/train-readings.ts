import { NUMBERS } from '../../lib/attribution/choose';
import { FEATURE_SPACE } from '../../lib/attribution/hash';
import { randomFrom, shuffle } from './random';
import type { ReadingCase } from './readings';

export interface ReadingOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly dropout: number;
  /** Strength of the pull towards 0. */
  readonly decay: number;
  readonly seed: number;
}

export interface TrainedReadings {
  /** A weight for each feature of the feature space. */
  readonly features: Float32Array;
  readonly numbers: Float64Array;
}

/** What the numbers weigh before anything is learned: the passes' own verdict. */
const FIRST_NUMBERS = [0, 1, -1, 0];
const FIRST_SQUARE = 1;

/**
 * Maximises the log-probability of the right readings in a log-linear model over the alternatives, by AdaGrad with feature
 * dropout; averages over the later epochs. Deterministic for a seed.
 */
export function trainReadings(
  cases: readonly ReadingCase[],
  { epochs, rate, dropout, decay, seed }: ReadingOptions,
  allowed?: Uint8Array,
): TrainedReadings {
  const weights = new Float32Array(FEATURE_SPACE);
  const squares = new Float32Array(FEATURE_SPACE).fill(FIRST_SQUARE);
  const sum = new Float32Array(FEATURE_SPACE);
  const numbers = Float64Array.from(FIRST_NUMBERS);
  const numberSquares = new Float64Array(NUMBERS).fill(100);
  const numberSum = new Float64Array(NUMBERS);
  const random = randomFrom(seed);
  const order = Int32Array.from(cases.keys());
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const { features, numbers: values, right } = cases[index] as ReadingCase;
      const kept = features.map((list) => {
        const some: number[] = [];
        for (const id of list)
          if ((!allowed || allowed[id]) && random.next() >= dropout * 0x100000000) some.push(id);
        return some;
      });
      const scores = kept.map((list, place) => {
        let score = 0;
        for (const id of list) score += weights[id] as number;
        score /= 1 - dropout;
        for (let n = 0; n < NUMBERS; n++)
          score += (numbers[n] as number) * (values[place * NUMBERS + n] as number);
        return score;
      });
      const largest = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - largest));
      const all = odds.reduce((a, b) => a + b, 0);
      const numberSlope = new Float64Array(NUMBERS);
      for (const [place, list] of kept.entries()) {
        const slope = (place === right ? 1 : 0) - (odds[place] as number) / all;
        for (let n = 0; n < NUMBERS; n++)
          numberSlope[n] = (numberSlope[n] as number) + slope * (values[place * NUMBERS + n] as number);
        if (Math.abs(slope) < 1e-4) continue;
        for (const id of list) {
          const gradient = slope - decay * (weights[id] as number);
          const square = (squares[id] as number) + gradient * gradient;
          squares[id] = square;
          weights[id] = (weights[id] as number) + (rate * gradient) / Math.sqrt(square);
        }
      }
      for (let n = 0; n < NUMBERS; n++) {
        const gradient = numberSlope[n] as number;
        const square = (numberSquares[n] as number) + gradient * gradient;
        numberSquares[n] = square;
        numbers[n] = (numbers[n] as number) + (rate * gradient) / Math.sqrt(square);
      }
    }
    if (epoch === 0 && epochs > 1) continue;
    averaged++;
    for (let id = 0; id < sum.length; id++) sum[id] = (sum[id] as number) + (weights[id] as number);
    for (let n = 0; n < NUMBERS; n++) numberSum[n] = (numberSum[n] as number) + (numbers[n] as number);
  }
  return {
    features: sum.map((value) => value / averaged),
    numbers: numberSum.map((value) => value / averaged),
  };
}
