import { type CitedClaim, citedKey } from '../corpus/cited';
import type { Relation } from '../corpus/relation';
import type { Reading } from '../extension/page-state';
import type { Difference, Match, Why } from '../match/match';
import { earlierDenial } from './earlier-denial';

/** What answers a claim of the article: a corpus claim, or another claim of the same article. */
export type ClaimAnswer = CorpusAnswer | ArticleAnswer;

interface Related {
  readonly relation: Relation;
  /** What made the pairing; null where the match is not told. */
  readonly why: Why | null;
}

export interface CorpusAnswer extends Related {
  readonly from: 'corpus';
  readonly cited: CitedClaim;
  /** The corpus claim through which it came: the one that says what the article says. */
  readonly of: CitedClaim | null;
  /** How sure that pairing is, 0 to 1. */
  readonly score: number;
  /** True where the frames show the relation and nobody wrote it down. */
  readonly derived: boolean;
}

export interface ArticleAnswer extends Related {
  readonly from: 'article';
  /** Index of the other claim. */
  readonly claim: number;
}

/** A corpus claim that says what the article's claim says, or the opposite. */
export interface Twin {
  readonly cited: CitedClaim;
  readonly match: Match;
}

/** Agreement is no answer. */
export const isAnswer = ({ relation }: { readonly relation: Relation }): boolean =>
  relation !== 'corroborates';

/** A denial weighs most to a reader, then what contradicts; agreement comes last. */
const ORDER = {
  denies: 0,
  contradicts: 1,
  mirrors: 2,
  qualifies: 3,
  corroborates: 4,
} as const satisfies Record<Relation, number>;

/**
 * Scores are compared to the hundredth, since less between two says nothing: what stands earlier in the article comes first
 * then. Rounding makes the order transitive, which "closer than a hundredth" is not.
 */
const EQUALLY_SURE = 0.01;
const sureness = (score: number): number => Math.round(score / EQUALLY_SURE);

/** By relation, the surest pairing first. */
export const byWeight = (a: CorpusAnswer, b: CorpusAnswer): number =>
  ORDER[a.relation] - ORDER[b.relation] || sureness(b.score) - sureness(a.score);

/** The corpus claims that say the same as claim `index`, or the opposite, best first. */
export function twinsOf({ analysis, cited }: Reading, index: number): readonly Twin[] {
  return (analysis.claims[index]?.matches ?? []).flatMap((match) => {
    const twin = cited[citedKey(match.corpus, match.claim)];
    return twin ? [{ cited: twin, match }] : [];
  });
}

/** All that answers claim `index`, by weight; the article's own answers before the corpora's of the same relation. */
export function answersOf(reading: Reading, index: number): readonly ClaimAnswer[] {
  const claim = reading.analysis.claims[index];
  if (!claim) return [];
  const support = claim.support.map((each) => ({
    ...each,
    relation: 'corroborates' as const,
    derived: false,
  }));
  const fromCorpora = [...claim.counters, ...support]
    .flatMap(({ corpus, claim: id, relation, of, derived }) => {
      const cited = reading.cited[citedKey(corpus, id)];
      const match = claim.matches.find((each) => isOf(each, corpus, of));
      const known = reading.cited[citedKey(corpus, of)] ?? null;
      if (!cited) return [];
      const score = match?.score ?? 0;
      const earlier = earlierDenial(relation, cited, known);
      const why = match && earlier ? withDifference(match.why, earlier) : (match?.why ?? null);
      return [{ from: 'corpus' as const, relation, cited, of: known, why, score, derived }];
    })
    .sort(byWeight);
  const fromArticle = claim.echoes.map((echo) => ({ from: 'article' as const, ...echo }));
  return [...fromArticle, ...once(fromCorpora)].sort((a, b) => ORDER[a.relation] - ORDER[b.relation]);
}

/** Whether an answer came through a match; a copy of another corpus's claim bears that corpus's name. */
const isOf = (match: Match, corpus: string, of: string): boolean =>
  (match.corpus === corpus && match.claim === of) || `${match.corpus}:${match.claim}` === of;

const withDifference = (why: Why, difference: Difference): Why => ({
  ...why,
  differs: [...why.differs, difference],
});

/** A corpus claim may come through several matches: its weightiest relation is shown. */
function once(answers: readonly CorpusAnswer[]): readonly CorpusAnswer[] {
  const seen = new Set<string>();
  return answers.filter(({ cited }) => {
    const key = citedKey(cited.corpus, cited.id);
    return !seen.has(key) && seen.add(key);
  });
}
