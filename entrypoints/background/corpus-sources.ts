import type { Corpus } from '../../lib/corpus/corpus';
import { isUnderstood } from '../../lib/corpus/worded-enough';
import { openCorpusStore } from '../../lib/extension/corpus-store';
import type { CorpusSummary } from '../../lib/extension/corpus-store-schema';
import {
  type PackagedCorpus,
  packagedCorpora,
  packagedFile,
  packagedProfile,
} from '../../lib/extension/packaged-corpora';
import { type IndexedCorpus, indexCorpus } from '../../lib/match/corpus-index';
import type { IndexData } from '../../lib/match/index/index-data';
import { parseRerankModel } from '../../lib/match/index/rerank/rerank-model';
import type { ProfileData } from '../../lib/match/profile/profile-data';
import { openSearchableCorpus, type SearchableCorpus } from '../../lib/match/searchable-corpus';
import { once } from './once';

/** A corpus ready to be asked, by frames and wordings where it has some, and by words. */
export interface ShelvedCorpus {
  readonly corpus: Corpus;
  readonly framed: IndexedCorpus | null;
  readonly searchable: SearchableCorpus;
}

/** Where a corpus can be had from. */
export interface CorpusSource {
  readonly id: string;
  /** Another one after each change. */
  readonly revision: number;
  /** Null if it has gone meanwhile. */
  load(): Promise<ShelvedCorpus | null>;
}

/** The reader's corpora. */
export const corpusStore = once(() => openCorpusStore());

const rerankModel = once(async () =>
  parseRerankModel(new Uint8Array(await (await packagedFile('/models/rerank.bin')).arrayBuffer())),
);
/** The corpora that came with Hearsay. */
export const ownPackage = once(packagedCorpora);

interface Prepared {
  readonly index?: IndexData;
  readonly profile?: ProfileData | null;
}

async function prepare(corpus: Corpus, { index, profile }: Prepared): Promise<ShelvedCorpus> {
  return {
    corpus,
    framed: corpus.claims.some(isUnderstood) ? indexCorpus(corpus, profile) : null,
    searchable: openSearchableCorpus(corpus, await rerankModel(), index),
  };
}

const packagedSource = ({ name, parsed }: PackagedCorpus): readonly CorpusSource[] =>
  'errors' in parsed
    ? []
    : [
        {
          id: parsed.corpus.id,
          revision: 0,
          load: async () => prepare(parsed.corpus, { profile: await packagedProfile(name) }),
        },
      ];

const storedSource = ({ id, revision }: CorpusSummary): CorpusSource => ({
  id,
  revision,
  load: async () => {
    const found = await (await corpusStore()).load(id);
    return found && prepare(found.corpus, { index: found.index });
  },
});

let summaries: { readonly changed: number; readonly list: readonly CorpusSummary[] } | null = null;

/** Listed again only when something has changed: while a corpus is being stored, the database lets nobody read. */
async function storedCorpora(changed: number): Promise<readonly CorpusSummary[]> {
  if (summaries?.changed !== changed) summaries = { changed, list: await (await corpusStore()).list() };
  return summaries.list;
}

/** What can be asked at all, whether or not it is switched on, and the faults of what cannot. */
export interface CorpusSources {
  readonly sources: readonly CorpusSource[];
  /** For each fault, the corpus and the place in it. */
  readonly broken: readonly string[];
}

/** `changed` says when a stored corpus last changed, as the settings have it. */
export async function corpusSources(changed: number): Promise<CorpusSources> {
  const packaged = await ownPackage();
  const broken = packaged.flatMap(({ name, parsed }) =>
    'errors' in parsed ? parsed.errors.map((error) => `${name}: ${error}`) : [],
  );
  const sources = packaged.flatMap(packagedSource);
  try {
    return { sources: [...sources, ...(await storedCorpora(changed)).map(storedSource)], broken };
  } catch (error) {
    return { sources, broken: [...broken, String(error)] };
  }
}
