import type { CitedClaim } from '../corpus/cited';
import type { Relation } from '../corpus/relation';
import type { Reading } from './page-state';

/** A corpus as the options list it. */
export interface CorpusEntry {
  readonly id: string;
  readonly title: string;
  /** It came with Hearsay, from a file, or the reader has made it. */
  readonly origin: 'packaged' | 'imported' | 'own';
  readonly claims: number;
  readonly documents: number;
  /** What is wrong with it, with the place; null where it can be used. */
  readonly broken: string | null;
}

/** Where a claim stands. */
export interface ClaimKey {
  readonly corpus: string;
  readonly claim: string;
}

/** A relation of a claim, seen from there. */
export interface ClaimLink {
  readonly relation: Relation;
  /** True where this claim answers the other, false where the other answers this one. */
  readonly answers: boolean;
  readonly other: CitedClaim;
}

/** A claim of a corpus with all that it answers and all that answers it. */
export interface ShelvedClaim {
  readonly cited: CitedClaim;
  readonly corpusTitle: string;
  readonly links: readonly ClaimLink[];
}

/** A relation that the reader draws, or takes away: `from` is a claim of their own. */
export interface NewLink {
  readonly from: string;
  readonly relation: Relation;
  readonly to: ClaimKey;
}

/** What the reader asked about outside an article, as the panel shows it above the page's claims. */
export type Aside =
  | { readonly kind: 'looked-up'; readonly reading: Reading; readonly nearest: readonly ShelvedClaim[] }
  | { readonly kind: 'added'; readonly claim: ShelvedClaim }
  /** Nothing came of it, for this reason. */
  | { readonly kind: 'failed'; readonly reason: string };
