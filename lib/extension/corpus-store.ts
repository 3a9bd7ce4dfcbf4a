/**
 * The reader's corpora, in IndexedDB. Everything that belongs to one change is written in one transaction, so that a
 * background that is stopped at any moment leaves either the old state or the new one.
 *
 * For a page of settings: `list`, `importFile` (corpus-store-file.ts), `remove`, `exportCorpus`; corpora are switched off
 * by id in `Settings.corporaOff`. For the context menu: `addOwnClaim`, `linkOwnClaim` (corpus-store-own.ts).
 */
import type { IDBPTransaction } from 'idb';
import type { Corpus, CorpusClaim, CorpusDocument } from '../corpus/corpus';
import { buildIndexInSlices } from '../match/index/build-index';
import { INDEX_FORMAT, type IndexData } from '../match/index/index-data';
import { searchableClaims } from '../match/index/searchable-claims';
import {
  type CorpusDatabase,
  type CorpusOrigin,
  type CorpusSchema,
  type CorpusSummary,
  countParts,
  headOf,
  openCorpusDatabase,
  partsOf,
  runOf,
  STORES,
  summaryOf,
} from './corpus-store-schema';

export interface StoredCorpus {
  readonly corpus: Corpus;
  readonly index: IndexData;
}

export interface CorpusStore {
  /** By title. */
  list(): Promise<readonly CorpusSummary[]>;
  /** A corpus with its index, ready to search; null if there is none of this id. */
  load(id: string): Promise<StoredCorpus | null>;
  /** Stores a corpus in the place of an older one of the same id, if there is one. */
  save(corpus: Corpus, origin: CorpusOrigin, progress?: Progress): Promise<CorpusSummary>;
  /** Changes a corpus; `change` gets null if it is not there yet, and may be called again if another change came first. */
  update(id: string, origin: CorpusOrigin, change: (corpus: Corpus | null) => Corpus): Promise<CorpusSummary>;
  remove(id: string): Promise<void>;
  close(): void;
}

/** Lets messages through between two slices of work; timers of 0 are not throttled in a background. */
const pause = (): Promise<void> => new Promise((resume) => setTimeout(resume, 0));

/** Is told how far an index is, from 0 to 1. */
export type Progress = (share: number) => void;

const indexOf = (corpus: Corpus, progress?: Progress): Promise<IndexData> =>
  buildIndexInSlices(searchableClaims(corpus), (share) => {
    progress?.(share);
    return pause();
  });

/** Writes a corpus if it still is at `revision` (0: not there; null: whatever is there); null if somebody else was faster. */
async function write(
  database: CorpusDatabase,
  { corpus, index }: StoredCorpus,
  origin: CorpusOrigin,
  revision: number | null,
): Promise<CorpusSummary | null> {
  const transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' });
  const before = (await transaction.objectStore('summaries').get(corpus.id))?.revision;
  if (revision !== null && (before ?? 0) !== revision) {
    await transaction.done;
    return null;
  }
  // A corpus that was deleted and comes again must not bear a revision that somebody still holds.
  const summary = summaryOf(corpus, origin, Date.now(), before === undefined ? Date.now() : before + 1);
  try {
    await transaction.objectStore('corpora').put(headOf(corpus), corpus.id);
    const parts = transaction.objectStore('parts');
    await parts.delete(allParts(corpus.id));
    for (const [number, part] of partsOf(corpus).entries()) await parts.put(part, [corpus.id, number]);
    await transaction.objectStore('indexes').put(index, corpus.id);
    await transaction.objectStore('summaries').put(summary);
  } catch (error) {
    transaction.abort();
    await transaction.done.catch(() => undefined);
    throw error;
  }
  await transaction.done;
  return summary;
}

const allParts = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, Number.POSITIVE_INFINITY]);

type Reading = IDBPTransaction<CorpusSchema, ('summaries' | 'corpora' | 'parts')[], 'readonly'>;

/** Puts a corpus together, part by part: messages get through in between. */
async function readCorpus(transaction: Reading, { id, ...size }: CorpusSummary): Promise<Corpus | null> {
  const head = await transaction.objectStore('corpora').get(id);
  const [documents, claims]: [CorpusDocument[], CorpusClaim[]] = [[], []];
  for (let number = 0; number < countParts(size.documents, size.claims); number++) {
    const part = await transaction.objectStore('parts').get([id, number]);
    const run = part && runOf(part);
    documents.push(...(run?.documents ?? []));
    claims.push(...(run?.claims ?? []));
  }
  return head ? { ...head, documents, claims } : null;
}

async function load(database: CorpusDatabase, id: string): Promise<StoredCorpus | null> {
  const transaction = database.transaction(STORES);
  const summary = await transaction.objectStore('summaries').get(id);
  const index = await transaction.objectStore('indexes').get(id);
  const corpus = summary ? await readCorpus(transaction as unknown as Reading, summary) : null;
  if (!corpus || !summary) return null;
  if (index?.format === INDEX_FORMAT) return { corpus, index };
  const rebuilt = { corpus, index: await indexOf(corpus) };
  // Where there is no room for it, it is built again the next time.
  await keepIndex(database, rebuilt, summary.revision).catch(() => undefined);
  return rebuilt;
}

/** Stores an index that was built again, unless its corpus has changed since. */
async function keepIndex(
  database: CorpusDatabase,
  { corpus, index }: StoredCorpus,
  revision: number,
): Promise<void> {
  const transaction = database.transaction(['summaries', 'indexes'], 'readwrite');
  const now = await transaction.objectStore('summaries').get(corpus.id);
  if (now?.revision === revision) await transaction.objectStore('indexes').put(index, corpus.id);
  await transaction.done;
}

async function update(
  database: CorpusDatabase,
  id: string,
  origin: CorpusOrigin,
  change: (corpus: Corpus | null) => Corpus,
): Promise<CorpusSummary> {
  for (;;) {
    const transaction = database.transaction(['summaries', 'corpora', 'parts']);
    const summary = await transaction.objectStore('summaries').get(id);
    const corpus = change(summary ? await readCorpus(transaction, summary) : null);
    const stored = { corpus, index: await indexOf(corpus) };
    const written = await write(database, stored, origin, summary?.revision ?? 0);
    if (written) return written;
  }
}

export async function openCorpusStore(name = 'hearsay-corpora'): Promise<CorpusStore> {
  const database = await openCorpusDatabase(name);
  return {
    list: async () =>
      (await database.getAll('summaries')).sort(
        (a, b) => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1),
      ),
    load: (id) => load(database, id),
    save: async (corpus, origin, progress) => {
      const index = await indexOf(corpus, progress);
      const written = await write(database, { corpus, index }, origin, null);
      if (!written) throw new Error(`"${corpus.id}" could not be stored.`);
      return written;
    },
    update: (id, origin, change) => update(database, id, origin, change),
    remove: async (id) => {
      const transaction = database.transaction(STORES, 'readwrite');
      await Promise.all([
        transaction.objectStore('summaries').delete(id),
        transaction.objectStore('corpora').delete(id),
        transaction.objectStore('parts').delete(allParts(id)),
        transaction.objectStore('indexes').delete(id),
        transaction.done,
      ]);
    },
    close: () => database.close(),
  };
}
