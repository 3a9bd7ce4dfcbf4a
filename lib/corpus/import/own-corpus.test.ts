import { describe, expect, it } from 'vitest';
import type { Corpus } from '../corpus';
import { parseCorpus } from '../parse-corpus';
import { mergeOwn } from './merge-own';
import {
  addClaim,
  adoptClaim,
  emptyOwnCorpus,
  linkClaims,
  type NewClaim,
  removeClaim,
  unlinkClaims,
} from './own-corpus';

const page: NewClaim = {
  text: 'The bridge fell.',
  claimant: 'The mayor',
  outlet: 'The Post',
  title: 'A bridge falls',
  url: 'https://example.org/bridge',
  date: '2024-05-06T10:00:00Z',
};
const one = addClaim(emptyOwnCorpus('My claims'), page);
const two = addClaim(one.corpus, { ...page, text: 'The bridge stands.', claimant: null });

describe('a corpus of one’s own', () => {
  it('keeps the claim with its source and its day', () => {
    expect(one.corpus.claims).toMatchObject([
      {
        id: 'the-bridge-fell',
        text: 'The bridge fell.',
        claimant: 'The mayor',
        date: '2024-05-06',
        status: 'attributed',
      },
    ]);
    expect(one.corpus.documents).toMatchObject([
      { title: 'A bridge falls', outlet: 'The Post', url: page.url },
    ]);
  });

  it('adds the same claim of the same page once, and keeps one document a page', () => {
    expect(addClaim(two.corpus, page)).toEqual({ corpus: two.corpus, id: one.id });
    expect(two.corpus.documents).toHaveLength(1);
    const elsewhere = addClaim(two.corpus, { ...page, url: 'https://example.org/other' });
    expect(elsewhere.id).toBe('the-bridge-fell-2');
    expect(elsewhere.corpus.documents).toHaveLength(2);
  });

  it('is a sound corpus at every step', () => {
    const linked = linkClaims(two.corpus, two.id, 'contradicts', one.id);
    const adopted = adoptClaim(emptyOwnCorpus('Other'), linked, one.id).corpus;
    for (const corpus of [emptyOwnCorpus('x'), one.corpus, linked, adopted])
      expect(parseCorpus({ format: 1, ...corpus })).toEqual({ corpus });
  });

  it('links claims once, and only those that are there', () => {
    const linked = linkClaims(two.corpus, two.id, 'contradicts', one.id);
    expect(linked.claims[1]?.relations).toEqual([{ kind: 'contradicts', to: one.id }]);
    expect(linkClaims(linked, two.id, 'contradicts', one.id)).toEqual(linked);
    expect(() => linkClaims(linked, two.id, 'denies', 'zz')).toThrow('zz');
    expect(() => linkClaims(linked, two.id, 'denies', two.id)).toThrow('itself');
  });

  it('copies a claim of another corpus once', () => {
    const adopted = adoptClaim(emptyOwnCorpus('Other'), one.corpus, one.id);
    expect(adopted.id).toBe('my-corpus:the-bridge-fell');
    expect(adoptClaim(adopted.corpus, one.corpus, one.id)).toEqual(adopted);
  });

  it('copies a claim without what matches it: the corpus that it is from does that', () => {
    const wordings = ['It came down.', 'It gave way.', 'It broke.'];
    const other = { ...one.corpus, claims: one.corpus.claims.map((claim) => ({ ...claim, wordings })) };
    const { corpus } = adoptClaim(emptyOwnCorpus('Other'), other, one.id);
    expect(corpus.claims[0]).not.toHaveProperty('wordings');
  });

  it('forgets a link, and the copy that only it needed', () => {
    const other = { ...one.corpus, id: 'other' };
    const adopted = adoptClaim(one.corpus, other, one.id);
    const linked = linkClaims(adopted.corpus, one.id, 'denies', adopted.id);
    expect(linked.claims).toHaveLength(2);
    expect(unlinkClaims(linked, one.id, 'denies', adopted.id)).toEqual(one.corpus);
    expect(unlinkClaims(linked, one.id, 'mirrors', adopted.id)).toEqual(linked);
  });

  it('forgets a link that holds both ways from either side, and no other', () => {
    const linked = linkClaims(two.corpus, two.id, 'mirrors', one.id);
    expect(unlinkClaims(linked, one.id, 'mirrors', two.id)).toEqual(two.corpus);
    expect(unlinkClaims(linked, one.id, 'contradicts', two.id)).toEqual(linked);
    const denied = linkClaims(two.corpus, two.id, 'denies', one.id);
    expect(unlinkClaims(denied, one.id, 'denies', two.id)).toEqual(denied);
  });

  it('draws no link that closes a circle', () => {
    const denied = linkClaims(two.corpus, two.id, 'denies', one.id);
    expect(() => linkClaims(denied, one.id, 'denies', two.id)).toThrow('circle');
    expect(linkClaims(denied, one.id, 'qualifies', two.id).claims).toHaveLength(2);
    const mirrored = linkClaims(two.corpus, two.id, 'mirrors', one.id);
    expect(() => linkClaims(mirrored, one.id, 'mirrors', two.id)).not.toThrow();
  });

  it('forgets a claim with the links that lead to it, and its document with the last claim', () => {
    const linked = linkClaims(two.corpus, two.id, 'contradicts', one.id);
    const without = removeClaim(linked, one.id);
    expect(without.claims).toMatchObject([{ id: two.id, relations: [] }]);
    expect(without.documents).toHaveLength(1);
    expect(removeClaim(without, two.id)).toEqual(emptyOwnCorpus('My claims'));
  });

  it('takes an older copy of itself in without losing or doubling anything', () => {
    const linked = linkClaims(two.corpus, two.id, 'contradicts', one.id);
    expect(mergeOwn(linked, one.corpus)).toEqual(linked);
    expect(mergeOwn(one.corpus, linked)).toEqual(linked);
    expect(mergeOwn(two.corpus, linked)).toEqual(linked);
    const mine = { ...one.corpus, claims: one.corpus.claims.map((claim) => ({ ...claim, text: 'Mine.' })) };
    expect(mergeOwn(mine, one.corpus)).toEqual(mine);
  });

  describe('that grew apart on two machines', () => {
    const long = 'The bridge over the river at the old mill fell in the night because of ';
    const grown = (claims: readonly Partial<NewClaim>[]) =>
      claims.reduce(
        (corpus, claim) => addClaim(corpus, { ...page, ...claim }).corpus,
        emptyOwnCorpus('My claims'),
      );
    const sources = ({ claims, documents }: Corpus): string[] =>
      claims.map(({ text, document }) => `${text} (${documents.find(({ id }) => id === document)?.url})`);
    const here = 'https://example.org/here';
    const there = 'https://example.org/there';

    it.each<[string, Corpus, Corpus, string[]]>([
      [
        'claims that begin alike',
        grown([{ text: `${long}rust.`, url: here }]),
        grown([{ text: `${long}rain.`, url: here }]),
        [`${long}rust. (${here})`, `${long}rain. (${here})`],
      ],
      [
        'the same words on another page',
        grown([{ text: 'It fell.', url: here }]),
        grown([{ text: 'It fell.', url: there }]),
        [`It fell. (${here})`, `It fell. (${there})`],
      ],
      [
        'pages with addresses that begin alike',
        grown([{ text: 'It fell.', url: `https://example.org/${'a'.repeat(60)}/1` }]),
        grown([{ text: 'It stands.', url: `https://example.org/${'a'.repeat(60)}/2` }]),
        [
          `It fell. (https://example.org/${'a'.repeat(60)}/1)`,
          `It stands. (https://example.org/${'a'.repeat(60)}/2)`,
        ],
      ],
      [
        'the same words on the same page',
        grown([{ text: 'It stands.' }, { text: 'It fell.' }]),
        grown([{ text: 'It fell.' }]),
        [`It stands. (${page.url})`, `It fell. (${page.url})`],
      ],
    ])('keeps %s', (_name, own, added, expected) => {
      const merged = mergeOwn(own, added);
      expect(sources(merged)).toEqual(expected);
      expect(parseCorpus({ format: 1, ...merged })).toEqual({ corpus: merged });
      expect(mergeOwn(merged, added)).toEqual(merged);
    });

    it('leads relations to the claims that they were drawn between', () => {
      const own = grown([{ text: `${long}rust.` }]);
      const added = grown([{ text: `${long}rain.` }, { text: 'It stands.' }]);
      const [rain, stands] = added.claims.map(({ id }) => id) as [string, string];
      const merged = mergeOwn(own, linkClaims(added, rain, 'contradicts', stands));
      expect(merged.claims.map(({ text, relations }) => [text, relations])).toEqual([
        [`${long}rust.`, []],
        [`${long}rain.`, [{ kind: 'contradicts', to: stands }]],
        ['It stands.', []],
      ]);
    });

    it('keeps a copied claim once', () => {
      const lake = { ...grown([{ text: 'It stands.', url: there }]), id: 'lake' };
      const adopted = (text: string): Corpus => adoptClaim(grown([{ text }]), lake, 'it-stands').corpus;
      const merged = mergeOwn(adopted('It fell.'), adopted('It broke.'));
      expect(merged.claims.map(({ id }) => id)).toEqual(['it-fell', 'lake:it-stands', 'it-broke']);
    });
  });
});
