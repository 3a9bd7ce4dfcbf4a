import { wordsApart } from './compounds';
import { conceptKey } from './index-data';
import type { OpenIndex } from './open-index';
import { readTerms } from './terms';

/** A term of a query, once, at its first place. */
export interface QueryTerm {
  readonly stem: string;
  /** Its number in the index; -1 if no document has it. */
  readonly term: number;
  readonly idf: number;
  readonly count: number;
  readonly name: boolean;
}

export interface Query {
  /** As written, but for links and words run together. */
  readonly text: string;
  readonly terms: readonly QueryTerm[];
  /** The words in order, as indices into `terms`. */
  readonly words: readonly number[];
  /** How many of `terms` are words; concepts follow them. */
  readonly distinct: number;
}

export function readQuery(index: OpenIndex, written: string, concepts: readonly string[]): Query {
  const text = wordsApart(index, written);
  const places = new Map<string, number>();
  const terms: QueryTerm[] = [];
  const add = (stem: string, name: boolean): number => {
    const known = places.get(stem);
    const before = known === undefined ? undefined : terms[known];
    if (known !== undefined && before) {
      terms[known] = { ...before, count: before.count + 1, name: before.name || name };
      return known;
    }
    const term = index.numbers.get(stem) ?? -1;
    places.set(stem, terms.length);
    terms.push({ stem, term, idf: index.idf[term] ?? index.unseen(stem), count: 1, name });
    return terms.length - 1;
  };
  const words = readTerms(text).map(({ stem, name }) => add(stem, name));
  const distinct = terms.length;
  for (const concept of new Set(concepts)) add(conceptKey(concept), false);
  return { text, terms, words, distinct };
}
