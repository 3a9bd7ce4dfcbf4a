import type { Corpus } from '../corpus/corpus';

/** Corpora made ready to be asked. */
export interface CorpusIndex {
  readonly corpora: readonly Corpus[];
}

export const indexCorpora = (corpora: readonly Corpus[]): CorpusIndex => ({ corpora });
