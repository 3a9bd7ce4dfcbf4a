import type { Analysis } from '../analysis';
import type { CitedClaim, PartyName } from '../corpus/cited';
import type { Article } from '../text/article';

/** An article, what Hearsay says of it, and the corpus claims that it cites. */
export interface Reading {
  readonly article: Article;
  readonly analysis: Analysis;
  /** By `citedKey`. */
  readonly cited: Readonly<Record<string, CitedClaim>>;
  /** The parties that the analysis names, by id. */
  readonly parties: Readonly<Record<string, PartyName>>;
  /** Silent parties, as written, of whom the article says that they are accused. */
  readonly accused: readonly string[];
  readonly extraction: Extraction;
  /** Corpora that could not be used, with the place of the error. */
  readonly broken: readonly string[];
}

/** How the reading of the page went. */
export interface Extraction {
  readonly words: number;
  /** Paragraphs of running text near the article that were left out. */
  readonly unread: readonly string[];
  /** The text breaks off: a paywall, or "continue reading". */
  readonly truncated: boolean;
}

/** What a page is to Hearsay just now. */
export type PageState =
  | { readonly kind: 'off' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'not-article' }
  | { readonly kind: 'foreign'; readonly lang: string; readonly title: string | null }
  | { readonly kind: 'read'; readonly reading: Reading }
  | { readonly kind: 'failed'; readonly reason: string };

/** Why a tab cannot be asked: the browser keeps extensions out, Hearsay has no permission, or no tab is there. */
export type Unreachable =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'no-permission'; readonly host: string };

export type TabState = PageState | Unreachable;
