import { describe, expect, it } from 'vitest';
import { buildIndex } from '../build-index';
import { createRetriever } from '../create-retriever';
import { openIndex } from '../open-index';
import { readQuery } from '../query';
import type { Searchable } from '../retriever';
import { readAsked } from './asked';
import { FEATURES, type Feature, featuresOf } from './features';
import { compareGrams, gramsOf } from './grams';
import { parseRerankModel, type RerankModel, writeRerankModel } from './rerank-model';
import { meaningCosine, meaningOf, rowCosine, wordVectors } from './word-vectors';

/** "boat" and "ship" mean the same, "bridg" something else. */
const VECTORS = wordVectors(
  new Map(['boat', 'ship', 'bridg'].map((stem, row) => [stem, row])),
  Float32Array.from([1, 0, 0.5, 0, 0, 1]),
  2,
);
const CLAIMS: readonly Searchable[] = [
  { id: '0', text: 'The old boat sank in 12 minutes near Odesa.', title: 'Boat sinks' },
  { id: '1', text: 'The bridge near Odesa fell.' },
  { id: '2', text: '' },
];

const textOf = (claim: number): string => CLAIMS[claim]?.text ?? '';

const modelOf = (weights: Partial<Record<Feature, number>>): RerankModel => ({
  weights: Object.fromEntries(FEATURES.map((name) => [name, weights[name] ?? 0])) as RerankModel['weights'],
  vectors: VECTORS,
  background: new Map([
    ['boat', 0.01],
    ['ship', 0.02],
    ['bridg', 0.5],
  ]),
});

function measured(query: string, claim: number): Readonly<Record<string, number>> {
  const index = openIndex(buildIndex(CLAIMS), new Map());
  const asked = readAsked(index, readQuery(index, query, []), VECTORS);
  const values = featuresOf(index, asked, { claim, score: 1 }, textOf(claim));
  return Object.fromEntries(FEATURES.map((name, at) => [name, values[at] ?? Number.NaN]));
}

describe('word vectors', () => {
  it('knows what is alike, whatever the length', () => {
    expect(rowCosine(VECTORS, 0, 1)).toBeCloseTo(1);
    expect(rowCosine(VECTORS, 0, 2)).toBeCloseTo(0);
  });

  it('sums meanings, passing over unknown words', () => {
    const both = meaningOf(VECTORS, [0, -1, 2], [1, 5, 1]);
    expect(meaningCosine(both, both)).toBeCloseTo(1);
    expect(meaningCosine(both, meaningOf(VECTORS, [0], [3]))).toBeCloseTo(Math.SQRT1_2);
  });
});

describe('features', () => {
  it('sees the same words, numbers and names', () => {
    const same = measured('In Odesa the old boat sank in 12 minutes', 0);
    const other = measured('In Odesa the old boat sank in 15 minutes', 0);
    expect(same.useText).toBeGreaterThan(other.useText ?? 1);
    expect(same.numbers).toBeGreaterThan(0);
    expect(other.numbers).toBe(0);
    expect(same.names).toBeGreaterThan(0);
    expect(same.order).toBeGreaterThan(0.5);
  });

  it('sees other words of the same meaning', () => {
    const { likeness, useText } = measured('A ship', 0);
    expect(useText).toBe(0);
    expect(likeness).toBeGreaterThan(0);
    expect(measured('A ship', 1).likeness).toBe(0);
  });

  it.each(['', 'zyzzyva', 'The boat', '12'])(
    'are numbers for the query "%s", whatever the claim',
    (query) => {
      for (const claim of CLAIMS.keys())
        expect(Object.entries(measured(query, claim)).filter(([, value]) => !Number.isFinite(value))).toEqual(
          [],
        );
    },
  );
});

describe('compareGrams', () => {
  const compare = (query: string, claim: string) => compareGrams(gramsOf(query), gramsOf(claim));

  it('sees small words and parts of words', () => {
    const near = compare('They would not provide aid.', 'It wouldn’t be providing any');
    const far = compare('They would not provide aid.', 'He promised a new bridge');
    expect(near.cosine).toBeGreaterThan(far.cosine);
    expect(near.covered).toBeGreaterThan(far.covered);
  });

  it.each([
    ['the same', 'Ça va, Zoë?', 'ca va zoe', 1],
    ['nothing in common', 'bridge', 'mayor', 0],
    ['an empty claim', 'bridge', '', 0],
    ['an empty query', '', 'bridge', 0],
  ])('%s', (_, query, claim, cosine) => {
    expect(compare(query, claim).cosine).toBeCloseTo(cosine);
  });
});

describe('the model', () => {
  it('decides the order', () => {
    const data = buildIndex(CLAIMS);
    const first = (weights: Partial<Record<Feature, number>>) =>
      createRetriever(data, { model: modelOf(weights), textOf }).search('boat near Odesa', 3)[0]?.claim;
    expect(first({ score: 1 })).toBe(0);
    expect(first({ score: -1 })).toBe(1);
  });

  it('is read as it was written', () => {
    const model = modelOf({ score: 0.25, near: -1.5 });
    const read = parseRerankModel(writeRerankModel(model));
    expect(read.weights).toEqual(model.weights);
    expect([...read.vectors.rows]).toEqual([...VECTORS.rows]);
    VECTORS.values.forEach((value, at) => {
      expect(read.vectors.values[at]).toBeCloseTo(value, 2);
    });
    expect(read.background.get('boat')).toBeCloseTo(0.01, 2);
  });

  it('is refused when it breaks off or lacks a weight', () => {
    const bytes = writeRerankModel(modelOf({}));
    expect(() => parseRerankModel(bytes.slice(0, -1))).toThrow('breaks off');
    const { score: _, ...weights } = modelOf({}).weights;
    const lacking = new TextEncoder().encode(
      JSON.stringify({ weights, dimensions: 0, step: 1, stems: '', rarity: [0] }),
    );
    const file = new Uint8Array(4 + lacking.length);
    new DataView(file.buffer).setUint32(0, lacking.length, true);
    file.set(lacking, 4);
    expect(() => parseRerankModel(file)).toThrow('score');
  });
});
