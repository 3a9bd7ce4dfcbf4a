import type { Span } from '../text/span';

/**
 * Whose word it is:
 * - person: somebody named, whatever office they hold; a pronoun or an office ("the mayor") that leads back to a name.
 * - official: a state or a union of states, their bodies and courts, police and army; a capital that stands for its
 *   government ("Kyiv"); the unnamed holder of a state office ("the prosecutor", "lawmakers"); an unnamed spokesman of these.
 * - organisation: company, party, campaign, charity, university, armed group; their unnamed spokesmen.
 * - outlet: newspaper, broadcaster, agency, "local media"; the article's own "we".
 * - document: a text or recording that speaks for itself: study, report, poll, law, court filing, letter, footage. A
 *   statement or a tweet is its author's word.
 * - social: posts and users of social media that no name stands for.
 * - anonymous: people without a name or an office: "sources", "officials", "a US official", "analysts", "a prisoner",
 *   "residents", "his mother".
 * - none: nobody is said to say it ("is said to", "reportedly").
 */
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
