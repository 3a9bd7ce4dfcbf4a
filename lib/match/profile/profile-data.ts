import { type Evidence, FAMILIES, type Family } from './evidence';

/** In how many wordings of which claims each term stands, as flat lists: `T` terms, `P` postings. */
export interface TermCounts {
  /** T. In the order in which they were met. */
  readonly terms: readonly string[];
  /** T. How many claims have the term. */
  readonly spread: readonly number[];
  /** P. Numbers of claims, ascending within a term. */
  readonly claims: readonly number[];
  /** P. In how many wordings of that claim the term stands. */
  readonly counts: readonly number[];
}

/** What has been counted in the wordings of a corpus: plain data, so that nothing need be read again to have it. */
export interface ProfileData {
  /** Ids of the claims, by their numbers. */
  readonly claims: readonly string[];
  /** For each claim, how many wordings it has; its own text is one. */
  readonly wordings: readonly number[];
  readonly tables: Readonly<Record<Family, TermCounts>>;
}

/** A claim with what each of its wordings offers to be compared by. */
export interface WordedClaim {
  readonly id: string;
  readonly wordings: readonly Evidence[];
}

export const byFamily = <T>(make: (family: Family) => T): Record<Family, T> =>
  Object.fromEntries(FAMILIES.map((family) => [family, make(family)])) as Record<Family, T>;

function countFamily(claims: readonly WordedClaim[], family: Family): TermCounts {
  const rows = new Map<string, Map<number, number>>();
  claims.forEach(({ wordings }, claim) => {
    for (const term of wordings.flatMap((evidence) => evidence[family])) {
      const row = rows.get(term) ?? new Map<number, number>();
      row.set(claim, (row.get(claim) ?? 0) + 1);
      rows.set(term, row);
    }
  });
  const all = [...rows.values()];
  return {
    terms: [...rows.keys()],
    spread: all.map(({ size }) => size),
    claims: all.flatMap((row) => [...row.keys()]),
    counts: all.flatMap((row) => [...row.values()]),
  };
}

/** Takes together, claim by claim, what their wordings say. Linear in the length of the wordings. */
export const countTerms = (claims: readonly WordedClaim[]): ProfileData => ({
  claims: claims.map(({ id }) => id),
  wordings: claims.map(({ wordings }) => wordings.length),
  tables: byFamily((family) => countFamily(claims, family)),
});
