import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Corpus } from '../corpus/corpus';
import type { IndexData } from '../match/index/index-data';

/** Where a corpus came from: a file that the reader chose, or the reader's own hand. */
export type CorpusOrigin = 'imported' | 'own';

/** What a list of corpora shows. */
export interface CorpusSummary {
  readonly id: string;
  readonly title: string;
  readonly origin: CorpusOrigin;
  readonly claims: number;
  readonly documents: number;
  /** When it was last changed, in milliseconds since 1970. */
  readonly changed: number;
  /** Grows with each change; whoever changes a corpus must have seen the last one. */
  readonly revision: number;
}

/** One record a corpus in each store, all under its id: changing one corpus never touches another. */
export interface CorpusSchema extends DBSchema {
  summaries: { key: string; value: CorpusSummary };
  corpora: { key: string; value: Corpus };
  indexes: { key: string; value: IndexData };
}

export type CorpusDatabase = IDBPDatabase<CorpusSchema>;
type Upgrade = IDBPTransaction<CorpusSchema, ('summaries' | 'corpora' | 'indexes')[], 'versionchange'>;

/**
 * What each version of the schema adds to the one before. A new version is a new line at the end; older lines stay, so
 * that a database of any age is brought up to date. The browser runs them in one transaction: all of them or none.
 */
export const MIGRATIONS: readonly ((database: CorpusDatabase, upgrade: Upgrade) => Promise<void>)[] = [
  // 1: whole corpora by their id.
  async (database) => {
    database.createObjectStore('corpora');
  },
  // 2: what a list shows, so that it need not read the corpora; indexes, so that nothing is indexed twice.
  async (database, upgrade) => {
    const summaries = database.createObjectStore('summaries', { keyPath: 'id' });
    database.createObjectStore('indexes');
    for (const corpus of await upgrade.objectStore('corpora').getAll())
      await summaries.put(summaryOf(corpus, 'imported', 0, 1));
  },
];

export const summaryOf = (
  corpus: Corpus,
  origin: CorpusOrigin,
  changed: number,
  revision: number,
): CorpusSummary => ({
  id: corpus.id,
  title: corpus.title,
  origin,
  claims: corpus.claims.length,
  documents: corpus.documents.length,
  changed,
  revision,
});

/** Opens the database and brings it up to date. Another context that holds an older version is asked to let go. */
export function openCorpusDatabase(name: string): Promise<CorpusDatabase> {
  return openDB<CorpusSchema>(name, MIGRATIONS.length, {
    async upgrade(database, from, _to, upgrade) {
      for (const migrate of MIGRATIONS.slice(from)) await migrate(database, upgrade);
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase | null)?.close(),
  });
}
