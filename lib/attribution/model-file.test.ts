import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyTransitions } from './chain';
import { addUp, type ChainModel, MOST_FEATURES, writeScores } from './chain-model';
import { featureSet, rowOf } from './feature-set';
import { FEATURE_SPACE } from './hash';
import { LABELS } from './labels';
import { type ModelParts, parseModel, writeModel } from './model-file';

/** The scores of a token with these features. */
function scoresOf(model: ChainModel, ...ids: number[]): number[] {
  const total = new Float64Array(2);
  const scores = new Float64Array(LABELS);
  addUp(model, { ids: Int32Array.from(ids), size: ids.length }, total);
  writeScores(model, total, scores, 0);
  return [...scores];
}

const chain = {
  ids: Int32Array.of(0, 31, 32, 4_000_000),
  weights: Int8Array.from({ length: 4 * LABELS }, (_, i) => (i % 2 ? -i : i)),
  scale: 0.5,
  transitions: emptyTransitions(),
};
const parts: ModelParts = {
  cues: new Map([
    ['said', 4],
    ['plan', 1],
  ]),
  clusters: new Map([
    ['shells', 2],
    ['rockets', 2],
  ]),
  tag: chain,
  relate: { ...chain, ids: Int32Array.of(7), weights: new Int8Array(LABELS).fill(-31) },
  choose: { ids: Int32Array.of(3, 300), weights: Int8Array.of(-5, 127), scale: 0.25, numbers: [1, 2, 3, 4] },
};

describe('a model file', () => {
  const model = parseModel(writeModel(parts));

  it('reads back what was written', () => {
    expect(model.cues).toEqual(parts.cues);
    expect(new Map([...model.clusters].sort())).toEqual(new Map([...parts.clusters].sort()));
    expect(model.tag.transitions).toEqual(chain.transitions);
    expect(model.choose.numbers).toEqual([1, 2, 3, 4]);
    expect([3, 4, 300].map((id) => rowOf(model.choose, id))).toEqual([0, -1, 1]);
    expect([...model.choose.weights]).toEqual([-5, 127]);
  });

  it('adds up the weights of the features that it knows', () => {
    const expected = Array.from(
      { length: LABELS },
      (_, label) =>
        ((chain.weights[2 * LABELS + label] as number) + (chain.weights[3 * LABELS + label] as number)) / 2,
    );
    expect(scoresOf(model.tag, 32, 33, 4_000_000)).toEqual(expected);
  });

  it('adds up as many features as a token has, whatever they weigh', () => {
    const ids = new Array<number>(MOST_FEATURES).fill(7);
    const weight = -31 * MOST_FEATURES * chain.scale;
    expect(scoresOf(model.relate, ...ids)).toEqual(new Array(LABELS).fill(weight));
  });

  it('adds up the same in parts', () => {
    const total = new Float64Array(2);
    const scores = new Float64Array(LABELS);
    const buffer = { ids: Int32Array.of(31, 0), size: 2 };
    addUp(model.tag, buffer, total);
    expect(buffer.size).toBe(0);
    addUp(model.tag, { ids: Int32Array.of(4_000_000), size: 1 }, total);
    writeScores(model.tag, total, scores, 0);
    expect([...scores]).toEqual(scoresOf(model.tag, 0, 31, 4_000_000));
  });

  it('refuses to add up more', () => {
    const ids = new Array<number>(MOST_FEATURES + 1).fill(7);
    expect(() => scoresOf(model.relate, ...ids)).toThrow('129 features');
  });

  it('refuses weights that it has no room for', () => {
    const bytes = writeModel({
      ...parts,
      relate: { ...parts.relate, weights: new Int8Array(LABELS).fill(-32) },
    });
    expect(() => parseModel(bytes)).toThrow('32 is more than');
  });

  it('refuses another format', () => {
    const bytes = writeModel(parts);
    bytes[1 + 'hearsay attribution'.length] = 99;
    expect(() => parseModel(bytes)).toThrow('has format 99');
  });
});

describe('a feature set', () => {
  it('numbers its features by ascending id, and knows no others', () => {
    const ids = fc.uniqueArray(fc.nat(FEATURE_SPACE - 1), { maxLength: 300 });
    fc.assert(
      fc.property(ids, fc.nat(FEATURE_SPACE - 1), (list, other) => {
        const sorted = Int32Array.from(list).sort();
        const set = featureSet(sorted);
        for (const [row, id] of sorted.entries()) expect(rowOf(set, id)).toBe(row);
        expect(rowOf(set, other)).toBe(sorted.indexOf(other));
      }),
    );
  });
});
