import { describe, expect, it } from 'vitest';
import { FRAME_FEATURES } from './frame-features';
import { WORDED_FEATURES } from './score';
import weights from './weights.json';

describe('the learned weights', () => {
  it.each([
    ['plain', weights.plain.weights, FRAME_FEATURES],
    ['worded', weights.worded.weights, WORDED_FEATURES],
  ] as const)('of %s pairings are those of the features, no more and no fewer', (_, given, names) => {
    expect(Object.keys(given).sort()).toEqual([...names].sort());
  });
});
