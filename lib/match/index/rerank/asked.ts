import type { OpenIndex } from '../open-index';
import type { Query } from '../query';
import { gramsOf } from './grams';
import { meaningOf, rowCosine, type WordVectors } from './word-vectors';

/** A query made ready to be compared with many claims. */
export interface Asked {
  readonly query: Query;
  readonly vectors: WordVectors;
  /** From the number of a term in the index to its place in `query.terms`. */
  readonly places: ReadonlyMap<number, number>;
  /** Pairs of query terms that stand within `NEAR` words of one another, by `pairKey`. */
  readonly near: ReadonlySet<number>;
  /** Sum of the weights of all words of the query. */
  readonly idf: number;
  readonly squares: number;
  readonly numbersIdf: number;
  readonly meaning: Float32Array;
  readonly grams: ReadonlySet<string>;
  /** Similarity of an index term to each word of the query; null for a term without a vector. */
  similarities(term: number): Float32Array | null;
  rowOf(term: number): number;
}

const NEAR = 4;

export const pairKey = (a: number, b: number): number => a * 65_536 + b;

export const isNumber = (stem: string): boolean => stem >= '0' && stem < ':';

function nearPairs(words: readonly number[]): ReadonlySet<number> {
  const pairs = new Set<number>();
  words.forEach((word, at) => {
    for (const other of words.slice(at + 1, at + 1 + NEAR))
      pairs.add(pairKey(word, other)).add(pairKey(other, word));
  });
  return pairs;
}

/** Similarities are asked for once for each term, however many claims share it. */
function similarityTable(rows: readonly number[], rowOf: (term: number) => number, vectors: WordVectors) {
  const known = new Map<number, Float32Array | null>();
  return (term: number): Float32Array | null => {
    const before = known.get(term);
    if (before !== undefined) return before;
    const row = rowOf(term);
    const table = row < 0 ? null : new Float32Array(rows.length);
    if (table)
      for (let at = 0; at < rows.length; at++) {
        const other = rows[at] ?? -1;
        if (other >= 0) table[at] = rowCosine(vectors, row, other);
      }
    known.set(term, table);
    return table;
  };
}

export function readAsked(index: OpenIndex, query: Query, vectors: WordVectors): Asked {
  const words = query.terms.slice(0, query.distinct);
  const rows = words.map(({ stem }) => vectors.rows.get(stem) ?? -1);
  const rowOf = (term: number): number => vectors.rows.get(index.stems[term] ?? '') ?? -1;
  const weights = words.map(({ idf }) => idf);
  const sum = (list: readonly number[]): number => list.reduce((all, value) => all + value, 0);
  return {
    query,
    vectors,
    places: new Map(words.flatMap(({ term }, place) => (term < 0 ? [] : [[term, place] as const]))),
    near: nearPairs(query.words),
    idf: sum(weights),
    squares: sum(weights.map((idf) => idf * idf)),
    numbersIdf: sum(words.map(({ stem, idf }) => (isNumber(stem) ? idf : 0))),
    meaning: meaningOf(vectors, rows, weights),
    grams: gramsOf(query.text),
    similarities: similarityTable(rows, rowOf, vectors),
    rowOf,
  };
}
