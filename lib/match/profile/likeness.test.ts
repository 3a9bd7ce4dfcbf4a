import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Evidence, FAMILIES } from './evidence';
import { likenessTo } from './likeness';
import { buildProfiles, shareOf } from './profiles';

const saying = (...words: string[]): Evidence => ({
  words,
  pairs: [],
  concepts: [],
  roles: [],
  order: [],
  polarity: [],
});

const profiles = buildProfiles([
  { id: 'harbour', wordings: [saying('close', 'harbour'), saying('shut', 'harbour'), saying('bar', 'port')] },
  { id: 'fish', wordings: [saying('catch', 'perch'), saying('empty', 'lake'), saying('perch', 'quota')] },
]);

describe('likenessTo', () => {
  it.each([
    [['shut', 'port'], 0],
    [['perch', 'lake'], 1],
    [['harbour', 'quota', 'catch'], 1],
  ])('puts %j first with claim %i', (words, claim) => {
    const { sum } = likenessTo(saying(...words), profiles);
    expect(sum.indexOf(Math.max(...sum))).toBe(claim);
  });

  it('tells nothing apart by words that no wording has', () => {
    const { sum, families } = likenessTo(saying('comet'), profiles);
    expect(sum[0]).toBeCloseTo(sum[1] as number);
    expect([...families.words.recall, ...families.words.precision]).toEqual([0, 0, 0, 0]);
  });

  it('keeps shares between 0 and 1, whatever is said', () => {
    const word = fc.constantFrom(
      'close',
      'shut',
      'bar',
      'harbour',
      'port',
      'perch',
      'lake',
      'quota',
      'comet',
    );
    fc.assert(
      fc.property(fc.uniqueArray(word), (words) => {
        const { families } = likenessTo(saying(...words), profiles);
        const shares = FAMILIES.flatMap((family) => [
          ...families[family].recall,
          ...families[family].precision,
        ]);
        expect(shares.every((share) => share >= 0 && share <= 1 + 1e-9)).toBe(true);
      }),
    );
  });
});

describe('shareOf', () => {
  it.each([
    ['harbour', 'harbour', 2 / 3],
    ['fish', 'harbour', 0],
    ['nobody', 'harbour', 0],
  ])('of %s: %s', (claim, word, share) => {
    expect(shareOf(profiles, claim, 'words', word)).toBeCloseTo(share);
  });
});
