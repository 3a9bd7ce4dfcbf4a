import { FIELDS, type Field, isName, termOf } from '../index-data';
import type { OpenIndex } from '../open-index';
import { type Asked, pairKey } from './asked';

/** How the words of one field of a claim meet those of a query. Weights are idf. */
export interface FieldFit {
  /** Words, repeated ones counted again. */
  readonly length: number;
  /** Distinct terms of the field. */
  readonly terms: readonly number[];
  /** Those that the query lacks. */
  readonly missing: readonly number[];
  /** Those that look like names. */
  readonly names: ReadonlySet<number>;
  /** Places in the query of the terms that both have, in the field's order. */
  readonly shared: readonly number[];
  readonly idf: number;
  readonly squares: number;
  /** Weight of neighbouring words that stand near one another in the query, too. */
  readonly near: number;
}

export function compareField(index: OpenIndex, asked: Asked, document: number, field: Field): FieldFit {
  const slot = document * FIELDS.length + FIELDS.indexOf(field);
  const from = index.fields[slot] ?? 0;
  const to = index.fields[slot + 1] ?? 0;
  const seen = new Set<number>();
  const names = new Set<number>();
  const missing: number[] = [];
  const shared: number[] = [];
  let [idf, squares, near] = [0, 0, 0];
  let before = { place: -1, idf: 0 };
  for (let at = from; at < to; at++) {
    const word = index.words[at] ?? 0;
    const term = termOf(word);
    const here = { place: asked.places.get(term) ?? -1, idf: index.idf[term] ?? 0 };
    if (here.place >= 0 && before.place >= 0 && asked.near.has(pairKey(before.place, here.place)))
      near += Math.sqrt(here.idf * before.idf);
    before = here;
    if (isName(word)) names.add(term);
    if (seen.has(term)) continue;
    seen.add(term);
    idf += here.idf;
    squares += here.idf * here.idf;
    if (here.place >= 0) shared.push(here.place);
    else missing.push(term);
  }
  return { length: to - from, terms: [...seen], missing, names, shared, idf, squares, near };
}
