import type { Corpus, CorpusClaim, Frame } from '../corpus/corpus';
import { readTerms } from './index/terms';
import { compileVocabulary, type Vocabulary } from './reading/vocabulary';

/** One corpus made ready to be asked. */
export interface IndexedCorpus {
  readonly corpus: Corpus;
  readonly vocabulary: Vocabulary;
  readonly claims: ReadonlyMap<string, CorpusClaim>;
  /** The frames that an act may fill, by the act; "" for frames without one. */
  readonly frames: ReadonlyMap<string, readonly FrameOf[]>;
  /** The content words of each claim, by its id. */
  readonly terms: ReadonlyMap<string, ReadonlySet<string>>;
  /** In how few claims a content word stands: its weight. */
  readonly weights: ReadonlyMap<string, number>;
}

export interface FrameOf {
  readonly claim: CorpusClaim;
  readonly frame: Frame;
}

/** Corpora made ready to be asked. */
export interface CorpusIndex {
  readonly corpora: readonly IndexedCorpus[];
}

function framesByAct(corpus: Corpus): ReadonlyMap<string, readonly FrameOf[]> {
  const frames = new Map<string, FrameOf[]>();
  for (const claim of corpus.claims) {
    for (const frame of claim.frames) {
      for (const act of frame.acts.length > 0 ? frame.acts : ['']) {
        frames.set(act, [...(frames.get(act) ?? []), { claim, frame }]);
      }
    }
  }
  return frames;
}

const termsOf = ({ id, text }: CorpusClaim): [string, ReadonlySet<string>] => [
  id,
  new Set(readTerms(text).map((term) => term.stem)),
];

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
    frames: framesByAct(corpus),
    terms,
    weights: weigh(terms),
  };
}

export const indexCorpora = (corpora: readonly Corpus[]): CorpusIndex => ({
  corpora: corpora.map(indexCorpus),
});
