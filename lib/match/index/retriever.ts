/** A claim as the index reads it. Fields are plain text; only `text` must be there. */
export interface Searchable {
  readonly id: string;
  /** What is claimed. */
  readonly text: string;
  /** Other wordings of the same: headline, narrative, aliases. */
  readonly title?: string;
  /** Text around the claim: subtitle, answer of a fact-checker. */
  readonly context?: string;
  /** Concepts matched whole, as the caller names them: `party:ru`, `act:kill`. */
  readonly terms?: readonly string[];
}

/** A claim found: its position in the documents that the index was built from. */
export interface Hit {
  readonly claim: number;
  /** Higher is better; comparable within one query only. */
  readonly score: number;
}

export interface Retriever {
  /** Best first, at most `limit`; `terms` are concepts of the query, as in `Searchable.terms`. Any query will do. */
  search(query: string, limit: number, terms?: readonly string[]): readonly Hit[];
}
