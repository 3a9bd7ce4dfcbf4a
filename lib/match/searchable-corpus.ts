import type { Corpus } from '../corpus/corpus';
import { type RelatedClaims, relateClaims } from './corpus-index';
import { buildIndex } from './index/build-index';
import { searchIndex } from './index/create-retriever';
import type { IndexData } from './index/index-data';
import { type OpenIndex, openIndex } from './index/open-index';
import type { RerankModel } from './index/rerank/rerank-model';
import type { Retriever } from './index/retriever';
import { searchableClaims } from './index/searchable-claims';

/** A corpus whose claims are found by their words. */
export interface SearchableCorpus extends RelatedClaims {
  readonly index: OpenIndex;
  /** Best first, by two stages. */
  readonly retriever: Retriever;
  /** The first stage alone: enough to find nearly the same words, at a tenth of the cost. */
  readonly firstStage: Retriever;
}

/** Makes a corpus ready to be searched; `data` is its stored index. Some 0.5 µs a claim, if the index is there. */
export function openSearchableCorpus(
  corpus: Corpus,
  model: RerankModel | null,
  data: IndexData = buildIndex(searchableClaims(corpus)),
): SearchableCorpus {
  const index = openIndex(data, model?.background ?? new Map());
  // Not spread: that would ask for everything.
  return Object.assign(relateClaims(corpus), {
    index,
    retriever: searchIndex(index, model && { model, textOf: (claim) => corpus.claims[claim]?.text ?? '' }),
    firstStage: searchIndex(index, null),
  });
}
