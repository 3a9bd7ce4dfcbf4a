import { citeClaim } from '../../lib/corpus/cite';
import type { Corpus } from '../../lib/corpus/corpus';
import { SYMMETRIC } from '../../lib/corpus/relation';
import { isUnderstood } from '../../lib/corpus/worded-enough';
import { type CorpusStore, openCorpusStore } from '../../lib/extension/corpus-store';
import type { CorpusSummary } from '../../lib/extension/corpus-store-schema';
import type { ClaimKey, ClaimLink, CorpusEntry, ShelvedClaim } from '../../lib/extension/library';
import {
  type PackagedCorpus,
  packagedCorpora,
  packagedFile,
  packagedProfile,
} from '../../lib/extension/packaged-corpora';
import type { Settings } from '../../lib/extension/settings';
import { type IndexedCorpus, indexCorpus } from '../../lib/match/corpus-index';
import type { IndexData } from '../../lib/match/index/index-data';
import { parseRerankModel, type RerankModel } from '../../lib/match/index/rerank/rerank-model';
import type { ProfileData } from '../../lib/match/profile/profile-data';
import { openWordedCorpus, type WordedCorpus } from '../../lib/match/worded-corpus';

/** A corpus ready to be asked, by frames where it has some, and by words. */
export interface ShelvedCorpus {
  readonly corpus: Corpus;
  readonly framed: IndexedCorpus | null;
  readonly worded: WordedCorpus;
}

let opened: Promise<CorpusStore> | null = null;
/** The reader's corpora; a database that could not be opened is tried again. */
export function corpusStore(): Promise<CorpusStore> {
  opened ??= openCorpusStore().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

let ours: Promise<{ readonly model: RerankModel; readonly packaged: readonly PackagedCorpus[] }> | null =
  null;
const fromPackage = () => {
  ours ??= Promise.all([packagedFile('/models/rerank.bin'), packagedCorpora()]).then(
    async ([file, packaged]) => ({
      model: parseRerankModel(new Uint8Array(await file.arrayBuffer())),
      packaged,
    }),
  );
  ours.catch(() => {
    ours = null;
  });
  return ours;
};

const entryOf = ({ name, parsed }: PackagedCorpus): CorpusEntry =>
  'corpus' in parsed
    ? {
        id: parsed.corpus.id,
        title: parsed.corpus.title,
        origin: 'packaged',
        claims: parsed.corpus.claims.length,
        documents: parsed.corpus.documents.length,
        broken: null,
      }
    : { id: name, title: name, origin: 'packaged', claims: 0, documents: 0, broken: parsed.errors[0] ?? '' };

/** Every corpus: those that came with Hearsay, then the reader's own by title. */
export async function listCorpora(): Promise<readonly CorpusEntry[]> {
  const [{ packaged }, stored] = await Promise.all([
    fromPackage(),
    corpusStore().then((store) => store.list()),
  ]);
  return [
    ...packaged.map(entryOf),
    ...stored.map(({ id, title, origin, claims, documents }) => ({
      ...{ id, title, origin, claims, documents },
      broken: null,
    })),
  ];
}

interface Prepared {
  readonly index?: IndexData;
  readonly profile?: ProfileData | null;
}

function shelve(corpus: Corpus, model: RerankModel, { index, profile }: Prepared): ShelvedCorpus {
  const framed = corpus.claims.some(isUnderstood);
  return {
    corpus,
    framed: framed ? indexCorpus(corpus, profile) : null,
    worded: openWordedCorpus(corpus, model, index),
  };
}

interface Shelved {
  readonly revision: number;
  readonly shelved: Promise<ShelvedCorpus | null>;
}
const shelf = new Map<string, Shelved>();

/** What is kept is kept by its revision: a change of one corpus leaves the others as they are. */
function take(id: string, revision: number, load: () => Promise<ShelvedCorpus | null>): Shelved['shelved'] {
  const known = shelf.get(id);
  if (known?.revision === revision) return known.shelved;
  const shelved = load();
  shelf.set(id, { revision, shelved });
  shelved.catch(() => shelf.delete(id));
  return shelved;
}

/** The settings that say which corpora are asked. */
export type CorporaInUse = Pick<Settings, 'corporaOff' | 'corporaChanged'>;

/** What stands on the shelf, and the faults of what could not be put there. */
export interface Library {
  readonly corpora: readonly ShelvedCorpus[];
  readonly broken: readonly string[];
}

const storedOr = async <T>(
  read: (store: CorpusStore) => Promise<T>,
  broken: string[],
  none: T,
): Promise<T> => {
  try {
    return await read(await corpusStore());
  } catch (error) {
    broken.push(String(error));
    return none;
  }
};

let summaries: { readonly changed: number; readonly list: readonly CorpusSummary[] } | null = null;

/** Listed again only when something has changed: while a corpus is being stored, the database lets nobody read. */
async function storedCorpora(changed: number, broken: string[]): Promise<readonly CorpusSummary[]> {
  if (summaries?.changed !== changed) {
    const list = await storedOr((store) => store.list(), broken, null);
    summaries = list && { changed, list };
  }
  return summaries?.list ?? [];
}

/** Every corpus that is not switched off, ready to be asked; one that cannot be used is named and left out. */
export async function openLibrary({ corporaOff: off, corporaChanged }: CorporaInUse): Promise<Library> {
  const { model, packaged } = await fromPackage();
  const broken = packaged.flatMap(({ name, parsed }) =>
    'errors' in parsed ? parsed.errors.map((error) => `${name}: ${error}`) : [],
  );
  const corpora: ShelvedCorpus[] = [];
  for (const { name, parsed } of packaged) {
    if ('errors' in parsed || off.includes(parsed.corpus.id)) continue;
    const load = async () => shelve(parsed.corpus, model, { profile: await packagedProfile(name) });
    const shelved = await take(parsed.corpus.id, 0, load);
    if (shelved) corpora.push(shelved);
  }
  for (const { id, revision } of await storedCorpora(corporaChanged, broken)) {
    if (off.includes(id)) continue;
    const load = async (store: CorpusStore) => {
      const found = await store.load(id);
      return found && shelve(found.corpus, model, { index: found.index });
    };
    const shelved = await storedOr((store) => take(id, revision, () => load(store)), broken, null);
    if (shelved) corpora.push(shelved);
  }
  for (const id of shelf.keys()) if (!corpora.some(({ corpus }) => corpus.id === id)) shelf.delete(id);
  return { corpora, broken };
}

/** A claim with what it answers and what answers it; null if it is not there. */
export function shelvedClaim({ corpora }: Library, { corpus: id, claim }: ClaimKey): ShelvedClaim | null {
  const found = corpora.find(({ corpus }) => corpus.id === id);
  const own = found?.worded.claims.get(claim);
  if (!found || !own) return null;
  const { corpus, worded } = found;
  const link = (kind: ClaimLink['relation'], to: string, answers: boolean): ClaimLink => ({
    relation: kind,
    answers: answers && !SYMMETRIC[kind],
    other: citeClaim(corpus, to),
  });
  return {
    cited: citeClaim(corpus, claim),
    corpusTitle: corpus.title,
    links: [
      ...(worded.into.get(claim) ?? []).map(({ kind, to }) => link(kind, to, false)),
      ...own.relations.map(({ kind, to }) => link(kind, to, true)),
    ],
  };
}
