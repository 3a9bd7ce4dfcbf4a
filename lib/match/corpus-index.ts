import type { ClaimRelation, Corpus, CorpusClaim, CorpusDocument } from '../corpus/corpus';
import { type FrameIndex, indexFrames } from './frame-index';
import { readTerms } from './index/terms';
import { isProfileOf, profileCorpus } from './profile/profile-corpus';
import type { ProfileData } from './profile/profile-data';
import { openProfiles, type Profiles } from './profile/profiles';
import { compileVocabulary, type Vocabulary } from './reading/vocabulary';
import type { SearchableCorpus } from './searchable-corpus';
import { whenAsked } from './when-asked';

/** A corpus in which one can walk from a claim to those that answer it. */
export interface RelatedClaims {
  readonly corpus: Corpus;
  readonly claims: ReadonlyMap<string, CorpusClaim>;
  readonly documents: ReadonlyMap<string, CorpusDocument>;
  /** The relations that lead to a claim, each with the claim from which it comes. */
  readonly into: ReadonlyMap<string, readonly ClaimRelation[]>;
}

/** One corpus made ready to be asked. */
export interface IndexedCorpus extends RelatedClaims {
  readonly vocabulary: Vocabulary;
  readonly frames: FrameIndex;
  readonly profiles: Profiles;
  /** Ids of the parties that have opponents. */
  readonly sided: readonly string[];
  /** The content words of each claim, by its id. */
  readonly terms: ReadonlyMap<string, ReadonlySet<string>>;
  /** In how few claims a content word stands: its weight. */
  readonly weights: ReadonlyMap<string, number>;
}

/** Corpora made ready to be asked. */
export interface CorpusIndex {
  readonly corpora: readonly IndexedCorpus[];
  /** Corpora with claims that have no frames: those are compared by their words. */
  readonly searchable?: readonly SearchableCorpus[];
}

const termsOf = ({ id, text }: CorpusClaim): [string, ReadonlySet<string>] => [
  id,
  new Set(readTerms(text).map((term) => term.stem)),
];

function relationsInto(claims: readonly CorpusClaim[]): ReadonlyMap<string, readonly ClaimRelation[]> {
  const into = new Map<string, ClaimRelation[]>();
  for (const { id, relations } of claims)
    for (const { kind, to } of relations) {
      const known = into.get(to);
      if (known) known.push({ kind, to: id });
      else into.set(to, [{ kind, to: id }]);
    }
  return into;
}

/** Nothing is looked up before it is asked for: most pages share nothing with a corpus, however large. */
export function relateClaims(corpus: Corpus): RelatedClaims {
  const claims = whenAsked(() => new Map(corpus.claims.map((claim) => [claim.id, claim])));
  const documents = whenAsked(() => new Map(corpus.documents.map((document) => [document.id, document])));
  const into = whenAsked(() => relationsInto(corpus.claims));
  return {
    corpus,
    get claims() {
      return claims();
    },
    get documents() {
      return documents();
    },
    get into() {
      return into();
    },
  };
}

function weigh(terms: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const set of terms.values()) for (const term of set) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Map([...counts].map(([term, count]) => [term, Math.log(1 + terms.size / count)]));
}

/** Makes a corpus ready to be asked; `profile` is what was counted in its wordings before: else each is read now. */
export function indexCorpus(corpus: Corpus, profile: ProfileData | null = null): IndexedCorpus {
  const terms = new Map(corpus.claims.map(termsOf));
  const vocabulary = compileVocabulary(corpus);
  return {
    ...relateClaims(corpus),
    vocabulary,
    frames: indexFrames(corpus),
    profiles: openProfiles(
      profile && isProfileOf(profile, corpus) ? profile : profileCorpus(corpus, vocabulary),
    ),
    sided: corpus.parties.filter(({ opponents }) => opponents.length > 0).map(({ id }) => id),
    terms,
    weights: weigh(terms),
  };
}

export const indexCorpora = (corpora: readonly Corpus[]): CorpusIndex => ({
  corpora: corpora.map((corpus) => indexCorpus(corpus)),
});
