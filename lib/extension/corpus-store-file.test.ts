import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { type ChosenFile, exportCorpus, importFile, readCorpusFile } from './corpus-store-file';
import { claim, corpus, file, json, newStore, utf8, whole } from './fixtures/corpus-files';

const claimsOf = async (name: string, content: string | Uint8Array) => {
  const read = await readCorpusFile(file(name, content));
  return read.kind === 'read'
    ? { claims: read.corpus.claims, refused: read.refused }
    : { claims: [], refused: read.refused };
};

describe('sound files', () => {
  it('reads its own export', async () => {
    const read = await readCorpusFile(file('a.json', whole));
    if (read.kind === 'failed') throw new Error('not read');
    expect(await readCorpusFile(file('a.json', exportCorpus(read.corpus)))).toEqual(read);
  });

  it.each([
    ['a table', 'a.csv', 'text,claimant,denies,id\nIt fell.,Mayor,,a\nIt stands.,,a,b'],
    ['a review', 'a.json', '{"@type":"ClaimReview","claimReviewed":"It fell.","reviewBody":"It stands."}'],
  ])('writes %s as a file that is read and written again the same', async (_, name, content) => {
    const read = async (from: ChosenFile): Promise<string> => {
      const imported = await readCorpusFile(from);
      return imported.kind === 'read' ? exportCorpus(imported.corpus) : '';
    };
    const once = await read(file(name, content));
    expect(once).toContain('It stands.');
    expect(await read(file('b.json', once))).toBe(once);
  });

  it('keeps markup as text', async () => {
    const { claims } = await claimsOf('a.csv', 'text,claimant\n<script>alert(1)</script>,<img src=x>');
    expect(claims).toMatchObject([{ text: '<script>alert(1)</script>', claimant: '<img src=x>' }]);
  });

  it('passes over a byte order mark', async () => {
    const { claims } = await claimsOf(
      'a.csv',
      Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('text\nThe bridge fell.')]),
    );
    expect(claims.map(({ text }) => text)).toEqual(['The bridge fell.']);
  });

  it('refuses rows one by one, by the line on which they begin', async () => {
    const { claims, refused } = await claimsOf(
      'a.csv',
      'id;text;date;denies;mood\na;"Two\nlines";2024-05;;\nb;x;5 May;;\na;again;;;\nc;y;;zz;\nd;z;;a;',
    );
    expect(claims.map(({ id }) => id)).toEqual(['a', 'c', 'd']);
    expect(claims[2]?.relations).toEqual([{ kind: 'denies', to: 'a' }]);
    expect(refused.map(({ place }) => place)).toEqual(['line 1', 'line 4', 'line 5', 'line 6']);
  });

  it.each([
    ['alone', (review: object) => review, 'file'],
    ['in a list', (review: object) => [review], '[0]'],
    ['in a graph', (review: object) => ({ '@graph': [{ '@type': 'WebPage' }, review] }), '@graph[1]'],
    [
      'in a feed',
      (review: object) => ({ '@type': 'DataFeed', dataFeedElement: [{ item: [review] }] }),
      'dataFeedElement[0].item[0]',
    ],
  ])('reads a ClaimReview %s', async (_, wrap, place) => {
    const review = {
      '@type': 'ClaimReview',
      claimReviewed: 'The bridge fell because of a whale.',
      datePublished: '2024-05-06T10:00:00Z',
      author: { name: 'Checkers' },
      reviewRating: { alternateName: 'No evidence' },
      itemReviewed: { author: { name: 'The mayor' }, datePublished: '2024-05' },
    };
    const { claims } = await claimsOf('feed.json', json(wrap(review)));
    expect(claims).toMatchObject([
      { id: 'claim-1', text: 'The bridge fell because of a whale.', claimant: 'The mayor', date: '2024-05' },
      { text: 'No evidence', claimant: 'Checkers', relations: [{ kind: 'qualifies', to: 'claim-1' }] },
    ]);
    const { refused } = await claimsOf('feed.json', json(wrap({ '@type': 'ClaimReview' })));
    expect(refused.map((each) => each.place)).toEqual([place]);
  });

  it('joins a copy of the reader’s own corpus with it, and replaces any other', async () => {
    const store = await newStore();
    const own = (id: string) => file('own.json', json(corpus({ id: 'my-corpus', claims: [claim(id)] })));
    await importFile(store, own('a'));
    await importFile(store, own('b'));
    expect((await store.load('my-corpus'))?.corpus.claims.map(({ id }) => id)).toEqual(['a', 'b']);
    await importFile(store, file('a.json', whole));
    await importFile(store, file('a.json', json(corpus({ claims: [claim('z')] }))));
    expect((await store.load('bridge'))?.corpus.claims.map(({ id }) => id)).toEqual(['z']);
    expect((await store.list()).map(({ id, origin }) => `${id} ${origin}`).sort()).toEqual([
      'bridge imported',
      'my-corpus own',
    ]);
    store.close();
  });

  it('says whether an earlier version is gone', async () => {
    const store = await newStore();
    const replaced = async (content: object) =>
      (await importFile(store, file('a.json', json(corpus(content))))).replaced;
    expect([await replaced({}), await replaced({}), await replaced({ id: 'other' })]).toEqual([
      false,
      true,
      false,
    ]);
    const own = { id: 'my-corpus' };
    expect([await replaced(own), await replaced(own)]).toEqual([false, false]);
    store.close();
  });

  it('refuses the id of a corpus that comes with Hearsay', async () => {
    const store = await newStore();
    const { summary, refused } = await importFile(store, file('a.json', whole), { reserved: ['bridge'] });
    expect(summary).toBeNull();
    expect(refused).toMatchObject([{ place: 'id' }]);
    expect(await store.list()).toEqual([]);
    store.close();
  });
});
