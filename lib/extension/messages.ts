import type { NewClaim } from '../corpus/import/own-corpus';
import type { Article } from '../text/article';
import type { Span } from '../text/span';
import type { ClaimKey, CorpusEntry, NewLink, ShelvedClaim } from './library';
import type { PageState, Reading, TabState } from './page-state';

/** What the background answers to a page's article. */
export type AnalysisReply =
  | { readonly kind: 'read'; readonly reading: Omit<Reading, 'extraction'> }
  | { readonly kind: 'foreign'; readonly lang: string };

/** Messages to the background. */
export interface BackgroundProtocol extends LibraryProtocol {
  /** An article is about to be sent: what takes long to load is loaded meanwhile. */
  prepare(): void;
  /** What the text shows by itself, before any corpus is asked: enough for most marks, and sooner there. */
  readText(article: Article): AnalysisReply;
  analyse(article: Article): AnalysisReply;
  /** Gives every frame of the sender's tab the style sheet of the marks. */
  style(): void;
  /** Opens the side panel beside the sender's page; where the browser allows that to no page, the popup. */
  openPanel(): void;
  /** Reads a tab now, whatever the settings say: the reader asked for it. Answers with what the tab then is. */
  readTab(tab: number): TabState;
}

/** Messages to the background about corpora and the reader's own claims; only views may send them. */
export interface LibraryProtocol {
  corpora(): readonly CorpusEntry[];
  removeCorpus(id: string): void;
  /** A worker has stored a corpus: open pages are to be answered anew. */
  corporaChanged(): void;
  /** The claims whose words are nearest, best first, in all corpora that are switched on. */
  findClaims(text: string): readonly ShelvedClaim[];
  /** Null where there is no such claim. Its corpus may be switched off. */
  shelvedClaim(key: ClaimKey): ShelvedClaim | null;
  /** The reader's own, the latest first. */
  ownClaims(): readonly ShelvedClaim[];
  addClaim(claim: NewClaim): ClaimKey;
  removeClaim(id: string): void;
  linkClaim(link: NewLink): void;
  unlinkClaim(link: NewLink): void;
}

/** Messages to the content script of one tab. */
export interface PageProtocol {
  state(): PageState;
  /** Reads the page whatever the settings say; answers when it has been read. */
  read(): PageState;
  /** Scrolls to the span, in view and pulsing for a moment. */
  reveal(span: Span): void;
  /** Opens the card of the next (1) or the previous (-1) mark and scrolls to it. */
  step(direction: 1 | -1): void;
}

/** What a content script tells whoever listens (panel, popup). The sender's tab is known from the message. */
export interface PageEvents {
  changed(state: PageState): void;
  /** The reader points at, or opens the card of, this mark on the page; null when they leave it. */
  pointed(span: Span | null): void;
}
