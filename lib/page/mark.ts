import type { Span } from '../text/span';

/** How a stretch of the article may be marked. */
export const MARK_STYLES = [
  'answer',
  'source',
  'cue',
  'unverified',
  'allegation',
  'hearsay',
  'speculation',
  'vague-source',
  'no-response',
  'denial',
  'pulse',
] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

/** A stretch of the article to be marked. */
export interface Mark extends Span {
  readonly style: MarkStyle;
}

/** Whether the text around the marks is dark on light, or light on dark. */
export type Tone = 'light' | 'dark';

/**
 * The names of the highlights, which the style sheet `marks.css` repeats. A page can see them, so they say nothing of
 * what is marked or by whom.
 */
export const highlightName = (style: MarkStyle, tone: Tone): string =>
  `${tone === 'dark' ? 'd' : 'l'}${MARK_STYLES.indexOf(style)}`;
