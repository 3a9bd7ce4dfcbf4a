import type { Knowledge } from '../../lib/analyse';
import { parseModel } from '../../lib/attribution/spans';
import type { Corpus } from '../../lib/corpus/corpus';
import { partyLookup } from '../../lib/corpus/party-lookup';
import { isUnderstood } from '../../lib/corpus/worded-enough';
import { packagedFile } from '../../lib/extension/packaged-corpora';
import { type CorporaInUse, openLibrary } from './library';
import { once } from './once';

/** All that an analysis leans on, and what of it could not be used. */
export interface LoadedKnowledge extends Knowledge {
  readonly files: readonly Corpus[];
  /** For each fault of a corpus, the corpus and the place in it. */
  readonly broken: readonly string[];
}

/** Where sources, cues and contents are found by. */
export const attributionModel = once(async () =>
  parseModel(new Uint8Array(await (await packagedFile('/models/attribution.bin')).arrayBuffer())),
);

/** The model and the corpora that are switched on. Only what has changed since is loaded again. */
export async function loadKnowledge(inUse: CorporaInUse): Promise<LoadedKnowledge> {
  const [loaded, library] = await Promise.all([attributionModel(), openLibrary(inUse)]);
  const files = library.corpora.map(({ corpus }) => corpus);
  return {
    model: loaded,
    corpora: {
      corpora: library.corpora.flatMap(({ framed }) => framed ?? []),
      searchable: library.corpora
        .filter(({ corpus }) => !corpus.claims.every(isUnderstood))
        .map(({ searchable }) => searchable),
    },
    parties: partyLookup(files),
    files,
    broken: library.broken,
  };
}
