import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../corpus';
import { RELATIONS, type Relation } from '../relation';
import { importCorpus } from './import-corpus';
import { mergeOwn } from './merge-own';
import { addClaim, emptyOwnCorpus, linkClaims } from './own-corpus';

const added = (corpus: Corpus, text: string): Corpus =>
  addClaim(corpus, {
    ...{ text, claimant: null, outlet: null, title: 'A page', date: null },
    url: 'https://example.org/page',
  }).corpus;
const grown = (texts: readonly string[]): Corpus => texts.reduce(added, emptyOwnCorpus('My claims'));

/** A claim's words changed in the exported file: its id stays. */
const reworded = (corpus: Corpus, id: string, text: string): Corpus => ({
  ...corpus,
  claims: corpus.claims.map((claim) => (claim.id === id ? { ...claim, text } : claim)),
});

const linked = (corpus: Corpus, from: string, kind: Relation, to: string): Corpus => {
  try {
    return linkClaims(corpus, from, kind, to);
  } catch {
    return corpus;
  }
};

const relationsOf = ({ claims }: Corpus): string[] =>
  claims.flatMap(({ id, relations }) => relations.map(({ kind, to }) => `${id} ${kind} ${to}`));

const exported = (corpus: Corpus) => importCorpus('mine.json', JSON.stringify({ format: 1, ...corpus }));

const TEXTS = ['It fell.', 'It stands.', 'It burns.', 'It fell!', 'It sank.'];
const STEPS = ['add', 'reword', 'link', 'link'] as const;

function step(
  corpus: Corpus,
  [kind, one, other, relation]: readonly [(typeof STEPS)[number], number, number, Relation],
): Corpus {
  const idAt = (index: number): string => corpus.claims[index % corpus.claims.length]?.id ?? '';
  if (kind === 'add') return added(corpus, TEXTS[one] ?? '');
  if (kind === 'reword') return reworded(corpus, idAt(one), TEXTS[other] ?? '');
  return linked(corpus, idAt(one), relation, idAt(other));
}

describe('mergeOwn', () => {
  const both = grown(['It fell.', 'It stands.', 'It burns.']);

  it.each<[string, Corpus, Corpus, string[]]>([
    [
      'leaves out what closes a circle with the own',
      linked(both, 'it-fell', 'denies', 'it-stands'),
      linked(both, 'it-stands', 'denies', 'it-fell'),
      ['it-fell denies it-stands'],
    ],
    [
      'leaves out what closes one over a third claim',
      linked(linked(both, 'it-fell', 'denies', 'it-stands'), 'it-stands', 'denies', 'it-burns'),
      linked(both, 'it-burns', 'denies', 'it-fell'),
      ['it-fell denies it-stands', 'it-stands denies it-burns'],
    ],
    [
      'keeps both ways what holds both ways',
      linked(both, 'it-fell', 'contradicts', 'it-stands'),
      linked(both, 'it-stands', 'contradicts', 'it-fell'),
      ['it-fell contradicts it-stands', 'it-stands contradicts it-fell'],
    ],
    [
      'keeps the way back of another kind',
      linked(both, 'it-fell', 'denies', 'it-stands'),
      linked(both, 'it-stands', 'qualifies', 'it-fell'),
      ['it-fell denies it-stands', 'it-stands qualifies it-fell'],
    ],
  ])('%s', (_, own, other, relations) => {
    expect(relationsOf(mergeOwn(own, other))).toEqual(relations);
  });

  it('does not take a reworded claim and the one that has its old words now for the same', () => {
    const changed = added(reworded(grown(['It fell.']), 'it-fell', 'It sank.'), 'It fell.');
    const merged = mergeOwn(grown(['It fell.']), linked(changed, 'it-fell-2', 'denies', 'it-fell'));
    expect(merged.claims.map(({ text }) => text)).toEqual(['It fell.', 'It sank.']);
    expect(relationsOf(merged)).toEqual(['it-fell denies it-fell-2']);
  });

  it('makes nothing that an import refuses', () => {
    const corpora = fc
      .array(fc.tuple(fc.constantFrom(...STEPS), fc.nat(4), fc.nat(4), fc.constantFrom(...RELATIONS)), {
        minLength: 3,
        maxLength: 20,
      })
      .map((steps) => steps.reduce(step, grown(['It fell.'])));
    fc.assert(
      fc.property(corpora, corpora, (own, other) => {
        const merged = mergeOwn(own, other);
        expect(exported(merged)).toEqual({ kind: 'read', corpus: merged, refused: [] });
        expect(relationsOf(merged)).toEqual(expect.arrayContaining(relationsOf(own)));
      }),
      { numRuns: 300 },
    );
  });
});
