import type { Corpus } from '../../corpus/corpus';
import type { Searchable } from './retriever';

/** The claims of a corpus as an index reads them, in the corpus's order: a hit's `claim` is a place in `claims`. */
export function searchableClaims(corpus: Corpus): readonly Searchable[] {
  const titles = new Map(corpus.documents.map(({ id, title }) => [id, title]));
  return corpus.claims.map(({ id, text, document }) => ({ id, text, title: titles.get(document) ?? '' }));
}
