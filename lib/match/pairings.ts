import type { IndexedCorpus } from './corpus-index';
import { byFullness, compareFrame, type FrameFit } from './decide/compare-frame';
import { type FrameFeatures, readFrameFeatures } from './decide/frame-features';
import type { Statement } from './decide/statement';
import { framesFor } from './frame-index';
import { readTerms } from './index/terms';
import { likenessTo } from './profile/likeness';
import { likenessFeatures } from './profile/likeness-features';
import { LEAST_WORDINGS } from './profile/profile-corpus';
import { isTurned, turnable, turnedOdds } from './profile/turned';

/** A claim of the corpus that a statement might say, with what the pairing is judged by. */
export interface Pairing {
  readonly claim: string;
  readonly fit: FrameFit | null;
  readonly frame: FrameFeatures | null;
  readonly likeness: readonly number[] | null;
  /** The wordings have the sides the other way round, or never deny what is denied here. */
  readonly turned: boolean;
  readonly shared: readonly string[];
}

/** So many claims are looked at whose wordings are most like the statement, beside those with a frame that fits. */
const MOST_LIKE = 12;

/** The best fit of each claim of the corpus that has anything in common with the statement. */
export function bestFits(statement: Statement, { frames, vocabulary }: IndexedCorpus): Map<string, FrameFit> {
  const best = new Map<string, FrameFit>();
  for (const [claim, candidates] of framesFor(statement, frames)) {
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

/** Compares a statement with the wordings of those claims that have enough of them: the most like, and `others`. */
function compareWithWordings(statement: Statement, others: Iterable<string>, indexed: IndexedCorpus) {
  const { profiles, vocabulary } = indexed;
  const { evidence, foreign } = statement;
  const likeness = likenessTo(evidence, profiles);
  const turns = turnable(evidence, (party) => vocabulary.parties.get(party)?.opponents[0]);
  const asked = { concepts: new Set(evidence.concepts), foreign, sided: indexed.sided };
  const compare = (claim: number) => {
    const turned = turnedOdds(turns, profiles, claim);
    const values = likenessFeatures(likeness, turned, asked, profiles, claim);
    return { likeness: values, turned: isTurned(turned) };
  };
  const order = profiles.claims.map((_, claim) => claim);
  const most = order
    .sort((a, b) => (likeness.sum[b] as number) - (likeness.sum[a] as number))
    .slice(0, MOST_LIKE);
  const wanted = new Set([...most, ...[...others].flatMap((id) => profiles.numbers.get(id) ?? [])]);
  return new Map(
    [...wanted]
      .filter((claim) => (profiles.wordings[claim] as number) >= LEAST_WORDINGS)
      .map((claim) => [profiles.claims[claim] as string, compare(claim)]),
  );
}

const UNWORDED = { likeness: null, turned: false };

/** Every claim of the corpus that a statement might say, with what it is judged by. */
export function pairings(statement: Statement, text: string, indexed: IndexedCorpus): readonly Pairing[] {
  const words = new Set(readTerms(text).map(({ stem }) => stem));
  const fits = bestFits(statement, indexed);
  const worded = compareWithWordings(statement, fits.keys(), indexed);
  return [...new Set([...fits.keys(), ...worded.keys()])].map((claim) => {
    const { shared, ...overlapping } = overlap(words, claim, indexed);
    const fit = fits.get(claim) ?? null;
    const twoSided = isTwoSided(claim, indexed);
    const frame = fit ? readFrameFeatures(fit, overlapping, twoSided, statement.foreign) : null;
    return { claim, fit, frame, shared, ...(worded.get(claim) ?? UNWORDED) };
  });
}
