import { FIELDS, type Field, type Forward, type IndexData, termOf } from './index-data';
import { STEP } from './read-forward';

/**
 * BM25F: S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, 3.6, with their
 * k1 and b. Weights of the fields measured on CLEF 2022 task 2 (train): the context helps long accounts and drowns short
 * claims if it counts in full.
 */
const K1 = 1.2;
const LENGTH_WEIGHT = 0.75;
const WEIGHTS = { text: 1, title: 1, context: 0.4, terms: 1 } as const satisfies Record<Field, number>;
const HIGHEST_IMPACT = 255;

type Inverted = Pick<IndexData, 'offsets' | 'postings' | 'impacts'>;

/** Calls back once for each term of a document, with the weight that its fields give it, lengths considered. */
type WeighTerms = (document: number, each: (term: number, weight: number) => void) => void;

function termWeigher({ terms, fields, words, documents }: Forward): WeighTerms {
  const weights = new Float32Array(terms);
  const means = FIELDS.map((_, field) => {
    let sum = 0;
    for (let document = 0; document < documents; document++) {
      const slot = document * FIELDS.length + field;
      sum += (fields[slot + 1] ?? 0) - (fields[slot] ?? 0);
    }
    return Math.max(sum / Math.max(documents, 1), 1);
  });
  return (document, each) => {
    const touched: number[] = [];
    FIELDS.forEach((field, index) => {
      const from = fields[document * FIELDS.length + index] ?? 0;
      const to = fields[document * FIELDS.length + index + 1] ?? 0;
      const norm = 1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * (to - from)) / (means[index] ?? 1);
      for (let at = from; at < to; at++) {
        const term = termOf(words[at] ?? 0);
        if (weights[term] === 0) touched.push(term);
        weights[term] = (weights[term] ?? 0) + WEIGHTS[field] / norm;
      }
    });
    for (const term of touched) {
      each(term, weights[term] ?? 0);
      weights[term] = 0;
    }
  };
}

/** The postings of every term, from the documents' words. */
export function* invert(forward: Forward): Generator<void, Inverted> {
  const { documents, terms } = forward;
  const weighTerms = termWeigher(forward);
  const offsets = new Uint32Array(terms + 1);
  for (let document = 0; document < documents; document++) {
    weighTerms(document, (term) => {
      offsets[term + 1] = (offsets[term + 1] ?? 0) + 1;
    });
    if (document % STEP === STEP - 1) yield;
  }
  for (let term = 0; term < terms; term++)
    offsets[term + 1] = (offsets[term + 1] ?? 0) + (offsets[term] ?? 0);
  const postings = new Uint32Array(offsets[terms] ?? 0);
  const impacts = new Uint8Array(postings.length);
  const next = offsets.slice();
  for (let document = 0; document < documents; document++) {
    weighTerms(document, (term, weight) => {
      const at = next[term] ?? 0;
      next[term] = at + 1;
      postings[at] = document;
      impacts[at] = Math.max(1, Math.round((HIGHEST_IMPACT * weight) / (weight + K1)));
    });
    if (document % STEP === STEP - 1) yield;
  }
  return { offsets, postings, impacts };
}
