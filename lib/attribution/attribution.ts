import type { Span } from '../text/span';

export const SOURCE_CLASSES = [
  'person',
  'official',
  'organisation',
  'outlet',
  'document',
  'social',
  'anonymous',
  'none',
] as const;

/** What kind of source speaks; `none`: the text passes it on without one ("is said to"). */
export type SourceClass = (typeof SOURCE_CLASSES)[number];

export const MANNERS = ['quoted', 'paraphrased', 'mixed'] as const;

/** quoted: all of the content stands in quotation marks; paraphrased: none of it; mixed: a part. */
export type Manner = (typeof MANNERS)[number];

/** Somebody says something: each role is a list of spans in reading order, since any may be interrupted. */
export interface Attribution {
  /** Empty where nobody is named. */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  /** Never empty. */
  readonly content: readonly Span[];
  readonly sourceClass: SourceClass;
  readonly manner: Manner;
  /** The full name or body behind the source ("he" → "Dmytro Lubinets"), or null. */
  readonly name: string | null;
  /** Where the article names it, if elsewhere than in `source`. */
  readonly named: Span | null;
  /** "Telegram", "Reuters": through what it was said, or null. */
  readonly medium: string | null;
  /** Index of the attribution in whose content this one stands, or null. */
  readonly within: number | null;
  /** Index of the attribution that passes this one on, or null. */
  readonly via: number | null;
  /** 0 to 1. */
  readonly confidence: number;
}
