import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Corpus, CorpusClaim, CorpusDocument } from '../corpus/corpus';
import type { IndexData } from '../match/index/index-data';
import { type Columns, fromColumns, toColumns } from './columns';

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
  /** Begins at the time of the first; grows with each change. Whoever changes a corpus must have seen the last one. */
  readonly revision: number;
}

/** A corpus without its documents and claims. */
export type CorpusHead = Omit<Corpus, 'documents' | 'claims'>;

/** A run of a corpus's documents and claims. */
export type CorpusRun = Pick<Corpus, 'documents' | 'claims'>;

/** The same as it is stored. */
export interface CorpusPart {
  readonly documents: Columns<CorpusDocument>;
  readonly claims: Columns<CorpusClaim>;
}

/** So many documents and claims are one part: to copy it in or out holds the thread for a millisecond or two. */
const PART = 1000;

/** The records of a corpus stand under its id in every store: changing one corpus never touches another. */
export interface CorpusSchema extends DBSchema {
  summaries: { key: string; value: CorpusSummary };
  corpora: { key: string; value: CorpusHead };
  /** Under the corpus's id and the number of the part, from 0. */
  parts: { key: [string, number]; value: CorpusPart };
  indexes: { key: string; value: IndexData };
}

export const STORES = ['summaries', 'corpora', 'parts', 'indexes'] as const;
export type CorpusDatabase = IDBPDatabase<CorpusSchema>;
type Upgrade = IDBPTransaction<CorpusSchema, (typeof STORES)[number][], 'versionchange'>;

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
    for (const corpus of await wholeCorpora(upgrade))
      await summaries.put(summaryOf(corpus, 'imported', 0, 1));
  },
  // 3: claims and documents in parts, so that a corpus of 100,000 claims can be read and written bit by bit.
  async (database, upgrade) => {
    const parts = database.createObjectStore('parts');
    for (const corpus of await wholeCorpora(upgrade)) {
      await upgrade.objectStore('corpora').put(headOf(corpus), corpus.id);
      for (const [number, run] of runsOf(corpus).entries())
        await parts.put(run as unknown as CorpusPart, [corpus.id, number]);
    }
  },
  // 4: parts as columns, which load several times as fast.
  async (_database, upgrade) => {
    const parts = upgrade.objectStore('parts');
    for (const key of await parts.getAllKeys()) {
      const run = (await parts.get(key)) as unknown as CorpusRun;
      await parts.put(partOf(run), key);
    }
  },
];

/** Before version 3 a corpus was one record. */
const wholeCorpora = async (upgrade: Upgrade): Promise<readonly Corpus[]> =>
  (await upgrade.objectStore('corpora').getAll()) as readonly CorpusHead[] as readonly Corpus[];

export function headOf(corpus: Corpus): CorpusHead {
  const { documents: _, claims: __, ...head } = corpus;
  return head;
}

const runsOf = ({ documents, claims }: CorpusRun): readonly CorpusRun[] =>
  Array.from({ length: countParts(documents.length, claims.length) }, (_, number) => ({
    documents: documents.slice(number * PART, (number + 1) * PART),
    claims: claims.slice(number * PART, (number + 1) * PART),
  }));

const partOf = ({ documents, claims }: CorpusRun): CorpusPart => ({
  documents: toColumns(documents),
  claims: toColumns(claims),
});

export const partsOf = (run: CorpusRun): readonly CorpusPart[] => runsOf(run).map(partOf);

/** What a part holds. */
export const runOf = ({ documents, claims }: CorpusPart): CorpusRun => ({
  documents: fromColumns(documents),
  claims: fromColumns(claims),
});

/** In how many parts so many documents and claims are kept. */
export const countParts = (documents: number, claims: number): number =>
  Math.ceil(Math.max(documents, claims) / PART);

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
