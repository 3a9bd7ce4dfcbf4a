import { LEAST_WORDINGS } from '../corpus/worded-enough';
import type { IndexedCorpus } from './corpus-index';
import { byFullness, compareFrame, type FrameFit } from './decide/compare-frame';
import { type FrameFeatures, readFrameFeatures } from './decide/frame-features';
import type { Statement } from './decide/statement';
import { framesFor } from './frame-index';
import { readTerms } from './index/terms';
import { deniedOdds, isDenied, lookUpDeniable, takesStand, turnedOver } from './profile/denied';
import type { Evidence } from './profile/evidence';
import { type Likeness, likenessTo, withPolarity } from './profile/likeness';
import { lacksAll, likenessFeatures } from './profile/likeness-features';
import type { Profiles } from './profile/profiles';
import { isTurned, lookUpTurnable, turnable, turnedOdds } from './profile/turned';
import { LEAST_LIKE } from './profile/worth-reading';

/** A claim of the corpus that a statement might say, with what the pairing is judged by. */
export interface Pairing {
  readonly claim: string;
  readonly fit: FrameFit | null;
  readonly frame: FrameFeatures | null;
  readonly likeness: readonly number[] | null;
  /** The wordings have the sides the other way round. */
  readonly turned: boolean;
  /** The wordings say yes where the statement says no, or the other way round. */
  readonly denied: boolean;
  /** Where it is denied by who takes a stand: the likeness of the same with yes and no exchanged. */
  readonly opposed: readonly number[] | null;
  readonly shared: readonly string[];
}

/** So many claims are looked at whose wordings are most like the statement: 992 of 1,000 right ones are among them. */
const MOST_LIKE = 8;

/** The best fit of each of these claims that has anything in common with the statement. */
function bestFits(
  statement: Statement,
  { frames, vocabulary }: IndexedCorpus,
  isWanted: (claim: string) => boolean,
): ReadonlyMap<string, FrameFit> {
  const best = new Map<string, FrameFit>();
  for (const [claim, candidates] of framesFor(statement, frames, isWanted)) {
    const fits = [...candidates].flatMap((frame) => compareFrame(statement, frame, vocabulary) ?? []);
    const [first] = fits.sort(byFullness);
    if (first) best.set(claim, first);
  }
  return best;
}

function overlap(words: ReadonlySet<string>, claim: string, { terms, weights }: IndexedCorpus) {
  const there = terms.get(claim) ?? new Set();
  const sum = (list: Iterable<string>): number => {
    let all = 0;
    for (const word of list) all += weights.get(word) ?? 1;
    return all;
  };
  const shared = [...there].filter((word) => words.has(word));
  return { shared, recall: sum(shared) / (sum(there) || 1), precision: sum(shared) / (sum(words) || 1) };
}

/** A claim about both sides is said only in part by who speaks of one. */
const isTwoSided = (id: string, { claims }: IndexedCorpus): boolean => {
  const sides = claims.get(id)?.frames.map(({ who }) => who?.party ?? '') ?? [];
  return new Set(sides.filter(Boolean)).size > 1;
};

/** Numbers of the claims that are most like a statement, of those with enough wordings; best first. */
function mostLike({ sum }: Likeness, { wordings }: Profiles): readonly number[] {
  const worded = [...sum.keys()].filter(
    (claim) => (wordings[claim] as number) >= LEAST_WORDINGS && (sum[claim] as number) >= LEAST_LIKE,
  );
  return worded.sort((a, b) => (sum[b] as number) - (sum[a] as number)).slice(0, MOST_LIKE);
}

type Compared = Pick<Pairing, 'likeness' | 'turned' | 'denied' | 'opposed'>;

/** Compares a statement with the claims whose wordings are most like it. */
function compareWithWordings(statement: Statement, indexed: IndexedCorpus): ReadonlyMap<string, Compared> {
  const { profiles } = indexed;
  const likeness = likenessTo(statement.evidence, profiles);
  const candidates = mostLike(likeness, profiles);
  if (candidates.length === 0) return new Map();
  const valuesOf = comparer(statement, indexed);
  const compare = valuesOf(statement.evidence, likeness);
  const compared = candidates.map((claim) => ({ claim, ...compare(claim) }));
  // Seldom needed, and as dear as the comparison itself.
  const isOpposed =
    takesStand(statement.evidence) && compared.some(({ denied, turned }) => denied && !turned);
  const polarity = turnedOver(statement.evidence);
  const oppose = isOpposed
    ? valuesOf({ ...statement.evidence, polarity }, withPolarity(likeness, polarity, profiles))
    : null;
  return new Map(
    compared.map(({ claim, values, turned, denied }) => {
      const opposed = denied && !turned && !lacksAll(values) && oppose ? oppose(claim).values : null;
      return [profiles.claims[claim] as string, { likeness: values, turned, denied, opposed }];
    }),
  );
}

/** Makes ready what is asked of every claim. */
const comparer =
  ({ foreign, strangers }: Statement, { profiles, vocabulary, sided }: IndexedCorpus) =>
  (evidence: Evidence, likeness: Likeness) => {
    const opponentOf = (party: string): string | undefined => vocabulary.parties.get(party)?.opponents[0];
    const turns = lookUpTurnable(turnable(evidence, opponentOf), profiles);
    const deniable = lookUpDeniable(evidence, profiles);
    const unknown = strangers.filter((stem) => !profiles.tables.words.rows.has(stem)).length;
    const asked = { concepts: new Set(evidence.concepts), foreign, sided, strangers: unknown };
    return (claim: number) => {
      const turned = turnedOdds(turns, profiles, claim);
      const denied = deniedOdds(deniable, profiles, claim);
      return {
        values: likenessFeatures(likeness, turned, denied, asked, profiles, claim),
        turned: isTurned(turned),
        denied: isDenied(denied, turned),
      };
    };
  };

const UNWORDED: Compared = { likeness: null, turned: false, denied: false, opposed: null };

/** Every claim of the corpus that a statement might say, with what it is judged by. */
export function pairings(statement: Statement, text: string, indexed: IndexedCorpus): readonly Pairing[] {
  const worded = compareWithWordings(statement, indexed);
  const isWanted = (claim: string): boolean => worded.has(claim) || !isWorded(claim, indexed);
  const fits = bestFits(statement, indexed, isWanted);
  const candidates = [...new Set([...fits.keys(), ...worded.keys()])];
  if (candidates.length === 0) return [];
  const words = new Set(readTerms(text).map(({ stem }) => stem));
  return candidates.map((claim) => {
    const { shared, ...overlapping } = overlap(words, claim, indexed);
    const fit = fits.get(claim) ?? null;
    const twoSided = isTwoSided(claim, indexed);
    const frame = fit ? readFrameFeatures(fit, overlapping, twoSided, statement.foreign) : null;
    return { claim, fit, frame, shared, ...(worded.get(claim) ?? UNWORDED) };
  });
}

const isWorded = (claim: string, { profiles }: IndexedCorpus): boolean =>
  (profiles.wordings[profiles.numbers.get(claim) ?? -1] ?? 0) >= LEAST_WORDINGS;
