import { describe, expect, it } from 'vitest';
import { emptyTransitions, lattice, sumOverLabels } from '../../lib/attribution/chain';
import { LABELS, START } from '../../lib/attribution/labels';
import { sequenceBuilder } from './sequences';
import { type ChainOptions, trainChain } from './train-chain';

const OPTIONS: ChainOptions = { epochs: 1, rate: 0.1, dropout: 0, folds: 1, heldOut: -1, seed: 1 };

/** Tokens with one feature each, in the order of the features named. */
function sequenceOf(features: readonly number[], labels: readonly number[]) {
  const builder = sequenceBuilder();
  for (const id of features) builder.token({ ids: Int32Array.of(id), size: 1 });
  builder.close(Uint8Array.from(labels), 0);
  return builder.build();
}

describe('trainChain', () => {
  it('steps along the gradient of the log-likelihood', () => {
    const labels = [1, 2, 3, 5, 7, 0];
    const sequences = sequenceOf([0, 1, 2, 3, 4, 5], labels);
    const { weights, transitions } = trainChain(sequences, 6, OPTIONS);
    const logLikelihood = (token: number, label: number, step: number): number => {
      const scores = new Float64Array(labels.length * LABELS);
      scores[token * LABELS + label] = step;
      const gold = labels[token] === label ? step : 0;
      return gold - sumOverLabels(scores, labels.length, emptyTransitions(), lattice());
    };
    for (let token = 0; token < labels.length; token++)
      for (let label = 0; label < LABELS; label++) {
        const slope = (logLikelihood(token, label, 1e-5) - logLikelihood(token, label, -1e-5)) / 2e-5;
        // AdaGrad's first step, from a first square of .01.
        const step = (OPTIONS.rate * slope) / Math.sqrt(0.01 + slope * slope);
        expect(weights[token * LABELS + label]).toBeCloseTo(step, 4);
      }
    expect(transitions[START * LABELS + 1]).toBeGreaterThan(transitions[START * LABELS + 3] as number);
    expect(transitions[1 * LABELS + 2]).toBeGreaterThan(transitions[1 * LABELS + 0] as number);
  });

  it('gives the same weights for the same seed, others for another', () => {
    const sequences = sequenceOf([0, 1, 0, 2], [1, 3, 1, 7]);
    const train = (seed: number) => [
      ...trainChain(sequences, 3, { ...OPTIONS, epochs: 3, dropout: 0.5, seed }).weights,
    ];
    expect(train(1)).toEqual(train(1));
    expect(train(1)).not.toEqual(train(2));
  });

  it('learns nothing from the documents of a fold that is held out', () => {
    const builder = sequenceBuilder();
    for (const document of [0, 1]) {
      builder.token({ ids: Int32Array.of(document), size: 1 });
      builder.close(Uint8Array.of(1), document);
    }
    const { weights } = trainChain(builder.build(), 2, { ...OPTIONS, folds: 2, heldOut: 0 });
    expect([...weights.slice(0, LABELS)]).toEqual(new Array(LABELS).fill(0));
    expect(weights[LABELS + 1]).toBeGreaterThan(0);
  });
});
