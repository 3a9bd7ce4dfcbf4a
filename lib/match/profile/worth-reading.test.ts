import { describe, expect, it } from 'vitest';
import { type Evidence, FAMILIES } from './evidence';
import { buildProfiles } from './profiles';
import { worthReading } from './worth-reading';

const saying = (words: string, concepts: readonly string[] = []): Evidence => ({
  ...(Object.fromEntries(FAMILIES.map((family) => [family, []])) as unknown as Evidence),
  words: words.split(' '),
  concepts,
});
/** So many words that no wording has. */
const otherWords = (count: number): string => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');

const BLOCKADE = {
  id: 'blockade',
  wordings: ['close harbour', 'shut harbour', 'bar port', 'harbour gate'].map((words) =>
    saying(words, ['@ves', 'close']),
  ),
};
const FISH = {
  id: 'fish',
  wordings: ['catch perch', 'empty lake', 'perch quota', 'lake perch'].map((words) => saying(words)),
};

describe('worthReading', () => {
  it.each([
    ['a claim but for its party', BLOCKADE, saying('harbour close', ['close']), true],
    ['a claim without a party', FISH, saying('perch lake'), true],
    ['some other words than a claim about a party', BLOCKADE, saying(otherWords(50)), false],
    ['some other words than a claim about none', FISH, saying(otherWords(50)), true],
    ['many other words', FISH, saying(otherWords(120)), false],
    ['a word of the claim among many others', FISH, saying(`${otherWords(120)} perch`), false],
  ])('%s', (_, claim, gist, worth) => {
    expect(worthReading(buildProfiles([claim]))(gist)).toBe(worth);
  });

  it('reads on where a claim has too few wordings to be like anything', () => {
    const few = { ...FISH, wordings: FISH.wordings.slice(1) };
    expect(worthReading(buildProfiles([few]))(saying(otherWords(120)))).toBe(true);
  });
});
