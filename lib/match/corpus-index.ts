import type { ClaimRelation, Corpus, CorpusClaim, CorpusDocument } from '../corpus/corpus';
import { readTerms } from './index/terms';
import { compileVocabulary, type Vocabulary } from './reading/vocabulary';

/** One corpus made ready to be asked. */
export interface IndexedCorpus {
  readonly corpus: Corpus;
  readonly vocabulary: Vocabulary;
  readonly claims: ReadonlyMap<string, CorpusClaim>;
  readonly documents: ReadonlyMap<string, CorpusDocument>;
  /** The relations that lead to a claim, each with the claim from which it comes. */
  readonly into: ReadonlyMap<string, readonly ClaimRelation[]>;
  /** The content words of each claim, by its id. */
  readonly terms: ReadonlyMap<string, ReadonlySet<string>>;
  /** In how few claims a content word stands: its weight. */
  readonly weights: ReadonlyMap<string, number>;
}

/** Corpora made ready to be asked. */
export interface CorpusIndex {
  readonly corpora: readonly IndexedCorpus[];
}

const termsOf = ({ id, text }: CorpusClaim): [string, ReadonlySet<string>] => [
  id,
  new Set(readTerms(text).map((term) => term.stem)),
];

function relationsInto(claims: readonly CorpusClaim[]): ReadonlyMap<string, readonly ClaimRelation[]> {
  const into = new Map<string, ClaimRelation[]>();
  for (const { id, relations } of claims)
    for (const { kind, to } of relations) into.set(to, [...(into.get(to) ?? []), { kind, to: id }]);
  return into;
}

function weigh(terms: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const set of terms.values()) for (const term of set) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Map([...counts].map(([term, count]) => [term, Math.log(1 + terms.size / count)]));
}

function indexCorpus(corpus: Corpus): IndexedCorpus {
  const terms = new Map(corpus.claims.map(termsOf));
  return {
    corpus,
    vocabulary: compileVocabulary(corpus),
    claims: new Map(corpus.claims.map((claim) => [claim.id, claim])),
    documents: new Map(corpus.documents.map((document) => [document.id, document])),
    into: relationsInto(corpus.claims),
    terms,
    weights: weigh(terms),
  };
}

export const indexCorpora = (corpora: readonly Corpus[]): CorpusIndex => ({
  corpora: corpora.map(indexCorpus),
});
