import type { Family } from './evidence';
import { byFamily, countTerms, type ProfileData, type TermCounts, type WordedClaim } from './profile-data';

/** In which claims' wordings each term stands, as postings in flat arrays: `T` terms, `P` postings. */
export interface TermTable {
  /** Number of each term. */
  readonly rows: ReadonlyMap<string, number>;
  /** T + 1. Where the postings of a term begin. */
  readonly offsets: Uint32Array;
  /** T. How much each term tells. */
  readonly weights: Float64Array;
  /** P. Numbers of claims, ascending within a term. */
  readonly claims: Uint32Array;
  /** P. In how many of the claim's wordings the term stands, and in which share of them. */
  readonly counts: Uint32Array;
  readonly shares: Float64Array;
  /** P. Log-odds against the whole corpus, above those of a claim that lacks the term. */
  readonly gains: Float64Array;
}

/** A concept that a claim is about, and in which share of its wordings it stands. */
export interface CoreConcept {
  readonly term: string;
  readonly share: number;
}

/** What the wordings of each claim have in common: a statement is compared with all claims at once. */
export interface Profiles {
  /** Ids of the claims, by their numbers. */
  readonly claims: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** For each claim, how many wordings it has; its own text is one. */
  readonly wordings: Float64Array;
  readonly allWordings: number;
  /** For each claim, the log-odds of a term that none of its wordings has. */
  readonly absent: Float64Array;
  readonly tables: Readonly<Record<Family, TermTable>>;
  /** For each claim, the concepts that most of its wordings speak of. */
  readonly cores: readonly (readonly CoreConcept[])[];
  /** For each claim, the weight of all its terms: what recall is a share of. */
  readonly masses: Readonly<Record<Family, Float64Array>>;
}

/** So many wordings a claim is taken to have beside its own that are worded like the corpus at large. */
const PRIOR = 2;

/** In which share of all wordings a term is taken to stand: never quite none. */
const backgroundOf = (total: number, allWordings: number): number => (total + 1) / (allWordings + 2);

/** How much a term tells: the rarer it is in the wordings, the more. */
export const weightOf = (total: number, allWordings: number): number =>
  -Math.log(backgroundOf(total, allWordings));

function offsetsOf(spread: readonly number[]): Uint32Array {
  const offsets = new Uint32Array(spread.length + 1);
  spread.forEach((claims, row) => {
    offsets[row + 1] = (offsets[row] as number) + claims;
  });
  return offsets;
}

function openTable(data: TermCounts, wordings: Float64Array, allWordings: number): TermTable {
  const offsets = offsetsOf(data.spread);
  const claims = new Uint32Array(data.claims);
  const counts = new Uint32Array(data.counts);
  const weights = new Float64Array(data.terms.length);
  const shares = new Float64Array(counts.length);
  const gains = new Float64Array(counts.length);
  for (let row = 0; row < weights.length; row++) {
    const [from, to] = [offsets[row] as number, offsets[row + 1] as number];
    let total = 0;
    for (let at = from; at < to; at++) total += counts[at] as number;
    weights[row] = weightOf(total, allWordings);
    const expected = PRIOR * backgroundOf(total, allWordings);
    for (let at = from; at < to; at++) {
      shares[at] = (counts[at] as number) / (wordings[claims[at] as number] as number);
      gains[at] = Math.log(1 + (counts[at] as number) / expected);
    }
  }
  const rows = new Map<string, number>();
  data.terms.forEach((term, row) => {
    rows.set(term, row);
  });
  return { rows, offsets, weights, claims, counts, shares, gains };
}

function massesOf({ offsets, weights, claims, shares }: TermTable, size: number): Float64Array {
  const masses = new Float64Array(size);
  for (let row = 0; row < weights.length; row++)
    for (let at = offsets[row] as number; at < (offsets[row + 1] as number); at++) {
      const claim = claims[at] as number;
      masses[claim] = (masses[claim] as number) + (weights[row] as number) * (shares[at] as number);
    }
  return masses;
}

/** In so many of its wordings something stands that the claim is about. */
export const CORE_SHARE = 0.5;

function coresOf({ rows, offsets, claims, shares }: TermTable, size: number): readonly CoreConcept[][] {
  const cores: CoreConcept[][] = Array.from({ length: size }, () => []);
  for (const [term, row] of rows)
    for (let at = offsets[row] as number; at < (offsets[row + 1] as number); at++) {
      const share = shares[at] as number;
      if (share >= CORE_SHARE) cores[claims[at] as number]?.push({ term, share });
    }
  return cores;
}

/** The number of a term that no wording has. */
export const ABSENT = -1;

/** In how many wordings of a claim a term stands, by its number; by binary search. */
export function countInRow({ offsets, claims, counts }: TermTable, row: number, claim: number): number {
  if (row === ABSENT) return 0;
  let low = offsets[row] as number;
  const end = offsets[row + 1] as number;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((claims[middle] as number) < claim) low = middle + 1;
    else high = middle;
  }
  return low < end && claims[low] === claim ? (counts[low] as number) : 0;
}

/** In how many wordings of a claim a term stands. */
export const countIn = (table: TermTable, term: string, claim: number): number =>
  countInRow(table, table.rows.get(term) ?? ABSENT, claim);

/** Makes what has been counted ready to be asked. Linear in the number of postings, some 10 ms for a thousand wordings. */
export function openProfiles({ claims, wordings: sizes, tables: counted }: ProfileData): Profiles {
  const wordings = Float64Array.from(sizes);
  const allWordings = wordings.reduce((sum, count) => sum + count, 0);
  const tables = byFamily((family) => openTable(counted[family], wordings, allWordings));
  return {
    claims,
    numbers: new Map(claims.map((id, number) => [id, number])),
    wordings,
    allWordings,
    absent: wordings.map((count) => Math.log(PRIOR / (count + PRIOR))),
    tables,
    cores: coresOf(tables.concepts, wordings.length),
    masses: byFamily((family) => massesOf(tables[family], wordings.length)),
  };
}

export const buildProfiles = (claims: readonly WordedClaim[]): Profiles => openProfiles(countTerms(claims));

/** In which share of a claim's wordings a term stands. */
export function shareOf(
  { tables, numbers, wordings }: Profiles,
  id: string,
  family: Family,
  term: string,
): number {
  const claim = numbers.get(id);
  if (claim === undefined) return 0;
  return countIn(tables[family], term, claim) / (wordings[claim] as number);
}
