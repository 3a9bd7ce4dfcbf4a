/**
 * The reader's corpora, in IndexedDB. Everything that belongs to one change is written in one transaction, so that a
 * background that is stopped at any moment leaves either the old state or the new one.
 *
 * For a page of settings: `list`, `importFile` (corpus-store-file.ts), `remove`, `exportCorpus`; corpora are switched off
 * by id in `Settings.corporaOff`. For the context menu: `addOwnClaim`, `linkOwnClaim` (corpus-store-own.ts).
 */
import type { Corpus } from '../corpus/corpus';
import { buildIndexInSlices } from '../match/index/build-index';
import { INDEX_FORMAT, type IndexData } from '../match/index/index-data';
import { searchableClaims } from '../match/index/searchable-claims';
import {
  type CorpusDatabase,
  type CorpusOrigin,
  type CorpusSummary,
  openCorpusDatabase,
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
  save(corpus: Corpus, origin: CorpusOrigin): Promise<CorpusSummary>;
  /** Changes a corpus; `change` gets null if it is not there yet, and may be called again if another change came first. */
  update(id: string, origin: CorpusOrigin, change: (corpus: Corpus | null) => Corpus): Promise<CorpusSummary>;
  remove(id: string): Promise<void>;
  close(): void;
}

/** Lets messages through between two slices of work; timers of 0 are not throttled in a background. */
const pause = (): Promise<void> => new Promise((resume) => setTimeout(resume, 0));

const indexOf = (corpus: Corpus): Promise<IndexData> => buildIndexInSlices(searchableClaims(corpus), pause);

const ALL = ['summaries', 'corpora', 'indexes'] as const;

/** Writes a corpus if it still is at `revision` (0: not there); false if somebody else was faster. */
async function write(
  database: CorpusDatabase,
  { corpus, index }: StoredCorpus,
  origin: CorpusOrigin,
  revision: number | null,
): Promise<CorpusSummary | null> {
  const transaction = database.transaction(ALL, 'readwrite', { durability: 'strict' });
  const before = (await transaction.objectStore('summaries').get(corpus.id))?.revision ?? 0;
  if (revision !== null && before !== revision) {
    await transaction.done;
    return null;
  }
  const summary = summaryOf(corpus, origin, Date.now(), before + 1);
  try {
    await transaction.objectStore('corpora').put(corpus, corpus.id);
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

async function load(database: CorpusDatabase, id: string): Promise<StoredCorpus | null> {
  const transaction = database.transaction(ALL);
  const [summary, corpus, index] = await Promise.all([
    transaction.objectStore('summaries').get(id),
    transaction.objectStore('corpora').get(id),
    transaction.objectStore('indexes').get(id),
  ]);
  if (!corpus || !summary) return null;
  if (index?.format === INDEX_FORMAT) return { corpus, index };
  const rebuilt = { corpus, index: await indexOf(corpus) };
  await write(database, rebuilt, summary.origin, summary.revision);
  return rebuilt;
}

async function update(
  database: CorpusDatabase,
  id: string,
  origin: CorpusOrigin,
  change: (corpus: Corpus | null) => Corpus,
): Promise<CorpusSummary> {
  for (;;) {
    const transaction = database.transaction(['summaries', 'corpora']);
    const [summary, before] = await Promise.all([
      transaction.objectStore('summaries').get(id),
      transaction.objectStore('corpora').get(id),
    ]);
    const corpus = change(before ?? null);
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
    save: async (corpus, origin) => {
      const written = await write(database, { corpus, index: await indexOf(corpus) }, origin, null);
      if (!written) throw new Error(`"${corpus.id}" could not be stored.`);
      return written;
    },
    update: (id, origin, change) => update(database, id, origin, change),
    remove: async (id) => {
      const transaction = database.transaction(ALL, 'readwrite');
      await Promise.all([...ALL.map((store) => transaction.objectStore(store).delete(id)), transaction.done]);
    },
    close: () => database.close(),
  };
}
