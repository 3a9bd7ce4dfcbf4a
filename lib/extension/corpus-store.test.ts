import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import type { Corpus } from '../corpus/corpus';
import { bareClaim, bareCorpus } from '../corpus/import/claim-record';
import { createRetriever } from '../match/index/create-retriever';
import { openCorpusStore } from './corpus-store';
import { addOwnClaim, linkOwnClaim } from './corpus-store-own';
import { MIGRATIONS } from './corpus-store-schema';

const corpus = (id: string, texts: readonly string[]): Corpus =>
  bareCorpus({
    id,
    title: `Corpus ${id}`,
    documents: [{ id: 'd', title: 'Report', outlet: null, url: null, date: null, note: null }],
    claims: texts.map((text, index) => bareClaim({ id: `c${index}`, document: 'd', text })),
  });

let databases = 0;
const newName = () => `store-${++databases}`;
const raw = (name: string) => openDB(name);

describe('corpus store', () => {
  it('gives back what was stored, with an index that finds it', async () => {
    const store = await openCorpusStore(newName());
    await store.save(corpus('x', ['The bridge fell.', 'The mayor resigned.']), 'imported');
    const stored = await store.load('x');
    expect(stored?.corpus.claims.map(({ text }) => text)).toEqual([
      'The bridge fell.',
      'The mayor resigned.',
    ]);
    const hits = stored && createRetriever(stored.index, null).search('Has the mayor resigned?', 3);
    expect(hits?.[0]?.claim).toBe(1);
    expect(await store.load('y')).toBeNull();
    store.close();
  });

  it('leaves the other corpora alone', async () => {
    const name = newName();
    const store = await openCorpusStore(name);
    await store.save(corpus('x', ['The bridge fell.']), 'imported');
    await store.save(corpus('y', ['The mayor resigned.']), 'imported');
    const before = JSON.stringify(await store.load('y'));
    const [first, other] = await store.list();
    await store.save(corpus('x', ['The bridge stands.']), 'imported');
    expect(JSON.stringify(await store.load('y'))).toBe(before);
    expect(await store.list()).toMatchObject([{ id: 'x', revision: (first?.revision ?? 0) + 1 }, other]);
    await store.remove('x');
    expect((await store.list()).map(({ id }) => id)).toEqual(['y']);
    expect(await store.load('x')).toBeNull();
    store.close();
  });

  it('changes nothing where a part cannot be written', async () => {
    const store = await openCorpusStore(newName());
    await store.save(corpus('x', ['The bridge fell.']), 'imported');
    const before = JSON.stringify([await store.list(), await store.load('x')]);
    const uncloneable = { ...corpus('x', ['Another.']), note: (() => '') as unknown as string };
    await expect(store.save(uncloneable, 'imported')).rejects.toThrow();
    expect(JSON.stringify([await store.list(), await store.load('x')])).toBe(before);
    store.close();
  });

  it.each([0, 1, 2, 3, 5, 8, 13])(
    'is old or new, never half, when stopped %i turns into a change',
    async (turns) => {
      const name = newName();
      const first = await openCorpusStore(name);
      await first.save(corpus('x', ['The bridge fell.']), 'imported');
      const change = first
        .save(corpus('x', ['The bridge stands.', 'So it does.']), 'imported')
        .catch(() => null);
      for (let turn = 0; turn < turns; turn++) await new Promise((resume) => setImmediate(resume));
      first.close();
      await change;
      const again = await openCorpusStore(name);
      const [[summary], stored] = [await again.list(), await again.load('x')];
      expect([1, 2]).toContain(stored?.corpus.claims.length);
      expect(summary?.claims).toBe(stored?.corpus.claims.length);
      expect(stored?.index.documents).toBe(stored?.corpus.claims.length);
      again.close();
    },
  );

  it('loses no change of two that are made at once', async () => {
    const store = await openCorpusStore(newName());
    const page = {
      claimant: null,
      outlet: 'The Bridge Post',
      title: 'A page',
      url: 'https://e.org/1',
      date: '2024',
    };
    await Promise.all(
      ['One.', 'Two.', 'Three.'].map((text) => addOwnClaim(store, { ...page, text }, 'My claims')),
    );
    const own = await store.load('my-corpus');
    expect(own?.corpus.claims.map(({ text }) => text).sort()).toEqual(['One.', 'Three.', 'Two.']);
    expect(own?.corpus.documents).toHaveLength(1);
    store.close();
  });

  it('links a claim of the reader’s own with one of another corpus', async () => {
    const store = await openCorpusStore(newName());
    const other = corpus('x', ['The bridge fell.']);
    const page = { claimant: 'Mayor', outlet: null, title: 'A page', url: null, date: null };
    const id = await addOwnClaim(store, { ...page, text: 'The bridge stands.' }, 'My claims');
    await linkOwnClaim(store, id, 'contradicts', { corpus: other, claim: 'c0' });
    const own = await store.load('my-corpus');
    expect(own?.corpus.claims).toMatchObject([
      { text: 'The bridge stands.', relations: [{ kind: 'contradicts', to: 'x:c0' }] },
      { id: 'x:c0', text: 'The bridge fell.' },
    ]);
    store.close();
  });

  it('brings a database of version 1 up to date', async () => {
    const name = newName();
    const old = await openDB(name, 1, {
      upgrade: (database, _from, _to, transaction) =>
        MIGRATIONS[0]?.(database as never, transaction as never),
    });
    await old.put('corpora', corpus('x', ['The bridge fell.']), 'x');
    old.close();
    const store = await openCorpusStore(name);
    expect(await store.list()).toMatchObject([{ id: 'x', claims: 1, origin: 'imported' }]);
    expect((await store.load('x'))?.index.documents).toBe(1);
    store.close();
  });

  it('brings a database of version 2 up to date, claim by claim', async () => {
    const name = newName();
    const texts = Array.from({ length: 2500 }, (_, n) => `Bridge ${n} fell.`);
    const old = await openDB(name, 2, {
      async upgrade(database, _from, _to, transaction) {
        for (const migrate of MIGRATIONS.slice(0, 2)) await migrate(database as never, transaction as never);
      },
    });
    const { corpora, summaries } = {
      corpora: corpus('x', texts),
      summaries: {
        id: 'x',
        title: 'X',
        origin: 'imported',
        claims: 2500,
        documents: 1,
        changed: 0,
        revision: 4,
      },
    };
    await old.put('corpora', corpora, 'x');
    await old.put('summaries', summaries);
    old.close();
    const store = await openCorpusStore(name);
    expect((await store.load('x'))?.corpus).toEqual(corpora);
    expect(await store.list()).toEqual([summaries]);
    store.close();
  });

  it('brings a database of version 3 up to date', async () => {
    const name = newName();
    const old = await openDB(name, 3, {
      async upgrade(database, _from, _to, transaction) {
        for (const migrate of MIGRATIONS.slice(0, 3)) await migrate(database as never, transaction as never);
      },
    });
    const { documents, claims, ...head } = corpus('x', ['The bridge fell.', 'It stands.', 'So it does.']);
    await old.put('corpora', head, 'x');
    await old.put('parts', { documents, claims: claims.slice(0, 2) }, ['x', 0]);
    await old.put('parts', { documents: [], claims: claims.slice(2) }, ['x', 1]);
    const summary = {
      id: 'x',
      title: 'X',
      origin: 'own',
      claims: 1002,
      documents: 1,
      changed: 0,
      revision: 4,
    };
    await old.put('summaries', summary);
    old.close();
    const store = await openCorpusStore(name);
    expect((await store.load('x'))?.corpus).toEqual({ ...head, documents, claims });
    expect(await store.list()).toEqual([summary]);
    store.close();
  });

  it('keeps the order of claims over many parts, and nothing of a longer corpus before it', async () => {
    const store = await openCorpusStore(newName());
    const texts = Array.from({ length: 3100 }, (_, n) => `Bridge ${n} fell.`);
    const shares: number[] = [];
    await store.save(corpus('x', texts), 'imported', (share) => shares.push(share));
    expect((await store.load('x'))?.corpus).toEqual(corpus('x', texts));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    await store.save(corpus('x', texts.slice(0, 2)), 'imported');
    expect((await store.load('x'))?.corpus.claims).toHaveLength(2);
    await store.save(corpus('xy', texts.slice(0, 5)), 'imported');
    await store.remove('x');
    expect((await store.load('xy'))?.corpus.claims).toHaveLength(5);
    store.close();
  });

  it('builds an index of another format again, once', async () => {
    const name = newName();
    const store = await openCorpusStore(name);
    await store.save(corpus('x', ['The bridge fell.']), 'imported');
    const database = await raw(name);
    await database.put('indexes', { format: 0 }, 'x');
    expect((await store.load('x'))?.index.documents).toBe(1);
    expect(await database.get('indexes', 'x')).toMatchObject({ documents: 1 });
    database.close();
    store.close();
    await deleteDB(name);
  });

  it('is used with an index that there is no room to keep', async () => {
    const name = newName();
    const store = await openCorpusStore(name);
    await store.save(corpus('x', ['The bridge fell.']), 'imported');
    const database = await raw(name);
    await database.put('indexes', { format: 0 }, 'x');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect((await store.load('x'))?.index.documents).toBe(1);
    put.mockRestore();
    expect(await database.get('indexes', 'x')).toEqual({ format: 0 });
    database.close();
    store.close();
  });
});
