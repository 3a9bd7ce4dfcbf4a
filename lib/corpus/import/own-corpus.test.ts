import { describe, expect, it } from 'vitest';
import { parseCorpus } from '../parse-corpus';
import {
  addClaim,
  adoptClaim,
  emptyOwnCorpus,
  linkClaims,
  mergeOwn,
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

  it('forgets a link, and the copy that only it needed', () => {
    const other = { ...one.corpus, id: 'other' };
    const adopted = adoptClaim(one.corpus, other, one.id);
    const linked = linkClaims(adopted.corpus, one.id, 'denies', adopted.id);
    expect(linked.claims).toHaveLength(2);
    expect(unlinkClaims(linked, one.id, 'denies', adopted.id)).toEqual(one.corpus);
    expect(unlinkClaims(linked, one.id, 'mirrors', adopted.id)).toEqual(linked);
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
});
