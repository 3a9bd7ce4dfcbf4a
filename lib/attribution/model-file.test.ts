import { describe, expect, it } from 'vitest';
import { emptyTransitions } from './chain';
import { countBits, rowOf, scoreToken } from './chain-model';
import { LABELS } from './labels';
import { type ModelParts, parseModel, writeModel } from './model-file';

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
  tag: chain,
  relate: { ...chain, ids: Int32Array.of(7), weights: new Int8Array(LABELS).fill(-128) },
  choose: { ids: Int32Array.of(3, 300), weights: Int8Array.of(-5, 127), scale: 0.25, numbers: [1, 2, 3, 4] },
};

describe('a model file', () => {
  const model = parseModel(writeModel(parts));

  it('reads back what was written', () => {
    expect(model.cues).toEqual(parts.cues);
    expect(model.tag.weights).toEqual(chain.weights);
    expect(model.tag.transitions).toEqual(chain.transitions);
    expect(model.choose.numbers).toEqual([1, 2, 3, 4]);
    expect([3, 4, 300].map((id) => rowOf(model.choose, id))).toEqual([0, -1, 1]);
    expect([...model.choose.weights]).toEqual([-5, 127]);
  });

  it('adds up the weights of the features that it knows', () => {
    const scores = new Float64Array(LABELS * 2);
    scoreToken(model.tag, { ids: Int32Array.of(32, 33, 4_000_000, 5), size: 3 }, scores, LABELS);
    const expected = Array.from(
      { length: LABELS },
      (_, label) =>
        ((chain.weights[2 * LABELS + label] as number) + (chain.weights[3 * LABELS + label] as number)) / 2,
    );
    expect([...scores]).toEqual([...new Array(LABELS).fill(0), ...expected]);
  });

  it('refuses another format', () => {
    const bytes = writeModel(parts);
    bytes[1 + 'hearsay attribution'.length] = 99;
    expect(() => parseModel(bytes)).toThrow('has format 99');
  });
});

describe('countBits', () => {
  it.each([
    [0, 0],
    [1, 1],
    [0xffffffff, 32],
    [0x80000001, 2],
    [-1, 32],
  ])('%i has %i', (word, bits) => {
    expect(countBits(word)).toBe(bits);
  });
});
