import type { Relation } from '../corpus/relation';

/** Why a page claim was set beside a corpus claim: what both share, and what differs. */
export interface Why {
  /** Names of the parties that both speak of. */
  readonly actors: readonly string[];
  /** Names of the acts that both speak of. */
  readonly acts: readonly string[];
  /** Numbers that stand in both, as written. */
  readonly numbers: readonly string[];
  /** Content words that stand in both. */
  readonly words: readonly string[];
  /** What does not agree. */
  readonly differs: readonly Difference[];
}

export interface Difference {
  readonly aspect: 'sides' | 'polarity' | 'number' | 'place' | 'time' | 'act';
  /** As the page has it, as the corpus has it; empty where one of them is silent. */
  readonly here: string;
  readonly there: string;
}

/** A corpus claim that says the same as the page's claim (`agrees`), or the opposite. */
export interface Match {
  readonly corpus: string;
  readonly claim: string;
  readonly agrees: boolean;
  /** 0 to 1, calibrated: how sure the pairing is. */
  readonly score: number;
  readonly why: Why;
}

/** A corpus claim that answers the page's claim, found through the match `of`. */
export interface Counter {
  readonly corpus: string;
  readonly claim: string;
  readonly relation: Exclude<Relation, 'corroborates'>;
  readonly of: string;
  /** True where the frames show the relation and nobody wrote it down. */
  readonly derived: boolean;
}

/** A corpus claim of another origin that says the same as the match `of`, or lends it weight. */
export interface Support {
  readonly corpus: string;
  readonly claim: string;
  readonly of: string;
}

/** Another claim of the same page that answers this one. */
export interface Echo {
  /** Index of the other claim in `Analysis.claims`. */
  readonly claim: number;
  readonly relation: Exclude<Relation, 'corroborates'>;
  readonly why: Why;
}

export interface Answer {
  readonly matches: readonly Match[];
  readonly counters: readonly Counter[];
  readonly support: readonly Support[];
  readonly echoes: readonly Echo[];
}
