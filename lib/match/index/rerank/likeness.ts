import type { OpenIndex } from '../open-index';
import { type Asked, isNumber } from './asked';
import type { FieldFit } from './compare-field';
import { meaningCosine, meaningOf } from './word-vectors';

const LEAST_PREFIX = 4;
/** Share of the longer word that must be the same: "Ukrain" and "Ukrainian", not "nation" and "national park". */
const LEAST_SHARE = 0.55;

/** How much of two stems is one beginning: 0, or `LEAST_SHARE` to 1. */
function prefixShare(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let same = 0;
  while (same < length && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  const share = same / Math.max(a.length, b.length, 1);
  return same >= LEAST_PREFIX && share > LEAST_SHARE ? share : 0;
}

/** Weight of the field's words that the query has in another form only. */
export function softOverlap(index: OpenIndex, { query }: Asked, { missing, shared }: FieldFit): number {
  const there = new Set(shared);
  const left = query.terms
    .slice(0, query.distinct)
    .flatMap(({ stem }, place) => (there.has(place) || stem.length < LEAST_PREFIX ? [] : [stem]));
  return missing.reduce((sum, term) => {
    const stem = index.stems[term] ?? '';
    if (stem.length < LEAST_PREFIX || isNumber(stem)) return sum;
    const best = left.reduce((most, other) => Math.max(most, prefixShare(stem, other)), 0);
    return sum + best * (index.idf[term] ?? 0);
  }, 0);
}

/** The cosine of what the field means and what the query means. */
export const meaningFit = (
  index: OpenIndex,
  { vectors, rowOf, meaning }: Asked,
  { terms }: FieldFit,
): number =>
  meaningCosine(
    meaning,
    meaningOf(
      vectors,
      terms.map(rowOf),
      terms.map((term) => index.idf[term] ?? 0),
    ),
  );

/** For each word of the query, its best likeness among the terms: 1 for the word itself. */
export function bestForQuery({ query, similarities, places }: Asked, terms: Iterable<number>): Float32Array {
  const best = new Float32Array(query.distinct);
  for (const term of terms) {
    const table = similarities(term);
    if (table)
      for (let at = 0; at < best.length; at++)
        if ((table[at] as number) > (best[at] as number)) best[at] = table[at] as number;
    const place = places.get(term);
    if (place !== undefined) best[place] = 1;
  }
  return best;
}

/** Weight of the field's words, each by its best likeness to a word of the query. */
export function likenessOf(index: OpenIndex, { similarities, places }: Asked, { terms }: FieldFit): number {
  let sum = 0;
  for (const term of terms) {
    let best = places.has(term) ? 1 : 0;
    const table = best === 1 ? null : similarities(term);
    if (table) for (const value of table) if (value > best) best = value;
    sum += best * (index.idf[term] ?? 0);
  }
  return sum;
}
