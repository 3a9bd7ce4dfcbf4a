import { type Evidence, FAMILIES, type Family } from './evidence';

/** In how many wordings a term stands: of the whole corpus, and of each claim that has it. */
export interface TermCounts {
  readonly total: number;
  /** Numbers of claims, ascending, and beside each in how many of its wordings the term stands. */
  readonly claims: readonly number[];
  readonly counts: readonly number[];
  /** Beside each its log-odds against the whole corpus, above those of a claim that lacks the term. */
  readonly gains: readonly number[];
}

export type TermTable = ReadonlyMap<string, TermCounts>;

/** What the wordings of each claim have in common, as postings: a statement is compared with all claims at once. */
export interface Profiles {
  /** Ids of the claims, by their numbers. */
  readonly claims: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** For each claim, how many wordings it has; its own text is one. */
  readonly wordings: Float64Array;
  readonly allWordings: number;
  readonly tables: Readonly<Record<Family, TermTable>>;
  /** For each claim, the weight of all its terms: what recall is a share of. */
  readonly masses: Readonly<Record<Family, Float64Array>>;
}

/** A claim with what each of its wordings offers to be compared by. */
export interface WordedClaim {
  readonly id: string;
  readonly wordings: readonly Evidence[];
}

const byFamily = <T>(make: (family: Family) => T): Record<Family, T> =>
  Object.fromEntries(FAMILIES.map((family) => [family, make(family)])) as Record<Family, T>;

/** So many wordings a claim is taken to have beside its own that are worded like the corpus at large. */
export const PRIOR = 2;

/** In which share of all wordings a term is taken to stand: never quite none. */
const backgroundOf = (total: number, allWordings: number): number => (total + 1) / (allWordings + 2);

/** How much a term tells: the rarer it is in the wordings, the more. */
export const weightOf = (total: number, allWordings: number): number =>
  -Math.log(backgroundOf(total, allWordings));

function tableOf(claims: readonly WordedClaim[], family: Family, allWordings: number): TermTable {
  const table = new Map<string, { total: number; claims: number[]; counts: number[]; gains: number[] }>();
  claims.forEach(({ wordings }, claim) => {
    for (const term of wordings.flatMap((evidence) => evidence[family])) {
      const row = table.get(term) ?? { total: 0, claims: [], counts: [], gains: [] };
      if (row.claims.at(-1) !== claim) {
        row.claims.push(claim);
        row.counts.push(0);
      }
      row.total++;
      row.counts[row.counts.length - 1] = (row.counts.at(-1) ?? 0) + 1;
      table.set(term, row);
    }
  });
  for (const { total, counts, gains } of table.values()) {
    const expected = PRIOR * backgroundOf(total, allWordings);
    gains.push(...counts.map((count) => Math.log(1 + count / expected)));
  }
  return table;
}

function massesOf(table: TermTable, wordings: Float64Array, allWordings: number): Float64Array {
  const masses = new Float64Array(wordings.length);
  for (const { total, claims, counts } of table.values()) {
    const weight = weightOf(total, allWordings);
    claims.forEach((claim, at) => {
      masses[claim] = (masses[claim] ?? 0) + (weight * (counts[at] ?? 0)) / (wordings[claim] ?? 1);
    });
  }
  return masses;
}

/** In how many wordings of a claim a term stands; by binary search. */
export function countIn(row: TermCounts | undefined, claim: number): number {
  if (!row) return 0;
  let low = 0;
  let high = row.claims.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((row.claims[middle] as number) < claim) low = middle + 1;
    else high = middle;
  }
  return row.claims[low] === claim ? (row.counts[low] ?? 0) : 0;
}

/** Takes together, claim by claim, what their wordings say. Linear in the length of the wordings. */
export function buildProfiles(claims: readonly WordedClaim[]): Profiles {
  const wordings = Float64Array.from(claims, (claim) => claim.wordings.length);
  const allWordings = wordings.reduce((sum, count) => sum + count, 0);
  const tables = byFamily((family) => tableOf(claims, family, allWordings));
  return {
    claims: claims.map(({ id }) => id),
    numbers: new Map(claims.map(({ id }, number) => [id, number])),
    wordings,
    allWordings,
    tables,
    masses: byFamily((family) => massesOf(tables[family], wordings, allWordings)),
  };
}

/** In which share of a claim's wordings a term stands. */
export function shareOf(
  { tables, numbers, wordings }: Profiles,
  id: string,
  family: Family,
  term: string,
): number {
  const claim = numbers.get(id);
  if (claim === undefined) return 0;
  return countIn(tables[family].get(term), claim) / (wordings[claim] as number);
}
