import type { Article } from '../text/article';
import type { Span } from '../text/span';
import type { PageState, Reading } from './page-state';

/** What the background answers to a page's article. */
export type AnalysisReply =
  | { readonly kind: 'read'; readonly reading: Omit<Reading, 'extraction'> }
  | { readonly kind: 'foreign'; readonly lang: string };

/** Messages to the background. */
export interface BackgroundProtocol {
  analyse(article: Article): AnalysisReply;
  /** Reads a tab now, whatever the settings say: the reader asked for it. */
  readTab(tab: number): void;
}

/** Messages to the content script of one tab. */
export interface PageProtocol {
  state(): PageState;
  read(): void;
  /** Scrolls to the span, in view and pulsing for a moment. */
  reveal(span: Span): void;
}

/** What a content script tells whoever listens (panel, popup). The sender's tab is known from the message. */
export interface PageEvents {
  changed(state: PageState): void;
  /** The reader points at, or opens the card of, this mark on the page; null when they leave it. */
  pointed(span: Span | null): void;
}
