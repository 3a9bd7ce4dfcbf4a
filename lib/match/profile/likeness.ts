import { type Evidence, type Family, GIST, type Gist } from './evidence';
import { byFamily } from './profile-data';
import { type Profiles, type TermTable, weightOf } from './profiles';

/** How a statement's terms of one kind meet those of each claim, by the claim's number. */
export interface FamilyLikeness {
  /** Log-odds of the terms in the claim's wordings against those of the whole corpus, over the root of their number. */
  readonly odds: Float64Array;
  /** The share of the claim's terms that stand here, by weight and by how many wordings have them. */
  readonly recall: Float64Array;
  /** The share of the terms here that stand in the claim's wordings, by weight. */
  readonly precision: Float64Array;
}

/** How like a statement is to each claim of a corpus. */
export interface Likeness {
  readonly families: Readonly<Record<Family, FamilyLikeness>>;
  /** What is said, all kinds of evidence together. */
  readonly sum: Float64Array;
  /** The two best sums: what a claim has to be better than. */
  readonly best: readonly [number, number];
}

/** What is said, not how it is turned: the kinds of evidence by which claims rival each other. */
const TOPICAL = ['words', 'pairs', 'concepts', 'roles'] as const satisfies readonly Family[];

function familyLikeness(
  terms: readonly string[],
  table: TermTable,
  masses: Float64Array,
  { wordings, allWordings, absent }: Profiles,
): FamilyLikeness {
  const odds = new Float64Array(wordings.length);
  const recall = new Float64Array(wordings.length);
  const precision = new Float64Array(wordings.length);
  let asked = 0;
  const unknown = weightOf(0, allWordings);
  for (const term of terms) {
    const row = table.rows.get(term);
    const weight = row === undefined ? unknown : (table.weights[row] as number);
    asked += weight;
    if (row === undefined) continue;
    for (let at = table.offsets[row] as number; at < (table.offsets[row + 1] as number); at++) {
      const claim = table.claims[at] as number;
      const share = table.shares[at] as number;
      odds[claim] = (odds[claim] as number) + (table.gains[at] as number);
      recall[claim] = (recall[claim] as number) + share * weight;
      precision[claim] = (precision[claim] as number) + weight * Math.min(1, 2 * share);
    }
  }
  const root = Math.sqrt(terms.length + 1);
  for (let claim = 0; claim < wordings.length; claim++) {
    // What a claim that has none of the terms would get; the gains are above that.
    const none = terms.length * (absent[claim] as number);
    odds[claim] = ((odds[claim] as number) + none) / root;
    recall[claim] = (recall[claim] as number) / (masses[claim] || 1);
    precision[claim] = (precision[claim] as number) / (asked || 1);
  }
  return { odds, recall, precision };
}

function twoBest(values: Float64Array): [number, number] {
  let [first, second] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value > first) [first, second] = [value, first];
    else if (value > second) second = value;
  }
  return [first, second];
}

const likenessIn = (family: Family, terms: readonly string[], profiles: Profiles): FamilyLikeness =>
  familyLikeness(terms, profiles.tables[family], profiles.masses[family], profiles);

/** The same with other polarity: what is said not to be so said to be so, or the other way round. */
export const withPolarity = (
  likeness: Likeness,
  polarity: readonly string[],
  profiles: Profiles,
): Likeness => ({
  ...likeness,
  families: { ...likeness.families, polarity: likenessIn('polarity', polarity, profiles) },
});

/** The part of `Likeness.sum` that the gist of a statement gives, for each claim. */
export function gistOdds(gist: Gist, { tables, absent }: Profiles): Float64Array {
  const odds = new Float64Array(absent.length);
  let lacking = 0;
  for (const family of GIST) {
    const { rows, offsets, claims, gains } = tables[family];
    const terms = gist[family];
    const root = Math.sqrt(terms.length + 1);
    lacking += terms.length / root;
    for (const term of terms) {
      const row = rows.get(term);
      if (row === undefined) continue;
      for (let at = offsets[row] as number; at < (offsets[row + 1] as number); at++)
        odds[claims[at] as number] = (odds[claims[at] as number] as number) + (gains[at] as number) / root;
    }
  }
  return odds.map((value, claim) => value + lacking * (absent[claim] as number));
}

/** Compares a statement with all claims of a corpus at once. Costs what its terms' postings are long. */
export function likenessTo(evidence: Evidence, profiles: Profiles): Likeness {
  const families = byFamily((family) => likenessIn(family, evidence[family], profiles));
  const sum = new Float64Array(profiles.claims.length);
  for (const family of TOPICAL)
    families[family].odds.forEach((odds, claim) => {
      sum[claim] = (sum[claim] as number) + odds;
    });
  return { families, sum, best: twoBest(sum) };
}
