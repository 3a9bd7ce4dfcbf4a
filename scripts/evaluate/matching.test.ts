import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../lib/analyse';
import { loadKnowledge } from '../analyse/load-knowledge';
import { scoreSeeds } from './matching';

const SEEDS = resolve(import.meta.dirname, '../../../shared/seeds');

describe.skipIf(!existsSync(SEEDS))('the five reports of ../shared/seeds', () => {
  const knowledge = loadKnowledge();
  const seed = knowledge.corpora.corpora.find(({ corpus }) => corpus.id === 'seed');
  if (!seed) throw new Error('The seed corpus cannot be read.');

  it('find at least 44 of their 48 claims', () => {
    expect(scoreSeeds(knowledge, seed.corpus).matched).toBeGreaterThanOrEqual(44);
  });

  it.each([
    ['000_21f8d8878654cff9.txt', 'Year of climate records', 'Despite the establishment'],
    ['002_1d59ece23a73440c.txt', '2.3 C', 'The Kremlin released'],
    ['002_1d59ece23a73440c.txt', 'Source: Seznam', null],
    ['004_9136d57b73290a54.txt', 'Latest articles', null],
  ])('match nothing in the furniture of %s after "%s"', (file, from, to) => {
    const text = readFileSync(resolve(SEEDS, file), 'utf8');
    const start = text.indexOf(from);
    const end = to === null ? text.length : text.indexOf(to);
    const matched = analyse(text, knowledge).claims.filter(
      (claim) =>
        claim.start >= start && claim.start < end && claim.matches.length + claim.counters.length > 0,
    );
    expect(matched.map((claim) => text.slice(claim.start, claim.end))).toEqual([]);
  });
});
