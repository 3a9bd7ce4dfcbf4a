import { expect, it } from 'vitest';
import { CLUSTERS, learnClusters } from './clusters';

/** Two kinds of words that never stand in each other's place, many of each. */
const NOUNS = Array.from({ length: 60 }, (_, i) => `n${'abcdefghij'[i % 10]}${'klmnop'[Math.floor(i / 10)]}`);
const VERBS = NOUNS.map((noun) => `v${noun}`);
const text = Array.from({ length: 20 }, () =>
  NOUNS.map((noun, i) => `the ${noun} ${VERBS[(i * 7) % 60]} it quickly.`).join(' '),
).join('\n');

it('puts words into the clusters of words that are used alike', () => {
  const clusters = learnClusters([text]);
  const ofNouns = new Set(NOUNS.map((noun) => clusters.get(noun)));
  const ofVerbs = new Set(VERBS.map((verb) => clusters.get(verb)));
  expect([...ofNouns].filter((cluster) => ofVerbs.has(cluster))).toEqual([]);
  expect(Math.max(...clusters.values())).toBeLessThanOrEqual(CLUSTERS);
});

it('leaves out names, marks and rare words', () => {
  const clusters = learnClusters([`${'Reed was here . '.repeat(20)} once`]);
  expect([...clusters.keys()].sort()).toEqual(['here', 'was']);
});

it('gives the same clusters for the same texts', () => {
  expect(learnClusters([text])).toEqual(learnClusters([text]));
});
