import type { IndexData } from './index-data';

/** In which share of general text a stem stands; 0 for words that are not known. */
export type Background = ReadonlyMap<string, number>;

/** An index ready to be searched. */
export interface OpenIndex extends IndexData {
  readonly numbers: ReadonlyMap<string, number>;
  readonly stems: readonly string[];
  /** T. How much a term tells, by how few documents have it. */
  readonly idf: Float32Array;
  /** D. Working space of a search, all zero between two. */
  readonly scores: Float32Array;
  /** `idf` of a word that no document has. */
  readonly unseen: (stem: string) => number;
}

/**
 * A corpus of forty claims cannot tell rare words from common ones: it is smoothed with as many documents of general
 * text. Of no weight in a corpus of thousands.
 */
const BACKGROUND_DOCUMENTS = 500;

export function openIndex(data: IndexData, background: Background): OpenIndex {
  const stems = data.vocabulary === '' ? [] : data.vocabulary.split('\n');
  const prior = background.size > 0 ? BACKGROUND_DOCUMENTS : 0;
  const idfOf = (stem: string, frequency: number): number => {
    const expected = frequency + prior * (background.get(stem) ?? 0);
    return Math.log(1 + (data.documents + prior - expected + 0.5) / (expected + 0.5));
  };
  return {
    ...data,
    stems,
    scores: new Float32Array(data.documents),
    numbers: new Map(stems.map((stem, number) => [stem, number])),
    idf: Float32Array.from(stems, (stem, term) =>
      idfOf(stem, (data.offsets[term + 1] ?? 0) - (data.offsets[term] ?? 0)),
    ),
    unseen: (stem) => idfOf(stem, 0),
  };
}
