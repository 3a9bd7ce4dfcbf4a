import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { bareClaim, bareCorpus } from '../../lib/corpus/import/claim-record';
import { loadAside, showAside } from '../../lib/extension/aside';
import { corpusStore } from './corpus-sources';
import { openCorpus, openLibrary } from './library';
import { listCorpora } from './list-corpora';

const corpus = (id: string) =>
  bareCorpus({
    id,
    title: `Corpus ${id}`,
    documents: [{ id: 'd', title: 'Report', outlet: null, url: null, date: null, note: null }],
    claims: [bareClaim({ id: 'a', document: 'd', text: 'The bridge fell.' })],
  });
const inUse = (corporaOff: readonly string[], corporaChanged = 1) => ({ corporaOff, corporaChanged });
const ids = async (corporaOff: readonly string[]) =>
  (await openLibrary(inUse(corporaOff))).corpora.map((each) => each.corpus.id);

beforeAll(() => {
  Object.assign(browser.i18n, { getMessage: (key: string) => key });
  vi.stubGlobal('fetch', async (path: string) =>
    path === '/corpora.json' ? new Response('[]') : new Response(readFileSync(`public${path}`)),
  );
});

describe('a database that cannot be opened', () => {
  it('is said, and takes nothing else along', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new Error('no room');
    });
    expect(await listCorpora()).toMatchObject([{ id: 'my-corpus', claims: 0, broken: 'Error: no room' }]);
    expect(await openLibrary(inUse([]))).toEqual({ corpora: [], broken: ['Error: no room'] });
    open.mockRestore();
    expect(await listCorpora()).toEqual([]);
  });
});

describe('the shelf', () => {
  beforeAll(async () => {
    const store = await corpusStore();
    for (const id of ['x', 'y']) await store.save(corpus(id), 'imported');
  });

  it('holds what is switched on', async () => {
    expect(await ids([])).toEqual(['x', 'y']);
    expect(await ids(['x'])).toEqual(['y']);
  });

  it('opens one that is switched off, alone, and keeps it', async () => {
    const opened = await openCorpus('x', inUse(['x']));
    expect(opened?.corpus.id).toBe('x');
    expect(await ids(['x'])).toEqual(['y']);
    expect(await openCorpus('x', inUse(['x']))).toBe(opened);
  });

  it('keeps the newer of two revisions when the older fails late', async () => {
    const store = await corpusStore();
    await store.save(corpus('x'), 'imported');
    let fail = (_: Error): void => {};
    vi.spyOn(store, 'load').mockImplementationOnce(() => new Promise((_, reject) => (fail = reject)));
    const late = openCorpus('x', inUse([], 3));
    await vi.waitFor(() => expect(store.load).toHaveBeenCalled());
    await store.save(corpus('x'), 'imported');
    const newer = await openCorpus('x', inUse([], 4));
    fail(new Error('no room'));
    await expect(late).rejects.toThrow('no room');
    expect(newer).not.toBeNull();
    expect(await openCorpus('x', inUse([], 4))).toBe(newer);
  });

  it('opens a corpus that was deleted and stored again as it is now', async () => {
    const store = await corpusStore();
    await openCorpus('y', inUse([], 5));
    await store.remove('y');
    const [claim] = corpus('y').claims;
    await store.save(
      { ...corpus('y'), claims: [{ ...claim, text: 'The bridge stands.' } as never] },
      'imported',
    );
    expect((await openCorpus('y', inUse([], 6)))?.corpus.claims[0]?.text).toBe('The bridge stands.');
  });

  it('lets go of what has just been switched off, and of what has gone', async () => {
    const [before] = (await openLibrary(inUse([]))).corpora;
    await openLibrary(inUse(['x']));
    expect(await openCorpus('x', inUse(['x']))).not.toBe(before);
    await (await corpusStore()).remove('x');
    expect(await openCorpus('x', inUse([], 2))).toBeNull();
  });
});

describe('what the panel shows above the claims', () => {
  it('is the reason where nothing came of what was asked', async () => {
    await showAside(Promise.reject(new Error('no room')));
    expect(await loadAside()).toEqual({ kind: 'failed', reason: 'no room' });
    await showAside(Promise.resolve(null));
    expect(await loadAside()).toEqual({ kind: 'failed', reason: 'no room' });
  });
});
