import { growingArray } from './growing-array';
import { conceptKey, FIELDS, type Field, type Forward, NAME_BIT } from './index-data';
import type { Searchable } from './retriever';
import { readTerms } from './terms';

/** Documents a step; a step takes a few milliseconds, after which the builder may let others run. */
export const STEP = 50;

interface Word {
  readonly key: string;
  readonly name: boolean;
}

const wordsOf = (document: Searchable, field: Field): readonly Word[] =>
  field === 'terms'
    ? [...new Set(document.terms)].map((concept) => ({ key: conceptKey(concept), name: false }))
    : readTerms(document[field] ?? '').map(({ stem, name }) => ({ key: stem, name }));

/** Reads every document once: its words in order, and the vocabulary. */
export function* readForward(documents: readonly Searchable[]): Generator<void, Forward> {
  const vocabulary = new Map<string, number>();
  const fields = growingArray();
  const words = growingArray();
  for (const [index, document] of documents.entries()) {
    for (const field of FIELDS) {
      fields.push(words.length);
      for (const { key, name } of wordsOf(document, field)) {
        const term = vocabulary.get(key) ?? vocabulary.size;
        if (term === vocabulary.size) vocabulary.set(key, term);
        words.push(name ? term + NAME_BIT : term);
      }
    }
    if (index % STEP === STEP - 1) yield;
  }
  fields.push(words.length);
  return {
    documents: documents.length,
    terms: vocabulary.size,
    vocabulary: [...vocabulary.keys()].join('\n'),
    fields: fields.done(),
    words: words.done(),
  };
}
