import { describe, expect, it } from 'vitest';
import { NUMBERS } from '../../lib/attribution/alternatives';
import type { ReadingCase } from './readings';
import { trainChoice, trainReadings } from './train-readings';

const OPTIONS = { epochs: 6, rate: 0.2, dropout: 0, leastDocuments: 2, seed: 1 };

/** Two readings that the passes find equally good; feature 7 is that of the right one, 8 of both, 9 of the wrong one. */
const cases: ReadingCase[] = Array.from({ length: 40 }, (_, index) => {
  const rightFirst = index % 2 === 0;
  const one = Int32Array.of(7, 8);
  const other = Int32Array.of(8, 9);
  return {
    features: [Int32Array.of(), rightFirst ? one : other, rightFirst ? other : one],
    numbers: new Float64Array(3 * NUMBERS),
    right: rightFirst ? 1 : 2,
    document: index,
  };
});

describe('trainReadings', () => {
  it('weighs what tells the right reading from the others', () => {
    const { features } = trainReadings(cases, OPTIONS);
    expect(features[7]).toBeGreaterThan(0.5);
    expect(features[9]).toBeLessThan(0);
    expect(Math.abs(features[8] as number)).toBeLessThan(features[7] as number);
  });

  it('gives the same weights for the same seed', () => {
    const train = () => trainChoice(cases, { ...OPTIONS, dropout: 0.5 }, 2);
    expect(train()).toEqual(train());
  });

  it('keeps the features with the largest weights', () => {
    const { ids, weights } = trainChoice(cases, OPTIONS, 2);
    expect([...ids]).toContain(7);
    expect(ids).toHaveLength(2);
    expect(weights[[...ids].indexOf(7)]).toBeGreaterThan(0);
  });
});
