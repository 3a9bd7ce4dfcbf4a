import { type Evidence, FAMILIES, type Family } from './evidence';

/** In how many wordings a term stands: of the whole corpus, and of each claim (by its number) that has it. */
export interface TermCounts {
  readonly total: number;
  readonly byClaim: ReadonlyMap<number, number>;
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

/** How much a term tells: the rarer it is in the wordings, the more. */
export const weightOf = (total: number, allWordings: number): number =>
  Math.log((allWordings + 2) / (total + 1));

function tableOf(claims: readonly WordedClaim[], family: Family): TermTable {
  const table = new Map<string, { total: number; byClaim: Map<number, number> }>();
  claims.forEach(({ wordings }, claim) => {
    for (const evidence of wordings)
      for (const term of evidence[family]) {
        const counts = table.get(term) ?? { total: 0, byClaim: new Map<number, number>() };
        counts.total++;
        counts.byClaim.set(claim, (counts.byClaim.get(claim) ?? 0) + 1);
        table.set(term, counts);
      }
  });
  return table;
}

function massesOf(table: TermTable, wordings: Float64Array, allWordings: number): Float64Array {
  const masses = new Float64Array(wordings.length);
  for (const { total, byClaim } of table.values())
    for (const [claim, count] of byClaim)
      masses[claim] =
        (masses[claim] as number) + (count / (wordings[claim] as number)) * weightOf(total, allWordings);
  return masses;
}

/** Takes together, claim by claim, what their wordings say. Linear in the length of the wordings. */
export function buildProfiles(claims: readonly WordedClaim[]): Profiles {
  const wordings = Float64Array.from(claims, (claim) => claim.wordings.length);
  const allWordings = wordings.reduce((sum, count) => sum + count, 0);
  const tables = byFamily((family) => tableOf(claims, family));
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
export function sharesOf(
  { tables, numbers, wordings }: Profiles,
  id: string,
  family: Family,
  term: string,
): number {
  const claim = numbers.get(id);
  if (claim === undefined) return 0;
  return (tables[family].get(term)?.byClaim.get(claim) ?? 0) / (wordings[claim] as number);
}
