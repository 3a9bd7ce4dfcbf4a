/** The fields of a document, in the order in which an index keeps them. */
export const FIELDS = ['text', 'title', 'context', 'terms'] as const;
export type Field = (typeof FIELDS)[number];

/** Changes whenever an index of an older program cannot be read any more: it is then built again from its corpus. */
export const INDEX_FORMAT = 1;

/**
 * An index as it is stored: flat arrays only, so that a structured clone of it is a copy of memory and loading needs no
 * work. `D` documents, `T` terms, `P` postings, `W` words.
 */
export interface IndexData {
  readonly format: typeof INDEX_FORMAT;
  readonly documents: number;
  /** The terms, by number, parted by newlines. */
  readonly vocabulary: string;
  /** T + 1. Where the postings of a term begin; their count is its document frequency. */
  readonly offsets: Uint32Array;
  /** P. Numbers of documents, ascending within a term. */
  readonly postings: Uint32Array;
  /** P. The saturated weight of the term in the document, of 255. */
  readonly impacts: Uint8Array;
  /** 4 D + 1. Where the words of a document's field begin, fields in the order of `FIELDS`. */
  readonly fields: Uint32Array;
  /** W. The words in order: number of the term, and whether it looked like a name in the highest bit. */
  readonly words: Uint32Array;
}

/** The parts of an index that hold the documents themselves; the rest follows from them. */
export type Forward = Pick<IndexData, 'documents' | 'vocabulary' | 'fields' | 'words'> & {
  readonly terms: number;
};

export const NAME_BIT = 0x8000_0000;

export const termOf = (word: number): number => word & 0x7fff_ffff;

export const isName = (word: number): boolean => word >= NAME_BIT;

/** Concepts share the vocabulary with words; the mark keeps them apart. */
export const conceptKey = (concept: string): string => `#${concept.replaceAll('\n', ' ')}`;
