import type { Status } from './status';

/** A party of a dispute, as a view shows it. */
export interface PartyName {
  readonly id: string;
  readonly name: string;
}

/** A corpus claim with what a reader needs in order to weigh it. What the document does not name is null. */
export interface CitedClaim {
  readonly corpus: string;
  readonly id: string;
  readonly text: string;
  readonly claimant: string | null;
  readonly party: PartyName | null;
  readonly outlet: string | null;
  /** The document's title. */
  readonly document: string;
  /** Where the document can be read, if anywhere. */
  readonly url: string | null;
  /** "2024", "2024-10" or "2024-10-14". */
  readonly date: string | null;
  readonly via: string | null;
  readonly medium: string | null;
  readonly status: Status;
  /** The status in the corpus's own words. */
  readonly statusNote: string | null;
}

/** The key of a corpus claim in `Reading.cited`. */
export const citedKey = (corpus: string, claim: string): string => `${corpus}/${claim}`;
