import type { Denied } from './denied';
import { FAMILIES } from './evidence';
import type { Likeness } from './likeness';
import { type CoreConcept, countIn, type Profiles } from './profiles';
import { TURNED, type Turned } from './turned';

const OF_FAMILIES = FAMILIES.flatMap(
  (family) => [`${family}Odds`, `${family}Recall`, `${family}Precision`] as const,
);
const OF_TURNED = TURNED.flatMap((kind) => [`${kind}Turned`, `${kind}Against`] as const);

/** What a pairing is judged by where the claim has wordings to be compared with. */
export const LIKENESS_FEATURES = [
  ...OF_FAMILIES,
  ...OF_TURNED,
  'stance',
  'core',
  'sum',
  'margin',
  'partyMissing',
  'partyExtra',
  'coreMissing',
  'coreLacking',
  'strangers',
  'foreign',
] as const;

/** More names than this that nobody knows tell no more. */
const MOST_STRANGERS = 3;
/** Log-odds beyond this add nothing. */
const MOST = 6;
const clip = (value: number): number => Math.max(-MOST, Math.min(MOST, value));

/** The statement's own part of the comparison. */
export interface Asked {
  readonly concepts: ReadonlySet<string>;
  readonly foreign: boolean;
  /** Parties that have opponents: those whose part matters. */
  readonly sided: readonly string[];
  /** How many names are spoken of that no wording of the corpus has. */
  readonly strangers: number;
}

/** How far a claim's wordings name parties that the statement does not, and the other way round: 0 to 1 each. */
function partyDifference({ concepts, sided }: Asked, { tables, wordings }: Profiles, claim: number) {
  let [missing, extra] = [0, 0];
  for (const party of sided) {
    const share = countIn(tables.concepts, `@${party}`, claim) / (wordings[claim] as number);
    if (concepts.has(`@${party}`)) extra = Math.max(extra, 1 - share);
    else missing = Math.max(missing, share);
  }
  return { missing, extra };
}

/** How sure the most common concept of a claim is that the statement lacks, and how unlikely it is to lack them all. */
function coreDifference({ concepts }: Asked, { cores, wordings }: Profiles, claim: number) {
  let [missing, lacking] = [0, 0];
  for (const { term, share } of cores[claim] as readonly CoreConcept[]) {
    if (concepts.has(term)) continue;
    missing = Math.max(missing, share);
    lacking -= Math.log(1 - share + 1 / (wordings[claim] as number));
  }
  return { missing, lacking: Math.min(MOST, lacking) };
}

/** What the likeness of a statement to one claim is judged by, in the order of `LIKENESS_FEATURES`. */
export function likenessFeatures(
  { families, sum, best }: Likeness,
  turned: Turned,
  denied: Denied,
  asked: Asked,
  profiles: Profiles,
  claim: number,
): readonly number[] {
  const own = sum[claim] as number;
  const { missing, extra } = partyDifference(asked, profiles, claim);
  const core = coreDifference(asked, profiles, claim);
  const values: number[] = [];
  for (const family of FAMILIES) {
    const { odds, recall, precision } = families[family];
    values.push(odds[claim] as number, recall[claim] as number, precision[claim] as number);
  }
  for (const kind of TURNED) values.push(clip(turned[kind]), clip(Math.min(0, turned[kind])));
  values.push(clip(denied.stance), clip(denied.core));
  values.push(own, own - (own === best[0] ? best[1] : best[0]), missing, extra);
  values.push(core.missing, core.lacking, Math.min(MOST_STRANGERS, asked.strangers), asked.foreign ? 1 : 0);
  return values;
}

const [LACKING, NAMELESS] = [
  LIKENESS_FEATURES.indexOf('coreLacking'),
  LIKENESS_FEATURES.indexOf('partyMissing'),
];
/** A party stands in more of a claim's wordings than this if the claim is about it. */
const ABOUT = 0.9;

/**
 * Whether a statement names no party of a claim, and next to nothing else that the claim is about: too little to contradict
 * it. Of 80 labelled denials that are shown as the opposite one is such.
 */
export const lacksAll = (values: readonly number[]): boolean =>
  (values[LACKING] as number) >= MOST && (values[NAMELESS] as number) > ABOUT;
